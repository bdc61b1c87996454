// Every record type, member and code word has its texts: a new field is one line and its labels.
#include "model/labels.hpp"
#include "model/records.hpp"
#include "text/catalogue.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

void check_member(const std::string& group, const hk::Field& field) {
    const std::string name(field.name);
    CAPTURE(group);
    CAPTURE(name);
    const bool has_label = hk::find_text("field." + group + "." + name) || hk::find_text("field.common." + name);
    CHECK(has_label);
    if (field.codes != nullptr) {
        for (const std::string_view word : field.codes->words) {
            const std::string key = hk::code_label_key(*field.codes, word);
            CHECK_MESSAGE(hk::find_text(key).has_value(), key);
        }
    }
    for (const hk::Field& member : field.members) check_member(name, member);
}

} // namespace

TEST_CASE("every record type is named, and so are its members and their words") {
    for (const hk::RecordType& type : hk::record_types()) {
        for (const char* word : {"one", "many", "new", "search", "count"}) {
            const std::string key = "record." + std::string(type.name) + "." + word;
            CHECK_MESSAGE(hk::find_text(key).has_value(), key);
        }
        for (const hk::Field& field : type.fields) check_member(std::string(type.name), field);
    }
}
