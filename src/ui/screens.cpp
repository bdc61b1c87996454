// The screen table. A new screen is one line here and one file.
// It must not know more of a screen than its name, icon, label and drawing function.
#include "ui/overview_screen.hpp"
#include "ui/pages.hpp"
#include "ui/registry_screen.hpp"
#include "ui/screen.hpp"

namespace hk::ui {
namespace {

using enum NavGroup;

constexpr Screen kScreens[] = {
    {"overview", "", first, Icon::layout_dashboard, Text::ui_nav_overview, draw_overview},
    {"map", "", first, Icon::globe, Text::ui_nav_map, pages::draw_map, true},
    {"statistics", "", first, Icon::chart_bar, Text::ui_nav_statistics, pages::draw_statistics, true},
    {"reports", "", first, Icon::file_text, Text::ui_nav_reports, pages::draw_reports, true, pages::report_answer},
    {"present", "", first, Icon::monitor_play, Text::ui_nav_present, pages::draw_present, true},
    {"registry", "partners", registry, Icon::handshake, Text::ui_nav_partners, draw_registry},
    {"registry", "agreements", registry, Icon::file_pen_line, Text::ui_nav_agreements, draw_registry},
    {"registry", "projects", registry, Icon::folder_kanban, Text::ui_nav_projects, draw_registry},
    {"registry", "programmes", registry, Icon::graduation_cap, Text::ui_nav_programmes, draw_registry},
    {"registry", "specialists", registry, Icon::presentation, Text::ui_nav_specialists, draw_registry},
    {"registry", "students", registry, Icon::users_round, Text::ui_nav_students, draw_registry},
    {"registry", "mobilities", registry, Icon::plane, Text::ui_nav_mobilities, draw_registry},
    {"registry", "activities", registry, Icon::calendar_days, Text::ui_nav_activities, draw_registry},
    {"registry", "equipment", registry, Icon::microscope, Text::ui_nav_equipment, draw_registry},
    {"registry", "contacts", other_records, Icon::user_round, Text::record_contacts_many, draw_registry},
    {"registry", "headcounts", other_records, Icon::chart_bar, Text::record_headcounts_many, draw_registry},
    {"registry", "directions", other_records, Icon::arrow_left_right, Text::record_directions_many, draw_registry},
    {"registry", "steps", other_records, Icon::check, Text::record_steps_many, draw_registry},
    {"check", "", other_records, Icon::badge_check, Text::ui_nav_check, pages::draw_check, true},
    {"registry", "history", other_records, Icon::history, Text::record_history_many, draw_registry},
    {"show", "", NavGroup::none, Icon::monitor_play, Text::ui_nav_present, pages::draw_show, true, nullptr, true},
    {"data", "", last, Icon::arrow_down_up, Text::ui_nav_exchange, pages::draw_data, true},
    {"partner", "", NavGroup::none, Icon::handshake, Text::ui_partner_page, pages::draw_partner, true},
    {"settings", "", last, Icon::settings_2, Text::ui_nav_settings, pages::draw_settings, true},
};

} // namespace

std::span<const Screen> screens() { return kScreens; }

const Screen* find_screen(std::string_view name, std::string_view array) {
    for (const auto& screen : kScreens)
        if (screen.name == name && screen.array == array) return &screen;
    return nullptr;
}

} // namespace hk::ui
