// Pieces of SQL that say when an agreement is in force and who succeeded whom (DOMAIN.md "Figures"); macros, because literals join
// only at compile time. They must not be used outside src/stats.
//
// Partial dates compare as text: a start s has begun on day D when s <= D, and a last day e is not over on D when D < e||'~'.
// `x` is the alias of an agreement, as a literal.
#pragma once

/// `from`, else `signed`, else the latest party's `signed`; null with none of them.
#define HK_START(x)                                                                                                    \
    "coalesce(" x ".\"from\"," x ".signed,(SELECT max(s_.signed) FROM agreements_parties s_ WHERE s_.owner=" x ".id))"

/// Signed once; terminated without a date is in force on no date.
#define HK_CONCLUDED(x)                                                                                                \
    "(" x ".stage='signed' OR (" x ".stage='terminated' AND " x ".terminated IS NOT NULL))"

/// successors(predecessor, first): the day a concluded agreement takes the place of the one it names. A draft replaces nothing.
#define HK_SUCCESSORS                                                                                                  \
    "successors(predecessor,first) AS MATERIALIZED (SELECT n_.predecessor,min(" HK_START("n_") ") FROM agreements n_"  \
    " WHERE n_.predecessor IS NOT NULL AND n_.predecessor<>n_.id AND n_.stage IN ('signed','terminated') GROUP BY 1)"
#define HK_JOIN_SUCCESSORS(x) " LEFT JOIN successors " x "_next ON " x "_next.predecessor=" x ".id"

/// The bound below which an agreement is in force: after its last day (none while open ended or tacitly renewed), the last day of
/// `terminated`, or the start of its successor, whichever comes first.
#define HK_UNTIL(x)                                                                                                    \
    "min(CASE WHEN " x ".\"to\" IS NULL OR " x ".renewal='tacit' THEN '~' ELSE " x ".\"to\"||'~' END,"                 \
    "coalesce(last_day(" x ".terminated),'~'),coalesce(" x "_next.first,'~'))"

/// In force on ?1; needs HK_JOIN_SUCCESSORS(x).
#define HK_IN_FORCE(x) HK_CONCLUDED(x) " AND " HK_START(x) "<=?1 AND ?1<" HK_UNTIL(x)

/// The last day of the term as it stands on `day`, tacit renewals added; null when open ended.
#define HK_END(x, day)                                                                                                 \
    "CASE WHEN " x ".renewal='tacit' THEN tacit_end(" x ".\"to\"," x ".renewal_years," day ") ELSE last_day(" x        \
    ".\"to\") END"

/// last_successors(id, last): partners that were succeeded, with the last of the chain. Walked from its end, so each is met once;
/// partners in a circle have no last one and stand for themselves.
#define HK_LAST_SUCCESSORS                                                                                             \
    "last_successors(id,last) AS MATERIALIZED (SELECT p_.id,e_.id FROM partners e_ JOIN partners p_ ON p_.successor=e_.id" \
    " WHERE e_.successor IS NULL UNION ALL"                                                                            \
    " SELECT p_.id,l_.last FROM last_successors l_ JOIN partners p_ ON p_.successor=l_.id)"
