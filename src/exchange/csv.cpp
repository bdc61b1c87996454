// Writes comma-separated values.
// It must not know what the cells say.
#include "exchange/csv.hpp"

namespace hk {
namespace {

bool is_number(std::string_view text) {
    const auto digits = text.substr(text.starts_with('-') ? 1 : 0);
    return !digits.empty() && digits.find_first_not_of("0123456789.") == std::string_view::npos;
}

} // namespace

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) {
        if (&cell != &cells.front()) line += ',';
        const bool is_formula = !cell.empty() &&
                                std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos &&
                                !is_number(cell);
        const auto text = (is_formula ? "'" : "") + cell;
        if (text.find_first_of(",\"\r\n") == std::string::npos) {
            line += text;
            continue;
        }
        line += '"';
        for (const char c : text) line += c == '"' ? std::string("\"\"") : std::string(1, c);
        line += '"';
    }
    return line + "\r\n";
}

} // namespace hk
