// How one member of a record is described: its kind, its limits, who may see it. Every other part of the program is
// driven by these descriptors; this file must not know any particular record.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hk {

/// What a member holds. DOMAIN letters: T text, L localized, D date, M money, C code.
enum class Kind : std::uint8_t {
    text,      ///< one line
    multiline, ///< several lines
    localized, ///< text by BCP 47 language tag
    date,      ///< partial ISO 8601 date: 2019, 2019-05, 2019-05-17
    money,     ///< {"amount": decimal string, "currency": ISO 4217}
    code,      ///< a word of `codes`
    country,   ///< ISO 3166-1 alpha-2
    language,  ///< BCP 47
    isced,     ///< ISCED-F 2013, four digits
    reference, ///< id of a record of `target`
    boolean,   ///< true / false
    integer,   ///< whole number within [min, max]
    real,      ///< number within [min, max]
    year,      ///< 2025 or 2025/26
    group,     ///< an object with `members`; always a list
};

/// How a one-line text is read, checked and opened.
enum class Form : std::uint8_t {
    plain,
    link, ///< a page's address, or the name of a file
    site,
    email,
    phone,
    place, ///< within the program: "/registry/…"
};

/// A closed list of words; the label of a word is `code.<name>.<word>`.
struct CodeList {
    std::string_view name;
    std::span<const std::string_view> words;
    [[nodiscard]] constexpr bool contains(std::string_view word) const {
        for (auto w : words)
            if (w == word) return true;
        return false;
    }
};

/// One member. Built by the functions below and their modifiers: `date("signed").published()`.
struct Field {
    std::string_view name;
    Kind kind = Kind::text;
    const CodeList* codes = nullptr;  ///< Kind::code
    std::string_view target{};        ///< Kind::reference: name of the array
    std::span<const Field> members{}; ///< Kind::group
    double min = 0, max = 0;          ///< Kind::integer and real; min == max means no limit
    Form form = Form::plain;
    bool is_required = false;
    bool is_personal = false;                 ///< P of DOMAIN.md
    bool is_published = false;                ///< may leave in a public file; false unless said (allow-list)
    bool is_list = false;                     ///< several values in their order
    bool is_set = false;                      ///< a list without order, written sorted
    bool is_searched = false;                 ///< part of the searched text
    std::string_view required_unless_field{}; ///< required unless that member …
    std::span<const std::string_view> required_unless_words{}; ///< … is one of these

    [[nodiscard]] constexpr Field required() const {
        auto f = *this;
        f.is_required = true;
        return f;
    }
    [[nodiscard]] constexpr Field personal() const {
        auto f = *this;
        f.is_personal = true;
        return f;
    }
    [[nodiscard]] constexpr Field published() const {
        auto f = *this;
        f.is_published = true;
        return f;
    }
    [[nodiscard]] constexpr Field list() const {
        auto f = *this;
        f.is_list = true;
        return f;
    }
    [[nodiscard]] constexpr Field set() const {
        auto f = *this;
        f.is_list = true;
        f.is_set = true;
        return f;
    }
    [[nodiscard]] constexpr Field searched() const {
        auto f = *this;
        f.is_searched = true;
        return f;
    }
    [[nodiscard]] constexpr Field as(Form value) const {
        auto f = *this;
        f.form = value;
        return f;
    }
    [[nodiscard]] constexpr Field required_unless(std::string_view field,
                                                  std::span<const std::string_view> words) const {
        auto f = *this;
        f.required_unless_field = field;
        f.required_unless_words = words;
        return f;
    }
};

constexpr Field plain_field(std::string_view name, Kind kind) {
    Field f;
    f.name = name;
    f.kind = kind;
    return f;
}
constexpr Field text(std::string_view name) { return plain_field(name, Kind::text); }
constexpr Field multiline(std::string_view name) { return plain_field(name, Kind::multiline); }
constexpr Field localized(std::string_view name) { return plain_field(name, Kind::localized); }
constexpr Field date(std::string_view name) { return plain_field(name, Kind::date); }
constexpr Field money(std::string_view name) { return plain_field(name, Kind::money); }
constexpr Field country(std::string_view name) { return plain_field(name, Kind::country); }
constexpr Field language(std::string_view name) { return plain_field(name, Kind::language); }
constexpr Field isced(std::string_view name) { return plain_field(name, Kind::isced); }
constexpr Field boolean(std::string_view name) { return plain_field(name, Kind::boolean); }
constexpr Field year(std::string_view name) { return plain_field(name, Kind::year); }
constexpr Field code(std::string_view name, const CodeList& codes) {
    auto f = plain_field(name, Kind::code);
    f.codes = &codes;
    return f;
}
constexpr Field reference(std::string_view name, std::string_view target) {
    auto f = plain_field(name, Kind::reference);
    f.target = target;
    return f;
}
constexpr Field integer(std::string_view name, double min, double max) {
    auto f = plain_field(name, Kind::integer);
    f.min = min;
    f.max = max;
    return f;
}
constexpr Field real(std::string_view name, double min, double max) {
    auto f = integer(name, min, max);
    f.kind = Kind::real;
    return f;
}
constexpr Field group(std::string_view name, std::span<const Field> members) {
    auto f = plain_field(name, Kind::group);
    f.members = members;
    f.is_list = true;
    return f;
}

} // namespace hk
