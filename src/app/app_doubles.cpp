// Records that are perhaps one: found, and made one: the part of App that keeps a registry clean.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "stats/duplicates.hpp"
#include "text/search.hpp"

#include <algorithm>

namespace hk {

void App::merge_records(const Record& merged, std::string_view gone) {
    const std::string kept = merged.id(), array(merged.tables->type->name);
    const bool is_open =
        draft_ && !draft_->is_new() && (draft_->record().id() == gone || draft_->record().id() == kept);
    if (is_open) draft_.reset();
    if (auto done = document_->merge(merged, gone, titles_.of(merged)); !done)
        return tell(sentence_of(done.error()), Message::Action::none, true);
    selection_.clear();
    if (address_.array == array && !address_.record.empty()) {
        auto target = address_;
        target.record = kept;
        if (is_open && address_.record == kept) follow_address();
        go(target, true);
    }
    tell_step();
}

void App::tell_apart(std::string_view id) {
    if (!draft_ || draft_->is_new() || is_read_only()) return;
    const auto& tables = *find_tables("partners");
    const auto before = document_->loader().load(tables, draft_->record().id());
    if (!before) return;
    const auto& field = *tables.type->find_field(kToldApart);
    auto after = *before;
    after.list_of(field).emplace_back(1).front().set(id);
    sort_sets(after);
    change_record(*before, after, field.name);
}

const std::vector<std::string>& App::doubles() {
    static const std::vector<std::string> kNone;
    if (!draft_ || is_read_only() || draft_->type().shelf != Shelf::registry) return kNone;
    const auto& type = draft_->type();
    const auto& record = draft_->record();
    // Persons of one name are many, and a type without names has nothing to compare.
    if (type.name != "partners" && !(draft_->is_new() && type.name == "projects")) return kNone;
    const auto* name = type.find_field(type.title_field);
    std::string words;
    for (const auto& cell : record.of(*name).first(std::size(kLocalizedTags)))
        if (words.empty() && !cell.is_null()) words = cell.text;
    const auto country = type.name == "partners" ? record.text_of("country") : std::string_view();
    const auto asked = record.id() + "/" + words + "/" + std::string(country);
    if (doubles_.revision == document_->revision() && doubles_.asked == asked) return doubles_.ids;
    doubles_ = {document_->revision(), asked, {}};
    auto& db = document_->db();
    // Where they are very many this would be felt: there "To check" finds them.
    constexpr std::int64_t kMost = 6'000;
    constexpr std::size_t kLeastLetters = 4, kShown = 3;
    const auto partners = db.integer("SELECT count(*) FROM partners");
    if (!draft_->is_new()) {
        if (partners <= kMost) doubles_.ids = find_doubles(db, record.id());
    } else if (words.size() >= kLeastLetters) {
        if (type.name == "partners" && partners <= kMost) doubles_.ids = find_doubles_named(db, words, country);
        auto id = db.query("SELECT id FROM " + quoted(type.name) + " WHERE rowid=?1");
        for (const auto& hit : document_->searched(type).find(SearchQuery(words))) {
            if (doubles_.ids.size() >= kShown) break;
            id.bind(1, hit.key);
            if (id.step() && std::find(doubles_.ids.begin(), doubles_.ids.end(), id.text(0)) == doubles_.ids.end())
                doubles_.ids.emplace_back(id.text(0));
            id.reset();
        }
        if (doubles_.ids.size() > kShown) doubles_.ids.resize(kShown);
    }
    return doubles_.ids;
}

} // namespace hk
