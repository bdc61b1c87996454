// Judges single values and finished objects against their descriptors.
// It must not know how tokens are read.
#include "exchange/file_builder.hpp"
#include "model/code_lists.hpp"
#include "model/decimal.hpp"
#include "model/standards.hpp"
#include "model/validation.hpp"
#include "text/utf8.hpp"

#include <cstdlib>

namespace hk {
namespace {

/// `null` and `""` mean absent (DOMAIN.md, The file).
bool is_absent(const Scalar& value) {
    return value.type == Scalar::Type::null || (value.type == Scalar::Type::string && value.text.empty());
}

int localized_column(std::string_view tag) {
    for (int i = 0; i < 4; ++i)
        if (kLocalizedTags[i] == tag) return i;
    return -1;
}

} // namespace

bool FileBuilder::is_language_member(std::string_view name) { return is_language_tag(name); }

std::string_view FileBuilder::expected_of(const Field& field, bool is_element) {
    if (field.is_list && !is_element) return "array";
    switch (field.kind) {
    case Kind::group:
    case Kind::money:
    case Kind::localized: return "object";
    case Kind::boolean: return "boolean";
    case Kind::integer:
    case Kind::real: return "number";
    default: return "string";
    }
}

void FileBuilder::head_value(const Scalar& value, std::size_t offset) {
    const auto& name = top().name;
    if (name == "format") {
        has_format_ = true;
        if (value.text != kFormatName || value.type != Scalar::Type::string) report("not_this_format", offset);
        return;
    }
    if (is_absent(value)) return;
    if (name == "version") {
        has_version_ = true;
        if (value.type != Scalar::Type::integer) return wrong_type("number", value.canonical, offset);
        const std::vector<ErrorPart> parts = {
            {"name", name}, {"found", std::string(value.text)}, {"expected", std::to_string(kFormatVersion)}};
        if (value.number > kFormatVersion) report("newer_version", offset, parts);
        if (value.number < 1) report("out_of_range", offset, parts);
        return;
    }
    if (value.type != Scalar::Type::string) return wrong_type("string", value.canonical, offset);
    if (name == "document") {
        content_.head.document = value.text;
        return;
    }
    const auto audience = code("audience", codes::audience);
    if (auto error = check_text(audience, value.text)) return report(*error, offset);
    content_.head.audience = value.text;
}

void FileBuilder::id_value(const Scalar& value, std::size_t offset) {
    if (is_absent(value)) return;
    if (value.type != Scalar::Type::string) return wrong_type("string", value.canonical, offset);
    record_->set_id(value.text);
    const std::vector<ErrorPart> parts = {{"name", "id"}, {"found", std::string(value.text)}, {"expected", "1 … 64"}};
    if (count_code_points(value.text) > kMaxIdLength) return report("out_of_range", offset, parts);
    if (!references_.add_id(*record_->tables->type, value.text)) report("duplicate_id", offset, parts);
}

void FileBuilder::part_value(const Scalar& value, std::size_t offset) {
    auto& frame = top();
    const bool is_tag = frame.place == Place::localized;
    if (is_tag && !is_language_tag(frame.name)) return keep_unknown(std::string(value.canonical));
    if (is_absent(value)) return;
    if (value.type != Scalar::Type::string) return wrong_type("string", value.canonical, offset);
    if (is_tag) {
        const int column = localized_column(frame.name);
        if (column < 0) return keep_unknown(std::string(value.canonical));
        return (*frame.row)[frame.range.first + static_cast<std::size_t>(column)].set(value.text);
    }
    const bool is_amount = frame.name == "amount";
    (*frame.row)[frame.range.first + (is_amount ? 0 : 1)].set(value.text);
    (is_amount ? amount_offset_ : currency_offset_) = offset;
}

void FileBuilder::field_value(const Slot& where, const Scalar& value, std::size_t offset) {
    const auto& field = *where.field;
    if (is_absent(value)) return;
    const auto expected = expected_of(field, top().place == Place::list);
    if (expected == "string" && value.type == Scalar::Type::string) return text_value(where, value, offset);
    const bool is_number =
        value.type == Scalar::Type::integer || (value.type == Scalar::Type::real && field.kind == Kind::real);
    if (expected == "number" && is_number) return number_value(where, value, offset);
    if (expected == "boolean" && value.type == Scalar::Type::boolean)
        return (*where.row)[where.range.first].set(static_cast<std::int64_t>(value.number));
    wrong_type(expected, value.canonical, offset);
}

void FileBuilder::text_value(const Slot& where, const Scalar& value, std::size_t offset) {
    if (auto error = check_text(*where.field, value.text)) return report(*error, offset);
    (*where.row)[where.range.first].set(value.text);
    if (where.field->kind == Kind::reference) reference_value(*where.field, value.text, offset);
}

void FileBuilder::reference_value(const Field& field, std::string_view id, std::size_t offset) {
    if (!references_.has(field.target, id)) references_.add_open(field, id, path(), offset);
}

void FileBuilder::number_value(const Slot& where, const Scalar& value, std::size_t offset) {
    if (auto error = check_number(*where.field, value.number)) return report(*error, offset);
    auto& cell = (*where.row)[where.range.first];
    if (where.field->kind == Kind::real)
        cell.set(value.number == 0 ? 0.0 : value.number);
    else
        cell.set(static_cast<std::int64_t>(value.number));
}

void FileBuilder::store_extra(RawMembers& unknown, Cell& cell) {
    if (const auto text = raw_object(unknown); !text.empty()) cell.set(text);
}

void FileBuilder::close_money(Frame& frame) {
    auto& row = *frame.row;
    const auto first = frame.range.first;
    const auto amount = row[first].text, currency = row[first + 1].text;
    const bool has_amount = !row[first].is_null(), has_currency = !row[first + 1].is_null();
    store_extra(frame.unknown, row[first + 2]);
    if (has_amount || has_currency || !row[first + 2].is_null()) {
        if (!has_amount && !was_refused(frame, "amount"))
            report("missing", frame.offset, {{"name", "amount"}}, "amount");
        if (!has_currency && !was_refused(frame, "currency"))
            report("missing", frame.offset, {{"name", "currency"}}, "currency");
        if (has_currency)
            if (auto error = check_currency(currency)) report(error->code, currency_offset_, error->parts, "currency");
        if (has_amount) {
            if (auto error = check_amount(amount, currency))
                report(error->code, amount_offset_, error->parts, "amount");
            else if (auto canonical = canonical_amount(amount, currency))
                row[first].set(*canonical);
        }
    }
    --depth_;
}

void FileBuilder::close_localized(Frame& frame) {
    store_extra(frame.unknown, (*frame.row)[frame.range.first + 4]);
    --depth_;
}

void FileBuilder::close_group(Frame& frame) {
    const auto& group = *frame.field;
    auto& row = *frame.row;
    store_extra(frame.unknown, row.back());
    const auto& table = record_->tables->list_table(group);
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        const auto& member = group.members[i];
        if (!member.is_required || !row[table.ranges[i].first].is_null() || was_refused(frame, member.name)) continue;
        report("missing", frame.offset, {{"name", std::string(member.name)}}, member.name);
    }
    --depth_;
}

void FileBuilder::close_record(Frame& frame) {
    const auto& type = *record_->tables->type;
    if (record_->cells.front().is_null()) {
        if (type.is_single())
            record_->set_id(type.name);
        else if (!was_refused(frame, "id"))
            report("missing", frame.offset, {{"name", "id"}}, "id");
    }
    for (const auto& field : type.fields)
        if (!hooks_.is_partial && is_missing(*record_, field) && !was_refused(frame, field.name))
            report("missing", frame.offset, {{"name", std::string(field.name)}}, field.name);
    for (const auto& doubt : find_doubts(*record_)) {
        Problem note;
        note.severity = Severity::note;
        note.code = doubt.error.code;
        note.parts = doubt.error.parts;
        note.offset = frame.offset;
        note.path = path() + "/" + std::string(doubt.field->name);
        content_.problems.add(std::move(note));
    }
    store_extra(frame.unknown, record_->cells.back());
    sort_sets(*record_);
    ++content_.counts[record_type_index(type)];
    if (!content_.problems.has_errors() && hooks_.record) hooks_.record(*record_);
    --depth_;
}

void FileBuilder::close_root(Frame& frame) {
    if (!has_format_)
        report("not_this_format", frame.offset);
    else if (!has_version_)
        report("missing", frame.offset, {{"name", "version"}}, "version");
    content_.head.extra = raw_object(frame.unknown);
    --depth_;
}

} // namespace hk
