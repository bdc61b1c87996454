// The page with one table of a small file, and what a person does with it: its menus, filters, columns, saved views.
// It must not check anything but that what it presses is there.
#pragma once

#include "page_bench.hpp"

#include <doctest/doctest.h>

namespace hk::ui {

inline const std::string kTablesFile = R"({"format":"hamkorlik","version":1,
"partners":[
{"id":"p1","name":{"en":"Wageningen University","ru":"Вагенингенский университет"},"country":"NL","city":"Wageningen","type":"university","tags":["water"]},
{"id":"p2","name":{"en":"Berlin Institute"},"country":"DE","city":"Berlin","type":"research_institute"},
{"id":"p3","name":{"en":"Farms"},"type":"network"}],
"agreements":[
{"id":"a1","type":"memorandum","stage":"signed","signed":"2020-01-10","to":"2027-01-10","parties":[{"partner":"p1"},{"partner":"p2"}]},
{"id":"a2","type":"exchange","stage":"signed","signed":"2021-05","parties":[{"partner":"p2"}]},
{"id":"a3","type":"exchange","stage":"draft","parties":[{"partner":"p3"}]},
{"id":"a4","type":"agreement","stage":"signed","signed":"2010","to":"2012","parties":[{"partner":"p2"}]},
{"id":"a5","type":"memorandum","stage":"signed","signed":"2009","to":"2010-06-30","renewal":"tacit","renewal_years":20,"parties":[{"partner":"p1"}]}],
"projects":[
{"id":"j1","title":{"en":"Cheap"},"status":"running","from":"2020","value":[{"amount":"900.10","currency":"USD"},{"amount":"1.00","currency":"EUR"}],"own_share":[{"amount":"0.50","currency":"EUR"}]},
{"id":"j2","title":{"en":"Dear"},"status":"running","from":"2021","value":[{"amount":"1000000.20","currency":"USD"}]},
{"id":"j3","title":{"en":"Free"},"status":"planned"}]})";

/// The page with one table of the file above.
struct TableBench : PageBench {
    explicit TableBench(const std::string& table) : PageBench({.language = "en", .hash = "/registry/" + table}) {
        open("own.json", kTablesFile);
    }

    std::string option(std::string_view name) { return std::string(app().address().option(name)); }
    std::string sorted_by() { return option("sort"); }
    /// The ids of all rows, in their order.
    std::string rows() {
        std::string text;
        for (const auto& id : app().list().ids()) text += (text.empty() ? "" : " ") + id;
        return text;
    }
    /// The heads from left to right.
    std::string heads() {
        std::string text;
        for (const auto* head : nodes().find_all(Role::columnheader))
            if (!head->name.empty()) text += (text.empty() ? "" : ", ") + head->name;
        return text;
    }
    const Node& head(std::string_view name) {
        const auto* found = nodes().find(Role::columnheader, name);
        REQUIRE_MESSAGE(found != nullptr, std::string(name));
        return *found;
    }
    void open_column(const std::string& column) {
        REQUIRE_MESSAGE(press(Role::button, "Column actions: " + column), column);
    }
    bool offers(std::string_view entry) { return nodes().find(Role::menuitem, entry) != nullptr; }
    void choose(const std::string& column, const std::string& entry) {
        open_column(column);
        REQUIRE_MESSAGE(press(Role::menuitem, entry), entry);
    }
    /// Types into a field of the open popup or dialog and leaves it.
    void enter(Role role, std::string_view field, std::string_view text) {
        const auto* node = nodes().find(role, field);
        REQUIRE_MESSAGE(node != nullptr, std::string(field));
        type(node->id, text);
    }
    const Node& field(Role role, std::string_view name) {
        const auto* node = nodes().find(role, name);
        REQUIRE_MESSAGE(node != nullptr, std::string(name));
        return *node;
    }
    /// "Germany 3, Netherlands 2": the values that the open filter offers.
    std::string choices() {
        std::string text;
        for (const auto* box : nodes().find_all(Role::checkbox)) {
            if (box->id.find("/filter_popup/") == std::string::npos) continue;
            const auto* count = nodes().find_id(box->id + "/count");
            REQUIRE_MESSAGE(count != nullptr, box->name);
            text += (text.empty() ? "" : ", ") + box->name + " " + count->name;
        }
        return text;
    }
    bool is_ticked(std::string_view box) { return field(Role::checkbox, box).checked == Tri::yes; }
    /// A press on a head with the pointer, while these keys are held.
    void press_head(std::string_view name, std::uint32_t mods) {
        const auto* button = nodes().find(Role::button, name);
        REQUIRE_MESSAGE(button != nullptr, std::string(name));
        const auto at = button->canvas_rect.center();
        const std::string id = button->id;
        program->pointer(PointerPhase::down, at.x, at.y, 1, PointerKind::mouse, mods);
        program->pointer(PointerPhase::up, at.x, at.y, 0, PointerKind::mouse, mods);
        program->activate(id, mods);
        settle();
    }
    /// The menu of saved tables; its button is named like the one that is open.
    void open_views() {
        const auto* button = find_ending("/views");
        REQUIRE(button != nullptr);
        press(button);
    }
    void save_table(std::string_view name) {
        open_views();
        REQUIRE(press(Role::menuitem, "Save this table…"));
        enter(Role::textbox, "Name", name);
        REQUIRE(press_id(nodes().find(Role::button, "Save")->id));
    }
    /// Whether the menu of saved tables has this one.
    bool has_saved(std::string_view name) {
        open_views();
        const bool is_there = offers(name);
        key("Escape");
        return is_there;
    }
};

} // namespace hk::ui
