// Several records at once: the part of App that changes and deletes what is selected.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "model/labels.hpp"
#include "model/validation.hpp"
#include "text/catalogue.hpp"

#include <algorithm>

namespace hk {
namespace {

/// One value takes the place of another; the values of a list come to those that are there.
void assign(Record& to, const Record& from, const Field& field) {
    if (!field.is_list) {
        const auto values = from.of(field);
        std::copy(values.begin(), values.end(), to.of(field).begin());
        return;
    }
    auto& rows = to.list_of(field);
    for (const auto& row : from.list_of(field))
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
    sort_sets(to);
}

std::string records_text(std::size_t count) { return tr(Text::ui_registry_records, {{"n", count}}); }

} // namespace

void App::change_selected(const Record& from, const Field& field) {
    const auto& tables = *from.tables;
    std::size_t kept = 0;
    const auto ids = selection_.ids();
    const auto change = [&](Record& record) {
        const auto before = record;
        assign(record, from, field);
        // As in the form, an end does not come before its start.
        if (record == before || find_doubts(record).empty() || !find_doubts(before).empty()) return;
        record = before;
        ++kept;
    };
    const auto revision = document_->revision();
    if (auto done = document_->update_all(tables, ids, change, records_text(ids.size()), field.name); !done)
        return tell(sentence_of(done.error()), Message::Action::none, true);
    after_step();
    const auto left = kept == 0 ? std::string() : tr(Text::ui_registry_change_kept, {{"n", kept}});
    if (document_->revision() == revision) // all had it already, or none may have it
        return tell(left.empty() ? std::string(tr(Text::ui_saved_no_changes)) : left);
    tell(step_text(document_->next_undo()->name) + (left.empty() ? "" : ". " + left), Message::Action::undo);
}

namespace {

/// A cell is one cell, whatever it holds.
std::string one_cell(std::string text) {
    for (char& c : text)
        if (c == '\t' || c == '\n' || c == '\r') c = ' ';
    return text;
}

} // namespace

void App::copy_selected() {
    std::string text;
    const auto& columns = list_.columns();
    for (const auto& column : columns) text += (text.empty() ? "" : "\t") + column.label;
    auto ids = list_.ids(); // as they stand in the table
    std::erase_if(ids, [&](const std::string& id) { return !selection_.has(id); });
    for (const auto& id : ids) {
        const auto* row = list_.row_of(id);
        if (row == nullptr) continue;
        for (std::size_t i = 0; i < columns.size(); ++i)
            text += (i == 0 ? "\n" : "\t") +
                    one_cell(columns[i].id == "@state" ? agreement_state_label(row->state) : row->cells[i]);
    }
    platform.copy_text(text);
    tell(tr(Text::ui_registry_copied, {{"n", ids.size()}}));
}

void App::ask_remove_selected() {
    if (selection_.empty()) return;
    question_ = {};
    question_.kind = Question::Kind::remove_selected;
    question_.array = selection_.array();
    platform.request_frame();
}

void App::remove_selected() {
    const auto* tables = find_tables(selection_.array());
    if (tables == nullptr) return;
    const auto ids = selection_.ids();
    const auto removed = document_->remove_all(*tables, ids, records_text(ids.size()));
    if (!removed) return tell(sentence_of(removed.error()), Message::Action::none, true);
    after_step();
    selection_.clear();
    auto words = tr(Text::ui_registry_records_deleted, {{"n", *removed}});
    if (*removed < ids.size()) words += ". " + tr(Text::ui_registry_delete_kept, {{"n", ids.size() - *removed}});
    tell(std::move(words), *removed > 0 ? Message::Action::undo : Message::Action::none);
}

} // namespace hk
