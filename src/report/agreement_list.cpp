// Writes the list of agreements.
// It must not know the screen, paper or the page.
#include "report/agreement_list.hpp"

#include "model/labels.hpp"
#include "report/writer.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/names.hpp"
#include "text/order.hpp"
#include "text/sorting.hpp"
#include "text/word_list.hpp"

#include <algorithm>

namespace hk::report {
namespace {

std::string country_words(const std::string& country) {
    return std::string(country.empty() ? tr(Text::group_no_country) : country_name(current_language(), country));
}

/// The order of the lines: by country, those without one last; by partner, then by start.
std::vector<std::uint32_t> order_of(const std::vector<ListedAgreement>& list, bool by_country) {
    const auto language = current_language();
    std::vector<std::string> keys;
    keys.reserve(list.size());
    for (const auto& line : list) {
        std::string country;
        if (by_country) country = line.country.empty() ? "\xFF" : sort_key(language, country_words(line.country));
        keys.push_back(country + '\0' + sort_key(language, line.partners) + '\0' + line.start);
    }
    return stable_order(list.size(), [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
}

Row row_of(const ListedAgreement& line) {
    const auto day = [](const std::string& date) { return format_date_table(current_language(), date); };
    auto title = line.title;
    append_part(title, code_label(codes::agreement_type, line.type), " · ");
    const auto end = line.end.empty() ? std::string(tr(Text::ui_time_open_end)) : day(line.end);
    return {.cells = {line.partners, std::move(title), line.number, day(line.start), end,
                      agreement_state_label(state_word(line.state))},
            .opens = {.array = "agreements", .id = line.id}};
}

std::vector<Column> columns() {
    const auto label = [](Text text) { return std::string(tr(text)); };
    return {{label(Text::record_partners_one), false, 3},        {label(Text::field_agreements_title), false, 3},
            {label(Text::field_agreements_number), false, 1.4F}, {label(Text::field_agreements_from), false, 1.4F},
            {label(Text::field_agreements_to), false, 1.4F},     {label(Text::ui_registry_state), false, 1.6F}};
}

class AgreementList : private Writer {
public:
    AgreementList(Db& data, const FigureQuery& asked, bool is_all)
        : Writer(data, asked, std::string(tr(Text::report_name_agreements))), is_all_(is_all) {}

    Report write() {
        const auto which = is_all_ ? ListedAgreements::all : ListedAgreements::in_force;
        const auto list = list_agreements(db, query, which, current_language());
        report.subtitle = tr(is_all_ ? Text::report_agreements_all : Text::report_agreements_in_force);
        report.blocks.emplace_back(Facts{named_fact("agreements_in_force"), named_fact("partner_countries")});
        if (list.empty()) {
            say(std::string(tr(Text::ui_partner_no_agreements)));
            return std::move(report);
        }
        if (has_several_countries(list)) say(std::string(tr(Text::ui_overview_rows_may_add_up)));
        report.blocks.emplace_back(agreement_table(report.title, list, true));
        return std::move(report);
    }

private:
    static bool has_several_countries(const std::vector<ListedAgreement>& list) {
        return std::adjacent_find(list.begin(), list.end(),
                                  [](const auto& a, const auto& b) { return a.rowid == b.rowid; }) != list.end();
    }

    bool is_all_;
};

} // namespace

Table agreement_table(std::string name, const std::vector<ListedAgreement>& list, bool by_country) {
    Table table{.name = std::move(name), .columns = columns()};
    const auto order = order_of(list, by_country);
    std::int64_t count = 0;
    std::size_t group = 0;
    const auto close_group = [&] {
        if (count > 0) table.rows[group].cells[1] = tr(Text::record_agreements_count, {{"n", count}});
    };
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto& line = list[order[i]];
        if (by_country && (i == 0 || list[order[i - 1]].country != line.country)) {
            close_group();
            count = 0, group = table.rows.size();
            table.rows.push_back({.cells = {country_words(line.country), {}}, .is_group = true});
        }
        ++count;
        table.rows.push_back(row_of(line));
    }
    if (by_country) close_group();
    return table;
}

Report make_agreement_list(Db& db, const FigureQuery& query, bool is_all) {
    return AgreementList(db, query, is_all).write();
}

} // namespace hk::report
