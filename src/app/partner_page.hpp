// All about one partner on one page, for the five minutes before a meeting: gathered once per revision and day.
// It must not know how any of it is drawn.
#pragma once

#include "app/document.hpp"
#include "app/titles.hpp"
#include "charts/partner_charts.hpp"
#include "stats/figure_query.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// A line of one of its lists: what it is called, what more there is to say, its record.
struct PartnerLine {
    std::string array{}, id{};
    std::string title{}, detail{};
    std::string value{};          ///< at the right: an amount, a date
    std::string state{};          ///< agreements: its word; projects: "in_force" while running, else "expired"
    std::string email{}, phone{}; ///< people
    std::string day{};            ///< full, or empty: the end of an agreement, the beginning of a meeting
    bool may_leave = true;        ///< is shown to others; else it is still being prepared
    bool is_done = false;         ///< steps
    bool is_late = false;         ///< steps
    [[nodiscard]] bool is_in_force() const { return state == "in_force" || state == "expiring"; }
};

struct PartnerPage {
    std::string id, name, as_of;
    std::string country;                       ///< code, or empty
    std::string subtitle;                      ///< "Netherlands, Wageningen · University"
    std::string since;                         ///< year of the first agreement, or empty
    std::string verified;                      ///< partial date, or empty
    std::int64_t in_force = 0;                 ///< of `agreements`
    std::vector<PartnerLine> agreements;       ///< in the order of their starts
    std::vector<charts::TimelineRow> timeline; ///< of `agreements`
    std::vector<PartnerLine> projects, programmes, people, steps, meetings;
    std::int64_t running = 0;                ///< of `projects`
    std::vector<charts::ExchangeYear> years; ///< without gaps
    std::int64_t out = 0, in = 0;            ///< trips, all years
    std::optional<PartnerLine> next_meeting;
};

/// A number of the page with its name, and what it is of.
struct PartnerStat {
    std::string key, label, value, note;
};
std::vector<PartnerStat> partner_stats(const PartnerPage& page);
/// The years of its exchange: "2019–2026", or empty.
std::string exchange_years(const PartnerPage& page);
/// "Out 3 · In 2".
std::string exchange_words(std::int64_t out, std::int64_t in);
/// Where and what it is, since when, when it was verified.
std::string partner_subtitle(const PartnerPage& page);

/// Nothing when there is no such partner.
std::optional<PartnerPage> gather_partner_page(Document& document, Titles& titles, const FigureQuery& query,
                                               std::string_view id);

/// Keeps the page of the partner asked for last.
class PartnerPages {
public:
    PartnerPages(Document*& document, Titles& titles) : document_(&document), titles_(&titles) {}
    /// nullptr when there is no such partner.
    const PartnerPage* find(std::string_view id, const FigureQuery& query);

private:
    Document** document_;
    Titles* titles_;
    std::optional<PartnerPage> page_;
    std::string id_, as_of_;
    int days_ = 0;
    const Document* seen_ = nullptr;
    std::uint64_t revision_ = 0;
    Language language_ = Language::uz;
};

} // namespace hk
