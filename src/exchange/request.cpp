// Small JSON objects as flat texts.
// It must not know what they ask for.
#include "exchange/request.hpp"

#include "exchange/json_type.hpp"

#include <cstdlib>
#include <utility>
#include <vector>

namespace hk {
namespace {

class Flattener : public SaxTypes {
public:
    Request request;

    bool null() { return value_done(); }
    bool boolean(bool value) { return take(value ? "true" : "false"); }
    bool number_integer(number_integer_t value) { return take(std::to_string(value)); }
    bool number_unsigned(number_unsigned_t value) { return take(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& as_written) { return take(as_written); }
    bool string(string_t& value) { return take(std::move(value)); }
    bool binary(binary_t&) { return false; }
    bool start_object(std::size_t) { return open(false); }
    bool start_array(std::size_t) { return open(true); }
    bool key(string_t& name) {
        key_ = name;
        return true;
    }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    template <class Exception>
    bool parse_error(std::size_t, const std::string&, const Exception&) {
        return false;
    }

private:
    struct Level {
        std::string prefix; ///< of the members' names
        bool is_list = false;
        std::size_t next = 0; ///< index, in a list
    };
    [[nodiscard]] std::string name() const {
        if (levels_.empty()) return {};
        const auto& level = levels_.back();
        return level.prefix + (level.is_list ? std::to_string(level.next) : key_);
    }
    bool value_done() {
        if (!levels_.empty()) ++levels_.back().next;
        return true;
    }
    bool take(std::string value) {
        request[name()] = std::move(value);
        return value_done();
    }
    bool open(bool is_list) {
        constexpr std::size_t kDeepest = 32;
        if (levels_.size() == kDeepest) return false;
        levels_.push_back({levels_.empty() ? std::string() : name() + ".", is_list, 0});
        return true;
    }
    bool close() {
        levels_.pop_back();
        return value_done();
    }

    std::vector<Level> levels_;
    std::string key_;
};

} // namespace

Request read_request(std::string_view json) {
    Flattener flattener;
    if (!Json::sax_parse(json.data(), json.data() + json.size(), &flattener)) return {};
    return std::move(flattener.request);
}

std::string_view text_of(const Request& request, std::string_view name) {
    const auto found = request.find(name);
    return found == request.end() ? std::string_view() : std::string_view(found->second);
}

double number_of(const Request& request, std::string_view name) {
    return std::strtod(std::string(text_of(request, name)).c_str(), nullptr);
}

bool flag_of(const Request& request, std::string_view name) { return text_of(request, name) == "true"; }

Request part_of(const Request& request, std::string_view name) {
    Request part;
    const auto prefix = std::string(name) + ".";
    for (auto at = request.lower_bound(prefix); at != request.end() && at->first.starts_with(prefix); ++at)
        part.emplace(at->first.substr(prefix.size()), at->second);
    return part;
}

} // namespace hk
