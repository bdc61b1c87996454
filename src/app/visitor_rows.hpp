// The records behind a number as a visitor of the office's public page would see them: what leaves in a public file,
// and nothing else. Persons have no rows there, only how many come from where. It must not know how any of it is drawn.
#pragma once

#include "app/record_list.hpp"
#include "app/slides.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hk {

/// One record in a list for visitors.
struct VisitorRow {
    std::string title;
    std::string detail; ///< its other columns
    std::string state;  ///< of agreements
};

class VisitorRows {
public:
    /// `query` as a table of these records would be asked; found anew, and then true, when it, the data or the language
    /// changed.
    bool find(Document& document, Titles& titles, const ListQuery& query);

    [[nodiscard]] std::size_t count() const { return places_.size(); }
    VisitorRow row(std::size_t place);
    /// Of persons: how many by country, the most first. Then there are no rows.
    [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& countries() const { return countries_; }
    [[nodiscard]] bool is_of_persons() const { return is_of_persons_; }
    /// Records that the number counts and that are not shown.
    [[nodiscard]] std::size_t withheld() const { return withheld_; }

private:
    void find_countries(Document& document, Titles& titles, const ListQuery& query);

    Document* document_ = nullptr;
    Titles* titles_ = nullptr;
    std::unique_ptr<RecordList> list_;
    std::vector<std::size_t> places_;  ///< in the list, of those that are shown
    std::vector<std::size_t> columns_; ///< of the list's, that may be shown
    std::vector<std::pair<std::string, std::string>> countries_;
    bool is_of_persons_ = false;
    std::size_t withheld_ = 0;
    std::string asked_;
    ListQuery query_;
    std::uint64_t revision_ = 0;
    Language language_ = Language::uz;
};

} // namespace hk
