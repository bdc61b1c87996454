// The parts of a partner's page: the frames of its cards, and the cards that are charts.
// It must not know how any of it is gathered.
#pragma once

#include "app/app.hpp"
#include "ui/cards.hpp"

#include <cstddef>
#include <string_view>

namespace hk::ui::pages {

float partner_frame_height(const Ui& ui); ///< of a card without its lines
/// A card for records of a type, of which there are `count`.
CardOptions partner_card(std::string_view array, std::size_t count);
/// In a card's head: one more of its records. `head` loses the room it takes.
void draw_partner_add(Ui& ui, App& app, Rect& head, std::string_view array, const PartnerPage& page);

float partner_agreements_height(const Ui& ui, const PartnerPage& page, float width);
/// Its agreements on a time line; each opens its record.
void draw_partner_agreements(Ui& ui, App& app, const PartnerPage& page, const Rect& r);
/// Exchange out and in by year.
void draw_partner_exchange(Ui& ui, App& app, const PartnerPage& page, const Rect& r);

} // namespace hk::ui::pages
