// The command line tool: the same core without a page. Results go to standard output as JSON or documents, messages for
// people to standard error; exit status 0 fine, 1 problems in the input, 2 could not run. It must not judge anything
// itself.
#include "app/publishing.hpp"
#include "app/reports.hpp"
#include "exchange/file_writer.hpp"
#include "exchange/import_file.hpp"
#include "report/html.hpp"
#include "report/style.hpp"
#include "stats/figures_json.hpp"
#include "text/catalogue.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int kFine = 0, kProblems = 1, kCouldNotRun = 2;

constexpr std::string_view kCommands[] = {"check", "format", "figures", "report", "statement", "publish"};

constexpr std::string_view kUsage =
    "usage: hamkorlik check FILE               problems of a file, as JSON\n"
    "       hamkorlik format FILE              the file in canonical form\n"
    "       hamkorlik figures FILE [--as-of D] [--from A --to B] [--days N] [--figure KEYS]\n"
    "                                          every figure, as JSON, or those named and the ids of their records\n"
    "       hamkorlik figures FILE --by DIMENSIONS [--across DIMENSIONS] …\n"
    "                                          the figures by country, group, type, level, year …, or by two crossed\n"
    "       hamkorlik report FILE --report KEY [--of ID] [--scope all] [--as-of D] [--lang L] [--format text|html]\n"
    "                                          KEY is statement, yearly, agreements, ranking or partner (of an ID);\n"
    "                                          yearly takes --from A --to B\n"
    "       hamkorlik statement FILE …         the same as report --report statement\n"
    "       hamkorlik publish FILE [--as-of D] the public file: no personal data, persons as headcounts\n"
    "KEYS and DIMENSIONS are one or several, separated by commas.\n"
    "FILE may be - for standard input; --lang uz|uz-Cyrl|ru|en chooses the language of messages.\n";

struct Arguments {
    std::string command, file;
    std::map<std::string, std::string, std::less<>> options;
    bool is_understood = false;
};

Arguments parse(std::span<char*> words) {
    Arguments arguments;
    std::vector<std::string> plain;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (word.substr(0, 2) != "--") {
            plain.emplace_back(word);
        } else if (i + 1 < words.size()) {
            arguments.options[std::string(word.substr(2))] = words[++i];
        } else {
            return arguments;
        }
    }
    if (plain.size() != 2) return arguments;
    arguments.command = plain[0];
    arguments.file = plain[1];
    arguments.is_understood = true;
    return arguments;
}

bool read_bytes(const std::string& name, std::string& bytes) {
    if (name == "-") {
        bytes.assign(std::istreambuf_iterator<char>(std::cin), {});
        return !std::cin.bad();
    }
    std::ifstream file(name, std::ios::binary);
    if (!file) return false;
    bytes.assign(std::istreambuf_iterator<char>(file), {});
    return !file.bad();
}

/// The user's local today, the date figures take unless told otherwise.
std::string local_today() {
    const std::time_t now = std::time(nullptr);
    std::array<char, 16> text{};
    const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%d", std::localtime(&now));
    return {text.data(), length};
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void tell_problems(const hk::ProblemList& problems) {
    for (const auto& problem : problems.listed())
        std::cerr << problem.line << ':' << problem.column << ' ' << problem.path << ' ' << hk::sentence_of(problem)
                  << '\n';
    if (problems.total() > problems.listed().size())
        std::cerr << "… " << problems.total() - problems.listed().size() << '\n';
}

/// The report that the options ask for, as text or as an HTML file.
int print_report(hk::Db db, const hk::FigureQuery& query, hk::Options options) {
    const auto* kind = hk::find_report_kind(options["report"]);
    if (kind == nullptr) {
        std::cerr << "hamkorlik: there is no report " << options["report"] << '\n' << kUsage;
        return kCouldNotRun;
    }
    hk::Document document(std::move(db));
    auto* open = &document;
    hk::Titles titles(open);
    const auto report = hk::make_report(document, titles, {kind, query, options["of"], options["scope"] == "all"});
    if (report.title.empty()) {
        std::cerr << "hamkorlik: there is no partner " << options["of"] << '\n';
        return kCouldNotRun;
    }
    const auto tag = hk::language_tag(hk::current_language());
    print(options["format"] == "html" ? hk::report::document_html(report, tag, hk::report::kStyle)
                                      : hk::report::report_text(report));
    return kFine;
}

int print_public_file(hk::Db& office, const hk::FigureQuery& query) {
    auto publication = hk::publish(office, query);
    if (!publication) {
        std::cerr << "hamkorlik: " << hk::sentence_of(publication.error()) << '\n';
        return kCouldNotRun;
    }
    for (const auto& note : hk::publication_notes(*publication)) std::cerr << note << '\n';
    print(hk::export_json(publication->file.db));
    return kFine;
}

int run(const Arguments& arguments) {
    std::string bytes;
    if (!read_bytes(arguments.file, bytes)) {
        std::cerr << "hamkorlik: cannot read " << arguments.file << '\n';
        return kCouldNotRun;
    }
    auto import = hk::import_file(bytes, {});
    if (import.is_out_of_memory) {
        std::cerr << "hamkorlik: not enough memory for " << arguments.file << '\n';
        return kCouldNotRun;
    }
    const bool is_refused = import.problems.has_errors();
    if (arguments.command == "check") {
        print(hk::problems_json(import.problems) + "\n");
        return is_refused ? kProblems : kFine;
    }
    if (is_refused) {
        tell_problems(import.problems);
        return kProblems;
    }
    if (arguments.command == "format") {
        print(hk::export_json(*import.db));
        return kFine;
    }
    auto options = arguments.options;
    options.emplace("as-of", local_today());
    const auto query = hk::read_figure_query(*import.db, options);
    if (!query) {
        std::cerr << "hamkorlik: " << hk::sentence_of(query.error()) << '\n';
        return kCouldNotRun;
    }
    if (arguments.command == "publish") return print_public_file(*import.db, *query);
    if (arguments.command == "statement") options["report"] = "statement";
    if (arguments.command == "report" || arguments.command == "statement")
        return print_report(std::move(*import.db), *query, options);
    const auto figures = hk::figures_json(*import.db, *query, options);
    if (!figures) {
        std::cerr << "hamkorlik: " << hk::sentence_of(figures.error()) << '\n';
        return kCouldNotRun;
    }
    print(*figures + "\n");
    return kFine;
}

} // namespace

int main(int count, char** words) {
    const auto arguments = parse({words, static_cast<std::size_t>(count)});
    const auto& command = arguments.command;
    if (!arguments.is_understood ||
        std::find(std::begin(kCommands), std::end(kCommands), command) == std::end(kCommands)) {
        std::cerr << kUsage;
        return kCouldNotRun;
    }
    hk::set_language(hk::Language::en);
    if (const auto tag = arguments.options.find("lang"); tag != arguments.options.end())
        if (const auto language = hk::parse_language(tag->second)) hk::set_language(*language);
    return run(arguments);
}
