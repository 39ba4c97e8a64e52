#include "access/policy.hpp"

namespace greentally {
namespace {
constexpr std::uint32_t business =
    bit(Role::clerk) | bit(Role::checker) | bit(Role::head) | bit(Role::steward) | bit(Role::viewer);
}  // namespace

bool may(const Viewer& viewer, Action action) {
    const auto any = [&](std::uint32_t roles) { return (viewer.roles & roles) != 0; };
    switch (action) {
        case Action::read: return bool(viewer.account);
        case Action::report: return any(bit(Role::clerk) | bit(Role::checker) | bit(Role::head) | bit(Role::steward));
        case Action::approve: return any(bit(Role::head));
        case Action::review: return any(bit(Role::steward));
        case Action::direct: return any(bit(Role::steward));
        case Action::operate: return any(bit(Role::system_admin));
        case Action::secure: return any(bit(Role::security_admin));
        case Action::audit: return any(bit(Role::audit_admin));
    }
    return false;
}
bool compatible(std::uint32_t roles) {
    const std::uint32_t administrators[] = {bit(Role::system_admin), bit(Role::security_admin), bit(Role::audit_admin)};
    for (const auto one : administrators)
        if ((roles & one) && (roles & ~one)) return false;
    return (roles & ~(business | administrators[0] | administrators[1] | administrators[2])) == 0;
}
}  // namespace greentally
