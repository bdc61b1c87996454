// The texts of the program in the language shown, with their placeholders and plural forms filled in.
// It must not know a screen or a record: keys come from assets/i18n by way of text/texts.hpp.
#pragma once

#include "text/language.hpp"
#include "text/texts.hpp"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hk {

/// Takes the texts of a language for a program that carries none (the page keeps them in files of their own, made by
/// assets/i18n/generate.mjs): zero-terminated UTF-8, one per key. False, and nothing changed, when it is not of this
/// program. Those of the language shown come before anything else asks for a text, others when they are wanted.
bool load_texts(Language language, std::string block);
/// The same for the dotted keys, which are those of all languages; before anything else.
bool load_text_keys(std::string block);
/// Whether the texts of this language are here.
bool has_texts(Language language);
/// How many languages' texts are here: what was found in the texts of all languages is out of date when it changes.
std::size_t count_loaded_languages();

/// A value for the placeholder {name}. A whole number is written as the language groups it, and as {n} it chooses
/// the plural form; a text is put in as it is.
struct Arg {
    template <std::integral Number>
    Arg(std::string_view name_of, Number value_of) : name(name_of), number(static_cast<std::int64_t>(value_of)) {}
    Arg(std::string_view name_of, std::string_view value_of) : name(name_of), value(value_of) {}
    Arg(std::string_view name_of, const char* value_of) : name(name_of), value(value_of) {}
    Arg(std::string_view name_of, std::string value_of) : name(name_of), value(std::move(value_of)) {}

    std::string_view name;
    std::string value;
    std::optional<std::int64_t> number;
};

/// The text as it stands, placeholders unfilled; of a text with plural forms the last one. Zero-terminated, lives for
/// ever. A language whose texts are not here answers in the one shown; so below.
std::string_view tr(Text text);
std::string_view tr(Language language, Text text);

/// The text with its placeholders filled; one without an argument stays visible as {name}.
std::string tr(Text text, std::initializer_list<Arg> args);
std::string tr(Language language, Text text, std::initializer_list<Arg> args);

/// The text with this dotted key ("field.agreements.signed"), for keys made from descriptors; nothing when there is
/// none.
std::optional<Text> find_text(std::string_view dotted_key);

/// The dotted key of a text, for checks and messages to developers.
std::string_view text_key(Text text);

} // namespace hk
