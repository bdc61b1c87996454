// The SAX side of reading a file: keeps step with the tokens and leaves what they mean to FileBuilder.
// It must not know descriptors or records.
#include "exchange/file_reader.hpp"

#include "exchange/file_builder.hpp"
#include "exchange/json_type.hpp"
#include "exchange/token_cursor.hpp"
#include "model/validation.hpp"
#include "text/json_text.hpp"
#include "text/utf8.hpp"

namespace hk {
namespace {

class SaxReader : public SaxTypes {
public:
    /// `nul` is where the first NUL byte stands, or npos; it would end the reader's input silently.
    SaxReader(std::string_view text, std::size_t nul, const ReadHooks& hooks, FileContent& content)
        : text_(text), nul_(nul), cursor_(text), hooks_(hooks), content_(content), builder_(content, hooks) {}

    bool null() { return literal("null", {Scalar::Type::null, "null", "null"}); }
    bool boolean(bool value) {
        const std::string_view word = value ? "true" : "false";
        return literal(word, {Scalar::Type::boolean, word, word, value ? 1.0 : 0.0});
    }
    bool number_integer(number_integer_t value) { return number(static_cast<double>(value), true); }
    bool number_unsigned(number_unsigned_t value) { return number(static_cast<double>(value), true); }
    bool number_float(number_float_t value, const string_t&) { return number(static_cast<double>(value), false); }
    bool string(string_t& value) {
        const auto offset = cursor_.next_token();
        cursor_.take_string();
        canonical_.clear();
        append_json_string(canonical_, value);
        builder_.scalar({Scalar::Type::string, value, canonical_}, offset);
        return goes_on(offset);
    }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(true); }
    bool start_array(std::size_t) { return open(false); }
    bool key(string_t& name) {
        const auto offset = cursor_.next_token();
        cursor_.take_string();
        builder_.key(name, offset);
        return true;
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    template <class Exception>
    bool parse_error(std::size_t read, const std::string&, const Exception& why) {
        if (nul_ != std::string_view::npos && read >= nul_) {
            builder_.stop("syntax", nul_);
            return false;
        }
        const auto offset = cursor_.broken_token(read);
        const std::string_view detail = why.what();
        const bool is_encoding = find_invalid_utf8(text_.substr(offset)) < read - std::min(read, offset) ||
                                 detail.find("surrogate") != std::string_view::npos;
        const bool is_number = detail.find("number overflow") != std::string_view::npos;
        builder_.stop(is_encoding ? "encoding" : is_number ? "out_of_range" : "syntax", offset);
        return false;
    }

    void finish(std::size_t nul) {
        if (nul != std::string_view::npos) builder_.stop("syntax", nul);
        builder_.finish();
    }

private:
    bool literal(std::string_view word, Scalar scalar) {
        const auto offset = cursor_.next_token();
        cursor_.take(word.size());
        builder_.scalar(scalar, offset);
        return goes_on(offset);
    }
    bool number(double value, bool is_whole) {
        const auto offset = cursor_.next_token();
        const auto text = cursor_.take_number();
        // The reader gives 0 for -0; the token itself is what stands in the file. It also turns a huge whole number
        // into a float.
        is_whole = is_whole || text.find_first_of(".eE") == std::string_view::npos;
        builder_.scalar({is_whole ? Scalar::Type::integer : Scalar::Type::real, text, text, value}, offset);
        return goes_on(offset);
    }
    bool open(bool is_object) {
        const auto offset = cursor_.next_token();
        cursor_.take(1);
        if (++depth_ > kMaxDepth) {
            builder_.stop("too_deep", offset);
            return false;
        }
        builder_.open(is_object, offset);
        return goes_on(offset);
    }
    bool close() {
        cursor_.next_token();
        cursor_.take(1);
        --depth_;
        builder_.close();
        return true;
    }
    bool goes_on(std::size_t offset) {
        constexpr std::size_t kStep = 1u << 18;
        if (!hooks_.progress || offset < next_progress_) return true;
        next_progress_ = offset + kStep;
        if (hooks_.progress(offset, text_.size())) return true;
        content_.problems.set_incomplete();
        return false;
    }

    std::string_view text_;
    std::size_t nul_;
    TokenCursor cursor_;
    const ReadHooks& hooks_;
    FileContent& content_;
    FileBuilder builder_;
    std::string canonical_;
    std::size_t depth_ = 0;
    std::size_t next_progress_ = 0;
};

/// Excel, Word and ZIP files are chosen by mistake; as JSON they would only be "broken".
bool is_packed(std::string_view text) { return text.starts_with("PK\x03\x04") || text.starts_with("\xD0\xCF\x11\xE0"); }

/// A file of which nothing was read.
FileContent refused(std::string_view code, ErrorPart part) {
    FileContent content;
    content.counts.resize(record_types().size());
    Problem problem;
    problem.code = code;
    problem.parts.push_back(std::move(part));
    content.problems.add(std::move(problem));
    content.problems.set_incomplete();
    return content;
}

} // namespace

FileContent read_file(std::string_view text, const ReadHooks& hooks) {
    if (text.size() > kMaxFileBytes) return refused("too_large", {"limit", std::to_string(kMaxFileBytes >> 20)});
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        auto content = refused("syntax", {"name", "empty"});
        content.problems.listed().front().offset = text.size();
        content.problems.locate(text);
        return content;
    }
    if (is_packed(text)) return refused("not_this_format", {"name", "packed"});
    FileContent content;
    content.counts.resize(record_types().size());
    const auto nul = text.find('\0');
    SaxReader reader(text, nul, hooks, content);
    const auto seen = text.substr(0, nul);
    if (Json::sax_parse(seen.data(), seen.data() + seen.size(), &reader)) reader.finish(nul);
    content.problems.keep_decisive();
    content.problems.locate(text);
    return content;
}

} // namespace hk
