// What record types, members and code words are called, in the current language. It must not know records or values.
#pragma once

#include "model/code_lists.hpp"
#include "model/records.hpp"

#include <string>
#include <string_view>

namespace hk {

std::string_view record_label_one(const RecordType& type);  ///< "Partner"
std::string_view record_label_many(const RecordType& type); ///< "Partners"
/// `group`: the member that holds `field`, for one of a group.
std::string_view field_label(const RecordType& type, const Field& field, const Field* group = nullptr);
std::string_view code_label(const CodeList& codes, std::string_view word);
std::string code_label_key(const CodeList& codes, std::string_view word); ///< of the catalogues
std::string agreement_state_label(std::string_view state);                ///< of a computed state: "In force"
/// The member that a JSON pointer into a file leads to ("/agreements/3/parties/0/signed": "Signed"); what no descriptor
/// knows keeps its last part.
std::string member_label(std::string_view json_pointer);

} // namespace hk
