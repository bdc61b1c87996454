// Figures computed once per revision and query.
// It must not know any figure's definition or look.
#include "app/figure_cache.hpp"

namespace hk {

void FigureCache::refresh() {
    if (seen_ == *document_ && revision_ == (*document_)->revision()) return;
    known_.clear();
    seen_ = *document_;
    revision_ = (*document_)->revision();
}

const FigureValue* FigureCache::find(std::string_view key, const FigureQuery& query) {
    refresh();
    auto name = std::string(key) + "|" + query.as_of + "|" + std::to_string(query.days);
    if (query.period) name += "|" + query.period->from + "|" + query.period->to;
    if (const auto found = known_.find(name); found != known_.end()) return &found->second;
    const auto* figure = find_figure(key);
    if (figure == nullptr) return nullptr;
    if (budget_ == 0) {
        pending_ = true;
        return nullptr;
    }
    --budget_;
    auto value = compute_figure((*document_)->db(), *figure, query);
    return &known_.emplace(std::move(name), value ? std::move(*value) : FigureValue{}).first->second;
}

} // namespace hk
