// The icon of a record type, from the name its descriptor gives.
// It must not know record types.
#pragma once

#include "model/records.hpp"
#include "ui/icons.hpp"

namespace hk::ui {

Icon record_icon(const RecordType& type);

} // namespace hk::ui
