// The cards of a partner's page that are charts.
// It must not know how any of it is gathered.
#include "app/statistics.hpp"
#include "exchange/csv.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "ui/chart_export.hpp"
#include "ui/chart_view.hpp"
#include "ui/partner_parts.hpp"

namespace hk::ui::pages {
namespace {

/// Of a card's body.
float inner_width(const Ui& ui, float width) { return width - 2 * ui.px(size::kCard); }

charts::Chart timeline(const App& app, const PartnerPage& page, float width) {
    const auto day = format_date_table(current_language(), app.as_of());
    return charts::agreement_timeline(page.timeline, app.as_of(), day, width);
}

std::string timeline_csv(const PartnerPage& page, const std::string& title) {
    const auto& type = *find_record_type("agreements");
    const auto label = [&](const char* name) { return std::string(field_label(type, *type.find_field(name))); };
    auto text = std::string(kByteOrderMark) + csv_line({title}) + csv_line({""}) +
                csv_line({label("title"), label("from"), label("to"), std::string(tr(Text::ui_registry_state))});
    for (std::size_t i = 0; i < page.timeline.size(); ++i)
        text += csv_line({page.timeline[i].label, page.timeline[i].start, page.timeline[i].end,
                          agreement_state_label(page.agreements[i].state)});
    return text;
}

std::string exchange_csv(const PartnerPage& page, const std::string& title) {
    auto text = std::string(kByteOrderMark) + csv_line({title}) + csv_line({""}) +
                csv_line({std::string(tr(Text::dimension_year)), std::string(tr(Text::code_direction_out)),
                          std::string(tr(Text::code_direction_in))});
    for (const auto& year : page.years)
        text += csv_line({std::to_string(year.year), std::to_string(year.out), std::to_string(year.in)});
    return text;
}

/// A chart of the page with what it is of.
void take_along(App& app, ExportKind kind, const PartnerPage& page, std::string_view what, const std::string& title,
                std::string note, charts::Chart chart, std::string csv) {
    std::vector<std::string> notes;
    if (!note.empty()) notes.push_back(std::move(note));
    notes.push_back(tr(Text::ui_overview_as_of, {{"date", format_date_prose(current_language(), app.as_of())}}));
    notes.push_back(source_note(app.document(), app.titles()));
    take_chart_along(app, kind,
                     {"hamkorlik-" + page.id + "-" + std::string(what) + "-" + app.as_of(), title, std::move(notes),
                      std::move(chart), std::move(csv)});
}

} // namespace

float partner_frame_height(const Ui& ui) { return ui.px(size::kCardHead + 24); }

CardOptions partner_card(std::string_view array, std::size_t count) {
    const auto note = count > 0 ? format_integer(current_language(), static_cast<std::int64_t>(count)) : std::string();
    return {.title = std::string(record_label_many(*find_record_type(array))), .note = note};
}

void draw_partner_add(Ui& ui, App& app, Rect& head, std::string_view array, const PartnerPage& page) {
    if (app.is_read_only()) return;
    const auto key = find_text("record." + std::string(array) + ".new");
    button_right(ui, head, "add",
                 {.label = std::string(tr(key.value_or(Text::ui_new_record))),
                  .kind = ButtonKind::quiet,
                  .icon = Icon::plus,
                  .icon_only = true,
                  .small = true,
                  .href = app.related_link(array, "new", "partners", page.id)});
}

float partner_agreements_height(const Ui& ui, const PartnerPage& page, float width) {
    return partner_frame_height(ui) + ui.px(charts::timeline_height(page.timeline, inner_width(ui, width) / ui.px(1))) +
           ui.px(8);
}

void draw_partner_agreements(Ui& ui, App& app, const PartnerPage& page, const Rect& r) {
    const auto options = partner_card("agreements", page.agreements.size());
    const Card card(ui, r, "agreements", options);
    Rect head = card.head_rest();
    draw_partner_add(ui, app, head, "agreements", page);
    const Rect body = card.body();
    if (page.timeline.empty()) {
        paragraph(ui, body, "none", tr(Text::ui_partner_no_agreements), {.color = Color::text3});
        return;
    }
    const auto title = page.name + " · " + options.title;
    if (const auto kind = chart_export_button(ui, head, true))
        take_along(app, *kind, page, "agreements", title, {}, timeline(app, page, kPaperPx), timeline_csv(page, title));
    const auto chart = timeline(app, page, body.w / ui.px(1));
    ChartMarks marks(ui, body, "list", chart, [&](const charts::Mark& mark) {
        const auto& line = page.agreements[mark.row];
        return MarkWords{.leaf = line.id,
                         .words = line.title + ", " + agreement_state_label(line.state) + ", " + line.detail,
                         .href = app.link("registry", "agreements", line.id)};
    });
    draw_chart(ui, body, chart, marks.looked_at());
    marks.add(tr(Text::ui_nav_agreements));
}

void draw_partner_exchange(Ui& ui, App& app, const PartnerPage& page, const Rect& r) {
    const auto title = std::string(tr(Text::ui_partner_exchange));
    const Card card(ui, r, "exchange", {.title = title, .note = exchange_words(page.out, page.in)});
    const Rect body = card.body();
    if (page.years.empty()) {
        paragraph(ui, body, "none", tr(Text::ui_partner_no_exchange), {.color = Color::text3});
        return;
    }
    const auto explanation = tr(Text::ui_partner_exchange_note);
    Rect head = card.head_rest();
    if (const auto kind = chart_export_button(ui, head, true)) {
        const auto whole = page.name + " · " + title;
        take_along(app, *kind, page, "exchange", whole, std::string(explanation),
                   charts::exchange_columns(page.years, kPaperPx, 280), exchange_csv(page, whole));
    }
    const float below = ui.wrapped_height(Type::caption, explanation, body.w);
    const auto chart = charts::exchange_columns(page.years, body.w / ui.px(1), (body.h - below) / ui.px(1) - 6);
    ChartMarks marks(ui, body, "columns", chart, [&](const charts::Mark& mark) {
        const auto& year = page.years[mark.row];
        return MarkWords{.leaf = std::to_string(year.year),
                         .words = std::to_string(year.year) + ": " + exchange_words(year.out, year.in)};
    });
    draw_chart(ui, body, chart, marks.looked_at());
    marks.add(title);
    paragraph(ui, {body.x, body.bottom() - below, body.w, below}, "explanation", explanation,
              {.type = Type::caption, .color = Color::text3});
}

} // namespace hk::ui::pages
