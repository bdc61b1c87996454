// The lists of countries behind the groups: UN M49 regions, members of the CIS and the EU.
// It must not know partners or figures.
#include "stats/country_groups.hpp"

namespace hk {
namespace {

// UN Statistics Division, "Standard country or area codes for statistical use" (M49). Each code is followed by a space.
constexpr std::string_view kCentralAsia = "KG KZ TJ TM UZ ";
constexpr std::string_view kOtherAsia = "AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KH KP KR KW LA LB LK "
                                        "MM MN MO MV MY NP OM PH PK PS QA SA SG SY "
                                        "TH TL TR TW VN YE ";
constexpr std::string_view kEurope = "AD AL AT AX BA BE BG BY CH CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT "
                                     "JE LI LT LU LV MC MD ME MK MT NL NO PL "
                                     "PT RO RS RU SE SI SJ SK SM UA VA XK ";
constexpr std::string_view kAfrica = "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR "
                                     "LS LY MA MG ML MR MU MW MZ NA NE NG RE "
                                     "RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW ";
constexpr std::string_view kOceania =
    "AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS ";
constexpr std::string_view kAmericas = "AG AI AR AW BB BL BM BO BQ BR BS BV BZ CA CL CO CR CU CW DM DO EC FK GD GF GL "
                                       "GP GS GT GY HN HT JM KN KY LC MF MQ MS MX "
                                       "NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI ";
// Members of the CIS taking part in its work, members of the EU; both as of kCountryGroupsDate.
constexpr std::string_view kCis = "AM AZ BY KG KZ MD RU TJ UZ ";
constexpr std::string_view kEu = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ";

constexpr std::string_view kStatementGroups[] = {"other_europe", "other_asia", "central_asia",  "russia",
                                                 "uzbekistan",   "usa",        "rest_of_world", "no_country"};
constexpr std::string_view kContinentGroups[] = {"europe",  "asia",          "americas",  "africa",
                                                 "oceania", "rest_of_world", "no_country"};
constexpr std::string_view kCisGroups[] = {"cis", "rest_of_world", "no_country"};
constexpr std::string_view kEuGroups[] = {"eu", "rest_of_world", "no_country"};

bool has(std::string_view list, std::string_view country) {
    for (std::size_t at = 0; at + 2 < list.size(); at += 3)
        if (list.substr(at, 2) == country) return true;
    return false;
}

std::string_view statement_group(std::string_view country, bool is_in_uzbekistan) {
    if (is_in_uzbekistan || country == "UZ") return "uzbekistan";
    if (country == "RU") return "russia";
    if (country == "US") return "usa";
    if (has(kCentralAsia, country)) return "central_asia";
    if (has(kOtherAsia, country)) return "other_asia";
    return has(kEurope, country) ? "other_europe" : "rest_of_world";
}

std::string_view continent(std::string_view country) {
    if (has(kEurope, country)) return "europe";
    if (has(kCentralAsia, country) || has(kOtherAsia, country)) return "asia";
    if (has(kAmericas, country)) return "americas";
    if (has(kAfrica, country)) return "africa";
    return has(kOceania, country) ? "oceania" : "rest_of_world";
}

} // namespace

std::span<const std::string_view> groups_of(Partition partition) {
    switch (partition) {
    case Partition::continents: return kContinentGroups;
    case Partition::cis: return kCisGroups;
    case Partition::eu: return kEuGroups;
    case Partition::statement: break;
    }
    return kStatementGroups;
}

std::string_view group_of(Partition partition, std::string_view country, bool is_in_uzbekistan) {
    if (country.empty()) return partition == Partition::statement && is_in_uzbekistan ? "uzbekistan" : "no_country";
    switch (partition) {
    case Partition::continents: return continent(country);
    case Partition::cis: return has(kCis, country) ? "cis" : "rest_of_world";
    case Partition::eu: return has(kEu, country) ? "eu" : "rest_of_world";
    case Partition::statement: break;
    }
    return statement_group(country, is_in_uzbekistan);
}

} // namespace hk
