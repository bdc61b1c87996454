// Import and export: the file the data come from and go to, and what is in it.
// It must not know how files are read or written.
#include "app/app.hpp"
#include "app/publishing.hpp"
#include "exchange/file_writer.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"
#include "ui/page_layout.hpp"
#include "ui/pages.hpp"
#include "ui/publish_dialog.hpp"
#include "ui/screen.hpp"
#include "ui/widgets.hpp"

namespace hk::ui::pages {
namespace {

/// Numbers of records by type, counted once per revision.
struct Counts {
    const Document* document = nullptr;
    std::uint64_t revision = 0;
    std::vector<std::int64_t> by_type;
    std::int64_t total = 0;
};

const Counts& counts_of(Ui& ui, App& app) {
    auto& known = ui.kept<Counts>("data/counts");
    auto& document = app.document();
    if (known.document == &document && known.revision == document.revision()) return known;
    known = {&document, document.revision(), {}, 0};
    for (const auto& type : record_types()) {
        const auto count = document.db().integer("SELECT count(*) FROM " + quoted(type.name));
        known.by_type.push_back(count);
        if (type.shelf == Shelf::registry) known.total += count;
    }
    return known;
}

float draw_paragraph(Ui& ui, Flow& flow, std::string_view leaf, std::string_view words, Type type, Color color) {
    return paragraph(ui, flow.next(ui.wrapped_height(type, words, flow.width())), leaf, words,
                     {.type = type, .color = color});
}

float import_height(const Ui& ui, float width, bool stacked) {
    const float inner = width - 2 * ui.px(size::kCard);
    return ui.px(size::kCardHead + 24) + (ui.phone() ? 0 : ui.px(96)) +
           (stacked ? 2 : 1) * (ui.control_height() + ui.px(12)) +
           ui.wrapped_height(Type::caption, tr(Text::ui_import_sample_hint), inner) + ui.px(12);
}

/// Where files may be dropped; the whole page takes them, this says so.
void draw_drop_zone(Ui& ui, const Rect& zone) {
    ui.paint().dashed_edge(zone, Color::control, ui.px(size::kRadius));
    Rect inside = zone.inset(ui.px(16), ui.px(14));
    ui.paint().icon(inside.cut_top(ui.px(28), ui.px(4)), Icon::upload, ui.px(size::kIconLarge), Color::text3);
    const auto intro = tr(Text::ui_import_intro);
    const auto lines = ui.wrap(Type::body, intro, inside.w, 2);
    if (lines.size() == 1)
        text(ui, inside.cut_top(ui.line_height(Type::body)), "intro", intro,
             {.color = Color::text2, .align = Align::center});
    else
        paragraph(ui, inside, "intro", intro, {.color = Color::text2}, 2);
}

void draw_import(Ui& ui, App& app, const Rect& r, bool stacked) {
    const Card card(ui, r, "import", {.title = std::string(tr(Text::ui_import_title))});
    Flow flow(card.body(), ui.px(12));
    if (!ui.phone()) draw_drop_zone(ui, flow.next(ui.px(96)));
    const ButtonOptions choose{.label = std::string(tr(Text::ui_import_choose_file)),
                               .kind = ButtonKind::primary,
                               .icon = Icon::upload,
                               .shortcut = "Ctrl O"};
    const ButtonOptions sample{.label = std::string(tr(Text::ui_import_load_sample)), .href = "?data=sample.json"};
    Rect row = flow.next(ui.control_height());
    const bool chosen =
        stacked ? button(ui, row, "choose", choose).pressed : button_left(ui, row, "choose", choose).pressed;
    if (stacked)
        button(ui, flow.next(ui.control_height()), "sample", sample);
    else
        button_left(ui, row, "sample", sample);
    draw_paragraph(ui, flow, "sample_hint", tr(Text::ui_import_sample_hint), Type::caption, Color::text3);
    if (chosen) app.choose_file();
}

constexpr float kExportGap = 10;

std::string save_state(const App::SavedState& saved) {
    if (saved.is_unsafe) return std::string(tr(Text::ui_saved_only_here));
    if (saved.is_saving) return std::string(tr(Text::ui_saved_saving));
    const auto when = saved.exported_at.empty() ? std::string(tr(Text::ui_saved_never)) : saved.exported_at;
    if (!saved.kept_at.empty()) return tr(Text::ui_saved_kept_hint, {{"time", saved.kept_at}, {"when", when}});
    if (saved.exported_at.empty()) return std::string(tr(Text::ui_saved_no_changes));
    return tr(Text::ui_export_last, {{"when", saved.exported_at}});
}

/// What a page with the office's data is for, and which personal data it carries.
std::string page_note(Ui& ui, App& app) {
    auto words = std::string(tr(Text::ui_publish_page_hint));
    append_part(words, personal_note(counts_of(ui, app).by_type), " ");
    return words;
}

float export_height(Ui& ui, App& app, float width) {
    const float inner = width - 2 * ui.px(size::kCard), gap = ui.px(kExportGap);
    float height = ui.px(size::kCardHead + 24) + ui.wrapped_height(Type::body, tr(Text::ui_export_json_hint), inner) +
                   gap + ui.wrapped_height(Type::body_medium, save_state(app.saved_state()), inner) + gap +
                   ui.control_height() + gap +
                   (ui.phone() && !app.keeping().own_file.empty() ? ui.control_height() + gap : 0) +
                   ui.line_height(Type::caption) + gap + ui.control_height() + gap +
                   ui.wrapped_height(Type::caption, tr(Text::calendar_hint), inner);
    if (!app.is_read_only())
        height += gap + ui.wrapped_height(Type::caption, tr(Text::ui_export_personal_warning), inner) + gap +
                  ui.control_height() + gap + ui.wrapped_height(Type::caption, tr(Text::ui_publish_hint), inner) + gap +
                  ui.control_height() + gap + ui.wrapped_height(Type::caption, page_note(ui, app), inner);
    return height;
}

void draw_export(Ui& ui, App& app, const Rect& r, bool stacked) {
    const Card card(ui, r, "export", {.title = std::string(tr(Text::ui_export_title))});
    Flow flow(card.body(), ui.px(kExportGap));
    const auto saved = app.saved_state();
    draw_paragraph(ui, flow, "hint", tr(Text::ui_export_json_hint), Type::body, Color::text2);
    const auto state = save_state(saved);
    draw_paragraph(ui, flow, "state", state, Type::body_medium, saved.is_unsafe ? Color::warn_text : Color::text2);
    Rect row = flow.next(ui.control_height());
    const ButtonOptions options{.label = std::string(tr(Text::ui_export_json)),
                                .kind = saved.has_unsaved ? ButtonKind::primary : ButtonKind::secondary,
                                .icon = Icon::download,
                                .shortcut = "Ctrl S"};
    if (stacked ? button(ui, row, "json", options).pressed : button_left(ui, row, "json", options).pressed)
        app.export_file();
    const auto& own = app.keeping().own_file;
    if (!own.empty()) {
        if (stacked) row = flow.next(ui.control_height());
        const ButtonOptions anew{.label = std::string(tr(Text::ui_files_save_as)), .shortcut = "Ctrl Shift S"};
        if (stacked ? button(ui, row, "anew", anew).pressed : button_left(ui, row, "anew", anew).pressed)
            app.export_file(SaveTo::anew);
    }
    text(ui, flow.next(ui.line_height(Type::caption)), "name",
         own.empty() ? app.export_name() : tr(Text::ui_files_own, {{"name", own}}),
         {.type = Type::caption, .color = Color::text3});
    const ButtonOptions calendar{.label = std::string(tr(Text::calendar_save)), .icon = Icon::calendar_days};
    Rect line = flow.next(ui.control_height());
    if (stacked ? button(ui, line, "calendar", calendar).pressed : button_left(ui, line, "calendar", calendar).pressed)
        save_calendar(app);
    draw_paragraph(ui, flow, "calendar_hint", tr(Text::calendar_hint), Type::caption, Color::text3);
    if (app.is_read_only()) return;
    draw_paragraph(ui, flow, "personal", tr(Text::ui_export_personal_warning), Type::caption, Color::text3);
    const ButtonOptions publish{.label = std::string(tr(Text::ui_publish_title)) + "…", .icon = Icon::share_2};
    Rect last = flow.next(ui.control_height());
    if (stacked ? button(ui, last, "publish", publish).pressed : button_left(ui, last, "publish", publish).pressed)
        open_publish_dialog(ui, app);
    draw_paragraph(ui, flow, "publish_hint", tr(Text::ui_publish_hint), Type::caption, Color::text3);
    const ButtonOptions page{.label = std::string(tr(Text::ui_publish_save_page)), .icon = Icon::save};
    Rect page_row = flow.next(ui.control_height());
    if (stacked ? button(ui, page_row, "page", page).pressed : button_left(ui, page_row, "page", page).pressed)
        app.save_page(false, export_json(app.document().db()));
    draw_paragraph(ui, flow, "page_hint", page_note(ui, app), Type::caption, Color::text3);
}

float line_height_of(const Ui& ui) { return ui.px(ui.phone() ? 2 * size::kTouch : size::kTouch); }

/// One line of what can be opened: its words, a button that opens it, and one that takes it off the list.
struct OpenLine {
    std::string id, words;
    Color color = Color::text;
    Text open, remove;
};
enum class LineAnswer : std::uint8_t { none, open, remove };

LineAnswer draw_open_line(Ui& ui, Rect row, const OpenLine& line) {
    const Scope scope(ui, line.id);
    const Group item(ui, {ui.scope(), Role::listitem, row});
    Rect buttons = ui.phone() ? row.cut_bottom(ui.px(size::kTouch)) : row;
    auto answer = LineAnswer::none;
    const ButtonOptions remove{.label = std::string(tr(line.remove)), .icon = Icon::trash_2};
    if (button_right(ui, buttons, "forget", remove).pressed) answer = LineAnswer::remove;
    buttons.cut_right(ui.px(8));
    if (button_right(ui, buttons, "resume", {.label = std::string(tr(line.open))}).pressed) answer = LineAnswer::open;
    if (!ui.phone()) row.w = buttons.right() - row.x - ui.px(12);
    text(ui, row.middle(ui.line_height(Type::body)), "name", line.words, {.color = line.color});
    return answer;
}

std::string shown_name(const std::string& name) { return name.empty() ? std::string(tr(Text::ui_file_unnamed)) : name; }

float recent_height(const Ui& ui, const App& app) {
    return ui.px(size::kCardHead + 24) + line_height_of(ui) * static_cast<float>(app.keeping().recent.size());
}

/// The files of this computer that were opened or saved here.
void draw_recent(Ui& ui, App& app, const Rect& r) {
    const Card card(ui, r, "recent", {.title = std::string(tr(Text::ui_files_title))});
    Rect rest = card.body();
    const Group list(ui, {ui.id("list"), Role::list, rest, tr(Text::ui_files_title)});
    for (const auto& file : app.keeping().recent) {
        const OpenLine line{file.key, file.name + " · " + app.moment_text(file.at_ms), Color::text, Text::ui_files_open,
                            Text::ui_files_forget};
        const auto answer = draw_open_line(ui, rest.cut_top(line_height_of(ui)), line);
        if (answer == LineAnswer::open) app.platform.open_recent(file.key);
        if (answer == LineAnswer::remove) app.platform.forget_recent(file.key);
    }
}

float kept_height(const Ui& ui, const App& app, float width) {
    const auto& works = app.keeping().works;
    return ui.px(size::kCardHead + 24) + ui.px(8) +
           ui.wrapped_height(Type::body, tr(Text::ui_keeping_hint), width - 2 * ui.px(size::kCard)) +
           (works.empty() ? ui.line_height(Type::body) : line_height_of(ui) * static_cast<float>(works.size()));
}

/// Work of earlier visits and of other documents, each with what can be done with it.
void draw_kept(Ui& ui, App& app, const Rect& r) {
    const Card card(ui, r, "kept", {.title = std::string(tr(Text::ui_keeping_title))});
    const auto& works = app.keeping().works;
    Flow flow(card.body(), ui.px(8));
    draw_paragraph(ui, flow, "hint", tr(Text::ui_keeping_hint), Type::body, Color::text2);
    if (works.empty()) {
        text(ui, flow.next(ui.line_height(Type::body)), "nothing", tr(Text::ui_keeping_nothing),
             {.color = Color::text3});
        return;
    }
    Rect rest = card.body();
    rest.cut_top(flow.y() - rest.y);
    std::optional<KeptWork> resumed, forgotten;
    const Group list(ui, {ui.id("list"), Role::list, rest, tr(Text::ui_keeping_title)});
    for (const auto& work : works) {
        const auto state = tr(work.is_exported ? Text::ui_keeping_exported : Text::ui_keeping_unexported);
        const OpenLine line{work.document,
                            shown_name(work.name) + " · " + app.moment_text(work.at_ms) + " · " + std::string(state),
                            work.is_exported ? Color::text2 : Color::text, Text::ui_keeping_resume, Text::ui_delete};
        const auto answer = draw_open_line(ui, rest.cut_top(line_height_of(ui)), line);
        if (answer == LineAnswer::open) resumed = work;
        if (answer == LineAnswer::remove) forgotten = work;
    }
    if (resumed) app.resume_work(*resumed);
    if (forgotten) app.ask_forget_work(*forgotten);
}

float counts_height(const Ui& ui, int columns) {
    int rows = 0;
    for (const auto& screen : screens()) rows += screen.name == "registry" ? 1 : 0;
    return ui.px(size::kCardHead + 24) +
           static_cast<float>((rows + columns - 1) / columns) * ui.px(ui.phone() ? size::kTouch : 32.0F);
}

void draw_counts(Ui& ui, App& app, const Rect& r, int columns) {
    const auto& counts = counts_of(ui, app);
    auto& document = app.document();
    const auto name = shown_name(document.file_name);
    const Card card(ui, r, "counts",
                    {.title = std::string(tr(Text::ui_settings_counts)),
                     .note = name + " · " + tr(Text::ui_file_records, {{"n", counts.total}})});
    const Group list(ui, {ui.id("list"), Role::list, card.body(), tr(Text::ui_settings_counts)});
    const float height = ui.px(ui.phone() ? size::kTouch : 32.0F);
    int place = 0;
    for (const auto& screen : screens()) {
        if (screen.name != "registry") continue;
        Rect row = grid_cell(card.body(), place++, columns, height, 0);
        row.w -= columns > 1 ? ui.px(24) : 0;
        const auto* type = find_record_type(screen.array);
        const auto number = format_integer(current_language(), type ? counts.by_type[record_type_index(*type)] : 0);
        const Scope scope(ui, screen.array);
        const Group item(ui, {ui.scope(), Role::listitem, row});
        ui.paint().icon(row.cut_left(ui.px(size::kIcon), ui.px(10)), screen.icon, ui.px(size::kIcon), Color::text3);
        text(ui, row.cut_right(ui.px(72), ui.px(8)), "number", number,
             {.type = Type::body_medium, .color = Color::text, .align = Align::right});
        link(ui, row, "open",
             {.label = std::string(tr(screen.label)),
              .href = app.link("registry", screen.array),
              .type = Type::body,
              .color = Color::text2});
    }
}

} // namespace

void save_calendar(App& app) { app.save_calendar(); }

void draw_data(Ui& ui, App& app, const Rect& area) {
    const Scope scope(ui, "data");
    PageLayout page(ui, area, tr(Text::ui_nav_exchange));
    const float gap = ui.px(size::kGap);
    const bool wide = page.width() >= ui.px(760), stacked = ui.phone();
    Rect rest = page.rest();
    if (app.document().is_sample) {
        const auto note = tr(Text::ui_sample_note);
        Rect banner = rest.cut_top(ui.wrapped_height(Type::body, note, rest.w - ui.px(62)) + ui.px(24), gap);
        ui.paint().fill(banner, Color::warn_soft, ui.px(size::kRadiusPopup));
        banner = banner.inset(ui.px(16), ui.px(12));
        const Rect icon = banner.cut_left(ui.px(18), ui.px(12));
        ui.paint().icon({icon.x, icon.y, icon.w, ui.line_height(Type::body)}, Icon::info, ui.px(size::kIconMedium),
                        Color::warn);
        paragraph(ui, banner, "sample", note, {.color = Color::warn_text});
    }
    const float card_width = wide ? (rest.w - gap) / 2 : rest.w;
    const float height = import_height(ui, card_width, stacked), other_height = export_height(ui, app, card_width);
    if (wide) {
        const auto columns = split_columns(rest.cut_top(std::max(height, other_height), gap), 2, gap);
        draw_import(ui, app, columns[0], stacked);
        draw_export(ui, app, columns[1], stacked);
    } else {
        draw_import(ui, app, rest.cut_top(height, gap), stacked);
        draw_export(ui, app, rest.cut_top(other_height, gap), stacked);
    }
    if (!app.keeping().recent.empty()) draw_recent(ui, app, rest.cut_top(recent_height(ui, app), gap));
    draw_kept(ui, app, rest.cut_top(kept_height(ui, app, rest.w), gap));
    const int columns = wide ? 3 : ui.phone() ? 1 : 2;
    const Rect counts = rest.cut_top(counts_height(ui, columns));
    draw_counts(ui, app, counts, columns);
    page.end(counts.bottom());
}

} // namespace hk::ui::pages
