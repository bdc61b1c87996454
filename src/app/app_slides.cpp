// The office's own slides: made of the built-in set, ordered, doubled, hidden.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "app/slides.hpp"
#include "text/catalogue.hpp"

#include <algorithm>

namespace hk {
namespace {

Cell& cell_of(Record& record, const char* name) { return record.of(*record.tables->type->find_field(name)).front(); }

} // namespace

void App::add_slides(std::vector<Record> slides) {
    if (slides.empty()) return;
    auto done = document_->run({StepName::Kind::create, "slides", std::string(tr(Text::record_slides_many)), {}},
                               [&](Db& db) -> Result<void> {
                                   RecordWriter writer(db);
                                   for (auto& slide : slides) {
                                       slide.set_id(new_id());
                                       if (auto written = writer.insert(slide); !written) return written;
                                   }
                                   return {};
                               });
    if (!done) return tell(sentence_of(done.error()), Message::Action::none, true);
    tell_step();
}

void App::move_slide(std::span<const std::string> ids, std::size_t from, std::size_t to) {
    if (from >= ids.size() || to >= ids.size() || from == to) return;
    std::vector<std::string> ordered(ids.begin(), ids.end());
    const auto moved = ordered[from];
    ordered.erase(ordered.begin() + static_cast<std::ptrdiff_t>(from));
    ordered.insert(ordered.begin() + static_cast<std::ptrdiff_t>(to), moved);
    const auto& tables = *find_tables("slides");
    const auto change = [&](Record& record) {
        const auto place = std::find(ordered.begin(), ordered.end(), record.id()) - ordered.begin();
        cell_of(record, "order").set(kOrderStep * (static_cast<std::int64_t>(place) + 1));
    };
    auto done = document_->update_all(tables, ordered, change, titles_.of("slides", moved), "order");
    if (!done) return tell(sentence_of(done.error()), Message::Action::none, true);
    tell_step();
}

void App::hide_slide(std::string_view id, bool is_hidden) {
    const auto before = document_->loader().load(*find_tables("slides"), id);
    if (!before || is_read_only()) return;
    auto after = *before;
    if (is_hidden)
        cell_of(after, "hidden").set(std::int64_t{1});
    else
        cell_of(after, "hidden").clear();
    change_record(*before, after, "hidden");
}

void App::duplicate_slide(std::string_view id) {
    const auto before = document_->loader().load(*find_tables("slides"), id);
    if (!before || is_read_only()) return;
    auto copy = *before;
    copy.set_id(new_id());
    auto& order = cell_of(copy, "order");
    order.set(order.integer + 1); // next to it, whatever follows
    if (auto done = document_->insert(copy, titles_.of(copy)); !done)
        return tell(sentence_of(done.error()), Message::Action::none, true);
    tell_step();
}

} // namespace hk
