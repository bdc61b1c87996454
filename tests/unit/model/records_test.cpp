// Promises every descriptor keeps: labels in all languages, references that lead somewhere, nothing personal published.
// It must not know any particular record.
#include "model/labels.hpp"
#include "model/records.hpp"
#include "model/tables.hpp"
#include "text/catalogue.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace hk;

namespace {
template <class Visit>
void for_each_field(const Visit& visit) {
    for (const auto& type : record_types())
        for (const auto& field : type.fields) {
            visit(type, field, nullptr);
            for (const auto& member : field.members) visit(type, member, &field);
        }
}
} // namespace

TEST_CASE("every record type, field and code has a label") {
    for (const auto& type : record_types())
        CHECK_MESSAGE(find_text("record." + std::string(type.name) + ".many"), type.name);
    for_each_field([](const RecordType& type, const Field& field, const Field* group) {
        const auto name = std::string(field.name);
        const auto own = "field." + std::string(group ? group->name : type.name) + "." + name;
        CHECK_MESSAGE((find_text(own) || find_text("field.common." + name)), own);
        if (field.codes == nullptr) return;
        for (auto word : field.codes->words) {
            const auto key = code_label_key(*field.codes, word);
            CHECK_MESSAGE(find_text(key), key);
        }
    });
}

TEST_CASE("references lead to record types, and nothing personal is published") {
    for_each_field([](const RecordType&, const Field& field, const Field*) {
        CHECK((field.kind == Kind::reference) == !field.target.empty());
        if (field.kind == Kind::reference) CHECK(find_record_type(field.target) != nullptr);
        CHECK_FALSE((field.is_personal && field.is_published));
        CHECK_FALSE((field.name == "comment" && field.is_published));
    });
}

TEST_CASE("names are unique within a record type and every type has its title and columns") {
    for (const auto& type : record_types()) {
        std::set<std::string_view> names = {"id"};
        for (const auto& field : type.fields) CHECK_MESSAGE(names.insert(field.name).second, field.name);
        CHECK(type.find_field(type.title_field == "office" ? "office" : type.title_field) != nullptr);
        const auto& tables = tables_of(type);
        std::set<std::string> columns;
        for (const auto& column : tables.main.columns) CHECK_MESSAGE(columns.insert(column.name).second, column.name);
    }
}
