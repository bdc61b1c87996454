// Files in and out, and the page's API: the part of App that meets the outside.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "app/clock.hpp"
#include "db/schema.hpp"
#include "exchange/file_writer.hpp"
#include "exchange/request.hpp"
#include "model/partial_date.hpp"
#include "stats/figures_json.hpp"
#include "text/catalogue.hpp"
#include "text/json_text.hpp"

#include <utility>

namespace hk {
namespace {

constexpr std::string_view kOutOfMemory =
    R"({"total":1,"complete":false,"problems":[{"severity":"error","code":"out_of_memory","path":"","line":1,"column":1}]})";

std::string api_error(const Error& error) {
    std::string out = "{\"error\":{\"code\":\"" + error.code + "\",\"message\":";
    append_json_string(out, sentence_of(error));
    return out + "}}";
}

} // namespace

void App::open_document(Document document, std::string name, std::string_view kept_json) {
    auto next = std::make_unique<Document>(std::move(document));
    next->file_name = std::move(name);
    next->sign = [this] { return signature(); };
    // Another window has changed it, or this one has taken it over: what is being filled in stays.
    const auto id = read_head(next->db()).document;
    const bool comes_again = !kept_json.empty() && !id.empty() && id == document_id_;
    document_id_ = id;
    next->name_document = [this] {
        if (document_id_.empty()) document_id_ = new_id();
        return document_id_;
    };
    next->on_change = [this](const ChangeSet& changes) { keep(changes); };
    owned_.swap(next);
    document_ = owned_.get();
    if (!comes_again || (draft_ && !draft_->reload(*document_))) draft_.reset();
    selection_.clear();
    question_ = {};
    exported_at_.clear();
    saving_revision_ = 0;
    // Who follows another window's work reads on.
    const bool stays_reader = keeping_.is_reader() && !kept_json.empty();
    keeping_.begin(stays_reader);
    document_->is_locked = stays_reader;
    tell_opened(kept_json);
    follow_address();
    platform.request_frame();
}

void App::open_empty() {
    if (auto document = Document::empty()) open_document(std::move(*document), {});
}

void App::choose_file() { platform.open_file(".json,application/json"); }

std::string App::export_name() const {
    std::string name = document_->file_name;
    if (const auto dot = name.rfind('.'); dot != std::string::npos) name.resize(dot);
    if (name.empty() || document_->is_sample) name = "hamkorlik";
    // The day stands once in the name, however often a file is exported.
    constexpr std::size_t kDay = 11;
    if (name.size() > kDay && name[name.size() - kDay] == '-' &&
        is_full_date(std::string_view(name).substr(name.size() - kDay + 1)))
        name.resize(name.size() - kDay);
    return name + "-" + today_ + ".json";
}

void App::export_file(SaveTo to) {
    const auto json = export_json(document_->db());
    saving_revision_ = document_->revision();
    if (is_read_only()) to = SaveTo::anew; // nothing of it is newer than its file
    platform.save_open(export_name(), {reinterpret_cast<const std::uint8_t*>(json.data()), json.size()}, to);
}

void App::file_told(const Request& file) {
    const auto revision = std::exchange(saving_revision_, 0);
    const auto outcome = text_of(file, "outcome");
    const auto name = text_of(file, "name");
    if (outcome == "failed") {
        const auto why = find_text("ui.files.why." + std::string(text_of(file, "code")));
        return tell(tr(Text::ui_files_failed, {{"name", name}, {"why", tr(why.value_or(Text::ui_files_why_other))}}),
                    Message::Action::none, true);
    }
    if (outcome != "saved") return;
    if (revision == document_->revision()) { // else what was changed meanwhile is not in it
        document_->mark_saved();
        platform.note_export(name);
    }
    if (revision != 0) { // else another document has been opened meanwhile
        keeping_.exported_ms = unix_ms();
        exported_at_ = local_time(unix_ms()).clock;
    }
    const bool is_unfinished = is_draft_unfinished();
    tell(tr(Text::ui_export_done, {{"name", name}}) +
             (is_unfinished ? " " + std::string(tr(Text::ui_export_unfinished)) : std::string()),
         Message::Action::none, is_unfinished);
}

namespace {

std::string public_name(std::string name) { return name.insert(name.rfind('.'), "-public"); }

} // namespace

void App::save_page(bool is_public, std::string_view json, std::string_view hash) {
    platform.save_page(is_public ? public_name(export_name()) : export_name(), json, hash);
}

void App::save_public_file(std::string_view json) {
    const auto name = public_name(export_name());
    platform.save_file(name, "application/json", {reinterpret_cast<const std::uint8_t*>(json.data()), json.size()});
    tell(tr(Text::ui_export_done, {{"name", name}}));
}

void App::import_done(std::string_view summary_json, std::span<std::byte> database) {
    const auto summary = read_request(summary_json);
    auto db = Db::adopt(database.data(), database.size());
    if (!db) return import_failed(kOutOfMemory);
    auto incoming = std::make_unique<Document>(std::move(*db));
    incoming->file_name = text_of(summary, "name");
    import_.file_name = incoming->file_name;
    // The office is not a record to people.
    import_.records =
        static_cast<std::size_t>(number_of(summary, "rows") - number_of(part_of(summary, "counts"), "office"));
    const auto kept = part_of(summary, "kept");
    kept_json_.clear();
    if (!kept.empty()) {
        if (flag_of(kept, "unexported")) incoming->mark_unsaved();
        kept_json_ = "{\"epoch\":" + std::string(text_of(kept, "epoch")) + ",\"sequence\":";
        append_json_string(kept_json_.append(text_of(kept, "sequence")) += ",\"from\":", text_of(kept, "from"));
        kept_json_ += '}';
    }
    import_.is_own_file = flag_of(summary, "changed");
    const bool is_asked = (import_.is_own_file || has_open_work()) && !flag_of(summary, "direct");
    auto changes = is_asked ? count_changes(*document_, *incoming) : std::vector<ChangeCounts>();
    import_.review(std::move(incoming), std::move(changes));
    if (!is_asked) accept_import(!flag_of(summary, "direct"));
    platform.request_frame();
}

void App::import_failed(std::string_view problems_json) {
    import_.refuse(problems_json);
    import_.is_own_file = flag_of(read_request(problems_json), "changed");
    platform.request_frame();
}

void App::accept_import(bool is_told) {
    if (import_.phase != ImportFlow::Phase::reviewing || !import_.incoming) return;
    const auto name = import_.file_name;
    auto incoming = std::move(import_.incoming);
    import_.close();
    open_document(std::move(*incoming), name, std::exchange(kept_json_, {}));
    if (is_told) tell(tr(Text::ui_import_opened, {{"name", name}}));
}

std::string App::api(std::string_view request_json) {
    const auto request = read_request(request_json);
    const auto call = text_of(request, "call");
    std::string out = "{\"result\":";
    if (call == "exportJson") {
        append_json_string(out, export_json(document_->db()));
    } else if (call == "figure") {
        auto options = part_of(request, "options");
        if (text_of(options, "asOf").empty()) options["asOf"] = as_of();
        auto figure = figure_json(document_->db(), text_of(request, "key"), options);
        if (!figure) return api_error(figure.error());
        out += *figure;
    } else if (call == "counters") {
        out += "{\"dbBytes\":" + std::to_string(document_->db().serialized_size()) +
               ",\"revision\":" + std::to_string(document_->revision()) + ",\"kept\":\"" +
               std::string(keeping_.word()) + "\",\"notKept\":" + std::to_string(keeping_.unsaved) + "}";
    } else {
        return api_error({"unknown_call", {}, {}});
    }
    return out + "}";
}

} // namespace hk
