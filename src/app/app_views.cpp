// How tables are shown: chosen columns, and views saved under a name: the part of App that screens of tables need.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "text/catalogue.hpp"

namespace hk {

void App::choose_columns(const RecordType& type, const std::string& words) {
    const std::string array(type.name);
    settings_.columns[array] = words;
    platform.remember("columns." + array, words);
    go(address_.with("cols", words), true);
}

const std::vector<SavedView>& App::saved_views() {
    if (views_.document == document_ && views_.revision == document_->revision() && views_.array == address_.array)
        return views_.list;
    views_ = {document_, document_->revision(), address_.array, {}};
    auto rows = document_->db().query("SELECT id,name,address FROM views ORDER BY name");
    while (rows.step()) {
        const auto target = parse_address(rows.text(2));
        if (target.screen != "registry" || target.array != address_.array) continue;
        views_.list.push_back({std::string(rows.text(0)), std::string(rows.text(1)), target.hash()});
    }
    return views_.list;
}

/// Of every day and for every reader: neither the day, the language nor the open record and its tab belong to it.
Address App::address_of_view() const {
    auto target = address_.with("as_of", "").with("lang", "").with("tab", "");
    target.record.clear();
    return target;
}

const SavedView* App::open_view() {
    if (address_.screen != "registry") return nullptr;
    const auto now = address_of_view().hash();
    for (const auto& view : saved_views())
        if (view.address == now) return &view;
    return nullptr;
}

std::string App::view_link(std::string_view address) const {
    auto target = parse_address(address);
    for (const char* kept : {"as_of", "lang"})
        if (const auto value = address_.option(kept); !value.empty()) target.options[kept] = value;
    return "#" + target.hash();
}

void App::save_view(std::string_view name) {
    const auto target = address_of_view();
    const auto& tables = *find_tables("views");
    std::string id;
    for (const auto& view : saved_views())
        if (view.name == name) id = view.id;
    const auto before = id.empty() ? std::nullopt : document_->loader().load(tables, id);
    Record view = before.value_or(Record(tables));
    if (!before) view.set_id(new_id());
    view.of(*tables.type->find_field("name"))[0].set(name);
    view.of(*tables.type->find_field("address"))[0].set(target.hash());
    auto done =
        before ? document_->update(*before, view, std::string(name)) : document_->insert(view, std::string(name));
    if (!done) return tell(sentence_of(done.error()), Message::Action::none, true);
    tell(tr(Text::ui_registry_view_saved, {{"name", name}}), Message::Action::undo);
}

} // namespace hk
