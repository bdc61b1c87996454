// Builds sort keys: one weight per letter, then the text itself to decide between equals.
// It must not know records or tables.
#include "text/order.hpp"

#include "text/cyrillic.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>

namespace hk {
namespace {

// Weights of one byte. 0 ends the letters; signs, then digits, then the two alphabets, then other scripts.
constexpr unsigned char kSpace = 0x02;
constexpr unsigned char kSign = 0x03;
constexpr unsigned char kNumber = 0x10;
constexpr unsigned char kFirstAlphabet = 0x20;
constexpr unsigned char kSecondAlphabet = 0x80;
constexpr unsigned char kOtherScript = 0xF0;

constexpr std::u32string_view kCyrillicOrder =
    U"аӑәӓбвгґғдђѓеєӗжҗӂзҙѕиѝіїӣйјкқҝҡлљмнңҥњоӧөпрсҫтћќуўӯүұӱӳфхҳһцчҷҹџшщъыьэюя";

constexpr char32_t kCyrillicFirst = 0x400;
constexpr std::size_t kCyrillicCount = 0x130;

// The place of each Cyrillic letter in kCyrillicOrder plus one; 0 for letters it does not have.
std::array<unsigned char, kCyrillicCount> make_places() {
    std::array<unsigned char, kCyrillicCount> places{};
    for (std::size_t i = 0; i < kCyrillicCount; ++i) {
        const char32_t lower = lower_cyrillic(kCyrillicFirst + static_cast<char32_t>(i));
        // ё stands with е, as Russian dictionaries and ICU have it.
        const std::size_t at = kCyrillicOrder.find(lower == U'ё' ? U'е' : lower);
        if (at != std::u32string_view::npos) places[i] = static_cast<unsigned char>(at + 1);
    }
    return places;
}

unsigned place_of_cyrillic(char32_t c) {
    static const std::array<unsigned char, kCyrillicCount> places = make_places();
    return c >= kCyrillicFirst && c < kCyrillicFirst + kCyrillicCount ? places[c - kCyrillicFirst] : 0;
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == '`' || c == 0xB4 || c == 0x2B9 || (c >= 0x2BB && c <= 0x2BD) || c == 0x2018 ||
           c == 0x2019 || c == 0x201B || c == 0x2032 || c == 0xFF07;
}

bool is_ignored(char32_t c) {
    return is_apostrophe(c) || c == '"' || c == 0xAB || c == 0xBB || (c >= 0x201A && c <= 0x201F) || c == 0xAD ||
           c == 0x200B;
}

class KeyMaker {
public:
    KeyMaker(Language language, std::string_view text) : text_(text) {
        const bool cyrillic_first = language == Language::ru || language == Language::uz_cyrl;
        latin_ = cyrillic_first ? kSecondAlphabet : kFirstAlphabet;
        cyrillic_ = cyrillic_first ? kFirstAlphabet : kSecondAlphabet;
        uzbek_ = language == Language::uz || language == Language::uz_cyrl;
    }

    std::string make() {
        key_.reserve(text_.size() * 2 + 2);
        for (std::size_t i = 0; i < text_.size();) i = add(i);
        put(0);
        key_ += text_;
        return std::move(key_);
    }

private:
    void put(unsigned char weight) { key_ += static_cast<char>(weight); }
    void put_latin(char letter) { put(static_cast<unsigned char>(latin_ + static_cast<unsigned>(letter - 'a'))); }

    // Adds the letter at `i` and returns where the next begins.
    std::size_t add(std::size_t i) {
        const char byte = text_[i];
        if (byte >= '0' && byte <= '9') return add_number(i);
        if (static_cast<unsigned char>(byte) < 0x80) return add_ascii(byte, i + 1);
        const CodePoint point = next_code_point(text_, i);
        const char32_t c = point.value;
        const std::size_t next = i + point.size;
        if (is_ignored(c)) return next;
        if (const unsigned place = place_of_cyrillic(c); place != 0) {
            put(static_cast<unsigned char>(cyrillic_ + place - 1));
            return next;
        }
        add_folded(text_.substr(i, point.size), c);
        return next;
    }

    std::size_t add_ascii(char c, std::size_t next) {
        const char lower = (c >= 'A' && c <= 'Z') ? static_cast<char>(c + 32) : c;
        if (lower < 'a' || lower > 'z') {
            if (!is_ignored(static_cast<unsigned char>(c))) put(c == ' ' ? kSpace : kSign);
            return next;
        }
        if (uzbek_ && next < text_.size() && (lower == 'o' || lower == 'g' || lower == 's' || lower == 'c')) {
            const CodePoint after = next_code_point(text_, next);
            if ((lower == 'o' || lower == 'g') && is_apostrophe(after.value)) {
                put(static_cast<unsigned char>(latin_ + 26 + (lower == 'o' ? 0 : 1)));
                return next + after.size;
            }
            if ((lower == 's' || lower == 'c') && (after.value == 'h' || after.value == 'H')) {
                put(static_cast<unsigned char>(latin_ + 28 + (lower == 's' ? 0 : 1)));
                return next + 1;
            }
        }
        put_latin(lower);
        return next;
    }

    // Digits count as a number: their length goes first. Up to 250 digits, then another number begins.
    std::size_t add_number(std::size_t i) {
        while (i < text_.size() && text_[i] == '0') ++i;
        std::size_t end = i;
        while (end < text_.size() && end - i < 250 && text_[end] >= '0' && text_[end] <= '9') ++end;
        put(kNumber);
        put(static_cast<unsigned char>(end - i + 1));
        key_ += text_.substr(i, end - i);
        return end;
    }

    // A letter with an accent counts as its base letter; other scripts come last, by code point.
    void add_folded(std::string_view letter, char32_t c) {
        const std::string folded = fold(letter);
        const bool latin =
            !folded.empty() && std::all_of(folded.begin(), folded.end(), [](char f) { return f >= 'a' && f <= 'z'; });
        if (latin) {
            for (const char f : folded) put_latin(f);
        } else if (folded == " ") {
            put(kSpace);
        } else if (c < 0x250 || (c >= 0x2000 && c < 0x2C00)) {
            put(kSign);
        } else if (!folded.empty()) {
            put(kOtherScript);
            put(static_cast<unsigned char>(c >> 16U));
            put(static_cast<unsigned char>((c >> 8U) & 0xFFU));
            put(static_cast<unsigned char>(c & 0xFFU));
        }
    }

    std::string_view text_;
    std::string key_;
    unsigned latin_ = 0;
    unsigned cyrillic_ = 0;
    bool uzbek_ = false;
};

} // namespace

std::string sort_key(Language language, std::string_view text) { return KeyMaker(language, text).make(); }

} // namespace hk
