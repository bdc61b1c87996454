// Reads the days of a figure's records and counts what is open.
// It must not contain the definition of any figure.
#include "stats/figure_days.hpp"

#include "stats/agreement_sql.hpp"
#include "stats/dimension_sql.hpp"
#include "stats/figure_sql.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <unordered_map>

namespace hk {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int32_t>::max();

/// The first day on which a bound of RecordDays no longer lies above the day.
std::int64_t day_of_bound(std::string_view bound) {
    const bool is_last_day = bound.ends_with('~');
    if (is_last_day) bound.remove_suffix(1);
    if (bound.empty()) return kNever; // "~", or no bound
    return is_last_day ? day_number(last_day(bound)) + 1 : day_number(first_day(bound));
}

// An event as one number, so that numbers in order are events in the order of days: the day, the slot, whether it
// closes. Days begin with the year 1.
constexpr int kSlotBits = 31;
std::int64_t first_day_number() {
    static const auto day = day_number("0001-01-01");
    return day;
}
std::uint64_t event_of(std::int64_t day, std::size_t slot, bool closes) {
    return static_cast<std::uint64_t>(day - first_day_number()) << (kSlotBits + 1) | slot << 1 | (closes ? 1 : 0);
}
std::int64_t day_of_event(std::uint64_t event) {
    return static_cast<std::int64_t>(event >> (kSlotBits + 1)) + first_day_number();
}

const RecordDays& days_of(const Figure& figure) {
    return figure.days->by_days != nullptr ? *figure.days->by_days : *figure.days;
}

/// Columns: first, until, cut, what is counted once, and a value of each dimension.
std::string days_sql(const Figure& figure, std::span<const Dimension* const> by) {
    const auto& days = days_of(figure);
    const auto or_null = [](std::string_view sql) { return sql.empty() ? std::string("NULL") : std::string(sql); };
    std::string select = std::string(days.first) + "," + std::string(days.until) + "," + or_null(days.cut) + "," +
                         (figure.measure == Measure::rows ? "r.rowid" : std::string(figure.column));
    std::string joins;
    for (const auto* dimension : by) {
        select += "," + std::string(dimension->value);
        if (joins.find(dimension->join) == std::string::npos) joins += dimension->join;
    }
    std::string sql = "WITH RECURSIVE " HK_LAST_SUCCESSORS " SELECT " + select + " FROM " + std::string(days.from) +
                      joins + " WHERE " + std::string(days.where);
    if (!figure.condition.empty()) sql += " AND (" + std::string(figure.condition) + ")";
    return sql;
}

} // namespace

bool FigureDays::decide(const Figure& figure) {
    const bool has_days = figure.test == Test::on_day || figure.days->by_days != nullptr;
    return has_days && figure.kind == FigureKind::stock &&
           (figure.measure == Measure::rows || figure.measure == Measure::distinct) &&
           figure.condition.find('?') == std::string_view::npos;
}

FigureDays::FigureDays(Db& db, const Figure& figure, std::span<const Dimension* const> by)
    : figure_(&figure), by_(by.begin(), by.end()) {
    assert(decide(figure) && "its days decide it");
    // Headcounts stand for the records of a country, so that every place is found from countries.
    const Dimension* const country[] = {find_dimension(figure, "country")};
    read(db, figure.headcounts.kind.empty() ? by : country);
}

void FigureDays::read(Db& db, std::span<const Dimension* const> by) {
    counted_.push_back({});
    values_.resize(by.size());
    const bool is_rowid = figure_->measure == Measure::rows;
    std::unordered_map<std::string, std::uint32_t> numbers; // of distinct values
    std::unordered_map<std::uint64_t, std::uint32_t> slots; // by what is counted, and where
    const auto slot_of = [&](std::uint32_t number, std::uint32_t counted) {
        const auto [at, is_new] =
            slots.try_emplace(std::uint64_t{counted} << 32U | number, static_cast<std::uint32_t>(slots_.size()));
        if (is_new) slots_.push_back({counted});
        return at->second;
    };
    auto rows = db.query(days_sql(*figure_, by));
    while (rows.step()) {
        if (rows.is_null(0) || rows.is_null(1) || rows.is_null(3)) continue;
        const auto begin = day_number(first_day(rows.text(0)));
        const auto end = std::min(day_of_bound(rows.text(1)), day_of_bound(rows.text(2)));
        if (begin >= end) continue;
        const auto number = is_rowid ? static_cast<std::uint32_t>(rows.integer(3))
                                     : numbers.try_emplace(std::string(rows.text(3)), numbers.size()).first->second;
        const auto add = [&](std::uint32_t counted) {
            const auto slot = slot_of(number, counted);
            events_.push_back(event_of(begin, slot, false));
            if (end < kNever) events_.push_back(event_of(end, slot, true));
        };
        add(0);
        for (std::size_t i = 0; i < by.size(); ++i) {
            const auto key = value_key(*by[i], rows.text(static_cast<int>(i) + 4));
            const auto [at, is_new] = values_[i].try_emplace(key, static_cast<std::uint32_t>(counted_.size()));
            if (is_new) counted_.push_back({key});
            add(at->second);
        }
    }
    std::sort(events_.begin(), events_.end());
}

void FigureDays::turn(std::uint64_t event, bool forward) {
    auto& slot = slots_[(event >> 1U) & ((std::uint64_t{1} << kSlotBits) - 1)];
    if (((event & 1U) == 0) == forward) {
        if (slot.open++ == 0) ++counted_[slot.counted].number;
    } else {
        if (--slot.open == 0) --counted_[slot.counted].number;
    }
}

void FigureDays::move_to(Db& db, const FigureQuery& query) {
    const auto day = day_number(query.as_of);
    while (next_ < events_.size() && day_of_event(events_[next_]) <= day) turn(events_[next_++], true);
    while (next_ > 0 && day_of_event(events_[next_ - 1]) > day) turn(events_[--next_], false);
    number_ = counted_.front().number;
    if (!figure_->headcounts.kind.empty()) count_places(db, query);
}

void FigureDays::count_places(Db& db, const FigureQuery& query) {
    const auto year = headcount_period(*figure_, query).from;
    auto told = told_.find(year);
    if (told == told_.end()) told = told_.emplace(year, tell(db, *figure_, query)).first;
    std::map<std::string, std::int64_t, std::less<>> records;
    for (const auto& [country, place] : values_.front())
        if (counted_[place].number > 0) records[country] = counted_[place].number;
    places_ = count_by_country(told->second, records);
    if (told->second.headcounts == 0) return;
    number_ = figure_->measure == Measure::distinct ? places_.inhabited() : places_.whole();
}

std::vector<std::pair<std::string, std::int64_t>> FigureDays::amounts(std::size_t dimension) const {
    std::map<std::string, std::int64_t> found;
    if (figure_->headcounts.kind.empty()) {
        for (const auto& [key, place] : values_[dimension]) found[key] = counted_[place].number;
    } else {
        for (const auto& [country, counter] : places_.countries) {
            const auto side = by_[dimension]->kind == ValueKind::group ? "0" + country : country;
            const bool is_place = figure_->measure == Measure::distinct;
            found[value_key(*by_[dimension], side)] +=
                is_place ? std::int64_t{!country.empty() && counter.count() > 0} : counter.count();
        }
    }
    std::erase_if(found, [](const auto& one) { return one.second == 0; });
    return {found.begin(), found.end()};
}

} // namespace hk
