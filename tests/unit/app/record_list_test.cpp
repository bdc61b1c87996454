// Stories of the registry's rows: which there are, in which order, what stands in them.
#include "app/record_list.hpp"
#include "app_file.hpp"

using namespace hk;

namespace {

struct ListFile : AppFile {
    using AppFile::AppFile;
    RecordList list{pointer, titles};

    ListQuery query(std::string_view array) {
        ListQuery q;
        q.type = find_record_type(array);
        q.as_of = "2026-11-23";
        return q;
    }
    std::string ids(const ListQuery& q) {
        list.update(q);
        std::string text;
        for (std::size_t i = 0; i < list.count(); ++i) text += (i ? " " : "") + list.row(i)->record.id();
        return text;
    }
    std::int64_t count_of(std::string_view state) {
        for (const auto& [word, count] : list.state_counts())
            if (word == state) return count;
        return -1;
    }
};

} // namespace

TEST_CASE("names stand in the order of the language, Ch and the letters with an apostrophe at their places") {
    ListFile file;
    // a … z, then oʻ, gʻ, sh, ch.
    CHECK(file.ids(file.query("partners")) == "p1 p4 p5 p3 p2");
    set_language(Language::ru);
    CHECK(file.ids(file.query("partners")).substr(0, 2) == "p1"); // the only one with a Cyrillic name
}

TEST_CASE("rows without a value come last in either direction") {
    ListFile file;
    auto query = file.query("partners");
    query.sort = "country";
    CHECK(file.ids(query) == "p5 p1 p2 p4 p3"); // Germaniya, Niderlandiya, Oʻzbekiston twice, none
    query.sort = "-country";
    CHECK(file.ids(query) == "p4 p2 p1 p5 p3");
}

TEST_CASE("dates and sums sort by value") {
    ListFile file;
    auto query = file.query("agreements");
    query.sort = "to";
    CHECK(file.ids(query) == "a4 a1 a2 a3");
    query = file.query("projects");
    query.sort = "-value";
    CHECK(file.ids(query) == "j2 j1 j3");
}

TEST_CASE("agreements are named, found and ordered by their first partner") {
    ListFile file;
    auto query = file.query("agreements");
    CHECK(file.ids(query) == "a1 a3 a4 a2");
    CHECK(file.list.row(0)->cells[0] == "Wageningen University +1");
    CHECK(file.list.row(0)->cells[1] == "Niderlandiya");
    query.text = "вагенинген";
    CHECK(file.ids(query) == "a1");
    CHECK(file.list.total() == 4);
}

TEST_CASE("states choose agreements, one or several; expiring ones are in force too") {
    ListFile file;
    auto query = file.query("agreements");
    file.list.update(query);
    CHECK(file.count_of("in_force") == 2);
    CHECK(file.count_of("expiring") == 1);
    CHECK(file.count_of("expired") == 1);
    CHECK(file.count_of("draft") == 1);
    query.state = "in_force";
    CHECK(file.ids(query) == "a1 a2");
    CHECK(file.list.row(0)->state == "expiring");
    CHECK(file.list.row(0)->days_left == 48);
    query.state = "expired,draft";
    CHECK(file.ids(query) == "a3 a4");
    // Counts follow the other filters and not the chips themselves.
    query.text = "markaz";
    file.list.update(query);
    CHECK(file.count_of("in_force") == 0);
    CHECK(file.count_of("expired") == 1);
}

TEST_CASE("a figure and a record referred to limit the rows") {
    ListFile file;
    auto query = file.query("agreements");
    query.figure = "agreements_in_force";
    CHECK(file.ids(query) == "a1 a2");
    query.refers = "partners/p1";
    CHECK(file.ids(query) == "a1");
    query.figure.clear();
    query.refers = "partners/p2";
    CHECK(file.ids(query) == "a1 a2");
    query.refers = "partners/nobody";
    CHECK(file.ids(query).empty());
}

TEST_CASE("rows follow changes, language and their own query") {
    ListFile file;
    const auto query = file.query("partners");
    file.list.update(query);
    CHECK(file.list.position_of("p2") == 4);
    const auto& partners = *find_tables("partners");
    const auto before = *file.document().loader().load(partners, "p2");
    auto after = before;
    after.of(*partners.type->find_field("name"))[0].set("Andijon instituti");
    REQUIRE(file.document().update(before, after, "", "name"));
    file.list.update(query);
    CHECK(file.list.position_of("p2") == 0);
    CHECK(file.list.row(0)->cells[0] == "Andijon instituti");
    REQUIRE(file.document().remove(partners, "p3", ""));
    file.list.update(query);
    CHECK(file.list.position_of("p3") == -1);
    CHECK(file.list.total() == 4);
}

TEST_CASE("every column of every type sorts both ways without losing a row") {
    ListFile file;
    for (const auto& type : record_types()) {
        if (type.shelf != Shelf::registry) continue;
        for (const auto& column : hk::default_columns(type))
            for (const char* direction : {"", "-"}) {
                auto query = file.query(type.name);
                query.sort = direction + column.id;
                CAPTURE(query.sort);
                file.list.update(query);
                CHECK(file.list.count() == file.list.total());
            }
    }
}

TEST_CASE("an agreement renewed by itself shows the end of its present term") {
    ListFile file(R"({"format":"hamkorlik","version":1,
        "partners":[{"id":"p","name":{"en":"P"},"country":"DE","type":"university"}],
        "agreements":[{"id":"a","type":"memorandum","stage":"signed","signed":"2019-01-26","to":"2020-01-25",
                       "renewal":"tacit","renewal_years":2,"parties":[{"partner":"p"}]},
                      {"id":"b","type":"memorandum","stage":"signed","signed":"2019","to":"2027-03-01",
                       "renewal":"tacit","parties":[{"partner":"p"}]}]})");
    CHECK(file.ids(file.query("agreements")).size() == 3);
    const auto row_of = [&](std::string_view id) {
        const auto at = file.list.position_of(id);
        REQUIRE(at >= 0);
        return *file.list.row(static_cast<std::size_t>(at));
    };
    CHECK(row_of("a").moved_end == "2028-01-25");
    CHECK(row_of("a").cells[4] == "25.01.2028");
    CHECK(row_of("b").moved_end.empty());
    CHECK(row_of("b").cells[4] == "01.03.2027");
}

TEST_CASE("agreements are ordered by the end and the signature that their rows show") {
    ListFile file(R"({"format":"hamkorlik","version":1,
"partners":[{"id":"p","name":{"en":"P"},"country":"DE","type":"university"}],
"agreements":[
{"id":"tacit","type":"other","stage":"signed","signed":"2019-01-01","to":"2020-01-10","renewal":"tacit","renewal_years":10,"parties":[{"partner":"p"}]},
{"id":"open","type":"other","stage":"signed","signed":"2018","parties":[{"partner":"p"}]},
{"id":"soon","type":"other","stage":"signed","to":"2027","parties":[{"partner":"p","signed":"2017-03"},{"partner":"p","signed":"2017-06"}]},
{"id":"past","type":"other","stage":"signed","signed":"2016","to":"2024-05-01","parties":[{"partner":"p"}]}]})");
    auto query = file.query("agreements");
    query.sort = "to";
    CHECK(file.ids(query) == "past soon tacit open");
    CHECK(file.list.row(2)->moved_end == "2030-01-10");
    query.sort = "-to";
    CHECK(file.ids(query) == "tacit soon past open");
    query.as_of = "2019-06-01"; // the written term has not ended yet
    query.sort = "to";
    CHECK(file.ids(query) == "tacit past soon open");
    query.sort = "signed";
    CHECK(file.ids(query) == "past soon open tacit");
    const auto columns = hk::default_columns(*find_record_type("agreements"));
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].id == "signed") CHECK(file.list.row(1)->cells[i] == "06.2017");
}

TEST_CASE("a table prepared in parts opens with the rows it would have had, also when the data change meanwhile") {
    std::string text =
        R"({"format":"hamkorlik","version":1,"partners":[{"id":"p1","name":{"en":"Zeta"},"country":"NL","type":"university"},{"id":"p2","name":{"en":"Alpha"},"country":"DE","type":"university"}],
"agreements":[)";
    for (int i = 0; i < 6000; ++i)
        text += (i ? "," : "") + std::string(R"({"id":"a)") + std::to_string(i) +
                R"(","type":"other","stage":"signed","signed":"2020","parties":[{"partner":"p)" + (i % 3 ? "1" : "2") +
                "\"}]}";
    ListFile file(text + "]}");
    const auto query = file.query("agreements");
    RecordList opened(file.pointer, file.titles);
    const auto both = [&] {
        opened.update(query);
        return opened.ids();
    };
    CHECK(file.list.prepare(query)); // the day is new: it may be moving
    CHECK(file.list.prepare(query));
    CHECK(file.list.count() == 0); // a part of the order is read
    file.list.update(query);       // the table is opened
    CHECK(file.list.ids() == both());
    CHECK(file.list.ids().size() == 6000);

    // Another order is asked for while the first is read.
    RecordList turned(file.pointer, file.titles);
    turned.prepare(query);
    CHECK(turned.prepare(query));
    auto by_country = query;
    by_country.sort = "-@country";
    turned.update(by_country);
    opened.update(by_country);
    CHECK(turned.ids() == opened.ids());
    turned.update(query);
    CHECK(turned.ids() == both());

    const auto& type = *find_record_type("agreements");
    REQUIRE(file.document().remove(tables_of(type), "a0", ""));
    CHECK(file.list.prepare(query)); // a part of the order of what is left
    REQUIRE(file.document().remove(tables_of(type), "a1", ""));
    while (file.list.prepare(query)) {
    }
    CHECK_FALSE(file.list.pending());
    CHECK(file.list.ids() == both());
    CHECK(file.list.ids().size() == 5998);
    CHECK(file.count_of("in_force") == 5998);
}
