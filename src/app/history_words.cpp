// A line of the history as people read it.
// It must not know widgets.
#include "app/history_words.hpp"

#include "app/clock.hpp"
#include "exchange/record_text.hpp"
#include "model/code_lists.hpp"
#include "text/dates.hpp"
#include "text/word_list.hpp"

#include <iterator>

namespace hk {
namespace {

/// A time on the user's clock; what is none comes back unchanged.
std::string time_words(const std::string& at) {
    const auto local = local_time(std::string_view(at));
    return local.day.empty() ? at : format_date_table(current_language(), local.day) + " " + local.clock;
}

/// All that a row of a group says: "Wageningen University, 02.05.2021".
std::string row_words(Titles& titles, const Table& table, const Row& row) {
    std::string words;
    for (std::size_t i = 0; i < table.ranges.size(); ++i)
        append_part(
            words,
            titles.value(table.list->members[i], std::span(row).subspan(table.ranges[i].first, table.ranges[i].count)),
            ", ");
    return words;
}

std::string localized_words(std::span<const Cell> cells) {
    std::string words;
    for (std::size_t i = 0; i < std::size(kLocalizedTags); ++i)
        if (!cells[i].is_null()) append_part(words, std::string(kLocalizedTags[i]) + ": " + cells[i].text, "; ");
    for (const auto& [language, text] : other_languages(cells)) append_part(words, language + ": " + text, "; ");
    return words;
}

/// The value of a member, all of it, in words.
std::string value_words(Titles& titles, const RecordTables& tables, const Field& field, std::string_view json) {
    if (json.empty()) return {};
    const auto record =
        read_record(tables, "{\"id\":\"-\",\"" + std::string(field.name) + "\":" + std::string(json) + "}");
    if (!record) return std::string(json);
    if (field.kind == Kind::localized) return localized_words(record->of(field));
    if (field.kind != Kind::group) return titles.member(*record, field);
    const auto& table = tables.list_table(field);
    std::string words;
    for (const auto& row : record->list_of(field)) append_part(words, row_words(titles, table, row), "; ");
    return words;
}

} // namespace

HistoryLine history_line(Document& document, Titles& titles, const Record& record) {
    const auto text = [&](std::string_view name) { return std::string(record.text_of(name)); };
    HistoryLine line;
    line.id = record.id();
    line.when = time_words(text("at"));
    line.who = text("by");
    line.action = code_label(codes::history_action, text("action"));
    line.array = text("array");
    line.record_id = text("record");
    const auto* tables = find_tables(line.array);
    if (tables == nullptr) return line;
    line.section = record_label_one(*tables->type);
    const auto now = document.loader().load(*tables, line.record_id);
    line.is_there = now.has_value();
    line.record = line.record_id;
    if (now) {
        line.record = titles.of(*now);
    } else if (const auto before = read_record(*tables, text("before")); before && text("action") == "delete") {
        line.record = titles.of(*before);
    }
    const auto* field = tables->type->find_field(text("member"));
    if (field == nullptr) return line;
    line.member = field_label(*tables->type, *field);
    line.from = value_words(titles, *tables, *field, text("before"));
    line.to = value_words(titles, *tables, *field, text("after"));
    return line;
}

} // namespace hk
