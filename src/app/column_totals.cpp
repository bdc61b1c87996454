// What a column of money comes to over some records.
// It must not know which records or why.
#include "app/column_totals.hpp"

#include "model/decimal.hpp"

#include <map>
#include <optional>
#include <string>

namespace hk {

std::vector<Money> column_totals(Db& db, const RecordTables& tables, const ListColumn& column,
                                 std::span<const std::int64_t> rowids) {
    if (column.field == nullptr || column.field->kind != Kind::money || !column.field->is_list) return {};
    const auto& list = tables.list_table(*column.field);
    std::vector<bool> is_wanted;
    for (const auto rowid : rowids) {
        const auto at = static_cast<std::size_t>(rowid);
        if (at >= is_wanted.size()) is_wanted.resize(at + at / 2 + 1);
        is_wanted[at] = true;
    }
    std::map<std::string, std::optional<Decimal>, std::less<>> sums;
    auto rows = db.query("SELECT m.rowid,l." + quoted(list.columns[0].name) + ",l." + quoted(list.columns[1].name) +
                         " FROM " + quoted(list.name) + " l JOIN " + quoted(tables.main.name) + " m ON m.id=l.owner");
    while (rows.step()) {
        const auto at = static_cast<std::size_t>(rows.integer(0));
        if (at >= is_wanted.size() || !is_wanted[at]) continue;
        auto& sum = sums.try_emplace(std::string(rows.text(2)), Decimal{}).first->second;
        const auto amount = Decimal::parse(rows.text(1));
        sum = sum && amount ? sum->plus(*amount) : std::nullopt;
    }
    std::vector<Money> totals;
    for (const auto& [currency, sum] : sums)
        if (sum) totals.push_back({currency, sum->text(currency_decimals(currency).value_or(2))});
    return totals;
}

} // namespace hk
