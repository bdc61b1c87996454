// Figures, maps, charts and words as slides about the office.
// It must not know the set that a slide belongs to.
#include "app/slide_content.hpp"

#include "app/dimension_names.hpp"
#include "app/overview_data.hpp"
#include "app/statistics.hpp"
#include "stats/figure_parts.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"

#include <algorithm>

namespace hk {
namespace {

/// By what a figure is shown on a slide of its own; the others by year.
struct FigurePicture {
    std::string_view figure, by, across;
    ChartKind kind = ChartKind::bars;
};
constexpr FigurePicture kPictures[] = {
    {"projects_running", "country", {}},
    {"project_value", "country", {}},
    {"project_own_share", "country", {}},
    {"joint_programmes", "partner", {}},
    {"joint_specialties", "partner", {}},
    {"visiting_specialists", "country", {}},
    {"visiting_visits", "country", {}},
    {"outgoing", "who", "type", ChartKind::flows},
    {"outgoing_training", "who", "type", ChartKind::flows},
};

StatisticsChoice choice_of(const Figure& figure) {
    StatisticsChoice choice;
    choice.figure = &figure;
    choice.by = find_dimension(figure, "year");
    choice.kind = ChartKind::lines;
    for (const auto& picture : kPictures) {
        if (picture.figure != figure.key) continue;
        choice.by = find_dimension(figure, picture.by);
        choice.across = find_dimension(figure, picture.across);
        choice.kind = picture.kind;
    }
    return choice;
}

FigureValue value_of(const SlideSource& from, const Figure& figure) {
    auto value = compute_figure(from.document.db(), figure, from.query);
    return value ? std::move(*value) : FigureValue{};
}

std::int64_t number_of_figure(const SlideSource& from, std::string_view key) {
    return value_of(from, *find_figure(key)).number;
}

/// A currency's code before an amount stays on its line.
std::string unbroken(std::string_view sums) {
    constexpr std::string_view kNoBreak = "\u00a0";
    std::string words;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const bool is_after_code = sums[i] == ' ' && i > 0 && sums[i - 1] >= 'A' && sums[i - 1] <= 'Z';
        if (is_after_code)
            words += kNoBreak;
        else
            words += sums[i];
    }
    return words;
}

/// What the number counts, in one sentence that goes on from it.
std::string statement_of(const SlideSource& from, const Figure& figure, const FigureValue& value) {
    std::string where, worth;
    const auto countries = [&](std::string_view key, Text text) {
        if (const auto n = number_of_figure(from, key); n > 0) where = tr(text, {{"n", n}});
    };
    if (figure.key == "agreements_in_force") countries("partner_countries", Text::slides_with_partners_in);
    if (figure.key == "foreign_students") countries("student_countries", Text::slides_from_countries);
    if (figure.key == "projects_running")
        worth = value_words(*find_figure("project_value"), value_of(from, *find_figure("project_value")), ", ");
    const auto sentence = find_text("slides.say." + std::string(figure.key));
    if (!sentence) return figure_text(figure.key, "name");
    auto words = tr(*sentence, {{"n", value.number}, {"where", where}, {"when", taken_period(value)}});
    while (!words.empty() && words.front() == ' ') words.erase(words.begin());
    while (!words.empty() && words.back() == ' ') words.pop_back();
    if (!worth.empty()) words += tr(Text::slides_worth, {{"sums", unbroken(worth)}});
    return words;
}

/// The name of what is counted, above the statement.
std::string over_of(const Figure& figure) { return std::string(record_label_many(*find_record_type(figure.array()))); }

void show_figure(SlideContent& content, const Figure& figure, const FigureValue& value) {
    content.words.figure = value_words(figure, value, "  ");
    content.figure = {"figure", content.words.figure + " " + figure_text(figure.key, "name"), records_of(figure)};
}

charts::Picture::Kind picture_kind(const StatisticsChoice& choice, std::size_t columns) {
    using Kind = charts::Picture::Kind;
    switch (choice.kind) {
    case ChartKind::grouped: return Kind::grouped;
    case ChartKind::lines: return columns == 1 ? Kind::columns : Kind::lines;
    case ChartKind::treemap: return Kind::treemap;
    case ChartKind::flows: return Kind::flows;
    case ChartKind::multiples: return Kind::multiples;
    case ChartKind::bars: break;
    }
    return Kind::bars;
}

/// A chart of a figure by its dimensions.
void show_chart(const SlideSource& from, SlideContent& content, const StatisticsChoice& choice) {
    StatisticsData data;
    const auto& now = data.find(from.document, from.titles, choice, from.query);
    if (now.shown.rows.empty()) return;
    auto& picture = content.picture;
    picture.kind = picture_kind(now.choice, now.shown.columns.size());
    picture.table = now.shown;
    picture.others = tr(Text::ui_statistics_others);
    if (picture.kind == charts::Picture::Kind::lines) {
        auto axis = year_axis(now);
        picture.ticks = std::move(axis.ticks), picture.tick_words = std::move(axis.words);
    }
    if (!(from.last == from.query)) {
        StatisticsData last;
        const auto& then = last.find(from.document, from.titles, choice, from.last);
        for (std::size_t row = 0; row < then.shown.rows.size(); ++row)
            picture.table.at_least = std::max(picture.table.at_least, then.number(then.table.row_totals[row]));
    }
    for (std::size_t row = 0; row < now.shown.rows.size(); ++row) {
        std::vector<DimensionValue> part{{now.choice.by, now.table.rows[row]}};
        const auto words = choice.across ? now.words(now.table.row_totals[row]) : now.shown.word(row, 0);
        content.marks.push_back(
            {now.table.rows[row], now.shown.rows[row] + ": " + words, records_of(*now.choice.figure, part_text(part))});
    }
}

/// The paragraphs of a text that somebody wrote.
std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.find_first_not_of(" \r\t") != std::string_view::npos) all.emplace_back(line);
    }
    return all;
}

/// Records that anybody may see: of these types their number alone says something.
constexpr std::string_view kCounted[] = {"partners", "agreements", "projects", "programmes", "equipment"};

std::int64_t count_public(Document& document, const RecordType& type) {
    auto sql = "SELECT count(*) FROM " + std::string(type.name);
    std::string words;
    for (const auto word : type.published_words) append_part(words, "'" + std::string(word) + "'", ",");
    if (!words.empty()) sql += " WHERE coalesce(\"" + std::string(type.published_member) + "\",'') IN (" + words + ")";
    return document.db().integer(sql);
}

SlideContent statement_slide(const SlideSource& from) {
    SlideContent content;
    auto rows = from.document.db().query("SELECT rowid FROM office LIMIT 1");
    if (rows.step()) {
        if (const auto office = from.document.loader().load(*find_tables("office"), rows.integer(0))) {
            const auto& type = *office->tables->type;
            const auto member = [&](const char* name) { return from.titles.member(*office, *type.find_field(name)); };
            content.words.over = member("office");
            content.words.statement = member("institute");
            content.words.body = paragraphs(member("mission"));
        }
    }
    if (content.words.statement.empty()) content.words.statement = tr(Text::ui_app_place);
    std::vector<charts::FigureTile> tiles;
    for (const auto key : kHeadlines) {
        const auto& figure = *find_figure(key);
        const auto value = value_of(from, figure);
        if (value.number == 0) continue;
        const auto number = value_words(figure, value);
        const auto when = taken_period(value);
        tiles.push_back({number, figure_text(key, "name"), when});
        content.marks.push_back({std::string(key), number + " " + figure_text(key, "name"), records_of(figure)});
    }
    // Where little is known yet, the records themselves are counted.
    constexpr std::size_t kEnough = 3;
    for (const auto array : kCounted) {
        const bool is_told = std::any_of(content.marks.begin(), content.marks.end(),
                                         [&](const auto& mark) { return mark.asked.array == array; });
        if (tiles.size() >= kEnough || is_told) continue;
        const auto& type = *find_record_type(array);
        const auto count = count_public(from.document, type);
        if (count == 0) continue;
        const auto number = format_integer(current_language(), count);
        const std::string label(count == 1 ? record_label_one(type) : record_label_many(type));
        tiles.push_back({number, label, {}});
        content.marks.push_back({std::string(array), number + " " + label, {.array = std::string(array)}});
    }
    if (!tiles.empty()) content.picture.kind = charts::Picture::Kind::tiles;
    content.picture.tiles = std::move(tiles);
    return content;
}

/// The picture of a figure: its chart, or journeys where there is room for them.
void show_picture(const SlideSource& from, SlideContent& content, const Figure& figure) {
    const auto choice = choice_of(figure);
    show_chart(from, content, choice);
    if (choice.kind != ChartKind::flows || content.marks.empty()) return;
    auto journeys = content;
    journeys.picture.first_mark = content.marks.size();
    if (!show_journeys(from, journeys, figure)) return;
    journeys.picture.kind = charts::Picture::Kind::journeys;
    content = std::move(journeys);
}

SlideContent figure_slide(const SlideSource& from, const Slide& slide) {
    SlideContent content;
    const auto& figure = *slide.figure;
    const auto value = value_of(from, figure);
    content.words.over = over_of(figure);
    content.words.statement = statement_of(from, figure, value);
    content.words.notes = {figure_text(figure.key, "definition", value.number, from.query.days)};
    show_figure(content, figure, value);
    const bool has_map = std::find(kMapFigures.begin(), kMapFigures.end(), figure.key) != kMapFigures.end();
    if (slide.kind == SlideKind::map && has_map)
        show_map(from, content, figure);
    else
        show_picture(from, content, figure);
    return content;
}

SlideContent chart_slide(const SlideSource& from, const Slide& slide) {
    SlideContent content;
    const auto address = parse_address(slide.chart);
    const auto choice = statistics_choice(address);
    content.words.over = over_of(*choice.figure);
    content.words.notes = {figure_text(choice.figure->key, "definition", 0, from.query.days)};
    if (address.screen == "map") {
        const auto* figure = find_figure(address.option("figure"));
        if (figure == nullptr || std::find(kMapFigures.begin(), kMapFigures.end(), figure->key) == kMapFigures.end())
            figure = find_figure(kMapFigures.front());
        content.words.statement = figure_text(figure->key, "name");
        show_map(from, content, *figure);
    } else {
        StatisticsData data;
        content.words.statement = data.find(from.document, from.titles, choice, from.query).title;
        show_chart(from, content, choice);
    }
    return content;
}

} // namespace

RecordsAsked records_of(const Figure& figure, std::string part) {
    return {.array = std::string(figure.array()), .figure = std::string(figure.key), .part = std::move(part)};
}

void finish_slide(const SlideSource& from, const Slide& slide, SlideContent& content) {
    auto& words = content.words;
    if (!slide.title.empty()) words.statement = slide.title;
    if (!slide.body.empty()) words.body = paragraphs(slide.body);
    content.name = words.figure.empty() ? words.statement : words.figure + " " + words.statement;
    words.owner = tr(Text::ui_app_place);
    words.source = tr(Text::slides_source);
    if (from.document.is_sample) words.source += ", " + std::string(tr(Text::slides_sample));
    words.source += '.';
    if (content.picture.is_wide()) words.source += " " + std::string(tr(Text::slides_borders));
    const auto day = format_date_prose(current_language(), from.query.as_of);
    words.as_of = tr(Text::slides_as_of, {{"date", day}});
}

bool has_statement(Document& document) {
    if (document.db().integer("SELECT count(*) FROM office") > 0) return true;
    return std::any_of(std::begin(kCounted), std::end(kCounted),
                       [&](auto array) { return count_public(document, *find_record_type(array)) > 0; });
}

void show_map(const SlideSource& from, SlideContent& content, const Figure& figure, std::string_view chosen) {
    if (from.world == nullptr) return;
    constexpr std::size_t kMostNames = 7; // of countries; with more of them their groups are named
    double most = 0;
    for (const auto& country : from.map.find(from.document, from.titles, figure, from.last, *from.world).countries)
        if (country.place != nullptr) most = std::max(most, static_cast<double>(country.number));
    const auto map = from.map.find(from.document, from.titles, figure, from.query, *from.world);
    auto& what = content.picture.map;
    what.largest = 20;
    what.most = most;
    what.has_lines = true;
    if (const auto home = from.world->countries.find("UZ"); home != from.world->countries.end()) {
        what.home = tr(Text::ui_map_home);
        what.home_place = home->second;
    }
    const auto& by = *find_dimension(figure, "country");
    std::map<std::string_view, charts::MapLabel> groups;
    for (std::size_t i = 0; i < map.countries.size(); ++i) {
        const auto& country = map.countries[i];
        content.marks.push_back(
            {country.code, country.name + ": " + country.words, records_of(figure, part_text({{&by, country.code}}))});
        if (country.place == nullptr) continue;
        const bool is_chosen = country.code == chosen;
        if (is_chosen) what.chosen = what.dots.size();
        groups[country.group].dots.push_back(what.dots.size());
        what.dots.push_back({*country.place, country.name + " " + country.words, static_cast<double>(country.number), i,
                             !chosen.empty() && !is_chosen});
        what.most = std::max(what.most, what.dots.back().value);
    }
    const auto place = from.world->countries.find(chosen);
    if (!what.chosen && place != from.world->countries.end()) { // nothing is counted there, and still it is meant
        what.chosen = what.dots.size();
        const auto name = value_name(from.titles, by, chosen);
        what.dots.push_back({place->second, name, 0, content.marks.size(), false});
        content.marks.push_back({std::string(chosen), name, {}});
    }
    if (chosen.empty() && what.dots.size() > kMostNames)
        for (const auto& group : map.groups) { // the largest first
            auto& label = groups[group.word];
            label.number = group.words, label.name = group.name;
            what.labels.push_back(label);
        }
    content.picture.kind = charts::Picture::Kind::map;
    content.picture.world = from.world;
}

SlideContent make_slide(const SlideSource& from, const Slide& slide) {
    SlideContent content;
    switch (slide.kind) {
    case SlideKind::statement: content = statement_slide(from); break;
    case SlideKind::figure:
    case SlideKind::map:
        if (slide.figure != nullptr) content = figure_slide(from, slide);
        break;
    case SlideKind::chart:
        if (!slide.chart.empty()) content = chart_slide(from, slide);
        break;
    default: break;
    }
    finish_slide(from, slide, content);
    return content;
}

} // namespace hk
