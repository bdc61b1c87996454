// The structure of a file: which descriptor the next token belongs to, and what to do when an object or array ends.
// It must not know how tokens are read; values are judged in file_builder_values.cpp.
#include "exchange/file_builder.hpp"

#include "model/validation.hpp"
#include "text/json_text.hpp"

#include <algorithm>

namespace hk {
namespace {

constexpr std::size_t kMaxFrames = 8;

const Field* find_member(std::span<const Field> fields, std::string_view name) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

FileBuilder::FileBuilder(FileContent& content, const ReadHooks& hooks)
    : content_(content), hooks_(hooks), frames_(kMaxFrames) {
    for (const auto& tables : all_tables()) records_.emplace_back(tables);
}

FileBuilder::Frame& FileBuilder::push(Place place, std::size_t offset) {
    auto& frame = frames_[depth_++];
    frame.place = place;
    frame.field = nullptr;
    frame.row = nullptr;
    frame.offset = offset;
    frame.index = 0;
    frame.name.clear();
    frame.seen.clear();
    frame.refused.clear();
    frame.unknown.clear();
    return frame;
}

std::string FileBuilder::path() const {
    std::string text;
    for (std::size_t i = 0; i < depth_; ++i) {
        const auto& frame = frames_[i];
        const bool is_array = frame.place == Place::records || frame.place == Place::list;
        if (is_array)
            append_pointer(text, std::to_string(frame.index));
        else if (!frame.name.empty() || i + 1 < depth_ || !frame.seen.is_empty())
            append_pointer(text, frame.name);
    }
    raw_.append_path(text);
    return text;
}

void FileBuilder::report(std::string_view code, std::size_t offset, std::vector<ErrorPart> parts,
                         std::string_view member) {
    Problem problem;
    problem.code = code;
    problem.offset = offset;
    problem.parts = std::move(parts);
    problem.path = path();
    if (!member.empty()) append_pointer(problem.path, member);
    content_.problems.add(std::move(problem));
    for (std::size_t i = 0; i < depth_; ++i) frames_[i].refused.push_back(frames_[i].name);
}

bool FileBuilder::was_refused(const Frame& frame, std::string_view member) {
    return std::find(frame.refused.begin(), frame.refused.end(), member) != frame.refused.end();
}

void FileBuilder::wrong_type(std::string_view expected, std::string_view found, std::size_t offset) {
    const auto& name = depth_ > 0 ? top().name : std::string();
    report("wrong_type", offset, {{"name", name}, {"expected", std::string(expected)}, {"found", std::string(found)}});
}

FileBuilder::Slot FileBuilder::root_slot() {
    const auto& name = top().name;
    if (name == "format" || name == "version" || name == "document" || name == "audience")
        return {Slot::Want::head, nullptr, {}, nullptr};
    const auto* type = find_record_type(name);
    if (type == nullptr) return {};
    record_ = &records_[record_type_index(*type)];
    return {type->is_single() ? Slot::Want::record : Slot::Want::records, nullptr, {}, nullptr};
}

FileBuilder::Slot FileBuilder::record_slot() {
    const auto& type = *record_->tables->type;
    if (top().name == "id" && !type.is_single()) return {Slot::Want::id, nullptr, {}, nullptr};
    const auto* field = find_member(type.fields, top().name);
    if (field == nullptr) return {};
    return {Slot::Want::value, field, record_->tables->main.ranges[record_->tables->field_index(*field)],
            &record_->cells};
}

FileBuilder::Slot FileBuilder::group_slot() {
    const auto& group = *top().field;
    const auto* field = find_member(group.members, top().name);
    if (field == nullptr) return {};
    const auto& table = record_->tables->list_table(group);
    return {Slot::Want::value, field, table.ranges[static_cast<std::size_t>(field - group.members.data())], top().row};
}

FileBuilder::Slot FileBuilder::element_slot() {
    const auto& field = *top().field;
    const auto& table = record_->tables->list_table(field);
    auto& rows = record_->list_of(field);
    rows.emplace_back(table.columns.size());
    return {Slot::Want::value, &field, field.kind == Kind::group ? ColumnRange{} : table.ranges.front(), &rows.back()};
}

FileBuilder::Slot FileBuilder::slot() {
    if (depth_ == 0) return {Slot::Want::nothing, nullptr, {}, nullptr};
    switch (top().place) {
    case Place::root: return root_slot();
    case Place::records: return {Slot::Want::record, nullptr, {}, nullptr};
    case Place::record: return record_slot();
    case Place::list: return element_slot();
    case Place::group: return group_slot();
    case Place::money: {
        const bool is_part = top().name == "amount" || top().name == "currency";
        return {is_part ? Slot::Want::part : Slot::Want::unknown, nullptr, {}, nullptr};
    }
    case Place::localized: return {Slot::Want::part, nullptr, {}, nullptr};
    }
    return {};
}

void FileBuilder::next_element() {
    if (depth_ == 0) return;
    auto& frame = top();
    if (frame.place == Place::list) {
        // An element without a value (null, "", of a wrong type) leaves no row.
        auto& rows = record_->list_of(*frame.field);
        const auto is_empty = [](const Row& row) {
            return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.is_null(); });
        };
        if (!rows.empty() && is_empty(rows.back())) rows.pop_back();
    }
    if (frame.place == Place::list || frame.place == Place::records) ++frame.index;
}

void FileBuilder::key(std::string_view name, std::size_t offset) {
    if (raw_.is_open()) {
        if (!raw_.key(name)) report("duplicate_member", offset, {{"name", std::string(name)}});
        return;
    }
    auto& frame = top();
    frame.name = name;
    if (!frame.seen.insert(name)) report("duplicate_member", offset, {{"name", std::string(name)}});
}

void FileBuilder::scalar(const Scalar& value, std::size_t offset) {
    if (raw_.is_open()) return raw_.scalar(value.canonical);
    const auto where = slot();
    switch (where.want) {
    case Slot::Want::nothing: report("not_this_format", offset); break;
    case Slot::Want::unknown: keep_unknown(std::string(value.canonical)); break;
    case Slot::Want::head: head_value(value, offset); break;
    case Slot::Want::id: id_value(value, offset); break;
    case Slot::Want::part: part_value(value, offset); break;
    case Slot::Want::value: field_value(where, value, offset); break;
    case Slot::Want::record:
    case Slot::Want::records:
        // null and "" mean absent, also for a whole array.
        if (value.type != Scalar::Type::null && !(value.type == Scalar::Type::string && value.text.empty()))
            wrong_type(where.want == Slot::Want::record ? "object" : "array", value.canonical, offset);
        break;
    }
    next_element();
}

void FileBuilder::keep_unknown(std::string text) {
    auto& frame = top();
    frame.unknown.emplace_back(frame.name, std::move(text));
}

void FileBuilder::open(bool is_object, std::size_t offset) {
    if (raw_.is_open()) {
        if (is_object)
            raw_.start_object();
        else
            raw_.start_array();
        return;
    }
    const auto begin_raw = [&](bool is_dropped) {
        is_raw_dropped_ = is_dropped;
        if (is_object)
            raw_.start_object();
        else
            raw_.start_array();
    };
    const auto where = slot();
    const std::string_view found = is_object ? "object" : "array";
    switch (where.want) {
    case Slot::Want::nothing:
        if (has_root_ || !is_object) {
            report("not_this_format", offset);
            return begin_raw(true);
        }
        has_root_ = true;
        push(Place::root, offset);
        return;
    case Slot::Want::unknown: return begin_raw(false);
    case Slot::Want::records:
        if (is_object) break;
        push(Place::records, offset);
        return;
    case Slot::Want::record:
        if (!is_object) break;
        record_->clear();
        push(Place::record, offset).row = &record_->cells;
        return;
    case Slot::Want::value: return open_value(where, is_object, offset);
    case Slot::Want::head:
    case Slot::Want::id:
    case Slot::Want::part:
        if (top().place == Place::root && top().name == "version") {
            wrong_type("number", found, offset);
        } else if (top().place == Place::localized && !is_language_member(top().name)) {
            return begin_raw(false);
        } else {
            wrong_type("string", found, offset);
        }
        return begin_raw(true);
    }
    wrong_type(is_object ? "array" : "object", found, offset);
    begin_raw(true);
}

void FileBuilder::open_value(const Slot& where, bool is_object, std::size_t offset) {
    const auto& field = *where.field;
    const bool is_element = top().place == Place::list;
    const auto enter = [&](Place place) {
        auto& frame = push(place, offset);
        frame.field = &field;
        frame.range = where.range;
        frame.row = where.row;
    };
    if (field.is_list && !is_element) {
        if (!is_object) return enter(Place::list);
    } else if (is_object) {
        if (field.kind == Kind::group) return enter(Place::group);
        if (field.kind == Kind::money) return enter(Place::money);
        if (field.kind == Kind::localized) return enter(Place::localized);
    }
    // {} and [] mean absent, whatever was expected: decided when the bracket closes.
    wrong_value_offset_ = offset;
    wrong_value_expected_ = expected_of(field, is_element);
    wrong_value_found_ = is_object ? "object" : "array";
    is_raw_dropped_ = true;
    if (is_object)
        raw_.start_object();
    else
        raw_.start_array();
}

void FileBuilder::close() {
    if (raw_.is_open()) {
        raw_.end();
        if (!raw_.is_done()) return;
        const auto text = raw_.take();
        if (!wrong_value_expected_.empty()) {
            if (text.size() > 2) wrong_type(wrong_value_expected_, wrong_value_found_, wrong_value_offset_);
            wrong_value_expected_ = {};
        } else if (!is_raw_dropped_) {
            keep_unknown(text);
        }
        return next_element();
    }
    auto& frame = top();
    frame.name.clear();
    frame.seen.clear();
    switch (frame.place) {
    case Place::root: close_root(frame); break;
    case Place::record: close_record(frame); break;
    case Place::group: close_group(frame); break;
    case Place::money: close_money(frame); break;
    case Place::localized: close_localized(frame); break;
    case Place::records:
    case Place::list: --depth_; break;
    }
    next_element();
}

void FileBuilder::stop(std::string_view code, std::size_t offset) {
    report(code, offset, {{"limit", std::to_string(kMaxDepth)}});
    content_.problems.set_incomplete();
    references_.finish(content_.problems);
}

void FileBuilder::finish() { references_.finish(content_.problems); }

} // namespace hk
