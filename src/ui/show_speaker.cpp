// What the speaker's own window shows beside the slide: notes, what comes next, and what the office knows of the
// partner, also what nobody else may see. It must not know how that window looks.
#include "charts/svg.hpp"
#include "model/labels.hpp"
#include "text/catalogue.hpp"
#include "text/json_text.hpp"
#include "text/word_list.hpp"
#include "ui/show_parts.hpp"

namespace hk::ui::pages {
namespace {

constexpr std::size_t kMostLines = 6;

struct Facts {
    std::string title;
    std::vector<std::string> lines;
};

std::string svg_of(Ui& ui, App& app, const Slide& slide, std::size_t number, std::size_t count) {
    const auto& content = slide_content(ui, app, slide);
    return charts::chart_svg(lay_out_slide(ui, content, charts::Stage{}, 1, number, count).chart, content.name);
}

std::vector<Facts> facts_of(Ui& ui, App& app, const Slide& slide) {
    std::vector<Facts> all;
    const auto* page = slide_set(ui, app).partner(app.document(), slide.partner, app.figure_query());
    if (page == nullptr) return all;
    const auto add = [&](std::string title, const std::vector<PartnerLine>& lines, const auto& is_wanted) {
        Facts facts{std::move(title), {}};
        for (const auto& line : lines) {
            if (!is_wanted(line) || facts.lines.size() == kMostLines) continue;
            auto words = line.title;
            for (const auto* part : {&line.detail, &line.value, &line.email, &line.phone})
                append_part(words, *part, " · ");
            facts.lines.push_back(std::move(words));
        }
        if (!facts.lines.empty()) all.push_back(std::move(facts));
    };
    const auto name = [](const char* array) { return std::string(record_label_many(*find_record_type(array))); };
    add(name("contacts"), page->people, [](const PartnerLine&) { return true; });
    add(name("steps"), page->steps, [](const PartnerLine& line) { return !line.is_done; });
    add(std::string(tr(Text::ui_show_negotiated)), page->agreements,
        [](const PartnerLine& line) { return !line.may_leave; });
    add(name("activities"), page->meetings, [](const PartnerLine&) { return true; });
    return all;
}

void append_member(std::string& json, const char* name, std::string_view text) {
    json += std::string(json.back() == '{' ? "\"" : ",\"") + name + "\":";
    append_json_string(json, text);
}

} // namespace

std::string speaker_json(Ui& ui, App& app, const std::vector<const Slide*>& slides, std::size_t now, bool is_black) {
    const auto& slide = *slides[now];
    std::string json = "{";
    append_member(json, "lang", language_tag(current_language()));
    append_member(json, "title", tr(Text::ui_show_speaker));
    append_member(json, "place", std::to_string(now + 1) + " / " + std::to_string(slides.size()));
    append_member(json, "slide", svg_of(ui, app, slide, now + 1, slides.size()));
    if (now + 1 < slides.size()) append_member(json, "next", svg_of(ui, app, *slides[now + 1], now + 2, slides.size()));
    append_member(json, "notes", slide.notes);
    json += ",\"words\":{";
    append_member(json, "next", tr(Text::ui_show_next));
    append_member(json, "back", tr(Text::ui_show_back));
    append_member(json, "black", tr(Text::ui_show_black));
    append_member(json, "coming", tr(Text::ui_show_coming));
    append_member(json, "last", tr(Text::ui_show_last));
    append_member(json, "notes", tr(Text::field_slides_notes));
    append_member(json, "no_notes", tr(Text::ui_show_no_notes));
    append_member(json, "elapsed", tr(Text::ui_show_elapsed));
    append_member(json, "over", tr(Text::ui_show_over));
    json += std::string("},\"black\":") + (is_black ? "true" : "false") + ",\"facts\":[";
    for (const auto& facts : facts_of(ui, app, slide)) {
        if (json.back() != '[') json += ',';
        json += '{';
        append_member(json, "title", facts.title);
        json += ",\"lines\":[";
        for (const auto& line : facts.lines) {
            if (json.back() != '[') json += ',';
            append_json_string(json, line);
        }
        json += "]}";
    }
    return json + "]}";
}

} // namespace hk::ui::pages
