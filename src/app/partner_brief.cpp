// A partner's page as a report.
// It must not know how a report looks.
#include "app/partner_brief.hpp"

#include "model/labels.hpp"
#include "report/writer.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/word_list.hpp"

namespace hk {
namespace {

using namespace report;

class Brief {
public:
    Brief(Db& db, const PartnerPage& page, const FigureQuery& query)
        : page_(page), query_(query), report_(begin_report(db, query, page.name)) {}

    Report write() {
        report_.subtitle = partner_subtitle(page_);
        report_.footer.clear(); // no figure of the office's is marked
        stats();
        agreements();
        lines("steps", page_.steps);
        lines("projects", page_.projects);
        lines("programmes", page_.programmes);
        exchange();
        lines("contacts", page_.people);
        lines("activities", page_.meetings);
        return std::move(report_);
    }

private:
    static std::string label(std::string_view array) {
        return std::string(record_label_many(*find_record_type(array)));
    }

    void stats() {
        Facts facts;
        for (const auto& [key, label, value, note] : partner_stats(page_)) {
            const bool is_whole = note.starts_with("/"); // "2 / 6"
            facts.push_back(
                {.name = label, .value = is_whole ? value + " " + note : value, .definition = is_whole ? "" : note});
        }
        report_.blocks.emplace_back(std::move(facts));
    }

    void agreements() {
        if (page_.agreements.empty()) return;
        report_.blocks.emplace_back(Heading{.words = label("agreements")});
        std::vector<Opens> opens;
        for (const auto& line : page_.agreements) opens.push_back({.array = line.array, .id = line.id});
        report_.blocks.emplace_back(Chart{.kind = Chart::Kind::timeline,
                                          .name = label("agreements"),
                                          .opens = std::move(opens),
                                          .timeline = page_.timeline,
                                          .day = query_.as_of,
                                          .day_words = format_date_table(current_language(), query_.as_of)});
        add_table(std::string(tr(Text::ui_partner_in_words)), page_.agreements);
    }

    void exchange() {
        if (page_.years.empty()) return;
        const std::string name(tr(Text::ui_partner_exchange));
        report_.blocks.emplace_back(Heading{.words = name});
        report_.blocks.emplace_back(Chart{.kind = Chart::Kind::exchange, .name = name, .exchange = page_.years});
        report_.blocks.emplace_back(Paragraph{{std::string(tr(Text::ui_partner_exchange_note))}});
    }

    void lines(std::string_view array, const std::vector<PartnerLine>& list) {
        if (list.empty()) return;
        report_.blocks.emplace_back(Heading{.words = label(array)});
        add_table(label(array), list);
    }

    void add_table(std::string name, const std::vector<PartnerLine>& list) {
        report::Table table{.name = std::move(name)};
        table.columns = {{.title = {}, .weight = 3}, {.title = {}, .weight = 3}, {.title = {}, .is_number = true}};
        for (const auto& line : list) {
            auto detail = line.detail;
            for (const auto& part : {line.email, line.phone}) append_part(detail, part, " · ");
            table.rows.push_back(
                {.cells = {line.title, std::move(detail), line.value}, .opens = {.array = line.array, .id = line.id}});
        }
        report_.blocks.emplace_back(std::move(table));
    }

    const PartnerPage& page_;
    const FigureQuery& query_;
    Report report_;
};

} // namespace

Report partner_brief(Db& db, const PartnerPage& page, const FigureQuery& query) {
    return Brief(db, page, query).write();
}

Report make_partner_brief(Document& document, Titles& titles, const FigureQuery& query, std::string_view id) {
    const auto page = gather_partner_page(document, titles, query, id);
    return page ? partner_brief(document.db(), *page, query) : Report{};
}

} // namespace hk
