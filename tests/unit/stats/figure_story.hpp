// A file of a few records as a database, and short words for asking it figures.
// It must not know what any story expects.
#pragma once

#include "exchange/import_file.hpp"
#include "stats/figures.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace hk::story {

/// A file with these members ("\"agreements\":[…]"); partners p-de, p-fr, p-kr, p-un are always there.
inline Db file_with(std::string_view members, std::string_view more_partners = "") {
    const std::string partners =
        R"({"id":"p-de","name":{"en":"German university"},"country":"DE","type":"university"},)"
        R"({"id":"p-fr","name":{"en":"French university"},"country":"FR","type":"university"},)"
        R"({"id":"p-kr","name":{"en":"Korean university"},"country":"KR","type":"university"},)"
        R"({"id":"p-un","name":{"en":"Organisation of all"},"type":"international_organisation"})";
    const std::string text = R"({"format":"hamkorlik","version":1,"partners":[)" + partners +
                             (more_partners.empty() ? "" : "," + std::string(more_partners)) + "]" +
                             (members.empty() ? "" : "," + std::string(members)) + "}";
    auto import = import_file(text, {});
    for (const auto& problem : import.problems.listed())
        if (problem.severity == Severity::error)
            MESSAGE(problem.code << " at " << problem.path << ": " << sentence_of(problem));
    REQUIRE(import.db.has_value());
    return std::move(*import.db);
}

/// An agreement of type other, signed, with p-de, unless its members say so.
inline std::string agreement(std::string_view id, std::string_view members = "", std::string_view parties = "p-de",
                             std::string_view stage = "signed") {
    std::string list;
    for (std::size_t at = 0; at < parties.size();) {
        const auto end = std::min(parties.find(' ', at), parties.size());
        list += (list.empty() ? "" : ",") + (R"({"partner":")" + std::string(parties.substr(at, end - at)) + R"("})");
        at = end + 1;
    }
    return R"({"id":")" + std::string(id) + R"(","type":"other","stage":")" + std::string(stage) + R"(","parties":[)" +
           list + "]" + (members.empty() ? "" : "," + std::string(members)) + "}";
}

inline std::string array(std::string_view name, const std::vector<std::string>& records) {
    std::string text = "\"" + std::string(name) + "\":[";
    for (const auto& record : records) text += (text.back() == '[' ? "" : ",") + record;
    return text + "]";
}

inline Db agreements(const std::vector<std::string>& records) { return file_with(array("agreements", records)); }

inline FigureQuery on(std::string_view day) {
    FigureQuery query;
    query.as_of = day;
    return query;
}

inline FigureQuery between(std::string_view from, std::string_view to, std::string_view day = "2026-11-23") {
    auto query = on(day);
    query.period = Period{std::string(from), std::string(to)};
    return query;
}

inline FigureValue value(Db& db, std::string_view key, const FigureQuery& query) {
    const auto* figure = find_figure(key);
    REQUIRE(figure != nullptr);
    auto result = compute_figure(db, *figure, query);
    REQUIRE(result.has_value());
    return std::move(*result);
}

inline std::int64_t number(Db& db, std::string_view key, const FigureQuery& query) {
    return value(db, key, query).number;
}

/// The ids of the records behind a figure, with spaces between.
inline std::string records(Db& db, std::string_view key, const FigureQuery& query) {
    std::string text;
    for (const auto& id : figure_records(db, *find_figure(key), query)) text += (text.empty() ? "" : " ") + id;
    return text;
}

inline std::int64_t beside(const FigureValue& value, Text key) {
    for (const auto& one : value.beside)
        if (one.key == key) return one.count;
    return -1;
}

} // namespace hk::story
