// The table of figures and the SQL of the records behind them: DOMAIN.md "Figures" word for word.
// It must not run anything; compute_figure.cpp does.
#include "stats/agreement_sql.hpp"
#include "stats/figure_sql.hpp"
#include "stats/figures.hpp"

namespace hk {
namespace {

using namespace std::string_view_literals;

// ---- whose days
// ------------------------------------------------------------------------------------------------------

constexpr RecordDays kAgreements{
    "agreements",
    {},
    "agreements r",
    HK_CONCLUDED("r"),
    HK_START("r"),
    HK_UNTIL("r"),
    "coalesce(" HK_REPLACED("r") ",'~')",
    {},
    {},
};

/// Partners with their agreements, each as its last successor.
constexpr RecordDays kPartnersByAgreements{
    "partners",
    {},
    "agreements a CROSS JOIN agreements_parties q_ ON q_.owner=a.id LEFT JOIN last_successors l_ ON l_.id=q_.partner"
    " JOIN partners r ON r.id=coalesce(l_.last,q_.partner)",
    HK_CONCLUDED("a"),
    HK_START("a"),
    HK_UNTIL("a"),
    "coalesce(" HK_REPLACED("a") ",'~')",
    "r.country",
    {},
};

/// Partners with an agreement in force, each as its last successor.
constexpr RecordDays kActivePartners{
    "partners",
    HK_LAST_SUCCESSORS ",active(partner) AS MATERIALIZED (SELECT DISTINCT coalesce(l.last,p.partner)"
                       " FROM agreements a CROSS JOIN agreements_parties p ON p.owner=a.id"
                       " LEFT JOIN last_successors l ON l.id=p.partner WHERE " HK_IN_FORCE("a") ")",
    "partners r",
    "r.id IN (SELECT partner FROM active)",
    {},
    {},
    {},
    "r.country",
    {},
    &kPartnersByAgreements,
};

/// Without an end a project counts only while it is said to run; planned ones and those without a start never do.
constexpr RecordDays kProjects{
    "projects",   {},
    "projects r", "r.status<>'planned' AND (r.\"to\" IS NOT NULL OR r.status='running')",
    "r.\"from\"", "coalesce(r.\"to\"||'~','~')",
    {},           {},
    {},
};

constexpr RecordDays kProgrammes{
    "programmes", {}, "programmes r", "1", "r.first_intake", "coalesce(r.closed||'~','~')", {}, {}, {},
};

constexpr RecordDays kStudents{
    "students",   {},
    "students r", "r.country<>'UZ' AND (r.\"to\" IS NOT NULL OR r.outcome IS NULL OR r.outcome='studying')",
    "r.\"from\"", "coalesce(r.\"to\"||'~','~')",
    {},           "r.country",
    {},
};

constexpr RecordDays kSpecialists{
    "specialists",
    {},
    "specialists r",
    "1",
    "r.\"from\"",
    "coalesce(r.\"to\",r.\"from\")||'~'",
    {},
    "coalesce(r.country,(SELECT p.country FROM partners p WHERE p.id=r.home))",
    "r.citizenship",
};

constexpr RecordDays kTrips{
    "mobilities",
    {},
    "mobilities r",
    "(r.status IS NULL OR r.status='done')",
    "r.\"from\"",
    "CASE length(coalesce(r.\"to\",r.\"from\")) WHEN 10 THEN coalesce(r.\"to\",r.\"from\")"
    " ELSE last_day(coalesce(r.\"to\",r.\"from\")) END",
    {},
    "coalesce(r.country,(SELECT p.country FROM partners p WHERE p.id=r.partner))",
    {},
};

// ---- what headcounts say
// -----------------------------------------------------------------------------------------------

constexpr std::string_view kDistanceWord[] = {"distance"}, kExchangeWord[] = {"exchange"};
constexpr std::string_view kApartWords[] = {"distance", "exchange"};
constexpr std::string_view kDegreeWords[] = {"bachelor", "master", "doctor"};
constexpr std::string_view kOnlineWord[] = {"online"}, kStudentWord[] = {"student"}, kYesWord[] = {"1"};
constexpr std::string_view kTrainingWords[] = {"training", "internship"}, kStudyWords[] = {"study", "exchange"};

constexpr DimensionValues kFormApart[] = {{"form", kApartWords}};
constexpr DimensionValues kFormDistance[] = {{"form", kDistanceWord}};
constexpr DimensionValues kFormExchange[] = {{"form", kExchangeWord}};
constexpr DimensionValues kDegreeLevels[] = {{"level", kDegreeWords}};
constexpr DimensionValues kModeOnline[] = {{"mode", kOnlineWord}};
constexpr DimensionValues kForTraining[] = {{"mobility", kTrainingWords}};
constexpr DimensionValues kStudentExchange[] = {{"mobility", kExchangeWord}, {"who", kStudentWord}};
constexpr DimensionValues kLongStudy[] = {{"mobility", kStudyWords}, {"who", kStudentWord}, {"long_stay", kYesWord}};

// ---- conditions
// --------------------------------------------------------------------------------------------------------

constexpr auto kExpiring = HK_EXPIRES("r") ""sv;
constexpr auto kNotice = "r.notice_days IS NOT NULL AND r.\"to\" IS NOT NULL"
                         " AND add_days(" HK_END("r", "?1") ",-r.notice_days) BETWEEN ?1 AND ?4"sv;
constexpr auto kRenewed = HK_RENEWED("r") ""sv;
constexpr auto kExpired = "r.\"to\"||'~'<?1 AND r.renewal IS NOT 'tacit' AND " HK_START(
    "r") " IS NOT NULL"
         " AND (r.terminated IS NULL OR last_day(r.terminated)>last_day(r.\"to\"))"sv;
constexpr auto kHasValue = "EXISTS (SELECT 1 FROM projects_value v WHERE v.owner=r.id)"sv;
constexpr auto kHasOwnShare = "EXISTS (SELECT 1 FROM projects_own_share v WHERE v.owner=r.id)"sv;
constexpr auto kJoint = "r.degree<>'dual'"sv;
constexpr auto kSpecialty =
    "fold(coalesce(r.specialty_uz,r.specialty_ru,r.specialty_en,r.specialty_uz_cyrl,r.specialty_other))"sv;
constexpr auto kAtHome = "(r.form IS NULL OR r.form NOT IN ('distance','exchange'))"sv;
constexpr auto kForDegree =
    "(r.form IS NULL OR r.form NOT IN ('distance','exchange')) AND r.level IN ('bachelor','master','doctor')"sv;
constexpr auto kOnSite = "(r.mode IS NULL OR r.mode='on_site')"sv;
constexpr auto kFaculty = "r.contract=1 AND r.citizenship IS NOT NULL AND r.citizenship<>'UZ' AND r.home IS NULL"
                          " AND r.home_name IS NULL AND r.\"to\" IS NOT NULL"
                          " AND add_months(first_day(r.\"from\"),3)<=add_days(last_day(r.\"to\"),1)"sv;
#define HK_LONG_STUDY                                                                                                  \
    "r.who='student' AND r.kind IN ('study','exchange')"                                                               \
    " AND r.\"to\" IS NOT NULL AND add_days(first_day(r.\"from\"),89)<=last_day(r.\"to\")"
constexpr auto kLongExchange = "r.direction='out' AND " HK_LONG_STUDY ""sv;
constexpr auto kLongExchangeIn = "r.direction='in' AND " HK_LONG_STUDY ""sv;
#undef HK_LONG_STUDY

constexpr auto kTraining = "r.direction='out' AND r.kind IN ('training','internship')"sv;
constexpr auto kExchange = "r.who='student' AND r.kind='exchange'"sv;
constexpr auto kExchangeOut = "r.direction='out' AND r.who='student' AND r.kind='exchange'"sv;
constexpr auto kExchangeIn = "r.direction='in' AND r.who='student' AND r.kind='exchange'"sv;

// ---- what stands beside
// ------------------------------------------------------------------------------------------------

using Of = BesideRule::Of;
constexpr BesideRule kUndatedAgreements{
    Of::statement, Text::ui_overview_not_counted,
    "SELECT count(*) FROM agreements r WHERE r.\"from\" IS NULL AND r.signed IS NULL AND " HK_CONCLUDED(
        "r") " AND " HK_START("r") " IS NULL"};
constexpr BesideRule kInForceBeside[] = {{Of::records, Text::ui_overview_open_ended, "r.\"to\" IS NULL"},
                                         kUndatedAgreements};
constexpr BesideRule kActiveBeside[] = {kUndatedAgreements};
constexpr BesideRule kPartnersBeside[] = {{Of::records, Text::beside_no_country, "r.country IS NULL"}};
constexpr BesideRule kRunningBeside[] = {
    {Of::statement, Text::ui_overview_not_counted,
     "SELECT count(*) FROM projects r WHERE r.\"from\" IS NULL AND r.status<>'planned'"}};
constexpr BesideRule kValueBeside[] = {{Of::failing, Text::ui_overview_without_value, {}}};
constexpr BesideRule kProgrammesBeside[] = {
    {Of::statement, Text::ui_overview_not_counted,
     "SELECT count(*) FROM programmes r WHERE r.first_intake IS NULL AND r.degree<>'dual'"}};

constexpr auto stock = FigureKind::stock, yearly = FigureKind::yearly;

// clang-format off
// key, kind, whose days, test, condition, measure, column, beside, headcounts
constexpr Figure kFigures[] = {
    {"agreements_in_force", stock, &kAgreements, Test::on_day, {}, Measure::rows, {}, kInForceBeside},
    {"agreements_active", yearly, &kAgreements, Test::overlaps, {}, Measure::rows, {}, kActiveBeside},
    {"agreements_expiring", stock, &kAgreements, Test::on_day, kExpiring, Measure::rows, {}},
    {"notice_deadlines", stock, &kAgreements, Test::on_day, kNotice, Measure::rows, {}},
    {"agreements_renewed", stock, &kAgreements, Test::condition, kRenewed, Measure::rows, {}},
    {"agreements_expired", stock, &kAgreements, Test::condition, kExpired, Measure::rows, {}},
    {"partners_active", stock, &kActivePartners, Test::condition, {}, Measure::rows, {}, kPartnersBeside},
    {"partner_countries", stock, &kActivePartners, Test::condition, {}, Measure::distinct, "r.country", kPartnersBeside},
    {"projects_running", stock, &kProjects, Test::on_day, {}, Measure::rows, {}, kRunningBeside},
    {"project_value", stock, &kProjects, Test::on_day, kHasValue, Measure::money, "value", kValueBeside},
    {"project_own_share", stock, &kProjects, Test::on_day, kHasOwnShare, Measure::money, "own_share", kValueBeside},
    {"joint_programmes", stock, &kProgrammes, Test::on_day, kJoint, Measure::rows, {}, kProgrammesBeside},
    {"joint_specialties", stock, &kProgrammes, Test::on_day, kJoint, Measure::distinct, kSpecialty, kProgrammesBeside},
    {"dual_programmes", stock, &kProgrammes, Test::on_day, "r.degree='dual'", Measure::rows, {}},
    {"foreign_students", stock, &kStudents, Test::on_day, kAtHome, Measure::rows, {}, {}, {"students", {}, kFormApart}},
    {"student_countries", stock, &kStudents, Test::on_day, kAtHome, Measure::distinct, "r.country", {}, {"students", {}, kFormApart}},
    {"students_distance", stock, &kStudents, Test::on_day, "r.form='distance'", Measure::rows, {}, {}, {"students", kFormDistance, {}}},
    {"students_exchange", stock, &kStudents, Test::on_day, "r.form='exchange'", Measure::rows, {}, {}, {"students", kFormExchange, {}}},
    {"visiting_specialists", yearly, &kSpecialists, Test::overlaps, kOnSite, Measure::persons, "r.name", {}, {"specialists", {}, kModeOnline}},
    {"visiting_visits", yearly, &kSpecialists, Test::overlaps, kOnSite, Measure::rows, {}, {}, {"visits", {}, {}}},
    {"visiting_online", yearly, &kSpecialists, Test::overlaps, "r.mode='online'", Measure::persons, "r.name", {}, {"specialists", kModeOnline, {}}},
    {"outgoing", yearly, &kTrips, Test::ends_within, "r.direction='out'", Measure::rows, {}, {}, {"mobility_out", {}, {}}},
    {"outgoing_persons", yearly, &kTrips, Test::ends_within, "r.direction='out'", Measure::persons, "r.person", {}, {"persons_out", {}, {}}},
    {"outgoing_training", yearly, &kTrips, Test::ends_within, kTraining, Measure::rows, {}, {}, {"mobility_out", kForTraining, {}}},
    {"exchange_balance", yearly, &kTrips, Test::ends_within, kExchange, Measure::balance, {}},
    {"qs_international_faculty", yearly, &kSpecialists, Test::overlaps, kFaculty, Measure::persons, "r.name", {}, {"faculty", {}, {}}},
    {"qs_exchange_out", yearly, &kTrips, Test::ends_within, kLongExchange, Measure::persons, "r.person", {}, {"mobility_out", kLongStudy, {}}},
    {"qs_exchange_in", yearly, &kTrips, Test::ends_within, kLongExchangeIn, Measure::persons, "r.person", {}, {"mobility_in", kLongStudy, {}}},
    {"qs_international_students", stock, &kStudents, Test::on_day, kForDegree, Measure::rows, {}, {}, {"students", kDegreeLevels, kFormApart}},
    {"uis_mobile_students", stock, &kStudents, Test::on_day, kForDegree, Measure::rows, {}, {}, {"students", kDegreeLevels, kFormApart}},
};

// The two sides of the balance; not figures of their own.
constexpr Figure kSides[] = {
    {"exchange_out", yearly, &kTrips, Test::ends_within, kExchangeOut, Measure::rows, {}, {}, {"mobility_out", kStudentExchange, {}}},
    {"exchange_in", yearly, &kTrips, Test::ends_within, kExchangeIn, Measure::rows, {}, {}, {"mobility_in", kStudentExchange, {}}},
};
constexpr Figure kWithPlaces = {"agreements_with_places", yearly, &kAgreements, Test::overlaps, "r.places_out>0 OR r.places_in>0", Measure::rows, {}};
// clang-format on

} // namespace

std::span<const Figure> all_figures() { return kFigures; }

const Figure* find_figure(std::string_view key) {
    for (const auto& figure : kFigures)
        if (figure.key == key) return &figure;
    return nullptr;
}

const Figure& exchange_out() { return kSides[0]; }
const Figure& exchange_in() { return kSides[1]; }
const Figure& agreements_with_places() { return kWithPlaces; }

} // namespace hk
