// The table of dimensions.
// It must not run anything.
#include "stats/dimensions.hpp"

#include "model/code_lists.hpp"

#include <algorithm>

namespace hk {
namespace {

using enum ValueKind;

// A partner stands for its last successor; crosstab.cpp brings `last_successors`.
constexpr std::string_view kParties =
    " LEFT JOIN agreements_parties q ON q.owner=r.id LEFT JOIN last_successors l ON l.id=q.partner"
    " LEFT JOIN partners p ON p.id=coalesce(l.last,q.partner)";
constexpr std::string_view kProjectPartners =
    " LEFT JOIN projects_partners q ON q.owner=r.id LEFT JOIN last_successors l ON l.id=q.partner"
    " LEFT JOIN partners p ON p.id=coalesce(l.last,q.partner)";
constexpr std::string_view kProgrammePartners =
    " LEFT JOIN programmes_partners q ON q.owner=r.id LEFT JOIN last_successors l ON l.id=q.value"
    " LEFT JOIN partners p ON p.id=coalesce(l.last,q.value)";
constexpr std::string_view kHome = " LEFT JOIN partners p ON p.id=r.home";
constexpr std::string_view kHost = " LEFT JOIN partners p ON p.id=r.partner";
// Persons stand under the country where their stay was, whoever succeeded its partner.
constexpr std::string_view kLastHome = " LEFT JOIN last_successors l ON l.id=r.home";
constexpr std::string_view kLastHost = " LEFT JOIN last_successors l ON l.id=r.partner";
constexpr std::string_view kDirections = " LEFT JOIN agreements_directions d ON d.owner=r.id";

constexpr std::string_view kPlace = "CASE WHEN p.in_uzbekistan THEN 'UZ' ELSE p.country END";
constexpr std::string_view kSide = "coalesce(p.in_uzbekistan,0)||coalesce(p.country,'')";
constexpr std::string_view kOwnPlace = "CASE WHEN r.in_uzbekistan THEN 'UZ' ELSE r.country END";
constexpr std::string_view kOwnSide = "coalesce(r.in_uzbekistan,0)||coalesce(r.country,'')";
constexpr std::string_view kCitizen = "r.country", kCitizenSide = "'0'||coalesce(r.country,'')";
constexpr std::string_view kStay = "coalesce(r.country,p.country)", kStaySide = "'0'||coalesce(r.country,p.country,'')";

/// Country and the groups of countries of one record type.
#define HK_COUNTRIES(array, join, place, side)                                                                         \
    {"country", array, country, join, place}, {"group", array, group, join, side},                                     \
        {"continent", array, group, join, side, nullptr, {}, {}, Partition::continents},                               \
        {"cis", array, group, join, side, nullptr, {}, {}, Partition::cis},                                            \
        {"eu", array, group, join, side, nullptr, {}, {}, Partition::eu},

constexpr Dimension kDimensions[] = {
    HK_COUNTRIES("agreements", kParties, kPlace,
                 kSide){"type", "agreements", code, {}, "r.type", &codes::agreement_type},
    {"direction", "agreements", reference, kDirections, "d.value", nullptr, "directions"},
    {"partner", "agreements", reference, kParties, "p.id", nullptr, "partners"},

    HK_COUNTRIES("partners", {}, kOwnPlace, kOwnSide){"type", "partners", code, {}, "r.type", &codes::partner_type},

    HK_COUNTRIES("projects", kProjectPartners, kPlace, kSide){"funder", "projects", text, {}, "r.funder"},
    {"role", "projects", code, {}, "r.role", &codes::project_role},
    {"partner", "projects", reference, kProjectPartners, "p.id", nullptr, "partners"},

    HK_COUNTRIES("programmes", kProgrammePartners, kPlace,
                 kSide){"level", "programmes", code, {}, "r.level", &codes::programme_level},
    {"type", "programmes", code, {}, "r.degree", &codes::degree},
    {"partner", "programmes", reference, kProgrammePartners, "p.id", nullptr, "partners"},

    HK_COUNTRIES("specialists", kHome, kStay, kStaySide){"type", "specialists", code, {}, "r.purpose", &codes::purpose},
    {"unit", "specialists", text, {}, "r.unit"},
    {"funder", "specialists", text, {}, "r.funding"},
    {"partner", "specialists", reference, kLastHome, "coalesce(l.last,r.home)", nullptr, "partners"},

    HK_COUNTRIES("students", {}, kCitizen,
                 kCitizenSide){"level", "students", code, {}, "r.level", &codes::student_level, {}, "level"},
    {"type", "students", code, {}, "r.form", &codes::study_form, {}, "form"},
    {"programme", "students", text, {}, "r.programme"},

    HK_COUNTRIES("mobilities", kHost, kStay,
                 kStaySide){"type", "mobilities", code, {}, "r.kind", &codes::mobility_kind, {}, "mobility"},
    {"who", "mobilities", code, {}, "r.who", &codes::who, {}, "who"},
    {"funder", "mobilities", text, {}, "r.funding"},
    {"partner", "mobilities", reference, kLastHost, "coalesce(l.last,r.partner)", nullptr, "partners"},
};

#undef HK_COUNTRIES

constexpr Dimension kYear{"year", {}, year};

} // namespace

std::vector<const Dimension*> dimensions_of(const Figure& figure) {
    std::vector<const Dimension*> found;
    for (const auto& dimension : kDimensions)
        if (dimension.array == figure.array()) found.push_back(&dimension);
    found.push_back(&kYear);
    return found;
}

const Dimension* find_dimension(const Figure& figure, std::string_view key) {
    const auto all = dimensions_of(figure);
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto* one) { return one->key == key; });
    return found == all.end() ? nullptr : *found;
}

} // namespace hk
