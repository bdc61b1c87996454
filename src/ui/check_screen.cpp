// "To check": one card for every reason.
// It must not know how records are found.
#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/record_icons.hpp"
#include "ui/shell.hpp"
#include "ui/widgets.hpp"

namespace hk::ui::pages {
namespace {

std::string words_of(const Check& check, std::string_view what) {
    const auto key = find_text("check." + std::string(check.key) + "." + std::string(what));
    return key ? std::string(tr(*key)) : std::string(check.key);
}

std::string table_link(App& app, const Check& check) {
    auto target = parse_address(app.link("registry", check.array));
    target.options["check"] = check.key;
    return "#" + target.hash();
}

/// One reason: what is wrong, why it matters, the first records and the way to all of them. Gives the lower edge.
float draw_reason(Ui& ui, App& app, const CheckList::Found& found, const Rect& area) {
    const auto& check = *found.check;
    const auto& type = *find_record_type(check.array);
    const float pad = ui.px(size::kCard), line = ui.px(ui.touch ? size::kTouch : 30.0F);
    const float width = area.w - 2 * pad;
    const auto why = words_of(check, "why");
    const auto title = words_of(check, "title");
    const float why_height = ui.wrapped_height(Type::body, why, width);
    const float title_height = ui.wrapped_height(Type::card_title, title, width);
    const float height = pad + title_height + ui.line_height(Type::label) + ui.px(8) + why_height + ui.px(8) +
                         line * static_cast<float>(found.first.size() + 1) + pad / 2;
    const Rect box{area.x, area.y, area.w, height};
    const Card card(ui, box, std::string(check.key) + "/" + std::string(check.array), {.title = title, .head = false});
    Flow lines(card.body(), 0);
    const auto count = std::string(record_label_many(type)) + " · " + format_integer(current_language(), found.count);
    paragraph(ui, lines.next(title_height), "title", title,
              {.type = Type::card_title, .color = Color::text, .heading_level = 2});
    text(ui, lines.next(ui.line_height(Type::label)), "count", count, {.type = Type::label, .color = Color::text3});
    lines.gap(ui.px(8));
    paragraph(ui, lines.next(why_height), "why", why, {.color = Color::text2});
    lines.gap(ui.px(8));
    {
        const Group list(ui, {ui.id("list"), Role::list, box, title});
        for (const auto& id : found.first) {
            Rect row = lines.next(line);
            const Group item(ui, {ui.id(id), Role::listitem, row});
            ui.paint().icon(row.cut_left(ui.px(size::kIcon), ui.px(10)), record_icon(type), ui.px(size::kIcon),
                            Color::text3);
            link(ui, row, id + "/open",
                 {.label = app.titles().of(check.array, id),
                  .href = app.link("registry", check.array, id),
                  .type = Type::body});
        }
    }
    const auto all = tr(Text::ui_check_show_all, {{"n", found.count}});
    link(ui, lines.next(line), "all", {.label = all, .href = table_link(app, check), .trailing = Icon::chevron_right});
    return box.bottom();
}

} // namespace

void draw_check(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "check");
    PageLayout page(ui, area, tr(Text::ui_nav_check), tr(Text::ui_check_summary));
    if (ui.phone()) draw_as_of(ui, app, page.head_rest());
    const auto found = app.checks().find(app.figure_query());
    const float gap = ui.px(size::kGap);
    Rect rest = page.rest();
    if (found.empty()) {
        const bool is_done = !app.checks().pending();
        const Rect box{rest.x, rest.y, rest.w, empty_state_height(ui)};
        if (is_done) empty_state(ui, box, "empty", Icon::badge_check, tr(Text::ui_check_nothing));
        return page.end(box.bottom());
    }
    // Into the shorter of the columns, so that they end at about one height.
    const bool two = rest.w >= ui.px(760);
    const float width = two ? (rest.w - gap) / 2 : rest.w;
    float bottom[2] = {rest.y, rest.y};
    for (const auto& one : found) {
        const int column = two && bottom[1] < bottom[0] ? 1 : 0;
        bottom[column] =
            gap +
            draw_reason(ui, app, one, {rest.x + static_cast<float>(column) * (width + gap), bottom[column], width, 0});
    }
    page.end(std::max(bottom[0], bottom[1]) - gap);
}

} // namespace hk::ui::pages
