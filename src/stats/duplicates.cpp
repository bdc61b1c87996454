// Partners that are perhaps one.
// It must not decide that they are.
#include "stats/duplicates.hpp"

#include "text/fold.hpp"
#include "text/json_text.hpp"
#include "text/loose.hpp"
#include "text/sorting.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

namespace hk {
namespace {

/// A name of a partner: the loose key of its telling words.
struct Name {
    std::int64_t rowid;
    std::string country, key;
};

std::vector<Name> read_names(Db& db) {
    std::vector<Name> names;
    auto rows =
        db.query("SELECT rowid,coalesce(country,''),name_uz,name_uz_cyrl,name_ru,name_en,name_other FROM partners"
                 " WHERE successor IS NULL");
    while (rows.step()) {
        const auto add = [&](std::string_view name) {
            auto key = loose_key(fold(name));
            if (!key.empty()) names.push_back({rows.integer(0), std::string(rows.text(1)), std::move(key)});
        };
        for (int column = 2; column < 6; ++column)
            if (!rows.is_null(column)) add(rows.text(column));
        for (const auto& [language, name] : string_members(rows.text(6))) add(name);
    }
    return names;
}

/// Words that one name in twenty has say little: "university", "institut", "named after".
void drop_common_words(std::vector<Name>& names) {
    std::unordered_map<std::string, std::size_t> frequency;
    for (const auto& name : names)
        for (auto& word : split_words(name.key, ' ')) ++frequency[std::move(word)];
    const auto most = std::max<std::size_t>(3, names.size() / 20);
    for (auto& name : names) {
        std::string key;
        for (const auto& word : split_words(name.key, ' '))
            if (frequency[word] < most) key += (key.empty() ? "" : " ") + word;
        name.key = std::move(key);
    }
    std::erase_if(names, [](const Name& name) { return name.key.size() < 4; });
}

bool are_alike(const Name& a, const Name& b) {
    const auto length = std::max(a.key.size(), b.key.size());
    const auto most = length < 6 ? 0 : length < 9 ? 1 : length / 3;
    return edit_distance(a.key, b.key, most) <= most;
}

using Pair = std::function<void(std::int64_t, std::int64_t)>;

/// Calls `pair` for every two partners that share a value; nobody's number is two partners'.
void each_same_number(Db& db, const Pair& pair) {
    for (const char* field : {"schac", "ror", "pic", "erasmus"}) {
        auto rows = db.query("SELECT a.rowid,b.rowid FROM partners a JOIN partners b ON lower(a." + std::string(field) +
                             ")=lower(b." + field + ") AND a.rowid<b.rowid");
        while (rows.step()) pair(rows.integer(0), rows.integer(1));
    }
}

void each_alike(Db& db, const Pair& pair) {
    auto names = read_names(db);
    drop_common_words(names);
    sort_few(names, [](const Name& a, const Name& b) {
        return a.country != b.country ? a.country < b.country : a.key < b.key;
    });
    constexpr std::ptrdiff_t kMostOfCountry = 1500; // beyond, only what stands beside each other is compared
    for (auto first = names.begin(); first != names.end();) {
        const auto last = std::find_if(first, names.end(), [&](const Name& n) { return n.country != first->country; });
        const bool is_large = last - first > kMostOfCountry;
        for (auto a = first; a != last; ++a)
            for (auto b = a + 1; b != last && (!is_large || b - a < 4); ++b)
                if (a->rowid != b->rowid && are_alike(*a, *b)) pair(a->rowid, b->rowid);
        first = last;
    }
    each_same_number(db, pair);
}

} // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most) return most + 1;
    std::vector<std::size_t> row(a.size() + 1);
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
    each_alike(db, [&](std::int64_t a, std::int64_t b) {
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
    each_alike(db, [&](std::int64_t a, std::int64_t b) {
        if (a == rowid || b == rowid) rowids.push_back(a == rowid ? b : a);
    });
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

} // namespace hk
