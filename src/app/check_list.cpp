// What there is to check.
// It must not know what a check looks for.
#include "app/check_list.hpp"

namespace hk {

const std::vector<CheckList::Found>& CheckList::find(const FigureQuery& query) {
    auto& document = **document_;
    if (seen_ != &document || revision_ != document.revision() || as_of_ != query.as_of) {
        found_.clear();
        next_ = 0;
        seen_ = &document;
        revision_ = document.revision();
        as_of_ = query.as_of;
    }
    pending_ = false;
    if (next_ >= all_checks().size()) return found_;
    const auto& check = all_checks()[next_++];
    pending_ = next_ < all_checks().size();
    const auto rowids = find_to_check(document.db(), check, query);
    if (rowids.empty()) return found_;
    Found one{&check, static_cast<std::int64_t>(rowids.size()), {}};
    auto id = document.db().query("SELECT id FROM " + quoted(check.array) + " WHERE rowid=?1");
    for (std::size_t i = 0; i < std::min(kShown, rowids.size()); ++i) {
        id.bind(1, rowids[i]);
        if (id.step()) one.first.emplace_back(id.text(0));
        id.reset();
    }
    found_.push_back(std::move(one));
    return found_;
}

} // namespace hk
