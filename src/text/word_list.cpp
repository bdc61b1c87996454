// Lists of words written as one text.
// It must not know what the words mean.
#include "text/word_list.hpp"

#include <algorithm>

namespace hk {

std::vector<std::string> split_words(std::string_view text, char mark) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == mark)
            end_word();
        else if (text[i] == '\\' && i + 1 < text.size())
            word += text[++i];
        else
            word += text[i];
    }
    end_word();
    return words;
}

std::string join_words(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words) {
        if (!text.empty()) text += ',';
        for (const char c : word) {
            if (c == ',' || c == '\\') text += '\\';
            text += c;
        }
    }
    return text;
}

bool has_word(std::string_view text, std::string_view word) {
    const auto words = split_words(text);
    return std::find(words.begin(), words.end(), word) != words.end();
}

void append_part(std::string& text, std::string_view part, std::string_view separator) {
    if (part.empty()) return;
    if (!text.empty()) text += separator;
    text += part;
}

std::string toggle_word(std::string_view text, std::string_view word) {
    auto words = split_words(text);
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
        words.emplace_back(word);
    else
        words.erase(found);
    return join_words(words);
}

} // namespace hk
