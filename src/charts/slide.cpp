// Lays out a slide's words and picture.
// It must not know what is said or shown on it.
#include "charts/slide.hpp"

#include <algorithm>

namespace hk::charts {
namespace {

constexpr float kBodyLine = 1.42F; ///< from one line of a paragraph to the next

struct Lines {
    float size, line;
    int most; ///< lines
};

/// Sizes of design/TOKENS.md "slide …"; on an upright stage those of a phone.
struct Sizes {
    float margin, over_size, over_y, figure, figure_line, text, foot_height, foot_size;
    std::vector<Lines> statement; ///< the first one that the sentence fits into
};

const Sizes& sizes_of(const Stage& stage) {
    static const Sizes kLying{
        64, 18, 52, 152, 136, 20, 64, 15, {{48, 58, 2}, {44, 54, 2}, {36, 46, 3}, {30, 38, 4}, {24, 31, 6}}};
    static const Sizes kUpright{24, 15, 34, 88, 84, 16, 76, 13, {{28, 35, 3}, {24, 30, 4}, {20, 26, 5}, {17, 23, 9}}};
    return stage.is_upright() ? kUpright : kLying;
}

class Layout {
public:
    Layout(const SlideWords& words, const Stage& stage, const TextRoom& room)
        : words_(words), stage_(stage), sizes_(sizes_of(stage)),
          room_(room), layout_{{stage.width, stage.height, {}, {}}, {}}, chart_(layout_.chart), left_(sizes_.margin),
          right_(stage.width - sizes_.margin) {}

    SlideLayout finish(const Picture& picture) {
        const float foot = foot_top();
        over();
        float top = title();
        const bool has_picture = picture.kind != Picture::Kind::none;
        top = has_picture ? small_body(top, foot) : large_body(top, foot);
        if (has_picture) {
            const float x = picture.is_wide() ? 0 : left_, width = stage_.width - 2 * x, height = foot - top;
            if (height > 0) put_into(chart_, draw_picture(picture, width, height, room_), x, top, 1);
        }
        this->foot(foot);
        return std::move(layout_);
    }

private:
    void add(Shape shape) { chart_.shapes.push_back(std::move(shape)); }
    /// One line of at most that width, cut with "…": exactly, since paper has other letters than a guess.
    void add_line(float x, float y, const std::string& words, Ink ink, Face face, float size, float width) {
        if (width <= 0 || words.empty()) return;
        const auto lines = room_.wrap(face, size, words, width, 1);
        if (!lines.empty()) add(text_of(x, y, lines.front(), ink, face, size));
    }
    void place(PlacedWords words) {
        if (!words.words.empty()) layout_.words.push_back(std::move(words));
    }

    /// What stands above the title, and where in the set this slide is.
    void over() {
        constexpr std::size_t kMost = 2; // lines; a partner with a longer name has smaller letters
        float size = sizes_.over_size, y = sizes_.over_y, right = right_;
        if (words_.count > 1) right -= place_in_set(y) + 24;
        const auto lines_of = [&] { return room_.wrap(Face::semibold, size, words_.over, right - left_, 0); };
        auto lines = lines_of();
        if (lines.size() > kMost) {
            size *= 0.8F;
            lines = lines_of();
        }
        const float line = size * kLetterHeight;
        place({PlacedWords::Kind::over, words_.over, left_, y - line / 2, right - left_,
               line * static_cast<float>(lines.size()), size, line, Face::semibold});
        for (const auto& one : lines) {
            add(text_of(left_, y, one, Ink::first, Face::semibold, size));
            y += line;
        }
        over_bottom_ = std::max(y - line / 2, sizes_.over_y + line / 2);
    }

    /// A dot for each slide, or numbers where there are many; gives the width.
    float place_in_set(float y) {
        constexpr std::size_t kMostDots = 14;
        constexpr float kPitch = 20, kDot = 4, kLong = 28;
        if (words_.count > kMostDots || stage_.is_upright()) {
            const auto place = std::to_string(words_.number) + " / " + std::to_string(words_.count);
            add(text_of(right_, y, place, Ink::quiet, Face::medium, sizes_.foot_size, Shape::Anchor::end));
            return room_.width(Face::medium, sizes_.foot_size, place);
        }
        const float width = kPitch * static_cast<float>(words_.count - 1) + kLong;
        float x = right_ - width;
        for (std::size_t i = 1; i <= words_.count; ++i) {
            const bool is_now = i == words_.number;
            if (is_now)
                add({.x = x, .y = y - kDot, .w = kLong, .h = 2 * kDot, .ink = Ink::first});
            else
                add({.kind = Shape::Kind::disc, .x = x + kDot, .y = y, .w = kDot, .ink = Ink::ended});
            x += is_now ? kLong + kPitch - 2 * kDot : kPitch;
        }
        return width;
    }

    /// Figure, sentence and the notes beside them; gives their lower edge.
    float title() {
        constexpr float kNotes = 440, kBetween = 44, kNarrowest = 420; // room of a sentence beside its figure
        const float top = over_bottom_ + (stage_.is_upright() ? 12 : 18);
        const bool has_notes = !words_.notes.empty() && !stage_.is_upright();
        const float end = has_notes ? right_ - kNotes - kBetween : right_;
        float x = left_, bottom = top, height = 0;
        const float figure = words_.figure.empty() ? 0 : figure_width(end - left_);
        const bool is_beside = figure > 0 && !stage_.is_upright() && end - left_ - figure - kBetween > kNarrowest;
        if (figure > 0) {
            height = sizes_.figure_line * figure_scale_;
            bottom = top + height;
            add(text_of(left_, top + height / 2, words_.figure, Ink::first, Face::display,
                        sizes_.figure * figure_scale_));
            chart_.marks.push_back({kFigureMark, 0, left_, top, figure, height});
            if (is_beside) x += figure + kBetween;
        }
        if (!words_.statement.empty()) {
            const auto [lines, form] = statement(end - x);
            const float high = form.line * static_cast<float>(lines.size());
            float y = is_beside ? top + std::max(0.0F, (height - high) / 2) : bottom + (figure > 0 ? 6 : 0);
            bottom = std::max(bottom, y + high);
            place({PlacedWords::Kind::statement, words_.statement, x, y, end - x, high, form.size, form.line,
                   Face::display});
            for (const auto& line : lines) {
                add(text_of(x, y + form.line / 2, line, Ink::text, Face::display, form.size));
                y += form.line;
            }
        }
        if (!words_.notes.empty())
            bottom = has_notes ? std::max(bottom, notes(right_ - kNotes, top + 6, kNotes))
                               : notes(left_, bottom + 10, right_ - left_);
        return bottom + (stage_.is_upright() ? 14 : 24);
    }

    /// A sum of money may be wider than the stage: then the figure is smaller.
    float figure_width(float most) {
        const float width = room_.width(Face::display, sizes_.figure, words_.figure);
        figure_scale_ = std::min(1.0F, most / std::max(width, 1.0F));
        return width * figure_scale_;
    }

    struct Statement {
        std::vector<std::string> lines;
        Lines form;
    };
    [[nodiscard]] Statement statement(float width) const {
        for (const auto& form : sizes_.statement) {
            auto lines = room_.wrap(Face::display, form.size, words_.statement, width, form.most + 1);
            const bool is_last = &form == &sizes_.statement.back();
            if (is_last) lines = room_.wrap(Face::display, form.size, words_.statement, width, form.most);
            if (is_last || lines.size() <= static_cast<std::size_t>(form.most)) return {std::move(lines), form};
        }
        return {};
    }

    float notes(float x, float y, float width) {
        constexpr float kBetween = 10, kMark = 22;
        constexpr int kMost = 6; // lines of one
        const float size = stage_.is_upright() ? 14 : 16, line = stage_.is_upright() ? 20 : 24;
        for (const auto& note : words_.notes) {
            add({.kind = Shape::Kind::disc, .x = x + 5, .y = y + line / 2, .w = 5, .ink = Ink::first});
            y = paragraph(x + kMark, y, note, size, line, width - kMark, kMost, Ink::quiet, PlacedWords::Kind::note) +
                kBetween;
        }
        return y - kBetween;
    }

    float paragraph(float x, float y, const std::string& words, float size, float line, float width, int most, Ink ink,
                    PlacedWords::Kind kind = PlacedWords::Kind::paragraph) {
        const float top = y;
        for (const auto& one : room_.wrap(Face::regular, size, words, width, most)) {
            add(text_of(x, y + line / 2, one, ink, Face::regular, size));
            y += line;
        }
        place({kind, words, x, top, width, y - top, size, line, Face::regular});
        return y;
    }

    /// How high the paragraphs are in letters of a size.
    [[nodiscard]] float body_height(float size, float line, float between, float width) const {
        float height = 0;
        for (const auto& one : words_.body)
            height += static_cast<float>(room_.wrap(Face::regular, size, one, width, 0).size()) * line + between;
        return height;
    }

    float body(float y, float bottom, float size, float line, float between, float width, Ink ink) {
        for (const auto& one : words_.body) {
            const auto lines = static_cast<int>((bottom - y) / line);
            if (lines < 1) break;
            y = paragraph(left_, y, one, size, line, width, lines, ink) + between;
        }
        return y;
    }

    /// Beside a picture, which keeps most of the room: smaller where there is much to say.
    float small_body(float top, float foot) {
        constexpr float kShare = 0.4F, kWidest = 1180, kSmaller = 0.92F, kBetween = 4;
        if (words_.body.empty()) return top;
        const float width = std::min(right_ - left_, kWidest), most = (foot - top) * kShare;
        const float least = stage_.is_upright() ? 12 : 15;
        float size = sizes_.text;
        while (size * kSmaller >= least && body_height(size, size * kBodyLine, kBetween, width) > most)
            size *= kSmaller;
        return body(top, top + most, size, size * kBodyLine, kBetween, width, Ink::quiet) +
               (stage_.is_upright() ? 10 : 18);
    }

    /// Without one: as large as all of it fits.
    float large_body(float top, float foot) {
        constexpr float kSmaller = 0.92F, kLeast = 13, kBetween = 0.6F, kWidest = 1240;
        const float width = std::min(right_ - left_, kWidest), most = foot - top - 12;
        float size = stage_.is_upright() ? 20 : 32;
        while (size > kLeast && body_height(size, size * kBodyLine, size * kBetween, width) > most) size *= kSmaller;
        return body(top, top + most, size, size * kBodyLine, size * kBetween, width, Ink::text);
    }

    /// Whose figures, from where, of when: always there.
    void foot(float top) {
        constexpr float kGap = 12;
        add({.x = 0, .y = top, .w = stage_.width, .h = stage_.height - top, .ink = Ink::paper});
        add({.kind = Shape::Kind::line, .x = 0, .y = top, .w = stage_.width, .h = 1, .ink = Ink::grid});
        const float size = sizes_.foot_size, line = size * kLetterHeight;
        const float day = room_.width(Face::medium, size, words_.as_of);
        const auto place_one = [&](const std::string& words, float x, float y, float w, Face face) {
            place({PlacedWords::Kind::foot, words, x, y - line / 2, std::max(1.0F, w), line, size, line, face});
        };
        if (stage_.is_upright()) {
            const float y = top + kFootPad + kSign / 2, x = left_ + kSign + kGap;
            sign(left_, y - kSign / 2, kSign);
            add_line(x, y, words_.as_of, Ink::quiet, Face::medium, size, right_ - x);
            place_one(words_.as_of, x, y, right_ - x, Face::medium);
            float at = y + kSign / 2 + 6;
            const float source = at;
            for (const auto& one : foot_lines_) {
                add(text_of(left_, at + kFootLine / 2, one, Ink::quiet, Face::regular, size));
                at += kFootLine;
            }
            return place({PlacedWords::Kind::foot, foot_words(), left_, source, right_ - left_, at - source, size,
                          kFootLine, Face::regular});
        }
        const float y = top + sizes_.foot_height / 2;
        add(text_of(right_, y, words_.as_of, Ink::quiet, Face::medium, size, Shape::Anchor::end));
        sign(left_, y - kSign / 2, kSign);
        float x = left_ + kSign + kGap;
        const float end = right_ - day - 2 * kGap;
        const float owner = std::min(room_.width(Face::semibold, size, words_.owner) + 2, std::max(1.0F, end - x));
        add_line(x, y, words_.owner, Ink::text, Face::semibold, size, owner);
        x += owner + kGap;
        if (end > x) add(text_of(x, y, words_.source, Ink::quiet, Face::regular, size, Shape::Anchor::start, end - x));
        place_one(words_.source, x, y, end - x, Face::regular);
        place_one(words_.as_of, right_ - day, y, day + 1, Face::medium);
    }

    [[nodiscard]] std::string foot_words() const {
        return words_.owner + (words_.owner.empty() || words_.source.empty() ? "" : ". ") + words_.source;
    }

    /// Where the foot begins: on an upright stage it has as many lines as its words need.
    float foot_top() {
        if (!stage_.is_upright()) return stage_.height - sizes_.foot_height;
        constexpr int kMost = 3;
        foot_lines_ = room_.wrap(Face::regular, sizes_.foot_size, foot_words(), right_ - left_, kMost);
        return stage_.height - 2 * kFootPad - kSign - 6 - kFootLine * static_cast<float>(foot_lines_.size());
    }

    /// The program's sign: two rings on a rounded square.
    void sign(float x, float y, float side) {
        add({.x = x, .y = y, .w = side, .h = side, .ink = Ink::first});
        const float radius = side * 0.23F, apart = side * 0.13F;
        for (const float to : {-apart, apart})
            add({.kind = Shape::Kind::ring,
                 .x = x + side / 2 + to,
                 .y = y + side / 2,
                 .w = radius,
                 .h = side * 0.075F,
                 .ink = Ink::paper});
    }

    const SlideWords& words_;
    const Stage& stage_;
    const Sizes& sizes_;
    const TextRoom& room_;
    static constexpr float kSign = 24, kFootPad = 10, kFootLine = 17;
    std::vector<std::string> foot_lines_; ///< of an upright stage
    SlideLayout layout_;
    Chart& chart_; ///< of the layout
    float left_, right_, figure_scale_ = 1, over_bottom_ = 0;
};

} // namespace

Stage stage_of(float width_px, float height_px) {
    constexpr float kLargest = 1600, kLeast = 1280, kUprightLeast = 400, kUprightMost = 720, kShortest = 620;
    const float aspect = std::max(0.05F, height_px / std::max(1.0F, width_px));
    if (aspect > 1) { // 400 units of an upright phone
        const float width = std::clamp(width_px * 1.05F, kUprightLeast, kUprightMost);
        return {width, width * aspect};
    }
    const float width = std::clamp(width_px * 1.25F, kLeast, kLargest);
    // A long strip of a window has its height, and is wider for it.
    const float height = std::max(kShortest, width * aspect);
    return {height / aspect, height};
}

float foot_height(const Stage& stage) { return sizes_of(stage).foot_height; }

SlideLayout lay_out(const SlideWords& words, const Picture& picture, const Stage& stage, const TextRoom& room) {
    return Layout(words, stage, room).finish(picture);
}

} // namespace hk::charts
