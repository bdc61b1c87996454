// Stories of forms: what is typed, what is wrong, what reaches the document.
#include "app/draft.hpp"
#include "app_file.hpp"
#include "text/catalogue.hpp"

using namespace hk;

namespace {

FieldPath at(std::string_view array, std::string_view member, int row = -1, std::string_view inner = {}, int part = 0) {
    const auto& type = *find_record_type(array);
    const auto* field = type.find_field(member);
    const Field* found = nullptr;
    if (!inner.empty())
        for (const auto& one : field->members)
            if (one.name == inner) found = &one;
    return {field, row, found, part};
}

Draft open(AppFile& file, std::string_view array, std::string_view id) {
    return Draft(*file.document().loader().load(*find_tables(array), id));
}

} // namespace

TEST_CASE("dates are typed as people write them and stored as ISO 8601") {
    AppFile file;
    auto draft = open(file, "agreements", "a1");
    const auto signed_on = at("agreements", "signed");
    CHECK(draft.text(signed_on) == "10.01.2020");
    CHECK(draft.set_text(signed_on, "5.2.2021"));
    CHECK(draft.raw(signed_on) == "2021-02-05");
    CHECK(draft.set_text(signed_on, "03.2021"));
    CHECK(draft.raw(signed_on) == "2021-03");
    CHECK_FALSE(draft.set_text(signed_on, "31.02.2021"));
    CHECK(draft.text(signed_on) == "31.02.2021");
    CHECK(draft.raw(signed_on) == "2021-03"); // the old value stays in force
    CHECK(draft.error(signed_on, file.titles).find("10.01.2020") != std::string::npos);
    CHECK(draft.set_text(signed_on, ""));
    CHECK_FALSE(draft.has_errors());
}

TEST_CASE("an end before its start is not taken over, and the year that was meant is guessed") {
    AppFile file;
    auto draft = open(file, "agreements", "a1");
    const auto end = at("agreements", "to");
    CHECK_FALSE(draft.set_text(end, "10.01.2017"));
    CHECK(draft.raw(end) == "2027-01-10");
    CHECK(draft.text(end) == "10.01.2017");
    CHECK(draft.error(end, file.titles).find("2027") != std::string::npos);
    CHECK(draft.set_text(end, "10.01.2028"));
    CHECK_FALSE(draft.is_wrong(end));
}

TEST_CASE("numbers are read as the language writes them and kept within their limits") {
    AppFile file;
    auto draft = open(file, "agreements", "a1");
    const auto years = at("agreements", "renewal_years");
    CHECK(draft.set_text(years, "5"));
    CHECK_FALSE(draft.set_text(years, "five"));
    CHECK(draft.is_wrong(years));
    CHECK_FALSE(draft.set_text(years, "500"));
    CHECK(draft.is_wrong(years));
    CHECK(draft.raw(years) == "5");
}

TEST_CASE("money: an amount without its currency waits in the form, another currency judges it anew") {
    AppFile file;
    auto draft = open(file, "projects", "j1");
    const auto& value = *find_record_type("projects")->find_field("value");
    const int row = draft.add_row(value);
    const auto amount = at("projects", "value", row), currency = at("projects", "value", row, {}, 1);
    CHECK(draft.set_text(amount, "1 234,50"));
    REQUIRE(draft.store(file.document(), file.titles));
    CHECK(file.document().loader().load(*find_tables("projects"), "j1")->list_of(value).size() == 1);
    CHECK(draft.set_raw(currency, "EUR"));
    CHECK(draft.raw(amount) == "1234.50");
    REQUIRE(draft.store(file.document(), file.titles));
    CHECK(file.document().loader().load(*find_tables("projects"), "j1")->list_of(value).size() == 2);
    CHECK(draft.set_raw(currency, "JPY"));
    CHECK(draft.is_wrong(amount)); // the yen has no decimals
}

TEST_CASE("a new record is written when all that is required is there") {
    AppFile file;
    Draft draft(*find_record_type("agreements"), "new-id");
    CHECK(draft.is_new());
    CHECK(draft.row_count(*find_record_type("agreements")->find_field("parties")) == 1);
    CHECK_FALSE(draft.check_required());
    CHECK(draft.is_wrong(at("agreements", "type")));
    CHECK(draft.is_wrong(at("agreements", "parties", 0, "partner")));
    draft.set_raw(at("agreements", "type"), "memorandum");
    draft.set_raw(at("agreements", "stage"), "signed");
    draft.set_raw(at("agreements", "parties", 0, "partner"), "p2");
    CHECK_FALSE(draft.is_wrong(at("agreements", "type")));
    CHECK(draft.check_required());
    REQUIRE(draft.store(file.document(), file.titles));
    CHECK_FALSE(draft.is_new());
    CHECK(file.document().loader().load(*find_tables("agreements"), "new-id").has_value());
    CHECK(file.document().next_undo()->name.kind == StepName::Kind::create);
}

TEST_CASE("a required member that is emptied keeps its value in the document") {
    AppFile file;
    auto draft = open(file, "partners", "p2");
    const auto type = at("partners", "type");
    draft.set_raw(type, "");
    REQUIRE(draft.store(file.document(), file.titles));
    CHECK(draft.is_wrong(type));
    CHECK(file.document().loader().load(*find_tables("partners"), "p2")->text_of("type") == "research_institute");
    CHECK_FALSE(file.document().has_unsaved());
}

TEST_CASE("a change is one step; undo brings the form back") {
    AppFile file;
    auto draft = open(file, "partners", "p2");
    const auto city = at("partners", "city");
    CHECK(draft.set_text(city, "  Nukus "));
    const auto path = city;
    REQUIRE(draft.store(file.document(), file.titles, &path));
    CHECK(file.document().next_undo()->name.field == "city");
    CHECK(file.document().loader().load(*find_tables("partners"), "p2")->text_of("city") == "Nukus");
    REQUIRE(file.document().undo());
    CHECK(draft.reload(file.document()));
    CHECK(draft.raw(city).empty());
}

TEST_CASE("every kind of sentence exists in every language") {
    AppFile file;
    for (auto language : kLanguages) {
        set_language(language);
        auto draft = open(file, "agreements", "a1");
        draft.set_text(at("agreements", "signed"), "soon");
        draft.set_text(at("agreements", "renewal_years"), "x");
        draft.set_text(at("agreements", "notice_days"), "99999");
        for (const char* name : {"signed", "renewal_years", "notice_days"}) {
            const auto sentence = draft.error(at("agreements", name), file.titles);
            CHECK(sentence.size() > 10);
            CHECK(sentence.find('{') == std::string::npos);
        }
    }
}

TEST_CASE("a new record of those that refer to one refers to it, by a member or a row of a list") {
    const Draft step(*find_record_type("steps"), "s", "partners/p1");
    CHECK(step.record().text_of("partner") == "p1");
    const auto& agreements = *find_record_type("agreements");
    const Draft agreement(agreements, "a", "partners/p1");
    REQUIRE(agreement.row_count(*agreements.find_field("parties")) == 1);
    CHECK(agreement.raw({agreements.find_field("parties"), 0, &agreements.find_field("parties")->members.front()}) ==
          "p1");
    // Nothing to refer by, a type's own records, and no record at all.
    CHECK(Draft(*find_record_type("directions"), "d", "partners/p1").record().text_of("id").empty());
    CHECK(Draft(*find_record_type("partners"), "p", "partners/p1").record().text_of("successor").empty());
    CHECK(Draft(*find_record_type("steps"), "s", "").record().text_of("partner").empty());
    CHECK(Draft(*find_record_type("steps"), "s", "partners").record().text_of("partner").empty());
}

TEST_CASE("what is pasted from a cell of a sheet is one line") {
    AppFile file;
    auto draft = open(file, "partners", "p1");
    CHECK(draft.set_text(at("partners", "city"), "Bonn\t"));
    CHECK(draft.text(at("partners", "city")) == "Bonn");
    CHECK(draft.set_text(at("partners", "city"), "a\tb\r\nc"));
    CHECK(draft.text(at("partners", "city")) == "a b c");
    CHECK(draft.store(file.document(), file.titles));
    CHECK(file.document().loader().load(*find_tables("partners"), "p1")->text_of("city") == "a b c");
}

TEST_CASE("what is kept while a field is wrong is said in words, never by an id or a code") {
    AppFile file(kAppFile, Language::en);
    auto partner = open(file, "partners", "p1");
    auto name = at("partners", "name");
    for (const int part : {2, 3}) { // all that it is called
        name.part = part;
        CHECK(partner.set_text(name, ""));
    }
    REQUIRE(partner.store(file.document(), file.titles));
    name.part = 0; // where a required name that is missing is told
    CHECK(partner.error(name, file.titles).find("Wageningen University") != std::string::npos);
    CHECK(partner.set_raw(at("partners", "country"), ""));
    REQUIRE(partner.store(file.document(), file.titles));
    CHECK(partner.error(at("partners", "country"), file.titles).find("Netherlands") != std::string::npos);
}

TEST_CASE("what was typed wrong is taken back without a step, what is stored stays") {
    AppFile file;
    auto draft = open(file, "agreements", "a1");
    CHECK_FALSE(draft.drop_errors());
    CHECK_FALSE(draft.set_text(at("agreements", "signed"), "soon"));
    CHECK(draft.drop_errors());
    CHECK_FALSE(draft.has_errors());
    CHECK(draft.text(at("agreements", "signed")) == "10.01.2020");
}
