// Small JSON objects as flat texts.
// It must not know what they ask for.
#include "exchange/request.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>

namespace hk {
namespace {

void flatten(Request& out, const nlohmann::json& value, const std::string& name) {
    if (value.is_object()) {
        for (const auto& [key, member] : value.items()) flatten(out, member, name.empty() ? key : name + "." + key);
    } else if (value.is_string()) {
        out[name] = value.get<std::string>();
    } else if (value.is_boolean() || value.is_number()) {
        out[name] = value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    }
}

} // namespace

Request read_request(std::string_view json) {
    Request request;
    flatten(request, nlohmann::json::parse(json, nullptr, false), {});
    return request;
}

std::string_view text_of(const Request& request, std::string_view name) {
    const auto found = request.find(name);
    return found == request.end() ? std::string_view() : std::string_view(found->second);
}

double number_of(const Request& request, std::string_view name) {
    return std::strtod(std::string(text_of(request, name)).c_str(), nullptr);
}

bool flag_of(const Request& request, std::string_view name) { return text_of(request, name) == "true"; }

Request part_of(const Request& request, std::string_view name) {
    Request part;
    const auto prefix = std::string(name) + ".";
    for (const auto& [key, value] : request)
        if (key.compare(0, prefix.size(), prefix) == 0) part[key.substr(prefix.size())] = value;
    return part;
}

} // namespace hk
