// Draws a chart's shapes on the canvas, and lets people look at its marks and walk along them.
// It must not know what a chart shows.
#pragma once

#include "charts/shape.hpp"
#include "ui/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hk::ui::pages {

/// A chart lies at the left top of `place` and is as wide as that: it is laid out in design px, so that it grows with
/// the text. Without nodes: what it shows is said beside it, or by its marks. While a mark is `looked_at`, what stands
/// for others steps back.
/// On a stage it is enlarged to the place, its texts too.
struct ChartLook {
    bool is_stage = false;
    float shown =
        1; ///< below 1 its colours are still partly the ground's, so that it comes without being mixed with it
};
void draw_chart(Ui& ui, const Rect& place, const charts::Chart& chart, const charts::Mark* looked_at = nullptr,
                const ChartLook& look = {});

/// What a mark stands for, in words.
struct MarkWords {
    std::string leaf{};      ///< of its id
    std::string words{};     ///< with its value
    std::string href{};      ///< of its records, if they can be opened
    bool is_pressed = false; ///< pressing it does something, though it leads nowhere
};

/// The marks of a chart as links over it: one stop of the Tab key, from which the arrow keys walk to the next one in
/// their direction.
class ChartMarks {
public:
    /// `leaf` is the group's; `describe` gives the MarkWords of a mark.
    template <class Describe>
    ChartMarks(Ui& ui, const Rect& place, std::string_view leaf, const charts::Chart& chart, const Describe& describe)
        : ChartMarks(ui, place, leaf) {
        for (const auto& mark : chart.marks) show(mark, box_of(chart, mark), describe(mark));
    }
    /// Under the pointer, or focused by the keyboard; none = nullptr.
    [[nodiscard]] const charts::Mark* looked_at() const { return looked_at_; }
    /// Adds the nodes, as a group with this name; gives what was pressed. The one looked at says its words.
    const charts::Mark* add(std::string_view name);
    std::string_view drag{}; ///< how what lies below is dragged, from a mark too

private:
    struct Shown {
        const charts::Mark* mark;
        Rect place;
        MarkWords words;
    };
    ChartMarks(Ui& ui, const Rect& place, std::string_view leaf);
    [[nodiscard]] Rect box_of(const charts::Chart& chart, const charts::Mark& mark) const;
    void show(const charts::Mark& mark, const Rect& box, MarkWords words);
    void walk(const std::string& group);
    [[nodiscard]] const Shown* stop() const;

    Ui& ui_;
    Rect place_;
    std::string leaf_;
    std::string& stop_; ///< the leaf of the mark that is the stop of the Tab key; kept
    std::vector<Shown> shown_;
    const charts::Mark* looked_at_ = nullptr;
    bool is_hovered_ = false; ///< the one looked at is under the pointer
};

} // namespace hk::ui::pages
