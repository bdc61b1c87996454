// Times the registry's table on generated files: opening, sorting, filtering, fetching rows, picking; milliseconds of
// processor time. bench_registry [RECORDS]. It must not fail over a number; budgets stand beside what was measured.
#include "app/choices.hpp"
#include "app/finder.hpp"
#include "app/record_list.hpp"
#include "bench_file.hpp"
#include "exchange/import_file.hpp"
#include "text/catalogue.hpp"

#include <cstdio>
#include <ctime>
#include <functional>
#include <string>

namespace {

double took_ms(const std::function<void()>& work) {
    const auto start = std::clock();
    work();
    return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void print(const std::string& name, double ms, const char* budget) {
    std::printf("  %-44s %8.2f ms   %s\n", name.c_str(), ms, budget);
}

} // namespace

int main(int count, char** words) {
    const std::string records = count > 1 ? words[1] : "100000";
    hk::set_language(hk::Language::uz);
    for (const char* array : {"agreements", "students", "partners"}) {
        auto import = hk::import_file(bench::generated("--records " + records + " --shape " + array), {});
        if (!import.db) return 1;
        hk::Document document(std::move(*import.db));
        hk::Document* pointer = &document;
        hk::Titles titles(pointer);
        hk::RecordList list(pointer, titles);
        hk::ListQuery query;
        query.type = hk::find_record_type(array);
        query.as_of = "2026-11-23";
        std::printf("%s of %s records\n", array, records.c_str());
        print("open the table", took_ms([&] { list.update(query); }), "<= 100");
        if (list.pending()) print("the states meanwhile, a part", took_ms([&] { list.find_more_states(); }), "<= 50");
        if (list.pending())
            print("the other parts together", took_ms([&] {
                      while (list.pending()) list.find_more_states();
                  }),
                  "");
        std::printf("  rows: %zu\n", list.count());
        for (const auto& column : hk::default_columns(*query.type)) {
            query.sort = column.id;
            print("sort by " + column.id + ", first time", took_ms([&] { list.update(query); }), "<= 100");
            query.sort = "-" + column.id;
            print("sort by -" + column.id, took_ms([&] { list.update(query); }), "");
        }
        query.sort.clear();
        list.update(query);
        query.text = "u";
        print("first letter in the filter line", took_ms([&] { list.update(query); }), "<= 50");
        query.text = "un";
        print("second letter", took_ms([&] { list.update(query); }), "<= 50");
        query.text = "universitet a";
        print("a word and a letter", took_ms([&] { list.update(query); }), "<= 50");
        query.text.clear();
        list.update(query);
        const auto rows = std::min<std::size_t>(40, list.count());
        print("40 rows never seen", took_ms([&] {
                  for (std::size_t i = 0; i < rows; ++i) list.row(list.count() / 2 + i);
              }),
              "");
        print("40 rows again", took_ms([&] {
                  for (std::size_t i = 0; i < rows; ++i) list.row(list.count() / 2 + i);
              }),
              "");
        hk::Finder finder(pointer, titles);
        double longest = 0, all = 0;
        for (bool is_more = true; is_more;) {
            const auto took = took_ms([&] { is_more = finder.prepare(); });
            longest = std::max(longest, took);
            all += took;
        }
        print("search everything: preparing, the longest part", longest, "<= 50");
        print("search everything: preparing, all parts", all, "");
        finder.find("x");
        for (const char* typed : {"u", "un", "universitet", "qvrtzlmp"})
            print("search everything: " + std::string(typed), took_ms([&] { finder.find(typed); }), "<= 50");
        const auto& tables = hk::tables_of(*query.type);
        const auto ids = list.ids();
        const auto take = [&](std::size_t most) {
            return std::span<const std::string>(ids).first(std::min(most, ids.size()));
        };
        print("delete one record", took_ms([&] { (void)document.remove(tables, ids.back(), ""); }), "");
        print("search everything after it", took_ms([&] { finder.find("unive"); }), "<= 50");
        print("take that back", took_ms([&] { (void)document.undo(); }), "");
        print("search everything after it", took_ms([&] { finder.find("univer"); }), "<= 50");
        const auto note = [&](hk::Record& record) { record.of(*query.type->find_field("comment"))[0].set("x"); };
        print("change 5,000 records", took_ms([&] { (void)document.update_all(tables, take(5000), note, "", ""); }),
              "");
        print("search everything after it", took_ms([&] { finder.find("universi"); }), "<= 50");
        print("take that back", took_ms([&] { (void)document.undo(); }), "");
        print("search everything after it", took_ms([&] { finder.find("universit"); }), "<= 50");
        print("pick a record, nothing typed", took_ms([&] { hk::find_records(document, titles, *query.type, ""); }),
              "<= 50");
        print("pick a record by a word",
              took_ms([&] { hk::find_records(document, titles, *query.type, "universitet"); }), "<= 50");
        print("pick a record by a misspelt word",
              took_ms([&] { hk::find_records(document, titles, *query.type, "qvrtzlmp"); }), "<= 50");
    }
    return 0;
}
