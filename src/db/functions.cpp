// The SQL functions every connection has: partial dates, folding and exact sums.
// They must not read or change any table.
#include "db/functions.hpp"

#include "db/person_counter.hpp"
#include "model/decimal.hpp"
#include "model/partial_date.hpp"
#include "text/fold.hpp"

#include <sqlite3.h>

#include <cstdlib>
#include <string>
#include <string_view>

namespace hk {
namespace {

std::string_view text_of(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value))) : std::string_view();
}

void give(sqlite3_context* context, std::string_view text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// first_day(date), last_day(date): null for null.
void first_day_sql(sqlite3_context* context, int, sqlite3_value** values) {
    if (const auto date = text_of(values[0]); !date.empty()) give(context, first_day(date));
}
void last_day_sql(sqlite3_context* context, int, sqlite3_value** values) {
    if (const auto date = text_of(values[0]); !date.empty()) give(context, last_day(date));
}

/// add_days(full date, days), add_months(full date, months): null when either is null.
void add_days_sql(sqlite3_context* context, int, sqlite3_value** values) {
    const auto date = text_of(values[0]);
    if (date.size() != 10 || sqlite3_value_type(values[1]) == SQLITE_NULL) return;
    give(context, add_days(date, sqlite3_value_int(values[1])));
}
void add_months_sql(sqlite3_context* context, int, sqlite3_value** values) {
    const auto date = text_of(values[0]);
    if (date.size() != 10 || sqlite3_value_type(values[1]) == SQLITE_NULL) return;
    give(context, add_months(date, sqlite3_value_int(values[1])));
}

/// tacit_end(to, years, day): the first end of a tacitly renewed agreement that reaches `day` (DOMAIN.md: renewal tacit
/// adds renewal_years, absent 1, until it reaches D); counted from the original end, so that 29 February comes back.
void tacit_end_sql(sqlite3_context* context, int, sqlite3_value** values) {
    const auto to = text_of(values[0]);
    const auto day = text_of(values[2]);
    if (to.empty() || day.size() != 10) return;
    const auto end = last_day(to);
    if (day <= end) return give(context, end);
    const int step = std::max(1, sqlite3_value_int(values[1]));
    const int years = std::atoi(std::string(day.substr(0, 4)).c_str()) - std::atoi(end.substr(0, 4).c_str());
    int added = years / step * step;
    while (added > step && add_years(end, added - step) >= day) added -= step;
    while (add_years(end, added) < day) added += step;
    give(context, add_years(end, added));
}

void fold_sql(sqlite3_context* context, int, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) != SQLITE_NULL) give(context, fold(text_of(values[0])));
}

struct Sum {
    Decimal value;
    bool is_started, is_overflown;
};

/// money_sum(amount): the exact sum as a decimal text with four places; null when nothing was added or the sum is
/// beyond range.
void sum_step(sqlite3_context* context, int, sqlite3_value** values) {
    auto* sum = static_cast<Sum*>(sqlite3_aggregate_context(context, sizeof(Sum)));
    if (sum == nullptr || sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    const auto amount = Decimal::parse(text_of(values[0]));
    const auto total = amount ? sum->value.plus(*amount) : std::nullopt;
    if (total) sum->value = *total;
    sum->is_overflown = sum->is_overflown || !total;
    sum->is_started = true;
}

void sum_final(sqlite3_context* context) {
    const auto* sum = static_cast<Sum*>(sqlite3_aggregate_context(context, 0));
    if (sum && sum->is_started && !sum->is_overflown) give(context, sum->value.text(4));
}

/// count_persons(name, citizenship): different persons, null names apart; the counter lives from the first row to the
/// end.
struct Persons {
    PersonCounter* counter;
};

void persons_step(sqlite3_context* context, int, sqlite3_value** values) {
    auto* persons = static_cast<Persons*>(sqlite3_aggregate_context(context, sizeof(Persons)));
    if (persons == nullptr || sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    if (persons->counter == nullptr) persons->counter = new PersonCounter;
    persons->counter->add(fold(text_of(values[0])), text_of(values[1]));
}

void persons_final(sqlite3_context* context) {
    const auto* persons = static_cast<Persons*>(sqlite3_aggregate_context(context, 0));
    if (persons == nullptr || persons->counter == nullptr) return sqlite3_result_int64(context, 0);
    sqlite3_result_int64(context, persons->counter->count());
    delete persons->counter;
}

} // namespace

bool add_functions(sqlite3* handle) {
    constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const auto add = [&](const char* name, int arguments, void (*function)(sqlite3_context*, int, sqlite3_value**)) {
        return sqlite3_create_function_v2(handle, name, arguments, kFlags, nullptr, function, nullptr, nullptr,
                                          nullptr) == SQLITE_OK;
    };
    return add("first_day", 1, first_day_sql) && add("last_day", 1, last_day_sql) && add("add_days", 2, add_days_sql) &&
           add("add_months", 2, add_months_sql) && add("tacit_end", 3, tacit_end_sql) && add("fold", 1, fold_sql) &&
           sqlite3_create_function_v2(handle, "money_sum", 1, kFlags, nullptr, nullptr, sum_step, sum_final, nullptr) ==
               SQLITE_OK &&
           sqlite3_create_function_v2(handle, "count_persons", 2, kFlags, nullptr, nullptr, persons_step, persons_final,
                                      nullptr) == SQLITE_OK;
}

} // namespace hk
