// The icons of the design by name; each is a glyph of the Lucide subset.
// It must not know where an icon is used nor how large.
#pragma once

#include <cstdint>

namespace hk::ui {

enum class Icon : std::uint8_t {
  none, layout_dashboard, handshake, file_pen_line, folder_kanban, graduation_cap, presentation, users_round,
  plane, calendar_days, microscope, globe, chart_bar, file_text, monitor_play, arrow_down_up, settings_2,
  file_braces, list, menu, arrow_left_right, flask_conical, briefcase_business, search, plus, minus, x, check,
  pencil, trash_2, copy, save, download, upload, printer, share_2, link_2, external_link, eye, undo_2, redo_2,
  rotate_ccw, refresh_cw, git_merge, history, list_filter, table_2, ellipsis, maximize, zoom_in, play, pause,
  languages, sun, moon, lock, log_out, keyboard, wrench, circle_check, circle_alert, triangle_alert, info,
  badge_check, cloud_off, calendar, map_pin, mail, phone, user_round, arrow_up, arrow_down, arrow_up_right,
  chevron_up, chevron_down, chevron_left, chevron_right, chevrons_up_down,
  count_
};

/// The glyph in the icon face; 0 for Icon::none.
char32_t icon_codepoint(Icon icon);

}  // namespace hk::ui
