// The history of the file: who signs changes, and lines taken back: the part of App that looks into the past.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "app/clock.hpp"
#include "exchange/record_text.hpp"
#include "model/validation.hpp"
#include "text/catalogue.hpp"

namespace hk {
namespace {

/// References to records that are gone are left out.
void drop_dangling(Db& db, Record& record) {
    const auto is_gone = [&](const Field& field, const Cell& cell) {
        if (field.kind != Kind::reference || cell.is_null()) return false;
        auto found = db.query("SELECT 1 FROM " + quoted(field.target) + " WHERE id=?1");
        return !found.bind(1, std::string_view(cell.text)).step();
    };
    const auto& tables = *record.tables;
    for (std::size_t i = 0; i < tables.main.columns.size(); ++i)
        if (const auto* field = tables.main.columns[i].field; field && is_gone(*field, record.cells[i]))
            record.cells[i].clear();
    for (std::size_t k = 0; k < tables.lists.size(); ++k)
        std::erase_if(record.lists[k], [&](const Row& row) {
            for (std::size_t i = 0; i < row.size(); ++i)
                if (const auto* field = tables.lists[k].columns[i].field; field && is_gone(*field, row[i])) return true;
            return false;
        });
}

/// The record with the member as it was before a line of the history, as far as what it referred to is still there.
Result<Record> former(Db& db, const Record& record, const Field& field, const Record& line) {
    auto before = with_member(record, field, line.text_of("before"));
    if (before) drop_dangling(db, *before);
    return before;
}

/// A change of the same step put back, where its member is still as that step left it.
Result<void> put_back_reference(Db& db, RecordLoader& loader, const Record& line) {
    const auto* tables = find_tables(line.text_of("array"));
    const auto before = tables ? loader.load(*tables, line.text_of("record")) : std::nullopt;
    const auto* field = before ? tables->type->find_field(line.text_of("member")) : nullptr;
    if (field == nullptr || member_json(*before, *field) != line.text_of("after")) return {};
    const auto after = former(db, *before, *field, line);
    return after ? update_record(db, *before, *after) : Result<void>();
}

bool is_complete(const Record& record) {
    for (const auto& field : record.tables->type->fields)
        if (is_missing(record, field)) return false;
    return true;
}

} // namespace

Signature App::signature() {
    return {settings_.user_name, utc_timestamp(unix_ms()), [this] { return new_id(); }};
}

std::vector<HistoryLine> App::history_of_record(std::string_view array, std::string_view record) {
    std::vector<HistoryLine> lines;
    auto rows = document_->db().query("SELECT id FROM history WHERE record=?1 AND array=?2 ORDER BY at DESC, rowid DESC"
                                      " LIMIT " +
                                      std::to_string(kMostLines));
    rows.bind(1, record).bind(2, array);
    while (rows.step())
        if (const auto line = document_->loader().load(*find_tables("history"), rows.text(0)))
            lines.push_back(history_line(*line));
    return lines;
}

void App::take_back(std::string_view id) {
    const auto line = document_->loader().load(*find_tables("history"), id);
    const auto* tables = line ? find_tables(line->text_of("array")) : nullptr;
    if (tables == nullptr) return;
    const auto action = line->text_of("action");
    const auto record = document_->loader().load(*tables, line->text_of("record"));
    if (action == "delete") {
        if (record) return tell(std::string(tr(Text::ui_history_is_there)));
        return put_back_record(*line);
    }
    if (!record) return tell(std::string(tr(Text::ui_history_is_gone)));
    if (action == "create") return ask_remove(tables->type->name, record->id());
    const auto* field = tables->type->find_field(line->text_of("member"));
    if (field == nullptr) return;
    if (member_json(*record, *field) == line->text_of("before")) return tell(std::string(tr(Text::ui_history_is_back)));
    if (member_json(*record, *field) == line->text_of("after")) return put_back_member(*line);
    question_ = {};
    question_.kind = Question::Kind::take_back;
    question_.line = id;
    platform.request_frame();
}

void App::put_back_member(const Record& line) {
    const auto& tables = *find_tables(line.text_of("array"));
    const auto before = document_->loader().load(tables, line.text_of("record"));
    const auto* field = tables.type->find_field(line.text_of("member"));
    if (!before || field == nullptr) return;
    auto after = former(document_->db(), *before, *field, line);
    if (!after) return tell(sentence_of(after.error()), Message::Action::none, true);
    if (is_missing(*after, *field)) return tell(std::string(tr(Text::invalid_required)), Message::Action::none, true);
    change_record(*before, *after, field->name);
}

/// The record as it was, and the references to it that went with it and that nobody has changed since.
void App::put_back_record(const Record& line) {
    const auto& tables = *find_tables(line.text_of("array"));
    auto record = read_record(tables, line.text_of("before"));
    if (!record) return tell(sentence_of(record.error()), Message::Action::none, true);
    drop_dangling(document_->db(), *record);
    if (!is_complete(*record)) return tell(std::string(tr(Text::ui_history_incomplete)), Message::Action::none, true);
    std::vector<Record> others;
    auto rows = document_->db().query("SELECT id FROM history WHERE at=?1 AND action='change'"
                                      " AND instr(before,?2)>0");
    rows.bind(1, line.text_of("at"));
    const auto mention = "\"" + record->id() + "\"";
    rows.bind(2, std::string_view(mention));
    while (rows.step())
        if (auto other = document_->loader().load(*find_tables("history"), rows.text(0)))
            others.push_back(std::move(*other));
    const auto title = titles_.of(*record);
    auto done = document_->run({StepName::Kind::create, std::string(tables.type->name), title, {}},
                               [&](Db& db) -> Result<void> {
                                   RecordWriter writer(db);
                                   if (auto written = writer.insert(*record); !written) return written;
                                   for (const auto& other : others)
                                       if (auto put = put_back_reference(db, document_->loader(), other); !put)
                                           return put;
                                   return {};
                               });
    if (!done) return tell(sentence_of(done.error()), Message::Action::none, true);
    tell_step();
}

} // namespace hk
