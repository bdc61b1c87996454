// Looks texts up in the blocks of their language and fills them in.
// It must not know where an argument comes from.
#include "text/catalogue.hpp"

#include "text/catalogue_data.hpp"
#include "text/numbers.hpp"
#include "text/plurals.hpp"
#include "text/text_block.hpp"

#include <algorithm>
#include <array>

namespace hk {
namespace {

constexpr char kFormMark = '\x01';

TextBlock& texts_of(Language language) {
    static std::array<TextBlock, kLanguages.size()> all = [] {
        std::array<TextBlock, kLanguages.size()> embedded;
        for (std::size_t i = 0; i < embedded.size(); ++i) embedded[i] = TextBlock(catalogue_data::kTexts[i]);
        return embedded;
    }();
    return all[static_cast<std::size_t>(language)];
}

TextBlock& keys() {
    static TextBlock all(catalogue_data::kKeys);
    return all;
}

/// A language that is not here is spoken for by the one shown, plural forms included.
Language speaker(Language language) { return has_texts(language) ? language : current_language(); }

std::string_view stored(Language language, Text text) { return texts_of(language).get(static_cast<std::size_t>(text)); }

// The form with this position; the last one when there are fewer.
std::string_view plural_form(std::string_view forms, std::size_t position) {
    while (forms.starts_with(kFormMark)) {
        forms.remove_prefix(1);
        const std::size_t end = forms.find(kFormMark);
        if (position == 0) return forms.substr(0, end);
        if (end == std::string_view::npos) break;
        forms.remove_prefix(end);
        --position;
    }
    return forms;
}

const Arg* find_arg(std::initializer_list<Arg> args, std::string_view name) {
    for (const Arg& arg : args) {
        if (arg.name == name) return &arg;
    }
    return nullptr;
}

void append_arg(std::string& out, Language language, const Arg& arg) {
    if (arg.number) {
        out += format_integer(language, *arg.number);
    } else {
        out += arg.value;
    }
}

} // namespace

bool load_texts(Language language, std::string block) { return texts_of(language).load(std::move(block), kTextCount); }

bool has_texts(Language language) { return !texts_of(language).is_empty(); }

std::size_t count_loaded_languages() {
    return static_cast<std::size_t>(std::count_if(kLanguages.begin(), kLanguages.end(), has_texts));
}

bool load_text_keys(std::string block) { return keys().load(std::move(block), kTextCount); }

std::string_view tr(Text text) { return tr(current_language(), text); }

std::string_view tr(Language language, Text text) {
    const std::string_view found = stored(speaker(language), text);
    if (!found.starts_with(kFormMark)) return found;
    return found.substr(found.rfind(kFormMark) + 1);
}

std::string tr(Text text, std::initializer_list<Arg> args) { return tr(current_language(), text, args); }

std::string tr(Language wanted, Text text, std::initializer_list<Arg> args) {
    const Language language = speaker(wanted);
    std::string_view pattern = stored(language, text);
    if (pattern.starts_with(kFormMark)) {
        const Arg* n = find_arg(args, "n");
        const PluralForm form = n == nullptr ? PluralForm::other
                                : n->number  ? plural_form_of(language, *n->number)
                                             : plural_form_of(language, std::string_view(n->value));
        pattern = plural_form(pattern, plural_position(language, form));
    }
    std::string out;
    out.reserve(pattern.size() + 32);
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        out += pattern.substr(0, open);
        const Arg* arg = find_arg(args, pattern.substr(open + 1, close - open - 1));
        if (arg != nullptr) {
            append_arg(out, language, *arg);
        } else {
            out += pattern.substr(open, close - open + 1);
        }
        pattern.remove_prefix(close + 1);
    }
    out += pattern;
    return out;
}

std::string_view text_key(Text text) { return keys().get(static_cast<std::size_t>(text)); }

std::optional<Text> find_text(std::string_view dotted_key) {
    std::size_t low = 0;
    std::size_t high = kTextCount;
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        const std::string_view key = keys().get(middle);
        if (key == dotted_key) return static_cast<Text>(middle);
        if (key < dotted_key) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return std::nullopt;
}

} // namespace hk
