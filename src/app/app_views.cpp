// How tables and charts are shown: chosen columns, and views saved under a name.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "db/localized_sql.hpp"
#include "text/catalogue.hpp"

namespace hk {

void App::choose_columns(const RecordType& type, const std::string& words) {
    const std::string array(type.name);
    settings_.columns[array] = words;
    platform.remember("columns." + array, words);
    go(address_.with("cols", words), true);
}

std::string_view App::saved_array() const { return address_.screen == "registry" ? "views" : "charts"; }

const std::vector<SavedView>& App::saved_views() {
    const auto place = address_.screen + "/" + address_.array + "/" + std::string(language_tag(current_language()));
    if (views_.document == document_ && views_.revision == document_->revision() && views_.place == place)
        return views_.list;
    views_ = {document_, document_->revision(), place, {}};
    const bool is_table = address_.screen == "registry";
    auto rows = document_->db().query("SELECT id," +
                                      (is_table ? std::string("name") : localized_sql("name", current_language())) +
                                      ",address FROM " + std::string(saved_array()) + " ORDER BY 2");
    while (rows.step()) {
        const auto target = parse_address(rows.text(2));
        if (target.screen != address_.screen || target.array != address_.array) continue;
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

std::string App::save_view(std::string_view name) {
    const auto target = address_of_view();
    const auto& tables = *find_tables(saved_array());
    std::string id;
    for (const auto& view : saved_views())
        if (view.name == name) id = view.id;
    const auto before = id.empty() ? std::nullopt : document_->loader().load(tables, id);
    Record view = before.value_or(Record(tables));
    if (!before) view.set_id(new_id());
    const auto& named = *tables.type->find_field("name");
    const auto language = named.kind == Kind::localized ? static_cast<std::size_t>(current_language()) : 0;
    view.of(named)[language].set(name);
    view.of(*tables.type->find_field("address"))[0].set(target.hash());
    auto done =
        before ? document_->update(*before, view, std::string(name)) : document_->insert(view, std::string(name));
    if (!done) {
        tell(sentence_of(done.error()), Message::Action::none, true);
        return {};
    }
    tell(tr(address_.screen == "registry" ? Text::ui_registry_view_saved : Text::ui_chart_saved, {{"name", name}}),
         Message::Action::undo);
    return std::string(view.id());
}

} // namespace hk
