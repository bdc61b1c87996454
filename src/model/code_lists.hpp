// The closed lists of words of DOMAIN.md. Standards' codes (countries, currencies, languages, ISCED) are in
// standards.hpp. It must not know labels: the label of a word is the catalogue's `code.<list>.<word>`.
#pragma once

#include "model/field.hpp"

namespace hk::codes {

#define HK_CODES(list, ...)                                                                                            \
    inline constexpr std::string_view k_##list##_words[] = {__VA_ARGS__};                                              \
    inline constexpr CodeList list { #list, k_##list##_words }

HK_CODES(partner_type, "university", "research_institute", "business", "government", "agency",
         "international_organisation", "network", "ngo", "foundation", "embassy", "other");
HK_CODES(agreement_type, "agreement", "memorandum", "framework", "exchange", "joint_programme", "research",
         "internship", "project_contract", "other");
HK_CODES(agreement_stage, "draft", "negotiation", "signed", "terminated");
HK_CODES(renewal, "none", "tacit", "by_agreement");
HK_CODES(project_role, "coordinator", "partner");
HK_CODES(project_status, "planned", "running", "finished", "stopped");
HK_CODES(programme_level, "bachelor", "master", "doctor");
HK_CODES(degree, "joint", "double", "multiple", "dual");
HK_CODES(purpose, "teaching", "research", "lecture", "consultation", "other");
HK_CODES(mode, "on_site", "online");
HK_CODES(student_level, "bachelor", "master", "doctor", "preparatory", "non_degree");
HK_CODES(study_form, "full_time", "part_time", "distance", "exchange");
HK_CODES(outcome, "studying", "graduated", "left");
HK_CODES(direction, "out", "in");
HK_CODES(who, "student", "teacher", "researcher", "staff");
HK_CODES(mobility_kind, "study", "exchange", "internship", "training", "teaching", "research", "conference");
HK_CODES(mobility_status, "planned", "running", "done", "cancelled");
HK_CODES(headcount_kind, "students", "specialists", "visits", "faculty", "mobility_out", "persons_out", "mobility_in");
HK_CODES(activity_scope, "strategic", "operational");
HK_CODES(activity_kind, "delegation", "meeting", "conference", "fair", "signing", "seminar", "visit_abroad", "letter",
         "call", "other");
HK_CODES(activity_status, "planned", "done", "cancelled");
HK_CODES(equipment_state, "ordered", "in_use", "idle", "retired");
HK_CODES(trust, "A", "B", "C");
HK_CODES(audience, "office", "public");
HK_CODES(history_action, "create", "change", "delete");
HK_CODES(slide_kind, "text", "figure", "chart", "map", "statement", "partner");
/// Figures that a slide can show: keys of src/stats, which defines them. Labels: the catalogue's `figure.<key>.name`.
HK_CODES(figure, "agreements_in_force", "agreements_active", "partners_active", "partner_countries", "projects_running",
         "project_value", "project_own_share", "joint_programmes", "joint_specialties", "foreign_students",
         "student_countries", "students_exchange", "students_distance", "visiting_specialists", "visiting_visits",
         "visiting_online", "outgoing", "outgoing_persons", "outgoing_training");

#undef HK_CODES

} // namespace hk::codes
