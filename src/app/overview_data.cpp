// What the overview shows, computed piece by piece.
// It must not know how any of it is drawn.
#include "app/overview_data.hpp"

namespace hk {
namespace {

constexpr std::size_t kMostExpiring = 50, kMostUpcoming = 12;
constexpr int kSeriesPoints = 8;

// Values first, so that all numbers stand before the first line is drawn.
constexpr std::size_t kValues = 0, kProjectValue = kHeadlines.size(), kExpiring = kProjectValue + 1,
                      kGroups = kExpiring + 1, kStudents = kGroups + 1, kUpcoming = kStudents + 1,
                      kSeries = kUpcoming + 1, kPieces = kSeries + kHeadlines.size();

} // namespace

void OverviewData::forget() {
    headlines = {};
    project_value.reset();
    foreign_students.reset();
    groups.reset();
    student_countries.reset();
    expiring.reset();
    upcoming.reset();
}

bool OverviewData::refresh(Document& document, const FigureQuery& query, bool is_short) {
    const Stamp stamp{&document, document.revision(), query.as_of, query.period, query.days, is_short};
    if (!(stamp == stamp_)) {
        // Of another file nothing is shown; of this one the old numbers stand, with their day, until the new ones are
        // there.
        if (stamp.document != stamp_.document) forget();
        stamp_ = stamp;
        query_ = query;
        next_piece_ = 0;
        is_empty = document.about().is_empty;
    }
    const std::size_t last = is_short ? kSeries : kPieces;
    if (next_piece_ < last) run_piece(document, next_piece_++);
    return next_piece_ < last;
}

void OverviewData::run_piece(Document& document, std::size_t piece) {
    auto& db = document.db();
    const auto compute = [&](std::string_view key) {
        auto value = compute_figure(db, *find_figure(key), query_);
        return value ? std::move(*value) : FigureValue{};
    };
    const auto by = [&](std::string_view key, std::string_view dimension) {
        const auto& figure = *find_figure(key);
        return crosstab(db, figure, query_, *find_dimension(figure, dimension)).value_or(Crosstab{});
    };
    if (piece < kProjectValue) {
        auto& headline = headlines[piece - kValues];
        headline.value = compute(kHeadlines[piece]);
        headline.change = figure_change(db, *find_figure(kHeadlines[piece]), query_, headline.value->number);
        return;
    }
    if (piece >= kSeries) {
        auto& headline = headlines[piece - kSeries];
        headline.series.clear();
        for (const auto& point : figure_series(db, *find_figure(kHeadlines[piece - kSeries]), query_, kSeriesPoints))
            headline.series.push_back(static_cast<double>(point.number));
        return;
    }
    as_of = query_.as_of;
    if (piece == kProjectValue) project_value = compute("project_value");
    if (piece == kExpiring) expiring = expiring_agreements(db, query_, kMostExpiring);
    if (piece == kGroups) groups = by("agreements_in_force", "group");
    if (piece == kStudents) {
        foreign_students = compute("foreign_students");
        student_countries = by("foreign_students", "country");
    }
    if (piece == kUpcoming) upcoming = upcoming_activities(db, query_, kMostUpcoming);
}

} // namespace hk
