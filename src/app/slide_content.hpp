// What stands on one slide; internal to src/app: SlideSet (slides.hpp) remembers it.
// It must not know the set that a slide belongs to.
#pragma once

#include "app/slides.hpp"

namespace hk {

/// What slides are made of.
struct SlideSource {
    Document& document;
    Titles& titles;
    const FigureQuery& query;
    const FigureQuery& last;       ///< of the day that gives the scale
    const charts::WorldMap* world; ///< or nullptr
    CountryMapData& map;
};

/// Whether there is anything to say of the office itself.
bool has_statement(Document& document);
/// The slides about the office, and those that somebody wrote.
SlideContent make_slide(const SlideSource& from, const Slide& slide);
/// A slide of the set about a partner; "partner" of a set about the office, too. `page` is nullptr when there is no
/// such partner.
SlideContent make_partner_slide(const SlideSource& from, const Slide& slide, const PartnerPage* page);

/// Whether the partner's page has anything for such a slide.
bool has_partner_slide(SlideKind kind, const PartnerPage& page);

// --- what both are made with ---

/// What somebody wrote goes before what was made; then the name, and the foot: whose figures, from where, of which day.
void finish_slide(const SlideSource& from, const Slide& slide, SlideContent& content);
/// The records that a figure counts, or of one of its parts.
RecordsAsked records_of(const Figure& figure, std::string part = {});
/// The countries of a figure as dots, with lines to Tashkent. `chosen` is a country's code, or empty.
void show_map(const SlideSource& from, SlideContent& content, const Figure& figure, std::string_view chosen = {});
/// Who went, what for, where to: trips from one side to the other. False where these are not told.
bool show_journeys(const SlideSource& from, SlideContent& content, const Figure& figure);
} // namespace hk
