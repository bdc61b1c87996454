// Reading a question for figures, and the academic years that go with it.
// It must not know any particular figure.
#include "stats/figure_query.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace hk {
namespace {

constexpr int kMaxDays = 36'600;
constexpr const char* kDateExamples = "2026, 2026-11, 2026-11-23";

const std::string* find_option(const Options& options, std::string_view name) {
    const auto found = options.find(name);
    return found == options.end() || found->second.empty() ? nullptr : &found->second;
}

tl::unexpected<Error> refuse(std::string_view code, std::string_view name, const std::string& found,
                             std::string expected) {
    return tl::make_unexpected(Error{
        std::string(code), {{"name", std::string(name)}, {"found", found}, {"expected", std::move(expected)}}, {}});
}

/// A whole number of days; std::nullopt for anything else.
std::optional<int> read_days(const std::string& text) {
    if (text.size() > 5) return std::nullopt;
    for (char c : text)
        if (c < '0' || c > '9') return std::nullopt;
    const int days = std::atoi(text.c_str());
    return days <= kMaxDays ? std::optional(days) : std::nullopt;
}

Result<std::optional<Period>> read_period(const Options& options) {
    const auto* from = find_option(options, "from");
    const auto* to = find_option(options, "to");
    if (from == nullptr && to == nullptr) return std::optional<Period>();
    if (from == nullptr || to == nullptr) return refuse("missing", from ? "to" : "from", "", kDateExamples);
    if (!is_partial_date(*from)) return refuse("bad_date", "from", *from, kDateExamples);
    if (!is_partial_date(*to)) return refuse("bad_date", "to", *to, kDateExamples);
    Period period{first_day(*from), last_day(*to)};
    if (period.to < period.from) return refuse("end_before_start", "to", *to, *from);
    return std::optional(std::move(period));
}

int year_of(std::string_view date) { return std::atoi(std::string(date.substr(0, 4)).c_str()); }

} // namespace

std::vector<std::string> words_of_option(const Options& options, std::string_view name) {
    std::vector<std::string> words;
    const auto* option = find_option(options, name);
    if (option == nullptr) return words;
    for (std::size_t at = 0; at <= option->size();) {
        const auto end = std::min(option->find(',', at), option->size());
        words.push_back(option->substr(at, end - at));
        at = end + 1;
    }
    return words;
}

int year_start_of(Db& db) {
    auto& office = db.kept("SELECT year_start FROM office"); // every figure asks
    const auto month = office.step() ? office.integer(0) : 0;
    office.reset();
    return month >= 1 && month <= 12 ? static_cast<int>(month) : 9;
}

Result<FigureQuery> read_figure_query(Db& db, const Options& options) {
    FigureQuery query;
    query.year_start = year_start_of(db);
    const auto* as_of = find_option(options, "as-of");
    if (as_of == nullptr) as_of = find_option(options, "asOf");
    if (as_of == nullptr) return refuse("missing", "as-of", "", kDateExamples);
    if (!is_partial_date(*as_of)) return refuse("bad_date", "as-of", *as_of, kDateExamples);
    query.as_of = last_day(*as_of);
    auto period = read_period(options);
    if (!period) return tl::make_unexpected(period.error());
    query.period = std::move(*period);
    if (const auto* text = find_option(options, "days")) {
        const auto days = read_days(*text);
        if (!days) return refuse("out_of_range", "days", *text, "0–" + std::to_string(kMaxDays));
        query.days = *days;
    }
    return query;
}

Period period_of(const FigureQuery& query) {
    if (query.period) return *query.period;
    return academic_year(academic_year_of(query.as_of, query.year_start) - 1, query.year_start);
}

std::string label_of(const Period& period, int year_start) {
    const int year = academic_year_of(period.from, year_start);
    if (period == academic_year(year, year_start)) return academic_year_label(year, year_start);
    const int calendar_year = year_of(period.from);
    return period == academic_year(calendar_year, 1) ? std::to_string(calendar_year) : std::string();
}

std::string period_text(const Period& period) { return period.from + ".." + period.to; }

Period period_of_label(std::string_view label, int year_start) {
    return academic_year(year_of(label), label.size() == 4 ? 1 : year_start);
}

} // namespace hk
