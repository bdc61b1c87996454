// A figure on any day: the days of its records are read once, and to move to another day only what changes between the
// two is counted. It must not contain the definition of any figure, nor know how a day is chosen.
#pragma once

#include "stats/dimensions.hpp"
#include "stats/figures.hpp"
#include "stats/headcounts.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hk {

class FigureDays {
public:
    /// Whether the days of its records decide a figure: a stock of records, or of distinct values, with no condition
    /// that looks at the day.
    static bool decide(const Figure& figure);

    /// Reads the days, for figures that they decide; `by` are dimensions of places. 100,000 records take some 100 ms, a
    /// step of a year then less than one. Good while the data stay as they are.
    FigureDays(Db& db, const Figure& figure, std::span<const Dimension* const> by);

    /// What is asked below is of this query's day.
    void move_to(Db& db, const FigureQuery& query);
    /// As compute_figure() has it.
    [[nodiscard]] std::int64_t number() const { return number_; }
    /// By the values of one of the dimensions, as crosstab() has them, in the order of their keys; those above zero.
    [[nodiscard]] std::vector<std::pair<std::string, std::int64_t>> amounts(std::size_t dimension) const;

private:
    /// A value of one dimension, or the figure as a whole.
    struct Counted {
        std::string key;
        std::int64_t number = 0;
    };
    /// What is counted once, in one of the places it counts in; open as often as it has days now.
    struct Slot {
        std::uint32_t counted;
        std::uint32_t open = 0;
    };
    void read(Db& db, std::span<const Dimension* const> by);
    void turn(std::uint64_t event, bool forward);
    void count_places(Db& db, const FigureQuery& query);

    const Figure* figure_;
    std::vector<const Dimension*> by_;
    std::vector<Counted> counted_;                                          ///< the whole first
    std::vector<std::map<std::string, std::uint32_t, std::less<>>> values_; ///< by dimension: places in counted_
    std::vector<Slot> slots_;
    std::vector<std::uint64_t> events_; ///< by day: when a slot opens, and when it closes
    std::size_t next_ = 0;              ///< of events_: those before have happened
    std::int64_t number_ = 0;

    // With headcounts, which stand for the records of their countries
    std::map<std::string, Told, std::less<>> told_; ///< by the first day of their year
    CountryCounters places_;
};

} // namespace hk
