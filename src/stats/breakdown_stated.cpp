// What headcounts state of a figure by dimensions. A part is told as the figure is: by a headcount of the country that
// states it, else by the country's records; what the values leave of a country's whole is not stated. It must not
// contain the definition of any figure.
#include "stats/breakdown.hpp"
#include "stats/headcounts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace hk {
namespace {

/// A figure of the records alone that have one value of a dimension, and of the headcounts that state it.
struct Limited {
    std::string condition;
    std::string_view word;
    std::vector<DimensionValues> only;
    Figure figure;
    Limited(const Figure& of, const Dimension& dimension, std::string_view value)
        : word(value), only(of.headcounts.only.begin(), of.headcounts.only.end()), figure(of) {
        condition = (of.condition.empty() ? std::string() : "(" + std::string(of.condition) + ") AND ") +
                    std::string(dimension.value) + "='" + std::string(value) + "'";
        const auto has = [&](const DimensionValues& one) {
            return one.dimension == dimension.headcount &&
                   std::find(one.values.begin(), one.values.end(), value) != one.values.end();
        };
        if (std::any_of(of.headcounts.except.begin(), of.headcounts.except.end(), has)) figure.headcounts.kind = {};
        // Of what already counts by this dimension a value either belongs to it or there is none.
        const auto same = std::find_if(only.begin(), only.end(),
                                       [&](const auto& one) { return one.dimension == dimension.headcount; });
        if (same == only.end())
            only.push_back({dimension.headcount, {&word, 1}});
        else if (!has(*same))
            figure.headcounts.kind = {};
        else
            same->values = {&word, 1};
        figure.condition = condition;
        figure.headcounts.only = only;
    }
    Limited(const Limited&) = delete;
    Limited& operator=(const Limited&) = delete;
};

bool is_place(const Dimension& dimension) {
    return dimension.kind == ValueKind::country || dimension.kind == ValueKind::group;
}

class StatedCounting {
public:
    StatedCounting(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& first,
                   const Dimension* second)
        : db_(db), figure_(figure), query_(query), dimensions_{&first, second} {}

    /// Amounts by the values of both dimensions.
    Breakdown::Cells count() {
        Breakdown::Cells cells;
        for (const auto& words : all_words()) {
            if (is_anywhere()) {
                add(cells, keys_of(words, ""), whole(words));
                continue;
            }
            std::map<Key, std::vector<const Counted*>> places;
            for (const auto& counted : counters(words).countries)
                places[keys_of(words, counted.first)].push_back(&counted);
            for (const auto& [key, countries] : places) add(cells, key, amount(countries));
        }
        return cells;
    }

private:
    /// One for each dimension: a value, "" what is not stated, nothing for any (of places and where there is none).
    using Words = std::array<std::optional<std::string_view>, 2>;
    using Key = Breakdown::Cells::key_type;
    using Counted = std::pair<const std::string, CountryCounter>;

    static void add(Breakdown::Cells& cells, const Key& key, std::int64_t number) {
        if (number != 0) cells[key] = {number, {}};
    }

    /// Neither dimension is a place.
    [[nodiscard]] bool is_anywhere() const {
        return std::none_of(dimensions_.begin(), dimensions_.end(),
                            [](const auto* one) { return one && is_place(*one); });
    }

    [[nodiscard]] std::vector<std::optional<std::string_view>> words_of(const Dimension* dimension) const {
        if (dimension == nullptr || is_place(*dimension)) return {std::nullopt};
        std::vector<std::optional<std::string_view>> words(dimension->codes->words.begin(),
                                                           dimension->codes->words.end());
        words.emplace_back("");
        return words;
    }

    [[nodiscard]] std::vector<Words> all_words() const {
        std::vector<Words> all;
        for (const auto& first : words_of(dimensions_[0]))
            for (const auto& second : words_of(dimensions_[1])) all.push_back({first, second});
        return all;
    }

    [[nodiscard]] Key keys_of(const Words& words, std::string_view country) const {
        const auto key = [&](std::size_t i) {
            const auto* dimension = dimensions_[i];
            if (words[i]) return std::string(*words[i]);
            if (dimension == nullptr || dimension->kind == ValueKind::country) return std::string(country);
            return std::string(group_of(dimension->partition, country, false));
        };
        return {key(0), dimensions_[1] ? key(1) : std::string()};
    }

    /// A person of several countries is one; of distinct countries there are those with anybody.
    [[nodiscard]] std::int64_t amount(const std::vector<const Counted*>& countries) const {
        if (figure_.measure == Measure::distinct)
            return std::count_if(countries.begin(), countries.end(),
                                 [](const Counted* one) { return !one->first.empty() && one->second.count() > 0; });
        CountryCounter all;
        for (const auto* one : countries) all.add(one->second);
        return all.count();
    }

    std::int64_t whole(const Words& words) {
        const auto& counted = counters(words);
        return figure_.measure == Measure::distinct ? counted.inhabited() : counted.whole();
    }

    const CountryCounters& counters(const Words& words) {
        const auto known = known_.find(words);
        if (known != known_.end()) return known->second;
        const bool is_rest = words[0] == "" || words[1] == "";
        return known_.emplace(words, is_rest ? rest(words) : limited(figure_, words, 0)).first->second;
    }

    /// The figure of the records with these values alone.
    CountryCounters limited(const Figure& figure, const Words& words, std::size_t from) {
        for (std::size_t i = from; i < words.size(); ++i)
            if (words[i] && !words[i]->empty()) {
                const Limited narrower(figure, *dimensions_[i], *words[i]);
                return limited(narrower.figure, words, i + 1);
            }
        return count_by_country(db_, figure, query_);
    }

    /// What the cells that say more leave of the whole, country by country.
    CountryCounters rest(const Words& words) {
        CountryCounters left;
        for (const auto& [country, counter] : limited(figure_, words, 0).countries)
            left.countries[country].number = counter.count();
        for (const auto& finer : all_words()) {
            if (finer == words || !says_more(finer, words)) continue;
            for (const auto& [country, counter] : counters(finer).countries)
                if (const auto at = left.countries.find(country); at != left.countries.end())
                    at->second.number = std::max<std::int64_t>(0, at->second.number - counter.count());
        }
        return left;
    }

    static bool says_more(const Words& finer, const Words& words) {
        for (std::size_t i = 0; i < words.size(); ++i)
            if (words[i] != "" && words[i] != finer[i]) return false;
        return true;
    }

    Db& db_;
    const Figure& figure_;
    const FigureQuery& query_;
    std::array<const Dimension*, 2> dimensions_;
    std::map<Words, CountryCounters> known_;
};

Breakdown::Amounts firsts_of(Breakdown::Cells&& cells) {
    Breakdown::Amounts amounts;
    for (auto& [key, amount] : cells) amounts.emplace(key.first, std::move(amount));
    return amounts;
}

} // namespace

bool is_told_by_headcounts(const Dimension& dimension) { return is_place(dimension) || !dimension.headcount.empty(); }

Breakdown break_down_stated(Db& db, const Figure& figure, const FigureQuery& query, const Dimension& first,
                            const Dimension* second, std::int64_t whole) {
    const auto count = [&](const Dimension& one, const Dimension* other) {
        return StatedCounting(db, figure, query, one, other).count();
    };
    Breakdown breakdown;
    auto cells = count(first, second);
    std::int64_t sum = 0;
    for (const auto& [key, amount] : cells) sum += amount.number;
    breakdown.adds_up_to_more = sum > whole;
    if (second == nullptr) {
        breakdown.rows = firsts_of(std::move(cells));
        return breakdown;
    }
    breakdown.cells = std::move(cells);
    breakdown.rows = firsts_of(count(first, nullptr));
    breakdown.columns = firsts_of(count(*second, nullptr));
    return breakdown;
}

} // namespace hk
