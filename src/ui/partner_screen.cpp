// A partner's page.
// It must not know how any of it is gathered.
#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "ui/agreement_look.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/partner_parts.hpp"
#include "ui/show_parts.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <functional>

namespace hk::ui::pages {
namespace {

constexpr std::size_t kMostLines = 8;

// --- the head -----------------------------------------------------------------------------------------------------

/// `beside`: what the title leaves; a phone's title leaves nothing.
void draw_head(Ui& ui, App& app, const PartnerPage& page, Rect& beside, Rect& rest) {
    const bool is_beside = !ui.phone();
    Rect line = rest.cut_top(is_beside ? ui.line_height(Type::body) : ui.control_height(), ui.px(size::kGap));
    {
        Rect& buttons = is_beside ? beside : line;
        const RightToLeft order(ui);
        ButtonOptions print{.label = std::string(tr(Text::ui_print)), .icon = Icon::printer};
        ButtonOptions record{.label = std::string(tr(Text::ui_partner_record)),
                             .icon = Icon::pencil,
                             .href = app.link("registry", "partners", page.id)};
        ButtonOptions present{
            .label = std::string(tr(Text::ui_nav_present)), .kind = ButtonKind::primary, .icon = Icon::monitor_play};
        print.icon_only = record.icon_only = ui.phone();
        if (button_right(ui, buttons, "present", present).pressed) begin_partner_show(app, page.id);
        button_right(ui, buttons, "record", record);
        if (button_right(ui, buttons, "print", print).pressed) app.print_partner();
    }
    const auto words = partner_subtitle(page);
    paragraph(ui, line.middle(ui.wrapped_height(Type::body, words, line.w, 2)), "subtitle", words,
              {.color = Color::text2}, 2);
}

void draw_stats(Ui& ui, const PartnerPage& page, Rect& rest) {
    const auto stats = partner_stats(page);
    const int columns = rest.w >= ui.px(880) ? static_cast<int>(stats.size()) : 2;
    const float gap = ui.px(12), pad = ui.px(size::kCard);
    const float inner = (rest.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns) - 2 * pad;
    float label = 0;
    for (const auto& stat : stats) label = std::max(label, ui.wrapped_height(Type::label, stat.label, inner, 2));
    const float height = 2 * pad + label + ui.px(32);
    const int rows = (static_cast<int>(stats.size()) + columns - 1) / columns;
    const Rect grid =
        rest.cut_top(static_cast<float>(rows) * height + static_cast<float>(rows - 1) * gap, ui.px(size::kGap));
    for (std::size_t i = 0; i < stats.size(); ++i) {
        const auto& stat = stats[i];
        const Rect box = grid_cell(grid, static_cast<int>(i), columns, height, gap);
        const Card card(ui, box, "stat/" + stat.key, {.title = stat.label, .head = false});
        Rect inside = card.body();
        paragraph(ui, inside.cut_top(label), "label", stat.label, {.type = Type::label, .color = Color::text2}, 2);
        Rect line = inside.cut_top(ui.px(32));
        const float used = text(ui, line, "value", stat.value, {.type = Type::record_title, .color = Color::text});
        line.cut_left(used + ui.px(8));
        text(ui, line, "note", stat.note, {.type = Type::label, .color = Color::text3});
    }
}

// --- cards --------------------------------------------------------------------------------------------------------

/// Lines of a list, the first of many; what there is none of is said.
void draw_lines(Ui& ui, App& app, const Rect& body, const std::vector<PartnerLine>& lines, Text none) {
    if (lines.empty()) {
        paragraph(ui, body, "none", tr(none), {.color = Color::text3});
        return;
    }
    Flow flow({body.x - ui.px(size::kCard), body.y, body.w + 2 * ui.px(size::kCard), 0}, 0);
    const Group list(ui, {ui.id("list"), Role::list, body});
    for (std::size_t i = 0; i < std::min(kMostLines, lines.size()); ++i) {
        const auto& line = lines[i];
        ListRowOptions row{.title = line.title, .detail = line.detail};
        if (line.array == "agreements") row.status = agreement_status(line.state, kUrgentDays + 1);
        if (line.array == "projects") row.status = line.state == "in_force" ? Status::in_force : Status::ended;
        row.value = line.value;
        row.href = app.link("registry", line.array, line.id);
        list_row(ui, flow.next(list_row_height(ui)), line.id, row);
    }
}

/// Rows of two lines whose title is a link, the first of many; `beside` draws what else stands in a row and cuts it
/// off.
void draw_rows(Ui& ui, App& app, const Rect& body, const std::vector<PartnerLine>& lines,
               const std::function<void(Rect& row, const PartnerLine& line)>& beside) {
    Flow flow({body.x, body.y, body.w, 0}, 0);
    const Group list(ui, {ui.id("list"), Role::list, body});
    for (std::size_t i = 0; i < std::min(kMostLines, lines.size()); ++i) {
        const auto& line = lines[i];
        Rect row = flow.next(list_row_height(ui));
        const Group item(ui, {ui.id(line.id), Role::listitem, row});
        ui.paint().horizontal_line(row.x, row.right(), row.bottom() - 1, Color::line);
        beside(row, line);
        Rect words = row.middle(ui.line_height(Type::body) + ui.line_height(Type::label));
        link(ui, words.cut_top(ui.line_height(Type::body)), line.id + "/open",
             {.label = line.title,
              .href = app.link("registry", line.array, line.id),
              .type = Type::body,
              .color = line.is_done ? Color::text3 : Color::text});
        text(ui, words, line.id + "/detail", line.detail,
             {.type = Type::label, .color = line.is_late ? Color::warn_text : Color::text3});
    }
}

float lines_height(const Ui& ui, const std::vector<PartnerLine>& lines) {
    const auto count = std::clamp<std::size_t>(lines.size(), 1, kMostLines);
    return partner_frame_height(ui) + list_row_height(ui) * static_cast<float>(count);
}

void draw_steps(Ui& ui, App& app, const PartnerPage& page, const Rect& r) {
    const Card card(ui, r, "steps", partner_card("steps", page.steps.size()));
    Rect head = card.head_rest();
    draw_partner_add(ui, app, head, "steps", page);
    const Rect body = card.body();
    if (page.steps.empty()) {
        paragraph(ui, body, "none", tr(Text::ui_partner_no_steps), {.color = Color::text3});
        return;
    }
    draw_rows(ui, app, body, page.steps, [&](Rect& row, const PartnerLine& step) {
        const Rect box = row.cut_left(ui.px(size::kTick), ui.px(12));
        if (checkbox(ui, box, step.id + "/done", step.title, tri(step.is_done),
                     {.bare = true, .disabled = app.is_read_only()})
                .pressed)
            app.set_step_done(step.id, !step.is_done);
    });
}

void draw_people(Ui& ui, App& app, const PartnerPage& page, const Rect& r) {
    const Card card(ui, r, "contacts", partner_card("contacts", page.people.size()));
    Rect head = card.head_rest();
    draw_partner_add(ui, app, head, "contacts", page);
    const Rect body = card.body();
    if (page.people.empty()) {
        paragraph(ui, body, "none", tr(Text::ui_partner_no_people), {.color = Color::text3});
        return;
    }
    draw_rows(ui, app, body, page.people, [&](Rect& row, const PartnerLine& person) {
        const auto reach = [&](std::string_view leaf, Icon icon, Text name, const std::string& href) {
            button_right(ui, row, person.id + "/" + std::string(leaf),
                         {.label = std::string(tr(name)) + ": " + person.title,
                          .kind = ButtonKind::quiet,
                          .icon = icon,
                          .icon_only = true,
                          .href = href});
        };
        if (!person.phone.empty()) reach("call", Icon::phone, Text::ui_form_call, "tel:" + person.phone);
        if (!person.email.empty()) reach("mail", Icon::mail, Text::ui_form_send_mail, "mailto:" + person.email);
    });
}

void draw_list_card(Ui& ui, App& app, const PartnerPage& page, const Rect& r, std::string_view array,
                    const std::vector<PartnerLine>& lines, Text none) {
    const Card card(ui, r, array, partner_card(array, lines.size()));
    Rect head = card.head_rest();
    draw_partner_add(ui, app, head, array, page);
    draw_lines(ui, app, card.body(), lines, none);
}

/// All cards in `columns` columns; gives the lower edge.
float draw_cards(Ui& ui, App& app, const PartnerPage& page, const Rect& area) {
    const float gap = ui.px(size::kGap);
    const bool is_wide = area.w >= ui.px(980);
    Flow flow(area, gap);
    const float exchange = std::max(page.years.empty() ? 0 : ui.px(280), lines_height(ui, page.projects));
    if (is_wide) {
        const float upper =
            std::max(partner_agreements_height(ui, page, (area.w - gap) * 2 / 3), lines_height(ui, page.steps));
        const Rect top = flow.next(upper);
        const auto columns = split_columns(top, 3, gap);
        draw_partner_agreements(ui, app, page, {top.x, top.y, columns[1].right() - top.x, upper});
        draw_steps(ui, app, page, columns[2]);
        const float lower = std::max(exchange, lines_height(ui, page.people));
        const auto below = split_columns(flow.next(lower), 3, gap);
        draw_list_card(ui, app, page, below[0], "projects", page.projects, Text::ui_partner_no_projects);
        draw_partner_exchange(ui, app, page, below[1]);
        draw_people(ui, app, page, below[2]);
    } else {
        draw_partner_agreements(ui, app, page, flow.next(partner_agreements_height(ui, page, area.w)));
        draw_steps(ui, app, page, flow.next(lines_height(ui, page.steps)));
        draw_list_card(ui, app, page, flow.next(lines_height(ui, page.projects)), "projects", page.projects,
                       Text::ui_partner_no_projects);
        draw_partner_exchange(ui, app, page, flow.next(page.years.empty() ? lines_height(ui, {}) : ui.px(300)));
        draw_people(ui, app, page, flow.next(lines_height(ui, page.people)));
    }
    if (!page.programmes.empty())
        draw_list_card(ui, app, page, flow.next(lines_height(ui, page.programmes)), "programmes", page.programmes,
                       Text::ui_partner_no_projects);
    if (!page.meetings.empty())
        draw_list_card(ui, app, page, flow.next(lines_height(ui, page.meetings)), "activities", page.meetings,
                       Text::ui_partner_no_projects);
    return flow.bottom();
}

} // namespace

void draw_partner(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "partner");
    const auto* page = app.partner_page();
    PageLayout layout(ui, area, page ? page->name : tr(Text::ui_partner_page), {}, app.link("registry", "partners"),
                      tr(Text::ui_back));
    Rect rest = layout.rest();
    if (page == nullptr) {
        const Rect box = rest.cut_top(empty_state_height(ui));
        const bool is_empty = app.document().about().is_empty;
        if (empty_state(ui, box, "gone", Icon::search,
                        tr(is_empty ? Text::ui_registry_record_without_file : Text::ui_registry_record_gone),
                        is_empty ? tr(Text::ui_import_choose_file) : std::string_view())
                .pressed)
            app.choose_file();
        return layout.end(box.bottom());
    }
    draw_head(ui, app, *page, layout.head_rest(), rest);
    draw_stats(ui, *page, rest);
    layout.end(draw_cards(ui, app, *page, rest));
}

} // namespace hk::ui::pages
