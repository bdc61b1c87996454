// Figures for the screens, computed once per revision and query, at most one a frame so that no frame waits for all of
// them. It must not know any figure's definition or look.
#pragma once

#include "app/document.hpp"
#include "stats/figures.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

class FigureCache {
public:
    explicit FigureCache(Document*& document) : document_(&document) {}
    void begin_frame() { budget_ = 1; }
    /// The value, or nullptr while its turn has not come (ask again next frame: `pending()` is true then).
    const FigureValue* find(std::string_view key, const FigureQuery& query);
    [[nodiscard]] bool pending() const { return pending_; }
    void end_frame_pending_reset() { pending_ = false; }

private:
    void refresh();
    Document** document_;
    std::map<std::string, FigureValue, std::less<>> known_;
    const Document* seen_ = nullptr;
    std::uint64_t revision_ = 0;
    int budget_ = 1;
    bool pending_ = false;
};

} // namespace hk
