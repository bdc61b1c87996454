// Members of JSON objects that tell about figures.
// It must not compute anything.
#include "stats/json_members.hpp"

namespace hk {

void append_member(std::string& out, std::string_view name, std::string_view text) {
    out += ",\"" + std::string(name) + "\":";
    append_json_string(out, text);
}

void append_number(std::string& out, std::string_view name, std::int64_t number) {
    out += ",\"" + std::string(name) + "\":" + std::to_string(number);
}

void append_flag(std::string& out, std::string_view name, bool is_set) {
    out += ",\"" + std::string(name) + "\":" + (is_set ? "true" : "false");
}

void append_strings(std::string& out, const std::vector<std::string>& texts) {
    append_list(out, texts, [&](const std::string& text) { append_json_string(out, text); });
}

void append_amount(std::string& out, const Figure& figure, const Amount& amount) {
    if (figure.measure != Measure::money) {
        out += std::to_string(amount.number);
        return;
    }
    out += '{';
    for (const auto& sum : amount.sums) {
        if (out.back() != '{') out += ',';
        append_json_string(out, sum.currency);
        out += ':';
        append_json_string(out, sum.amount);
    }
    out += '}';
}

} // namespace hk
