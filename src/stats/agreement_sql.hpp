// Pieces of SQL that say when an agreement is in force and who succeeded whom (DOMAIN.md "Figures"); macros, because
// literals join only at compile time. They must not be used outside src/stats.
//
// Partial dates compare as text: a start s has begun on day D when s <= D, and a last day e is not over on D when D <
// e||'~'. `x` is the alias of an agreement, as a literal.
#pragma once

/// last_day(x) of a column or null; most dates are full and need no call.
#define HK_LAST_DAY(x) "(CASE WHEN length(" x ")=10 THEN " x " WHEN " x " IS NOT NULL THEN last_day(" x ") END)"

/// `from`, else `signed`, else the latest party's `signed`; null with none of them.
#define HK_START(x)                                                                                                    \
    "coalesce(" x ".\"from\"," x ".signed,(SELECT max(s_.signed) FROM agreements_parties s_ WHERE s_.owner=" x ".id))"

/// Signed once; terminated without a date is in force on no date.
#define HK_CONCLUDED(x) "(" x ".stage='signed' OR (" x ".stage='terminated' AND " x ".terminated IS NOT NULL))"

/// The day a concluded agreement takes the place of `x`, null while none does. A draft replaces nothing.
#define HK_REPLACED(x)                                                                                                 \
    "(SELECT min(" HK_START("n_") ") FROM agreements n_ WHERE n_.predecessor=" x ".id AND n_.id<>" x ".id"             \
                                  " AND n_.stage IN ('signed','terminated'))"

/// The bound below which the term and a termination leave `x` in force: after its last day (none while open ended or
/// tacitly renewed) or the last day of `terminated`.
#define HK_UNTIL(x)                                                                                                    \
    "min(CASE WHEN " x ".\"to\" IS NULL OR " x ".renewal='tacit' THEN '~' ELSE " x ".\"to\"||'~' END,"                 \
    "coalesce(" HK_LAST_DAY(x ".terminated") ",'~'))"

/// In force on ?1, when `replaced` is what HK_REPLACED gives.
#define HK_IN_FORCE_UNLESS(x, replaced)                                                                                \
    HK_CONCLUDED(x) " AND " HK_START(x) "<=?1 AND ?1<" HK_UNTIL(x) " AND ?1<coalesce(" replaced ",'~')"

/// In force on ?1. The successor is looked up last, only for agreements that passed the rest.
#define HK_IN_FORCE(x) HK_IN_FORCE_UNLESS(x, HK_REPLACED(x))

/// The last day of the term as it stands on `day`, tacit renewals added; null when open ended.
#define HK_END(x, day)                                                                                                 \
    "CASE WHEN " x ".renewal='tacit' THEN tacit_end(" x ".\"to\"," x ".renewal_years," day                             \
    ") ELSE " HK_LAST_DAY(x ".\"to\"") " END"

/// The first start of a signed successor, null while there is none.
#define HK_FOLLOWED(x)                                                                                                 \
    "(SELECT min(" HK_START("n_") ") FROM agreements n_ WHERE n_.predecessor=" x ".id AND n_.id<>" x ".id"             \
                                  " AND n_.stage='signed')"

/// Ends within ?4 without being renewed (DOMAIN.md "expiring"), when `followed` is what HK_FOLLOWED gives; of
/// agreements in force. A term that ends later is most often told by its text alone.
#define HK_EXPIRES_UNLESS(x, followed)                                                                                 \
    "(" x ".\"to\" IS NOT NULL AND " x ".renewal IS NOT 'tacit' AND " x ".\"to\"<=?4 AND last_day(" x ".\"to\")<=?4"   \
    " AND (" followed " IS NULL OR " followed ">add_days(last_day(" x ".\"to\"),1)))"

#define HK_EXPIRES(x) HK_EXPIRES_UNLESS(x, HK_FOLLOWED(x))

/// Concluded, and an agreement that names it is in force on ?1.
#define HK_RENEWED(x)                                                                                                  \
    "(" HK_CONCLUDED(x) " AND EXISTS (SELECT 1 FROM agreements m_ WHERE m_.predecessor=" x ".id AND m_.id<>" x ".id"   \
                        " AND " HK_IN_FORCE("m_") "))"

/// last_successors(id, last): partners that were succeeded, with the last of the chain. Walked from its end, so each is
/// met once; partners in a circle have no last one and stand for themselves.
#define HK_LAST_SUCCESSORS                                                                                             \
    "last_successors(id,last) AS MATERIALIZED (SELECT p_.id,e_.id FROM partners e_ JOIN partners p_ ON "               \
    "p_.successor=e_.id"                                                                                               \
    " WHERE e_.successor IS NULL UNION ALL"                                                                            \
    " SELECT p_.id,l_.last FROM last_successors l_ JOIN partners p_ ON p_.successor=l_.id)"
