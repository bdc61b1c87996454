// A page with a file whose records refer to each other, and words for what is done to them.
// It must not know what a story is about.
#pragma once

#include "exchange/file_writer.hpp"
#include "page_bench.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace hk::ui {

inline const std::string kFile = R"({"format":"hamkorlik","version":1,"document":"own",
"partners":[
{"id":"p","name":{"en":"Delft"},"country":"NL","city":"Delft","type":"university"},
{"id":"q","name":{"en":"Berlin"},"country":"DE","type":"university"},
{"id":"r","name":{"en":"Riga"},"country":"LV","type":"university","successor":"q"},
{"id":"s","name":{"en":"Seoul"},"country":"KR","type":"university"}],
"contacts":[{"id":"c","partner":"p","name":"C","email":"c@example.org"}],
"agreements":[{"id":"a","type":"other","stage":"signed","signed":"2020-01-01","parties":[{"partner":"p"}]}],
"projects":[{"id":"j","title":{"en":"Water"},"status":"planned","partners":[{"partner":"p","role":"coordinator"},{"partner":"q"}]}],
"mobilities":[{"id":"m","direction":"out","person":"M","who":"student","kind":"study","from":"2025-09-01","to":"2026-01-31","status":"done","partner":"q","country":"DE"}]})";

/// The page with one place of the file above.
struct ChangeBench : PageBench {
    explicit ChangeBench(const std::string& hash, const std::string& file = kFile)
        : PageBench({.language = "en", .hash = hash}) {
        open("own.json", file);
    }

    std::optional<Record> record(std::string_view array, std::string_view id) {
        return app().document().loader().load(*find_tables(array), id);
    }
    std::string value(std::string_view array, std::string_view id, std::string_view member) {
        const auto found = record(array, id);
        REQUIRE_MESSAGE(found.has_value(), std::string(id));
        return std::string(found->text_of(member));
    }
    /// The first members of a group's rows: the partners of a project.
    std::string first_of_rows(std::string_view array, std::string_view id, std::string_view member) {
        const auto found = record(array, id);
        REQUIRE_MESSAGE(found.has_value(), std::string(id));
        std::string text;
        for (const auto& row : found->list_of(*found->tables->type->find_field(member)))
            text += (text.empty() ? "" : " ") + row.front().text;
        return text;
    }
    std::string data() { return export_json(app().document().db()); }
    /// The data without their history, which is written last.
    std::string records() {
        const auto all = data();
        return all.substr(0, std::min(all.find(",\n\"history\":["), all.rfind("\n}")));
    }

    const Node& node(Role role, std::string_view name) {
        const auto* found = nodes().find(role, name);
        REQUIRE_MESSAGE(found != nullptr, std::string(name));
        return *found;
    }
    /// Enters a text into the open record's form.
    void enter(const std::string& member, std::string_view text) {
        const auto* field = find_ending("/form/" + member);
        REQUIRE_MESSAGE(field != nullptr, member);
        type(field->id, text);
    }
    /// Nodes whose ids end so, in their order.
    std::vector<const Node*> all_ending(std::string_view ending) {
        std::vector<const Node*> found;
        for (const auto& one : nodes().nodes())
            if (std::string_view(one.id).ends_with(ending)) found.push_back(&one);
        return found;
    }
    /// What they say: "City; Name".
    std::string told(std::string_view ending) {
        std::string text;
        for (const auto* one : all_ending(ending)) text += (text.empty() ? "" : "; ") + one->name;
        return text;
    }
    /// Takes the line of the tab "Changes" back that stands there, 0 being the newest.
    void take_back(std::size_t line) {
        const auto buttons = all_ending("/take_back");
        REQUIRE(line < buttons.size());
        REQUIRE(press(buttons[line]));
    }
    void ask_to_delete() {
        REQUIRE(press(Role::button, "Record actions"));
        REQUIRE(press(Role::menuitem, "Delete"));
        node(Role::alertdialog, "Delete the record");
    }
    /// Deletes a record by its menu, whatever refers to it.
    void remove(const std::string& array, const std::string& id) {
        go("/registry/" + array + "/" + id);
        ask_to_delete();
        REQUIRE(press_id("question/delete"));
        CHECK_FALSE(record(array, id).has_value());
    }
    /// Opens the newest line of the history that passes this filter, and takes it back.
    void take_back_in_history(const std::string& filter) {
        go("/registry/history?" + filter);
        REQUIRE(press(first_row()));
        REQUIRE(press(Role::button, "Take back"));
    }
};

} // namespace hk::ui
