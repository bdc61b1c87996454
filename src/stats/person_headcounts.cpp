// Counts persons into the rows that figures read back: by the conditions of the figures themselves, into the dimensions
// that their HeadcountRule reads. It must not write anything.
#include "stats/person_headcounts.hpp"

#include "stats/breakdown.hpp"
#include "stats/figure_sql.hpp"
#include "stats/headcounts.hpp"

#include <algorithm>
#include <cassert>
#include <initializer_list>
#include <set>
#include <utility>

namespace hk {
namespace {

enum Stated6 : std::uint8_t { level, form, who, mobility, mode, long_stay };
/// Values of Headcount::values: what is stated of those counted.
using Values = std::array<std::string, kHeadcountDimensionCount>;
using Counts = std::map<Values, CountryCounter>;
using Countries = std::map<std::string, Counts, std::less<>>;
struct KindCounts {
    Countries countries;
    bool has_persons_of_several = false; ///< countries, in different cells
};
using Kinds = std::map<std::string_view, KindCounts>;

Values stating(std::initializer_list<std::pair<Stated6, std::string_view>> stated) {
    Values values;
    for (const auto& [dimension, value] : stated) values[dimension] = value;
    return values;
}

std::int64_t count_of(const Counts& counts, const Values& values) {
    const auto found = counts.find(values);
    return found == counts.end() ? 0 : found->second.count();
}

const Figure& figure_of(std::string_view key) {
    const auto* figure = find_figure(key);
    assert(figure != nullptr && "a figure");
    return *figure;
}

std::string as_column(std::string_view condition) { return ",(" + std::string(condition) + ")"; }

/// `select_days` over a figure's records, whatever their own condition, with the country of each first.
Stmt select_persons(Db& db, const Figure& figure, const std::string& columns, std::string_view condition,
                    const QueryValues& values, std::string_view rest = {}) {
    auto rows =
        db.query(select_days(figure, std::string(figure.days->country) + columns, condition) + std::string(rest));
    values.bind(rows);
    return rows;
}

/// The total and what each of two values says alone; both together only where a figure asks for that.
void add_with_totals(Counts& counts, std::pair<Stated6, std::string_view> one,
                     std::pair<Stated6, std::string_view> other, bool is_asked_together, std::int64_t number) {
    std::set<Values> all = {stating({}), stating({one}), stating({other})};
    if (is_asked_together) all.insert(stating({one, other}));
    for (const auto& values : all) counts[values].number += number;
}

void count_students(Db& db, const FigureQuery& query, Kinds& kinds) {
    const QueryValues values(query);
    auto rows =
        select_persons(db, figure_of("foreign_students"), ",r.level,r.form,count(*)", {}, values, " GROUP BY 1,2,3");
    while (rows.step()) {
        const bool is_apart = rows.text(2) == "distance" || rows.text(2) == "exchange";
        add_with_totals(kinds["students"].countries[std::string(rows.text(0))], {level, rows.text(1)},
                        {form, rows.text(2)}, is_apart, rows.integer(3));
    }
}

void count_specialists(Db& db, const FigureQuery& query, Kinds& kinds) {
    const auto& on_site = figure_of("visiting_specialists");
    const QueryValues asked(query);
    auto rows = select_persons(db, on_site,
                               ",fold(r.name)," + citizenship_sql(on_site) + as_column(on_site.condition) +
                                   as_column(figure_of("visiting_online").condition) +
                                   as_column(figure_of("qs_international_faculty").condition),
                               {}, asked);
    while (rows.step()) {
        const std::string country(rows.text(0));
        const auto add = [&](std::string_view kind, const Values& values) {
            kinds[kind].countries[country][values].persons.add(rows.text(1), rows.text(2));
        };
        if (rows.integer(3) != 0) add("specialists", stating({{mode, "on_site"}}));
        if (rows.integer(3) != 0) ++kinds["visits"].countries[country][{}].number;
        if (rows.integer(4) != 0) add("specialists", stating({{mode, "online"}}));
        if (rows.integer(5) != 0) add("faculty", {});
    }
    for (auto& [country, counts] : kinds["specialists"].countries) {
        std::int64_t both = 0; // the figures are what is left of it without the other mode
        for (const auto& [values, counter] : counts) both += counter.count();
        counts[{}].number = both;
    }
}

void count_trips(Db& db, bool is_out, const FigureQuery& query, Kinds& kinds) {
    const auto& long_study = figure_of(is_out ? "qs_exchange_out" : "qs_exchange_in");
    const std::string_view kind = is_out ? "mobility_out" : "mobility_in";
    // Who studied and went on an exchange is one person: those who study come first, and only others are added.
    const QueryValues values(query);
    auto rows = select_persons(db, long_study, ",r.who,r.kind,fold(r.person)" + as_column(long_study.condition),
                               is_out ? "r.direction='out'" : "r.direction='in'", values, " ORDER BY r.kind DESC");
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> studied;
    std::set<std::string, std::less<>> anywhere;
    while (rows.step()) {
        const std::string country(rows.text(0));
        auto& counts = kinds[kind].countries[country];
        const bool is_student_exchange = rows.text(1) == "student" && rows.text(2) == "exchange";
        add_with_totals(counts, {who, rows.text(1)}, {mobility, rows.text(2)}, is_student_exchange, 1);
        if (is_out) kinds["persons_out"].countries[country][{}].persons.add(rows.text(3), {});
        if (rows.integer(4) == 0 || !studied[country].emplace(rows.text(3)).second) continue;
        ++counts[stating({{who, rows.text(1)}, {mobility, rows.text(2)}, {long_stay, "1"}})].number;
        if (!anywhere.emplace(rows.text(3)).second) kinds[kind].has_persons_of_several = true;
    }
}

/// Whether the countries together say what there is: nobody is of none of them, or of several.
bool is_all(const KindCounts& kind) {
    if (kind.has_persons_of_several) return false;
    std::map<Values, CountryCounter> together;
    std::map<Values, std::int64_t> sums;
    for (const auto& [country, counts] : kind.countries)
        for (const auto& [values, counter] : counts) {
            if (country.empty() && counter.count() > 0) return false;
            together[values].add(counter);
            sums[values] += counter.count();
        }
    return std::all_of(together.begin(), together.end(),
                       [&](const auto& one) { return one.second.count() == sums[one.first]; });
}

/// Writes the rows of one kind in one period.
class RowsWriter {
public:
    RowsWriter(Db& db, std::string_view kind, std::string_view year, const FigureQuery& query, const Period& period,
               std::set<std::string>& ids, std::vector<Record>& records)
        : db_(db), kind_(kind), year_(year), query_(query),
          stated_(load_headcounts(db, kind, period, query.year_start)), ids_(ids), records_(records) {}

    void write(const KindCounts& counted) {
        if (!is_all(counted)) {
            country_.clear();
            const auto all = totals();
            if (const auto told = stated_.by_country.find(""); told != stated_.by_country.end())
                fill_gaps(told->second, all);
            else
                for (const auto& [values, counter] : all) add(values, counter.count());
        }
        for (const auto& [country, counts] : counted.countries) {
            if (country.empty()) continue;
            country_ = country;
            if (const auto told = stated_.by_country.find(country); told != stated_.by_country.end())
                fill_gaps(told->second, counts);
            else
                for (const auto& [values, counter] : counts) add_some(values, counter.count());
        }
    }

private:
    void add(const Values& values, std::int64_t count) {
        Record record(tables_of(*find_record_type("headcounts")));
        auto id = "counted-" + kind_ + "-" + year_;
        std::replace(id.begin(), id.end(), '/', '-');
        const auto set = [&](std::string_view name, std::string_view value) {
            if (value.empty()) return;
            record.of(*record.tables->type->find_field(name)).front().set(value);
            if (name != "kind" && name != "year") id += "-" + std::string(value);
        };
        set("kind", kind_);
        set("year", year_);
        set("country", country_);
        for (std::size_t d = 0; d < long_stay; ++d) set(kHeadcountDimensions[d], values[d]);
        if (!values[long_stay].empty()) {
            record.of(*record.tables->type->find_field("long_stay")).front().set(std::int64_t{1});
            id += "-long";
        }
        record.of(*record.tables->type->find_field("count")).front().set(count);
        auto free = id;
        for (int n = 2; !ids_.insert(free).second; ++n) free = id + "-" + std::to_string(n);
        record.set_id(free);
        records_.push_back(std::move(record));
    }

    void add_some(const Values& values, std::int64_t count) {
        if (count > 0) add(values, count);
    }

    std::int64_t value_of(const Figure& figure) {
        const auto value = compute_figure(db_, figure, query_);
        return value ? value->number : 0;
    }

    /// Of a figure of trips, those of one kind.
    std::int64_t value_of(const Figure& figure, const std::string& kind_of_trip) {
        auto breakdown = break_down_stated(db_, figure, query_, *find_dimension(figure, "type"), nullptr, 0);
        return breakdown.rows[kind_of_trip].number;
    }

    /// Over all countries, with every value that a figure asks for: without one, a total would not be taken as such.
    Counts totals() {
        Counts all;
        const auto set = [&](const Values& values, std::int64_t count) { all[values].number = count; };
        if (kind_ == "specialists") {
            const auto on_site = value_of(figure_of("visiting_specialists"));
            const auto online = value_of(figure_of("visiting_online"));
            set({}, on_site + online);
            set(stating({{mode, "on_site"}}), on_site);
            set(stating({{mode, "online"}}), online);
        } else if (kind_ == "visits") {
            set({}, value_of(figure_of("visiting_visits")));
        } else if (kind_ == "faculty") {
            set({}, value_of(figure_of("qs_international_faculty")));
        } else if (kind_ == "persons_out") {
            set({}, value_of(figure_of("outgoing_persons")));
        } else if (kind_ == "mobility_out") {
            set({}, value_of(figure_of("outgoing")));
            const auto both = value_of(figure_of("outgoing_training"));
            const auto training = std::min(both, value_of(figure_of("outgoing_training"), "training"));
            set(stating({{mobility, "training"}}), training);
            set(stating({{mobility, "internship"}}), both - training);
            set_exchange(all, exchange_out(), figure_of("qs_exchange_out"));
        } else if (kind_ == "mobility_in") {
            set_exchange(all, exchange_in(), figure_of("qs_exchange_in"));
        }
        return all;
    }

    void set_exchange(Counts& all, const Figure& exchange, const Figure& long_study) {
        all[stating({{who, "student"}, {mobility, "exchange"}})].number = value_of(exchange);
        const auto study = value_of(long_study, "study");
        all[stating({{who, "student"}, {mobility, "study"}, {long_stay, "1"}})].number = study;
        all[stating({{who, "student"}, {mobility, "exchange"}, {long_stay, "1"}})].number =
            value_of(long_study) - study;
    }

    /// What the office states of a country, or over all, stays what figures take from it; those that it leaves to
    /// persons get theirs.
    void fill_gaps(const std::vector<Headcount>& told, const Counts& counts) {
        const auto has = [&](std::initializer_list<Stated6> dimensions) {
            return std::any_of(told.begin(), told.end(), [&](const Headcount& row) {
                return std::all_of(dimensions.begin(), dimensions.end(),
                                   [&](auto d) { return !row.values[d].empty(); });
            });
        };
        const auto has_exactly = [&](const Values& values) {
            return std::any_of(told.begin(), told.end(), [&](const auto& row) { return row.values == values; });
        };
        const auto exact_count = [&](const Values& values) {
            std::int64_t sum = 0;
            for (const auto& row : told) sum += row.values == values ? row.count : 0;
            return sum;
        };
        // Over all countries only what is stated exactly is taken as it is, so every value is.
        const bool is_over_all = country_.empty();
        const auto is_untold = [&](std::initializer_list<Stated6> dimensions, const Values& values) {
            return is_over_all ? !has_exactly(values) : !has(dimensions);
        };
        const auto put = [&](const Values& values, std::int64_t count) {
            if (count > 0 || is_over_all) add(values, count);
        };
        const auto before = records_.size();
        std::int64_t apart = 0; // counted in the total, and not by the figure
        if (kind_ == "students" && !has({form}))
            for (const char* one : {"distance", "exchange"}) {
                const auto number = count_of(counts, stating({{form, one}}));
                put(stating({{form, one}}), number);
                apart += number;
            }
        if (kind_ == "students" && !has({level}))
            for (const char* one : {"bachelor", "master", "doctor"})
                put(stating({{level, one}}), count_of(counts, stating({{level, one}})) -
                                                 count_of(counts, stating({{level, one}, {form, "distance"}})) -
                                                 count_of(counts, stating({{level, one}, {form, "exchange"}})));
        const auto online = stating({{mode, "online"}});
        if (kind_ == "specialists" && is_untold({mode}, online)) {
            apart = count_of(counts, online);
            put(online, apart);
        }
        if (kind_ == "mobility_out" || kind_ == "mobility_in") {
            const auto training = stating({{mobility, "training"}}), internship = stating({{mobility, "internship"}});
            const auto put_rest = [&](const Values& one, const Values& other) {
                if (!is_untold({mobility}, one)) return;
                // What is stated of the other stays: together they are the figure.
                const auto rest = count_of(counts, other) - exact_count(other);
                put(one, std::max<std::int64_t>(0, count_of(counts, one) + (has_exactly(other) ? rest : 0)));
            };
            put_rest(training, internship);
            put_rest(internship, training);
            const auto exchange = stating({{who, "student"}, {mobility, "exchange"}});
            if (is_untold({mobility, who}, exchange)) put(exchange, count_of(counts, exchange));
            auto long_study = exchange, long_exchange = exchange;
            long_study[mobility] = "study";
            long_study[long_stay] = long_exchange[long_stay] = "1";
            if (is_untold({mobility, who, long_stay}, long_exchange)) {
                // A part of exchange students is not taken for all of them.
                if (has({mobility, who}) && !is_over_all && !has_exactly(exchange) &&
                    count_of(counts, long_exchange) > 0) {
                    const std::string_view trips[] = {"exchange"}, persons[] = {"student"};
                    const DimensionValues only[] = {{"mobility", trips}, {"who", persons}};
                    add(exchange, stated(told, {kind_, only, {}})->count);
                }
                put(long_exchange, count_of(counts, long_exchange));
            }
            if (is_untold({mobility, who, long_stay}, long_study)) put(long_study, count_of(counts, long_study));
        }
        if (records_.size() == before && !is_over_all) return;
        if (has_exactly({}))
            add_some({}, apart);
        else
            add({}, is_over_all ? count_of(counts, {}) : stated(told, {kind_, {}, {}})->count + apart);
    }

    Db& db_;
    std::string kind_, year_, country_;
    const FigureQuery& query_;
    Headcounts stated_;
    std::set<std::string>& ids_;
    std::vector<Record>& records_;
};

int year_number(std::string_view date) { return academic_year_of(first_day(date), 1); }

/// The calendar years in which records have days. A stay of more than a century is a slip of the pen.
std::set<int> years_of(Db& db, const std::string& array, std::string_view no_end) {
    constexpr int kMost = 100;
    std::set<int> years;
    auto rows = db.query("SELECT DISTINCT substr(\"from\",1,4),substr(coalesce(\"to\",?1,\"from\"),1,4) FROM " + array);
    if (no_end.empty())
        rows.bind_null(1);
    else
        rows.bind(1, no_end);
    while (rows.step()) {
        const int last = year_number(rows.text(1));
        for (int year = std::max(year_number(rows.text(0)), last - kMost); year <= last; ++year) years.insert(year);
    }
    return years;
}

} // namespace

std::vector<Record> headcounts_of_persons(Db& db, const FigureQuery& query) {
    std::vector<Record> records;
    std::set<std::string> ids;
    auto taken = db.query("SELECT id FROM headcounts");
    while (taken.step()) ids.emplace(taken.text(0));

    const auto write = [&](const Kinds& kinds, const FigureQuery& asked, const Period& period) {
        for (const auto& [kind, counted] : kinds)
            RowsWriter(db, kind, label_of(period, query.year_start), asked, period, ids, records).write(counted);
    };
    // Academic years begin in the calendar year before, too.
    const auto with_year_before = [](std::set<int> years) {
        for (const int year : std::set<int>(years)) years.insert(year - 1);
        years.erase(0);
        return years;
    };
    const int this_year = academic_year_of(query.as_of, query.year_start);
    for (const int year : with_year_before(years_of(db, "students", query.as_of))) {
        if (year > this_year) continue;
        auto asked = query;
        asked.period = academic_year(year, query.year_start);
        if (year < this_year) asked.as_of = academic_year(year, 1).to;
        Kinds kinds;
        count_students(db, asked, kinds);
        write(kinds, asked, *asked.period);
    }
    const auto for_periods = [&](const std::string& array, const auto& count) {
        const auto years = years_of(db, array, {});
        const auto at = [&](const Period& period) {
            auto asked = query;
            asked.period = period;
            Kinds kinds;
            count(asked, kinds);
            write(kinds, asked, period);
        };
        for (const int year : with_year_before(years)) at(academic_year(year, query.year_start));
        if (query.year_start == 1) return;
        for (const int year : years) at(academic_year(year, 1));
    };
    for_periods("specialists", [&](const FigureQuery& asked, Kinds& kinds) { count_specialists(db, asked, kinds); });
    for_periods("mobilities", [&](const FigureQuery& asked, Kinds& kinds) {
        count_trips(db, true, asked, kinds);
        count_trips(db, false, asked, kinds);
    });
    return records;
}

} // namespace hk
