// The sets of slides: what the data do not have is left out, only what may be published stands on them, own ones keep
// their order; and the records behind a number as visitors see them.
#include "app/slides.hpp"
#include "app/visitor_rows.hpp"
#include "app_file.hpp"
#include "stats/figures.hpp"

#include <algorithm>

using namespace hk;

namespace {

constexpr std::string_view kShown = R"({"format":"hamkorlik","version":1,
"office":{"institute":{"en":"Institute"},"office":{"en":"Office"},"mission":{"en":"To cooperate."}},
"partners":[{"id":"p1","name":{"en":"Wageningen"},"country":"NL","type":"university"},
{"id":"p2","name":{"en":"Delft"},"country":"NL","type":"university"}],
"contacts":[{"id":"c1","partner":"p1","name":"Secret Person","email":"secret@example.org"}],
"agreements":[
{"id":"a1","title":{"en":"Framework"},"type":"framework","stage":"signed","from":"2020-01-01","parties":[{"partner":"p1","signer":"Secret Person"}],"comment":"Secret comment"},
{"id":"a2","title":{"en":"Secret negotiation"},"type":"research","stage":"negotiation","parties":[{"partner":"p1"}]},
{"id":"a3","title":{"en":"Ends soon"},"type":"exchange","stage":"signed","from":"2024-01-01","to":"2027-01-31","parties":[{"partner":"p1"}]}],
"projects":[{"id":"j1","title":{"en":"Water"},"status":"running","from":"2024","partners":[{"partner":"p1"}]},
{"id":"j2","title":{"en":"Secret plan"},"status":"planned","partners":[{"partner":"p1"}]}],
"specialists":[{"id":"s1","name":"Secret Professor","home":"p1","purpose":"teaching","from":"2026-02-01","to":"2026-03-01","country":"NL"}],
"mobilities":[{"id":"m1","direction":"out","person":"Secret Student","who":"student","kind":"internship","partner":"p1","country":"NL","from":"2026-02-01","to":"2026-03-01"}],
"steps":[{"id":"t1","text":"Secret step","partner":"p1"}]
SLIDES})";

std::string with_slides(std::string_view slides) {
    std::string text(kShown);
    text.replace(text.find("SLIDES"), 6, slides.empty() ? "" : ",\"slides\":[" + std::string(slides) + "]");
    return text;
}

const FigureQuery kQuery{.as_of = "2026-11-23"};

std::vector<std::string> keys(const std::vector<Slide>& slides) {
    std::vector<std::string> all;
    for (const auto& slide : slides) all.push_back(slide.key);
    return all;
}

class FixedText final : public charts::TextRoom {
public:
    [[nodiscard]] float width(charts::Face, float size, std::string_view words) const override {
        return static_cast<float>(words.size()) * size * 0.5F;
    }
    [[nodiscard]] std::vector<std::string> wrap(charts::Face, float, std::string_view words, float,
                                                int) const override {
        return {std::string(words)};
    }
};

/// All that is said by a slide, the words of its marks too.
std::string said(SlideSet& set, Document& document, const Slide& slide) {
    const auto& content = set.content(document, slide, kQuery, kQuery.as_of, nullptr);
    std::string all = content.name + "\n";
    for (const auto& shape : charts::lay_out(content.words, content.picture, {}, FixedText()).chart.shapes)
        all += shape.words + "\n";
    for (const auto& mark : content.marks) all += mark.words + "\n";
    return all;
}

} // namespace

TEST_CASE("The built-in set leaves out what the data do not have") {
    AppFile file(with_slides(""), Language::en);
    SlideSet set(file.titles);
    CHECK(keys(set.find(file.document(), kQuery, "")) ==
          std::vector<std::string>{"about", "partners", "projects", "specialists", "mobility"});
    AppFile empty(R"({"format":"hamkorlik","version":1})", Language::en);
    SlideSet of_empty(empty.titles);
    CHECK(of_empty.find(empty.document(), kQuery, "").empty());
    AppFile one(
        R"({"format":"hamkorlik","version":1,"partners":[{"id":"p","name":{"en":"TU Delft"},"country":"NL","type":"university"}],
"agreements":[{"id":"n","title":{"en":"Talks"},"type":"research","stage":"negotiation","parties":[{"partner":"p"}]}]})",
        Language::en);
    SlideSet of_one(one.titles);
    CHECK(keys(of_one.find(one.document(), kQuery, "")) == std::vector<std::string>{"about"});
    const auto& about =
        of_one.content(one.document(), of_one.find(one.document(), kQuery, "").front(), kQuery, kQuery.as_of, nullptr);
    REQUIRE(about.picture.tiles.size() == 1); // not the talks
    CHECK(about.picture.tiles[0].figure + " " + about.picture.tiles[0].label == "1 Partner");
    CHECK(about.marks[0].asked.array == "partners");
    const auto brief = of_one.find(one.document(), kQuery, "p");
    CHECK(said(of_one, one.document(), brief.front()).find("since") == std::string::npos); // talks begin nothing
}

TEST_CASE("A slide says its figure, opens its records, and names the day") {
    AppFile file(with_slides(""), Language::en);
    SlideSet set(file.titles);
    const auto slides = set.find(file.document(), kQuery, "");
    const auto& content = set.content(file.document(), slides[1], kQuery, kQuery.as_of, nullptr);
    CHECK(content.words.figure == "2");
    CHECK(content.words.statement == "agreements in force with partners in 1 country");
    CHECK(content.figure.asked.figure == "agreements_in_force");
    CHECK(content.figure.asked.array == "agreements");
    CHECK(content.words.as_of.find("23 November 2026") != std::string::npos);
    const auto& earlier = set.content(file.document(), slides[1], {.as_of = "2021-01-01"}, kQuery.as_of, nullptr);
    CHECK(earlier.words.figure == "1");
}

TEST_CASE("About a partner only what may be published is said") {
    AppFile file(with_slides(""), Language::en);
    SlideSet set(file.titles);
    const auto slides = set.find(file.document(), kQuery, "p1");
    CHECK(keys(slides) == std::vector<std::string>{"partner", "place", "agreements", "projects", "exchange", "next"});
    for (const auto& slide : slides) CHECK(said(set, file.document(), slide).find("Secret") == std::string::npos);
    CHECK(said(set, file.document(), slides[3]).find("Water") != std::string::npos);
    CHECK(said(set, file.document(), slides[5]).find("Ends soon") != std::string::npos);
    CHECK(keys(set.find(file.document(), kQuery, "p2")) == std::vector<std::string>{"partner"});
    CHECK(set.find(file.document(), kQuery, "nobody").empty());
}

TEST_CASE("Own slides come in their order, say what was written, and can be hidden") {
    const auto text = with_slides(
        R"({"id":"x","kind":"figure","figure":"projects_running","order":20,"title":{"en":"Mine","ru":"Моё"},"notes":"Say hello"},
{"id":"y","kind":"text","order":10,"title":{"en":"Welcome"},"body":{"en":"One\nTwo"}},
{"id":"z","kind":"map","order":30,"hidden":true},{"id":"w","kind":"partner","partner":"p1","order":40},
{"id":"v","kind":"chart","order":50})");
    AppFile file(text, Language::en);
    SlideSet set(file.titles);
    const auto slides = set.find(file.document(), kQuery, "");
    CHECK(keys(slides) == std::vector<std::string>{"y", "x", "z", "w", "v"});
    const auto& welcome = set.content(file.document(), slides[0], kQuery, kQuery.as_of, nullptr);
    CHECK(welcome.words.statement == "Welcome");
    CHECK(welcome.words.body == std::vector<std::string>{"One", "Two"});
    const auto& mine = set.content(file.document(), slides[1], kQuery, kQuery.as_of, nullptr);
    CHECK(mine.words.figure == "1");
    CHECK(mine.words.statement == "Mine");
    CHECK(slides[1].notes == "Say hello");
    CHECK(slides[2].is_hidden);
    CHECK(said(set, file.document(), slides[3]).find("Wageningen") != std::string::npos);
    for (const auto& slide : slides) CHECK_FALSE(said(set, file.document(), slide).empty());
    set_language(Language::ru);
    const auto in_russian = set.find(file.document(), kQuery, "");
    CHECK(set.content(file.document(), in_russian[1], kQuery, kQuery.as_of, nullptr).words.statement == "Моё");
}

TEST_CASE("The built-in set as records says the same as before") {
    AppFile file(with_slides(""), Language::en);
    SlideSet set(file.titles);
    std::vector<std::string> before;
    for (const auto& slide : set.find(file.document(), kQuery, "")) before.push_back(said(set, file.document(), slide));
    auto records = set.records_of_built_in(file.document(), kQuery);
    REQUIRE(records.size() == before.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
        records[i].set_id("own" + std::to_string(i));
        REQUIRE(file.document().insert(records[i], "slide"));
    }
    std::vector<std::string> after;
    for (const auto& slide : set.find(file.document(), kQuery, "")) {
        CHECK(slide.is_own);
        after.push_back(said(set, file.document(), slide));
    }
    CHECK(after == before);
}

TEST_CASE("Every figure that a slide can show is one, and says something") {
    AppFile file(with_slides(""), Language::en);
    SlideSet set(file.titles);
    for (const auto word : codes::figure.words) {
        CAPTURE(word);
        REQUIRE(find_figure(word) != nullptr);
        for (const auto kind : {SlideKind::figure, SlideKind::map}) {
            const Slide slide{
                .key = std::string(word) + slide_kind_word(kind).data(), .kind = kind, .figure = find_figure(word)};
            CHECK_FALSE(set.content(file.document(), slide, kQuery, kQuery.as_of, nullptr).words.statement.empty());
        }
    }
}

TEST_CASE("A figure's years end on the day itself") {
    AppFile file(with_slides(""), Language::en);
    SlideSet set(file.titles);
    const auto slides = set.find(file.document(), kQuery, "");
    const auto days = set.days(file.document(), slides[1], kQuery);
    REQUIRE(days.size() > 5);
    CHECK(std::is_sorted(days.begin(), days.end()));
    CHECK(days.back() == kQuery.as_of);
    CHECK(set.days(file.document(), slides[0], kQuery).empty());
}

TEST_CASE("Asked for the records behind a number, a visitor sees public ones, and of persons their countries alone") {
    AppFile file(with_slides(""), Language::en);
    VisitorRows rows;
    const auto ask = [&](const char* array, const char* figure, const char* of = "") {
        ListQuery query;
        query.type = find_record_type(array);
        query.figure = figure;
        query.refers = of;
        query.as_of = kQuery.as_of;
        rows.find(file.document(), file.titles, query);
    };
    ask("agreements", "agreements_in_force");
    REQUIRE(rows.count() == 2);
    CHECK(rows.withheld() == 0);
    ask("agreements", "", "partners/p1");
    CHECK(rows.count() == 2);
    CHECK(rows.withheld() == 1);
    for (std::size_t i = 0; i < rows.count(); ++i) {
        const auto row = rows.row(i);
        CHECK((row.title + row.detail).find("Secret") == std::string::npos);
        CHECK((row.title + row.detail).find("Wageningen") != std::string::npos);
    }
    ask("projects", "", "partners/p1");
    REQUIRE(rows.count() == 1);
    CHECK(rows.row(0).title == "Water");
    ask("specialists", "visiting_specialists");
    CHECK(rows.is_of_persons());
    CHECK(rows.count() == 0);
    REQUIRE(rows.countries().size() == 1);
    CHECK(rows.countries()[0].first == "Netherlands");
    CHECK(rows.countries()[0].second == "1");
    ask("steps", "", "partners/p1");
    CHECK(rows.count() == 0);
    CHECK(rows.withheld() == 1);
    ask("contacts", "", "partners/p1");
    CHECK(rows.count() == 0);
}

TEST_CASE("What is made of a slide stays where it is while it is asked for again, however many slides there are") {
    std::string many;
    for (int i = 0; i < 150; ++i)
        many += std::string(i > 0 ? "," : "") + R"({"id":"t)" + std::to_string(i) +
                R"(","kind":"text","title":{"en":"T"}})";
    AppFile file(with_slides(many), Language::en);
    SlideSet set(file.titles);
    for (const auto& slide : set.find(file.document(), kQuery, "")) {
        const auto& content = set.content(file.document(), slide, kQuery, kQuery.as_of, nullptr);
        CHECK(&set.content(file.document(), slide, kQuery, kQuery.as_of, nullptr) == &content);
    }
}

TEST_CASE("A saved chart is the last slide whatever the order of the others, and once") {
    AppFile none(with_slides(""), Language::en);
    SlideSet of_none(none.titles);
    const auto all = of_none.records_with_chart(none.document(), kQuery, "c");
    REQUIRE(all.size() > 2);
    CHECK(all.back().text_of("chart") == "c");
    CHECK(all.back().text_of("kind") == "chart");
    AppFile file(
        with_slides(
            R"({"id":"x","kind":"text","order":1000000},{"id":"y","kind":"text"},{"id":"v","kind":"chart","chart":"d"}],"charts":[{"id":"d","name":{"en":"D"},"address":"/statistics"})"),
        Language::en);
    SlideSet set(file.titles);
    const auto one = set.records_with_chart(file.document(), kQuery, "c");
    REQUIRE(one.size() == 1);
    CHECK(one.front().of(*one.front().tables->type->find_field("order")).front().is_null());
    CHECK(set.records_with_chart(file.document(), kQuery, "d").empty());
}
