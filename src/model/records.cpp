// The descriptors themselves, in the order and with the meaning of DOMAIN.md "Records and their members".
// This file must not contain behaviour beyond looking a descriptor up.
#include "model/records.hpp"

#include "model/code_lists.hpp"

#include <array>

namespace hk {
namespace {

// Members that every record has, after its own; macros because a span needs one contiguous array per type.
#define HK_COMMON text("tags").set().published(), group("source", kSource).published(), multiline("comment")

constexpr Field kSource[] = {
    text("link").as(Form::link).published(),
    code("trust", codes::trust).published(),
};

constexpr Field kOffice[] = {
    localized("institute").published(),
    localized("office").published(),
    text("head").personal(),
    text("vice_rector").personal(),
    localized("mission").published(),
    localized("address").published(),
    text("email").as(Form::email).published(),
    text("phone").as(Form::phone).published(),
    text("site").as(Form::site).published(),
    integer("year_start", 1, 12).published(),
    date("opens_on").published(), // the day a file is shown as of when it is opened; absent = today
    HK_COMMON,
};

constexpr Field kDirections[] = {
    localized("name").required().published().searched(),
    integer("order", 0, 1'000'000).published(),
    HK_COMMON,
};

constexpr std::string_view kStateless[] = {"international_organisation", "network"};

constexpr Field kPartners[] = {
    localized("name").required().published().searched(),
    text("abbreviation").published().searched(),
    country("country").required_unless("type", kStateless).published().searched(),
    text("city").published().searched(),
    code("type", codes::partner_type).required().published(),
    boolean("in_uzbekistan").published(),
    text("site").as(Form::site).published(),
    text("schac").published().searched(),
    text("ror").published().searched(),
    text("pic").published().searched(),
    text("erasmus").published().searched(),
    real("lat", -90, 90).published(),
    real("lon", -180, 180).published(),
    reference("successor", "partners").published(),
    reference(kToldApart, "partners").list(), // told not to be the same, though they look alike
    date("verified").published(),
    HK_COMMON,
};

constexpr Field kContacts[] = {
    reference("partner", "partners").required(),
    text("name").required().personal().searched(),
    text("title").personal(),
    text("role").personal().searched(),
    text("email").as(Form::email).personal().searched(),
    text("phone").as(Form::phone).personal().searched(),
    multiline("notes").personal(),
    HK_COMMON,
};

constexpr Field kParties[] = {
    reference("partner", "partners").required().published().searched(),
    date("signed").published(),
    text("signer").personal(),
};

constexpr Field kAgreements[] = {
    localized("title").published().searched(),
    text("number").published().searched(),
    code("type", codes::agreement_type).required().published(),
    group("parties", kParties).required().published().searched(),
    code("stage", codes::agreement_stage).required().published(),
    date("signed").published(),
    date("from").published(),
    date("to").published(),
    code("renewal", codes::renewal).published(),
    integer("renewal_years", 1, 99).published(),
    integer("notice_days", 0, 3660).published(),
    date("terminated").published(),
    reference("predecessor", "agreements").published(),
    reference("directions", "directions").set().published(),
    integer("places_out", 0, 1'000'000).published(),
    integer("places_in", 0, 1'000'000).published(),
    language("languages").set().published(),
    text("unit").published().searched(),
    text("responsible").personal().searched(),
    text("document").as(Form::link),
    HK_COMMON,
};

constexpr Field kProjectPartners[] = {
    reference("partner", "partners").required().published().searched(),
    code("role", codes::project_role).published(),
};

constexpr Field kProjects[] = {
    localized("title").required().published().searched(),
    text("acronym").published().searched(),
    text("number").published().searched(),
    text("programme").published().searched(),
    text("funder").published().searched(),
    code("role", codes::project_role).published(),
    code("status", codes::project_status).required().published(),
    date("from").published(),
    date("to").published(),
    money("value").list().published(),
    money("own_share").list().published(),
    group("partners", kProjectPartners).published().searched(),
    isced("isced").published(),
    text("site").as(Form::site).published(),
    text("responsible").personal().searched(),
    HK_COMMON,
};

constexpr Field kCohorts[] = {
    year("year").required().published(),
    integer("enrolled", 0, 1'000'000).published(),
    integer("graduated", 0, 1'000'000).published(),
};

constexpr Field kProgrammes[] = {
    localized("specialty").required().published().searched(),
    code("level", codes::programme_level).required().published(),
    code("degree", codes::degree).required().published(),
    reference("partners", "partners").list().published().searched(),
    reference("agreement", "agreements").published(),
    language("languages").set().published(),
    date("first_intake").published(),
    date("closed").published(),
    group("cohorts", kCohorts).published(),
    HK_COMMON,
};

constexpr Field kSpecialists[] = {
    text("name").required().personal().searched(),
    country("citizenship").published().searched(),
    reference("home", "partners").published().searched(),
    text("home_name").published().searched(),
    country("country").published().searched(),
    text("unit").published().searched(),
    code("purpose", codes::purpose).required().published(),
    date("from").required().published(),
    date("to").published(),
    real("hours", 0, 100'000).published(),
    code("mode", codes::mode).published(),
    text("funding").published(),
    boolean("contract").published(),
    HK_COMMON,
};

constexpr Field kStudents[] = {
    text("name").required().personal().searched(),
    country("country").required().published().searched(),
    text("sex"),
    text("programme").published().searched(),
    code("level", codes::student_level).required().published(),
    isced("isced").published(),
    code("form", codes::study_form).published(),
    date("from").required().published(),
    date("to").published(),
    code("outcome", codes::outcome).published(),
    HK_COMMON,
};

constexpr Field kMobilities[] = {
    code("direction", codes::direction).required().published(),
    text("person").required().personal().searched(),
    code("who", codes::who).required().published(),
    code("kind", codes::mobility_kind).required().published(),
    reference("partner", "partners").published().searched(),
    country("country").published().searched(),
    date("from").required().published(),
    date("to").published(),
    text("funding").published(),
    code("status", codes::mobility_status).published(),
    reference("agreement", "agreements").published(),
    HK_COMMON,
};

constexpr Field kHeadcounts[] = {
    code("kind", codes::headcount_kind).required().published(),
    year("year").required().published().searched(),
    country("country").published().searched(),
    code("level", codes::student_level).published(),
    code("form", codes::study_form).published(),
    code("who", codes::who).published(),
    code("mobility", codes::mobility_kind).published(),
    code("mode", codes::mode).published(),
    boolean("long_stay").published(),
    integer("count", 0, 1'000'000'000).required().published(),
    HK_COMMON,
};

constexpr Field kActivities[] = {
    localized("title").required().published().searched(),
    code("scope", codes::activity_scope).required().published(),
    code("kind", codes::activity_kind).published(),
    date("from").required().published(),
    date("to").published(),
    text("time").published(),
    text("place").published().searched(),
    text("host").published().searched(),
    reference("partners", "partners").list().published().searched(),
    integer("participants", 0, 1'000'000).published(),
    text("responsible").personal().searched(),
    code("status", codes::activity_status).published(),
    localized("outcome"),
    date("follow_up"),
    HK_COMMON,
};

constexpr Field kEquipment[] = {
    localized("item").required().published().searched(),
    text("laboratory").published().searched(),
    reference("donor", "partners").published().searched(),
    reference("project", "projects").published(),
    money("value").list().published(),
    date("received").published(),
    code("state", codes::equipment_state).published(),
    text("photo").as(Form::link),
    HK_COMMON,
};

constexpr Field kSteps[] = {
    text("text").required().searched(),
    reference("partner", "partners").searched(),
    reference("agreement", "agreements"),
    date("due"),
    text("responsible").personal().searched(),
    date("done"),
    HK_COMMON,
};

constexpr Field kSnapshotFigures[] = {
    text("key").required().published(),
    text("value").published(),
    text("currency").published(),
};

constexpr Field kSnapshots[] = {
    localized("name").required().published(),
    year("year").published(),
    date("cutoff").published(),
    group("figures", kSnapshotFigures).published(),
    HK_COMMON,
};

constexpr Field kCharts[] = {
    localized("name").required().published(),
    text("address").as(Form::place).required().published(),
    HK_COMMON,
};

constexpr Field kSlides[] = {
    localized("title").published(),
    code("kind", codes::slide_kind).required().published(),
    code("figure", codes::figure).published(),
    integer("order", 0, 1'000'000).published(),
    localized("body").published(),
    multiline("notes"),
    reference("chart", "charts").published(),
    reference("partner", "partners").published(),
    boolean("hidden"),
    HK_COMMON,
};

constexpr Field kViews[] = {
    text("name").required().searched(),
    text("address").as(Form::place).required(),
    HK_COMMON,
};

constexpr Field kHistory[] = {
    text("at").required(),    text("by").personal(),     code("action", codes::history_action).required(),
    text("array").required(), text("record").required(), text("member"),
    multiline("before"),      multiline("after"),        HK_COMMON,
};

#undef HK_COMMON

// What is still being prepared stays with the office (DOMAIN.md "Personal data and publishing").
constexpr std::string_view kConcluded[] = {"signed", "terminated"};
constexpr std::string_view kBegun[] = {"running", "finished", "stopped"};
constexpr std::string_view kShown[] = {"", "0"};

constexpr RecordType kTypes[] = {
    {"office", Shelf::office, kOffice, "office", "settings-2", true, "institute office"},
    {"directions", Shelf::registry, kDirections, "name", "arrow-left-right", true, "name order"},
    {"partners", Shelf::registry, kPartners, "name", "handshake", true, "name country city type verified"},
    {"contacts", Shelf::registry, kContacts, "name", "user-round", false, "name partner role email phone"},
    {"agreements", Shelf::registry, kAgreements, "title", "file-pen-line", true,
     "@partner @country type signed to directions @state", "stage", kConcluded},
    {"projects", Shelf::registry, kProjects, "title", "folder-kanban", true,
     "title acronym funder status from to value", "status", kBegun},
    {"programmes", Shelf::registry, kProgrammes, "specialty", "graduation-cap", true,
     "specialty level degree partners first_intake"},
    {"specialists", Shelf::registry, kSpecialists, "name", "presentation", false, "name country home purpose from to"},
    {"students", Shelf::registry, kStudents, "name", "users-round", false, "name country level programme from outcome"},
    {"mobilities", Shelf::registry, kMobilities, "person", "plane", false,
     "person direction kind partner from to status"},
    {"headcounts", Shelf::registry, kHeadcounts, "year", "chart-bar", true,
     "year kind country who level mobility count"},
    {"activities", Shelf::registry, kActivities, "title", "calendar-days", true,
     "title scope kind from place partners status"},
    {"equipment", Shelf::registry, kEquipment, "item", "microscope", true,
     "item laboratory donor state received value"},
    {"steps", Shelf::registry, kSteps, "text", "check", false, "text partner due responsible done"},
    {"snapshots", Shelf::program, kSnapshots, "name", "history", true, "name year cutoff"},
    {"charts", Shelf::program, kCharts, "name", "chart-bar", true, "name address"},
    {"slides", Shelf::program, kSlides, "title", "monitor-play", true, "title kind figure chart order", "hidden",
     kShown},
    {"views", Shelf::program, kViews, "name", "table-2", false, "name address"},
    {"history", Shelf::program, kHistory, "at", "history", false, "at by action record member before after"},
};

} // namespace

const Field* RecordType::find_field(std::string_view wanted) const {
    for (const auto& field : fields)
        if (field.name == wanted) return &field;
    return nullptr;
}

std::span<const RecordType> record_types() { return kTypes; }

const RecordType* find_record_type(std::string_view array) {
    for (const auto& type : kTypes)
        if (type.name == array) return &type;
    return nullptr;
}

std::size_t record_type_index(const RecordType& type) { return static_cast<std::size_t>(&type - kTypes); }

} // namespace hk
