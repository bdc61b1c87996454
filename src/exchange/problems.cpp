// The list of problems of a file, located and written out.
// It must not know how a problem was found.
#include "exchange/problems.hpp"

#include "text/catalogue.hpp"
#include "text/json_text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hk {
namespace {

constexpr const char* kSeverityNames[] = {"error", "adjusted", "note"};

bool is_decisive(const Problem& problem) {
    return problem.code == "newer_version" || problem.code == "not_this_format";
}

/// A value quoted in a sentence is cut, so that a megabyte of nonsense does not become a sentence.
std::string shortened(const std::string& text) {
    constexpr std::size_t kMost = 80;
    if (text.size() <= kMost) return text;
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
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
    std::stable_sort(problems_.begin(), problems_.end(),
                     [](const Problem& a, const Problem& b) { return a.offset < b.offset; });
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
    const auto key = find_text("problem." + problem.code);
    if (!key) return problem.code;
    std::string sentence(tr(*key));
    for (const auto& part : problem.parts) {
        const auto mark = "{" + part.name + "}";
        for (auto at = sentence.find(mark); at != std::string::npos; at = sentence.find(mark, at + part.value.size()))
            sentence.replace(at, mark.size(), shortened(part.value));
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
            append_json_string(out, shortened(part.value));
        }
        out += "}}";
    }
    return out + "]}";
}

ProblemList read_problems(std::string_view json) {
    ProblemList list;
    const auto value = nlohmann::json::parse(json, nullptr, false);
    if (!value.is_object()) return list;
    std::size_t errors = 0;
    for (const auto& item : value.value("problems", nlohmann::json::array())) {
        Problem problem;
        problem.code = item.value("code", "");
        problem.path = item.value("path", "");
        problem.line = item.value("line", std::size_t{1});
        problem.column = item.value("column", std::size_t{1});
        const auto severity = item.value("severity", "error");
        problem.severity = severity == "note"       ? Severity::note
                           : severity == "adjusted" ? Severity::adjusted
                                                    : Severity::error;
        errors += problem.severity == Severity::error ? 1 : 0;
        const auto parts = item.value("parts", nlohmann::json::object());
        for (const auto& [name, part] : parts.items())
            if (part.is_string()) problem.parts.push_back({name, part.get<std::string>()});
        list.listed().push_back(std::move(problem));
    }
    list.set_total(value.value("total", list.listed().size()), errors);
    if (!value.value("complete", true)) list.set_incomplete();
    return list;
}

} // namespace hk
