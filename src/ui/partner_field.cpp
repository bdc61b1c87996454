// A field that finds a partner.
// It must not know what it is found for.
#include "ui/partner_field.hpp"

#include "app/choices.hpp"
#include "model/labels.hpp"
#include "text/catalogue.hpp"
#include "ui/widgets.hpp"

namespace hk::ui::pages {

std::optional<std::string> partner_field(Ui& ui, App& app, const Rect& place, std::string_view leaf,
                                         const FieldOptions& options, std::string_view id) {
    const auto& type = *find_record_type("partners");
    const auto find = [&](std::string_view query) {
        std::vector<Option> found;
        for (auto& choice : find_records(app.document(), app.titles(), type, query))
            found.push_back(
                {.id = choice.id, .label = choice.label, .detail = choice.detail, .is_guess = choice.is_similar});
        return found;
    };
    const auto shown = id.empty() ? std::string() : app.titles().of("partners", id);
    const auto result = combobox(ui, place, leaf, options, shown, find, tr(Text::ui_form_nothing_found));
    if (result.picked) return result.picked->id;
    if (result.cleared) return std::string();
    return std::nullopt;
}

} // namespace hk::ui::pages
