// The glyph of each icon, from the header that the font subsetting step writes.
// It must not know sizes or colours.
#include "ui/icons.hpp"

#include "assets/icons.hpp"

#include <array>

namespace hk::ui {
namespace {

/// Lucide's code points are three UTF-8 bytes (a private use area of the basic plane).
constexpr char32_t decode(const char* s) {
    return (static_cast<char32_t>(static_cast<unsigned char>(s[0]) & 15U) << 12U) |
           (static_cast<char32_t>(static_cast<unsigned char>(s[1]) & 63U) << 6U) |
           (static_cast<unsigned char>(s[2]) & 63U);
}

constexpr std::array<char32_t, static_cast<std::size_t>(Icon::count_)> kCodepoints{
    0,
    decode(kIcon_layout_dashboard),
    decode(kIcon_handshake),
    decode(kIcon_file_pen_line),
    decode(kIcon_folder_kanban),
    decode(kIcon_graduation_cap),
    decode(kIcon_presentation),
    decode(kIcon_users_round),
    decode(kIcon_plane),
    decode(kIcon_calendar_days),
    decode(kIcon_microscope),
    decode(kIcon_globe),
    decode(kIcon_chart_bar),
    decode(kIcon_file_text),
    decode(kIcon_monitor_play),
    decode(kIcon_arrow_down_up),
    decode(kIcon_settings_2),
    decode(kIcon_file_braces),
    decode(kIcon_list),
    decode(kIcon_menu),
    decode(kIcon_arrow_left_right),
    decode(kIcon_flask_conical),
    decode(kIcon_briefcase_business),
    decode(kIcon_search),
    decode(kIcon_plus),
    decode(kIcon_minus),
    decode(kIcon_x),
    decode(kIcon_check),
    decode(kIcon_pencil),
    decode(kIcon_trash_2),
    decode(kIcon_copy),
    decode(kIcon_save),
    decode(kIcon_download),
    decode(kIcon_upload),
    decode(kIcon_printer),
    decode(kIcon_share_2),
    decode(kIcon_link_2),
    decode(kIcon_external_link),
    decode(kIcon_eye),
    decode(kIcon_undo_2),
    decode(kIcon_redo_2),
    decode(kIcon_rotate_ccw),
    decode(kIcon_refresh_cw),
    decode(kIcon_git_merge),
    decode(kIcon_history),
    decode(kIcon_list_filter),
    decode(kIcon_table_2),
    decode(kIcon_ellipsis),
    decode(kIcon_maximize),
    decode(kIcon_zoom_in),
    decode(kIcon_play),
    decode(kIcon_pause),
    decode(kIcon_languages),
    decode(kIcon_sun),
    decode(kIcon_moon),
    decode(kIcon_lock),
    decode(kIcon_log_out),
    decode(kIcon_keyboard),
    decode(kIcon_wrench),
    decode(kIcon_circle_check),
    decode(kIcon_circle_alert),
    decode(kIcon_triangle_alert),
    decode(kIcon_info),
    decode(kIcon_badge_check),
    decode(kIcon_cloud_off),
    decode(kIcon_calendar),
    decode(kIcon_map_pin),
    decode(kIcon_mail),
    decode(kIcon_phone),
    decode(kIcon_user_round),
    decode(kIcon_arrow_up),
    decode(kIcon_arrow_down),
    decode(kIcon_arrow_up_right),
    decode(kIcon_chevron_up),
    decode(kIcon_chevron_down),
    decode(kIcon_chevron_left),
    decode(kIcon_chevron_right),
    decode(kIcon_chevrons_left),
    decode(kIcon_chevrons_right),
    decode(kIcon_chevrons_up_down),
};

} // namespace

char32_t icon_codepoint(Icon icon) { return kCodepoints[static_cast<std::size_t>(icon)]; }

} // namespace hk::ui
