// Keeping work in this browser: what the page is told of it, and what the user does with what is kept.
// It must not know ImGui or how anything looks.
#include "app/app.hpp"
#include "app/clock.hpp"
#include "exchange/request.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/json_text.hpp"

namespace hk {

void App::tell_opened(std::string_view kept_json) {
    std::string about = "{\"document\":";
    append_json_string(about, document_id_);
    append_json_string(about += ",\"name\":", document_->file_name);
    about += std::string(",\"editable\":") + (document_->about().is_public ? "false" : "true");
    if (!kept_json.empty()) about.append(",\"kept\":").append(kept_json);
    platform.keep_document(about + "}");
}

void App::keep(const ChangeSet& changes) {
    put_off_works(); // who works on does not want what was offered
    platform.keep_change(changes, document_id_);
}

void App::keeping_told(std::string_view state_json) {
    const auto state = read_request(state_json);
    if (!text_of(state, "refused").empty())
        return tell(sentence_of({std::string(text_of(state, "refused")), {}, {}}), Message::Action::none, true);
    if (const auto file = part_of(state, "file"); !file.empty()) {
        file_told(file);
        return platform.request_frame();
    }
    const bool was_reader = keeping_.is_reader();
    keeping_.take(state_json);
    if (!keeping_.own_file.empty()) document_->file_name = keeping_.own_file;
    document_->is_locked = keeping_.is_reader();
    if (keeping_.is_reader() && !was_reader && keeping_.unsaved > 0)
        tell(tr(Text::ui_keeping_lost, {{"n", keeping_.unsaved}}), Message::Action::none, true);
    platform.request_frame();
}

void App::resume_work(const KeptWork& work) {
    if (!is_draft_unfinished() && unstored() == 0) return open_kept(work);
    question_ = {};
    question_.kind = Question::Kind::resume_work;
    question_.work = work;
}

void App::open_kept(const KeptWork& work) {
    put_off_works();
    platform.resume_work(work.document, work.name);
}

std::int64_t App::unstored() const {
    return keeping_.is_reader() || keeping_.phase == Keeping::Phase::failed ? keeping_.unsaved : 0;
}

void App::ask_forget_work(const KeptWork& work) {
    question_ = {};
    question_.kind = Question::Kind::forget_work;
    question_.work = work;
}

void App::take_over() { platform.take_over(); }

bool App::would_lose() const {
    if (is_draft_unfinished()) return true;
    if (keeping_.is_reader()) return keeping_.unsaved > 0;
    return document_->has_unsaved() && keeping_.phase != Keeping::Phase::saved;
}

App::SavedState App::saved_state() const {
    constexpr std::int64_t kDayMs = 86'400'000;
    SavedState state;
    state.has_unsaved = document_->has_unsaved();
    const bool is_kept = keeping_.phase == Keeping::Phase::saved || keeping_.is_reader();
    state.is_saving = state.has_unsaved && keeping_.phase == Keeping::Phase::saving;
    state.is_unsafe = state.has_unsaved && !is_kept && !state.is_saving;
    if (state.has_unsaved && is_kept && keeping_.saved_ms > 0) state.kept_at = moment_text(keeping_.saved_ms);
    state.exported_at = exported_at_;
    if (keeping_.exported_ms > 0) {
        if (state.exported_at.empty()) state.exported_at = moment_text(keeping_.exported_ms);
        state.days_since_export = static_cast<int>((unix_ms() - keeping_.exported_ms) / kDayMs);
    }
    return state;
}

std::string App::moment_text(std::int64_t at_ms) const {
    const auto at = local_time(at_ms);
    return at.day == today_ ? at.clock : format_date_prose(current_language(), at.day) + ", " + at.clock;
}

} // namespace hk
