// The set of slides: the office's own, the built-in one, and the one about a partner.
// It must not know what stands on a slide.
#include "app/slides.hpp"

#include "app/slide_content.hpp"
#include "model/code_lists.hpp"
#include "model/partial_date.hpp"
#include "stats/figure_series.hpp"
#include "text/language.hpp"

#include <algorithm>
#include <iterator>

namespace hk {
namespace {

struct BuiltIn {
    std::string_view key;
    SlideKind kind;
    std::string_view figure; ///< shown only where it is not zero; empty = always
};
/// In the order of the office's own statement.
constexpr BuiltIn kOffice[] = {
    {"about", SlideKind::statement, {}},
    {"partners", SlideKind::map, "agreements_in_force"},
    {"projects", SlideKind::figure, "projects_running"},
    {"programmes", SlideKind::figure, "joint_specialties"},
    {"students", SlideKind::map, "foreign_students"},
    {"specialists", SlideKind::figure, "visiting_specialists"},
    {"mobility", SlideKind::figure, "outgoing_training"},
};
constexpr BuiltIn kPartner[] = {
    {"partner", SlideKind::partner, {}},
    {"place", SlideKind::partner_map, {}},
    {"agreements", SlideKind::partner_agreements, {}},
    {"projects", SlideKind::partner_projects, {}},
    {"exchange", SlideKind::partner_exchange, {}},
    {"next", SlideKind::partner_next, {}},
};

SlideKind kind_of_word(std::string_view word) {
    const auto& words = codes::slide_kind.words;
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? SlideKind::text : static_cast<SlideKind>(found - words.begin());
}

/// What was found for, or made of: a day, a language, a state of the data.
std::string stamp_of(const Document& document, const FigureQuery& query) {
    return std::to_string(reinterpret_cast<std::uintptr_t>(&document)) + "|" + std::to_string(document.revision()) +
           "|" + query.as_of + "|" + (query.period ? period_text(*query.period) : std::string()) + "|" +
           std::to_string(query.days) + "|" + std::string(language_tag(current_language()));
}

void set_member(Record& record, const char* name, std::string_view value) {
    if (!value.empty()) record.of(*record.tables->type->find_field(name)).front().set(value);
}

/// Ready to be stored, without an id.
Record record_of(const Slide& slide) {
    Record record(*find_tables("slides"));
    set_member(record, "kind", slide_kind_word(slide.kind));
    set_member(record, "figure", slide.figure ? slide.figure->key : std::string_view());
    return record;
}

/// The last one gets its place among the others.
void number_last(std::vector<Record>& records) {
    auto& record = records.back();
    record.of(*record.tables->type->find_field("order")).front().set(kOrderStep * std::ssize(records));
}

} // namespace

std::string_view slide_kind_word(SlideKind kind) {
    const auto place = static_cast<std::size_t>(kind);
    const auto& words = codes::slide_kind.words;
    return place < words.size() ? words[place] : std::string_view();
}

struct SlideSet::Private {
    Titles& titles;
    Document* document = nullptr;
    PartnerPages partners{document, titles};
    CountryMapData map{};
    std::vector<Slide> slides{};
    std::string found_for{};
    std::map<std::string, SlideContent> contents{};
    std::string contents_of{}; ///< document, revision and whether there is a map

    std::vector<Slide> own() {
        std::vector<std::string> ids;
        auto rows = document->db().query("SELECT id FROM slides ORDER BY coalesce(\"order\",1000000),rowid");
        while (rows.step()) ids.emplace_back(rows.text(0));
        std::vector<Slide> found;
        for (const auto& id : ids)
            if (const auto record = document->loader().load(*find_tables("slides"), id)) found.push_back(read(*record));
        return found;
    }

    Slide read(const Record& record) {
        const auto& type = *record.tables->type;
        const auto member = [&](const char* name) { return titles.member(record, *type.find_field(name)); };
        Slide slide{.key = record.id(), .kind = kind_of_word(record.text_of("kind")), .is_own = true};
        slide.title = member("title");
        slide.body = member("body");
        slide.notes = record.text_of("notes");
        slide.partner = record.text_of("partner");
        slide.figure = find_figure(record.text_of("figure"));
        slide.is_hidden = record.of(*type.find_field("hidden")).front().integer != 0;
        if (slide.kind == SlideKind::chart)
            if (const auto chart = document->loader().load(*find_tables("charts"), record.text_of("chart")))
                slide.chart = chart->text_of("address");
        return slide;
    }

    std::vector<Slide> built_in(const FigureQuery& query) {
        std::vector<const Figure*> figures;
        for (const auto& one : kOffice)
            if (!one.figure.empty()) figures.push_back(find_figure(one.figure));
        const auto values = compute_figures(document->db(), figures, query);
        std::vector<Slide> found;
        std::size_t next = 0;
        for (const auto& one : kOffice) {
            const auto* figure = find_figure(one.figure);
            if (figure != nullptr) {
                const auto& value = values[next++];
                if (!value || value->number == 0) continue;
            }
            found.push_back({.key = std::string(one.key), .kind = one.kind, .figure = figure});
        }
        const bool has_figures = std::any_of(found.begin(), found.end(), [](const auto& one) { return one.figure; });
        if (!has_figures && !has_statement(*document)) found.clear();
        return found;
    }

    std::vector<Slide> of_partner(const FigureQuery& query, std::string_view partner) {
        std::vector<Slide> found;
        const auto* page = partners.find(partner, query);
        for (const auto& one : kPartner)
            if (page != nullptr && has_partner_slide(one.kind, *page))
                found.push_back({.key = std::string(one.key), .kind = one.kind, .partner = std::string(partner)});
        return found;
    }
};

SlideSet::SlideSet(Titles& titles) : private_(new Private{titles}) {}
SlideSet::~SlideSet() = default;

const std::vector<Slide>& SlideSet::find(Document& document, const FigureQuery& query, std::string_view partner) {
    auto& p = *private_;
    p.document = &document;
    auto asked = stamp_of(*p.document, query) + "|" + std::string(partner);
    if (asked == p.found_for) return p.slides;
    p.found_for = std::move(asked);
    p.slides = partner.empty() ? p.own() : p.of_partner(query, partner);
    if (partner.empty() && p.slides.empty()) p.slides = p.built_in(query);
    return p.slides;
}

const SlideContent& SlideSet::content(Document& document, const Slide& slide, const FigureQuery& query,
                                      std::string_view last_day, const charts::WorldMap* world) {
    constexpr std::size_t kMost = 64; // years of some slides
    auto& p = *private_;
    p.document = &document;
    const auto state = std::to_string(reinterpret_cast<std::uintptr_t>(p.document)) + "|" +
                       std::to_string(p.document->revision()) + (world == nullptr ? "" : "|map");
    if (state != p.contents_of) p.contents.clear();
    p.contents_of = state;
    auto asked = slide.key + "|" + slide.partner + "|" + stamp_of(*p.document, query) + "|" + std::string(last_day);
    if (const auto known = p.contents.find(asked); known != p.contents.end()) return known->second;
    if (p.contents.size() >= kMost) p.contents.clear();
    auto& content = p.contents[std::move(asked)];
    auto last = query;
    last.as_of = last_day;
    const SlideSource from{*p.document, p.titles, query, last, world, p.map};
    content = slide.kind >= SlideKind::partner ? make_partner_slide(from, slide, p.partners.find(slide.partner, query))
                                               : make_slide(from, slide);
    return content;
}

const PartnerPage* SlideSet::partner(Document& document, std::string_view id, const FigureQuery& query) {
    private_->document = &document;
    return id.empty() ? nullptr : private_->partners.find(id, query);
}

std::vector<std::string> SlideSet::days(Document& document, const Slide& slide, const FigureQuery& query) {
    constexpr int kYears = 11;
    if (slide.figure == nullptr || slide.figure->measure == Measure::money) return {};
    std::vector<std::string> days;
    for (const auto& point : figure_series(document.db(), *slide.figure, query, kYears)) {
        const auto day = slide.figure->kind == FigureKind::yearly ? add_days(point.day, 1) : point.day;
        days.push_back(std::min(day, query.as_of));
    }
    return days;
}

std::vector<Record> SlideSet::records_of_built_in(Document& document, const FigureQuery& query) {
    private_->document = &document;
    std::vector<Record> records;
    for (const auto& slide : private_->built_in(query)) {
        records.push_back(record_of(slide));
        number_last(records);
    }
    return records;
}

std::vector<Record> SlideSet::records_with_chart(Document& document, const FigureQuery& query, std::string_view chart) {
    std::int64_t own = 0;
    for (auto rows = document.db().query("SELECT chart FROM slides"); rows.step(); ++own)
        if (rows.text(0) == chart) return {};
    auto records = own > 0 ? std::vector<Record>() : records_of_built_in(document, query);
    records.push_back(record_of({.key = {}, .kind = SlideKind::chart}));
    if (own == 0) number_last(records); // else behind slides of whatever order: without one of its own
    set_member(records.back(), "chart", chart);
    return records;
}

} // namespace hk
