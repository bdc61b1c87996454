// Stories of picking: countries, languages, currencies, fields of study, records and words, in any spelling.
#include "app/choices.hpp"
#include "app_file.hpp"

using namespace hk;

namespace {

std::string first_id(const std::vector<Choice>& found) { return found.empty() ? "" : found.front().id; }

} // namespace

TEST_CASE("a country is found in every language of the program, in either alphabet and by its code") {
    set_language(Language::uz);
    for (const char* typed : {"Germaniya", "германия", "Germany", "DE", "герма", "de"})
        CHECK(first_id(find_countries(typed)) == "DE");
    CHECK(first_id(find_countries("oʻzbek")) == "UZ");
    CHECK(first_id(find_countries("o'zbek")) == "UZ");
    CHECK(find_countries("").size() == 249);
    CHECK(find_countries("zzzz").empty());
    CHECK(find_countries("DE").front().label == "Germaniya");
}

TEST_CASE("languages: usual ones by name, any well-formed tag by itself") {
    set_language(Language::en);
    CHECK(first_id(find_languages("рус")) == "ru");
    CHECK(first_id(find_languages("german")) == "de");
    CHECK(first_id(find_languages("pt-BR")) == "pt-BR");
    CHECK(find_languages("zzzz qqqq").empty());
    set_language(Language::uz);
}

TEST_CASE("currencies begin with those the office uses") {
    CHECK(first_id(find_currencies("")) == "USD");
    CHECK(first_id(find_currencies("yevro")) == "EUR");
    CHECK(first_id(find_currencies("uzs")) == "UZS");
}

TEST_CASE("fields of study complete to four digits") {
    CHECK(find_isced("").size() == 12);
    CHECK(first_id(find_isced("08")) == "0800");
    CHECK(first_id(find_isced("081")) == "0810");
    CHECK(first_id(find_isced("0811")) == "0811");
    CHECK(find_isced("55").empty());
    CHECK(first_id(find_isced("agricult")) == "0800");
}

TEST_CASE("records are found by any of their names, misspelt ones as similar") {
    AppFile file;
    const auto& partners = *find_record_type("partners");
    const auto find = [&](std::string_view typed, std::string_view except = {}) {
        return find_records(file.document(), file.titles, partners, typed, except);
    };
    CHECK(find("").size() == 5);
    CHECK(find("", "p1").size() == 4);
    CHECK(first_id(find("вагенинген")) == "p1");
    CHECK(first_id(find("wag")) == "p1");
    CHECK(first_id(find("chol")) == "p2");
    CHECK(first_id(find("Vageningen")) == "p1");
    CHECK(find("wag").front().detail.find("Wageningen") != std::string::npos);
    CHECK(find("qwrtz").empty());
    CHECK(find_records(file.document(), file.titles, partners, "", {}, 2).size() == 2);
    const auto& agreements = *find_record_type("agreements");
    CHECK(find_records(file.document(), file.titles, agreements, "suv").front().label == "Suv boʻyicha kelishuv");
}

TEST_CASE("words used before are offered, the most used first") {
    AppFile file;
    const auto& partners = *find_record_type("partners");
    const auto& tags = *partners.find_field("tags");
    CHECK(first_id(find_words(file.document(), partners, tags, "")) == "water");
    CHECK(first_id(find_words(file.document(), partners, tags, "ol")) == "old");
    CHECK(find_words(file.document(), partners, tags, "new").empty());
}
