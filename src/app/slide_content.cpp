// Figures, maps, charts and words as slides about the office.
// It must not know the set that a slide belongs to.
#include "app/slide_content.hpp"

#include "app/dimension_names.hpp"
#include "app/overview_data.hpp"
#include "app/statistics.hpp"
#include "charts/dot_map.hpp"
#include "charts/report_charts.hpp"
#include "charts/share_charts.hpp"
#include "charts/slide_pictures.hpp"
#include "stats/figure_parts.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <memory>

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
    if (!worth.empty()) words += tr(Text::slides_worth, {{"sums", worth}});
    return words;
}

/// The name of what is counted, above the statement.
std::string over_of(const Figure& figure) { return std::string(record_label_many(*find_record_type(figure.array()))); }

RecordsAsked records_of(const Figure& figure, std::string part = {}) {
    return {.array = std::string(figure.array()), .figure = std::string(figure.key), .part = std::move(part)};
}

void show_figure(SlideContent& content, const Figure& figure, const FigureValue& value) {
    content.words.figure = value_words(figure, value, "  ");
    content.figure = {"figure", content.words.figure + " " + figure_text(figure.key, "name"), records_of(figure)};
}

/// A chart of a figure by its dimensions, as large as there is room.
void show_chart(const SlideSource& from, SlideContent& content, const StatisticsChoice& choice) {
    auto data = std::make_shared<StatisticsData>();
    const auto* table = &data->find(from.document, from.titles, choice, from.query);
    const auto& shown = table->shown;
    if (shown.rows.empty()) return;
    for (std::size_t row = 0; row < shown.rows.size(); ++row) {
        std::vector<DimensionValue> part{{table->choice.by, table->table.rows[row]}};
        const auto words = choice.across ? table->words(table->table.row_totals[row]) : shown.word(row, 0);
        content.marks.push_back(
            {std::to_string(row), shown.rows[row] + ": " + words, records_of(*table->choice.figure, part_text(part))});
    }
    const auto limited = [data, table](std::size_t rows) {
        auto part = table->shown;
        if (rows >= part.rows.size()) return part;
        part.rows.resize(rows);
        part.values.resize(rows * part.columns.size());
        part.words.resize(rows * part.columns.size());
        return part;
    };
    content.picture.make = [data, table, limited, others = std::string(tr(Text::ui_statistics_others))](
                               float width, float height, const charts::TextRoom&) {
        constexpr float kUpright = 700, kBar = 1.2F;
        const auto& now = *table;
        const bool is_narrow = width < kUpright;
        auto kind = now.choice.kind;
        if (kind == ChartKind::flows && is_narrow) kind = ChartKind::bars;
        if (kind == ChartKind::lines && now.shown.columns.size() == 1) {
            const float scale = is_narrow ? kBar : kBar * 1.3F;
            charts::Chart whole{width, height, {}, {}};
            charts::put_into(whole, charts::column_chart(now.shown, width / scale, (height - 8) / scale), 0, 0, scale);
            return whole;
        }
        return charts::enlarged(
            [&](float w, std::size_t rows) {
                const auto some = limited(rows);
                switch (kind) {
                case ChartKind::flows: return charts::flow_chart(some, others, w);
                case ChartKind::grouped: return charts::bar_chart(some, charts::Bars::grouped, w);
                case ChartKind::multiples: return charts::small_multiples(some, w);
                case ChartKind::lines:
                case ChartKind::treemap: {
                    auto whole = now;
                    whole.choice.kind = kind;
                    return statistics_chart(whole, w);
                }
                case ChartKind::bars: break;
                }
                return charts::bar_chart(some, charts::Bars::stacked, w);
            },
            now.shown.rows.size(), width, height);
    };
}

/// The columns of a table that are named, the largest first, and the rest.
struct Columns {
    std::vector<std::vector<std::size_t>> of; ///< columns of the table
    bool has_rest = false;                    ///< the last ones together
};

Columns largest_columns(const Crosstab& table, std::size_t most) {
    std::vector<std::size_t> order;
    for (std::size_t c = 0; c < table.columns.size(); ++c) order.push_back(c);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return table.column_totals[a].number > table.column_totals[b].number;
    });
    Columns columns;
    columns.has_rest = order.size() > most;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i < most)
            columns.of.push_back({order[i]});
        else if (i == most)
            columns.of.push_back({order[i]});
        else
            columns.of.back().push_back(order[i]);
    }
    return columns;
}

/// Who went, what for, where to: trips from one side to the other. False where these are not told.
bool show_journeys(const SlideSource& from, SlideContent& content, const Figure& figure) {
    constexpr std::size_t kMostPlaces = 5;
    const auto* who = find_dimension(figure, "who");
    const auto* purpose = find_dimension(figure, "type");
    const auto* place = find_dimension(figure, "country");
    if (who == nullptr || purpose == nullptr || place == nullptr) return false;
    const auto in = crosstab(from.document.db(), figure, from.query, *who, purpose),
               out = crosstab(from.document.db(), figure, from.query, *purpose, place);
    if (!in || !out || in->rows.empty() || out->rows.empty() || in->is_persons_only || out->is_persons_only)
        return false;
    const auto places = largest_columns(*out, kMostPlaces);
    const auto words = [](std::int64_t n) { return format_integer(current_language(), n); };
    auto flows = std::make_shared<charts::Flows>();
    const auto add = [&](charts::Flows::Side& side, const Dimension& by, std::string_view value, std::int64_t n,
                         std::string name) {
        const auto part = name.empty() ? part_text({{&by, std::string(value)}}) : std::string();
        if (name.empty()) name = value_name(from.titles, by, value);
        content.marks.push_back({std::string(by.key) + "/" + std::to_string(side.names.size()), name + ": " + words(n),
                                 records_of(figure, part)});
        side.names.push_back(std::move(name));
        side.words.push_back(words(n));
    };
    // The middle in the order of the second table, so that both speak of the same nodes.
    std::vector<std::size_t> columns;
    for (const auto& value : out->rows) {
        const auto found = std::find(in->columns.begin(), in->columns.end(), value);
        if (found == in->columns.end()) return false;
        columns.push_back(static_cast<std::size_t>(found - in->columns.begin()));
    }
    for (std::size_t r = 0; r < in->rows.size(); ++r) {
        add(flows->left, *who, in->rows[r], in->row_totals[r].number, {});
        for (const auto c : columns) flows->in.push_back(static_cast<double>(in->cell(r, c).number));
    }
    std::int64_t most = 0;
    for (std::size_t m = 0; m < out->rows.size(); ++m) {
        add(flows->middle, *purpose, out->rows[m], out->row_totals[m].number, {});
        if (out->row_totals[m].number > most) most = out->row_totals[m].number, flows->strong = m;
        for (const auto& group : places.of) {
            std::int64_t n = 0;
            for (const auto c : group) n += out->cell(m, c).number;
            flows->out.push_back(static_cast<double>(n));
        }
    }
    for (std::size_t i = 0; i < places.of.size(); ++i) {
        std::int64_t n = 0;
        for (const auto c : places.of[i]) n += out->column_totals[c].number;
        const bool is_rest = places.has_rest && i + 1 == places.of.size();
        add(flows->right, *place, out->columns[places.of[i].front()], n,
            is_rest ? std::string(tr(Text::ui_statistics_others)) : std::string());
    }
    if (flows->middle.names.size() > 1)
        content.words.statement += tr(Text::slides_mostly, {{"what", flows->middle.names[flows->strong]}});
    content.picture.make = [flows](float width, float height, const charts::TextRoom&) {
        return charts::sankey(*flows, width, height - 12, 20);
    };
    return true;
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
    if (!tiles.empty())
        content.picture.make = [tiles](float width, float height, const charts::TextRoom& room) {
            return charts::figure_tiles(tiles, width, height, room);
        };
    return content;
}

/// The picture of a figure: journeys where there is room for them, else its chart.
void show_picture(const SlideSource& from, SlideContent& content, const Figure& figure) {
    const auto choice = choice_of(figure);
    SlideContent journeys = content;
    const bool has_journeys = choice.kind == ChartKind::flows && show_journeys(from, journeys, figure);
    show_chart(from, content, choice);
    if (!has_journeys) return;
    // Both are made, since the same slide may be shown on a phone and on a wall; the marks are of one list.
    constexpr float kUpright = 700;
    const auto first = content.marks.size();
    for (auto& mark : journeys.marks) content.marks.push_back(std::move(mark));
    content.words.statement = journeys.words.statement;
    content.picture.make = [bars = content.picture.make, flows = journeys.picture.make,
                            first](float width, float height, const charts::TextRoom& room) {
        if (width < kUpright && bars) return bars(width, height, room);
        auto chart = flows(width, height, room);
        for (auto& mark : chart.marks) mark.row += first;
        return chart;
    };
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

std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.find_first_not_of(" \r\t") != std::string_view::npos) all.emplace_back(line);
    }
    return all;
}

void fill_foot(const SlideSource& from, SlideContent& content, bool is_map) {
    auto& words = content.words;
    words.owner = tr(Text::ui_app_place);
    words.source = tr(Text::slides_source);
    if (from.document.is_sample) words.source += ", " + std::string(tr(Text::slides_sample));
    words.source += '.';
    if (is_map) words.source += " " + std::string(tr(Text::slides_borders));
    const auto day = format_date_prose(current_language(), from.query.as_of);
    words.as_of = tr(Text::slides_as_of, {{"date", day}});
}

void show_map(const SlideSource& from, SlideContent& content, const Figure& figure, std::string_view chosen) {
    if (from.world == nullptr) return;
    constexpr std::size_t kMostNames = 7; // of countries; with more of them their groups are named
    constexpr float kScale = 1.3F;
    const auto map = from.map.find(from.document, from.titles, figure, from.query, *from.world);
    auto what = std::make_shared<charts::DotMap>();
    what->largest = 20;
    what->has_lines = true;
    if (const auto home = from.world->countries.find("UZ"); home != from.world->countries.end()) {
        what->home = tr(Text::ui_map_home);
        what->home_place = home->second;
    }
    const auto& by = *find_dimension(figure, "country");
    std::map<std::string_view, charts::MapLabel> groups;
    for (std::size_t i = 0; i < map.countries.size(); ++i) {
        const auto& country = map.countries[i];
        content.marks.push_back(
            {country.code, country.name + ": " + country.words, records_of(figure, part_text({{&by, country.code}}))});
        if (country.place == nullptr) continue;
        const bool is_chosen = country.code == chosen;
        if (is_chosen) what->chosen = what->dots.size();
        groups[country.group].dots.push_back(what->dots.size());
        what->dots.push_back({*country.place, country.name + " " + country.words, static_cast<double>(country.number),
                              i, !chosen.empty() && !is_chosen});
        what->most = std::max(what->most, what->dots.back().value);
    }
    if (chosen.empty() && what->dots.size() > kMostNames)
        for (const auto& group : map.groups) { // the largest first
            auto& label = groups[group.word];
            label.number = group.words, label.name = group.name;
            what->labels.push_back(label);
        }
    content.picture.is_wide = true;
    content.picture.make = [what, world = from.world](float width, float height, const charts::TextRoom&) {
        const float scale = width < 700 ? 1 : kScale, w = width / scale, h = height / scale;
        std::vector<charts::ShapePoint> places;
        for (const auto& dot : what->dots) places.push_back(dot.place);
        if (!what->home.empty()) places.push_back(what->home_place);
        auto shown = *what;
        if (width < 700) shown.largest = 12;
        charts::Chart whole{width, height, {}, {}};
        charts::put_into(whole, charts::dot_map(*world, shown, charts::fitted_view(places, w, h), w, h), 0, 0, scale);
        return whole;
    };
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
    if (!slide.title.empty()) content.words.statement = slide.title;
    if (!slide.body.empty()) content.words.body = paragraphs(slide.body);
    content.name =
        content.words.figure.empty() ? content.words.statement : content.words.figure + " " + content.words.statement;
    fill_foot(from, content, content.picture.is_wide);
    return content;
}

} // namespace hk
