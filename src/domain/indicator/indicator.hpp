#pragma once
/// What people say about an indicator of an area and year: what the province recognises (R-IND-05), what target the
/// area has set itself or been given (R-IND-07). The figure itself follows: derived/verdict.
#include "access/room.hpp"
#include "domain/area/area.hpp"
#include "domain/programme/programme.hpp"

namespace greentally {
BOOST_DEFINE_ENUM_CLASS(RecognitionState, not_sent, sent, recognised, recognised_otherwise, refused)
struct JudgedKey {
    Id<Indicator> indicator;
    Id<Area> area;
    Period period;
    bool operator==(const JudgedKey&) const = default;
    auto operator<=>(const JudgedKey& o) const {  // an area's lie together, and of these an indicator's years
        return std::tie(area, indicator, period) <=> std::tie(o.area, o.indicator, o.period);
    }
};
/// 省认可数据 beside 上报数据. A difference is a finding until the two agree.
struct Recognition {
    using Key = JudgedKey;
    JudgedKey key;
    RecognitionState state{};
    std::optional<Decimal> value;  // in the indicator's measure
    Id<Edition> edition;
    Text<400> basis;  // document number and date, scan
    Id<Unit> by;
    Instant at;
    bool operator==(const Recognition&) const = default;
};
/// 对接沟通: whom we asked, what was answered.
struct RecognitionContact {
    struct Key {
        JudgedKey of;
        std::uint32_t number = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Instant at;
    Id<Account> by;
    RecognitionState state{};
    std::optional<Decimal> value;
    Text<400> asked, answer;
    bool operator==(const RecognitionContact&) const = default;
};
/// assigned: the superior's yearly document gives it; raised: the unit demands more of itself than the standard;
/// baseline: what was reached and may not get worse.
BOOST_DEFINE_ENUM_CLASS(OwnTargetKind, assigned, raised, baseline)
struct OwnTarget {
    struct Key {
        JudgedKey of;
        OwnTargetKind kind{};
        auto operator<=>(const Key&) const = default;
    } key;
    Decimal value;
    Text<400> basis;
    Id<Account> by;
    Instant at;
    bool operator==(const OwnTarget&) const = default;
};
/// 发布: from now on all offices within the area see each other's figures of the year, where the programme's peers are
/// `published`. R-SYS-02.
struct Publication {
    struct Key {
        Id<Programme> programme;
        Id<Area> area;
        Period period;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Account> by;
    Instant at;
    bool operator==(const Publication&) const = default;
};
Scope scope(const State&, const Publication&);
Scope scope(const State&, const Recognition&);
Scope scope(const State&, const RecognitionContact&);
Scope scope(const State&, const OwnTarget&);
}  // namespace greentally
