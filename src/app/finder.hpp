// The search over everything: records of every type by what was typed, in any spelling; exact ones before similar ones.
// It must not know commands or how hits look.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// Lines found for what was typed.
struct FoundLines {
    std::vector<std::int64_t> exact;   ///< all words stand in them, best rank first
    std::vector<std::int64_t> similar; ///< misspelt, or spelt as another language does; most similar first
};

/// `similar` is looked for only when fewer than three are exact; at most eight of them.
FoundLines find_lines(const FoldedLines& lines, std::string_view typed);

class Finder {
public:
    struct Hit {
        std::string id;
        std::string title;
        std::string detail; ///< what tells it from others, or the member in which the words were found
    };
    struct Group {
        const RecordType* type = nullptr;
        std::size_t total = 0; ///< of exact hits
        std::vector<Hit> hits; ///< the best of them, at most kMostHits
        bool is_similar = false;
    };
    static constexpr std::size_t kMostHits = 5;

    Finder(Document*& document, Titles& titles) : document_(&document), titles_(&titles) {}

    /// Groups for what was typed, the one with the best hit first; similar ones after all exact ones. Found anew when
    /// the words, the data or the language changed.
    const std::vector<Group>& find(std::string_view typed);
    /// Reads what is searched in, a part a call, before the first letter needs it; false when all is there.
    bool prepare();

private:
    Hit hit_of(const RecordTables& tables, std::int64_t rowid, const SearchQuery& query);

    Document** document_;
    Titles* titles_;
    std::vector<Group> groups_;
    std::string typed_;
    const Document* seen_ = nullptr;
    std::uint64_t revision_ = 0;
    Language language_ = Language::uz;
};

} // namespace hk
