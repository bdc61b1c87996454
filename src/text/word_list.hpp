// Lists of words written as one text, as options of addresses hold them: "KR,DE". A comma or backslash inside a word
// has a backslash before it. It must not know what the words mean.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// The words of a text; empty ones are left out.
std::vector<std::string> split_words(std::string_view text, char mark = ',');
std::string join_words(const std::vector<std::string>& words);
bool has_word(std::string_view text, std::string_view word);
/// Adds a part to words for people, after a separator where there are some already; an empty part adds nothing.
void append_part(std::string& text, std::string_view part, std::string_view separator);
/// The text with the word added at its end or taken away.
std::string toggle_word(std::string_view text, std::string_view word);

} // namespace hk
