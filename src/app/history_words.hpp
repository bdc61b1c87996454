// A line of the history as people read it.
// It must not know widgets.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"

#include <string>

namespace hk {

struct HistoryLine {
    std::string id;
    std::string when;    ///< on the user's clock: "23.11.2026 14:05"
    std::string who;     ///< empty when nobody was named
    std::string action;  ///< "Changed"
    std::string section; ///< the record's type
    std::string array, record_id;
    std::string record;   ///< its name; of a deleted one the name it had
    bool is_there = true; ///< the record still is
    std::string member;   ///< "Valid until"; empty for a whole record
    std::string from, to; ///< the member's values in words; empty = absent
};

HistoryLine history_line(Document& document, Titles& titles, const Record& line);

} // namespace hk
