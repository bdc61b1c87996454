// The open document: steps back and forth give equal bytes, searched text follows every change.
// It must not know screens.
#include "app/document.hpp"
#include "app_file.hpp"
#include "exchange/file_writer.hpp"
#include "exchange/import_file.hpp"
#include "text/search.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace hk;

namespace {

constexpr std::string_view kFile = R"({"format":"hamkorlik","version":1,
"directions":[{"id":"d1","name":{"uz":"Almashinuv"}},{"id":"d2","name":{"uz":"Jihoz"}}],
"partners":[{"id":"p1","name":{"en":"Wageningen University","ko":"바헤닝언"},"country":"NL","type":"university","tags":["b","a"]},
{"id":"p2","name":{"uz":"Oʻzbekiston vakolatxonasi"},"country":"DE","type":"agency"}],
"agreements":[{"id":"a1","type":"memorandum","stage":"signed","parties":[{"partner":"p1","signed":"2019-05"},{"partner":"p2"}],"directions":["d1","d2"]}]})";

Document open_file(std::string_view text) {
    auto import = import_file(text, {});
    REQUIRE(import.db);
    return Document(std::move(*import.db));
}

bool finds(Document& document, std::string_view array, std::string_view typed) {
    return !document.searched(*find_record_type(array)).find(SearchQuery(typed)).empty();
}

} // namespace

TEST_CASE("a change is one step that can be taken back and done again") {
    auto document = open_file(kFile);
    const auto first = export_json(document.db());
    CHECK_FALSE(document.has_unsaved());
    const auto& partners = *find_tables("partners");
    const auto before = *document.loader().load(partners, "p1");
    auto after = before;
    after.of(*partners.type->find_field("name"))[0].set("Vageningen universiteti");
    REQUIRE(document.update(before, after, "Wageningen", "name"));
    const auto second = export_json(document.db());
    CHECK(second != first);
    CHECK(document.has_unsaved());
    CHECK(document.next_undo()->name.field == "name");
    REQUIRE(document.undo());
    CHECK(export_json(document.db()) == first);
    CHECK_FALSE(document.has_unsaved());
    REQUIRE(document.redo());
    CHECK(export_json(document.db()) == second);
}

TEST_CASE("deleting a record takes its lists along, and undo brings all of it back") {
    auto document = open_file(kFile);
    const auto first = export_json(document.db());
    REQUIRE(document.remove(*find_tables("agreements"), "a1", "a1"));
    CHECK(document.db().integer("SELECT count(*) FROM agreements_parties") == 0);
    REQUIRE(document.undo());
    CHECK(export_json(document.db()) == first);
}

TEST_CASE("a deleted record takes the references to it along, in one step") {
    auto document = open_file(R"({"format":"hamkorlik","version":1,
        "directions":[{"id":"d1","name":{"en":"One"}},{"id":"d2","name":{"en":"Two"}}],
        "partners":[{"id":"p1","name":{"en":"A"},"country":"DE","type":"university","successor":"p2"},
                    {"id":"p2","name":{"en":"B"},"country":"DE","type":"university"}],
        "agreements":[{"id":"a1","type":"memorandum","stage":"signed","directions":["d1","d2"],
                       "parties":[{"partner":"p2"},{"partner":"p1","signed":"2020"}]}]})");
    const auto first = export_json(document.db());
    REQUIRE(document.remove(*find_tables("directions"), "d1", "One"));
    CHECK(export_json(document.db()).find("\"directions\":[\"d2\"]") != std::string::npos);
    // The party that is left is the first one now.
    REQUIRE(document.remove(*find_tables("partners"), "p2", "B"));
    CHECK(export_json(document.db()).find("\"parties\":[{\"partner\":\"p1\",\"signed\":\"2020\"}]") !=
          std::string::npos);
    CHECK(document.db().integer("SELECT position FROM agreements_parties") == 0);
    CHECK(export_json(document.db()).find("successor") == std::string::npos);
    CHECK(document.find_dependents(*find_record_type("partners"), "p1").size() == 1);
    CHECK(import_file(export_json(document.db()), {}).db.has_value());
    REQUIRE(document.undo());
    REQUIRE(document.undo());
    CHECK(export_json(document.db()) == first);
}

TEST_CASE("a record that others cannot do without is not deleted, and says who they are") {
    auto document = open_file(R"({"format":"hamkorlik","version":1,
        "partners":[{"id":"p1","name":{"en":"A"},"country":"DE","type":"university"}],
        "contacts":[{"id":"c1","partner":"p1","name":"Namuna"}],
        "agreements":[{"id":"a1","type":"memorandum","stage":"draft","parties":[{"partner":"p1"}]}],
        "activities":[{"id":"e1","title":{"en":"Visit"},"scope":"strategic","from":"2026","partners":["p1"]}]})");
    const auto first = export_json(document.db());
    const auto done = document.remove(*find_tables("partners"), "p1", "A");
    REQUIRE_FALSE(done);
    CHECK(done.error().code == "still_needed");
    CHECK(export_json(document.db()) == first);
    CHECK(document.next_undo() == nullptr);
    CHECK(document.find_referrers(*find_record_type("partners"), "p1").size() == 3);
    const auto dependents = document.find_dependents(*find_record_type("partners"), "p1");
    REQUIRE(dependents.size() == 2);
    CHECK(dependents[0].array == "contacts");
    CHECK(dependents[0].field == "partner");
    CHECK(dependents[1].array == "agreements");
    CHECK(dependents[1].field == "parties");
}

TEST_CASE("searched text follows changes, also of the records a record points to") {
    auto document = open_file(kFile);
    CHECK(finds(document, "partners", "вагенинген") == false);
    CHECK(finds(document, "partners", "wageningen"));
    CHECK(finds(document, "partners", "niderlandiya"));
    CHECK(finds(document, "agreements", "wageningen"));
    const auto& partners = *find_tables("partners");
    const auto before = *document.loader().load(partners, "p1");
    auto after = before;
    after.of(*partners.type->find_field("name"))[3].set("Hohai University");
    REQUIRE(document.update(before, after, "x", "name"));
    CHECK(finds(document, "partners", "ҲОҲАИ"));
    CHECK(finds(document, "agreements", "hohai"));
    CHECK_FALSE(finds(document, "agreements", "wageningen"));
    REQUIRE(document.undo());
    CHECK(finds(document, "agreements", "wageningen"));
}

TEST_CASE("random edits, undos and redos end in equal bytes") {
    auto document = open_file(kFile);
    std::mt19937 random(7);
    std::vector<std::string> states = {export_json(document.db())};
    std::size_t at = 0;
    for (int step = 0; step < 600; ++step) {
        const auto what = random() % 4;
        if (what == 0 && at > 0) {
            REQUIRE(document.undo());
            --at;
        } else if (what == 1 && at + 1 < states.size()) {
            REQUIRE(document.redo());
            ++at;
        } else {
            const auto& tables = *find_tables(random() % 2 ? "partners" : "agreements");
            const bool is_new = random() % 3 == 0;
            const auto id =
                is_new ? "n" + std::to_string(step) : std::string(tables.type->name == "partners" ? "p1" : "a1");
            Record before = *document.loader().load(tables, tables.type->name == "partners" ? "p1" : "a1");
            Record after = before;
            if (tables.type->name == "partners") {
                after.of(*tables.type->find_field("city"))[0].set("City " + std::to_string(random()));
            } else {
                auto& directions = after.list_of(*tables.type->find_field("directions"));
                directions.clear();
                if (random() % 2) directions.push_back({Cell{Cell::Type::text, 0, 0, "d1"}});
                after.of(*tables.type->find_field("number"))[0].set(std::to_string(random()));
            }
            after.set_id(is_new ? id : before.id());
            if (is_new) {
                REQUIRE(document.insert(after, id));
            } else {
                REQUIRE(document.update(before, after, id));
            }
            states.resize(++at);
            states.push_back(export_json(document.db()));
        }
        CHECK(export_json(document.db()) == states[at]);
    }
}

TEST_CASE("of two partners told apart that are merged nevertheless none is told apart from itself") {
    AppFile file(R"({"format":"hamkorlik","version":1,
"partners":[{"id":"a","name":{"en":"A"},"country":"DE","type":"university","different_from":["b","c"]},
{"id":"b","name":{"en":"B"},"country":"DE","type":"university"},
{"id":"c","name":{"en":"C"},"country":"DE","type":"university","different_from":["b"]}]})");
    const auto kept = file.document().loader().load(*find_tables("partners"), "a");
    REQUIRE(kept);
    REQUIRE(file.document().merge(*kept, "b", "A"));
    const auto json = export_json(file.document().db());
    CHECK(json.find(R"("different_from":["c"])") != std::string::npos);
    CHECK(json.find(R"("different_from":["a"])") != std::string::npos); // c's, which meant b
}
