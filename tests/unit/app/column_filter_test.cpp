// Stories of filters on columns, of several sort keys, of chosen columns and of sums below a table.
#include "app/column_filter.hpp"
#include "app/record_list.hpp"
#include "app_file.hpp"

using namespace hk;

namespace {

constexpr std::string_view kFilterFile = R"({"format":"hamkorlik","version":1,
"partners":[
{"id":"p1","name":{"en":"Wageningen University","ru":"Вагенингенский университет"},"country":"NL","type":"university","tags":["water","old"]},
{"id":"p2","name":{"uz":"Choʻl instituti"},"country":"DE","type":"research_institute","tags":["water"]},
{"id":"p3","name":{"uz":"Fermalar"},"type":"network"}],
"agreements":[
{"id":"a1","type":"memorandum","stage":"signed","signed":"2020-01-10","to":"2027-01-10","parties":[{"partner":"p1"},{"partner":"p2"}]},
{"id":"a2","type":"exchange","stage":"signed","signed":"2021-05","parties":[{"partner":"p2"}]},
{"id":"a3","type":"exchange","stage":"draft","parties":[{"partner":"p3"}],"title":{"uz":"Suv boʻyicha kelishuv","ru":"Соглашение о воде"}},
{"id":"a4","type":"agreement","stage":"signed","signed":"2010","to":"2012","parties":[{"partner":"p2"}]},
{"id":"a5","type":"memorandum","stage":"signed","signed":"2009","to":"2010-06-30","renewal":"tacit","renewal_years":20,"parties":[{"partner":"p1"}]}],
"projects":[
{"id":"j1","title":{"en":"Cheap"},"status":"running","from":"2020","value":[{"amount":"900.10","currency":"USD"},{"amount":"1.00","currency":"EUR"}]},
{"id":"j2","title":{"en":"Dear"},"status":"running","from":"2021","value":[{"amount":"1000000.20","currency":"USD"}]},
{"id":"j3","title":{"en":"Free"},"status":"planned"}]})";

struct FilterFile : AppFile {
    FilterFile() : AppFile(kFilterFile) {}
    RecordList list{pointer, titles};

    ListQuery query(std::string_view array, std::vector<ColumnFilter> filters = {}) {
        ListQuery q;
        q.type = find_record_type(array);
        q.as_of = "2026-11-23";
        q.filters = std::move(filters);
        return q;
    }
    std::string ids(const ListQuery& q) {
        list.update(q);
        std::string text;
        for (const auto& id : list.ids()) text += (text.empty() ? "" : " ") + id;
        return text;
    }
    /// The ids that one filter lets through, by the table's own order.
    std::string passing(std::string_view array, std::string_view column, std::string_view value) {
        return ids(query(array, {{std::string(column), std::string(value)}}));
    }
    /// "NL 2, DE 1": what a column can be limited to.
    std::string choices(const ListQuery& q, std::string_view column) {
        list.update(q);
        std::string text;
        for (const auto& one : list.filter_choices(*find_column(possible_columns(*q.type), column)))
            text += (text.empty() ? "" : ", ") + one.value + " " + std::to_string(one.count);
        return text;
    }
};

const ListColumn& column_of(std::string_view array, std::string_view name) {
    static std::vector<ListColumn> columns;
    columns = possible_columns(*find_record_type(array));
    const auto* found = find_column(columns, name);
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("every column that a type can show is filtered in one of three ways") {
    const auto kind = [](std::string_view array, std::string_view name) {
        return filter_kind(*find_record_type(array), column_of(array, name));
    };
    CHECK(kind("agreements", "partner") == FilterKind::choices);
    CHECK(kind("agreements", "country") == FilterKind::choices);
    CHECK(kind("agreements", "type") == FilterKind::choices);
    CHECK(kind("agreements", "signed") == FilterKind::range);
    CHECK(kind("agreements", "to") == FilterKind::range);
    CHECK(kind("agreements", "number") == FilterKind::words);
    CHECK(kind("partners", "name") == FilterKind::words);
    CHECK(kind("partners", "tags") == FilterKind::choices);
    CHECK(kind("projects", "value") == FilterKind::choices);
}

TEST_CASE("choices let through any of them; a dash is the records without a value") {
    FilterFile file;
    CHECK(file.passing("agreements", "type", "exchange") == "a3 a2");
    CHECK(file.passing("agreements", "type", "exchange,agreement") == "a3 a2 a4");
    CHECK(file.passing("agreements", "country", "DE") == "a1 a2 a4"); // of any party
    CHECK(file.passing("agreements", "country", "-") == "a3");
    CHECK(file.passing("agreements", "partner", "p1") == "a1 a5");
    CHECK(file.passing("partners", "tags", "old") == "p1");
    CHECK(file.passing("partners", "tags", "-") == "p3");
    CHECK(file.passing("projects", "value", "EUR") == "j1"); // money by its currency
    CHECK(file.passing("agreements", "type", "nonsense").empty());
}

TEST_CASE("words are found in every language of a text, in any spelling") {
    FilterFile file;
    CHECK(file.passing("partners", "name", "вагенинг") == "p1");
    CHECK(file.passing("partners", "name", "university wagen") == "p1");
    CHECK(file.passing("partners", "name", "cho'l") == "p2");
    CHECK(file.passing("agreements", "title", "воде") == "a3");
    CHECK(file.passing("agreements", "title", "nothing").empty());
}

TEST_CASE("days lie in a range of partial dates; what is written or shown decides") {
    FilterFile file;
    CHECK(file.passing("agreements", "signed", "2020..2021") == "a1 a2");
    CHECK(file.passing("agreements", "signed", "2021") == "a2");
    CHECK(file.passing("agreements", "signed", "..2010") == "a5 a4");
    CHECK(file.passing("agreements", "signed", "2020-02..") == "a2");
    // A term that went on by itself ends when the table says so.
    CHECK(file.passing("agreements", "to", "2030") == "a5");
    CHECK(file.passing("agreements", "to", "..2012") == "a4");

    CHECK(is_within("2020-01-10", {"2020", "2020"}));
    CHECK(is_within("2020", {"2020-01-01", ""}));
    CHECK_FALSE(is_within("2020", {"2020-02", ""}));
    CHECK(is_within("2020-06-30", {"", "2020-06"}));
    CHECK_FALSE(is_within("2020-07-01", {"", "2020-06"}));
    CHECK_FALSE(is_within("", {"", "2020"}));
}

TEST_CASE("a range is written with two dots, one alone means both ends") {
    CHECK(range_words(parse_range("2020..2021")) == "2020..2021");
    CHECK(range_words(parse_range("2020")) == "2020");
    CHECK(range_words(parse_range("..5")) == "..5");
    CHECK(range_words(parse_range("5..")) == "5..");
    CHECK(range_words(parse_range("..")).empty());
}

TEST_CASE("choices are counted among the rows that pass all other limits") {
    FilterFile file;
    const auto all = file.query("agreements");
    CHECK(file.choices(all, "type") == "exchange 2, memorandum 2, agreement 1");
    CHECK(file.choices(all, "country") == "DE 3, NL 2, - 1");
    const auto dutch = file.query("agreements", {{"country", "NL"}});
    CHECK(file.choices(dutch, "type") == "memorandum 2");
    CHECK(file.choices(dutch, "country") == "DE 3, NL 2, - 1"); // not limited by itself
    CHECK(file.choices(file.query("partners"), "tags") == "water 2, old 1, - 1");
}

TEST_CASE("filters are told in the words of the language") {
    FilterFile file;
    const auto words = [&](std::string_view array, std::string_view column, std::string_view value) {
        return filter_words(file.titles, *find_record_type(array), column_of(array, column), value);
    };
    CHECK(words("agreements", "country", "NL,DE") == "Niderlandiya, Germaniya");
    CHECK(words("agreements", "signed", "2020-02..") == "≥ 02.2020");
    CHECK(words("agreements", "signed", "..2020-02-03") == "≤ 03.02.2020");
    CHECK(words("agreements", "signed", "2019..2020") == "2019 – 2020");
    CHECK(words("agreements", "partner", "p2") == "Choʻl instituti");
    CHECK(words("partners", "name", "suv") == "“suv”");
}

TEST_CASE("an empty table knows which limit to loosen and what that gives") {
    FilterFile file;
    auto query = file.query("agreements", {{"country", "NL"}, {"type", "exchange"}});
    query.state = "in_force";
    CHECK(file.ids(query).empty());
    CHECK(file.list.count_without("country") == 1); // a2
    CHECK(file.list.count_without("type") == 2);    // a1 a5
    CHECK(file.list.count_without("state") == 0);
    query.text = "zzz";
    CHECK(file.ids(query).empty());
    CHECK(file.list.count_without("q") == 0);
    query.filters.clear();
    query.state.clear();
    file.list.update(query);
    CHECK(file.list.count_without("q") == 5);
}

TEST_CASE("several columns sort together, each in its own direction") {
    FilterFile file;
    auto query = file.query("agreements");
    query.sort = "type,-signed";
    CHECK(file.ids(query) == "a2 a3 a4 a1 a5"); // by the words for the types; without a date last
    query.sort = "type,signed";
    CHECK(file.ids(query) == "a2 a3 a4 a5 a1");
    query.sort = "-type,signed";
    CHECK(file.ids(query) == "a5 a1 a4 a2 a3");
    query.sort = "nonsense,signed"; // what no column is called is the first one
    CHECK(file.ids(query) == "a3 a5 a1 a4 a2");
}

TEST_CASE("chosen columns are those named, in that order and width; the first always stays") {
    const auto& type = *find_record_type("partners");
    const auto names = [](const std::vector<ListColumn>& columns) {
        std::string text;
        for (const auto& column : columns) text += (text.empty() ? "" : " ") + std::string(column.name());
        return text;
    };
    const auto usual = default_columns(type);
    CHECK(names(chosen_columns(type, "")) == names(usual));
    CHECK(words_of(type, usual).empty());
    const auto chosen = chosen_columns(type, "tags,nonsense,country:240,tags");
    CHECK(names(chosen) == "name tags country");
    CHECK(chosen[2].width_px == 240);
    CHECK(names(chosen_columns(type, words_of(type, chosen))) == "name tags country");
    CHECK(names(chosen_columns(type, "country,name")).substr(0, 4) == "name");
    CHECK(names(possible_columns(type)).find("tags") != std::string::npos);
}

TEST_CASE("sums are exact, one for each currency, over the rows that are shown") {
    FilterFile file;
    const auto told = [&](const ListQuery& query) {
        file.list.update(query);
        std::string text;
        for (const auto& sum : file.list.totals(column_of("projects", "value")))
            text += sum.amount + " " + sum.currency + "; ";
        return text;
    };
    CHECK(told(file.query("projects")) == "1.00 EUR; 1000900.30 USD; ");
    CHECK(told(file.query("projects", {{"value", "EUR"}})) == "1.00 EUR; 900.10 USD; ");
    CHECK(told(file.query("projects", {{"status", "planned"}})).empty());
}
