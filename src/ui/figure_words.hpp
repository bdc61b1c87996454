// What is said of a figure: its name, its definition, the day or year it stands for, what stands beside it.
// It must not know how figures are computed, nor where the words are drawn.
#pragma once

#include "stats/figures.hpp"

#include <string>
#include <string_view>

namespace hk::ui {

/// figure.<key>.<part> ("name", "short", "unit", "definition"); `n` chooses the plural form, `days` is the window of
/// figures that look ahead.
std::string figure_text(std::string_view key, std::string_view part, std::int64_t n = 0, int days = kExpiringDays);

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
