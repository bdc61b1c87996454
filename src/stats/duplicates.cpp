// Partners that are perhaps one.
// It must not decide that they are.
#include "stats/duplicates.hpp"

#include "text/fold.hpp"
#include "text/json_text.hpp"
#include "text/loose.hpp"
#include "text/names.hpp"
#include "text/sorting.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cctype>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace hk {
namespace {

/// A name of a partner by its telling words, as loose keys.
struct Name {
    std::int64_t rowid = 0;
    std::string country;
    std::vector<std::string> words;
    std::vector<std::string> acronyms; ///< "ZALF"; they are among the words too
};

bool is_small(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'а' && c <= U'я'); }

bool is_capital(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'А' && c <= U'Я'); }

bool is_ascii(char32_t c) { return c < 0x80; }

bool is_of(std::string_view text, bool (*is_kind)(char32_t), bool is_all) {
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = next_code_point(text, at);
        if (is_kind(letter.value) != is_all) return !is_all;
        at += letter.size;
    }
    return is_all;
}

/// Whether a word is written in capitals alone, at least three of them that are no Roman number.
bool is_acronym(std::string_view word) {
    return count_code_points(word) >= 3 && is_of(word, is_capital, true) &&
           word.find_first_not_of("IVXLCDM") != std::string_view::npos;
}

/// "USA", "США": where it is, not what it is called.
bool is_country(std::string_view word, std::string_view country) {
    return std::any_of(kLanguages.begin(), kLanguages.end(),
                       [&](Language language) { return fold(country_name(language, country)) == fold(word); });
}

/// The words of a text, at anything that is neither an ASCII letter or digit nor beyond ASCII.
std::vector<std::string> raw_words(std::string_view text) {
    std::string spaced(text);
    for (char& c : spaced)
        if (static_cast<unsigned char>(c) < 0x80 && std::isalnum(static_cast<unsigned char>(c)) == 0) c = ' ';
    return split_words(spaced, ' ');
}

Name read_name(std::int64_t rowid, std::string_view country, std::string_view text) {
    Name name{rowid, std::string(country), split_words(loose_key(fold(text)), ' '), {}};
    const auto raw = raw_words(text);
    // Of "WAGENINGEN UNIVERSITY" nothing is an acronym.
    if (raw.size() > 1 && !is_of(text, is_small, false)) return name;
    for (const auto& word : raw)
        if (is_acronym(word) && !is_country(word, country)) name.acronyms.push_back(loose_key(fold(word)));
    return name;
}

std::vector<Name> read_names(Db& db) {
    std::vector<Name> names;
    auto rows =
        db.query("SELECT rowid,coalesce(country,''),abbreviation,name_uz,name_uz_cyrl,name_ru,name_en,name_other"
                 " FROM partners WHERE successor IS NULL");
    constexpr int kAbbreviation = 2, kOther = 7;
    while (rows.step()) {
        const auto add = [&](std::string_view text) {
            names.push_back(read_name(rows.integer(0), rows.text(1), text));
        };
        auto abbreviation = loose_key(fold(rows.text(kAbbreviation)));
        std::erase(abbreviation, ' ');
        if (!abbreviation.empty())
            names.push_back({rows.integer(0), std::string(rows.text(1)), {}, {std::move(abbreviation)}});
        for (int column = kAbbreviation + 1; column < kOther; ++column)
            if (!rows.is_null(column)) add(rows.text(column));
        for (const auto& [language, name] : string_members(rows.text(kOther))) add(name);
    }
    return names;
}

constexpr std::size_t kLeastMisspelt = 6; ///< shorter words must be equal: Tomsk is not Omsk

/// Whether two words are one, perhaps misspelt; in scripts other than Latin and Cyrillic a letter says more.
bool are_one_word(std::string_view a, std::string_view b) {
    if (!is_of(a, is_ascii, true)) return a == b;
    const auto length = std::max(a.size(), b.size());
    const auto most = length < kLeastMisspelt ? 0 : length < 9 ? 1 : length / 3;
    return a == b || (most > 0 && edit_distance(a, b, most) <= most);
}

/// Leaves out what says little: words that one partner in twenty has ("university", "institut", "named after"), also
/// misspelt, and very short ones but for numbers.
void drop_common_words(std::vector<Name>& names) {
    struct Used {
        std::size_t partners = 0;
        std::int64_t last = 0;
    };
    std::unordered_map<std::string, Used> used;
    std::size_t partners = 0;
    std::int64_t last = 0;
    for (const auto& name : names) { // those of a partner follow each other
        if (std::exchange(last, name.rowid) != name.rowid) ++partners;
        for (const auto* words : {&name.words, &name.acronyms})
            for (const auto& word : *words)
                if (auto& one = used[word]; std::exchange(one.last, name.rowid) != name.rowid) ++one.partners;
    }
    const auto most = std::max<std::size_t>(4, partners / 20);
    std::vector<std::string_view> common;
    for (const auto& [word, one] : used)
        if (one.partners >= most) common.push_back(word);
    std::unordered_map<std::string_view, bool> says_little;
    for (const auto& [word, one] : used) {
        const auto is_like = [&known = word](std::string_view other) { return are_one_word(known, other); };
        const bool is_number = word.find_first_not_of("0123456789") == std::string::npos;
        says_little[word] = (word.size() < 3 && !is_number) || one.partners >= most ||
                            (word.size() >= kLeastMisspelt && std::any_of(common.begin(), common.end(), is_like));
    }
    for (auto& name : names)
        for (auto* words : {&name.words, &name.acronyms})
            std::erase_if(*words, [&](const std::string& word) { return says_little[word]; });
    std::erase_if(names, [](const Name& name) { return name.words.empty() && name.acronyms.empty(); });
    for (auto& name : names) sort_few(name.words);
}

/// Whether every word has its own among those of another name, in any order.
bool are_same_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    constexpr std::size_t kMostWords = 32;
    if (a.size() != b.size() || a.empty() || a.size() > kMostWords) return false;
    std::bitset<kMostWords> used;
    for (const auto& word : a) {
        std::size_t at = 0;
        while (at < b.size() && (used[at] || !are_one_word(word, b[at]))) ++at;
        if (at == b.size()) return false;
        used.set(at);
    }
    return true;
}

bool are_alike(const Name& a, const Name& b) {
    for (const auto& one : a.acronyms)
        if (std::find(b.acronyms.begin(), b.acronyms.end(), one) != b.acronyms.end()) return true;
    return are_same_words(a.words, b.words);
}

/// Ids of partners, each once, by rowid.
std::vector<std::string> ids_of(Db& db, std::vector<std::int64_t> rowids) {
    sort_few(rowids);
    rowids.erase(std::unique(rowids.begin(), rowids.end()), rowids.end());
    std::vector<std::string> ids;
    auto id = db.query("SELECT id FROM partners WHERE rowid=?1");
    for (const auto one : rowids) {
        id.bind(1, one);
        if (id.step()) ids.emplace_back(id.text(0));
        id.reset();
    }
    return ids;
}

using Pair = std::function<void(std::int64_t, std::int64_t)>;

/// Calls `pair` for every two partners that share a value; nobody's number is two partners'.
void each_same_number(Db& db, const Pair& pair) {
    constexpr std::size_t kMost = 50; // a value of more is no number but a filler
    for (const char* field : {"schac", "ror", "pic", "erasmus"}) {
        auto rows = db.query("SELECT rowid,lower(" + std::string(field) + ") FROM partners WHERE " + field +
                             " IS NOT NULL ORDER BY 2,1");
        std::string value;
        std::vector<std::int64_t> same;
        while (rows.step()) {
            if (rows.text(1) != value) {
                value = rows.text(1);
                same.clear();
            }
            const auto rowid = rows.integer(0);
            for (const auto other : same) pair(other, rowid);
            if (same.size() < kMost) same.push_back(rowid);
        }
    }
}

/// Every two partners that somebody said are not one.
std::set<std::pair<std::int64_t, std::int64_t>> told_apart(Db& db) {
    std::set<std::pair<std::int64_t, std::int64_t>> pairs;
    auto rows = db.query("SELECT a.rowid,b.rowid FROM partners_different_from d JOIN partners a ON a.id=d.owner"
                         " JOIN partners b ON b.id=d.value");
    while (rows.step()) {
        pairs.emplace(rows.integer(0), rows.integer(1));
        pairs.emplace(rows.integer(1), rows.integer(0));
    }
    return pairs;
}

/// Calls `pair` for every two partners that are perhaps one, or only for those of which one is `wanted`.
void each_alike(Db& db, std::optional<std::int64_t> wanted, const Pair& found) {
    const auto apart = told_apart(db);
    const auto pair = [&](std::int64_t a, std::int64_t b) {
        const bool is_wanted = !wanted || a == *wanted || b == *wanted;
        if (a != b && is_wanted && !apart.contains({a, b})) found(a, b);
    };
    each_same_number(db, pair);
    auto names = read_names(db);
    drop_common_words(names);
    if (wanted) {
        for (const auto& one : names) {
            if (one.rowid != *wanted) continue;
            for (const auto& other : names)
                if (one.country == other.country && are_alike(one, other)) pair(one.rowid, other.rowid);
        }
        return;
    }
    std::sort(names.begin(), names.end(), [](const Name& a, const Name& b) {
        return std::tie(a.country, a.words, a.acronyms) < std::tie(b.country, b.words, b.acronyms);
    });
    constexpr std::ptrdiff_t kMostOfCountry = 1500; // beyond, only what stands beside each other is compared
    for (auto first = names.begin(); first != names.end();) {
        const auto last = std::find_if(first, names.end(), [&](const Name& n) { return n.country != first->country; });
        const bool is_large = last - first > kMostOfCountry;
        for (auto a = first; a != last; ++a)
            for (auto b = a + 1; b != last && (!is_large || b - a < 4); ++b)
                if (are_alike(*a, *b)) pair(a->rowid, b->rowid);
        first = last;
    }
}

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    std::array<std::size_t, 64> few{}; // of a word; longer ones need their own room
    std::vector<std::size_t> many(a.size() < few.size() ? 0 : a.size() + 1);
    const std::span<std::size_t> row = many.empty() ? std::span<std::size_t>(few) : std::span<std::size_t>(many);
    for (std::size_t i = 0; i <= a.size(); ++i) row[i] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
        auto diagonal = std::exchange(row[0], j);
        auto least = row[0];
        for (std::size_t i = 1; i <= a.size(); ++i) {
            const auto changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[i];
            row[i] = std::min({changed, row[i] + 1, row[i - 1] + 1});
            least = std::min(least, row[i]);
        }
        if (least > most) return most + 1;
    }
    return row[a.size()];
}

std::vector<std::int64_t> find_alike_partners(Db& db) {
    std::vector<std::int64_t> found;
    each_alike(db, {}, [&](std::int64_t a, std::int64_t b) {
        found.push_back(a);
        found.push_back(b);
    });
    sort_few(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<std::string> find_doubles(Db& db, std::string_view partner) {
    auto wanted = db.query("SELECT rowid FROM partners WHERE id=?1");
    wanted.bind(1, partner);
    if (!wanted.step()) return {};
    const auto rowid = wanted.integer(0);
    std::vector<std::int64_t> rowids;
    each_alike(db, rowid, [&](std::int64_t a, std::int64_t b) { rowids.push_back(a == rowid ? b : a); });
    return ids_of(db, std::move(rowids));
}

std::vector<std::string> find_doubles_named(Db& db, std::string_view name, std::string_view country) {
    constexpr std::int64_t kNew = 0; // nobody's rowid
    auto names = read_names(db);
    names.push_back(read_name(kNew, country, name));
    drop_common_words(names);
    if (names.empty() || names.back().rowid != kNew) return {}; // nothing telling
    std::vector<std::int64_t> rowids;
    for (const auto& other : names)
        if (other.rowid != kNew && (country.empty() || other.country == country) && are_alike(other, names.back()))
            rowids.push_back(other.rowid);
    return ids_of(db, std::move(rowids));
}

} // namespace hk
