// What the program is doing: the open document, where the user is, settings, the import under way, messages. Screens
// read it and call its verbs; it must not know ImGui or how anything looks.
#pragma once

#include "app/address.hpp"
#include "app/check_list.hpp"
#include "app/document.hpp"
#include "app/draft.hpp"
#include "app/figure_cache.hpp"
#include "app/finder.hpp"
#include "app/history_words.hpp"
#include "app/import_flow.hpp"
#include "app/keeping.hpp"
#include "app/partner_page.hpp"
#include "app/record_list.hpp"
#include "app/reports.hpp"
#include "app/selection.hpp"
#include "app/titles.hpp"
#include "exchange/request.hpp"
#include "platform/platform.hpp"
#include "platform/program.hpp"
#include "report/calendar.hpp"
#include "text/texts.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

enum class Theme : std::uint8_t { system, light, dark };

struct Settings {
    int expiring_days = kExpiringDays; ///< how long before its end an agreement counts as expiring: 30, 90 or 180
    Theme theme = Theme::system;
    float text_size = 1;                        ///< 1, 1.15 or 1.3
    std::string user_name;                      ///< written into the history
    std::map<std::string, std::string> columns; ///< chosen for tables, by array, as addresses have them
};

/// A table as somebody saved it: filters, order, columns.
struct SavedView {
    std::string id, name;
    std::string address; ///< "/registry/…", of every day and language
};

/// A message bar: what happened, and perhaps how to take it back.
struct Message {
    enum class Action : std::uint8_t { none, undo } action = Action::none;
    std::uint64_t identity = 0;
    std::string text;
    bool is_error = false;
};

/// A question that must be answered before going on.
struct Question {
    enum class Kind : std::uint8_t {
        none,
        remove_record,
        remove_selected,
        leave_draft,
        take_back,
        forget_work,
        resume_work
    } kind = Kind::none;
    std::string array, record;
    std::vector<Document::Referrer> referrers; ///< remove_record: what points at it
    bool is_needed = false;                    ///< … and, all of these, cannot do without it: it stays
    std::string next_hash;                     ///< leave_draft: where the user wanted to go
    std::string line;                          ///< take_back: the line of the history; its member changed since
    KeptWork work; ///< forget_work: what would be gone for good; resume_work: what takes the place of what is open
};

class App {
public:
    explicit App(Platform& platform);

    // --- life ---
    void start(const StartOptions& options);
    void appearance(bool system_dark) { system_dark_ = system_dark; }
    /// Tells the page's title, language and colours when they changed; once a frame.
    void tell_page();
    /// Does a part of what the next screen will need: once in frames that have nothing else to do. False when nothing
    /// is left.
    bool prepare();

    // --- where ---
    [[nodiscard]] const Address& address() const { return address_; }
    /// Called by the platform when its address changed; `is_return`: by Back or Forward.
    void arrived(std::string_view hash, bool is_return = false);
    /// The platform's address changed, and nothing here follows: it is put back.
    void stay() { platform.set_hash(address_.hash(), false); }
    /// Whether the present place was reached by Back or Forward, so that it is shown as it was left.
    [[nodiscard]] bool has_returned() const { return has_returned_; }
    /// Changes the address from inside (a filter typed, a sort): `replace` adds no step to Back.
    void go(const Address& address, bool replace = false);
    /// "#/registry/partners/…" for links; keeps the as-of date and the columns chosen for that table, nothing else of
    /// the present address.
    [[nodiscard]] std::string link(std::string_view screen, std::string_view array = {},
                                   std::string_view record = {}) const;
    /// The records behind a figure.
    [[nodiscard]] std::string figure_link(std::string_view figure, std::string_view part = {}) const;
    /// The records of an array that refer to one of another, with one of them open; "new" makes one more.
    [[nodiscard]] std::string related_link(std::string_view array, std::string_view record, std::string_view of_array,
                                           std::string_view of_record) const;
    /// The present address with another record open (empty: none), filters kept.
    [[nodiscard]] std::string record_link(std::string_view record) const;

    // --- language, dates, looks ---
    /// At once, or as soon as its texts are here.
    void set_language(Language language);
    /// Something is about to be read or found in every language.
    void want_texts();
    /// Before a frame is drawn.
    void begin_frame();
    void set_theme(Theme theme);
    void set_text_size(float factor);
    void set_user_name(std::string name);
    void set_expiring_days(int days);
    [[nodiscard]] bool is_dark() const {
        return settings_.theme == Theme::system ? system_dark_ : settings_.theme == Theme::dark;
    }
    [[nodiscard]] const Settings& settings() const { return settings_; }
    [[nodiscard]] const std::string& today() const { return today_; }
    [[nodiscard]] std::string as_of() const; ///< of the address, else the opening day
    /// The day figures are shown as of when the address names none: the open file's own, else today.
    [[nodiscard]] const std::string& opening_day() const;
    void set_as_of(std::string_view full_date); ///< empty = the opening day
    /// What yearly figures are of, where the address says one: "period=2025-09-01..2026-08-31".
    [[nodiscard]] std::optional<Period> period() const;
    void set_period(const std::optional<Period>& period); ///< nothing = each figure's own, the last academic year

    // --- data ---
    [[nodiscard]] Document& document() { return *document_; }
    Titles& titles() { return titles_; }
    RecordList& list() { return list_; } ///< of the registry screen
    Finder& finder() { return finder_; }
    FigureCache& figures() { return figures_; }
    /// What figures and checks are asked with: the day, how early an agreement is expiring, the academic year.
    [[nodiscard]] FigureQuery figure_query();
    CheckList& checks() { return checks_; } ///< what there is to check
    /// The partner the address names; nullptr when there is none such.
    const PartnerPage* partner_page();
    void print_partner(); ///< inside a user's event: the same page on paper
    /// Marks a next step as done today, or as still to do. One step, told in a message.
    void set_step_done(std::string_view id, bool is_done);
    // --- reports; only where platform.has_more_code() ---
    ReportRequest report_request(); ///< what the address asks for: reports/<key>, `of`, `scope`, `period`
    report::Report report();        ///< written anew at every call
    [[nodiscard]] std::string report_html(const report::Report& report) const; ///< with links into this page
    /// Freezes the figures of the period that the page is of, as they are on its day, and opens them. For periods that
    /// are an academic or a calendar year.
    void freeze_year();
    void print_report(const report::Report& report); ///< inside a user's event
    void save_report(const report::Report& report);  ///< inside a user's event: as an HTML file
    /// The address of what words of a report lead to.
    [[nodiscard]] std::string opened_link(const report::Opens& opens) const;

    ImportFlow& import() { return import_; }
    [[nodiscard]] bool is_read_only() const; ///< a public file, or one that another window writes
    /// Whether the records shown can be changed by hand: never those of the history.
    [[nodiscard]] bool can_edit() const { return !is_read_only() && address_.array != "history"; }
    /// The query the address asks of the registry table.
    [[nodiscard]] ListQuery list_query() const { return query_of(address_); }
    [[nodiscard]] ListQuery query_of(const Address& address) const; ///< as another address asks it

    // --- tables ---
    /// Shows these columns of a type from now on, here and in links; `words` as chosen_columns() understands them.
    void choose_columns(const RecordType& type, const std::string& words);
    /// Saves the present table or chart under a name; one of that name becomes this one. Its id; empty, and told, when
    /// it could not be stored.
    std::string save_view(std::string_view name);
    [[nodiscard]] std::string_view saved_array() const; ///< "views" of tables, else "charts"
    const std::vector<SavedView>& saved_views();        ///< of the present screen and type, by name; remembered
    const SavedView* open_view();                       ///< the saved one that is shown now, or nullptr
    /// "#/registry/…", of the present day and language.
    [[nodiscard]] std::string view_link(std::string_view address) const;

    // --- the open record ---
    [[nodiscard]] Draft* draft() { return draft_ ? &*draft_ : nullptr; } ///< follows the address
    /// Whether its form holds what no document does: it is asked about before it is left, replaced or closed.
    [[nodiscard]] bool is_draft_unfinished() const { return draft_ && draft_->is_unfinished(); }
    void new_record(std::string_view array);
    void duplicate_record();
    /// Opens the form of an agreement that succeeds the open one: the same parties and terms, from the day after its
    /// end, still to be signed.
    void renew_agreement();
    /// Stores what a form changed (the open record's, the office's) and tells it in a message; errors stay at their
    /// fields.
    void store_draft(Draft& draft, const FieldPath* path = nullptr);
    /// Creates the new record when it is complete; else its missing members are marked. True when created.
    bool create_record();
    void ask_remove_record(); ///< the open one
    void ask_remove(std::string_view array, std::string_view record);
    void answer(bool yes); ///< to question()
    [[nodiscard]] const Question& question() const { return question_; }

    // --- slides of the office's own ---
    void add_slides(std::vector<Record> slides); ///< records without ids; one step
    /// Puts the slide at one place of the order at another; `ids` are all of them in their order.
    void move_slide(std::span<const std::string> ids, std::size_t from, std::size_t to);
    void hide_slide(std::string_view id, bool is_hidden);
    void duplicate_slide(std::string_view id);

    // --- several records at once ---
    Selection& selection() { return selection_; } ///< of the registry screen's type
    /// The member of every selected record becomes that of `from`; lists take its values in addition. One step.
    void change_selected(const Record& from, const Field& field);
    void ask_remove_selected();
    /// Puts the selected rows on the clipboard as a spreadsheet takes them: the heads, then a line each, cells between
    /// tabs. Inside a user's event.
    void copy_selected();

    // --- records that are perhaps one ---
    /// The record becomes `merged`, the other goes into it. One step, told in a message.
    void merge_records(const Record& merged, std::string_view gone);
    /// Ids of records that are perhaps the open one: for a new record by what its name says so far, for a partner those
    /// that look alike. Remembered until name or data change.
    const std::vector<std::string>& doubles();
    /// The open partner is not the one with this id, though they look alike: neither is a double of the other any more.
    void tell_apart(std::string_view id);

    // --- history ---
    /// Takes a line of the history back, by its id: as a step of its own. Asks first when the member changed since.
    void take_back(std::string_view line);
    /// Lines of one record, newest first, at most kMostLines.
    static constexpr std::size_t kMostLines = 200;
    std::vector<HistoryLine> history_of_record(std::string_view array, std::string_view record);
    HistoryLine history_line(const Record& line) { return hk::history_line(*document_, titles_, line); }

    // --- commands ---
    [[nodiscard]] bool can_undo() const { return document_->next_undo() != nullptr; }
    [[nodiscard]] bool can_redo() const { return document_->next_redo() != nullptr; }
    void undo();
    void redo();
    [[nodiscard]] std::string step_text(const StepName& name) const; ///< what was done
    /// A sentence with the step's name in it: "Undo: change of “Valid until” of Wageningen".
    [[nodiscard]] std::string deed_text(Text sentence, const StepName& name) const;
    void choose_file();                        ///< inside a user's event
    void export_file(SaveTo to = SaveTo::own); ///< inside a user's event
    [[nodiscard]] std::string export_name() const;
    void save_public_file(std::string_view json); ///< inside a user's event
    /// This page as one file with data inside, which opens at an address; inside a user's event.
    void save_page(bool is_public, std::string_view json, std::string_view hash = {});
    void save_calendar(); ///< inside a user's event: the deadlines from the as-of date on, as a calendar file
    [[nodiscard]] std::vector<CalendarDay> calendar_days();
    void open_empty();    ///< a new registry
    std::string new_id(); ///< UUIDv7

    // --- messages ---
    void tell(std::string text, Message::Action action = Message::Action::none, bool is_error = false);
    [[nodiscard]] const Message* message() const { return message_ ? &*message_ : nullptr; }
    void dismiss_message() { message_.reset(); }

    // --- what the platform tells ---
    void import_done(std::string_view summary_json, std::span<std::byte> database); ///< takes the bytes over
    void import_failed(std::string_view problems_json);
    /// Replaces the document by the reviewed one.
    void accept_import(bool is_told = true);
    std::string api(std::string_view request_json);

    struct SavedState {
        bool has_unsaved = false; ///< changes that are in no file
        bool is_unsafe = false;   ///< … nor kept in this browser
        bool is_saving = false;   ///< on the way to be kept
        std::string kept_at;      ///< HH:MM or a day, or empty: everything is kept as of then
        std::string exported_at;  ///< the same of the file
        int days_since_export = 0;
    };
    [[nodiscard]] SavedState saved_state() const;
    /// Whether another file would take the place of what is in no file.
    [[nodiscard]] bool has_open_work() const { return document_->has_unsaved() || is_draft_unfinished(); }

    // --- what is kept in this browser ---
    [[nodiscard]] const Keeping& keeping() const { return keeping_; }
    void keeping_told(std::string_view state_json);        ///< by the page
    void resume_work(const KeptWork& work);                ///< opens it; asks first when that loses anything
    void ask_forget_work(const KeptWork& work);            ///< it would be gone for good
    void put_off_works() { keeping_.is_offering = false; } ///< not now
    void take_over();                                      ///< this window writes from here on
    void update_page() { platform.update_page(); }         ///< to the new version that waits
    void put_off_update() { keeping_.has_update = false; }
    /// Changes that are stored nowhere, and that nobody is storing.
    [[nodiscard]] std::int64_t unstored() const;
    /// Whether closing the page would lose anything.
    [[nodiscard]] bool would_lose() const;
    /// "14:03" today, else "28 November 2026, 14:03".
    [[nodiscard]] std::string moment_text(std::int64_t at_ms) const;

    Platform& platform;

private:
    void open_form(const Record& record);
    /// `kept_json`: as of which change it was kept, when it comes from there.
    void open_document(Document document, std::string name, std::string_view kept_json = {});
    void tell_opened(std::string_view kept_json);
    void open_kept(const KeptWork& work);
    void file_told(const Request& file);
    void keep(const ChangeSet& changes);
    void follow_address();
    void speak(Language language);
    void remove_selected();
    void put_back_member(const Record& line);
    void put_back_record(const Record& line);
    Signature signature();
    void change_record(const Record& before, const Record& after, std::string_view member); ///< one step, and told
    bool has_record(std::string_view path);
    void after_step();
    void tell_step(); ///< what was done last, with the way back
    Address understood(std::string_view hash);
    [[nodiscard]] Address address_of_view() const;
    [[nodiscard]] bool leaves_unfinished(const Address& next) const;

    Address address_;
    Settings settings_;
    Document* document_ = nullptr; ///< what titles_ and list_ look at; never null after start()
    std::unique_ptr<Document> owned_;
    Titles titles_{document_};
    RecordList list_{document_, titles_};
    Selection selection_;
    Finder finder_{document_, titles_};
    FigureCache figures_{document_};
    CheckList checks_{document_};
    PartnerPages partner_pages_{document_, titles_};
    ImportFlow import_;
    Keeping keeping_;
    std::string document_id_;           ///< of the open document, from its first change on
    std::string kept_json_;             ///< of the document coming in
    std::uint64_t saving_revision_ = 0; ///< of the document as its file is being written; 0 = it is not
    std::optional<Draft> draft_;
    std::uint64_t draft_revision_ = 0;
    struct Doubles {
        std::uint64_t revision = 0;
        std::string asked; ///< id and name
        std::vector<std::string> ids;
    } doubles_;
    struct Views {
        const Document* document = nullptr;
        std::uint64_t revision = 0;
        std::string place; ///< screen, record type and language
        std::vector<SavedView> list;
    } views_;
    Question question_;
    std::optional<Message> message_;
    std::uint64_t message_count_ = 0;
    std::optional<Language> awaited_language_; ///< chosen, its texts are on their way
    std::string today_, exported_at_, page_told_;
    std::map<std::string, std::string, std::less<>> sorts_; ///< of the tables seen, by array, as addresses have them
    bool system_dark_ = false, unsaved_told_ = false, has_returned_ = false;
    std::uint64_t random_ = 0;
};

} // namespace hk
