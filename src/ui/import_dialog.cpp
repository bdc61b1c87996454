// Reading, refused, reviewing: the three faces of an import.
// It must not know how a file is read or compared.
#include "ui/import_dialog.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "ui/dialog_footer.hpp"
#include "ui/pages.hpp"
#include "ui/problem_list.hpp"
#include "ui/widgets.hpp"

#include <array>
#include <cmath>

namespace hk::ui {
namespace {

constexpr float kWidth = 960;

std::string size_text(double bytes) {
    if (bytes < 100'000) {
        const auto kilobytes = std::max<std::int64_t>(1, std::llround(bytes / 1000.0));
        return tr(Text::ui_import_size_kb, {{"size", kilobytes}});
    }
    const auto tenths = std::max<std::int64_t>(1, std::llround(bytes / 100'000.0));
    const auto decimal = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    return tr(Text::ui_import_size, {{"size", format_decimal_short(current_language(), decimal)}});
}

/// The file's sign, name, and what is known of it.
void draw_file(Ui& ui, const Rect& r, const ImportFlow& flow, Color tint, Color soft) {
    Rect row = r;
    const float side = ui.px(40);
    const Rect box = row.cut_left(side, ui.px(14)).middle(side);
    ui.paint().fill(box, soft, ui.px(size::kRadius));
    ui.paint().icon(box, Icon::file_braces, ui.px(size::kIconLarge), tint);
    Rect words = row.middle(ui.line_height(Type::card_title) + ui.line_height(Type::label));
    text(ui, words.cut_top(ui.line_height(Type::card_title)), "file", flow.file_name,
         {.type = Type::card_title, .color = Color::text});
    std::string about;
    if (flow.size_bytes > 0) about = size_text(flow.size_bytes);
    if (flow.phase == ImportFlow::Phase::reviewing && flow.records > 0)
        about += (about.empty() ? "" : " · ") + tr(Text::ui_file_records, {{"n", flow.records}});
    text(ui, words, "about", about, {.type = Type::label, .color = Color::text3});
}

/// The three steps of import.png: file, review, result.
void draw_steps(Ui& ui, Rect row, int now) {
    if (ui.phone() || row.w < ui.px(360)) return;
    const LayerScope header(ui, Layer::dialog, {}); // out of the body's clip
    constexpr std::array kSteps = {Text::ui_import_step_file, Text::ui_import_step_review, Text::ui_import_step_result};
    const float disc = ui.px(22), gap = ui.px(8), bridge = ui.px(56);
    float width = 2 * bridge;
    for (const auto step : kSteps) width += disc + gap + std::ceil(ui.text_width(Type::label_medium, tr(step)));
    row = {row.x + std::max(0.0F, (row.w - width) / 2), row.y, width, row.h};
    for (int i = 0; i < 3; ++i) {
        const auto words = tr(kSteps[static_cast<std::size_t>(i)]);
        const Rect box = row.cut_left(disc, gap).middle(disc);
        const bool done = i < now, current = i == now;
        ui.paint().fill(box, done ? Color::ok_soft : current ? Color::accent : Color::off_soft, disc / 2);
        if (done)
            ui.paint().icon(box, Icon::check, ui.px(size::kIconSmall), Color::ok_text);
        else
            ui.paint().text(box, Type::label_medium, current ? Color::on_accent : Color::off_text,
                            std::to_string(i + 1), Align::center);
        const Rect label = row.cut_left(std::ceil(ui.text_width(Type::label_medium, words)));
        ui.paint().text({label.x, label.y, label.w + 1, label.h}, Type::label_medium,
                        done      ? Color::ok_text
                        : current ? Color::accent_text
                                  : Color::text3,
                        words);
        if (i < 2) {
            const Rect line = row.cut_left(bridge);
            ui.paint().horizontal_line(line.x + ui.px(14), line.right() - ui.px(14), line.center().y, Color::border);
        }
    }
}

/// What happened to the page, or a file of which nothing could be read: the sentence says everything, and there is no
/// place to show.
bool is_of_whole(const ProblemList& problems) {
    constexpr std::array<std::string_view, 5> kCodes = {"out_of_memory", "worker_stopped", "cannot_read", "link_failed",
                                                        "link_foreign"};
    if (problems.listed().size() != 1) return false;
    const auto& only = problems.listed().front();
    const bool is_unread = std::any_of(only.parts.begin(), only.parts.end(), [](const ErrorPart& part) {
        return part.name == "name" && (part.value == "empty" || part.value == "packed");
    });
    return is_unread || std::find(kCodes.begin(), kCodes.end(), only.code) != kCodes.end();
}

FooterButton quiet_button(std::string_view leaf, Text label, Icon icon = Icon::none) {
    return {leaf, {.label = std::string(tr(label)), .kind = ButtonKind::quiet, .icon = icon}};
}

/// What the open document can do about its own file that somebody else has changed; true when it is done.
bool act_on_own_file(App& app, std::string_view pressed) {
    if (pressed != "both" && pressed != "over") return false;
    app.platform.cancel_import();
    app.import().close();
    app.export_file(pressed == "over" ? SaveTo::over : SaveTo::anew);
    return true;
}

FooterButtons buttons_of_own_file(const FooterButtons& others) {
    FooterButtons buttons = {
        {"both", {.label = std::string(tr(Text::ui_files_keep_both)), .kind = ButtonKind::primary}}};
    buttons.insert(buttons.end(), others.begin(), others.end());
    buttons.push_back({"over", {.label = std::string(tr(Text::ui_files_overwrite)), .kind = ButtonKind::danger}});
    return buttons;
}

void draw_refused(Ui& ui, App& app) {
    auto& flow = app.import();
    const auto& problems = flow.problems;
    const auto copy = quiet_button("copy", Text::ui_import_copy_problems, Icon::copy);
    const FooterButtons buttons =
        flow.is_own_file
            ? buttons_of_own_file({copy})
            : FooterButtons{{"done", {.label = std::string(tr(Text::ui_close)), .kind = ButtonKind::primary}},
                            {"choose", {.label = std::string(tr(Text::ui_import_choose_file))}},
                            copy};
    Dialog dialog(ui, "import",
                  {.title = std::string(tr(flow.is_own_file ? Text::ui_files_changed_title : Text::ui_import_title)),
                   .width_px = kWidth,
                   .height_px = problems.listed().size() > 4 ? 820.0F : 0.0F,
                   .footer_px = footer_height(ui, buttons, kWidth),
                   .close_name = std::string(tr(Text::ui_close)),
                   .initial_focus = flow.is_own_file ? "import/both" : "import/done"});
    if (!flow.is_own_file) draw_steps(ui, dialog.header_rest(), 1);
    Flow lines(dialog.body(), ui.px(size::kGap));
    draw_file(ui, lines.next(ui.px(44)), flow, Color::bad, Color::bad_soft);

    // What happened, what was kept.
    const bool has_list = !is_of_whole(problems);
    const auto happened =
        has_list ? tr(Text::ui_import_refused, {{"n", problems.errors() > 0 ? problems.errors() : problems.total()}})
                 : sentence_of(problems.listed().front());
    const auto kept =
        flow.is_own_file
            ? tr(Text::ui_files_unreadable, {{"name", flow.file_name}})
            : std::string(tr(Text::ui_import_refused_kept)) +
                  (app.document().has_unsaved() ? " " + std::string(tr(Text::ui_import_unsaved_kept)) : "");
    const float inner = dialog.body().w - ui.px(16 + 18 + 12 + 16);
    const float height =
        ui.wrapped_height(Type::card_title, happened, inner) + ui.wrapped_height(Type::body, kept, inner) + ui.px(26);
    Rect banner = lines.next(height);
    ui.paint().fill(banner, Color::bad_soft, ui.px(size::kRadiusPopup));
    banner = banner.inset(ui.px(16), ui.px(12));
    const Rect icon = banner.cut_left(ui.px(18), ui.px(12));
    ui.paint().icon({icon.x, icon.y, icon.w, ui.line_height(Type::card_title)}, Icon::circle_alert,
                    ui.px(size::kIconMedium), Color::bad);
    banner.cut_top(paragraph(ui, banner, "happened", happened,
                             {.type = Type::card_title, .color = Color::bad_text, .live = "assertive"}),
                   ui.px(2));
    paragraph(ui, banner, "kept", kept, {.color = Color::text2});

    std::string notes;
    if (problems.total() > problems.listed().size())
        notes = tr(Text::ui_import_problems_first, {{"shown", problems.listed().size()}, {"total", problems.total()}});
    if (!problems.is_complete() && has_list)
        notes += (notes.empty() ? "" : " ") + std::string(tr(Text::ui_import_problems_incomplete));
    if (!notes.empty()) {
        const float used = ui.wrapped_height(Type::body, notes, dialog.body().w);
        paragraph(ui, lines.next(used), "notes", notes, {.color = Color::text2});
    }
    dialog.set_body_bottom(has_list ? draw_problem_list(ui, lines.next(0), problems) : lines.bottom());
    dialog.begin_footer();
    const auto pressed = draw_footer(ui, dialog.footer(), buttons);
    if (act_on_own_file(app, pressed)) return;
    if (pressed == "choose") app.choose_file();
    if (pressed == "copy") {
        app.platform.copy_text(problems_as_text(problems, flow.file_name));
        app.tell(std::string(tr(Text::ui_copied)));
    }
    if (pressed == "done" || dialog.closed()) flow.close();
}

/// Which import has been reading since when.
struct Sighting {
    std::uint64_t count = 0;
    double since_ms = 0;
};

struct Effect {
    std::string_view leaf;
    Text name;
    Icon icon;
    Color soft, strong;
    std::int64_t count;
};

std::array<Effect, 4> effects_of(const ImportFlow& flow) {
    std::int64_t added = 0, changed = 0, removed = 0, unchanged = 0;
    for (const auto& count : flow.changes)
        added += count.added, changed += count.changed, removed += count.removed, unchanged += count.unchanged;
    return {{{"added", Text::ui_import_added, Icon::plus, Color::ok_soft, Color::ok_text, added},
             {"changed", Text::ui_import_changed, Icon::pencil, Color::accent_soft, Color::accent_text, changed},
             {"removed", Text::ui_import_deleted, Icon::minus, Color::bad_soft, Color::bad_text, removed},
             {"unchanged", Text::ui_import_unchanged, Icon::check, Color::off_soft, Color::off_text, unchanged}}};
}

void draw_tile(Ui& ui, const Rect& r, const Effect& effect) {
    const Scope scope(ui, effect.leaf);
    const auto number = format_integer(current_language(), effect.count);
    const Group group(ui, {ui.scope(), Role::group, r, tr(effect.name)});
    ui.paint().fill(r, effect.soft, ui.px(size::kRadius));
    Rect inside = r.inset(ui.px(16), ui.px(10));
    Rect upper = inside.cut_top(ui.line_height(Type::figure_small));
    const float used = text(ui, upper, "count", number, {.type = Type::figure_small, .color = effect.strong});
    upper.cut_left(used, ui.px(8));
    ui.paint().icon(upper.cut_left(ui.px(size::kIconMedium)), effect.icon, ui.px(size::kIconMedium), effect.strong);
    text(ui, inside, "name", tr(effect.name), {.type = Type::label_medium, .color = effect.strong});
}

/// One record type: name, a bar of what would happen, the three numbers.
void draw_type_row(Ui& ui, const Rect& r, const ChangeCounts& count, std::int64_t largest) {
    const Scope scope(ui, count.type->name);
    const auto language = current_language();
    const Group group(ui, {ui.scope(), Role::listitem, r});
    Rect row = r;
    const float number = ui.px(52);
    const auto put = [&](std::string_view leaf, std::string_view sign_text, std::int64_t value, Color color,
                         Text name) {
        const auto words = std::string(sign_text) + format_integer(language, value);
        text(ui, row.cut_right(number), leaf, words,
             {.type = Type::label_medium,
              .color = value > 0 ? color : Color::text3,
              .align = Align::right,
              .full = std::string(tr(name)) + ": " + format_integer(language, value)});
    };
    Rect name = row.cut_left(ui.px(ui.phone() ? 128 : 176), ui.px(12));
    put("removed", "−", count.removed, Color::bad_text, Text::ui_import_deleted);
    put("changed", "~", count.changed, Color::accent_text, Text::ui_import_changed);
    put("added", "+", count.added, Color::ok_text, Text::ui_import_added);
    text(ui, name, "name", record_label_many(*count.type), {.color = Color::text2});
    if (row.w < ui.px(60) || largest == 0) return;
    Rect bar = row.middle(ui.px(8));
    bar.w -= ui.px(16);
    const float unit = (bar.w - 2 * ui.px(2)) / static_cast<float>(largest);
    for (const auto& [value, color] : {std::pair{count.added, Color::ok}, std::pair{count.changed, Color::c1},
                                       std::pair{count.removed, Color::bad}}) {
        if (value == 0) continue;
        ui.paint().fill(bar.cut_left(std::max(ui.px(4), unit * static_cast<float>(value)), ui.px(2)), color, ui.px(2));
    }
}

std::string warning_of(App& app) {
    const auto& flow = app.import();
    if (flow.is_own_file) return tr(Text::ui_files_changed, {{"name", flow.file_name}});
    std::string words;
    if (app.document().has_unsaved()) words.append(tr(Text::ui_import_unsaved_work)) += ' ';
    if (app.is_draft_unfinished())
        words.append(tr(app.draft()->is_new() ? Text::ui_form_leave_new : Text::ui_form_leave_errors)) += ' ';
    return words.append(tr(Text::ui_import_would_change)) += '.';
}

void draw_reviewing(Ui& ui, App& app) {
    auto& flow = app.import();
    const FooterButtons buttons =
        flow.is_own_file
            ? buttons_of_own_file({{"replace", {.label = std::string(tr(Text::ui_files_take_disk))}}})
            : FooterButtons{
                  {"replace", {.label = std::string(tr(Text::ui_import_replace)), .kind = ButtonKind::danger}},
                  {"export", {.label = std::string(tr(Text::ui_import_export_first)), .icon = Icon::download}},
                  quiet_button("keep", Text::ui_import_keep_mine)};
    Dialog dialog(ui, "import",
                  {.title = std::string(tr(flow.is_own_file ? Text::ui_files_changed_title : Text::ui_import_title)),
                   .width_px = kWidth,
                   .footer_px = footer_height(ui, buttons, kWidth),
                   .close_name = std::string(tr(flow.is_own_file ? Text::ui_close : Text::ui_import_keep_mine)),
                   .initial_focus = flow.is_own_file ? "import/both" : "import/keep"});
    if (!flow.is_own_file) draw_steps(ui, dialog.header_rest(), 1);
    Flow lines(dialog.body(), ui.px(size::kGap));
    draw_file(ui, lines.next(ui.px(44)), flow, Color::accent, Color::accent_soft);

    const auto warning = warning_of(app);
    const float inner = dialog.body().w - ui.px(16 + 18 + 12 + 16);
    Rect banner = lines.next(ui.wrapped_height(Type::body_medium, warning, inner) + ui.px(24));
    ui.paint().fill(banner, Color::warn_soft, ui.px(size::kRadiusPopup));
    banner = banner.inset(ui.px(16), ui.px(12));
    const Rect icon = banner.cut_left(ui.px(18), ui.px(12));
    ui.paint().icon({icon.x, icon.y, icon.w, ui.line_height(Type::body_medium)}, Icon::triangle_alert,
                    ui.px(size::kIconMedium), Color::warn);
    paragraph(ui, banner, "warning", warning, {.type = Type::body_medium, .color = Color::warn_text});

    const int columns = ui.phone() ? 2 : 4;
    const float tile = ui.line_height(Type::figure_small) + ui.line_height(Type::label_medium) + ui.px(20),
                gap = ui.px(ui.phone() ? 8 : 12);
    const Rect grid = lines.next(tile * static_cast<float>(4 / columns) + gap * static_cast<float>(4 / columns - 1));
    const auto effects = effects_of(flow);
    for (std::size_t i = 0; i < effects.size(); ++i)
        draw_tile(ui, grid_cell(grid, static_cast<int>(i), columns, tile, gap), effects[i]);

    std::int64_t largest = 0;
    for (const auto& count : flow.changes) largest = std::max(largest, count.added + count.changed + count.removed);
    {
        const Scope scope(ui, "types");
        const Group list(ui, {ui.scope(), Role::list, lines.next(0), tr(Text::ui_import_would_change)});
        for (const auto& count : flow.changes) {
            if (count.added + count.changed + count.removed == 0) continue;
            draw_type_row(ui, lines.next(ui.px(24)), count, largest);
            lines.gap(ui.px(-12));
        }
    }
    dialog.set_body_bottom(lines.bottom());
    dialog.begin_footer();
    const auto pressed = draw_footer(ui, dialog.footer(), buttons);
    if (act_on_own_file(app, pressed)) return;
    if (pressed == "export") app.export_file();
    if (pressed == "replace")
        app.accept_import();
    else if (pressed == "keep" || dialog.closed()) {
        app.platform.cancel_import();
        flow.close();
        app.tell(std::string(tr(Text::ui_import_nothing_changed)));
    }
}

} // namespace

void draw_import_progress(Ui& ui, App& app, const Rect& place) {
    auto& flow = app.import();
    if (flow.phase != ImportFlow::Phase::reading) return;
    // What is done in a moment would only flash.
    constexpr double kPatience_ms = 300;
    auto& seen = ui.kept<Sighting>("import/seen");
    if (seen.count != flow.count) seen = {flow.count, ui.now_ms};
    const double waited = ui.now_ms - seen.since_ms;
    if (waited < kPatience_ms) return ui.wake_in(kPatience_ms - waited);

    const Scope scope(ui, "import");
    const LayerScope layer(ui, Layer::toast, place);
    const auto title = tr(Text::ui_import_reading, {{"name", flow.file_name}});
    const Group group(ui, {ui.scope(), Role::group, place, title});
    ui.paint().shadow(place, ui.px(size::kRadiusPopup), 3, 2);
    ui.paint().box(place, Color::surface, Color::border, ui.px(size::kRadiusPopup));
    Rect inside = place.inset(ui.px(16), ui.px(10));
    Rect row = inside.cut_top(ui.px(size::kControlSmall), ui.px(4));
    const auto cancel = icon_button(ui, row.cut_right(row.h, ui.px(8)).moved(ui.px(8), 0), "cancel", Icon::x,
                                    tr(Text::ui_import_cancel));
    const auto percent = tr(Text::ui_import_progress, {{"percent", static_cast<int>(flow.share * 100)}});
    text(ui, row.cut_right(ui.px(56)), "percent", percent, {.color = Color::text2, .align = Align::right});
    text(ui, row, "reading", title, {.type = Type::body_medium, .color = Color::text, .live = "polite"});
    progress_bar(ui, inside.cut_top(ui.px(8)), "progress", title, flow.share > 0 ? static_cast<float>(flow.share) : -1);
    if (!cancel.pressed) return;
    app.platform.cancel_import();
    flow.close();
    app.tell(std::string(tr(Text::ui_import_cancelled)));
}

void pages::draw_import_dialog(Ui& ui, App& app) {
    switch (app.import().phase) {
    case ImportFlow::Phase::refused: return draw_refused(ui, app);
    case ImportFlow::Phase::reviewing: return draw_reviewing(ui, app);
    case ImportFlow::Phase::reading:
    case ImportFlow::Phase::idle: return;
    }
}

} // namespace hk::ui
