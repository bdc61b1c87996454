// Reads and writes addresses.
// It must not know screens' looks or the data.
#include "app/address.hpp"

#include "app/reports.hpp"
#include "model/records.hpp"

#include <algorithm>
#include <iterator>

namespace hk {
namespace {

/// Those whose address has no more to it than options.
constexpr std::string_view kPlainScreens[] = {"data", "settings", "check", "statistics", "map", "present"};

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '~' || c == ',';
}

std::string encoded(std::string_view text) {
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (char c : text) {
        if (is_plain(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += kHex[byte >> 4];
            out += kHex[byte & 15];
        }
    }
    return out;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
            out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

/// Cuts the part up to `mark` off `rest`.
std::string_view cut(std::string_view& rest, char mark) {
    const auto at = rest.find(mark);
    const auto part = rest.substr(0, at);
    rest = at == std::string_view::npos ? std::string_view() : rest.substr(at + 1);
    return part;
}

} // namespace

std::string_view Address::option(std::string_view name) const {
    const auto found = options.find(name);
    return found == options.end() ? std::string_view() : std::string_view(found->second);
}

Address Address::with(std::string_view name, std::string_view value) const {
    auto changed = *this;
    if (value.empty())
        changed.options.erase(std::string(name));
    else
        changed.options[std::string(name)] = value;
    return changed;
}

std::string Address::hash() const {
    std::string text = "/" + screen;
    if (!array.empty()) text += "/" + encoded(array);
    if (!record.empty()) text += "/" + encoded(record);
    char mark = '?';
    for (const auto& [name, value] : options) {
        text += mark + encoded(name) + "=" + encoded(value);
        mark = '&';
    }
    return text;
}

Address parse_address(std::string_view hash, bool* is_known) {
    if (!hash.empty() && hash.front() == '#') hash.remove_prefix(1);
    if (!hash.empty() && hash.front() == '/') hash.remove_prefix(1);
    Address address;
    auto path = cut(hash, '?');
    const auto screen = cut(path, '/');
    bool is_place = screen.empty() || screen == "overview";
    if (screen == "registry") {
        const auto array = path.empty() ? std::string("partners") : decoded(cut(path, '/'));
        const auto* type = find_record_type(array);
        is_place = type != nullptr && !type->is_single();
        if (is_place) {
            address.screen = "registry";
            address.array = array;
            address.record = decoded(cut(path, '/'));
        }
    } else if (screen == "partner") {
        is_place = !path.empty();
        if (is_place) {
            address.screen = screen;
            address.record = decoded(cut(path, '/'));
        }
    } else if (screen == "show") {
        is_place = true;
        address.screen = screen;
        address.record = decoded(cut(path, '/'));
    } else if (screen == "reports") {
        const auto key = decoded(cut(path, '/'));
        is_place = find_report_kind(key) != nullptr;
        if (is_place) {
            address.screen = screen;
            address.record = key;
        }
    } else if (std::find(std::begin(kPlainScreens), std::end(kPlainScreens), screen) != std::end(kPlainScreens)) {
        is_place = true;
        address.screen = screen;
    }
    if (is_known != nullptr) *is_known = is_place;
    while (!hash.empty()) {
        auto pair = cut(hash, '&');
        const auto name = decoded(cut(pair, '='));
        if (!name.empty()) address.options[name] = decoded(pair);
    }
    return address;
}

} // namespace hk
