#include "derived/verdict/derivations.hpp"

namespace greentally::verdict {
Room room() {
    return {"verdict",
            {},
            {},
            {row_kind<Standard>(), row_kind<Yardstick>(), row_kind<Rate>(), row_kind<Verdict>()},
            {derivation<Standards>(), derivation<Yardsticks>(), derivation<Rates>(), derivation<Verdicts>()},
            {}};
}
}  // namespace greentally::verdict
