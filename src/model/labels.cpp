// Looks names up in the catalogue.
// It must not know records or values.
#include "model/labels.hpp"

#include "text/catalogue.hpp"

#include <algorithm>

namespace hk {
namespace {

std::string_view text_or(std::string_view key, std::string_view fallback) {
    const auto text = find_text(key);
    return text ? tr(*text) : fallback;
}

bool is_index(std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Takes the first part off a pointer: "/a/b" gives "a" and leaves "/b" (RFC 6901: ~1 is a slash, ~0 a tilde).
std::string next_part(std::string_view& pointer) {
    const auto end = pointer.find('/', 1);
    const auto escaped = pointer.substr(1, end == std::string_view::npos ? end : end - 1);
    pointer.remove_prefix(end == std::string_view::npos ? pointer.size() : end);
    std::string part;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        const bool is_escape = escaped[i] == '~' && i + 1 < escaped.size();
        part += !is_escape ? escaped[i] : escaped[++i] == '1' ? '/' : '~';
    }
    return part;
}

} // namespace

std::string_view record_label_one(const RecordType& type) {
    return text_or("record." + std::string(type.name) + ".one", type.name);
}
std::string_view record_label_many(const RecordType& type) {
    return text_or("record." + std::string(type.name) + ".many", type.name);
}

std::string_view field_label(const RecordType& type, const Field& field, const Field* group) {
    const auto name = std::string(field.name);
    const auto own =
        group ? "field." + std::string(group->name) + "." + name : "field." + std::string(type.name) + "." + name;
    return text_or(own, text_or("field.common." + name, field.name));
}

std::string code_label_key(const CodeList& codes, std::string_view word) {
    if (&codes == &hk::codes::figure) return "figure." + std::string(word) + ".name";
    return "code." + std::string(codes.name) + "." + std::string(word);
}

std::string_view code_label(const CodeList& codes, std::string_view word) {
    return text_or(code_label_key(codes, word), word);
}

std::string agreement_state_label(std::string_view state) {
    const auto key = find_text("code.state." + std::string(state));
    return key ? std::string(tr(*key)) : std::string(state);
}

std::string member_label(std::string_view rest) {
    if (!rest.starts_with('/')) return {};
    auto array = next_part(rest);
    const auto* type = find_record_type(array);
    if (type == nullptr) return array;
    auto label = std::string(rest.empty() ? record_label_many(*type) : record_label_one(*type));
    const Field* field = nullptr;
    const Field* group = nullptr;
    while (!rest.empty()) {
        const auto part = next_part(rest);
        if (is_index(part)) continue;
        const Field* known = nullptr;
        if (field == nullptr) {
            known = type->find_field(part);
        } else if (field->kind == Kind::group && group == nullptr) {
            group = field;
            for (const auto& member : group->members)
                if (member.name == part) known = &member;
        }
        if (known != nullptr)
            label = field_label(*type, *known, group);
        else if (field != nullptr && field->kind == Kind::localized)
            label += " (" + part + ")";
        else
            label = text_or("field.common." + part, text_or("field.money." + part, part));
        field = known;
        if (known == nullptr) break;
    }
    return label;
}

} // namespace hk
