// The open document's file: saved only when the page says so, and never over what somebody else has written.
#include "ui/page_bench.hpp"

#include <doctest/doctest.h>

using namespace hk;
using namespace hk::ui;

namespace {

constexpr const char* kOffice =
    R"({"format":"hamkorlik","version":1,"partners":[{"id":"p","name":{"en":"TU Delft"},"country":"NL","type":"university"}]})";

/// Gives the only partner a city.
void edit(PageBench& bench) {
    bench.open("own.json", kOffice);
    bench.go("/registry/partners/p?lang=en");
    const auto* field = bench.find_ending("/form/city");
    REQUIRE(field != nullptr);
    bench.type(field->id, "Delft");
    REQUIRE(bench.app().document().has_unsaved());
}

} // namespace

TEST_CASE("A file is saved once it is written, and as of what was written") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    edit(bench);
    REQUIRE(bench.key("s", kCtrl));
    REQUIRE(bench.platform.saves.size() == 1);
    CHECK(bench.platform.saves[0] == SaveTo::own);
    CHECK(bench.app().document().has_unsaved()); // nobody has said that it is
    bench.tell_kept(R"({"file":{"outcome":"cancelled"}})");
    CHECK(bench.app().document().has_unsaved());
    CHECK(bench.platform.noted_export.empty());

    REQUIRE(bench.key("s", kCtrl));
    bench.tell_kept(R"({"file":{"outcome":"failed","code":"full","name":"own.json"}})");
    CHECK(bench.says("was not written: the disk is full"));
    CHECK(bench.app().document().has_unsaved());

    REQUIRE(bench.key("s", kCtrl));
    bench.app().undo(); // while it is being written
    bench.app().redo();
    bench.tell_kept(R"({"file":{"outcome":"saved","name":"own.json"}})");
    CHECK(bench.app().document().has_unsaved());
    REQUIRE(bench.key("s", kCtrl));
    bench.tell_kept(R"({"file":{"outcome":"saved","name":"own.json"}})");
    CHECK_FALSE(bench.app().document().has_unsaved());
    CHECK(bench.platform.noted_export == "own.json");
}

TEST_CASE("Where the browser writes files there is saving to a new one, and a list of the recent ones") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    edit(bench);
    bench.go("/data?lang=en");
    CHECK(bench.nodes().find(Role::button, "Save as a new file…") == nullptr);
    bench.tell_kept(R"({"files":{"own":"mine.json","recent":[{"key":"7","name":"mine.json","at":1},
{"key":"3","name":"older.json","at":1}]}})");
    CHECK(bench.app().document().file_name == "mine.json");
    REQUIRE(bench.press(Role::button, "Save as a new file…"));
    CHECK(bench.platform.saves.back() == SaveTo::anew);
    REQUIRE(bench.press(Role::button, "Open"));
    CHECK(bench.platform.opened_recent == "7");
    REQUIRE(bench.press(Role::button, "Remove from the list"));
    CHECK(bench.platform.forgotten_recent == "7");
}

TEST_CASE("Other work takes the place of changes that are stored nowhere only when somebody says so") {
    PageBench bench({.language = "en", .hash = "/registry/partners"});
    edit(bench);
    constexpr const char* kOffer = R"({"works":[{"document":"d","name":"other.json","at":1}],"offer":true})";
    bench.tell_kept(R"({"phase":"failed","code":"quota","unsaved":3})");
    bench.go("/data?lang=en");
    bench.tell_kept(kOffer);
    REQUIRE(bench.press(Role::button, "Continue"));
    CHECK(bench.platform.resumed.empty());
    CHECK(bench.says("3 changes of what is open are stored nowhere"));
    REQUIRE(bench.press(Role::button, "Cancel"));
    CHECK(bench.platform.resumed.empty());
    REQUIRE(bench.press(Role::button, "Continue"));
    REQUIRE(bench.press_id("question/resume"));
    CHECK(bench.platform.resumed == "d");

    bench.platform.resumed.clear();
    bench.tell_kept(R"({"phase":"saved","at":1,"unsaved":0})");
    bench.tell_kept(kOffer);
    REQUIRE(bench.press(Role::button, "Continue"));
    CHECK(bench.platform.resumed == "d"); // nothing would be gone
}
