// What the program is doing: life, address, settings and messages. Records and files are in app_records.cpp and
// app_files.cpp. It must not know ImGui or how anything looks.
#include "app/app.hpp"

#include "app/clock.hpp"
#include "model/ids.hpp"
#include "model/partial_date.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"

#include <algorithm>
#include <random>

namespace hk {
namespace {

std::uint64_t next_random(std::uint64_t& state) {
    // SplitMix64 (Steele, Lea, Flood 2014): enough to keep ids of one session apart.
    state += 0x9E3779B97F4A7C15u;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/// Whether an option of the registry's address is a filter on a column. The computed state of agreements is not: its
/// counts do not follow itself.
bool is_filter(const RecordType& type, std::string_view option) {
    constexpr std::string_view kOthers[] = {"q",    "sort", "as_of", "period", "figure", "of", "part",
                                            "back", "days", "lang",  "cols",   "check",  "tab"};
    return std::find(std::begin(kOthers), std::end(kOthers), option) == std::end(kOthers) &&
           !(option == "state" && type.name == "agreements");
}

} // namespace

App::App(Platform& platform_in) : platform(platform_in) {
    open_empty();
    dismiss_message();
}

void App::start(const StartOptions& options) {
    today_ = options.today;
    system_dark_ = options.dark;
    settings_.text_size = options.text_size;
    const auto remembered = [&](const char* key) {
        const auto found = options.remembered.find(key);
        return found == options.remembered.end() ? std::string() : found->second;
    };
    if (remembered("theme") == "light") settings_.theme = Theme::light;
    if (remembered("theme") == "dark") settings_.theme = Theme::dark;
    settings_.user_name = remembered("userName");
    if (const int days = std::atoi(remembered("expiringDays").c_str()); days == 30 || days == 180)
        settings_.expiring_days = days;
    for (const auto& type : record_types())
        if (auto words = remembered(("columns." + std::string(type.name)).c_str()); !words.empty())
            settings_.columns[std::string(type.name)] = std::move(words);
    std::random_device entropy;
    random_ = (std::uint64_t{entropy()} << 32 | entropy()) ^ static_cast<std::uint64_t>(unix_ms());
    hk::set_language(parse_language(options.language_tag).value_or(Language::uz));
    if (const auto named = parse_language(parse_address(options.hash).option("lang"))) speak(*named);
    address_ = understood(options.hash);
    follow_address();
}

void App::tell_page() {
    const auto* type = find_record_type(address_.array);
    auto page = address_.screen == "registry" && type ? std::string(record_label_many(*type))
                : address_.screen == "data"           ? std::string(tr(Text::ui_nav_exchange))
                : address_.screen == "check"          ? std::string(tr(Text::ui_nav_check))
                : address_.screen == "settings"       ? std::string(tr(Text::ui_nav_settings))
                : address_.screen == "statistics"     ? std::string(tr(Text::ui_nav_statistics))
                : address_.screen == "reports"        ? std::string(tr(Text::ui_nav_reports))
                                                      : std::string(tr(Text::ui_nav_overview));
    if (address_.screen == "partner") page = titles_.of("partners", address_.record);
    if (draft_ && !draft_->is_new()) page = titles_.of(draft_->record());
    const auto title = tr(Text::ui_page_title, {{"page", page}});
    const auto told = title + "|" + std::string(language_tag(current_language())) + (is_dark() ? "|dark" : "|light");
    if (told != page_told_) platform.set_page(title, language_tag(current_language()), is_dark());
    page_told_ = told;
    if (would_lose() != unsaved_told_) {
        unsaved_told_ = would_lose();
        platform.set_unsaved(unsaved_told_);
    }
}

/// An address that leads nowhere is said to, and does not stay.
Address App::understood(std::string_view hash) {
    bool is_known = true;
    auto address = parse_address(hash, &is_known);
    if (is_known) return address;
    platform.set_hash(address.hash(), true);
    constexpr std::size_t kMost = 60;
    tell(tr(Text::ui_nav_unknown, {{"address", "#" + std::string(hash.substr(0, kMost))}}));
    return address;
}

bool App::leaves_unfinished(const Address& next) const {
    return is_draft_unfinished() && !(next.array == address_.array && next.record == address_.record);
}

void App::arrived(std::string_view hash, bool is_return) {
    const auto told_before = message_count_;
    const auto next = understood(hash);
    if (next == address_) return;
    if (leaves_unfinished(next) && question_.kind == Question::Kind::none) {
        question_ = {};
        question_.kind = Question::Kind::leave_draft;
        question_.next_hash = next.hash();
        if (!draft_->is_new()) draft_->check_required(); // what is missing is marked behind the question
        return stay();
    }
    // What was told of another screen has been read; an error is still to be mended.
    if (message_ && !message_->is_error && message_->identity <= told_before &&
        (next.screen != address_.screen || next.array != address_.array))
        message_.reset();
    address_ = next;
    if (!next.array.empty()) sorts_[next.array] = next.option("sort");
    has_returned_ = is_return;
    question_ = {}; // it was about what is left
    follow_address();
    platform.request_frame();
}

void App::go(const Address& address, bool replace) {
    if (address == address_) return;
    const auto before = address_;
    arrived(address.hash());
    if (!(address_ == before)) platform.set_hash(address_.hash(), replace);
}

/// Whether "partners/<id>" is there.
bool App::has_record(std::string_view path) {
    const auto slash = path.find('/');
    const auto* tables = find_tables(path.substr(0, slash));
    return tables != nullptr && slash != std::string_view::npos &&
           document_->loader().load(*tables, path.substr(slash + 1)).has_value();
}

void App::follow_address() {
    if (const auto language = parse_language(address_.option("lang"))) speak(*language);
    if (address_.screen == "settings") want_texts(); // languages are chosen there
    selection_.look_at(address_.array);
    const auto* tables = find_tables(address_.array);
    if (tables == nullptr || address_.record.empty()) {
        draft_.reset();
        return;
    }
    if (address_.record == "new") {
        if (!draft_ || !draft_->is_new() || &draft_->type() != tables->type)
            draft_.emplace(*tables->type, new_id(), has_record(address_.option("of")) ? address_.option("of") : "");
        return;
    }
    if (draft_ && draft_->record().id() == address_.record && &draft_->type() == tables->type) return;
    auto record = document_->loader().load(*tables, address_.record);
    draft_.reset();
    if (record) draft_.emplace(std::move(*record));
}

std::string App::link(std::string_view screen, std::string_view array, std::string_view record) const {
    Address target;
    target.screen = screen;
    target.array = array;
    target.record = record;
    for (const char* kept : {"as_of", "period", "lang"})
        if (const auto value = address_.option(kept); !value.empty()) target.options[kept] = value;
    if (const auto chosen = settings_.columns.find(target.array); chosen != settings_.columns.end())
        target = target.with("cols", chosen->second);
    if (const auto sorted = sorts_.find(target.array); sorted != sorts_.end())
        target = target.with("sort", sorted->second);
    return "#" + target.hash();
}

std::string App::related_link(std::string_view array, std::string_view record, std::string_view of_array,
                              std::string_view of_record) const {
    auto target = parse_address(link("registry", array, record));
    target.options["of"] = std::string(of_array) + "/" + std::string(of_record);
    if (record == "new") target.options["back"] = address_.with("back", "").hash();
    return "#" + target.hash();
}

std::string App::figure_link(std::string_view key, std::string_view part) const {
    const auto* figure = find_figure(key);
    auto target = parse_address(link("registry", figure ? figure->array() : "partners"));
    target.options["figure"] = key;
    target.options["as_of"] = as_of(); // sent to somebody, it shows the same number tomorrow
    return "#" + target.with("part", part).hash();
}

std::string App::record_link(std::string_view record) const {
    // A form that another page asked for leads back there.
    if (const auto back = address_.option("back"); record.empty() && address_.record == "new" && !back.empty())
        return "#" + std::string(back);
    auto target = address_.with("back", "");
    target.record = record;
    return "#" + target.hash();
}

/// Nothing is ever shown without words: a language whose texts are on their way waits for them.
void App::speak(Language language) {
    awaited_language_.reset();
    if (language == current_language()) return;
    if (!has_texts(language)) {
        awaited_language_ = language;
        return want_texts();
    }
    hk::set_language(language);
    dismiss_message(); // it speaks the language before
}

void App::begin_frame() {
    if (awaited_language_ && has_texts(*awaited_language_)) speak(*awaited_language_);
}

void App::want_texts() {
    if (count_loaded_languages() < kLanguages.size()) platform.want_texts();
}

void App::set_language(Language language) {
    speak(language);
    platform.remember("language", language_tag(language));
    if (!address_.option("lang").empty()) go(address_.with("lang", language_tag(language)), true);
    platform.request_frame();
}

void App::set_theme(Theme theme) {
    settings_.theme = theme;
    platform.remember("theme", theme == Theme::system ? "" : theme == Theme::dark ? "dark" : "light");
    platform.request_frame();
}

void App::set_text_size(float factor) {
    settings_.text_size = factor;
    platform.remember("textSize", factor > 1.2f ? "1.3" : factor > 1.05f ? "1.15" : "1");
    platform.request_frame();
}

void App::set_user_name(std::string name) {
    settings_.user_name = std::move(name);
    platform.remember("userName", settings_.user_name);
}

void App::set_expiring_days(int days) {
    settings_.expiring_days = days;
    platform.remember("expiringDays", days == kExpiringDays ? "" : std::to_string(days));
    platform.request_frame();
}

std::string App::as_of() const {
    const auto day = address_.option("as_of");
    return is_full_date(day) ? std::string(day) : opening_day();
}

const std::string& App::opening_day() const {
    const auto& day = document_->about().opens_on;
    return day.empty() ? today_ : day;
}

void App::set_as_of(std::string_view full_date) {
    go(address_.with("as_of", full_date == opening_day() ? "" : full_date), true);
}

std::optional<Period> App::period() const {
    const auto range = parse_range(address_.option("period"));
    if (!is_full_date(range.from) || !is_full_date(range.to) || range.to < range.from) return std::nullopt;
    return Period{range.from, range.to};
}

void App::set_period(const std::optional<Period>& period) {
    go(address_.with("period", period ? period_text(*period) : std::string()), true);
}

bool App::is_read_only() const { return document_->about().is_public || keeping_.is_reader(); }

FigureQuery App::figure_query() {
    FigureQuery query;
    query.as_of = as_of();
    query.period = period();
    query.days = settings_.expiring_days;
    query.year_start = document_->about().year_start;
    return query;
}

ListQuery App::query_of(const Address& address) const {
    ListQuery query;
    query.type = find_record_type(address.array);
    if (query.type == nullptr) query.type = find_record_type("partners");
    query.text = address.option("q");
    query.figure = address.option("figure");
    query.state = address.option("state");
    query.sort = address.option("sort");
    query.refers = address.option("of");
    query.columns = address.option("cols");
    for (const auto& [name, value] : address.options)
        if (is_filter(*query.type, name) && possible_column(*query.type, name)) query.filters.push_back({name, value});
    query.part = address.option("part");
    query.check = address.option("check");
    if (const auto days = parse_integer(Language::en, address.option("days")); days && *days > 0 && *days < 36'600)
        query.days = static_cast<int>(*days);
    query.as_of = as_of();
    query.period = period();
    query.expiring_days = settings_.expiring_days;
    if (query.type->name == "history" && query.sort.empty()) query.sort = "-at"; // what was done last is asked for most
    return query;
}

bool App::prepare() {
    if (address_.screen == "registry") return finder_.prepare();
    Address agreements;
    agreements.array = "agreements"; // the largest table, and the first that staff open
    return list_.prepare(query_of(agreements));
}

std::string App::new_id() {
    const auto first = next_random(random_);
    return uuid_v7(static_cast<std::uint64_t>(unix_ms()), first, next_random(random_));
}

void App::tell(std::string text, Message::Action action, bool is_error) {
    message_ = Message{action, ++message_count_, std::move(text), is_error};
    platform.request_frame();
}

} // namespace hk
