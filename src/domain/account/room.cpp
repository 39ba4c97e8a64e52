#include "domain/account/acts.hpp"
#include "domain/account/views.hpp"

namespace greentally::account {
Room room() {
    using Mine = Own<Account>;
    return {"account",
            {row_kind<Account>()},
            {fact<Opened, Mine>(), fact<Disabled, Mine>(), fact<Enabled, Mine>()},
            {},
            {},
            {{"GET", "/accounts", Action::secure, view<list>},
             {"GET", "/account/me", Action::read, view<me>},
             {"POST", "/accounts", Action::secure, command<Open>},
             {"POST", "/accounts/{account}/disable", Action::secure, command<Disable>},
             {"POST", "/accounts/{account}/enable", Action::secure, command<Enable>}}};
}
}  // namespace greentally::account
