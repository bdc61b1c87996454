// Puts the public file together and compares its figures with the office's.
// It must not know how any of it is shown.
#include "app/publishing.hpp"

#include "model/labels.hpp"
#include "stats/figure_text.hpp"
#include "stats/person_headcounts.hpp"
#include "text/catalogue.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hk {
namespace {

constexpr std::string_view kOfPersons[] = {"specialists", "students", "mobilities"};

/// The type whose persons a kind of headcounts stands for.
std::string_view counted_type(std::string_view kind) {
    if (kind == "students") return "students";
    return kind == "mobility_out" || kind == "mobility_in" || kind == "persons_out" ? "mobilities" : "specialists";
}

bool is_same(const FigureValue& a, const FigureValue& b) { return a.number == b.number && a.sums == b.sums; }

void compare(Db& office, Publication& publication, const FigureQuery& query, const std::string& year) {
    std::vector<const Figure*> figures;
    for (const auto& figure : all_figures())
        if (year.empty() || figure.kind == FigureKind::yearly) figures.push_back(&figure);
    const auto before = compute_figures(office, figures, query);
    const auto after = compute_figures(publication.file.db, figures, query);
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (before[i] && after[i] && !is_same(*before[i], *after[i]))
            publication.differences.push_back({figures[i], year, before[i]->number, after[i]->number});
}

std::vector<std::string> years_of_headcounts(Db& db) {
    std::vector<std::string> years;
    auto rows = db.query("SELECT DISTINCT year FROM headcounts ORDER BY 1");
    while (rows.step()) years.emplace_back(rows.text(0));
    return years;
}

} // namespace

bool is_of_persons(const RecordType& type) {
    return std::find(std::begin(kOfPersons), std::end(kOfPersons), type.name) != std::end(kOfPersons);
}

Publisher::Publisher(Db& office, FigureQuery query) : office_(office), query_(std::move(query)) {}

bool Publisher::step() {
    if (!additions_) {
        additions_ = PublicAdditions{headcounts_of_persons(office_, query_), query_.as_of};
        return true;
    }
    if (!publication_) {
        if (auto made = make(); !made) error_ = made.error();
        return !error_;
    }
    const auto& year = years_[compared_];
    auto asked = query_;
    if (!year.empty()) asked.period = period_of_label(year, query_.year_start);
    compare(office_, *publication_, asked, year);
    return ++compared_ < years_.size();
}

double Publisher::share() const {
    constexpr double kOfMaking = 0.4; // as long as it takes of a large file
    if (!additions_) return 0;
    if (!publication_) return kOfMaking / 2;
    return kOfMaking + (1 - kOfMaking) * static_cast<double>(compared_) / static_cast<double>(years_.size());
}

Result<void> Publisher::make() {
    auto file = make_public_file(office_, *additions_);
    if (!file) return tl::make_unexpected(file.error());
    Publication made{std::move(*file), 0, std::ssize(additions_->headcounts), {}, {}};
    for (const auto& headcount : additions_->headcounts)
        ++made.headcounts_of[std::string(counted_type(headcount.text_of("kind")))];
    for (const auto& count : made.file.counts)
        if (is_of_persons(*count.type)) made.persons += count.records;
    years_ = years_of_headcounts(made.file.db);
    years_.insert(years_.begin(), std::string());
    publication_ = std::move(made);
    return {};
}

Result<Publication> Publisher::take() {
    if (error_) return tl::make_unexpected(*error_);
    return std::move(*publication_);
}

Result<Publication> publish(Db& office, const FigureQuery& query) {
    Publisher publisher(office, query);
    while (publisher.step()) {
    }
    return publisher.take();
}

std::string personal_note(std::span<const std::int64_t> counts) {
    std::string words;
    for (const char* array : {"contacts", "specialists", "students", "mobilities"}) {
        const auto& type = *find_record_type(array);
        const auto count = counts[record_type_index(type)];
        if (count > 0)
            append_part(words, std::string(record_label_many(type)) + ": " + format_integer(current_language(), count),
                        ", ");
    }
    return words.empty() ? words : tr(Text::ui_publish_personal, {{"what", words}});
}

std::vector<std::string> publication_notes(const Publication& publication) {
    std::vector<std::string> notes;
    std::int64_t kept = publication.headcounts, all = 0;
    for (const auto& count : publication.file.counts) {
        kept += count.kept;
        all += count.records;
    }
    notes.push_back(tr(Text::ui_publish_leaves, {{"kept", kept}, {"n", all}}));
    if (publication.persons > 0)
        notes.push_back(tr(Text::ui_publish_persons, {{"n", publication.persons}, {"count", publication.headcounts}}));
    for (const auto& one : publication.differences)
        notes.push_back(tr(Text::ui_publish_differs, {{"figure", figure_text(one.figure->key, "name")},
                                                      {"year", one.year},
                                                      {"office", format_integer(current_language(), one.office)},
                                                      {"public", format_integer(current_language(), one.published)}}));
    return notes;
}

} // namespace hk
