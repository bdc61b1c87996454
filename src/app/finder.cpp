// The search over everything.
// It must not know commands or how hits look.
#include "app/finder.hpp"

#include "app/record_list.hpp"
#include "model/labels.hpp"
#include "text/fold.hpp"
#include "text/loose.hpp"

#include <algorithm>
#include <unordered_set>

namespace hk {
namespace {

/// Two members that say what kind of thing it is: of the table's columns the first that are neither days nor lists.
std::string description_of(Titles& titles, const Record& record) {
    std::string words;
    int parts = 0;
    for (const auto& column : RecordList::columns(*record.tables->type)) {
        const auto* field = column.field;
        if (field == nullptr || field->is_list || column.is_date || field->name == record.tables->type->title_field)
            continue;
        const auto value = titles.member(record, *field);
        if (value.empty() || ++parts > 2) continue;
        words += (words.empty() ? "" : " · ") + value;
    }
    return words;
}

/// The member in which the words stand, when the title does not show them: "E-mail: a@example.org".
std::string matching_member(Titles& titles, const Record& record, const SearchQuery& query) {
    const auto& type = *record.tables->type;
    for (const auto& field : type.fields) {
        if (!field.is_searched || field.kind == Kind::group) continue;
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

} // namespace

FoundLines find_lines(const FoldedLines& lines, std::string_view typed) {
    constexpr std::size_t kFew = 3, kSimilar = 8;
    FoundLines found;
    for (const auto& hit : lines.find(SearchQuery(typed))) found.exact.push_back(hit.key);
    if (found.exact.size() >= kFew) return found;
    const SimilarText similar(loose_key(fold(typed)));
    std::vector<std::pair<int, std::int64_t>> ranked;
    lines.for_each([&](std::int64_t rowid, std::string_view line) {
        const auto key = loose_key(line);
        if (similar.is_similar(key) && std::find(found.exact.begin(), found.exact.end(), rowid) == found.exact.end())
            ranked.emplace_back(-similar.shared(key), rowid);
    });
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t i = 0; i < std::min(kSimilar, ranked.size()); ++i) found.similar.push_back(ranked[i].second);
    return found;
}

Finder::Hit Finder::hit_of(const RecordTables& tables, std::int64_t rowid, const SearchQuery& query) {
    Hit hit;
    const auto record = (*document_)->loader().load(tables, rowid);
    if (!record) return hit;
    hit.id = record->id();
    hit.title = titles_->of(*record);
    hit.detail = description_of(*titles_, *record);
    if (find_marks(hit.title, query).empty() && find_marks(hit.detail, query).empty())
        if (auto member = matching_member(*titles_, *record, query); !member.empty()) hit.detail = std::move(member);
    return hit;
}

const std::vector<Finder::Group>& Finder::find(std::string_view typed) {
    auto& document = **document_;
    if (seen_ == &document && revision_ == document.revision() && language_ == current_language() && typed_ == typed)
        return groups_;
    seen_ = &document;
    revision_ = document.revision();
    language_ = current_language();
    typed_ = typed;
    ++version_;
    groups_.clear();
    const SearchQuery query(typed);
    if (query.empty()) return groups_;

    struct Ranked {
        SearchRank rank;
        Group group;
    };
    std::vector<Ranked> exact;
    std::vector<Group> similar;
    const auto fill = [&](Group& group, const std::vector<std::int64_t>& rowids) {
        for (const auto rowid : rowids) {
            if (group.hits.size() >= kMostHits) break;
            if (auto hit = hit_of(tables_of(*group.type), rowid, query); !hit.id.empty())
                group.hits.push_back(std::move(hit));
        }
    };
    for (const auto& type : record_types()) {
        if (type.is_single()) continue;
        const auto& lines = document.searched(type);
        const auto found = lines.find(query);
        if (found.empty()) continue;
        std::vector<std::int64_t> rowids;
        for (std::size_t i = 0; i < std::min(found.size(), kMostHits); ++i) rowids.push_back(found[i].key);
        Ranked ranked{found.front().rank, {&type, found.size(), {}, false}};
        fill(ranked.group, rowids);
        exact.push_back(std::move(ranked));
    }
    std::stable_sort(exact.begin(), exact.end(), [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
    std::size_t total = 0;
    for (auto& ranked : exact) {
        total += ranked.group.total;
        groups_.push_back(std::move(ranked.group));
    }
    constexpr std::size_t kFew = 3;
    if (total >= kFew) return groups_;
    for (const auto& type : record_types()) {
        if (type.is_single()) continue;
        const auto found = find_lines(document.searched(type), typed);
        if (found.similar.empty()) continue;
        Group group{&type, 0, {}, true};
        fill(group, found.similar);
        similar.push_back(std::move(group));
    }
    for (auto& group : similar) groups_.push_back(std::move(group));
    return groups_;
}

} // namespace hk
