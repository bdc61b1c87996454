// A figure moved from day to day says on each what its SQL says, by country and by group too.
#include "figure_story.hpp"
#include "stats/crosstab.hpp"
#include "stats/figure_days.hpp"

#include <array>
#include <cstdlib>
#include <map>
#include <random>

using namespace hk;
using namespace hk::story;

namespace {

/// Records of all kinds that figures count on a day, with what makes their days hard.
class RandomFile {
public:
    explicit RandomFile(unsigned seed) : random_(seed) {}

    Db db() {
        std::string partners;
        for (int i = 0; i < 6; ++i) {
            const auto id = "x" + std::to_string(i);
            partners += (i > 0 ? "," : "") +
                        (R"({"id":")" + id + R"(","name":{"en":"X"},"type":"university","country":")") +
                        one_of({"DE", "KZ", "US", "UZ"}) + "\"" + maybe(R"("in_uzbekistan":true)", 4) +
                        (i > 0 ? maybe(R"("successor":"x)" + std::to_string(roll(i)) + "\"", 3) : "") + "}";
        }
        return file_with(array("agreements", many(30, [&](int i) { return agreement_(i); })) + "," +
                             array("projects", many(12, [&](int i) { return project(i); })) + "," +
                             array("programmes", many(8, [&](int i) { return programme(i); })) + "," +
                             array("students", many(25, [&](int i) { return student(i); })) + "," +
                             array("headcounts", many(roll(6), [&](int i) { return headcount(i); })),
                         partners);
    }
    /// A day on which something of the file begins or ends, or one beside it.
    std::string day() {
        const auto& date = dates_[random_() % dates_.size()];
        return add_days(roll(2) ? first_day(date) : last_day(date), roll(3) - 1);
    }

private:
    int roll(int sides) { return static_cast<int>(random_() % static_cast<unsigned>(sides)); }
    std::string one_of(std::initializer_list<const char*> words) {
        return words.begin()[roll(static_cast<int>(words.size()))];
    }
    static std::string text(std::string_view name, const std::string& value) {
        return "\"" + std::string(name) + "\":\"" + value + "\"";
    }
    std::string maybe(const std::string& member, int of) { return roll(of) == 0 ? "," + member : ""; }
    std::string date(int length) {
        const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
        return (std::to_string(2008 + roll(20)) + "-" + two(1 + roll(12)) + "-" + two(1 + roll(28)))
            .substr(0, static_cast<std::size_t>(length));
    }
    std::string some_date() { return date(std::array{4, 7, 10}[static_cast<std::size_t>(roll(3))]); }
    /// Two dates, the first no later than the second.
    std::pair<std::string, std::string> dates() {
        auto first = some_date(), second = some_date();
        if (second.substr(0, 4) <= first.substr(0, 4))
            second = std::to_string(std::stoi(first.substr(0, 4)) + 1 + roll(4));
        dates_.push_back(first);
        dates_.push_back(second);
        return {first, second};
    }
    template <class Make>
    std::vector<std::string> many(int count, const Make& make) {
        std::vector<std::string> records;
        for (int i = 0; i < count; ++i) records.push_back(make(i));
        return records;
    }

    std::string agreement_(int i) {
        const auto [first, last] = dates();
        std::string members = text(roll(3) ? "from" : "signed", first) + (roll(4) ? "," + text("to", last) : "") +
                              maybe(R"("renewal":"tacit")", 4) + maybe(text("terminated", last), 6);
        if (i > 0) members += maybe(R"("predecessor":"a)" + std::to_string(roll(i)) + "\"", 5);
        std::string parties = one_of({"p-de", "p-fr", "x0", "x1", "x2"});
        if (roll(3) == 0) parties += one_of({" p-kr", " x3", " x4", " x5"});
        const bool is_ended = members.find("terminated") != std::string::npos;
        return agreement("a" + std::to_string(i), members, parties,
                         is_ended ? "terminated" : one_of({"signed", "signed", "draft"}));
    }
    std::string project(int i) {
        const auto [first, last] = dates();
        return R"({"id":"j)" + std::to_string(i) + R"(","title":{"en":"J"},"status":")" +
               one_of({"running", "finished", "planned"}) + "\"" + (roll(5) ? "," + text("from", first) : "") +
               maybe(text("to", last), 2) + R"(,"partners":[{"partner":")" + one_of({"p-de", "x1", "x2"}) + "\"}]}";
    }
    std::string programme(int i) {
        const auto [first, last] = dates();
        return R"({"id":"g)" + std::to_string(i) + R"(","specialty":{"en":")" + one_of({"Water", "WATER", "Land"}) +
               R"("},"level":"bachelor","degree":")" + one_of({"joint", "dual"}) + R"(","partners":[")" +
               one_of({"p-de", "x0", "p-kr"}) + "\"]" +
               (roll(4) ? "," + text("first_intake", first.substr(0, 4)) : "") + maybe(text("closed", last), 3) + "}";
    }
    std::string student(int i) {
        const auto [first, last] = dates();
        return R"({"id":"s)" + std::to_string(i) + R"(","name":"S","level":"master","country":")" +
               one_of({"KZ", "KR", "TM", "UZ"}) + "\"," + text("from", first) + maybe(text("to", last), 2) +
               maybe(R"("form":"distance")", 5) + "}";
    }
    std::string headcount(int i) {
        const int year = 2010 + roll(16);
        const auto label = std::to_string(year) + "/" + std::to_string((year + 1) % 100 + 100).substr(1);
        return R"({"id":"h)" + std::to_string(i) + R"(","kind":"students","year":")" + label + R"(","count":)" +
               std::to_string(roll(90)) + maybe(text("country", one_of({"KZ", "KR", "CN"})), 2) + "}";
    }

    std::mt19937 random_;
    std::vector<std::string> dates_;
};

std::map<std::string, std::int64_t> rows_of(Db& db, const Figure& figure, const FigureQuery& query,
                                            const Dimension& by) {
    const auto table = crosstab(db, figure, query, by);
    REQUIRE(table.has_value());
    std::map<std::string, std::int64_t> rows;
    for (std::size_t r = 0; r < table->rows.size(); ++r)
        if (table->row_totals[r].number != 0) rows[table->rows[r]] = table->row_totals[r].number;
    return rows;
}

} // namespace

TEST_CASE("figures moved from day to day are what their SQL says on each") {
    const unsigned files = std::getenv("HK_FULL") ? 200 : 12;
    std::int64_t sum = 0, compared = 0;
    for (unsigned seed = 1; seed <= files; ++seed) {
        CAPTURE(seed);
        RandomFile file(seed);
        auto db = file.db();
        for (const auto& figure : all_figures()) {
            if (!FigureDays::decide(figure)) continue;
            CAPTURE(std::string(figure.key));
            const Dimension* const by[] = {find_dimension(figure, "country"), find_dimension(figure, "group")};
            FigureDays days(db, figure, by);
            for (int step = 0; step < 12; ++step) { // forwards and backwards
                const auto query = on(file.day());
                CAPTURE(query.as_of);
                days.move_to(db, query);
                CHECK(days.number() == number(db, figure.key, query));
                sum += days.number();
                for (std::size_t i = 0; i < 2; ++i) {
                    const auto amounts = days.amounts(i);
                    CHECK(std::map<std::string, std::int64_t>(amounts.begin(), amounts.end()) ==
                          rows_of(db, figure, query, *by[i]));
                }
                ++compared;
            }
        }
    }
    CHECK(sum > 1000);
    MESSAGE(compared << " days of figures compared with their SQL");
}

TEST_CASE("days decide stocks of records and of places, not what looks at the day itself") {
    for (const char* key : {"agreements_in_force", "partners_active", "partner_countries", "projects_running",
                            "joint_specialties", "foreign_students", "student_countries"})
        CHECK(FigureDays::decide(*find_figure(key)));
    for (const char* key :
         {"agreements_expiring", "agreements_renewed", "project_value", "outgoing", "visiting_specialists"})
        CHECK_FALSE(FigureDays::decide(*find_figure(key)));
}
