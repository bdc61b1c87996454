// All about one partner, from the records that name it.
// It must not know how any of it is drawn.
#include "app/partner_page.hpp"

#include "exchange/publish.hpp"
#include "model/partial_date.hpp"
#include "stats/agreement_states.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <map>

namespace hk {
namespace {

void append(std::string& text, std::string_view part) { append_part(text, part, " · "); }

std::string date_words(std::string_view date) { return format_date_table(current_language(), date); }

std::string period_words(std::string_view from, std::string_view to) {
    if (from.empty() && to.empty()) return {};
    return (from.empty() ? "…" : date_words(from)) + " – " + (to.empty() ? "…" : date_words(to));
}

/// Fills a page; one member function a list.
class Gathering {
public:
    Gathering(Document& document, Titles& titles, const FigureQuery& query, PartnerPage& page)
        : document_(document), titles_(titles), query_(query), page_(page) {}

    void head(const Record& partner) {
        page_.name = titles_.of(partner);
        page_.as_of = query_.as_of;
        page_.country = partner.text_of("country");
        const auto& type = *partner.tables->type;
        const auto member = [&](const char* name) { return titles_.member(partner, *type.find_field(name)); };
        page_.subtitle = member("country");
        append_part(page_.subtitle, member("city"), ", ");
        append(page_.subtitle, member("type"));
        page_.verified = partner.text_of("verified");
    }

    void agreements() {
        std::vector<std::int64_t> rowids;
        std::vector<std::string> starts;
        auto rows = document_.db().query(
            "SELECT a.rowid,coalesce(a.\"from\",a.signed,(SELECT max(signed) FROM agreements_parties WHERE owner=a.id))"
            " FROM agreements a WHERE a.id IN (SELECT owner FROM agreements_parties WHERE partner=?1) ORDER BY 2,1");
        rows.bind(1, std::string_view(page_.id));
        while (rows.step()) {
            rowids.push_back(rows.integer(0));
            starts.emplace_back(rows.text(1));
        }
        const auto states = agreement_states(document_.db(), query_, rowids);
        for (std::size_t i = 0; i < states.size(); ++i)
            if (const auto record = document_.loader().load(*find_tables("agreements"), rowids[i]))
                agreement(*record, states[i], starts[i]);
    }

    void agreement(const Record& record, const AgreementStatus& status, const std::string& start) {
        const auto& type = *record.tables->type;
        const bool is_in_force = status.state == AgreementState::in_force || status.state == AgreementState::expiring;
        const auto written = std::string(record.text_of("to"));
        const auto end = status.end.empty() && !written.empty() ? last_day(written) : status.end;
        PartnerLine line{.array = "agreements", .id = record.id()};
        line.title = titles_.member(record, *type.find_field("title"));
        const auto kind = titles_.member(record, *type.find_field("type"));
        if (line.title.empty()) line.title = kind;
        line.state = state_word(status.state);
        line.detail = line.title == kind ? std::string() : kind;
        append(line.detail, period_words(start, end));
        line.value = end.empty() ? std::string(tr(Text::ui_time_open_end)) : date_words(end);
        line.day = end;
        line.may_leave = may_leave(record);
        page_.in_force += is_in_force ? 1 : 0;
        if (line.may_leave && page_.since.empty() && !start.empty()) page_.since = start.substr(0, 4);
        charts::TimelineRow bar{.label = line.title, .start = start.empty() ? start : first_day(start), .end = end};
        bar.ink = status.state == AgreementState::expiring ? charts::Ink::warn
                  : is_in_force                            ? charts::Ink::first
                                                           : charts::Ink::ended;
        // An end that is open is that of one in force; of a draft it says nothing.
        const auto state = find_text("code.state." + line.state);
        bar.words = start.empty()                          ? std::string(tr(Text::code_state_no_date))
                    : end.empty() && !is_in_force && state ? std::string(tr(*state))
                                                           : line.value;
        page_.timeline.push_back(std::move(bar));
        page_.agreements.push_back(std::move(line));
    }

    /// Calls `take` for the records of a type that `sql` gives the ids of.
    template <class Take>
    void each(std::string_view array, const std::string& sql, const Take& take) {
        auto rows = document_.db().query(sql);
        rows.bind(1, std::string_view(page_.id));
        const auto& tables = *find_tables(array);
        while (rows.step())
            if (const auto record = document_.loader().load(tables, rows.text(0))) take(*record);
    }

    void projects() {
        each("projects",
             "SELECT id FROM projects WHERE id IN (SELECT owner FROM projects_partners WHERE partner=?1)"
             " ORDER BY status<>'running',\"from\" DESC",
             [&](const Record& record) {
                 const auto& type = *record.tables->type;
                 const bool is_running = record.text_of("status") == "running";
                 PartnerLine line{.array = "projects", .id = record.id(), .title = titles_.of(record)};
                 line.detail = period_words(record.text_of("from"), record.text_of("to"));
                 append(line.detail, titles_.member(record, *type.find_field("status")));
                 line.value = titles_.member(record, *type.find_field("value"));
                 line.state = is_running ? "in_force" : "expired";
                 line.may_leave = may_leave(record);
                 page_.running += is_running ? 1 : 0;
                 page_.projects.push_back(std::move(line));
             });
        each("programmes", "SELECT owner FROM programmes_partners WHERE value=?1", [&](const Record& record) {
            const auto& type = *record.tables->type;
            PartnerLine line{.array = "programmes", .id = record.id(), .title = titles_.of(record)};
            line.detail = titles_.member(record, *type.find_field("degree"));
            append(line.detail, titles_.member(record, *type.find_field("level")));
            page_.programmes.push_back(std::move(line));
        });
    }

    /// Trips by the year of their last day; a visiting specialist is a visitor in.
    void exchange() {
        std::map<int, charts::ExchangeYear> years;
        const auto count = [&](const std::string& sql) {
            auto rows = document_.db().query(sql);
            rows.bind(1, std::string_view(page_.id)).bind(2, std::string_view(query_.as_of));
            while (rows.step()) {
                const int year = std::atoi(std::string(rows.text(0)).c_str());
                auto& one = years[year];
                one.year = year;
                const int number = static_cast<int>(rows.integer(2));
                (rows.text(1) == "out" ? one.out : one.in) += number;
                (rows.text(1) == "out" ? page_.out : page_.in) += number;
            }
        };
        count("SELECT substr(coalesce(\"to\",\"from\"),1,4),direction,count(*) FROM mobilities WHERE partner=?1"
              " AND (status IS NULL OR status='done') AND \"from\"<=?2 GROUP BY 1,2");
        count("SELECT substr(coalesce(\"to\",\"from\"),1,4),'in',count(*) FROM specialists WHERE home=?1"
              " AND \"from\"<=?2 GROUP BY 1");
        if (years.empty()) return;
        constexpr int kMostYears = 10;
        const int last = years.rbegin()->first;
        for (int year = std::max(years.begin()->first, last - kMostYears + 1); year <= last; ++year) {
            auto one = years[year];
            one.year = year;
            page_.years.push_back(one);
        }
    }

    void people() {
        each("contacts", "SELECT id FROM contacts WHERE partner=?1 ORDER BY name", [&](const Record& record) {
            PartnerLine line{.array = "contacts", .id = record.id(), .title = std::string(record.text_of("name"))};
            if (const auto title = record.text_of("title"); !title.empty())
                line.title = std::string(title) + " " + line.title;
            line.detail = record.text_of("role");
            line.email = record.text_of("email");
            line.phone = record.text_of("phone");
            page_.people.push_back(std::move(line));
        });
    }

    void steps() {
        each("steps",
             "SELECT id FROM steps WHERE partner=?1 OR agreement IN (SELECT owner FROM agreements_parties WHERE "
             "partner=?1)"
             " ORDER BY done IS NOT NULL,due IS NULL,due",
             [&](const Record& record) {
                 PartnerLine line{.array = "steps", .id = record.id(), .title = std::string(record.text_of("text"))};
                 const auto due = record.text_of("due"), done = record.text_of("done");
                 line.is_done = !done.empty();
                 line.is_late = !line.is_done && !due.empty() && last_day(due) < query_.as_of;
                 line.detail = record.text_of("responsible");
                 append(line.detail, date_words(line.is_done ? done : due));
                 page_.steps.push_back(std::move(line));
             });
    }

    void meetings() {
        each("activities",
             "SELECT id FROM activities WHERE id IN (SELECT owner FROM activities_partners WHERE value=?1)"
             " AND status IS NOT 'cancelled' ORDER BY \"from\" DESC",
             [&](const Record& record) {
                 PartnerLine line{.array = "activities", .id = record.id(), .title = titles_.of(record)};
                 const auto from = first_day(record.text_of("from"));
                 line.value = date_words(record.text_of("from"));
                 append_part(line.value, record.text_of("time"), ", ");
                 line.detail = record.text_of("place");
                 append(line.detail, titles_.member(record, *record.tables->type->find_field("kind")));
                 line.day = from;
                 if (from >= query_.as_of) page_.next_meeting = line; // the soonest comes last
                 page_.meetings.push_back(std::move(line));
             });
    }

private:
    Document& document_;
    Titles& titles_;
    const FigureQuery& query_;
    PartnerPage& page_;
};

} // namespace

std::vector<PartnerStat> partner_stats(const PartnerPage& page) {
    const auto number = [](std::int64_t n) { return format_integer(current_language(), n); };
    const auto of = [&](std::size_t n) { return "/ " + number(static_cast<std::int64_t>(n)); };
    const auto label = [](Text text) { return std::string(tr(text)); };
    const auto years = exchange_years(page);
    std::vector<PartnerStat> stats;
    if (page.next_meeting)
        stats.push_back(
            {"meeting", label(Text::ui_partner_next_meeting), page.next_meeting->value, page.next_meeting->title});
    stats.push_back(
        {"agreements", label(Text::ui_partner_in_force), number(page.in_force), of(page.agreements.size())});
    stats.push_back({"projects", label(Text::ui_partner_running), number(page.running), of(page.projects.size())});
    stats.push_back({"out", label(Text::ui_partner_out), number(page.out), years});
    stats.push_back({"in", label(Text::ui_partner_in), number(page.in), years});
    return stats;
}

std::string exchange_years(const PartnerPage& page) {
    if (page.years.empty()) return {};
    return std::to_string(page.years.front().year) + "–" + std::to_string(page.years.back().year);
}

std::string exchange_words(std::int64_t out, std::int64_t in) {
    const auto language = current_language();
    return std::string(tr(Text::code_direction_out)) + " " + format_integer(language, out) + " · " +
           std::string(tr(Text::code_direction_in)) + " " + format_integer(language, in);
}

std::string partner_subtitle(const PartnerPage& page) {
    auto words = page.subtitle;
    if (!page.since.empty()) append(words, tr(Text::ui_partner_since, {{"year", page.since}}));
    if (!page.verified.empty()) append(words, tr(Text::ui_partner_verified, {{"date", date_words(page.verified)}}));
    return words;
}

std::optional<PartnerPage> gather_partner_page(Document& document, Titles& titles, const FigureQuery& query,
                                               std::string_view id) {
    const auto partner = document.loader().load(*find_tables("partners"), id);
    if (!partner) return std::nullopt;
    PartnerPage page;
    page.id = id;
    Gathering gathering(document, titles, query, page);
    gathering.head(*partner);
    gathering.agreements();
    gathering.projects();
    gathering.exchange();
    gathering.people();
    gathering.steps();
    gathering.meetings();
    return page;
}

const PartnerPage* PartnerPages::find(std::string_view id, const FigureQuery& query) {
    auto& document = **document_;
    const bool is_same = seen_ == &document && revision_ == document.revision() && language_ == current_language() &&
                         id_ == id && as_of_ == query.as_of && days_ == query.days;
    if (is_same) return page_ ? &*page_ : nullptr;
    seen_ = &document;
    revision_ = document.revision();
    language_ = current_language();
    id_ = id;
    as_of_ = query.as_of;
    days_ = query.days;
    page_ = gather_partner_page(document, *titles_, query, id_);
    return page_ ? &*page_ : nullptr;
}

} // namespace hk
