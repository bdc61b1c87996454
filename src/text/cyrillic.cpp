// The rules of writing Cyrillic in Uzbek Latin.
// It must not change data: see the header.
#include "text/cyrillic.hpp"

#include "text/utf8.hpp"

namespace hk {
namespace {

constexpr std::string_view kBasic[] = {
    "a", "b", "v", "g", "d", "e", "j", "z",  "i",  "y",  "k", "l", "m", "n", "o",  "p",   // а … п
    "r", "s", "t", "u", "f", "x", "s", "ch", "sh", "sh", "ʼ", "i", "",  "e", "yu", "ya"}; // р … я

struct Letter {
    char32_t cyrillic;
    std::string_view latin;
};

// Letters of the neighbours, so that their names are found too: Ukrainian, Tajik, Kazakh, Kyrgyz, Mongolian, Serbian …
constexpr Letter kOthers[] = {
    {U'ё', "yo"}, {U'ђ', "dj"}, {U'ѓ', "g"},  {U'є', "ye"}, {U'ѕ', "z"}, {U'і', "i"}, {U'ї', "yi"},
    {U'ј', "j"},  {U'љ', "lj"}, {U'њ', "nj"}, {U'ћ', "c"},  {U'ќ', "k"}, {U'ѝ', "i"}, {U'ў', "oʻ"},
    {U'џ', "j"},  {U'ґ', "g"},  {U'ғ', "gʻ"}, {U'җ', "j"},  {U'қ', "q"}, {U'ҝ', "g"}, {U'ң', "n"},
    {U'ҥ', "n"},  {U'ү', "u"},  {U'ұ', "u"},  {U'ҳ', "h"},  {U'ҷ', "j"}, {U'ҹ', "j"}, {U'һ', "h"},
    {U'ә', "a"},  {U'ӣ', "i"},  {U'ө', "o"},  {U'ӯ', "u"},  {U'ӳ', "u"}, {U'ӱ', "u"}, {U'ӧ', "o"},
    {U'ӓ', "a"},  {U'ӗ', "e"},  {U'ӑ', "a"},  {U'ӂ', "j"},  {U'ҙ', "z"}, {U'ҡ', "q"}, {U'ҫ', "s"},
};

bool is_vowel(char32_t c) {
    switch (c) {
    case U'а':
    case U'е':
    case U'ё':
    case U'и':
    case U'о':
    case U'у':
    case U'ў':
    case U'ы':
    case U'э':
    case U'ю':
    case U'я':
    case U'і':
    case U'ї':
    case U'є':
    case U'ә':
    case U'ө':
    case U'ү':
    case U'ұ':
    case U'ӣ':
    case U'ӯ': return true;
    default: return false;
    }
}

bool is_cyrillic(char32_t c) { return c >= 0x400 && c < 0x530; }

} // namespace

char32_t lower_cyrillic(char32_t letter) {
    if (letter >= 0x410 && letter <= 0x42F) return letter + 0x20;
    if (letter >= 0x400 && letter <= 0x40F) return letter + 0x50;
    const bool pairs = (letter >= 0x460 && letter <= 0x481) || (letter >= 0x48A && letter <= 0x4BF) ||
                       (letter >= 0x4D0 && letter <= 0x52F);
    if (pairs) return letter | 1U;
    if (letter >= 0x4C1 && letter <= 0x4CE) return letter % 2 == 1 ? letter + 1 : letter;
    if (letter == 0x4C0) return 0x4CF;
    return letter;
}

std::string_view latin_of_cyrillic(char32_t lower, char32_t before, char32_t after) {
    switch (lower) {
    case U'е':
        if (before == 0 || is_vowel(before) || before == U'ъ' || before == U'ь') return "ye";
        return "e";
    case U'ц': return is_vowel(before) ? "ts" : "s";
    case U'ъ': // объект is obyekt, but санъат is sanʼat
        if (after == U'е' || after == U'ё' || after == U'ю' || after == U'я') return "";
        return "ʼ";
    case U'ь': return after == U'о' ? "y" : "";                     // батальон: batalyon
    case U'я': return before == U'т' && after == U'б' ? "a" : "ya"; // сентябр, октябр: sentabr, oktabr
    case U'ю': return before == U'б' && after == U'д' ? "u" : "yu"; // бюджет: budjet
    default: break;
    }
    if (lower >= U'а' && lower <= U'я') return kBasic[lower - U'а'];
    for (const Letter& letter : kOthers) {
        if (letter.cyrillic == lower) return letter.latin;
    }
    return "";
}

std::string cyrillic_to_latin(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    char32_t before = 0;
    bool before_is_capital = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = next_code_point(text, i);
        const std::size_t next_offset = i + point.size;
        if (!is_cyrillic(point.value)) {
            out += text.substr(i, point.size);
            before = 0;
            before_is_capital = false;
            i = next_offset;
            continue;
        }
        const char32_t lower = lower_cyrillic(point.value);
        const char32_t after = next_offset < text.size() ? next_code_point(text, next_offset).value : 0;
        const char32_t after_lower = lower_cyrillic(after);
        std::string_view latin = latin_of_cyrillic(lower, before, after_lower);
        const bool capital = lower != point.value;
        const bool after_is_capital = after_lower != after;
        const bool all_capitals =
            capital && (after_is_capital || (before_is_capital && after_lower == after && !is_cyrillic(after)));
        for (std::size_t k = 0; k < latin.size(); ++k) {
            const bool raise = capital && (k == 0 || all_capitals) && latin[k] >= 'a' && latin[k] <= 'z';
            out += raise ? static_cast<char>(latin[k] - 32) : latin[k];
        }
        before = lower;
        before_is_capital = capital;
        i = next_offset;
    }
    return out;
}

} // namespace hk
