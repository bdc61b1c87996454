// Words stand where a reader of each language looks for them.
#include "text/order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

std::string sorted(hk::Language language, std::vector<std::string> words) {
    std::sort(words.begin(), words.end(), [language](const std::string& a, const std::string& b) {
        return hk::sort_key(language, a) < hk::sort_key(language, b);
    });
    std::string out;
    for (const std::string& word : words) (out += out.empty() ? "" : " ") += word;
    return out;
}

} // namespace

TEST_CASE("Uzbek Latin: oʻ, gʻ, sh, ch come after z") {
    CHECK(sorted(hk::Language::uz,
                 {"China", "Shveytsariya", "Gʻarb", "Oʻsh", "Zomin", "Olmaota", "Germaniya", "Samarqand", "Andijon"}) ==
          "Andijon Germaniya Olmaota Samarqand Zomin Oʻsh Gʻarb Shveytsariya China");
}

TEST_CASE("whatever apostrophe a name is written with, it stands in the same place") {
    CHECK(sorted(hk::Language::uz, {"O'b", "Oʻa", "O’c", "Oz", "Z"}) == "Oz Z Oʻa O'b O’c");
}

TEST_CASE("case, accents and quotation marks only decide between equals") {
    CHECK(sorted(hk::Language::en, {"b", "B", "a", "A", "c"}) == "A a B b c");
    CHECK(sorted(hk::Language::en, {"Zürich", "Zurich", "Zuricher"}) == "Zurich Zürich Zuricher");
    CHECK(sorted(hk::Language::ru, {"«Борис»", "Анна", "Вера"}) == "Анна «Борис» Вера");
}

TEST_CASE("Cyrillic: ў қ ғ ҳ stand beside у к г х, ё with е") {
    CHECK(sorted(hk::Language::uz_cyrl, {"ҳамкор", "хитой", "қозоқ", "китоб", "ўзбек", "урганч", "ғарб", "гул",
                                         "аҳил"}) == "аҳил гул ғарб китоб қозоқ урганч ўзбек хитой ҳамкор");
    CHECK(sorted(hk::Language::ru, {"ещё", "ёлка", "ель", "еда", "жук"}) == "еда ёлка ель ещё жук");
}

TEST_CASE("the reader's own alphabet comes first") {
    CHECK(sorted(hk::Language::ru, {"Wageningen", "Москва"}) == "Москва Wageningen");
    CHECK(sorted(hk::Language::uz, {"Москва", "Wageningen"}) == "Wageningen Москва");
    CHECK(sorted(hk::Language::en, {"서울", "Москва", "Seoul"}) == "Seoul Москва 서울");
}

TEST_CASE("digits count as numbers and stand before letters") {
    CHECK(sorted(hk::Language::uz, {"2021/14", "2021/2", "a", "10", "9", "007"}) == "007 9 10 2021/2 2021/14 a");
    CHECK(sorted(hk::Language::uz, {"x10y", "x9y", "x"}) == "x x9y x10y");
    const std::string long_number(600, '7');
    CHECK(hk::sort_key(hk::Language::uz, long_number) < hk::sort_key(hk::Language::uz, long_number + "7"));
}

TEST_CASE("a beginning stands before the whole, nothing before everything") {
    CHECK(hk::sort_key(hk::Language::uz, "") < hk::sort_key(hk::Language::uz, " "));
    CHECK(hk::sort_key(hk::Language::uz, "agrar") < hk::sort_key(hk::Language::uz, "agrar universitet"));
    CHECK(hk::sort_key(hk::Language::uz, "agrar universitet") < hk::sort_key(hk::Language::uz, "agrara"));
}
