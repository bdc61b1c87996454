// The slides that the page shows to partners: which there are, and what stands on each on a day.
// It must not know how a slide is drawn, nor the browser.
#pragma once

#include "app/country_map.hpp"
#include "app/document.hpp"
#include "app/partner_page.hpp"
#include "app/titles.hpp"
#include "charts/slide.hpp"
#include "stats/figures.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// What a slide shows. Of records the words of codes::slide_kind; the rest belong to the set about one partner.
enum class SlideKind : std::uint8_t {
    text,
    figure,
    chart,
    map,
    statement, ///< who we are, and the headline figures
    partner,   ///< a partner in figures
    partner_map,
    partner_agreements,
    partner_exchange,
    partner_projects,
    partner_next
};

/// From one slide's order to the next one's, so that others fit between.
inline constexpr std::int64_t kOrderStep = 10;

struct Slide {
    std::string key; ///< of addresses: the id of its record, or a word of a built-in set
    SlideKind kind = SlideKind::text;
    const Figure* figure = nullptr; ///< of figures and maps
    std::string chart{};            ///< of charts: the address of the saved one
    std::string partner{};          ///< id
    std::string title{};            ///< as somebody wrote it, in the current language; empty = made of the data
    std::string body{}, notes{};
    bool is_own = false; ///< has a record
    bool is_hidden = false;
};

/// "Which ones?": records of a type, limited as a table of them would be.
struct RecordsAsked {
    std::string array{}, figure{}, part{}, of{};
    [[nodiscard]] bool is_none() const { return array.empty(); }
};

/// Something on a slide that stands for records.
struct SlideMark {
    std::string leaf{};  ///< tells it from the others of its slide
    std::string words{}; ///< with its value
    RecordsAsked asked{};
};

struct SlideContent {
    std::string name{}; ///< of the slide, in lists of them and for those who do not see it
    charts::SlideWords words{};
    charts::Picture picture{};
    std::vector<SlideMark> marks{}; ///< of the picture, by the rows of its marks
    SlideMark figure{};             ///< of the large figure
};

class SlideSet {
public:
    explicit SlideSet(Titles& titles);
    ~SlideSet();
    SlideSet(const SlideSet&) = delete;
    SlideSet& operator=(const SlideSet&) = delete;

    /// All slides in their order, hidden ones too: the office's own where there are any, else the built-in set, without
    /// what the data do not have on the day of `query`; with a partner, those about it. Remembered.
    const std::vector<Slide>& find(Document& document, const FigureQuery& query, std::string_view partner);
    /// What stands on one of them on the day of `query`, drawn to the scale of `last_day` so that years can be
    /// compared; without a map while `world` is nullptr. Good until the next change of data, language or map;
    /// remembered.
    const SlideContent& content(Document& document, const Slide& slide, const FigureQuery& query,
                                std::string_view last_day, const charts::WorldMap* world);
    /// What there is to know of a partner; nullptr when there is none such.
    const PartnerPage* partner(Document& document, std::string_view id, const FigureQuery& query);
    /// The days to play a slide over, oldest first, `query`'s last; of one whose figure has no series none.
    std::vector<std::string> days(Document& document, const Slide& slide, const FigureQuery& query);

    /// The built-in set as records, ready to be stored, without ids.
    std::vector<Record> records_of_built_in(Document& document, const FigureQuery& query);
    /// A saved chart as the last slide; where the office has no slides of its own yet, after the built-in ones. None
    /// when it is a slide already.
    std::vector<Record> records_with_chart(Document& document, const FigureQuery& query, std::string_view chart);

private:
    struct Private;
    std::unique_ptr<Private> private_;
};

/// The member of a slide's record for its kind: "figure" of SlideKind::figure. Empty for those without records.
std::string_view slide_kind_word(SlideKind kind);

} // namespace hk
