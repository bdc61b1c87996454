// Stories of what there is to check: for every reason a record that has it and one that has not.
// They must not know where the reasons are shown.
#include "figure_story.hpp"
#include "stats/checks.hpp"
#include "stats/duplicates.hpp"

#include <set>
#include <vector>

using namespace hk;
using namespace hk::story;

namespace {

constexpr std::string_view kDay = "2026-11-28";

/// What is found in a file of both is `bad` alone.
struct CheckCase {
    std::string_view key, array;
    std::string bad, good; ///< members beside the id, of the array's records
    std::string others{};  ///< further arrays
};

const std::string kAgreement = R"("type":"other","parties":[{"partner":"p-de"}],)";
const std::string kProject = R"("title":{"en":"T"},)";
const std::string kProgramme = R"("specialty":{"en":"S"},"level":"master","degree":"joint")";
const std::string kSpecialist = R"("name":"N","purpose":"teaching",)";
const std::string kStudent = R"("name":"N","country":"KR","level":"master",)";
const std::string kMobility = R"("person":"N","from":"2026-01",)";
const std::string kActivity = R"("title":{"en":"T"},"scope":"strategic",)";

std::vector<CheckCase> check_cases() {
    return {
        {"no_start", "agreements", kAgreement + R"("stage":"signed")",
         R"("type":"other","stage":"signed","parties":[{"partner":"p-de","signed":"2020"}])"},
        {"no_termination_day", "agreements", kAgreement + R"("stage":"terminated","signed":"2020")",
         kAgreement + R"("stage":"terminated","signed":"2020","terminated":"2021")"},
        {"no_start", "projects", kProject + R"("status":"running")", kProject + R"("status":"planned")"},
        {"no_end", "projects", kProject + R"("status":"stopped","from":"2020")",
         kProject + R"("status":"running","from":"2020")"},
        {"no_value", "projects", kProject + R"("status":"running","from":"2020","to":"2026")",
         kProject + R"("status":"running","from":"2020","to":"2026-11-27")"},
        {"no_intake", "programmes", kProgramme, kProgramme + R"(,"first_intake":"2020")"},
        {"no_end", "students", kStudent + R"("from":"2020","outcome":"left")",
         kStudent + R"("from":"2020","outcome":"studying")"},
        {"planned_over", "mobilities",
         kMobility + R"("direction":"out","who":"staff","kind":"training","status":"planned")",
         kMobility + R"("direction":"out","who":"staff","kind":"training","status":"planned","to":"2026-11")"},
        {"alike", "partners", R"("name":{"en":"x"},"country":"NL","type":"university","pic":"999")",
         R"("name":{"en":"y"},"country":"NL","type":"university","pic":"998")"},
        {"end_before_start", "agreements", kAgreement + R"("stage":"signed","signed":"2020-05","to":"2020-04")",
         kAgreement + R"("stage":"signed","signed":"2020-05","to":"2020")"},
        {"end_before_start", "projects", kProject + R"("status":"finished","from":"2020-05","to":"2019")",
         kProject + R"("status":"finished","from":"2020-05","to":"2020")"},
        {"end_before_start", "programmes", kProgramme + R"(,"first_intake":"2020-05","closed":"2020-04-30")",
         kProgramme + R"(,"first_intake":"2020-05","closed":"2020-05")"},
        {"end_before_start", "specialists", kSpecialist + R"("from":"2020-05-02","to":"2020-05-01")",
         kSpecialist + R"("from":"2020-05-02","to":"2020-05-02")"},
        {"end_before_start", "students", kStudent + R"("from":"2020","to":"2019")",
         kStudent + R"("from":"2020","to":"2020-01")"},
        {"end_before_start", "mobilities",
         kMobility + R"("direction":"in","who":"staff","kind":"training","to":"2025-12")",
         kMobility + R"("direction":"in","who":"staff","kind":"training","to":"2026-01-01")"},
        {"end_before_start", "activities", kActivity + R"("from":"2026-05-05","to":"2026-05-04")",
         kActivity + R"("from":"2026-05-05")"},
        {"signed_draft", "agreements", kAgreement + R"("stage":"negotiation","signed":"2020")",
         kAgreement + R"("stage":"draft")"},
        {"still_running", "projects", kProject + R"("status":"running","from":"2020","to":"2026-10")",
         kProject + R"("status":"running","from":"2020","to":"2026-11-28")"},
        {"still_studying", "students", kStudent + R"("from":"2020","outcome":"studying","to":"2026-11-27")",
         kStudent + R"("from":"2020","outcome":"studying","to":"2026-11")"},
        {"planned_over", "activities", kActivity + R"("from":"2026-11-27","status":"planned")",
         kActivity + R"("from":"2026-11-28","status":"planned")"},
        {"counted_twice", "mobilities",
         R"("person":"Ўткир Namuna","from":"2026","direction":"in","who":"teacher","kind":"teaching")",
         R"("person":"Oʻtkir Namuna","from":"2026","direction":"out","who":"teacher","kind":"teaching")",
         array("specialists", {R"({"id":"s","name":"oʼtkir NAMUNA","purpose":"teaching","from":"2026"})"})},
        {"counted_twice", "mobilities",
         R"("person":"Li","from":"2026","direction":"in","who":"student","kind":"exchange")",
         R"("person":"Li","from":"2026","direction":"in","who":"student","kind":"exchange","status":"cancelled")",
         array("students", {"{\"id\":\"s\",\"name\":\"Li\",\"country\":\"CN\",\"level\":\"master\",\"form\":"
                            "\"exchange\",\"from\":\"2026\"}"})},
        {"unequal_headcount", "headcounts", R"("kind":"students","year":"2025/26","country":"KR","count":2)",
         R"("kind":"students","year":"2025/26","country":"CN","count":1)",
         array("students", {R"({"id":"s1","name":"A","country":"KR","level":"master","from":"2025-09"})",
                            R"({"id":"s2","name":"B","country":"CN","level":"master","from":"2025-09"})"})},
        {"no_home", "specialists", kSpecialist + R"("from":"2026","home":"p-un")",
         kSpecialist + R"("from":"2026","home":"p-de")"},
        {"no_country", "mobilities",
         kMobility + R"("direction":"out","who":"staff","kind":"training","partner":"p-un")",
         kMobility + R"("direction":"out","who":"staff","kind":"training","partner":"p-de")"},
        {"no_address", "contacts", R"("partner":"p-de","name":"A")", R"("partner":"p-de","name":"B","phone":"1")"},
        {"overdue", "steps", R"("text":"T","due":"2026-11-27")", R"("text":"T","due":"2026-11-27","done":"2026")"},
        {"unverified", "partners", R"("name":{"en":"Bad"},"country":"CN","type":"university","verified":"2025-11-27")",
         R"("name":{"en":"Good"},"country":"JP","type":"university","verified":"2025-11-28")",
         array("agreements", {agreement("a", {}, "bad good")})},
    };
}

std::string ids(Db& db, std::string_view array, const std::vector<std::int64_t>& rowids) {
    std::string text;
    auto id = db.query("SELECT id FROM " + quoted(array) + " WHERE rowid=?1");
    for (const auto rowid : rowids) {
        id.bind(1, rowid);
        REQUIRE(id.step());
        text += (text.empty() ? "" : " ") + std::string(id.text(0));
        id.reset();
    }
    return text;
}

/// A partner of a country with a name in one language.
std::string named(std::string_view id, std::string_view language, std::string_view name, std::string_view country,
                  std::string_view more = "") {
    return "{\"id\":\"" + std::string(id) + "\",\"name\":{\"" + std::string(language) + "\":\"" + std::string(name) +
           "\"},\"country\":\"" + std::string(country) + "\",\"type\":\"university\"" + std::string(more) + "}";
}

std::string joined(const std::vector<std::string>& words, std::string_view mark = ",") {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : std::string(mark)) + word;
    return text;
}

/// Universities enough for "university" to say nothing, in any of the languages.
std::string many_universities() {
    std::vector<std::string> all;
    for (const char* name : {"Delft", "Ghent", "Leuven", "Twente", "Utrecht", "Leiden", "Groningen", "Tilburg"})
        all.push_back(named(name, "en", std::string(name) + " University", "NL"));
    for (const char* name : {"Казанский", "Уральский", "Пермский", "Дальневосточный"})
        all.push_back(named(name, "ru", std::string(name) + " университет", "RU"));
    for (const char* name : {"Andijon", "Buxoro", "Xorazm", "Navoiy"})
        all.push_back(named(name, "uz", std::string(name) + " universiteti", "UZ"));
    return joined(all);
}

} // namespace

TEST_CASE("every check finds the record that has its reason and not the one that has not") {
    std::set<std::pair<std::string_view, std::string_view>> told;
    for (const auto& one : check_cases()) {
        CAPTURE(one.key);
        CAPTURE(one.array);
        const auto* check = find_check(one.key, one.array);
        REQUIRE(check != nullptr);
        told.emplace(one.key, one.array);
        const auto bad = R"({"id":"bad",)" + one.bad + "}", good = R"({"id":"good",)" + one.good + "}";
        const bool is_partner = one.array == "partners";
        // A double has somebody to be the double of.
        const auto partners =
            good + "," + bad + (one.key == "alike" ? "," + named("twin", "en", "z", "FR", R"(,"pic":"999")") : "");
        auto members = is_partner ? std::string() : array(one.array, {good, bad});
        if (!one.others.empty()) members += (members.empty() ? "" : ",") + one.others;
        auto db = file_with(members, is_partner ? partners : "");
        CHECK(ids(db, one.array, find_to_check(db, *check, on(kDay))) == (one.key == "alike" ? "bad twin" : "bad"));
    }
    // A new check has a story too.
    for (const auto& check : all_checks()) {
        CAPTURE(check.key);
        CAPTURE(check.array);
        CHECK(told.contains({check.key, check.array}));
    }
}

TEST_CASE("checks look at the day that is asked for") {
    auto db = file_with(array("steps", {R"({"id":"s","text":"T","due":"2026-05"})"}));
    const auto& overdue = *find_check("overdue", "steps");
    CHECK(find_to_check(db, overdue, on("2026-05-31")).empty());
    CHECK(find_to_check(db, overdue, on("2026-06-01")).size() == 1);
}

TEST_CASE("an empty file has nothing to check") {
    auto import = import_file(R"({"format":"hamkorlik","version":1})", {});
    REQUIRE(import.db);
    for (const auto& check : all_checks()) {
        CAPTURE(check.key);
        CHECK(find_to_check(*import.db, check, on(kDay)).empty());
    }
}

TEST_CASE("partners spelt a little differently are perhaps one, whatever the alphabet") {
    for (const auto& university :
         std::initializer_list<std::pair<const char*, const char*>>{{"en", "Vaginengin University"},
                                                                    {"ru", "Вагенинген"},
                                                                    {"ru", "Университет Вагенинген"},
                                                                    {"uz-Cyrl", "Вагенинген университети"},
                                                                    {"uz", "Vageningen universiteti"}}) {
        const auto* name = university.second;
        CAPTURE(name);
        auto db = file_with("", many_universities() + "," + named("w1", "en", "Wageningen University", "NL") + "," +
                                    named("w2", university.first, name, "NL"));
        CHECK(ids(db, "partners", find_alike_partners(db)) == "w1 w2");
        CHECK(joined(find_doubles(db, "w1"), " ") == "w2");
        CHECK(joined(find_doubles(db, "w2"), " ") == "w1");
        CHECK(find_doubles(db, "Delft").empty());
    }
}

TEST_CASE("a misspelt common word hides nothing, an acronym joins names, words may stand in any order") {
    const auto alike = [](const char* one, const char* other, std::string_view rest = "") {
        auto db = file_with("", many_universities() + "," + named("w1", "en", one, "NL") + "," +
                                    named("w2", "en", other, "NL", rest));
        return ids(db, "partners", find_alike_partners(db));
    };
    CHECK(alike("Wageningen University", "Wageningen Univercity") == "w1 w2");
    CHECK(alike("Leibniz Centre for Landscape Research (ZALF)", "Center of Landscaping (ZALF)") == "w1 w2");
    CHECK(alike("Obuda University", "University of Obuda, OU") == "w1 w2");
    CHECK(alike("Samarkand agrarian academy", "Academy agrarian, Samarkand") == "w1 w2");
    CHECK(alike("International Agency (GIZ)", "Agency for Cooperation", R"(,"abbreviation":"giz")") == "w1 w2");
    CHECK(alike("WAGENINGEN UNIVERSITY", "Wageningen University") == "w1 w2");
    CHECK(alike("INHA University in Tashkent", "Inha University in Tashkent") == "w1 w2");
    CHECK(alike("UNIVERSITY OF WARSAW", "University of Warsaw") == "w1 w2");
    CHECK(alike("Paris VIII academy", "Academy of Sorbonne VIII").empty()); // no acronym
    CHECK(alike("Alfa academy", "Omega institute", R"(,"abbreviation":"-")").empty());
    CHECK(alike("Tomsk State University", "Omsk State University").empty());
    CHECK(alike("BREDA UNIVERSITY", "ZWOLLE UNIVERSITY").empty());
    CHECK(alike("Wageningen University", "Wageningen Veterinary University").empty());
}

TEST_CASE("a name that is being entered is compared as those of partners are") {
    auto db = file_with("", many_universities() + "," + named("w1", "en", "Wageningen University", "NL"));
    const auto doubles = [&](std::string_view name, std::string_view country) {
        return joined(find_doubles_named(db, name, country), " ");
    };
    CHECK(doubles("Вагененген университети", "NL") == "w1");
    CHECK(doubles("Wageningen", "") == "w1"); // the country is not known yet
    CHECK(doubles("Wageningen University", "BE").empty());
    CHECK(doubles("Hohenheim University", "").empty());
    CHECK(doubles("University", "NL").empty()); // says nothing
    CHECK(doubles("", "").empty());
}

TEST_CASE("partners that were told apart are not found again, whichever of them says so") {
    for (const char* who : {"w1", "w2"}) {
        const auto rest = [&](std::string_view id) {
            return id == who ? ",\"different_from\":[\"" + std::string(id == "w1" ? "w2" : "w1") + "\"]"
                             : std::string();
        };
        auto db = file_with("", named("w1", "en", "Wageningen University", "NL", rest("w1")) + "," +
                                    named("w2", "en", "Vageningen University", "NL", rest("w2")) + "," +
                                    named("w3", "en", "Vageningen Universiti", "NL"));
        CHECK(ids(db, "partners", find_alike_partners(db)) == "w1 w2 w3"); // each is like the third
        CHECK(joined(find_doubles(db, "w1"), " ") == "w3");
        CHECK(joined(find_doubles(db, "w2"), " ") == "w3");
    }
}

TEST_CASE("partners of other names, of other countries or succeeded by another are not one") {
    auto other_names = file_with("", many_universities());
    CHECK(find_alike_partners(other_names).empty());
    auto two =
        file_with("", named("d", "en", "Delft University", "NL") + "," + named("g", "en", "Ghent University", "NL"));
    CHECK(find_alike_partners(two).empty());
    auto abroad = file_with("", many_universities() + "," + named("w1", "en", "Wageningen University", "NL") + "," +
                                    named("w2", "en", "Vageningen University", "BE"));
    CHECK(find_alike_partners(abroad).empty());
    auto succeeded = file_with("", many_universities() + "," + named("w1", "en", "Wageningen University", "NL") + "," +
                                       named("w2", "en", "Vageningen University", "NL", R"(,"successor":"w1")"));
    CHECK(find_alike_partners(succeeded).empty());
    CHECK(find_doubles(abroad, "nobody").empty());
}

TEST_CASE("neither the country in a name nor two Chinese characters make partners one") {
    auto import = import_file(R"json({"format":"hamkorlik","version":1,"partners":[
{"id":"a","name":{"en":"Delta Company (USA)","ru":"Компания Дельта (США)"},"country":"US","type":"business"},
{"id":"b","name":{"en":"Agency for Development (USA)","ru":"Агентство США по развитию"},"country":"US","type":"agency"},
{"id":"c","name":{"en":"Hohai","zh":"河海大学"},"country":"CN","type":"university"},
{"id":"d","name":{"en":"Tongji","zh":"同济大学"},"country":"CN","type":"university"},
{"id":"e","name":{"en":"HHU","zh":"河海大学"},"country":"CN","type":"university"}]})json",
                              {});
    REQUIRE(import.db);
    auto& db = *import.db;
    CHECK(find_doubles(db, "a").empty());
    CHECK(find_doubles(db, "d").empty());
    CHECK(joined(find_doubles(db, "c"), " ") == "e");
}

TEST_CASE("nobody's number is two partners', in whatever case and country") {
    for (const char* number : {"pic", "ror", "schac", "erasmus"}) {
        CAPTURE(number);
        const auto member = [&](const char* value) { return ",\"" + std::string(number) + "\":\"" + value + "\""; };
        auto db = file_with("", named("a", "en", "Alfa", "NL", member("NL-Ab")) + "," +
                                    named("b", "en", "Omega", "FR", member("nl-aB")) + "," +
                                    named("c", "en", "Gamma", "NL", member("NL-Ac")));
        CHECK(ids(db, "partners", find_alike_partners(db)) == "a b");
    }
}

TEST_CASE("the distance of two texts is what must be changed, added and taken away") {
    CHECK(edit_distance("", "", 9) == 0);
    CHECK(edit_distance("abc", "abc", 0) == 0);
    CHECK(edit_distance("", "abc", 9) == 3);
    CHECK(edit_distance("kitten", "sitting", 9) == 3);
    CHECK(edit_distance("sitting", "kitten", 3) == 3);
    CHECK(edit_distance("flaw", "lawn", 9) == 2);
    CHECK(edit_distance("ab", "ba", 9) == 2);
    // Beyond what matters it is not counted on.
    CHECK(edit_distance("kitten", "sitting", 2) == 3);
    CHECK(edit_distance("abcdefgh", "12345678", 3) == 4);
    CHECK(edit_distance("a", "abcdefgh", 2) == 3);
    CHECK(edit_distance("a", "b", 0) == 1);
}
