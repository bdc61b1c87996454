// Publishing: the public file, and what is to be said of it before it leaves.
// It must not know how it is shown, nor where the file goes.
#pragma once

#include "exchange/publish.hpp"
#include "stats/figures.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hk {

struct Publication {
    PublicFile file;
    std::int64_t persons = 0;                                       ///< rows that stay: specialists, students, trips
    std::int64_t headcounts = 0;                                    ///< that were made of them
    std::map<std::string, std::int64_t, std::less<>> headcounts_of; ///< the same by the type whose rows they were
    /// A figure that the public file cannot tell as the office's does: where headcounts of the office and persons
    /// contradict each other.
    struct Difference {
        const Figure* figure = nullptr;
        std::string year; ///< "2025/26"; empty: of the day
        std::int64_t office = 0, published = 0;
    };
    std::vector<Difference> differences;
};

/// Makes a public file as of the query's day, and compares every figure of that day and the yearly ones of every year
/// that has headcounts: in steps, since a large file takes seconds.
class Publisher {
public:
    Publisher(Db& office, FigureQuery query);
    /// Does the next step; false when nothing is left to do.
    bool step();
    [[nodiscard]] double share() const; ///< 0…1 of the steps that are done
    /// Once step() gave false. `out_of_memory` only.
    Result<Publication> take();

private:
    Result<void> make();

    Db& office_;
    FigureQuery query_;
    std::optional<PublicAdditions> additions_;
    std::optional<Publication> publication_;
    std::optional<Error> error_;
    std::vector<std::string> years_; ///< to compare; empty = the day
    std::size_t compared_ = 0;       ///< of those
};

/// All steps at once.
Result<Publication> publish(Db& office, const FigureQuery& query);

/// Whether a type holds persons, whose rows leave as headcounts.
bool is_of_persons(const RecordType& type);

/// What personal data an office's file carries, in one sentence; empty when it carries none. `counts` of its
/// records, by record_type_index.
std::string personal_note(std::span<const std::int64_t> counts);

/// What a person is told of it: a sentence each, in the current language.
std::vector<std::string> publication_notes(const Publication& publication);

} // namespace hk
