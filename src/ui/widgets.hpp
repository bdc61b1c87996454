// All widgets at once, for screens. It must not hold anything of its own.
#pragma once

#include "ui/buttons.hpp"
#include "ui/cards.hpp"
#include "ui/fields.hpp"
#include "ui/layout.hpp"
#include "ui/overlays.hpp"
#include "ui/table.hpp"
#include "ui/text.hpp"
#include "ui/ui.hpp"
