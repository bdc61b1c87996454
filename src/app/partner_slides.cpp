// Slides that tell the story with one partner. Only what the office publishes stands on them: they are shown to others.
// It must not know the set that a slide belongs to.
#include "app/slide_content.hpp"
#include "stats/figure_parts.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"

#include <algorithm>

namespace hk {
namespace {

std::vector<std::size_t> public_agreements(const PartnerPage& page) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < page.agreements.size(); ++i)
        if (page.agreements[i].may_leave) places.push_back(i);
    return places;
}

std::vector<const PartnerLine*> public_lines(const std::vector<PartnerLine>& lines) {
    std::vector<const PartnerLine*> some;
    for (const auto& line : lines)
        if (line.may_leave) some.push_back(&line);
    return some;
}

std::string number(std::int64_t n) { return format_integer(current_language(), n); }

RecordsAsked of_partner(const PartnerPage& page, std::string_view array) {
    return {.array = std::string(array), .of = "partners/" + page.id};
}

/// What is counted between us. A number that is zero is not shown.
struct PartnerFigure {
    std::int64_t number;
    Text label;
    std::string note;
    std::string_view array; ///< of its records, or empty
};

std::vector<PartnerFigure> figures_of(const PartnerPage& page) {
    const auto years = exchange_years(page);
    const auto all = static_cast<std::int64_t>(public_agreements(page).size());
    std::vector<PartnerFigure> figures{
        {page.in_force, Text::ui_partner_in_force, tr(Text::slides_of, {{"n", all}}), "agreements"},
        {static_cast<std::int64_t>(public_lines(page.projects).size()), Text::ui_nav_projects, {}, "projects"},
        {static_cast<std::int64_t>(page.programmes.size()), Text::ui_nav_programmes, {}, "programmes"},
        {page.out, Text::ui_partner_out, years, {}},
        {page.in, Text::ui_partner_in, years, {}},
    };
    std::erase_if(figures, [](const auto& figure) { return figure.number == 0; });
    return figures;
}

/// Our agreements by country, the partner's own marked.
void show_place(const SlideSource& from, const PartnerPage& page, SlideContent& content) {
    if (!page.country.empty()) show_map(from, content, *find_figure("agreements_in_force"), page.country);
}

/// Who it is, and what is between us; where there is nothing yet, where it is.
SlideContent brief(const SlideSource& from, const PartnerPage& page) {
    SlideContent content;
    content.words.over = tr(Text::slides_partner_over);
    content.words.statement = page.name;
    auto about = page.subtitle;
    if (!page.since.empty()) append_part(about, tr(Text::ui_partner_since, {{"year", page.since}}), " · ");
    content.words.body = {about};
    for (auto& figure : figures_of(page)) {
        const auto words = number(figure.number) + " " + std::string(tr(figure.label));
        content.marks.push_back({std::to_string(content.marks.size()), words,
                                 figure.array.empty() ? RecordsAsked{} : of_partner(page, figure.array)});
        content.picture.tiles.push_back({number(figure.number), std::string(tr(figure.label)), std::move(figure.note)});
    }
    if (!content.picture.tiles.empty())
        content.picture.kind = charts::Picture::Kind::tiles;
    else
        show_place(from, page, content);
    return content;
}

SlideContent place(const SlideSource& from, const PartnerPage& page) {
    SlideContent content;
    content.words.over = page.name;
    show_place(from, page, content);
    const auto here = std::find_if(content.marks.begin(), content.marks.end(),
                                   [&](const auto& one) { return one.leaf == page.country; });
    const bool has_any = here != content.marks.end() && !here->asked.is_none();
    content.words.statement =
        has_any ? tr(Text::slides_partner_place, {{"place", here->words}}) : std::string(page.subtitle);
    if (has_any) content.words.notes = {page.subtitle};
    return content;
}

SlideContent agreements(const SlideSource& from, const PartnerPage& page) {
    SlideContent content;
    content.words.over = page.name;
    content.words.figure = number(page.in_force);
    content.words.statement = tr(Text::slides_partner_agreements, {{"n", page.in_force}});
    content.figure = {"figure", content.words.figure + " " + std::string(tr(Text::ui_partner_in_force)),
                      of_partner(page, "agreements")};
    std::vector<charts::TimelineRow> rows;
    for (const auto place : public_agreements(page)) {
        const auto& line = page.agreements[place];
        content.marks.push_back({line.id, line.title + ", " + line.detail, of_partner(page, "agreements")});
        rows.push_back(page.timeline[place]);
    }
    content.picture.kind = charts::Picture::Kind::timeline;
    content.picture.timeline = std::move(rows);
    content.picture.day = from.query.as_of;
    content.picture.today = format_date_table(current_language(), from.query.as_of);
    return content;
}

SlideContent exchange(const SlideSource&, const PartnerPage& page) {
    SlideContent content;
    content.words.over = page.name;
    content.words.figure = number(page.out + page.in);
    content.words.statement = tr(Text::slides_partner_exchange,
                                 {{"n", page.out + page.in}, {"out", number(page.out)}, {"in", number(page.in)}});
    content.words.notes = {std::string(tr(Text::ui_partner_exchange_note))};
    for (const auto& year : page.years)
        content.marks.push_back(
            {std::to_string(year.year), std::to_string(year.year) + ": " + exchange_words(year.out, year.in), {}});
    content.picture.kind = charts::Picture::Kind::exchange;
    content.picture.years = page.years;
    return content;
}

/// Lines of records as a slide's picture.
void show_lines(SlideContent& content, const PartnerPage& page, const std::vector<const PartnerLine*>& lines) {
    std::vector<charts::ListLine> shown;
    for (const auto* line : lines) {
        shown.push_back({line->title, line->detail, line->value,
                         line->state == "expired" ? charts::Ink::ended : charts::Ink::first});
        content.marks.push_back(
            {line->id, line->title + (line->detail.empty() ? "" : ", " + line->detail), of_partner(page, line->array)});
    }
    content.picture.kind = charts::Picture::Kind::list;
    content.picture.list_lines = std::move(shown);
    content.picture.more = tr(Text::slides_more);
}

SlideContent projects(const SlideSource&, const PartnerPage& page) {
    SlideContent content;
    auto lines = public_lines(page.projects);
    content.words.over = page.name;
    content.words.figure = number(static_cast<std::int64_t>(lines.size()));
    content.words.statement = tr(Text::slides_partner_projects, {{"n", lines.size()}});
    content.figure = {"figure", content.words.figure + " " + content.words.statement, of_partner(page, "projects")};
    if (lines.empty()) {
        content.words.figure.clear();
        content.figure = {};
        content.words.statement = tr(Text::ui_nav_programmes);
    }
    for (const auto& programme : page.programmes) lines.push_back(&programme);
    show_lines(content, page, lines);
    return content;
}

/// What ends and what is agreed to come: agreements by their ends, meetings from the day on.
SlideContent next(const SlideSource& from, const PartnerPage& page) {
    SlideContent content;
    content.words.over = page.name;
    content.words.statement = tr(Text::slides_partner_next);
    std::vector<const PartnerLine*> lines;
    for (const auto& meeting : page.meetings)
        if (meeting.may_leave && meeting.day >= from.query.as_of) lines.push_back(&meeting);
    for (const auto& agreement : page.agreements)
        if (agreement.may_leave && !agreement.day.empty() && agreement.is_in_force()) lines.push_back(&agreement);
    std::stable_sort(lines.begin(), lines.end(), [](const auto* a, const auto* b) { return a->day < b->day; });
    show_lines(content, page, lines);
    return content;
}

} // namespace

bool has_partner_slide(SlideKind kind, const PartnerPage& page) {
    switch (kind) {
    case SlideKind::partner: return true;
    case SlideKind::partner_map: return !page.country.empty() && !figures_of(page).empty(); // else its first slide is
    case SlideKind::partner_agreements: return !public_agreements(page).empty();
    case SlideKind::partner_exchange: return page.out + page.in > 0;
    case SlideKind::partner_projects: return !public_lines(page.projects).empty() || !page.programmes.empty();
    case SlideKind::partner_next:
        return std::any_of(page.meetings.begin(), page.meetings.end(),
                           [&](const auto& one) { return one.may_leave && one.day >= page.as_of; }) ||
               std::any_of(page.agreements.begin(), page.agreements.end(),
                           [](const auto& one) { return one.may_leave && one.is_in_force() && !one.day.empty(); });
    default: return false;
    }
}

SlideContent make_partner_slide(const SlideSource& from, const Slide& slide, const PartnerPage* page) {
    SlideContent content;
    if (page != nullptr) {
        switch (slide.kind) {
        case SlideKind::partner: content = brief(from, *page); break;
        case SlideKind::partner_agreements: content = agreements(from, *page); break;
        case SlideKind::partner_exchange: content = exchange(from, *page); break;
        case SlideKind::partner_projects: content = projects(from, *page); break;
        case SlideKind::partner_next: content = next(from, *page); break;
        case SlideKind::partner_map: content = place(from, *page); break;
        default: break;
        }
    }
    finish_slide(from, slide, content);
    return content;
}

} // namespace hk
