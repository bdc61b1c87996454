// What is said of a figure: its name, its definition, the day or year it stands for, what stands beside it.
// It must not know how figures are computed, nor where the words are drawn.
#pragma once

#include "stats/figure_text.hpp"
#include "stats/figures.hpp"

#include <string>
#include <string_view>

namespace hk::ui {

/// What a figure stands for: "23.11.2026 holatiga" or "2026/27 oʻquv yili", and as short as it can be said.
struct FigureDay {
    std::string words, label;
};
FigureDay figure_day(const Figure& figure, const FigureValue& value);

/// Value and unit, or one sum per currency: "87 agreements", "1 bn US dollars; 700 m euros".
std::string figure_amount(const Figure& figure, const FigureValue& value);

/// What was left out or needs to be known, in sentences of their own; empty when there is nothing.
std::string figure_beside(const FigureValue& value);
/// How many records a figure could not count or value.
std::int64_t figure_missing(const FigureValue& value);

} // namespace hk::ui
