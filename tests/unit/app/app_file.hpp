// A small registry for stories of lists, choices and forms.
// It must not know which story is told.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"
#include "exchange/import_file.hpp"

#include <doctest/doctest.h>

namespace hk {

inline constexpr std::string_view kAppFile = R"({"format":"hamkorlik","version":1,
"directions":[{"id":"d1","name":{"uz":"Almashinuv","en":"Exchange"}},{"id":"d2","name":{"uz":"Jihozlar"}}],
"partners":[
{"id":"p1","name":{"en":"Wageningen University","ru":"Вагенингенский университет"},"country":"NL","city":"Wageningen","type":"university","tags":["water","old"]},
{"id":"p2","name":{"uz":"Choʻl instituti"},"country":"UZ","type":"research_institute","tags":["water"]},
{"id":"p3","name":{"uz":"Gʻallaorol fermasi"},"type":"network"},
{"id":"p4","name":{"uz":"Zarafshon akademiyasi"},"country":"UZ","type":"university"},
{"id":"p5","name":{"uz":"Oʻrmon markazi"},"country":"DE","type":"agency"}],
"agreements":[
{"id":"a1","type":"memorandum","stage":"signed","signed":"2020-01-10","to":"2027-01-10","parties":[{"partner":"p1"},{"partner":"p2"}],"directions":["d1"]},
{"id":"a2","type":"exchange","stage":"signed","signed":"2021-05","parties":[{"partner":"p2"}],"number":"7"},
{"id":"a3","type":"agreement","stage":"draft","parties":[{"partner":"p4"}],"title":{"uz":"Suv boʻyicha kelishuv"}},
{"id":"a4","type":"agreement","stage":"signed","signed":"2010","to":"2012","parties":[{"partner":"p5"}],"number":"10"}],
"projects":[
{"id":"j1","title":{"en":"Cheap"},"status":"running","from":"2020","value":[{"amount":"900.00","currency":"USD"}]},
{"id":"j2","title":{"en":"Dear"},"status":"running","from":"2021","value":[{"amount":"1000000.00","currency":"USD"}]},
{"id":"j3","title":{"en":"Free"},"status":"planned"}]})";

struct AppFile {
    explicit AppFile(std::string_view text = kAppFile, Language language = Language::uz) {
        set_language(language);
        auto import = import_file(text, {});
        REQUIRE(import.db);
        document_ = std::make_unique<Document>(std::move(*import.db));
        pointer = document_.get();
    }
    ~AppFile() { set_language(Language::uz); }
    AppFile(const AppFile&) = delete;
    AppFile& operator=(const AppFile&) = delete;

    Document& document() { return *document_; }
    std::unique_ptr<Document> document_;
    Document* pointer = nullptr;
    Titles titles{pointer};
};

} // namespace hk
