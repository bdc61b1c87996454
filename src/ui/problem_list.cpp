// What is wrong with a file, as a list.
// It must not know how problems are found.
#include "ui/problem_list.hpp"

#include "text/catalogue.hpp"
#include "ui/widgets.hpp"

#include <algorithm>

namespace hk::ui {
namespace {

/// Sentences and the height of every row, as long as list, language, width and text size stand.
struct Measured {
    std::string made_for;
    std::vector<std::string> sentences, places;
    std::vector<float> tops; ///< one more than rows
};

std::string place_of(const Problem& problem) {
    if (problem.path.empty() && problem.line <= 1 && problem.column <= 1 && problem.offset == 0) return {};
    // As editors write them: a line has no groups of digits.
    return tr(Text::ui_import_place,
              {{"line", std::to_string(problem.line)}, {"column", std::to_string(problem.column)}});
}

Icon icon_of(Severity severity) {
    return severity == Severity::error      ? Icon::circle_alert
           : severity == Severity::adjusted ? Icon::triangle_alert
                                            : Icon::info;
}
Color color_of(Severity severity) {
    return severity == Severity::error ? Color::bad : severity == Severity::adjusted ? Color::warn : Color::draft;
}
Text name_of(Severity severity) {
    return severity == Severity::error      ? Text::ui_import_severity_error
           : severity == Severity::adjusted ? Text::ui_import_severity_adjusted
                                            : Text::ui_import_severity_note;
}

float sentence_width(const Ui& ui, float width) {
    return width - ui.px(14 + 18 + 12 + 14) - (ui.phone() ? 0 : ui.px(232));
}

const Measured& measure(Ui& ui, float width, const ProblemList& problems) {
    auto& known = ui.kept<Measured>("problem_list");
    const auto* first = problems.listed().empty() ? nullptr : problems.listed().data();
    auto name = std::to_string(reinterpret_cast<std::uintptr_t>(first)) + "/" + std::to_string(problems.total()) + "/" +
                std::to_string(width) + "/" + std::to_string(ui.text_size) +
                std::string(language_tag(current_language()));
    if (known.made_for == name) return known;
    known = {std::move(name), {}, {}, {0}};
    for (const auto& problem : problems.listed()) {
        known.sentences.push_back(sentence_of(problem));
        known.places.push_back(place_of(problem));
        const float words = ui.wrapped_height(Type::body_medium, known.sentences.back(), sentence_width(ui, width));
        const float beside = (problem.path.empty() ? 0 : ui.line_height(Type::label)) +
                             (known.places.back().empty() ? 0 : ui.line_height(Type::label));
        const float inner = ui.phone() ? words + beside : std::max(words, beside);
        known.tops.push_back(known.tops.back() + std::max(ui.px(44), inner + ui.px(22)));
    }
    return known;
}

void draw_row(Ui& ui, const Rect& r, const Problem& problem, const std::string& sentence, const std::string& place,
              int row) {
    Rect inside = r.inset(ui.px(14), ui.px(11));
    const Rect icon = inside.cut_left(ui.px(18), ui.px(12));
    sign(ui, {icon.x, icon.y, icon.w, ui.line_height(Type::body_medium)}, "severity", icon_of(problem.severity),
         size::kIconMedium, color_of(problem.severity), tr(name_of(problem.severity)));
    if (ui.phone()) {
        const float used =
            paragraph(ui, inside, "sentence", sentence, {.type = Type::body_medium, .color = Color::text});
        inside.cut_top(used);
        if (!problem.path.empty())
            text(ui, inside.cut_top(ui.line_height(Type::label)), "path", problem.path,
                 {.type = Type::label, .color = Color::text2});
        text(ui, inside.cut_top(ui.line_height(Type::label)), "place", place,
             {.type = Type::label, .color = Color::text3});
    } else {
        Rect beside = inside.cut_right(ui.px(220), ui.px(12));
        paragraph(ui, inside, "sentence", sentence, {.type = Type::body_medium, .color = Color::text});
        if (!problem.path.empty())
            text(ui, beside.cut_top(ui.line_height(Type::label)), "path", problem.path,
                 {.type = Type::label_medium, .color = Color::text2, .align = Align::right});
        text(ui, beside.cut_top(ui.line_height(Type::label)), "place", place,
             {.type = Type::label, .color = Color::text3, .align = Align::right});
    }
    if (row > 0) ui.paint().horizontal_line(r.x + 1, r.right() - 1, r.y, Color::line);
}

} // namespace

float draw_problem_list(Ui& ui, const Rect& area, const ProblemList& problems) {
    const auto& rows = measure(ui, area.w, problems);
    const Rect frame{area.x, area.y, area.w, rows.tops.back()};
    ui.paint().edge(ui.snap(frame), Color::border, ui.px(size::kRadiusPopup));
    const Scope scope(ui, "problems");
    const Group list(ui, {ui.scope(), Role::list, frame, tr(Text::ui_import_problems)});
    const int count = static_cast<int>(problems.listed().size());
    for (std::size_t i = 0; i < problems.listed().size(); ++i) {
        const Rect r{area.x, area.y + rows.tops[i], area.w, rows.tops[i + 1] - rows.tops[i]};
        // A screenful more on both sides, so that the page's own find and scrolling meet words.
        if (!ui.visible(r.grow(ui.height_px))) continue;
        const Scope row_scope(ui, std::to_string(i));
        Node node(ui.scope(), Role::listitem, r, rows.sentences[i]);
        node.set_size = count;
        node.pos_in_set = static_cast<int>(i) + 1;
        const Group row(ui, std::move(node));
        draw_row(ui, r, problems.listed()[i], rows.sentences[i], rows.places[i], static_cast<int>(i));
    }
    return frame.bottom();
}

std::string problems_as_text(const ProblemList& problems, std::string_view file_name) {
    std::string out(file_name);
    out += "\n";
    for (const auto& problem : problems.listed()) {
        out += place_of(problem) + "\t" + problem.path + "\t" + std::string(tr(name_of(problem.severity))) + "\t" +
               sentence_of(problem) + "\n";
    }
    if (problems.total() > problems.listed().size())
        out += tr(Text::ui_import_problems_first, {{"shown", problems.listed().size()}, {"total", problems.total()}}) +
               "\n";
    if (!problems.is_complete()) out += std::string(tr(Text::ui_import_problems_incomplete)) + "\n";
    return out;
}

} // namespace hk::ui
