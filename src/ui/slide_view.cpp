// Slides on the canvas: where they come from, and how one is laid out with the page's faces.
// It must not know what stands on a slide.
#include "text/catalogue.hpp"
#include "ui/chart_view.hpp"
#include "ui/fonts.hpp"
#include "ui/map_parts.hpp"
#include "ui/painter.hpp"
#include "ui/show_parts.hpp"

#include <cmath>

namespace hk::ui::pages {
namespace {

/// Texts as they will be drawn: ImGui bakes letters at whole sizes.
class StageText final : public charts::TextRoom {
public:
    StageText(const Ui& ui, float scale) : ui_(ui), scale_(scale) {}
    [[nodiscard]] float width(charts::Face face, float size, std::string_view words) const override {
        const auto type = spec(face, size);
        return ui_.fonts.width(type.face, type.em_px, words) / scale_;
    }
    [[nodiscard]] std::vector<std::string> wrap(charts::Face face, float size, std::string_view words, float width,
                                                int most) const override {
        return ui_.wrap(spec(face, size), words, width * scale_, most);
    }

private:
    [[nodiscard]] TypeSpec spec(charts::Face face, float size) const {
        const float em = std::max(1.0F, std::round(size * scale_));
        return {static_cast<Face>(face), em, em * charts::kLetterHeight, 400};
    }
    const Ui& ui_;
    float scale_;
};

struct KeptSet {
    std::unique_ptr<SlideSet> set;
};

} // namespace

SlideSet& slide_set(Ui& ui, App& app) {
    auto& kept = ui.kept<KeptSet>("slides/set");
    if (!kept.set) kept.set = std::make_unique<SlideSet>(app.titles());
    return *kept.set;
}

const charts::WorldMap* slide_world(Ui& ui) {
    auto& source = map_source(ui);
    return source.world ? &*source.world : nullptr;
}

FigureQuery slide_query(App& app) {
    auto query = app.figure_query();
    query.as_of = app.opening_day();
    return query;
}

const SlideContent& slide_content(Ui& ui, App& app, const Slide& slide) {
    return slide_set(ui, app).content(app.document(), slide, app.figure_query(), app.opening_day(), slide_world(ui));
}

charts::SlideLayout lay_out_slide(Ui& ui, const SlideContent& content, const charts::Stage& stage, float scale,
                                  std::size_t number, std::size_t count) {
    auto words = content.words;
    words.number = number;
    words.count = count;
    return charts::lay_out(words, content.picture, stage, StageText(ui, scale));
}

void draw_slide_picture(Ui& ui, App& app, const Slide& slide, const Rect& place, std::size_t number,
                        std::size_t count) {
    const auto& content = slide_content(ui, app, slide);
    const charts::Stage stage;
    ui.paint().fill(place, Color::surface);
    const Clip clip(ui, place);
    const auto layout = lay_out_slide(ui, content, stage, place.w / stage.width, number, count);
    draw_chart(ui, place, layout.chart, nullptr, {.is_stage = true});
    ui.paint().edge(place, Color::border);
}

Address show_address(const App& app, std::string_view slide) {
    Address target;
    target.screen = "show";
    target.record = slide;
    for (const char* kept : {"as_of", "period", "lang", "partner"})
        if (const auto value = app.address().option(kept); !value.empty()) target.options[kept] = value;
    return target;
}

void begin_show(App& app, std::string_view slide) {
    app.platform.show(ShowVerb::full);
    app.go(show_address(app, slide));
}

void begin_partner_show(App& app, std::string_view partner) {
    app.platform.show(ShowVerb::full);
    app.go(show_address(app, {}).with("partner", partner));
}

void end_show(App& app) {
    app.platform.show(ShowVerb::end);
    Address target;
    target.screen = "present";
    for (const char* kept : {"partner", "lang"})
        if (const auto value = app.address().option(kept); !value.empty()) target.options[kept] = value;
    app.go(target);
}

namespace {
// Of the records asked for, as options of the address.
constexpr const char* kArray = "list";
constexpr const char* kFigure = "figure";
constexpr const char* kPart = "part";
constexpr const char* kOf = "of";
} // namespace

Address asked_address(const App& app, const RecordsAsked& asked) {
    return show_address(app, app.address().record)
        .with(kArray, asked.array)
        .with(kFigure, asked.figure)
        .with(kPart, asked.part)
        .with(kOf, asked.of);
}

RecordsAsked asked_of(const Address& address) {
    const auto option = [&](const char* name) { return std::string(address.option(name)); };
    RecordsAsked asked{option(kArray), option(kFigure), option(kPart), option(kOf)};
    if (find_record_type(asked.array) == nullptr) asked = {};
    return asked;
}

} // namespace hk::ui::pages
