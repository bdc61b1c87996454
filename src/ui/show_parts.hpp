// The parts of the show: which slides are shown, the stage, the records behind a number.
// It must not know how slides are made.
#pragma once

#include "app/app.hpp"
#include "app/slides.hpp"
#include "ui/ui.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace hk::ui::pages {

/// What slides are made of, for all screens that show some.
SlideSet& slide_set(Ui& ui, App& app);
/// The world, or nullptr while its file is on the way.
const charts::WorldMap* slide_world(Ui& ui);
/// What decides which slides there are: the day on which the data open, whatever day is being looked at.
FigureQuery slide_query(App& app);

/// What stands on a slide on the day that is looked at.
const SlideContent& slide_content(Ui& ui, App& app, const Slide& slide);

/// A slide as it lies on a stage.
charts::SlideLayout lay_out_slide(Ui& ui, const SlideContent& content, const charts::Stage& stage, float scale,
                                  std::size_t number, std::size_t count);
/// A small picture of a slide, with an edge.
void draw_slide_picture(Ui& ui, App& app, const Slide& slide, const Rect& place, std::size_t number, std::size_t count);

/// The address of a slide in the show, of the set or partner that the present address is of; "" = the first.
Address show_address(const App& app, std::string_view slide);
/// The same with the records asked for on top.
Address asked_address(const App& app, const RecordsAsked& asked);
/// What the address asks for, or nothing.
RecordsAsked asked_of(const Address& address);

/// Inside a user's event: the whole screen, from that slide on, "" = the first.
void begin_show(App& app, std::string_view slide);
/// The same of the set about a partner.
void begin_partner_show(App& app, std::string_view partner);
/// Back to where the slides are arranged.
void end_show(App& app);

/// What slides are taken along as; in the order of the menu.
enum class SlidesAs : std::uint8_t { paper, pictures, page, link };
/// Inside a user's event: those of the present set that are shown.
void take_slides(Ui& ui, App& app, SlidesAs as);

/// JSON for the speaker's own window.
std::string speaker_json(Ui& ui, App& app, const std::vector<const Slide*>& slides, std::size_t now, bool is_black);

/// The records behind a number, as visitors see them: over the stage, `scale` px a unit of it.
void draw_show_records(Ui& ui, App& app, const Rect& area, float scale);

} // namespace hk::ui::pages
