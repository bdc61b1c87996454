// Writes the sheet for rankings.
// It must not know the screen, paper or the page.
#include "report/ranking.hpp"

#include "report/writer.hpp"
#include "stats/dimension_text.hpp"
#include "stats/figure_text.hpp"
#include "text/catalogue.hpp"

namespace hk::report {
namespace {

class Ranking : private Writer {
public:
    Ranking(Db& data, const FigureQuery& asked) : Writer(data, asked, std::string(tr(Text::report_name_ranking))) {}

    Report write() {
        say(std::string(tr(Text::report_ranking_intro)));
        part(Text::report_ranking_qs, Text::report_ranking_qs_source,
             {"qs_international_faculty", "qs_international_students", "qs_exchange_out", "qs_exchange_in"});
        part(Text::report_ranking_uis, Text::report_ranking_uis_source, {kMobile});
        const auto& country = *find_dimension(*find_figure(kMobile), "country");
        bars(figure_text(kMobile, "name") + " · " + dimension_name(country), kMobile, "country",
             by(kMobile, "country"));
        return std::move(report);
    }

private:
    void part(Text name, Text source, std::initializer_list<std::string_view> keys) {
        report.blocks.emplace_back(Heading{.words = std::string(tr(name)), .aside = std::string(tr(source))});
        Facts facts;
        for (const auto key : keys) facts.push_back(named_fact(key));
        report.blocks.emplace_back(std::move(facts));
    }

    static constexpr std::string_view kMobile = "uis_mobile_students";
};

} // namespace

Report make_ranking(Db& db, const FigureQuery& query) { return Ranking(db, query).write(); }

} // namespace hk::report
