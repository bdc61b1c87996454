// What is wrong with a file: stable codes with the place they stand at. The page and `hamkorlik check` show the same
// list. It must not know how a problem was found.
#pragma once

#include "model/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hk {

inline constexpr std::size_t kMaxListedProblems = 1000;

enum class Severity : std::uint8_t { error, adjusted, note };

/// One problem. `line` and `column` are 1-based and count Unicode characters, to the first character of the token.
struct Problem {
    Severity severity = Severity::error;
    std::string code;
    std::string path;       ///< JSON pointer (RFC 6901)
    std::size_t offset = 0; ///< byte of the token in the file
    std::size_t line = 1;
    std::size_t column = 1;
    std::vector<ErrorPart> parts; ///< placeholders of the sentence `problem.<code>`
};

/// All problems found: at most kMaxListedProblems of them, in the order of the file, and how many there are.
class ProblemList {
public:
    void add(Problem problem);
    /// Sorts by place and fills line and column from the text they were found in.
    void locate(std::string_view text);
    /// Of a file of another format or a newer version only that is told: what else it breaks means nothing.
    void keep_decisive();
    void set_incomplete() { is_complete_ = false; }
    [[nodiscard]] bool is_complete() const { return is_complete_; }
    [[nodiscard]] bool has_errors() const { return errors_ > 0; }
    [[nodiscard]] std::size_t total() const { return total_; }
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] const std::vector<Problem>& listed() const { return problems_; }
    std::vector<Problem>& listed() { return problems_; }
    void set_total(std::size_t total, std::size_t errors) {
        total_ = total;
        errors_ = errors;
    }

private:
    std::vector<Problem> problems_;
    std::size_t total_ = 0;
    std::size_t errors_ = 0;
    bool is_complete_ = true;
};

/// The sentence of a problem in the current language.
std::string sentence_of(const Problem& problem);
std::string sentence_of(const Error& error);

/// {"total":N,"complete":true,"problems":[…]} as DESIGN.md's `check` prints it, in the current language.
std::string problems_json(const ProblemList& problems);
/// Reads what problems_json wrote (the worker's answer), sentences recomputed in the current language.
ProblemList read_problems(std::string_view json);

} // namespace hk
