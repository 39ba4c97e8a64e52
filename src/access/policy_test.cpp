#include "access/policy.hpp"

#include <gtest/gtest.h>

namespace greentally {
namespace {
using enum Role;
constexpr Role all_roles[] = {clerk, checker, head, steward, viewer, system_admin, security_admin, audit_admin};

std::string allowed(Role role) {
    Viewer v;
    v.account = {1}, v.roles = bit(role);
    std::string out;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Action>>([&](auto d) {
        if (may(v, d.value)) out += (out.empty() ? "" : " ") + std::string(d.name);
    });
    return out;
}
TEST(Policy, WhatEachRoleMay) {
    EXPECT_EQ(allowed(clerk), "read report");
    EXPECT_EQ(allowed(checker), "read report");
    EXPECT_EQ(allowed(head), "read report approve");
    EXPECT_EQ(allowed(steward), "read report review direct");
    EXPECT_EQ(allowed(viewer), "read");
    EXPECT_EQ(allowed(system_admin), "read operate");
    EXPECT_EQ(allowed(security_admin), "read secure");
    EXPECT_EQ(allowed(audit_admin), "read audit");
}
TEST(Policy, NobodyMayNothing) {
    const Viewer stranger;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Action>>(
        [&](auto d) { EXPECT_FALSE(may(stranger, d.value)) << d.name; });
}
TEST(Policy, AdministratorsExcludeEachOtherAndAllBusiness) {
    for (const Role a : all_roles)
        for (const Role b : all_roles) {
            const bool admin = (bit(a) | bit(b)) & administrators;
            EXPECT_EQ(compatible(bit(a) | bit(b)), a == b || !admin) << int(a) << " " << int(b);
        }
    EXPECT_TRUE(compatible(0));
    EXPECT_TRUE(compatible(bit(clerk) | bit(checker) | bit(head) | bit(steward) | bit(viewer)));
    EXPECT_FALSE(compatible(1u << 31)) << "a role that does not exist";
}
}  // namespace
}  // namespace greentally
