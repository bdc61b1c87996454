// What a field can be filled with.
// It must not know widgets.
#include "app/choices.hpp"

#include "app/finder.hpp"
#include "model/standard_codes.hpp"
#include "model/standards.hpp"
#include "text/catalogue.hpp"
#include "text/fold.hpp"
#include "text/names.hpp"
#include "text/order.hpp"
#include "text/sorting.hpp"

#include <algorithm>

namespace hk {
namespace {

using Name = std::string_view (*)(Language, std::string_view);

/// Languages that teaching, agreements and documents of the office come in; any other well-formed tag may be typed.
constexpr std::string_view kUsualLanguages[] = {
    "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi",
    "fr", "ga", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "km", "ko", "ky",
    "lo", "lt", "lv", "mk", "mn", "ms", "mt", "my", "ne", "nl", "no", "pl", "ps", "pt", "ro", "ru",
    "sk", "sl", "sq", "sr", "sv", "ta", "tg", "th", "tk", "tr", "tt", "uk", "ur", "uz", "vi", "zh"};

/// The codes whose line of names (all languages and the code) has every word of the query; in the order of their names.
std::vector<Choice> find_codes(std::span<const std::string_view> codes, Name name, std::string_view typed,
                               std::size_t most) {
    const auto language = current_language();
    std::vector<Choice> found;
    const SearchQuery query(typed);
    const auto choice = [&](std::string_view code) {
        return Choice{std::string(code), std::string(name(language, code)), std::string(code)};
    };
    if (query.empty()) {
        std::vector<std::pair<std::string, std::string_view>> ordered;
        for (auto code : codes) ordered.emplace_back(sort_key(language, name(language, code)), code);
        sort_few(ordered);
        for (const auto& [key, code] : ordered)
            if (found.size() < most) found.push_back(choice(code));
        return found;
    }
    FoldedLines lines;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        lines.begin_line(static_cast<std::int64_t>(i));
        lines.append(name(language, codes[i]));
        for (auto other : kLanguages)
            if (other != language) lines.append(name(other, codes[i]));
        lines.append(codes[i]);
    }
    for (const auto& hit : lines.find(query))
        if (found.size() < most) found.push_back(choice(codes[static_cast<std::size_t>(hit.key)]));
    // Two letters are first of all a code.
    const auto folded = fold(typed);
    std::stable_partition(found.begin(), found.end(), [&](const Choice& c) { return fold(c.id) == folded; });
    return found;
}

void add_record(std::vector<Choice>& found, Document& document, Titles& titles, const RecordType& type,
                std::int64_t rowid, std::string_view except, bool is_similar = false) {
    const auto record = document.loader().load(tables_of(type), rowid);
    if (!record || record->id() == except) return;
    found.push_back({record->id(), titles.of(*record), titles.details(*record), is_similar});
}

/// SQL of the text that names records of a type in a language.
std::string title_sql(const RecordType& type, Language language) {
    const auto* title = type.find_field(type.title_field);
    if (title == nullptr || title->is_list) return "id";
    if (title->kind != Kind::localized) return quoted(title->name);
    std::string sql = "coalesce(" + quoted(std::string(title->name) +
                                           std::string(kLocalizedSuffixes[static_cast<std::size_t>(language)]));
    for (auto suffix : kLocalizedSuffixes) sql += "," + quoted(std::string(title->name) + std::string(suffix));
    return sql + ")";
}

} // namespace

std::vector<Choice> find_countries(std::string_view query, std::size_t most) {
    static const std::vector<std::string_view> codes(std::begin(kCountryCodes), std::end(kCountryCodes));
    return find_codes(codes, country_name, query, most);
}

std::vector<Choice> find_languages(std::string_view query, std::size_t most) {
    auto found = find_codes(kUsualLanguages, language_name, query, most);
    // A tag of its own: "pt-BR", "sr-Latn".
    if (query.size() >= 2 && is_language_tag(query)) {
        const bool is_known = std::any_of(found.begin(), found.end(), [&](const Choice& c) { return c.id == query; });
        if (!is_known && found.size() < most)
            found.push_back(
                {std::string(query), std::string(language_name(current_language(), query)), std::string(query)});
    }
    return found;
}

std::vector<Choice> find_currencies(std::string_view query, std::size_t most) {
    static const auto codes = [] {
        std::vector<std::string_view> list = {"USD", "EUR", "UZS", "RUB", "GBP", "CNY", "KRW", "JPY", "CHF", "KZT"};
        for (const auto& currency : kCurrencyCodes)
            if (std::find(list.begin(), list.begin() + 10, currency.code) == list.begin() + 10)
                list.emplace_back(currency.code);
        return list;
    }();
    if (!SearchQuery(query).empty()) return find_codes(codes, currency_name, query, most);
    std::vector<Choice> all;
    for (auto code : codes)
        all.push_back({std::string(code), std::string(code), std::string(currency_name(current_language(), code))});
    return all;
}

std::string isced_label(std::string_view code) {
    const auto key = code.size() >= 2 ? find_text("code.isced." + std::string(code.substr(0, 2))) : std::nullopt;
    return key ? std::string(tr(*key)) : std::string();
}

std::vector<Choice> find_isced(std::string_view query) {
    std::vector<Choice> found;
    const bool is_digits = !query.empty() && query.size() <= 4 &&
                           std::all_of(query.begin(), query.end(), [](char c) { return c >= '0' && c <= '9'; });
    const SearchQuery words(query);
    for (const char* field : {"00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "99"}) {
        const auto label = isced_label(field);
        auto code = std::string(field) + (std::string_view(field) == "99" ? "99" : "00");
        if (is_digits) {
            const auto shared = std::min<std::size_t>(2, query.size());
            if (code.compare(0, shared, query, 0, shared) != 0) continue;
            if (query.size() > 2) code.replace(0, query.size(), query);
        } else if (!words.empty()) {
            FoldedLines line;
            line.begin_line(0);
            for (auto language : kLanguages)
                if (const auto key = find_text("code.isced." + std::string(field))) line.append(tr(language, *key));
            if (line.find(words).empty()) continue;
        }
        found.push_back({code, code, label});
    }
    return found;
}

std::vector<Choice> find_records(Document& document, Titles& titles, const RecordType& type, std::string_view typed,
                                 std::string_view except, std::size_t most) {
    std::vector<Choice> found;
    const SearchQuery query(typed);
    if (query.empty()) {
        auto rows = document.db().query("SELECT rowid FROM " + quoted(type.name) + " ORDER BY " +
                                        title_sql(type, current_language()) + " LIMIT ?1");
        rows.bind(1, static_cast<std::int64_t>(most));
        while (rows.step()) add_record(found, document, titles, type, rows.integer(0), except);
        return found;
    }
    const auto lines = find_lines(document.searched(type), typed);
    for (const auto rowid : lines.exact) {
        if (found.size() >= most) break;
        add_record(found, document, titles, type, rowid, except);
    }
    for (const auto rowid : lines.similar) add_record(found, document, titles, type, rowid, except, true);
    return found;
}

std::vector<Choice> find_words(Document& document, const RecordType& type, const Field& list, std::string_view typed,
                               std::size_t most) {
    const auto& tables = tables_of(type);
    const auto& table = tables.list_table(list);
    auto rows = document.db().query("SELECT value FROM " + quoted(table.name) +
                                    " GROUP BY value ORDER BY count(*) DESC, value LIMIT 2000");
    const SearchQuery query(typed);
    FoldedLines lines;
    std::vector<Choice> all;
    while (rows.step()) {
        lines.add(static_cast<std::int64_t>(all.size()), rows.text(0));
        all.push_back({std::string(rows.text(0)), std::string(rows.text(0)), {}});
    }
    if (query.empty()) {
        if (all.size() > most) all.resize(most);
        return all;
    }
    std::vector<Choice> found;
    for (const auto& hit : lines.find(query))
        if (found.size() < most) found.push_back(all[static_cast<std::size_t>(hit.key)]);
    return found;
}

} // namespace hk
