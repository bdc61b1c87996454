// What leaves in a public file: how many records of each type, which members stay, and where a figure would differ.
// It must not know what may leave; app/publishing.hpp does.
#include "ui/publish_dialog.hpp"

#include "app/app.hpp"
#include "app/clock.hpp"
#include "app/publishing.hpp"
#include "exchange/file_writer.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"
#include "ui/dialog_footer.hpp"
#include "ui/pages.hpp"
#include "ui/widgets.hpp"

#include <memory>

namespace hk::ui {
namespace {

struct PublishState {
    bool is_open = false;
    std::unique_ptr<Publisher> publisher; ///< at work on the revision
    std::unique_ptr<Publication> made;    ///< of the revision
    const Document* document = nullptr;   ///< what they were made of
    std::uint64_t revision = 0;
    std::string day, wrong;
    std::string hash; ///< where a page opens
};

PublishState& state_of(Ui& ui) { return ui.kept<PublishState>("publish"); }

/// Goes on with the file for some time of a frame.
void prepare(Ui& ui, PublishState& state, App& app) {
    constexpr std::int64_t kTurn_ms = 30;
    auto query = app.figure_query();
    query.period.reset();
    auto& document = app.document();
    if (state.document != &document || state.revision != document.revision() || state.day != query.as_of) {
        state.document = &document;
        state.revision = document.revision();
        state.day = query.as_of;
        state.made.reset();
        state.publisher = std::make_unique<Publisher>(document.db(), query);
    }
    if (!state.publisher) return;
    const auto end = unix_ms() + kTurn_ms;
    while (state.publisher->step())
        if (unix_ms() >= end) return ui.animate();
    auto made = state.publisher->take();
    state.publisher.reset();
    state.wrong = made ? std::string() : sentence_of(made.error());
    if (made) state.made = std::make_unique<Publication>(std::move(*made));
}

/// The names of the members of a type that stay.
std::string staying_members(const RecordType& type) {
    std::string words;
    for (const auto* field : members_that_stay(type.fields)) append_part(words, field_label(type, *field), ", ");
    for (const auto& group : type.fields)
        for (const auto* field : members_that_stay(group.members))
            append_part(words, field_label(type, *field, &group), ", ");
    return words;
}

/// Why not everything of a type leaves, or as what; empty when all of it does.
std::string what_stays(const Publication& publication, const PublicFile::Count& count) {
    const auto& type = *count.type;
    if (const auto made = publication.headcounts_of.find(type.name); made != publication.headcounts_of.end())
        return tr(Text::ui_publish_as_headcounts, {{"n", made->second}});
    if (!type.is_published) return std::string(tr(Text::ui_publish_all_stay));
    const auto members = count.kept == 0 ? std::string() : staying_members(type);
    return members.empty() ? members : tr(Text::ui_publish_members_stay, {{"members", members}});
}

void draw_count(Ui& ui, Flow& lines, const Publication& publication, const PublicFile::Count& count) {
    const auto& type = *count.type;
    const Scope scope(ui, type.name);
    const auto language = current_language();
    Rect row = lines.next(ui.line_height(Type::body));
    const Group item(ui, {ui.scope(), Role::listitem, row});
    const float column = ui.px(96);
    text(ui, row.cut_right(column), "office", format_integer(language, count.records),
         {.color = Color::text3, .align = Align::right});
    const bool stays = !type.is_published;
    text(ui, row.cut_right(column), "public", format_integer(language, count.kept),
         {.type = Type::body_medium, .color = stays ? Color::text3 : Color::text, .align = Align::right});
    text(ui, row, "name", type.is_single() ? tr(Text::ui_file_office) : record_label_many(type),
         {.color = stays ? Color::text3 : Color::text});
    const auto words = what_stays(publication, count);
    if (words.empty()) return;
    Rect place = lines.next(ui.wrapped_height(Type::caption, words, lines.width() - 2 * column));
    place.w -= 2 * column;
    paragraph(ui, place, "stay", words, {.type = Type::caption, .color = Color::text3});
}

void draw_counts(Ui& ui, Flow& lines, const Publication& publication) {
    const Scope scope(ui, "counts");
    const Group list(ui, {ui.scope(), Role::list, lines.next(0), tr(Text::ui_publish_title)});
    Rect head = lines.next(ui.px(20));
    const float column = ui.px(96);
    const TextOptions small{.type = Type::label_medium, .color = Color::text3, .align = Align::right};
    text(ui, head.cut_right(column), "head/office", tr(Text::ui_publish_column_office), small);
    text(ui, head.cut_right(column), "head/public", tr(Text::ui_publish_column_public), small);
    for (const auto& count : publication.file.counts)
        if (count.records > 0) draw_count(ui, lines, publication, count);
}

constexpr float kWidth = 760;

/// Asked for from where a page is wanted, it saves only that.
FooterButtons buttons_of(const PublishState& state, const std::string& cancel) {
    const bool is_for_page = !state.hash.empty();
    ButtonOptions file{
        .label = std::string(tr(Text::ui_publish_save_file)), .kind = ButtonKind::primary, .icon = Icon::download};
    ButtonOptions page{.label = std::string(tr(Text::ui_publish_save_page)),
                       .kind = is_for_page ? ButtonKind::primary : ButtonKind::secondary};
    for (auto* button : {&file, &page}) {
        button->disabled = !state.made;
        if (button->disabled) button->reason = tr(Text::ui_publish_preparing);
    }
    FooterButtons buttons;
    if (!is_for_page) buttons.push_back({"save", file});
    buttons.push_back({"page", page});
    buttons.push_back({"cancel", {.label = cancel}});
    return buttons;
}

} // namespace

void open_publish_dialog(Ui& ui, App& app, std::string hash) {
    state_of(ui).is_open = true;
    state_of(ui).hash = std::move(hash);
    app.platform.want_more_code();
}

bool is_publish_dialog_open(Ui& ui) { return state_of(ui).is_open; }

namespace pages {

void draw_publish_dialog(Ui& ui, App& app) {
    auto& state = state_of(ui);
    prepare(ui, state, app);
    const auto close = std::string(tr(Text::ui_cancel));
    const auto buttons = buttons_of(state, close);
    Dialog dialog(ui, "publish",
                  {.title = std::string(tr(Text::ui_publish_title)),
                   .width_px = kWidth,
                   .footer_px = footer_height(ui, buttons, kWidth),
                   .close_name = close});
    Flow lines(dialog.body(), ui.px(10));
    const auto say = [&](const std::string& leaf, std::string_view words, Color color) {
        paragraph(ui, lines.next(ui.wrapped_height(Type::body, words, lines.width())), leaf, words, {.color = color});
    };
    say("intro", tr(Text::ui_publish_intro), Color::text2);
    if (state.publisher) {
        say("preparing", tr(Text::ui_publish_preparing), Color::text);
        progress_bar(ui, lines.next(ui.px(8)), "progress", tr(Text::ui_publish_preparing),
                     static_cast<float>(state.publisher->share()));
    } else if (state.made) {
        const auto notes = publication_notes(*state.made);
        const std::size_t plain = notes.size() - state.made->differences.size(); // the rest warn
        for (std::size_t i = 0; i < notes.size(); ++i)
            say("note/" + std::to_string(i), notes[i], i < plain ? Color::text : Color::warn_text);
        draw_counts(ui, lines, *state.made);
    } else {
        say("wrong", state.wrong, Color::bad_text);
    }
    dialog.set_body_bottom(lines.bottom());
    dialog.begin_footer();
    const auto pressed = draw_footer(ui, dialog.footer(), buttons);
    const bool is_saved = pressed == "save", is_page = pressed == "page";
    const bool is_closed = pressed == "cancel" || dialog.closed();
    if (is_saved) app.save_public_file(export_json(state.made->file.db));
    if (is_page) app.save_page(true, export_json(state.made->file.db), state.hash);
    if (is_saved || is_page || is_closed) state = {};
}

} // namespace pages
} // namespace hk::ui
