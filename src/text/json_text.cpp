// Escaping for JSON strings and pointers.
// It must not know records.
#include "text/json_text.hpp"

namespace hk {

void append_json_string(std::string& out, std::string_view text) {
    constexpr char kHex[] = "0123456789abcdef";
    out += '"';
    std::size_t plain_from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text, plain_from, i - plain_from);
        plain_from = i + 1;
        out += '\\';
        switch (c) {
        case '"':
        case '\\': out += static_cast<char>(c); break;
        case '\b': out += 'b'; break;
        case '\f': out += 'f'; break;
        case '\n': out += 'n'; break;
        case '\r': out += 'r'; break;
        case '\t': out += 't'; break;
        default:
            out += "u00";
            out += kHex[c >> 4];
            out += kHex[c & 15];
        }
    }
    out.append(text, plain_from);
    out += '"';
}

void append_pointer(std::string& out, std::string_view part) {
    out += '/';
    for (char c : part) {
        if (c == '~')
            out += "~0";
        else if (c == '/')
            out += "~1";
        else
            out += c;
    }
}

std::vector<std::pair<std::string, std::string>> string_members(std::string_view json) {
    // Every second string is a value. Of the escapes that canonical JSON writes only a line's end is white space.
    std::vector<std::string> strings;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (json[i] != '"') continue;
        std::string text;
        for (++i; i < json.size() && json[i] != '"'; ++i) {
            const bool is_escape = json[i] == '\\' && i + 1 < json.size();
            if (is_escape) ++i;
            text += is_escape && (json[i] == 'n' || json[i] == 't' || json[i] == 'r') ? ' ' : json[i];
        }
        strings.push_back(std::move(text));
    }
    std::vector<std::pair<std::string, std::string>> members;
    for (std::size_t i = 0; i + 1 < strings.size(); i += 2)
        members.emplace_back(std::move(strings[i]), std::move(strings[i + 1]));
    return members;
}

} // namespace hk
