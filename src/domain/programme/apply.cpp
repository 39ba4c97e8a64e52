#include "domain/programme/acts.hpp"

namespace greentally::programme {
namespace {
template <class Row>
const Key<Row>& key_of(const Row& row) {
    if constexpr (requires { row.key; })
        return row.key;
    else if constexpr (requires { row.day; })
        return row.day;
    else
        return row.id;
}
bool gone(const Lever& lever) { return !lever.element; }
bool gone(const Cause& cause) { return !cause.cause; }
template <class Row>
bool gone(const Row&) {
    return false;
}
}  // namespace

void apply(Mine own, const Stamp&, const Loaded& f) {
    own.row<Programme>(f.programme.id) = f.programme;
    own.row<ProgrammeVersion>(f.version.key) = f.version;
}
void apply(Mine own, const Stamp&, const Listed& f) {
    each_field(f, [&]<class Field>(std::string_view, const Field& rows) {
        if constexpr (is_list<Field>)
            for (const auto& row : rows) {
                using Row = std::remove_cvref_t<decltype(row)>;
                if (gone(row))
                    own.template erase<Row>(key_of(row));
                else
                    own.template row<Row>(key_of(row)) = row;
            }
    });
}
}  // namespace greentally::programme
