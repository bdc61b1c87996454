// What of some records a visitor may see.
// It must not know how any of it is drawn.
#include "app/visitor_rows.hpp"

#include "app/dimension_names.hpp"
#include "app/publishing.hpp"
#include "exchange/publish.hpp"
#include "stats/crosstab.hpp"
#include "stats/figure_parts.hpp"
#include "text/numbers.hpp"
#include "text/word_list.hpp"

#include <algorithm>

namespace hk {

bool VisitorRows::find(Document& document, Titles& titles, const ListQuery& query) {
    const bool is_same = document_ == &document && revision_ == document.revision() &&
                         language_ == current_language() && list_ != nullptr && query_ == query;
    if (is_same) return false;
    document_ = &document;
    titles_ = &titles;
    revision_ = document.revision();
    language_ = current_language();
    query_ = query;
    query_.columns.clear(); // as everybody sees them
    query_.sort.clear();
    places_.clear();
    countries_.clear();
    columns_.clear();
    withheld_ = 0;
    list_ = std::make_unique<RecordList>(document_, titles);
    list_->update(query_);
    query_ = query;
    const auto& type = *query.type;
    is_of_persons_ = hk::is_of_persons(type);
    if (is_of_persons_) {
        find_countries(document, titles, query);
        return true;
    }
    const auto ids = list_->ids();
    for (std::size_t place = 0; place < ids.size(); ++place) {
        const auto record =
            type.published_member.empty() ? std::nullopt : document.loader().load(*find_tables(type.name), ids[place]);
        const bool is_shown = type.is_published && (!record || may_leave(*record));
        if (is_shown)
            places_.push_back(place);
        else
            ++withheld_;
    }
    for (std::size_t i = 0; i < list_->columns().size(); ++i) {
        const auto& column = list_->columns()[i];
        if (column.id != type.title_field && (column.field == nullptr || column.field->is_published))
            columns_.push_back(i);
    }
    return true;
}

void VisitorRows::find_countries(Document& document, Titles& titles, const ListQuery& query) {
    const auto* figure = find_figure(query.figure);
    const auto* by = figure ? find_dimension(*figure, "country") : nullptr;
    if (by == nullptr) return;
    std::string only; // the country that was asked for
    for (const auto& value : read_part(*figure, query.part))
        if (value.dimension == by) only = value.value;
    const auto table = crosstab(document.db(), *figure, list_->figure_query(), *by);
    if (!table) return;
    for (std::size_t i = 0; i < table->rows.size(); ++i) {
        const auto& code = table->rows[i];
        const auto number = table->row_totals[i].number;
        if (number != 0 && (only.empty() || only == code))
            countries_.emplace_back(value_name(titles, *by, code), format_integer(current_language(), number));
    }
}

VisitorRow VisitorRows::row(std::size_t place) {
    VisitorRow row;
    const auto* found = list_->row(places_[place]);
    if (found == nullptr) return row;
    row.title = titles_->of(found->record);
    for (const auto column : columns_) {
        const auto& cell = found->cells[column];
        if (cell.empty() || list_->columns()[column].id == "@state") continue;
        append_part(row.detail, cell, " · ");
    }
    row.state = found->state;
    return row;
}

} // namespace hk
