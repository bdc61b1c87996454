// The list of problems of a file, located and written out.
// It must not know how a problem was found.
#include "exchange/problems.hpp"

#include "exchange/request.hpp"
#include "model/labels.hpp"
#include "model/partial_date.hpp"
#include "text/catalogue.hpp"
#include "text/dates.hpp"
#include "text/json_text.hpp"
#include "text/sorting.hpp"

#include <algorithm>
#include <optional>

namespace hk {
namespace {

constexpr const char* kSeverityNames[] = {"error", "adjusted", "note"};

bool is_decisive(const Problem& problem) {
    return problem.code == "newer_version" || problem.code == "not_this_format";
}

/// A value quoted in a sentence is cut, so that a megabyte of nonsense does not become a sentence. What is expected is
/// the program's own.
std::string shortened(const ErrorPart& part) {
    const std::string& text = part.value;
    const std::size_t most = part.name == "expected" ? 400 : 80;
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

/// A part as people call it: members and record types by their labels, dates in the order of the language.
std::string words_of(const Problem& problem, const ErrorPart& part) {
    if (part.name == "name" && !problem.path.empty()) return member_label(problem.path);
    if (problem.code == "wrong_type" && part.name == "expected")
        if (const auto text = find_text("json_type." + part.value)) return std::string(tr(*text));
    if (problem.code == "dangling_reference" && part.name == "expected")
        if (const auto* type = find_record_type(part.value)) return std::string(record_label_many(*type));
    if (problem.code == "end_before_start" && is_partial_date(part.value))
        return format_date_table(current_language(), part.value);
    return shortened(part);
}

/// The sentence of a code, or its own one for this member: `problem.out_of_range_id`.
std::optional<Text> sentence_key(const Problem& problem) {
    for (const auto& part : problem.parts)
        if (part.name == "name")
            if (const auto own = find_text("problem." + problem.code + "_" + part.value)) return own;
    return find_text("problem." + problem.code);
}

} // namespace

void ProblemList::add(Problem problem) {
    ++total_;
    if (problem.severity == Severity::error) ++errors_;
    // A few more than listed are kept, since a reference that leads nowhere is only known at the end.
    if (problems_.size() < 2 * kMaxListedProblems || is_decisive(problem)) problems_.push_back(std::move(problem));
}

void ProblemList::keep_decisive() {
    const auto decisive = std::find_if(problems_.begin(), problems_.end(), is_decisive);
    if (decisive == problems_.end()) return;
    std::vector<Problem> kept{std::move(*decisive)};
    problems_ = std::move(kept);
    total_ = errors_ = 1;
}

void ProblemList::locate(std::string_view text) {
    sort_few(problems_, [](const Problem& a, const Problem& b) { return a.offset < b.offset; });
    if (problems_.size() > kMaxListedProblems) problems_.resize(kMaxListedProblems);
    std::size_t at = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    std::size_t line = 1, column = 1;
    for (auto& problem : problems_) {
        for (const auto end = std::min(problem.offset, text.size()); at < end; ++at) {
            if (text[at] == '\n') {
                ++line;
                column = 1;
            } else if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) {
                ++column;
            }
        }
        problem.line = line;
        problem.column = column;
    }
}

std::string sentence_of(const Error& error) {
    Problem problem;
    problem.code = error.code;
    problem.parts = error.parts;
    return sentence_of(problem);
}

std::string sentence_of(const Problem& problem) {
    const auto key = sentence_key(problem);
    if (!key) return problem.code;
    std::string sentence(tr(*key));
    for (const auto& part : problem.parts) {
        const auto mark = "{" + part.name + "}";
        const auto words = words_of(problem, part);
        for (auto at = sentence.find(mark); at != std::string::npos; at = sentence.find(mark, at + words.size()))
            sentence.replace(at, mark.size(), words);
    }
    return sentence;
}

std::string problems_json(const ProblemList& problems) {
    std::string out = "{\"total\":" + std::to_string(problems.total()) +
                      ",\"complete\":" + (problems.is_complete() ? "true" : "false") + ",\"problems\":[";
    for (const auto& problem : problems.listed()) {
        if (out.back() != '[') out += ',';
        out += "{\"severity\":\"";
        out += kSeverityNames[static_cast<std::size_t>(problem.severity)];
        out += "\",\"code\":\"" + problem.code + "\",\"path\":";
        append_json_string(out, problem.path);
        out += ",\"line\":" + std::to_string(problem.line) + ",\"column\":" + std::to_string(problem.column) +
               ",\"message\":";
        append_json_string(out, sentence_of(problem));
        out += ",\"parts\":{";
        for (const auto& part : problem.parts) {
            if (out.back() != '{') out += ',';
            append_json_string(out, part.name);
            out += ':';
            append_json_string(out, shortened(part));
        }
        out += "}}";
    }
    return out + "]}";
}

ProblemList read_problems(std::string_view json) {
    ProblemList list;
    const auto given = read_request(json);
    std::size_t errors = 0;
    for (std::size_t i = 0; i < kMaxListedProblems; ++i) {
        const auto item = part_of(given, "problems." + std::to_string(i));
        if (item.empty()) break;
        Problem problem;
        problem.code = text_of(item, "code");
        problem.path = text_of(item, "path");
        problem.line = static_cast<std::size_t>(std::max(1.0, number_of(item, "line")));
        problem.column = static_cast<std::size_t>(std::max(1.0, number_of(item, "column")));
        for (const auto severity : {Severity::note, Severity::adjusted})
            if (text_of(item, "severity") == kSeverityNames[static_cast<std::size_t>(severity)])
                problem.severity = severity;
        for (const auto& [name, part] : part_of(item, "parts")) problem.parts.push_back({name, part});
        if (problem.severity == Severity::error) ++errors;
        list.listed().push_back(std::move(problem));
    }
    list.set_total(std::max(list.listed().size(), static_cast<std::size_t>(std::max(0.0, number_of(given, "total")))),
                   errors);
    if (text_of(given, "complete") == "false") list.set_incomplete();
    return list;
}

} // namespace hk
