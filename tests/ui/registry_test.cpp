// Stories of the registry: finding, opening, changing, adding records by way of the screen.
#include "registry_bench.hpp"
#include "text/catalogue.hpp"

namespace hk::ui {
namespace {

std::vector<std::string> row_names(RegistryBench& bench) {
    std::vector<std::string> names;
    for (const auto* link : bench.nodes().find_all(Role::link))
        if (link->id.find("/table/row/") != std::string::npos) names.push_back(link->name);
    return names;
}

} // namespace

TEST_CASE("The table shows the records of its type and opens one beside itself") {
    RegistryBench bench("/registry/partners");
    CHECK(bench.find(Role::heading, "Partners") != nullptr);
    const auto* table = bench.find(Role::table, "Table of Partners");
    REQUIRE(table != nullptr);
    CHECK(table->row_count == static_cast<int>(bench.app.list().total()) + 1);
    const auto names = row_names(bench);
    REQUIRE(names.size() > 10);
    bench.press(Role::link, names[2]);
    CHECK(bench.find(Role::complementary, "Record") != nullptr);
    CHECK(bench.find(Role::heading, names[2]) != nullptr);
    CHECK(bench.find(Role::form, "Details") != nullptr);
    CHECK_FALSE(bench.app.address().record.empty());
}

TEST_CASE("Arrow keys move the open row, Escape closes and gives the focus back to it") {
    RegistryBench bench("/registry/partners");
    const auto names = row_names(bench);
    bench.press(Role::link, names[0]);
    CHECK(bench.key("ArrowDown"));
    CHECK(bench.find(Role::heading, names[1]) != nullptr);
    CHECK(bench.key("ArrowUp"));
    CHECK(bench.find(Role::heading, names[0]) != nullptr);
    CHECK(bench.key("End"));
    CHECK(bench.app.list().position_of(bench.app.address().record) ==
          static_cast<std::ptrdiff_t>(bench.app.list().count()) - 1);
    const auto open = bench.app.address().record;
    CHECK(bench.key("Escape"));
    CHECK(bench.app.address().record.empty());
    CHECK(bench.focused.find(open) != std::string::npos);
}

TEST_CASE("The filter line narrows the table with every key, in any alphabet") {
    RegistryBench bench("/registry/partners");
    const auto all = bench.app.list().count();
    bench.type(Role::searchbox, "Filter line", "Вагенинген");
    CHECK(bench.app.list().count() < all);
    bench.type(Role::searchbox, "Filter line", "zzzzqq");
    CHECK(bench.app.list().count() == 0);
    CHECK(bench.find(Role::text, "No records match these filters.") != nullptr);
    bench.press(Role::button, "Clear the filter");
    CHECK(bench.app.list().count() == all);
    CHECK(bench.find(Role::searchbox, "Filter line")->value.empty());
}

TEST_CASE("A head sorts, a second press turns the order round") {
    RegistryBench bench("/registry/partners");
    bench.press(Role::button, "Country");
    CHECK(bench.app.address().option("sort") == "country");
    bench.press(Role::button, "Country");
    CHECK(bench.app.address().option("sort") == "-country");
}

TEST_CASE("Chips of states choose agreements and carry their counts") {
    RegistryBench bench("/registry/agreements");
    const auto* chip = bench.find(Role::button, "In force");
    REQUIRE(chip != nullptr);
    CHECK(chip->value == "87");
    bench.press(chip);
    CHECK(bench.app.list().count() == 87);
    bench.press(Role::button, "Draft");
    CHECK(bench.app.list().count() > 87);
    CHECK(bench.app.address().option("state") == "in_force,draft");
}

TEST_CASE("A figure's records are a filter that can be taken away") {
    RegistryBench bench("/registry/agreements?figure=agreements_in_force");
    CHECK(bench.app.list().count() == 87);
    const auto* chip = bench.nodes().find_containing(Role::button, "Records of the figure");
    REQUIRE(chip != nullptr);
    bench.press(chip);
    CHECK(bench.app.list().count() == bench.app.list().total());
}

TEST_CASE("A change in the form is one step that undo takes back") {
    RegistryBench bench("/registry/partners");
    bench.press(Role::link, row_names(bench)[0]);
    const auto before = bench.find(Role::textbox, "City")->value;
    bench.enter(Role::textbox, "City", "Samarqand");
    CHECK(bench.find(Role::textbox, "City")->value == "Samarqand");
    CHECK(bench.app.document().has_unsaved());
    bench.app.undo();
    bench.settle();
    CHECK(bench.find(Role::textbox, "City")->value == before);
}

TEST_CASE("Uzbek apostrophes are mended while typing, those of other languages stay") {
    RegistryBench bench("/registry/partners");
    bench.press(Role::link, row_names(bench)[0]);
    bench.press(Role::radio, "Oʻzbekcha");
    bench.type(Role::textbox, "Name", "O'zbekiston");
    CHECK(bench.find(Role::textbox, "Name")->value == "Oʻzbekiston");
    bench.press(Role::radio, "English");
    bench.enter(Role::textbox, "Name", "King's College");
    CHECK(bench.find(Role::textbox, "Name")->value == "King's College");
    CHECK(bench.app.draft()->record().of(*bench.app.draft()->type().find_field("name"))[0].text == "Oʻzbekiston");
}

TEST_CASE("A wrong date says so at its field and leaves the old one in force") {
    RegistryBench bench("/registry/agreements?state=in_force");
    bench.press(Role::link, row_names(bench)[0]);
    const auto old = bench.app.draft()->record().text_of("signed");
    bench.enter(Role::textbox, "Signed", "31.02.2025");
    const auto* field = bench.find(Role::textbox, "Signed");
    CHECK(field->invalid);
    CHECK(field->value == "31.02.2025");
    CHECK(bench.nodes().find_id(field->described_by) != nullptr);
    CHECK(bench.app.draft()->record().text_of("signed") == old);
    bench.enter(Role::textbox, "Signed", "2025-02-28");
    CHECK_FALSE(bench.find(Role::textbox, "Signed")->invalid);
    CHECK(bench.find(Role::textbox, "Signed")->value == "28.02.2025");
}

TEST_CASE("A new agreement is made from typed and picked values") {
    RegistryBench bench("/registry/agreements");
    const auto before = bench.app.list().total();
    bench.press(Role::button, "New agreement");
    REQUIRE(bench.app.draft() != nullptr);
    bench.press(Role::button, "Add");
    CHECK(bench.app.draft()->is_new()); // what is missing is marked, nothing was added
    CHECK(bench.find(Role::combobox, "Type")->invalid);
    bench.press(Role::combobox, "Type");
    bench.press(Role::option, "Memorandum");
    bench.press(Role::combobox, "Stage");
    bench.press(Role::option, "Signed");
    bench.type(Role::combobox, "Partner", "wageningen");
    const auto options = bench.nodes().find_all(Role::option);
    REQUIRE(!options.empty());
    const std::string partner = options.front()->name;
    bench.press(options.front());
    CHECK(bench.find(Role::combobox, "Partner")->value == partner);
    bench.press(Role::button, "Add");
    REQUIRE(bench.app.draft() != nullptr);
    CHECK_FALSE(bench.app.draft()->is_new());
    CHECK(bench.app.list().total() == before + 1);
    CHECK(bench.app.address().record == bench.app.draft()->record().id());
}

TEST_CASE("Every type draws its table, a record and a new form in every language and width") {
    for (const auto* language : {"uz", "uz-Cyrl", "ru", "en"})
        for (const float width : {1440.0F, 1100.0F, 800.0F, 390.0F})
            for (const auto& type : record_types()) {
                if (type.shelf != Shelf::registry) continue;
                CAPTURE(language);
                CAPTURE(width);
                CAPTURE(std::string(type.name));
                RegistryBench bench("/registry/" + std::string(type.name), width, 844, language);
                if (bench.app.list().count() > 0) {
                    const auto* row = bench.app.list().row(0);
                    REQUIRE(row != nullptr);
                    bench.app.go(parse_address("/registry/" + std::string(type.name) + "/" + row->record.id()));
                    bench.settle();
                    CHECK(bench.nodes().find(Role::form, tr(Text::ui_registry_tab_details)) != nullptr);
                }
                bench.app.new_record(type.name);
                bench.settle();
                CHECK(bench.app.draft()->is_new());
                CHECK(bench.nodes().find(Role::button, tr(Text::ui_add)) != nullptr);
            }
}

TEST_CASE("Arrow Down in a date opens its calendar") {
    RegistryBench bench("/registry/agreements?state=in_force");
    bench.press(Role::link, row_names(bench)[0]);
    const auto* field = bench.find(Role::textbox, "Signed");
    REQUIRE(field != nullptr);
    bench.move_focus(field->id);
    bench.settle();
    CHECK(bench.key("ArrowDown"));
    CHECK(bench.find(Role::dialog, "Signed") != nullptr);
    CHECK(bench.key("Escape"));
    CHECK(bench.find(Role::dialog, "Signed") == nullptr);
}

TEST_CASE("Records that refer to the open one are added from its tab, and from the table of them") {
    RegistryBench bench("/registry/partners");
    bench.press(Role::link, row_names(bench)[0]);
    const auto partner = bench.app.draft()->record().id();
    bench.press(Role::tab, "Related records");
    bench.press(Role::button, "Add");
    const auto* item = bench.find(Role::menuitem, "New contact");
    REQUIRE(item != nullptr);
    CHECK(item->href.find("of=partners") != std::string::npos);
    CHECK(bench.find(Role::menuitem, "New partner") == nullptr);
    bench.app.go(parse_address(item->href));
    bench.settle();
    REQUIRE(bench.app.draft() != nullptr);
    CHECK(bench.app.draft()->is_new());
    CHECK(bench.app.draft()->record().text_of("partner") == partner);
    bench.app.go(parse_address("/registry/contacts?of=partners/" + partner));
    bench.settle();
    bench.app.new_record("contacts");
    bench.settle();
    CHECK(bench.app.draft()->record().text_of("partner") == partner);
}

TEST_CASE("A new record that is begun is not lost by asking for another") {
    RegistryBench bench("/registry/partners");
    bench.press(Role::button, "New partner");
    bench.enter(Role::textbox, "City", "Delft");
    bench.press(Role::button, "New partner");
    REQUIRE(bench.app.draft() != nullptr);
    CHECK(bench.app.draft()->record().text_of("city") == "Delft");
    bench.app.new_record("contacts"); // asks first
    bench.settle();
    CHECK(bench.app.draft()->type().name == "partners");
    CHECK(bench.app.question().kind == Question::Kind::leave_draft);
}

TEST_CASE("Ctrl and Enter add a new record from any of its fields") {
    RegistryBench bench("/registry/directions");
    const auto before = bench.app.list().total();
    bench.press(Role::button, "New direction");
    bench.enter(Role::textbox, "Name", "Suv");
    CHECK(bench.key("Enter", kCtrl));
    CHECK(bench.app.list().total() == before + 1);
}

} // namespace hk::ui
