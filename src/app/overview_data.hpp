// What the overview shows, computed piece by piece: one piece a frame, so that no frame waits for all of them, and
// again only when the data or the day changed. It must not know how any of it is drawn.
#pragma once

#include "app/document.hpp"
#include "stats/crosstab.hpp"
#include "stats/figure_series.hpp"
#include "stats/figures.hpp"
#include "stats/upcoming.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// Keys of the six headline figures, in the order of reading.
inline constexpr std::array<std::string_view, 6> kHeadlines = {"agreements_in_force", "projects_running",
                                                               "joint_specialties",   "visiting_specialists",
                                                               "student_countries",   "outgoing_training"};

class OverviewData {
public:
    struct Headline {
        std::optional<FigureValue> value;   ///< nothing until its turn has come
        std::optional<std::int64_t> change; ///< since 31 December before
        std::vector<double> series;         ///< of the last years, oldest first
    };

    /// Brings at most one piece up to date for the document as it is asked for; `is_short` leaves the series out. True
    /// while anything is still stale.
    bool refresh(Document& document, const FigureQuery& query, bool is_short);

    std::array<Headline, kHeadlines.size()> headlines;
    std::optional<FigureValue> project_value; ///< goes with projects_running
    std::optional<FigureValue> foreign_students;
    std::optional<Crosstab> groups; ///< agreements in force
    std::optional<Crosstab> student_countries;
    std::optional<std::vector<ExpiringAgreement>> expiring;
    std::optional<std::vector<std::string>> upcoming; ///< ids of activities
    bool is_empty = false;                            ///< the document holds no record at all
    std::string as_of;                                ///< the day the lists are of

private:
    struct Stamp {
        const Document* document = nullptr;
        std::uint64_t revision = 0;
        std::string as_of;
        std::optional<Period> period;
        int days = 0;
        bool is_short = false;
        bool operator==(const Stamp&) const = default;
    };
    void forget();
    void run_piece(Document& document, std::size_t piece);

    Stamp stamp_;
    FigureQuery query_;
    std::size_t next_piece_ = 0;
};

} // namespace hk
