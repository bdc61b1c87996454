// The search over everything.
// It must not know commands or how hits look.
#include "app/finder.hpp"

#include "model/labels.hpp"
#include "text/fold.hpp"
#include "text/loose.hpp"
#include "text/sorting.hpp"

#include <algorithm>
#include <span>

namespace hk {
namespace {

/// The member in which the words stand, when the title does not show them: "E-mail: a@example.org".
std::string matching_member(Titles& titles, const Record& record, const SearchQuery& query) {
    const auto& type = *record.tables->type;
    for (const auto& field : type.fields) {
        if (!field.is_searched) continue;
        const auto label = [&] { return std::string(field_label(type, field)) + ": "; };
        if (field.kind == Kind::localized) {
            const auto cells = record.of(field);
            for (const auto& cell : cells.first(cells.size() - 1))
                if (!find_marks(cell.text, query).empty()) return cell.text;
            for (const auto& [language, words] : other_languages(cells))
                if (!find_marks(words, query).empty()) return words;
        } else if (const auto words = titles.member(record, field); !find_marks(words, query).empty()) {
            return label() + words;
        }
    }
    return {};
}

/// With fewer exact hits, similar ones are looked for.
constexpr std::size_t kFew = 3;

/// A line that is like what was typed, and how much: fewer is more.
using Similar = std::pair<int, std::int64_t>;

constexpr std::size_t kMostSimilar = 8;

/// Leaves out what shares clearly less with what was typed than the best does. Sorted, the best first.
void drop_unlike(std::vector<Similar>& ranked, int best) {
    std::erase_if(ranked, [&](const Similar& one) { return one.first * 4 > best * 3; }); // both below zero
    if (ranked.size() > kMostSimilar) ranked.resize(kMostSimilar);
}

/// Lines most like what was typed, best first, without those found already.
std::vector<Similar> find_similar(const FoldedLines& lines, const SimilarText& similar,
                                  std::span<const std::int64_t> exact) {
    std::vector<Similar> ranked;
    lines.for_each_similar(similar, [&](std::int64_t rowid, const SimilarText::Likeness& likeness) {
        if (std::find(exact.begin(), exact.end(), rowid) == exact.end()) ranked.emplace_back(-likeness.shared, rowid);
    });
    sort_few(ranked, [](const auto& a, const auto& b) { return a.first < b.first; });
    if (!ranked.empty()) drop_unlike(ranked, ranked.front().first);
    return ranked;
}

std::vector<std::int64_t> rowids_of(const std::vector<Similar>& ranked) {
    std::vector<std::int64_t> rowids;
    for (const auto& one : ranked) rowids.push_back(one.second);
    return rowids;
}

} // namespace

FoundLines find_lines(const FoldedLines& lines, std::string_view typed) {
    FoundLines found;
    for (const auto& hit : lines.find(SearchQuery(typed))) found.exact.push_back(hit.key);
    if (found.exact.size() < kFew)
        found.similar = rowids_of(find_similar(lines, SimilarText(fold(typed)), found.exact));
    return found;
}

Finder::Hit Finder::hit_of(const RecordTables& tables, std::int64_t rowid, const SearchQuery& query) {
    Hit hit;
    const auto record = (*document_)->loader().load(tables, rowid);
    if (!record) return hit;
    hit.id = record->id();
    hit.title = titles_->of(*record);
    hit.detail = titles_->details(*record);
    if (find_marks(hit.title, query).empty() && find_marks(hit.detail, query).empty())
        if (auto member = matching_member(*titles_, *record, query); !member.empty()) hit.detail = std::move(member);
    return hit;
}

bool Finder::prepare() {
    for (const auto& type : record_types())
        if (!type.is_single() && (*document_)->prepare_searched(type)) return true;
    return false;
}

const std::vector<Finder::Group>& Finder::find(std::string_view typed) {
    auto& document = **document_;
    if (seen_ == &document && revision_ == document.revision() && language_ == current_language() && typed_ == typed)
        return groups_;
    seen_ = &document;
    revision_ = document.revision();
    language_ = current_language();
    typed_ = typed;
    groups_.clear();
    const SearchQuery query(typed);
    if (query.empty()) return groups_;

    const auto group_of = [&](const RecordType& type, std::size_t total, std::span<const std::int64_t> rowids) {
        Group group{&type, total, {}, total == 0};
        for (const auto rowid : rowids.first(std::min(rowids.size(), kMostHits)))
            if (auto hit = hit_of(tables_of(type), rowid, query); !hit.id.empty()) group.hits.push_back(std::move(hit));
        return group;
    };
    struct Exact {
        const RecordType* type;
        std::size_t total;
        SearchRank rank; ///< of the best
        std::vector<std::int64_t> best;
    };
    std::vector<Exact> exact;
    std::size_t total = 0;
    for (const auto& type : record_types()) {
        if (type.is_single()) continue;
        const auto hits = document.searched(type).find(query);
        Exact one{&type, hits.size(), hits.empty() ? SearchRank::inside : hits.front().rank, {}};
        for (std::size_t i = 0; i < std::min(hits.size(), kMostHits); ++i) one.best.push_back(hits[i].key);
        total += hits.size();
        exact.push_back(std::move(one));
    }
    auto by_rank = exact;
    std::erase_if(by_rank, [](const Exact& one) { return one.total == 0; });
    sort_few(by_rank, [](const Exact& a, const Exact& b) { return a.rank < b.rank; });
    for (const auto& one : by_rank) groups_.push_back(group_of(*one.type, one.total, one.best));
    if (total >= kFew) return groups_;
    const SimilarText similar(fold(typed));
    std::vector<std::pair<const RecordType*, std::vector<Similar>>> found;
    int best = 0;
    for (const auto& one : exact) { // so few that the best are all
        auto ranked = find_similar(document.searched(*one.type), similar, one.best);
        if (!ranked.empty()) best = std::min(best, ranked.front().first);
        found.emplace_back(one.type, std::move(ranked));
    }
    // What is called like it comes before what only mentions one that is.
    std::vector<std::pair<int, Group>> named;
    const auto likeness = [&](const Hit& hit) { return -similar.compare(fold(hit.title)).shared; };
    for (auto& [type, ranked] : found) {
        drop_unlike(ranked, best);
        if (ranked.empty()) continue;
        auto group = group_of(*type, 0, rowids_of(ranked));
        sort_few(group.hits, [&](const Hit& a, const Hit& b) { return likeness(a) < likeness(b); });
        const int first = group.hits.empty() ? 0 : likeness(group.hits.front());
        named.emplace_back(first, std::move(group));
    }
    sort_few(named, [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& one : named) groups_.push_back(std::move(one.second));
    return groups_;
}

} // namespace hk
