// The field for the user's name.
// It must not know where it stands.
#include "ui/user_name_field.hpp"

#include "app/app.hpp"
#include "text/catalogue.hpp"
#include "ui/widgets.hpp"

namespace hk::ui {
namespace {

struct NameState {
    std::string typed, shown; ///< the setting as it was taken
    bool is_taken = false;
};

} // namespace

float draw_user_name_field(Ui& ui, App& app, const Rect& place, bool is_label_hidden) {
    auto& state = ui.kept<NameState>("settings/name");
    const auto& name = app.settings().user_name;
    if (!state.is_taken || state.shown != name) state = {name, name, true};
    FieldOptions options{.label = std::string(tr(Text::ui_settings_user_name)), .hide_label = is_label_hidden};
    options.help = tr(Text::ui_settings_user_name_hint);
    options.lead = Icon::user_round;
    options.max_length = 120;
    const float height = field_height(ui, options, place.w);
    if (text_field(ui, {place.x, place.y, place.w, height}, "name", options, state.typed).committed)
        app.set_user_name(state.typed);
    return place.y + height;
}

} // namespace hk::ui
