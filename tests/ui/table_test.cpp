// Stories about the virtual table, up to a hundred thousand rows.
// They must not know records.
#include "kit_bench.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <iostream>

using namespace hk;
using namespace hk::ui;

namespace {

struct Rows {
    std::int64_t count = 100'000, open = -1, asked = 0;
    TableOptions options;
    TableResult last;
    std::string opened, ticked, sorted;

    Rows() {
        options.name = "Agreements";
        options.ticks = true;
        options.columns = {{"name", "Partner", 240, 1, Align::left, true, true},
                           {"country", "Country", 110},
                           {"kind", "Kind", 110},
                           {"signed", "Signed", 90},
                           {"until", "Until", 90},
                           {"about", "About", 90, 0, Align::left, false},
                           {"status", "Status", 110}};
    }
    void fill(std::int64_t i, TableRow& row) {
        ++asked;
        row.id = "id-" + std::to_string(i);
        row.href = "#/registry/agreements/" + row.id;
        row.open = i == open;
        row.cells[0].text =
            "Partner number " + std::to_string(i) + (i % 7 == 0 ? " of a rather long name that does not fit" : "");
        row.cells[1].text = "Oʻzbekiston";
        row.cells[2].text = "Memorandum";
        row.cells[3].text = "20.09.2021";
        row.cells[4].text = "20.09.2028";
        row.cells[5].text = "Exchange, research";
        row.cells[5].icons = {Icon::arrow_left_right, Icon::flask_conical};
        row.cells[6].text = i % 3 == 0 ? "Ends" : "In force";
        row.cells[6].status = i % 3 == 0 ? Status::ending : Status::in_force;
        row.cells[6].pill = i % 3 == 0;
    }
    void operator()(Ui& ui) {
        options.row_count = count;
        asked = 0;
        last = table(ui, {216, 100, 1000, 640}, "table", options, [&](std::int64_t i, TableRow& row) { fill(i, row); });
        if (last.opened) opened += std::to_string(*last.opened) + " ";
        if (last.ticked) ticked += std::to_string(*last.ticked) + " ";
        if (last.sort) sorted += options.columns[*last.sort].id + " ";
    }
};

} // namespace

TEST_CASE("only the rows in view are asked for and mirrored, with their true numbers") {
    Rows rows;
    Bench bench([&](Ui& ui) { rows(ui); });
    CHECK(rows.asked < 30);
    const Node* node = bench.nodes().find(Role::table, "Agreements");
    REQUIRE(node != nullptr);
    CHECK(node->row_count == 100'001);
    CHECK(bench.nodes().find_id("table/row/id-0")->row_index == 2);
    CHECK(bench.nodes().find_id("table/rows")->scroll->content_height_px == 3'600'000);
    CHECK(bench.ui().interactive_items_without_node().empty());

    bench.frame.scroll("table/rows", 0, 36.0F * 50'000);
    bench.settle();
    CHECK(rows.asked < 30);
    CHECK(bench.nodes().find_id("table/row/id-0") == nullptr);
    REQUIRE(bench.nodes().find_id("table/row/id-50000") != nullptr);
    CHECK(bench.nodes().find_id("table/row/id-50000")->rect.y == 36.0F * 50'000);
}

TEST_CASE("a row is opened by its link or a press anywhere in it, ticked by its box, sorted by its heads") {
    Rows rows;
    Bench bench([&](Ui& ui) { rows(ui); });
    std::string went;
    bench.ui().navigate = [&](std::string_view hash) { went = hash; };
    bench.frame.activate("table/row/id-3/country");
    bench.settle();
    CHECK(rows.opened == "3 ");
    CHECK(went == "/registry/agreements/id-3");
    bench.press(bench.nodes().find_id("table/row/id-4/open"));
    CHECK(rows.opened == "3 4 ");
    bench.press(bench.nodes().find_id("table/row/id-2/tick"));
    CHECK(rows.ticked == "2 ");
    CHECK(rows.opened == "3 4 ");
    bench.press(Role::button, "Country");
    CHECK(rows.sorted == "country ");
    CHECK(bench.nodes().find(Role::button, "About") == nullptr);
}

TEST_CASE("the open row is brought into view, another list starts at its top") {
    Rows rows;
    rows.options.version = "a";
    Bench bench([&](Ui& ui) { rows(ui); });
    rows.open = rows.options.reveal_row = 500;
    bench.frame.wake();
    bench.settle();
    CHECK(bench.nodes().find_id("table/row/id-500") != nullptr);
    CHECK(bench.nodes().find_id("table/rows")->scroll->seq == 1);
    rows.options.reveal_row = -1;
    rows.options.version = "b";
    bench.frame.wake();
    bench.settle();
    CHECK(bench.nodes().find_id("table/row/id-0") != nullptr);
}

TEST_CASE("one row of a table is a stop of the Tab key, where the focus was last") {
    Rows rows;
    Bench bench([&](Ui& ui) { rows(ui); });
    const auto stops = [&] {
        std::string found;
        for (const auto& node : bench.nodes().nodes())
            if (node.id.starts_with("table/row/") && node.interactive && !node.skip_tab)
                found += (found.empty() ? "" : " ") + node.id;
        return found;
    };
    CHECK(stops() == "table/row/id-0/tick table/row/id-0/open");
    bench.frame.focus("table/row/id-3/open", true);
    bench.settle();
    CHECK(stops() == "table/row/id-3/tick table/row/id-3/open");
    bench.frame.focus("", false);
    bench.settle();
    CHECK(stops() == "table/row/id-3/tick table/row/id-3/open");
    bench.frame.scroll("table/rows", 0, 20'000); // what is out of view cannot be met
    bench.settle();
    CHECK(stops().find("id-3/") == std::string::npos);
    CHECK_FALSE(stops().empty());
}

TEST_CASE("an empty table and a table of one") {
    for (const std::int64_t count : {0, 1}) {
        Rows rows;
        rows.count = count;
        Bench bench([&](Ui& ui) { rows(ui); });
        CHECK(bench.nodes().find(Role::table, "Agreements")->row_count == count + 1);
        CHECK(rows.asked == count);
    }
}

TEST_CASE("a frame of a hundred thousand rows") {
    Rows rows;
    Bench bench([&](Ui& ui) { rows(ui); });
    constexpr int kFrames = 300;
    const auto began = std::chrono::steady_clock::now();
    for (int i = 0; i < kFrames; ++i) {
        bench.frame.scroll("table/rows", 0, static_cast<float>(i) * 777.0F);
        bench.frame.frame(bench.now_ms += 16, bench.draw);
    }
    const double ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count() / kFrames;
    std::cout << "table of 100,000 rows, scrolling: " << ms << " ms a frame, " << bench.nodes().json().size()
              << " bytes of nodes\n";
    CHECK(bench.nodes().nodes().size() < 400);
}
