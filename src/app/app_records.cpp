// The open record and taking steps back: the part of App that changes data.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "model/partial_date.hpp"
#include "text/catalogue.hpp"

#include <algorithm>

namespace hk {

void App::new_record(std::string_view array) {
    auto target = parse_address(link("registry", array, "new"));
    // One more of those that refer to a record refers to it too.
    if (address_.array == array && !address_.option("of").empty()) target.options["of"] = address_.option("of");
    go(target); // what an unfinished form holds is asked for first
}

void App::duplicate_record() {
    if (!draft_ || draft_->is_new()) return;
    Record copy = draft_->record();
    if (const auto* number = draft_->type().find_field("number")) copy.of(*number).front().clear(); // it is another one
    copy.set_id(new_id());
    open_form(copy);
}

/// The form of a new record that starts with these values.
void App::open_form(const Record& record) {
    draft_ = Draft::start_from(record);
    address_.record = "new";
    address_.options.erase("tab");
    follow_address();
    platform.set_hash(address_.hash(), false);
    platform.request_frame();
}

void App::renew_agreement() {
    if (!draft_ || draft_->is_new() || draft_->type().name != "agreements") return;
    Record next = draft_->record();
    const auto& type = draft_->type();
    const auto set = [&](std::string_view name, std::string_view value) {
        auto& cell = next.of(*type.find_field(name)).front();
        if (value.empty())
            cell.clear();
        else
            cell.set(value);
    };
    const auto* row = list_.row(static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, list_.position_of(next.id()))));
    const bool is_known = row != nullptr && row->record.id() == next.id();
    const auto end = is_known && !row->moved_end.empty() ? row->moved_end : last_day(next.text_of("to"));
    for (const char* name : {"number", "signed", "to", "terminated"}) set(name, "");
    for (auto& party : next.list_of(*type.find_field("parties")))
        for (std::size_t i = 1; i < party.size(); ++i) party[i].clear(); // signed again, by whom is not known yet
    set("from", end.empty() ? std::string() : add_days(end, 1));
    set("predecessor", next.id());
    set("stage", "draft");
    next.set_id(new_id());
    open_form(next);
}

void App::store_draft(Draft& draft, const FieldPath* path) {
    if (draft.is_new() && !draft.type().is_single()) return; // it is added when the user says so
    const auto revision = document_->revision();
    if (auto done = draft.store(*document_, titles_, path); !done)
        return tell(sentence_of(done.error()), Message::Action::none, true);
    if (document_->revision() != revision) tell_step();
}

bool App::create_record() {
    if (!draft_ || !draft_->is_new()) return false;
    if (!draft_->check_required()) return false;
    if (auto done = draft_->store(*document_, titles_); !done) {
        tell(sentence_of(done.error()), Message::Action::none, true);
        return false;
    }
    if (const std::string back(address_.option("back")); !back.empty()) {
        go(parse_address(back), true);
    } else {
        address_.record = draft_->record().id();
        platform.set_hash(address_.hash(), true);
    }
    tell_step();
    return true;
}

void App::ask_remove_record() {
    if (draft_ && !draft_->is_new()) ask_remove(draft_->type().name, draft_->record().id());
}

void App::ask_remove(std::string_view array, std::string_view record) {
    const auto& type = *find_record_type(array);
    question_ = {};
    question_.kind = Question::Kind::remove_record;
    question_.array = array;
    question_.record = record;
    question_.referrers = document_->find_dependents(type, record);
    question_.is_needed = !question_.referrers.empty();
    if (!question_.is_needed) question_.referrers = document_->find_referrers(type, record);
    std::erase_if(question_.referrers, [](const auto& one) { return one.is_told_apart(); });
    platform.request_frame();
}

void App::answer(bool yes) {
    const auto asked = std::exchange(question_, {});
    if (!yes) return;
    if (asked.kind == Question::Kind::leave_draft) {
        draft_.reset();
        address_ = parse_address(asked.next_hash);
        follow_address();
        platform.set_hash(address_.hash(), false);
        return;
    }
    if (asked.kind == Question::Kind::remove_selected) return remove_selected();
    if (asked.kind == Question::Kind::forget_work) return platform.forget_work(asked.work.document);
    if (asked.kind == Question::Kind::resume_work) return open_kept(asked.work);
    if (asked.kind == Question::Kind::take_back)
        if (const auto line = document_->loader().load(*find_tables("history"), asked.line))
            return put_back_member(*line);
    const auto* tables = find_tables(asked.array);
    if (asked.kind != Question::Kind::remove_record || tables == nullptr) return;
    const auto title = titles_.of(asked.array, asked.record);
    if (draft_ && draft_->record().id() == asked.record) {
        draft_.reset();
        go(parse_address(record_link("")), true);
    }
    if (auto done = document_->remove(*tables, asked.record, title); !done)
        return tell(sentence_of(done.error()), Message::Action::none, true);
    tell_step();
}

namespace {

/// A step's sentence, or its name after another word: "Undo: …".
struct StepTexts {
    Text created, removed, merged, imported, changed;
};
constexpr StepTexts kDone{Text::ui_change_added, Text::ui_change_deleted, Text::ui_change_merged,
                          Text::ui_change_imported, Text::ui_change_set_of};
constexpr StepTexts kDeed{Text::ui_change_deed_added, Text::ui_change_deed_deleted, Text::ui_change_deed_merged,
                          Text::ui_change_deed_imported, Text::ui_change_deed_set_of};

std::string words_of(const StepName& name, const StepTexts& texts) {
    switch (name.kind) {
    case StepName::Kind::create: return tr(texts.created, {{"record", name.record}});
    case StepName::Kind::remove: return tr(texts.removed, {{"record", name.record}});
    case StepName::Kind::merge: return tr(texts.merged, {{"record", name.record}});
    case StepName::Kind::import: return tr(texts.imported, {{"name", name.record}});
    case StepName::Kind::change: break;
    }
    const auto* type = find_record_type(name.array);
    const auto* field = type ? type->find_field(name.field) : nullptr;
    const auto label = field ? std::string(field_label(*type, *field))
                             : std::string(type ? record_label_one(*type) : std::string_view());
    return tr(texts.changed, {{"field", label}, {"record", name.record}});
}

} // namespace

std::string App::step_text(const StepName& name) const { return words_of(name, kDone); }

std::string App::deed_text(Text sentence, const StepName& name) const {
    return tr(sentence, {{"step", words_of(name, kDeed)}});
}

void App::change_record(const Record& before, const Record& after, std::string_view member) {
    if (auto done = document_->update(before, after, titles_.of(before), member); !done)
        return tell(sentence_of(done.error()), Message::Action::none, true);
    after_step();
    tell_step();
}

void App::tell_step() {
    if (const auto* step = document_->next_undo()) tell(step_text(step->name), Message::Action::undo);
}

void App::undo() {
    // What stands wrong in the form was done last, and is no step yet.
    if (draft_ && draft_->drop_errors()) return tell(std::string(tr(Text::ui_change_typing_undone)));
    const auto* step = document_->next_undo();
    if (step == nullptr) return tell(std::string(tr(Text::ui_change_nothing_to_undo)));
    if (auto done = document_->undo(); !done) return tell(sentence_of(done.error()), Message::Action::none, true);
    after_step();
    if (const auto* undone = document_->next_redo()) tell(deed_text(Text::ui_change_undone, undone->name));
}

void App::redo() {
    const auto* step = document_->next_redo();
    if (step == nullptr) return tell(std::string(tr(Text::ui_change_nothing_to_redo)));
    if (auto done = document_->redo(); !done) return tell(sentence_of(done.error()), Message::Action::none, true);
    after_step();
    if (const auto* redone = document_->next_undo()) tell(deed_text(Text::ui_change_redone, redone->name));
}

void App::after_step() {
    if (draft_ && !draft_->reload(*document_)) {
        draft_.reset();
        go(parse_address(record_link("")), true);
    } else if (!draft_) {
        follow_address();
    }
}

} // namespace hk
