// Icons by the names that descriptors use.
// It must not know record types.
#include "ui/record_icons.hpp"

namespace hk::ui {
namespace {

struct Named {
    std::string_view name;
    Icon icon;
};
constexpr Named kIcons[] = {
    {"settings-2", Icon::settings_2},
    {"arrow-left-right", Icon::arrow_left_right},
    {"handshake", Icon::handshake},
    {"user-round", Icon::user_round},
    {"file-pen-line", Icon::file_pen_line},
    {"folder-kanban", Icon::folder_kanban},
    {"graduation-cap", Icon::graduation_cap},
    {"presentation", Icon::presentation},
    {"users-round", Icon::users_round},
    {"plane", Icon::plane},
    {"chart-bar", Icon::chart_bar},
    {"calendar-days", Icon::calendar_days},
    {"microscope", Icon::microscope},
    {"check", Icon::check},
    {"history", Icon::history},
    {"monitor-play", Icon::monitor_play},
    {"table-2", Icon::table_2},
};

} // namespace

Icon record_icon(const RecordType& type) {
    for (const auto& named : kIcons)
        if (named.name == type.icon) return named.icon;
    return Icon::file_text;
}

} // namespace hk::ui
