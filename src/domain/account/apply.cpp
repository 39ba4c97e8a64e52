#include "domain/account/acts.hpp"

namespace greentally::account {
void apply(Own<Account> own, const Stamp& stamp, const Opened& f) {
    own.edit(f.account) = {f.account, f.person, stamp.day, false, f.login};
}
void apply(Own<Account> own, const Stamp&, const Disabled& f) { own.edit(f.account).disabled = true; }
void apply(Own<Account> own, const Stamp&, const Enabled& f) { own.edit(f.account).disabled = false; }
}  // namespace greentally::account
