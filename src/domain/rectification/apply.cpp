#include "domain/rectification/acts.hpp"

namespace greentally::rectification {
void apply(Mine own, const Stamp&, const Ruled& f) {
    each_field(f, [&]<class Field>(std::string_view, const Field& rows) {
        if constexpr (is_list<Field>)
            for (const auto& row : rows) own.template row<std::remove_cvref_t<decltype(row)>>(row.id) = row;
    });
}
}  // namespace greentally::rectification
