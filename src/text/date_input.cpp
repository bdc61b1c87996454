// Reads dates as people type them.
// It must not guess a century, nor swap day and month.
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <array>
#include <optional>
#include <vector>

namespace hk {
namespace {

struct Word {
    std::string text;
    bool number;
    char before; ///< the sign right before it: '.', '-', '/', ' ' or 0 at the start
};

// Numbers and words of the typed text; nothing when a sign is in it that no date has.
std::optional<std::vector<Word>> split_words(const std::string& folded) {
    std::vector<Word> words;
    char before = 0;
    for (std::size_t i = 0; i < folded.size();) {
        const char c = folded[i];
        const bool digit = c >= '0' && c <= '9';
        const bool letter = c >= 'a' && c <= 'z';
        if (!digit && !letter) {
            if (c != '.' && c != '-' && c != '/' && c != ' ' && c != ',') return std::nullopt;
            if (before == 0 || before == ' ') before = c == ',' ? ' ' : c;
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < folded.size() &&
               (digit ? folded[end] >= '0' && folded[end] <= '9' : folded[end] >= 'a' && folded[end] <= 'z'))
            ++end;
        words.push_back({folded.substr(i, end - i), digit, before});
        before = 0;
        i = end;
    }
    return words;
}

// Words that say nothing: year and its suffixes in the four languages, already folded.
bool is_filler(const std::string& word) {
    for (const std::string_view filler :
         {"yil", "yili", "yilda", "yilning", "y", "g", "god", "goda", "godu", "of", "the", "th", "st", "nd", "rd"}) {
        if (word == filler) return true;
    }
    return false;
}

// Whether a word is the beginning of a month's name, or the name with an Uzbek ending: "sen", "sentabr", "sentabrda".
bool begins_month(std::string_view word, std::string_view name) {
    if (name.starts_with(word)) return true;
    if (!word.starts_with(name)) return false;
    for (const std::string_view ending : {"da", "dan", "ga", "gacha", "ning", "i"}) {
        if (word.substr(name.size()) == ending) return true;
    }
    return false;
}

// The month a word begins to name in any language: at least three letters, "sen" … "sentabr", "sentyabrya",
// "september".
int find_month(const std::string& word) {
    if (word.size() < 3) return 0;
    for (const Language language : kLanguages) {
        for (int month = 1; month <= 12; ++month) {
            const auto at = static_cast<std::size_t>(month - 1);
            const std::string name =
                fold(tr(language, static_cast<Text>(static_cast<std::size_t>(Text::date_month_m01) + at)));
            const std::string of =
                fold(tr(language, static_cast<Text>(static_cast<std::size_t>(Text::date_month_of_m01) + at)));
            if (begins_month(word, name) || begins_month(word, of)) return month;
        }
    }
    return 0;
}

int to_int(const std::string& digits) {
    if (digits.size() > 4) return -1;
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// 0 for a month or day that was not given.
ParsedDate check(int year, std::optional<int> month, std::optional<int> day) {
    if (year < 1000 || year > 9999) return {"", DateProblem::not_understood};
    std::string iso = std::to_string(year);
    if (month) {
        if (*month < 1 || *month > 12) return {"", DateProblem::no_such_day};
        iso += "-" + two(*month);
    }
    if (day) {
        if (*day < 1 || *day > days_in_month(year, *month)) return {"", DateProblem::no_such_day};
        iso += "-" + two(*day);
    }
    return {iso, DateProblem::none};
}

ParsedDate from_numbers(const std::vector<Word>& numbers) {
    constexpr ParsedDate (*unknown)() = [] { return ParsedDate{"", DateProblem::not_understood}; };
    const auto value = [&numbers](std::size_t i) { return to_int(numbers[i].text); };
    // Without signs: no month begins with 19 or 20, so the century tells which end the year stands at.
    if (const std::string& digits = numbers.front().text; numbers.size() == 1 && digits.size() == 8) {
        const std::string century = digits.substr(4, 2);
        const bool day_first = century == "19" || century == "20";
        const auto part = [&digits](std::size_t at, std::size_t size) { return to_int(digits.substr(at, size)); };
        return day_first ? check(part(4, 4), part(2, 2), part(0, 2)) : check(part(0, 4), part(4, 2), part(6, 2));
    }
    const bool year_first = numbers.front().text.size() == 4;
    if (!year_first && numbers.back().text.size() == 2 && numbers.size() > 1) return {"", DateProblem::short_year};
    if (!year_first && numbers.back().text.size() != 4) return unknown();
    switch (numbers.size()) {
    case 1: return check(value(0), std::nullopt, std::nullopt);
    case 2: return year_first ? check(value(0), value(1), std::nullopt) : check(value(1), value(0), std::nullopt);
    case 3: return year_first ? check(value(0), value(1), value(2)) : check(value(2), value(1), value(0));
    default: return unknown();
    }
}

ParsedDate from_named_month(const std::vector<Word>& numbers, int month) {
    if (numbers.empty() || numbers.size() > 2) return {"", DateProblem::not_understood};
    const bool year_first = numbers.front().text.size() == 4;
    const int year = to_int((year_first ? numbers.front() : numbers.back()).text);
    if (numbers.size() == 1) {
        return year_first ? check(year, month, std::nullopt) : ParsedDate{"", DateProblem::not_understood};
    }
    if (!year_first && numbers.back().text.size() == 2) return {"", DateProblem::short_year};
    return check(year, month, to_int((year_first ? numbers.back() : numbers.front()).text));
}

} // namespace

ParsedDate parse_date(std::string_view typed) {
    typed = trim(typed);
    if (typed.empty()) return {"", DateProblem::empty};
    const std::optional<std::vector<Word>> words = split_words(fold(typed));
    if (!words) return {"", DateProblem::not_understood};
    std::vector<Word> numbers;
    int month = 0;
    for (const Word& word : *words) {
        if (word.number) {
            numbers.push_back(word);
        } else if (!is_filler(word.text)) {
            if (month != 0) return {"", DateProblem::not_understood};
            month = find_month(word.text);
            if (month == 0) return {"", DateProblem::not_understood};
        }
    }
    if (month != 0) return from_named_month(numbers, month);
    if (numbers.empty()) return {"", DateProblem::not_understood};
    return from_numbers(numbers);
}

} // namespace hk
