// Turns the tokens of a file into records, judging each against its descriptor; unknown members are kept as raw text.
// It must not know how tokens are read.
#pragma once

#include "exchange/file_reader.hpp"
#include "exchange/name_set.hpp"
#include "exchange/raw_value.hpp"
#include "exchange/reference_check.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hk {

/// A value without parts. `text` is its content, `canonical` its JSON text.
struct Scalar {
    enum class Type : std::uint8_t { null, boolean, integer, real, string };
    Type type = Type::null;
    std::string_view text;
    std::string_view canonical;
    double number = 0;
};

class FileBuilder {
public:
    FileBuilder(FileContent& content, const ReadHooks& hooks);

    void scalar(const Scalar& value, std::size_t offset);
    void open(bool is_object, std::size_t offset);
    void close();
    void key(std::string_view name, std::size_t offset);

    /// A problem that ends reading.
    void stop(std::string_view code, std::size_t offset);
    /// The file was read to its end.
    void finish();

private:
    /// Where in the file the reader stands.
    enum class Place : std::uint8_t { root, records, record, list, group, money, localized };
    struct Frame {
        Place place = Place::root;
        const Field* field = nullptr;     ///< of list, group, money, localized
        ColumnRange range;                ///< columns of money and localized
        Row* row = nullptr;               ///< cells that members of this object fill
        std::size_t offset = 0;           ///< of the opening bracket
        std::size_t index = 0;            ///< element under way in an array
        std::string name;                 ///< member under way in an object
        NameSet seen;                     ///< names of all members so far
        std::vector<std::string> refused; ///< names of members reported already, so not "missing" as well
        RawMembers unknown;
    };
    /// What the next value is to be.
    struct Slot {
        enum class Want : std::uint8_t {
            unknown,
            value,
            records,
            record,
            head,
            id,
            part,
            nothing
        } want = Want::unknown;
        const Field* field = nullptr;
        ColumnRange range;
        Row* row = nullptr;
    };

    [[nodiscard]] Frame& top() { return frames_[depth_ - 1]; }
    Frame& push(Place place, std::size_t offset);
    Slot slot();
    Slot root_slot();
    Slot record_slot();
    Slot group_slot();
    Slot element_slot();
    void next_element();

    void head_value(const Scalar& value, std::size_t offset);
    void id_value(const Scalar& value, std::size_t offset);
    void part_value(const Scalar& value, std::size_t offset);
    void field_value(const Slot& slot, const Scalar& value, std::size_t offset);
    void text_value(const Slot& slot, const Scalar& value, std::size_t offset);
    void number_value(const Slot& slot, const Scalar& value, std::size_t offset);
    void reference_value(const Field& field, std::string_view id, std::size_t offset);
    void keep_unknown(std::string text);
    void open_value(const Slot& slot, bool is_object, std::size_t offset);

    void close_root(Frame& frame);
    void close_record(Frame& frame);
    void close_group(Frame& frame);
    void close_money(Frame& frame);
    void close_localized(Frame& frame);
    void store_extra(RawMembers& unknown, Cell& cell);

    static bool was_refused(const Frame& frame, std::string_view member);
    static std::string_view expected_of(const Field& field, bool is_element);
    static bool is_language_member(std::string_view name);
    [[nodiscard]] std::string path() const;
    void report(std::string_view code, std::size_t offset, std::vector<ErrorPart> parts = {},
                std::string_view member = {});
    void report(const Error& error, std::size_t offset) { report(error.code, offset, error.parts); }
    void wrong_type(std::string_view expected, std::string_view found, std::size_t offset);

    FileContent& content_;
    const ReadHooks& hooks_;
    ReferenceCheck references_;
    std::vector<Frame> frames_;
    std::size_t depth_ = 0;
    std::vector<Record> records_; ///< one reused record per type
    Record* record_ = nullptr;
    RawValue raw_;
    bool is_raw_dropped_ = false; ///< the value under way is of a wrong type and kept nowhere
    std::string_view wrong_value_expected_, wrong_value_found_; ///< … unless it turns out empty, which means absent
    std::size_t wrong_value_offset_ = 0;
    bool has_format_ = false, has_version_ = false, has_root_ = false;
    std::size_t amount_offset_ = 0, currency_offset_ = 0;
};

} // namespace hk
