// Writes nodes as the JSON that the page's mirror reads; members that say nothing are left out.
// It must not know anything but nodes. Written by hand because only src/exchange names a JSON library.
#include "ui/semantics.hpp"

#include <array>
#include <cassert>
#include <cmath>

namespace hk::ui {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Role::count_)> kRoleNames{
    "group",       "text",      "heading",    "button",      "link",          "textbox",
    "searchbox",   "combobox",  "checkbox",   "radio",       "radiogroup",    "tab",
    "tablist",     "tabpanel",  "menu",       "menuitem",    "menuitemradio", "menuitemcheckbox",
    "listbox",     "option",    "table",      "rowgroup",    "row",           "columnheader",
    "rowheader",   "cell",      "navigation", "banner",      "main",          "complementary",
    "contentinfo", "region",    "dialog",     "alertdialog", "status",        "alert",
    "progressbar", "img",       "list",       "listitem",    "form",          "switch",
    "tooltip",     "separator", "slider"};

void write_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t plain = 0; // where the run of characters that stand for themselves began
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out.append(text, plain, i - plain);
        plain = i + 1;
        if (byte >= 0x20) {
            out += '\\';
            out += text[i];
        } else {
            constexpr std::string_view kHex = "0123456789abcdef";
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 15U];
        }
    }
    out.append(text, plain);
    out += '"';
}

/// Two decimals at most.
void write_number(std::string& out, double value) {
    assert(std::isfinite(value) && std::abs(value) < 1e12 && "a length came out of a division by zero");
    const long long hundredths = std::llround(value * 100);
    const unsigned long long size = static_cast<unsigned long long>(hundredths < 0 ? -hundredths : hundredths);
    if (hundredths < 0) out += '-';
    out += std::to_string(size / 100);
    const unsigned long long rest = size % 100;
    if (rest == 0) return;
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

/// One JSON object being written: puts the commas.
class Object {
public:
    explicit Object(std::string& out) : out_(out) { out_ += '{'; }
    ~Object() { out_ += '}'; }
    Object(const Object&) = delete;
    Object& operator=(const Object&) = delete;

    std::string& key(std::string_view name) {
        if (!first_) out_ += ',';
        first_ = false;
        out_ += '"';
        out_ += name;
        out_ += "\":";
        return out_;
    }
    void text(std::string_view name, std::string_view value) {
        if (!value.empty()) write_string(key(name), value);
    }
    void number(std::string_view name, double value) { write_number(key(name), value); }
    void natural(std::string_view name, int value) {
        if (value >= 0) number(name, value);
    }
    void flag(std::string_view name, bool value) {
        if (value) key(name) += "true";
    }
    void tri(std::string_view name, Tri value) {
        if (value == Tri::mixed)
            key(name) += "\"mixed\"";
        else if (value != Tri::none)
            key(name) += value == Tri::yes ? "true" : "false";
    }
    void numbers(std::string_view name, std::initializer_list<float> values) {
        key(name) += '[';
        for (const float value : values) {
            if (out_.back() != '[') out_ += ',';
            write_number(out_, static_cast<double>(value));
        }
        out_ += ']';
    }
    void texts(std::string_view name, const std::vector<std::string_view>& values) {
        if (values.empty()) return;
        key(name) += '[';
        for (const std::string_view value : values) {
            if (out_.back() != '[') out_ += ',';
            write_string(out_, value);
        }
        out_ += ']';
    }

private:
    std::string& out_;
    bool first_ = true;
};

bool has_state(const Node& n) {
    return n.disabled || n.invalid || n.required || n.readonly || n.modal || n.checked != Tri::none ||
           n.selected != Tri::none || n.expanded != Tri::none || n.pressed != Tri::none || !n.current.empty() ||
           !n.sort.empty() || !n.haspopup.empty() || !n.live.empty() || !n.controls.empty() ||
           !n.active_descendant.empty() || !n.described_by.empty() || n.level > 0 || n.row_count >= 0 ||
           n.row_index >= 0 || n.col_index >= 0 || n.value_now || n.value_max || n.set_size >= 0 || n.pos_in_set >= 0;
}

void write_state(std::string& out, const Node& n) {
    Object o(out);
    o.tri("checked", n.checked);
    o.tri("selected", n.selected);
    o.tri("expanded", n.expanded);
    o.tri("pressed", n.pressed);
    o.flag("disabled", n.disabled);
    o.flag("invalid", n.invalid);
    o.flag("required", n.required);
    o.flag("readonly", n.readonly);
    o.flag("modal", n.modal);
    o.text("current", n.current);
    o.text("sort", n.sort);
    o.text("haspopup", n.haspopup);
    o.text("live", n.live);
    o.text("controls", n.controls);
    o.text("activedescendant", n.active_descendant);
    o.text("describedby", n.described_by);
    if (n.level > 0) o.number("level", n.level);
    o.natural("rowcount", n.row_count);
    o.natural("rowindex", n.row_index);
    o.natural("colindex", n.col_index);
    o.natural("setsize", n.set_size);
    o.natural("posinset", n.pos_in_set);
    if (n.value_now) o.number("valuenow", *n.value_now);
    if (n.value_max) o.number("valuemax", *n.value_max);
}

void write_field(std::string& out, const FieldSpec& f) {
    Object o(out);
    o.text("kind", f.kind);
    o.text("placeholder", f.placeholder);
    o.number("font_px", static_cast<double>(f.font_px));
    o.number("weight", f.weight);
    o.number("line_px", static_cast<double>(f.line_px));
    o.numbers("pad", {f.pad[0], f.pad[1], f.pad[2], f.pad[3]});
    o.texts("keys", f.keys);
    if (f.max_length > 0) o.number("maxlength", f.max_length);
}

void write_scroll(std::string& out, const ScrollSpec& s) {
    Object o(out);
    o.number("width", static_cast<double>(s.content_width_px));
    o.number("height", static_cast<double>(s.content_height_px));
    if (s.seq == 0) return;
    o.numbers("to", {s.to.x, s.to.y});
    o.number("seq", s.seq);
}

} // namespace

std::string_view role_name(Role role) { return kRoleNames[static_cast<std::size_t>(role)]; }

void write_node(std::string& out, const Node& n) {
    Object o(out);
    o.text("id", n.id);
    o.text("parent", n.parent);
    o.text("role", role_name(n.role));
    o.text("name", n.name);
    // A field's emptied text is a value too: without it the page would keep the old one.
    if (!n.value.empty() || n.field) write_string(o.key("value"), n.value);
    o.numbers("rect", {n.rect.x, n.rect.y, n.rect.w, n.rect.h});
    o.text("href", n.href);
    if (has_state(n)) write_state(o.key("state"), n);
    if (n.scroll) write_scroll(o.key("scroll"), *n.scroll);
    if (n.field) write_field(o.key("field"), *n.field);
    if (n.interactive && n.skip_tab)
        o.key("focusable") += "false";
    else
        o.flag("focusable", n.focusable);
    o.text("hint", n.hint);
    o.text("lang", n.lang);
    if (n.font_px > 0) o.numbers("font", {n.font_px, static_cast<float>(n.font_weight)});
    if (n.text_at) o.numbers("text_at", {n.text_at->x, n.text_at->y});
    o.flag("wrap", n.wrap);
    o.flag("wheel", n.wheel);
    if (n.drag == "xy")
        o.flag("drag", true);
    else
        o.text("drag", n.drag);
    o.texts("keys", n.keys);
}

} // namespace hk::ui
