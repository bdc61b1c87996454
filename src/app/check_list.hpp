// What there is to check, found once per revision and day, one check a frame so that no frame waits for all of them.
// It must not know what a check looks for, nor how it is shown.
#pragma once

#include "app/document.hpp"
#include "stats/checks.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hk {

class CheckList {
public:
    explicit CheckList(Document*& document) : document_(&document) {}

    struct Found {
        const Check* check = nullptr;
        std::int64_t count = 0;
        std::vector<std::string> first; ///< ids of the first records, at most kShown
    };
    static constexpr std::size_t kShown = 5;

    /// Those that found something so far, in the order of all_checks(); goes on by one check.
    const std::vector<Found>& find(const FigureQuery& query);
    /// Whether some are still to come: ask again next frame.
    [[nodiscard]] bool pending() const { return pending_; }

private:
    Document** document_;
    std::vector<Found> found_;
    std::size_t next_ = 0;
    bool pending_ = false;
    std::string as_of_;
    const Document* seen_ = nullptr;
    std::uint64_t revision_ = 0;
};

} // namespace hk
