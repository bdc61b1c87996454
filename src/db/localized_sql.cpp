// Languages in the order in which they stand for each other.
// It must not know which tables have texts by language.
#include "db/localized_sql.hpp"

#include "db/db.hpp"

namespace hk {

std::string localized_sql(std::string_view name, Language language) {
    constexpr const char* kSuffix[4][4] = {{"_uz", "_en", "_ru", "_uz_cyrl"},
                                           {"_uz_cyrl", "_uz", "_en", "_ru"},
                                           {"_ru", "_uz", "_en", "_uz_cyrl"},
                                           {"_en", "_uz", "_ru", "_uz_cyrl"}};
    std::string sql = "coalesce(";
    for (const auto* suffix : kSuffix[static_cast<std::size_t>(language)])
        sql += quoted(std::string(name) + suffix) + ",";
    return sql + quoted(std::string(name) + "_other") + ")";
}

} // namespace hk
