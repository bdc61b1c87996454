// Composes a report.
// It must not know which report it is.
#include "ui/report_view.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/report_parts.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace hk::ui::pages {
namespace {

using report::Paragraph;
using report::Report;

std::string plain(const Paragraph& paragraph) {
    std::string text;
    for (const auto& piece : paragraph) text += piece.words;
    return text;
}

/// Words one after the other, broken where the line ends; figures are links of a colour, with the number of their note.
/// Gives the height; draws only where `is_drawn`.
float lay_out(Ui& ui, App& app, const Report& report, const Paragraph& paragraph, const Rect& place, float indent,
              bool is_drawn) {
    const float line = ui.px(ui.phone() ? 24.0F : 22.0F), space = ui.text_width(Type::body, " ");
    float x = place.x + indent, y = place.y;
    const auto next = [&](float width) {
        if (x > place.x && x + width > place.right()) x = place.x, y += line;
        const Rect r{x, y, width, line};
        x += width;
        return r;
    };
    for (const auto& piece : paragraph) {
        if (piece.note > 0) {
            const auto& note = report.notes[static_cast<std::size_t>(piece.note) - 1];
            const auto number = std::to_string(piece.note);
            const float words = std::ceil(ui.text_width(Type::body_medium, piece.words)) + 1;
            const float mark = std::ceil(ui.text_width(Type::caption, number)) + 1;
            const Rect r = next(words + mark + ui.px(7));
            if (!is_drawn) continue;
            ui.paint().fill(Rect{r.x, r.y + ui.px(1), words + ui.px(6), r.h - ui.px(3)}, Color::accent_soft, ui.px(3));
            const Rect text_place{r.x + ui.px(3), r.y, words, r.h};
            link(ui, text_place, "figure" + number,
                 {.label = piece.words, .href = app.opened_link(note.opens), .underline = true});
            ui.paint().text({r.x + words + ui.px(7), r.y - ui.px(3), mark, r.h}, Type::caption, Color::accent_text,
                            number);
            continue;
        }
        std::size_t at = 0;
        while (at < piece.words.size()) {
            const auto end = std::min(piece.words.find(' ', at), piece.words.size());
            if (end > at) {
                const auto word = piece.words.substr(at, end - at);
                const Rect r = next(ui.text_width(Type::body, word));
                if (is_drawn) ui.paint().text({r.x, r.y, r.w + 2, r.h}, Type::body, Color::text, word);
            }
            if (end < piece.words.size()) x += space;
            at = end + 1;
        }
    }
    return y + line - place.y;
}

class ReportDrawing {
public:
    ReportDrawing(Ui& ui, App& app, const Report& report) : ui_(ui), app_(app), report_(report) {}

    float draw(const Rect& area) {
        area_ = area;
        y_ = area.y;
        head();
        title();
        notes_top_ = y_;
        const auto beside = report::blocks_beside_notes(report_);
        for (std::size_t i = 0; i < beside; ++i) block(i, {area.x, y_, body_width(), 0});
        if (beside > 0) notes();
        for (std::size_t i = beside; i < report_.blocks.size(); ++i) block(i, {area.x, y_, area.w, 0});
        signatures();
        footer();
        return y_;
    }

private:
    [[nodiscard]] bool is_wide() const { return area_.w >= ui_.px(680); }
    [[nodiscard]] float side_width() const { return is_wide() ? std::round(area_.w * 0.27F) : area_.w; }
    [[nodiscard]] float body_width() const { return is_wide() ? area_.w - side_width() - ui_.px(40) : area_.w; }

    void wrapped(const Rect& place, std::string_view leaf, const std::string& words, Type type, Color color, float& y) {
        if (words.empty()) return;
        const float height = ui_.wrapped_height(type, words, place.w);
        paragraph(ui_, {place.x, y, place.w, height}, leaf, words, {.type = type, .color = color});
        y += height;
    }

    void head() {
        const float mark = ui_.px(40), gap = ui_.px(14), right = is_wide() ? ui_.px(220) : 0;
        ui_.paint().symbol({area_.x, y_, mark, mark});
        const Rect office{area_.x + mark + gap, 0, area_.w - mark - gap - right, 0};
        float left_y = y_, right_y = y_;
        wrapped(office, "institute", report_.institute, Type::body_medium, Color::text, left_y);
        wrapped(office, "office", report_.office, Type::body, Color::text2, left_y);
        for (const auto& [leaf, words] : {std::pair{"day", &report_.day}, {"number", &report_.number}}) {
            const float line = ui_.line_height(Type::body);
            if (is_wide()) {
                text(ui_, {area_.right() - right, right_y, right, line}, leaf, *words, {.align = Align::right});
                right_y += line;
            } else {
                wrapped(office, leaf, *words, Type::body, Color::text2, left_y);
            }
        }
        y_ = std::max({left_y, right_y, y_ + mark}) + ui_.px(20);
        ui_.paint().horizontal_line(area_.x, area_.right(), y_, Color::text);
        y_ += ui_.px(22);
    }

    void title() {
        const auto type = ui_.phone() ? Type::page_title : Type::large_title;
        const float height = ui_.wrapped_height(type, report_.title, area_.w);
        paragraph(ui_, {area_.x, y_, area_.w, height}, "title", report_.title,
                  {.type = type, .color = Color::text, .heading_level = 2});
        y_ += height;
        wrapped(area_, "subtitle", report_.subtitle, Type::body, Color::text2, y_);
        y_ += ui_.px(16);
    }

    void block(std::size_t i, const Rect& area) {
        const Scope scope(ui_, "block" + std::to_string(i));
        report::visit(report_.blocks[i], [&](const auto& it) { add(it, area); });
    }

    void add(const report::Heading& it, const Rect& area) {
        y_ += ui_.px(14);
        const float aside = is_wide() ? std::min(ui_.text_width(Type::label, it.aside) + 2, area.w * 0.5F) : 0;
        const float width = area.w - aside - (aside > 0 ? ui_.px(16) : 0);
        const float height = ui_.wrapped_height(Type::card_title, it.words, width);
        paragraph(ui_, {area.x, y_, width, height}, "heading", it.words,
                  {.type = Type::card_title, .color = Color::text, .heading_level = 3});
        const Rect right{area.right() - aside, y_, aside, ui_.line_height(Type::card_title)};
        if (aside > 0) text(ui_, right, "aside", it.aside, {.type = Type::label, .color = Color::text3});
        y_ += height;
        if (aside == 0) wrapped(area, "aside", it.aside, Type::label, Color::text3, y_);
        y_ += ui_.px(8);
    }

    void add(const Paragraph& it, const Rect& area) {
        const float indent = report_.notes.empty() || ui_.phone() ? 0 : ui_.px(24);
        const Rect place{area.x, y_, std::min(area.w, ui_.px(680)), 0};
        const float height = lay_out(ui_, app_, report_, it, place, indent, false);
        const Rect box{place.x, place.y, place.w, height};
        const Group group(ui_, {ui_.scope(), Role::group, box, plain(it)});
        if (ui_.visible(box)) lay_out(ui_, app_, report_, it, place, indent, true);
        y_ += height + ui_.px(10);
    }

    void add(const report::Facts& it, const Rect& area) {
        y_ = draw_facts(ui_, app_, it, {area.x, y_, area.w, 0}) + ui_.px(8);
    }
    void add(const report::Table& it, const Rect& area) {
        y_ = draw_table(ui_, app_, it, {area.x, y_, area.w, 0}) + ui_.px(12);
    }
    void add(const report::Chart& it, const Rect& area) {
        y_ = draw_chart_block(ui_, app_, it, {area.x, y_, area.w, 0}) + ui_.px(12);
    }

    /// Beside the body where there is room, else below it.
    void notes() {
        float y = is_wide() ? notes_top_ : y_ + ui_.px(8);
        const Rect area{area_.right() - side_width(), y, side_width(), 0};
        const Group list(ui_, {ui_.id("notes"), Role::list, area, tr(Text::ui_reports_notes)});
        const Scope scope(ui_, "notes");
        for (std::size_t i = 0; i < report_.notes.size(); ++i) y = note(i, {area.x, y, area.w, 0});
        y_ = std::max(y_, y);
    }

    /// Sums of several currencies stand below each other.
    static std::vector<std::string> lines_of_value(const std::string& value) {
        std::vector<std::string> lines;
        constexpr std::string_view kBetween = "; ";
        std::size_t at = 0;
        for (auto end = value.find(kBetween); end != std::string::npos; end = value.find(kBetween, at)) {
            lines.push_back(value.substr(at, end - at));
            at = end + kBetween.size();
        }
        lines.push_back(value.substr(at));
        return lines;
    }

    float note(std::size_t i, const Rect& area) {
        const auto& note = report_.notes[i];
        const Scope scope(ui_, std::to_string(i));
        const auto values = lines_of_value(note.value);
        const float pad = ui_.px(14), width = area.w - pad, line = ui_.px(22);
        const float head = line * static_cast<float>(values.size());
        const float words = ui_.wrapped_height(Type::label, note.definition, width),
                    source = ui_.wrapped_height(Type::label, note.source, width);
        const Rect box{area.x, area.y, area.w, head + words + source};
        const Group item(ui_, {ui_.scope(), Role::listitem, box});
        ui_.paint().fill({box.x, box.y, ui_.px(2), box.h}, Color::accent);
        for (std::size_t v = 0; v < values.size(); ++v) {
            Rect place{box.x + pad, box.y + line * static_cast<float>(v), width, line};
            const float room = std::min(ui_.text_width(Type::card_title, values[v]) + 2, width - ui_.px(16));
            draw_words(ui_, app_, place.cut_left(room, ui_.px(6)), "value" + std::to_string(v), values[v], note.opens,
                       Type::card_title, Color::text);
            if (v == 0)
                text(ui_, place, "number", std::to_string(i + 1), {.type = Type::caption, .color = Color::accent_text});
        }
        paragraph(ui_, {box.x + pad, box.y + head, width, words}, "definition", note.definition,
                  {.type = Type::label, .color = Color::text2});
        paragraph(ui_, {box.x + pad, box.y + head + words, width, source}, "source", note.source,
                  {.type = Type::label, .color = Color::text3});
        return box.bottom() + ui_.px(14);
    }

    void signatures() {
        if (report_.signatures.empty()) return;
        y_ += ui_.px(48);
        const int columns = is_wide() ? static_cast<int>(report_.signatures.size()) : 1;
        const float row = ui_.px(52);
        int i = 0;
        for (const auto& [office, name] : report_.signatures) {
            const Rect place = grid_cell({area_.x, y_, area_.w, 0}, i, columns, row, ui_.px(40));
            ui_.paint().horizontal_line(place.x, place.right(), place.y, Color::text);
            const Rect line{place.x, place.y + ui_.px(8), place.w, ui_.line_height(Type::body)};
            text(ui_, line, "signature" + std::to_string(i++), name.empty() ? office : office + ", " + name);
        }
        y_ += row * static_cast<float>((i + columns - 1) / columns);
    }

    void footer() {
        if (report_.footer.empty()) return;
        y_ += ui_.px(12);
        ui_.paint().horizontal_line(area_.x, area_.right(), y_, Color::line);
        y_ += ui_.px(10);
        wrapped(area_, "footer", report_.footer, Type::caption, Color::text3, y_);
    }

    Ui& ui_;
    App& app_;
    const Report& report_;
    Rect area_;
    float y_ = 0, notes_top_ = 0;
};

} // namespace

float draw_report(Ui& ui, App& app, const Report& report, const Rect& area) {
    const Scope scope(ui, "report");
    return ReportDrawing(ui, app, report).draw(area);
}

} // namespace hk::ui::pages
