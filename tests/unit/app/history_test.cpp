// Stories of the history: what every change leaves behind, and how a line of it puts a member back.
// They must not know how a line is shown.
#include "app/history.hpp"
#include "app_file.hpp"
#include "exchange/file_writer.hpp"
#include "exchange/record_text.hpp"

#include <algorithm>

using namespace hk;

namespace {

/// The file, changed by somebody; each step a second later.
struct SignedFile : AppFile {
    explicit SignedFile(std::string_view text = kAppFile) : AppFile(text) {
        document().sign = [this] {
            ++steps;
            return Signature{"Namuna", "2026-11-28T09:30:0" + std::to_string(steps) + ".000Z",
                             [this] { return "h" + std::to_string(++ids); }};
        };
    }

    std::string bytes() { return export_json(document().db()); }
    Record load(std::string_view array, std::string_view id) {
        auto record = document().loader().load(*find_tables(array), id);
        REQUIRE(record);
        return std::move(*record);
    }
    /// A change of one record, as a form makes it.
    void change(std::string_view array, std::string_view id, const std::function<void(Record&)>& how) {
        const auto before = load(array, id);
        auto after = before;
        how(after);
        REQUIRE(document().update(before, after, ""));
    }
    /// All lines, sorted: "change partners/p1 city "Wageningen" > "Ede"".
    std::vector<std::string> lines() {
        std::vector<std::string> found;
        auto rows = document().db().query("SELECT id FROM history");
        while (rows.step()) {
            const auto line = load("history", rows.text(0));
            const auto text = [&](std::string_view name) { return std::string(line.text_of(name)); };
            auto words = text("action") + " " + text("array") + "/" + text("record");
            if (!text("member").empty()) words += " " + text("member");
            if (!text("before").empty() || !text("after").empty())
                words += " " + text("before") + " > " + text("after");
            found.push_back(std::move(words));
        }
        std::sort(found.begin(), found.end());
        return found;
    }
    int steps = 0, ids = 0;
};

using Lines = std::vector<std::string>;

Record read(std::string_view array, std::string_view json) {
    auto record = read_record(*find_tables(array), json);
    REQUIRE(record);
    return std::move(*record);
}

const Field& field(const Record& record, std::string_view name) {
    const auto* found = record.tables->type->find_field(name);
    REQUIRE(found != nullptr);
    return *found;
}

void set(Record& record, std::string_view name, std::string_view value) {
    record.of(field(record, name)).front().set(value);
}

} // namespace

TEST_CASE("a new record leaves one line, with who added it and when") {
    SignedFile file;
    const auto first = file.bytes();
    REQUIRE(file.document().insert(
        read("partners", R"({"id":"new","name":{"en":"Delft"},"country":"NL","type":"university"})"), "Delft"));
    CHECK(file.lines() == Lines{"create partners/new"});
    const auto line = file.load("history", "h1");
    CHECK(line.text_of("by") == "Namuna");
    CHECK(line.text_of("at") == "2026-11-28T09:30:01.000Z");
    const auto second = file.bytes();
    REQUIRE(file.document().undo());
    CHECK(file.lines().empty());
    CHECK(file.bytes() == first);
    REQUIRE(file.document().redo());
    CHECK(file.bytes() == second);
}

TEST_CASE("a change leaves a line for every member changed, with its value before and after") {
    SignedFile file;
    const auto first = file.bytes();
    file.change("partners", "p1", [](Record& partner) {
        set(partner, "city", "Ede");
        partner.of(field(partner, "name"))[3].set("WUR \"quoted\"");
        partner.of(field(partner, "lat"))[0].set(51.5);
        partner.of(field(partner, "in_uzbekistan"))[0].set(std::int64_t{1});
    });
    const std::string russian = "Вагенингенский университет";
    CHECK(file.lines() ==
          Lines{R"(change partners/p1 city "Wageningen" > "Ede")", "change partners/p1 in_uzbekistan  > true",
                "change partners/p1 lat  > 51.5",
                R"(change partners/p1 name {"ru":")" + russian + R"(","en":"Wageningen University"} > {"ru":")" +
                    russian + R"(","en":"WUR \"quoted\""})"});
    // One step, one signature.
    CHECK(file.steps == 1);
    REQUIRE(file.document().undo());
    CHECK(file.bytes() == first);
    CHECK(file.document().next_undo() == nullptr);
}

TEST_CASE("a member that is emptied has nothing after it, one that was absent nothing before") {
    SignedFile file;
    file.change("agreements", "a2", [](Record& agreement) {
        agreement.of(field(agreement, "number"))[0].clear();
        set(agreement, "to", "2028");
    });
    CHECK(file.lines() == Lines{R"(change agreements/a2 number "7" > )", R"(change agreements/a2 to  > "2028")"});
}

TEST_CASE("a list is one line with all its rows before and after, whichever of them changed") {
    SignedFile file;
    const auto parties_of = [](Record& agreement) -> std::vector<Row>& {
        return agreement.list_of(field(agreement, "parties"));
    };
    file.change("agreements", "a1", [&](Record& a) { std::swap(parties_of(a)[0], parties_of(a)[1]); });
    CHECK(file.lines() == Lines{R"(change agreements/a1 parties [{"partner":"p1"},{"partner":"p2"}] > )"
                                R"([{"partner":"p2"},{"partner":"p1"}])"});
    file.change("agreements", "a1", [&](Record& a) {
        auto row = parties_of(a)[0];
        row[0].set("p5");
        row[1].set("2019-05");
        parties_of(a).insert(parties_of(a).begin() + 1, row);
    });
    const auto before = file.bytes();
    file.change("agreements", "a1", [&](Record& a) { parties_of(a).erase(parties_of(a).begin()); });
    CHECK(file.lines()[2] == R"(change agreements/a1 parties [{"partner":"p2"},{"partner":"p5","signed":"2019-05"},)"
                             R"({"partner":"p1"}] > [{"partner":"p5","signed":"2019-05"},{"partner":"p1"}])");
    REQUIRE(file.document().undo());
    CHECK(file.bytes() == before);
    // One part of one row.
    file.change("agreements", "a1", [&](Record& a) { parties_of(a)[1][1].set("2020"); });
    const auto lines = file.lines();
    CHECK(std::count(lines.begin(), lines.end(),
                     R"(change agreements/a1 parties [{"partner":"p2"},{"partner":"p5","signed":"2019-05"},)"
                     R"({"partner":"p1"}] > [{"partner":"p2"},{"partner":"p5","signed":"2020"},{"partner":"p1"}])") ==
          1);
}

TEST_CASE("more than ten rows keep their order in the line") {
    SignedFile file(
        R"({"format":"hamkorlik","version":1,"projects":[{"id":"j","title":{"en":"J"},"status":"planned"}]})");
    std::string before, after;
    file.change("projects", "j", [&](Record& project) {
        auto& rows = project.list_of(field(project, "value"));
        for (int i = 0; i < 12; ++i) {
            Row row(project.tables->lists[0].columns.size());
            row[0].set(std::to_string(i) + ".00");
            row[1].set("USD");
            rows.push_back(row);
        }
        before = member_json(project, field(project, "value"));
    });
    file.change("projects", "j", [&](Record& project) {
        project.list_of(field(project, "value")).erase(project.list_of(field(project, "value")).begin() + 2);
        after = member_json(project, field(project, "value"));
    });
    const auto lines = file.lines();
    CHECK(std::count(lines.begin(), lines.end(), "change projects/j value " + before + " > " + after) == 1);
}

TEST_CASE("money and sets are lines of their own") {
    SignedFile file;
    file.change("projects", "j1", [](Record& project) {
        project.list_of(field(project, "value"))[0][0].set("950.50");
        auto row = project.list_of(field(project, "value"))[0];
        row[0].set("7");
        row[1].set("JPY");
        project.list_of(field(project, "value")).push_back(row);
    });
    file.change("partners", "p1", [](Record& partner) {
        auto& tags = partner.list_of(field(partner, "tags"));
        tags[0][0].set("new");
        sort_sets(partner);
    });
    CHECK(file.lines() == Lines{R"(change partners/p1 tags ["old","water"] > ["new","water"])",
                                R"(change projects/j1 value [{"amount":"900.00","currency":"USD"}] > )"
                                R"([{"amount":"950.50","currency":"USD"},{"amount":"7","currency":"JPY"}])"});
}

TEST_CASE("several records changed at once leave a line each, and are one step") {
    SignedFile file;
    const auto first = file.bytes();
    const std::vector<std::string> ids{"p1", "p2", "p4", "nobody"};
    REQUIRE(file.document().update_all(
        *find_tables("partners"), ids, [](Record& partner) { set(partner, "country", "UZ"); }, "", "country"));
    // p2 and p4 were there already.
    CHECK(file.lines() == Lines{R"(change partners/p1 country "NL" > "UZ")"});
    REQUIRE(file.document().update_all(
        *find_tables("partners"), ids, [](Record& partner) { set(partner, "city", "Toshkent"); }, "", "city"));
    CHECK(file.lines().size() == 4);
    const auto last = file.bytes();
    REQUIRE(file.document().undo());
    REQUIRE(file.document().undo());
    CHECK(file.bytes() == first);
    REQUIRE(file.document().redo());
    REQUIRE(file.document().redo());
    CHECK(file.bytes() == last);
}

TEST_CASE("a deleted record leaves all of itself, and each reference that went with it") {
    SignedFile file;
    const auto first = file.bytes();
    REQUIRE(file.document().remove(*find_tables("directions"), "d1", ""));
    CHECK(file.lines() == Lines{R"(change agreements/a1 directions ["d1"] > )",
                                R"(delete directions/d1 {"id":"d1","name":{"uz":"Almashinuv","en":"Exchange"}} > )"});
    CHECK(file.load("history", "h1").text_of("at") == file.load("history", "h2").text_of("at"));
    const auto last = file.bytes();
    REQUIRE(file.document().undo());
    CHECK(file.bytes() == first);
    REQUIRE(file.document().redo());
    CHECK(file.bytes() == last);
}

TEST_CASE("the line of a deleted record says its lists too") {
    SignedFile file;
    REQUIRE(file.document().remove(*find_tables("agreements"), "a1", ""));
    const auto line = file.load("history", "h1");
    CHECK(line.text_of("before") ==
          R"({"id":"a1","type":"memorandum","parties":[{"partner":"p1"},{"partner":"p2"}],"stage":"signed",)"
          R"("signed":"2020-01-10","to":"2027-01-10","directions":["d1"]})");
}

TEST_CASE("several records deleted at once leave a line each; those that stay leave none") {
    SignedFile file;
    const auto first = file.bytes();
    const std::vector<std::string> ids{"p1", "p3", "p5"}; // a1 has another party than p1, a4 none but p5
    const auto removed = file.document().remove_all(*find_tables("partners"), ids, "");
    REQUIRE(removed);
    CHECK(*removed == 2);
    const auto lines = file.lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == R"(change agreements/a1 parties [{"partner":"p1"},{"partner":"p2"}] > [{"partner":"p2"}])");
    CHECK(lines[1].starts_with(R"(delete partners/p1 {"id":"p1")"));
    CHECK(lines[2].starts_with(R"(delete partners/p3 {"id":"p3")"));
    REQUIRE(file.document().undo());
    CHECK(file.bytes() == first);
}

TEST_CASE("two records made one leave the references turned, what the one took and the other deleted") {
    SignedFile file;
    const auto first = file.bytes();
    auto merged = file.load("partners", "p1");
    set(merged, "city", "Bonn");
    REQUIRE(file.document().merge(merged, "p5", ""));
    const auto lines = file.lines();
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == R"(change agreements/a4 parties [{"partner":"p5"}] > [{"partner":"p1"}])");
    CHECK(lines[1] == R"(change partners/p1 city "Wageningen" > "Bonn")");
    CHECK(lines[2] == R"(delete partners/p5 {"id":"p5","name":{"uz":"Oʻrmon markazi"},"country":"DE",)"
                      R"("type":"agency"} > )");
    const auto last = file.bytes();
    REQUIRE(file.document().undo());
    CHECK(file.bytes() == first);
    REQUIRE(file.document().redo());
    CHECK(file.bytes() == last);
}

TEST_CASE("an agreement of both records made one names the one once, with all that was said of either") {
    SignedFile file(R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p1","name":{"en":"A"},"country":"DE","type":"university"},
{"id":"p2","name":{"en":"B"},"country":"DE","type":"university","successor":"p1"}],
"agreements":[{"id":"a","type":"other","stage":"signed","parties":[{"partner":"p1"},{"partner":"p2","signed":"2020"}]}]})");
    REQUIRE(file.document().merge(file.load("partners", "p1"), "p2", ""));
    CHECK(file.lines()[0] == R"(change agreements/a parties [{"partner":"p1"},{"partner":"p2","signed":"2020"}] > )"
                             R"([{"partner":"p1","signed":"2020"}])");
    CHECK(import_file(file.bytes(), {}).db.has_value());
}

TEST_CASE("a change that changes nothing and one that fails leave no line") {
    SignedFile file;
    const auto first = file.bytes();
    file.change("partners", "p1", [](Record&) {});
    CHECK_FALSE(file.document().remove(*find_tables("partners"), "p5", ""));
    CHECK_FALSE(file.document().merge(file.load("partners", "p1"), "nobody", ""));
    CHECK(file.lines().empty());
    CHECK(file.bytes() == first);
    CHECK(file.document().next_undo() == nullptr);
}

TEST_CASE("the program's own records leave no line") {
    SignedFile file;
    REQUIRE(file.document().insert(read("views", R"({"id":"v","name":"Mine","address":"/registry/partners"})"), ""));
    file.change("views", "v", [](Record& view) { set(view, "name", "Yours"); });
    REQUIRE(file.document().remove(*find_tables("views"), "v", ""));
    CHECK(file.lines().empty());
    CHECK(file.document().next_undo() != nullptr);
}

TEST_CASE("the office's own record has a history as others have") {
    SignedFile file(R"({"format":"hamkorlik","version":1,"office":{"phone":"1"}})");
    auto rows = file.document().db().query("SELECT id FROM office");
    REQUIRE(rows.step());
    const std::string id(rows.text(0));
    file.change("office", id, [](Record& office) { set(office, "phone", "2"); });
    CHECK(file.lines() == Lines{"change office/" + id + R"( phone "1" > "2")"});
    CHECK(import_file(file.bytes(), {}).db.has_value());
}

TEST_CASE("without somebody who signs there is no history") {
    AppFile file;
    REQUIRE(file.document().remove(*find_tables("agreements"), "a1", ""));
    CHECK(file.document().db().integer("SELECT count(*) FROM history") == 0);
}

TEST_CASE("a nameless signature says when, and not who") {
    SignedFile file;
    file.document().sign = [&] { return Signature{{}, "2026-11-28T09:30:00.000Z", [] { return std::string("x"); }}; };
    file.change("partners", "p1", [](Record& partner) { set(partner, "city", "Ede"); });
    const auto line = file.load("history", "x");
    CHECK(line.of(field(line, "by"))[0].is_null());
    CHECK(line.text_of("at") == "2026-11-28T09:30:00.000Z");
}

TEST_CASE("the history is part of the file, and a file read again is the same to the byte") {
    SignedFile file;
    file.change("partners", "p1", [](Record& partner) { set(partner, "comment", "two\nlines, \"quoted\" \\ and \t"); });
    REQUIRE(file.document().remove(*find_tables("agreements"), "a1", ""));
    REQUIRE(file.document().merge(file.load("partners", "p1"), "p5", ""));
    const auto bytes = file.bytes();
    CHECK(bytes.find("\"history\":[") != std::string::npos);
    auto import = import_file(bytes, {});
    REQUIRE(import.db);
    CHECK(import.problems.listed().empty());
    CHECK(export_json(*import.db) == bytes);
    // A reader of that file finds the lines where they were.
    CHECK(import.db->integer("SELECT count(*) FROM history") == static_cast<std::int64_t>(file.lines().size()));
}

TEST_CASE("a member goes back as a line says, of every kind, and nothing else moves") {
    for (const auto& [array, json] : std::initializer_list<std::pair<const char*, const char*>>{
             {"partners",
              R"({"id":"p","name":{"uz":"Oʻ","uz-Cyrl":"Ў","en":"A","ko":"바"},"abbreviation":"A","country":"NL",
"city":"Ede","type":"university","in_uzbekistan":false,"lat":-1.25,"lon":7,"successor":"q","verified":"2019-05",
"tags":["b","a"],"source":[{"link":"http://x.example","trust":"A"},{"trust":"C"}],"comment":"a\nb","unknown":{"x":[1.50]}})"},
             {"agreements",
              R"({"id":"a","title":{"ru":"Т"},"number":"1","type":"other","stage":"signed","signed":"2019",
"parties":[{"partner":"p","signed":"2019-05-17","signer":"N","seal":1},{"partner":"q"}],"renewal_years":3,
"directions":["d2","d1"],"languages":["uz","en"],"predecessor":"b"})"},
             {"projects",
              R"({"id":"j","title":{"en":"J"},"status":"running","isced":"0811",
"value":[{"amount":"1.50","currency":"USD"},{"amount":"3","currency":"JPY"}]})"},
             {"programmes",
              R"({"id":"g","specialty":{"en":"S"},"level":"master","degree":"joint","partners":["q","p"],
"cohorts":[{"year":"2025/26","enrolled":0}]})"}}) {
        const auto whole = read(array, json);
        int members = 0;
        for (const auto& member : whole.tables->type->fields) {
            const auto value = member_json(whole, member);
            if (value.empty()) continue;
            ++members;
            CAPTURE(member.name);
            const auto without = with_member(whole, member, "");
            REQUIRE(without);
            CHECK(member_json(*without, member).empty());
            for (const auto& other : whole.tables->type->fields)
                if (other.name != member.name) CHECK(member_json(*without, other) == member_json(whole, other));
            const auto back = with_member(*without, member, value);
            REQUIRE(back);
            CHECK(*back == whole);
        }
        CHECK(members >= 4);
    }
}

TEST_CASE("a value takes the place of another, and of a text by language every language") {
    const auto partner = read("partners", R"({"id":"p","name":{"uz":"A","ru":"B"},"type":"other","tags":["x"]})");
    const auto named = with_member(partner, field(partner, "name"), R"({"en":"C","tr":"D"})");
    REQUIRE(named);
    CHECK(member_json(*named, field(partner, "name")) == R"({"en":"C","tr":"D"})");
    const auto tagged = with_member(partner, field(partner, "tags"), R"(["z","y"])");
    REQUIRE(tagged);
    CHECK(member_json(*tagged, field(partner, "tags")) == R"(["y","z"])");
}

TEST_CASE("a line that somebody spoilt by hand is refused and not taken for nothing") {
    const auto partner = read("partners", R"({"id":"p","name":{"uz":"A"},"type":"other"})");
    CHECK_FALSE(with_member(partner, field(partner, "verified"), R"("31.12.2019")"));
    CHECK_FALSE(with_member(partner, field(partner, "country"), R"("QQ")"));
    CHECK_FALSE(with_member(partner, field(partner, "tags"), R"(["a")"));
    CHECK_FALSE(with_member(partner, field(partner, "city"), "7"));
    CHECK_FALSE(with_member(partner, field(partner, "city"), R"("A","name":{"uz":"B"})"));
}
