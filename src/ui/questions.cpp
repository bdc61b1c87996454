// Questions that must be answered before going on.
// It must not know how records are removed.
#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/pages.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

constexpr std::size_t kReferrersShown = 6;

void draw_remove(Ui& ui, App& app) {
    const auto& question = app.question();
    const auto title = app.titles().of(question.array, question.record);
    const auto close = std::string(tr(Text::ui_cancel));
    Dialog dialog(ui, "question",
                  {.title = std::string(tr(Text::ui_registry_delete_title)),
                   .width_px = 480,
                   .alert = true,
                   .close_name = close,
                   .initial_focus = "question/cancel"});
    Flow lines(dialog.body(), ui.px(12));
    const float width = dialog.body().w;
    const auto say = [&](std::string_view leaf, const std::string& words, Color color) {
        paragraph(ui, lines.next(ui.wrapped_height(Type::body, words, width)), leaf, words, {.color = color});
    };
    if (!question.is_needed) say("question", tr(Text::ui_registry_delete_question, {{"name", title}}), Color::text);
    if (!question.referrers.empty()) {
        const auto effect = question.is_needed ? Text::ui_registry_delete_blocked : Text::ui_registry_delete_referenced;
        say("referrers", tr(effect, {{"n", question.referrers.size()}}), Color::warn_text);
        const Scope scope(ui, "list");
        const Group list(ui, {ui.scope(), Role::list, lines.next(0)});
        for (std::size_t i = 0; i < question.referrers.size() && i < kReferrersShown; ++i) {
            const auto& referrer = question.referrers[i];
            const auto* type = find_record_type(referrer.array);
            Rect row = lines.next(ui.touch ? ui.px(size::kTouch) : ui.line_height(Type::label));
            lines.gap(ui.px(-6));
            const auto name = (type ? std::string(record_label_one(*type)) + ": " : std::string()) +
                              app.titles().of(referrer.array, referrer.id);
            link_with_details(
                ui, row.inset(ui.px(8), 0), std::to_string(i),
                {.label = name, .href = app.link("registry", referrer.array, referrer.id), .type = Type::label},
                app.titles().details(referrer.array, referrer.id));
        }
        if (question.referrers.size() > kReferrersShown)
            text(ui, lines.next(ui.line_height(Type::label)).inset(ui.px(8), 0), "more", "…", {.type = Type::label});
        lines.gap(ui.px(6));
    }
    if (!question.is_needed)
        say("undo",
            std::string(tr(ui.touch ? Text::ui_registry_delete_undo_touch : Text::ui_registry_delete_undo_hint)),
            Color::text3);
    dialog.set_body_bottom(lines.bottom());
    dialog.begin_footer();
    Rect row = dialog.footer();
    const ButtonOptions remove{
        .label = std::string(tr(Text::ui_delete)), .kind = ButtonKind::danger, .icon = Icon::trash_2};
    const bool yes = !question.is_needed && button_right(ui, row, "delete", remove).pressed;
    const bool no = button_right(ui, row, "cancel", {.label = close}).pressed;
    if (yes || no || dialog.closed()) app.answer(yes);
}

/// A question of one paragraph, answered by a button or not at all.
void ask(Ui& ui, App& app, std::string title, const std::string& words, std::string_view leaf,
         const ButtonOptions& yes_button) {
    Dialog dialog(ui, "question",
                  {.title = std::move(title),
                   .width_px = 480,
                   .alert = true,
                   .close_name = std::string(tr(Text::ui_cancel)),
                   .initial_focus = "question/cancel"});
    Flow lines(dialog.body(), ui.px(12));
    paragraph(ui, lines.next(ui.wrapped_height(Type::body, words, dialog.body().w)), "words", words,
              {.color = Color::text});
    dialog.set_body_bottom(lines.bottom());
    dialog.begin_footer();
    Rect row = dialog.footer();
    const bool yes = button_right(ui, row, leaf, yes_button).pressed;
    const bool no = button_right(ui, row, "cancel", {.label = std::string(tr(Text::ui_cancel))}).pressed;
    if (yes || no || dialog.closed()) app.answer(yes);
}

void draw_remove_selected(Ui& ui, App& app) {
    const auto words =
        std::string(tr(Text::ui_registry_delete_many_note)) + " " +
        std::string(tr(ui.touch ? Text::ui_registry_delete_undo_touch : Text::ui_registry_delete_undo_hint));
    ask(ui, app, tr(Text::ui_registry_delete_many, {{"n", app.selection().size()}}), words, "delete",
        {.label = std::string(tr(Text::ui_delete)), .kind = ButtonKind::danger, .icon = Icon::trash_2});
}

void draw_forget_work(Ui& ui, App& app) {
    const auto& work = app.question().work;
    const auto name = work.name.empty() ? std::string(tr(Text::ui_file_unnamed)) : work.name;
    ask(ui, app, std::string(tr(Text::ui_keeping_forget_title)),
        tr(Text::ui_keeping_forget_question, {{"name", name}, {"when", app.moment_text(work.at_ms)}}), "delete",
        {.label = std::string(tr(Text::ui_delete)), .kind = ButtonKind::danger, .icon = Icon::trash_2});
}

/// What leaving the open form loses.
std::string leave_words(App& app) {
    const bool is_new = app.draft() != nullptr && app.draft()->is_new();
    return std::string(tr(is_new ? Text::ui_form_leave_new : Text::ui_form_leave_errors));
}

void draw_resume_work(Ui& ui, App& app) {
    std::string words;
    if (app.unstored() > 0) words = tr(Text::ui_keeping_resume_question, {{"n", app.unstored()}});
    if (app.is_draft_unfinished()) words += (words.empty() ? "" : " ") + leave_words(app);
    ask(ui, app, std::string(tr(Text::ui_keeping_resume_title)), words, "resume",
        {.label = std::string(tr(Text::ui_keeping_resume)), .kind = ButtonKind::danger});
}

void draw_leave(Ui& ui, App& app) {
    Dialog dialog(ui, "question",
                  {.title = std::string(tr(Text::ui_form_leave_title)),
                   .width_px = 480,
                   .alert = true,
                   .close_name = std::string(tr(Text::ui_form_leave_stay)),
                   .initial_focus = "question/stay"});
    Flow lines(dialog.body(), ui.px(12));
    const auto words = leave_words(app);
    paragraph(ui, lines.next(ui.wrapped_height(Type::body, words, dialog.body().w)), "words", words,
              {.color = Color::text});
    dialog.set_body_bottom(lines.bottom());
    dialog.begin_footer();
    Rect row = dialog.footer();
    const bool stay =
        button_right(ui, row, "stay", {.label = std::string(tr(Text::ui_form_leave_stay)), .kind = ButtonKind::primary})
            .pressed;
    const bool leave = button_right(ui, row, "leave",
                                    {.label = std::string(tr(Text::ui_form_leave_discard)), .kind = ButtonKind::danger})
                           .pressed;
    if (stay || leave || dialog.closed()) app.answer(leave);
}

/// A member that has changed since the line that is taken back.
void draw_take_back(Ui& ui, App& app) {
    const auto stored = app.document().loader().load(*find_tables("history"), app.question().line);
    if (!stored) return app.answer(false);
    const auto line = app.history_line(*stored);
    const auto* tables = find_tables(line.array);
    const auto record = app.document().loader().load(*tables, line.record_id);
    const auto* field = tables->type->find_field(stored->text_of("member"));
    const auto shown = [](const std::string& value) {
        return value.empty() ? std::string(tr(Text::ui_empty_value)) : value;
    };
    const auto now = record && field ? app.titles().member(*record, *field) : std::string();
    ask(ui, app, std::string(tr(Text::ui_history_take_back)) + ": " + line.member,
        tr(Text::ui_history_changed_since, {{"now", shown(now)}, {"before", shown(line.from)}}), "yes",
        {.label = std::string(tr(Text::ui_history_take_back)), .kind = ButtonKind::primary});
}

} // namespace

void pages::draw_question(Ui& ui, App& app) {
    switch (app.question().kind) {
    case Question::Kind::remove_record: return draw_remove(ui, app);
    case Question::Kind::remove_selected: return draw_remove_selected(ui, app);
    case Question::Kind::leave_draft: return draw_leave(ui, app);
    case Question::Kind::take_back: return draw_take_back(ui, app);
    case Question::Kind::forget_work: return draw_forget_work(ui, app);
    case Question::Kind::resume_work: return draw_resume_work(ui, app);
    case Question::Kind::none: return;
    }
}

} // namespace hk::ui
