// Values as people type them.
// It must not know which record they go into.
#include "app/typed_value.hpp"

#include "model/decimal.hpp"
#include "model/validation.hpp"
#include "text/dates.hpp"
#include "text/language.hpp"
#include "text/numbers.hpp"
#include "text/utf8.hpp"

#include <algorithm>

namespace hk {
namespace {

/// Tabs and ends of lines, as cells of a sheet bring them along, are one blank.
std::string one_line(std::string_view typed) {
    std::string line;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const auto is_control = [&](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
        if (!is_control(typed[i]))
            line += typed[i];
        else if (i == 0 || !is_control(typed[i - 1]))
            line += ' ';
    }
    return line;
}

/// Something on either side of one @, and no blanks: more cannot be known without writing to it.
bool is_email(std::string_view text) {
    const auto at = text.find('@');
    return at != 0 && at < text.size() - 1 && text.find_first_of(" @", at + 1) == std::string_view::npos &&
           text.find(' ') == std::string_view::npos;
}

/// At least as many digits as the shortest numbers have; how people group them is theirs.
bool is_phone(std::string_view text) {
    constexpr int kLeast = 5;
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) >= kLeast;
}

/// A host with a point in it, with or without a scheme before it.
bool is_site(std::string_view text) {
    if (const auto scheme = text.find("://"); scheme != std::string_view::npos) text.remove_prefix(scheme + 3);
    const auto host = text.substr(0, text.find('/'));
    const auto point = host.find('.');
    return text.find(' ') == std::string_view::npos && point != 0 && point < host.size() - 1;
}

} // namespace

Error wrong_value(std::string_view code, std::string_view typed) {
    return {std::string(code), {{"found", std::string(typed)}, {"value", std::string(typed)}}, {}};
}

Result<std::string> read_typed(const Field& field, int part, std::string_view typed, const std::string& currency) {
    const auto line = one_line(typed);
    const auto text = trim(line);
    if (text.empty()) return std::string();
    switch (field.kind) {
    case Kind::date: {
        const auto date = parse_date(text);
        if (date.problem == DateProblem::none) return date.iso;
        return tl::make_unexpected(wrong_value(date.problem == DateProblem::no_such_day  ? "no_such_day"
                                               : date.problem == DateProblem::short_year ? "short_year"
                                                                                         : "date",
                                               text));
    }
    case Kind::integer: {
        const auto number = parse_integer(current_language(), text);
        if (!number) return tl::make_unexpected(wrong_value("whole_number", text));
        if (auto error = check_number(field, static_cast<double>(*number))) return tl::make_unexpected(*error);
        return std::to_string(*number);
    }
    case Kind::real: {
        const auto number = parse_decimal(current_language(), text);
        if (!number) return tl::make_unexpected(wrong_value("number", text));
        if (auto error = check_number(field, std::strtod(number->c_str(), nullptr))) return tl::make_unexpected(*error);
        return *number;
    }
    case Kind::money: {
        if (part != 0) return std::string(text);
        const auto number = parse_decimal(current_language(), text);
        if (!number) return tl::make_unexpected(wrong_value("money", text));
        if (number->front() == '-') return tl::make_unexpected(wrong_value("negative", text));
        if (currency.empty()) return *number;
        if (auto error = check_amount(*number, currency)) return tl::make_unexpected(*error);
        return canonical_amount(*number, currency).value_or(*number);
    }
    case Kind::text:
        if (field.form == Form::email && !is_email(text)) return tl::make_unexpected(wrong_value("email", text));
        if (field.form == Form::phone && !is_phone(text)) return tl::make_unexpected(wrong_value("phone", text));
        if (field.form == Form::site && !is_site(text)) return tl::make_unexpected(wrong_value("site", text));
        return std::string(text);
    default:
        if (auto error = check_text(field, text)) return tl::make_unexpected(*error);
        return std::string(field.kind == Kind::multiline ? typed : text);
    }
}

} // namespace hk
