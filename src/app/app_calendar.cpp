// The deadlines of the registry as a calendar file: what ends, what must be said before, what is to be done and what
// takes place from the as-of date on: the part of App that writes them.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "app/clock.hpp"
#include "db/schema.hpp"
#include "model/partial_date.hpp"
#include "report/calendar.hpp"
#include "text/catalogue.hpp"
#include "text/sorting.hpp"

#include <algorithm>

namespace hk {
namespace {

constexpr int kRemindDays = 30, kRemindStepDays = 3;

} // namespace

std::vector<CalendarDay> App::calendar_days() {
    std::vector<CalendarDay> days;
    auto& db = document_->db();
    const auto document = read_head(db).document;
    const auto day = as_of();
    const auto add = [&](std::string_view kind, const Record& record, std::string from, std::string to, Text summary,
                         int remind_days) {
        const auto title = titles_.of(record);
        days.push_back({std::string(kind) + "-" + record.id() + "@" + (document.empty() ? "hamkorlik" : document),
                        std::move(from), std::move(to), tr(summary, {{"name", title}}),
                        std::string(record_label_one(*record.tables->type)), remind_days});
    };
    const auto& agreements = *find_tables("agreements");
    for (const auto& status :
         agreement_states_between(db, figure_query(), 0, db.integer("SELECT max(rowid) FROM agreements"))) {
        if (!status.days_left || status.end < day) continue;
        const auto record = document_->loader().load(agreements, status.rowid);
        if (!record) continue;
        add("end", *record, status.end, {}, Text::calendar_end, kRemindDays);
        const auto& notice = std::as_const(*record).of(*agreements.type->find_field("notice_days")).front();
        if (notice.is_null()) continue;
        const auto deadline = add_days(status.end, -notice.integer);
        if (deadline >= day) add("notice", *record, deadline, {}, Text::calendar_notice, kRemindDays);
    }
    const auto each = [&](std::string_view array, const std::string& where, const auto& take) {
        const auto& tables = *find_tables(array);
        auto rows = db.query("SELECT id FROM " + quoted(array) + " WHERE " + where);
        rows.bind(1, std::string_view(day));
        while (rows.step())
            if (const auto record = document_->loader().load(tables, rows.text(0))) take(*record);
    };
    each("steps", "done IS NULL AND due||'~'>?1", [&](const Record& record) {
        add("step", record, last_day(record.text_of("due")), {}, Text::calendar_step, kRemindStepDays);
    });
    each("activities", "status IS NOT 'cancelled' AND coalesce(\"to\",\"from\")||'~'>?1", [&](const Record& record) {
        const auto to = record.text_of("to");
        add("activity", record, first_day(record.text_of("from")), to.empty() ? std::string() : last_day(to),
            Text::calendar_activity, 0);
    });
    sort_few(days, [](const CalendarDay& a, const CalendarDay& b) {
        return a.from != b.from ? a.from < b.from : a.uid < b.uid;
    });
    return days;
}

void App::save_calendar() {
    const auto days = calendar_days();
    if (days.empty()) return tell(std::string(tr(Text::calendar_none)));
    auto stamp = utc_timestamp(unix_ms()).substr(0, 19) + "Z"; // without the fraction
    std::erase(stamp, '-');
    std::erase(stamp, ':');
    const auto text = calendar_text(days, tr(Text::ui_app_name), stamp);
    const auto name = "hamkorlik-" + today_ + ".ics";
    platform.save_file(name, "text/calendar", {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    tell(tr(Text::calendar_done, {{"n", days.size()}, {"name", name}}));
}

} // namespace hk
