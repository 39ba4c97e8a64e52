#include "numbers/gap.hpp"

#include <algorithm>
#include <numeric>

namespace greentally::numbers {
namespace {
using Unsigned = unsigned __int128;
bool multiply(Int128 a, Int128 b, Int128& out) { return !__builtin_mul_overflow(a, b, &out); }
bool subtract(Int128 a, Int128 b, Int128& out) { return !__builtin_sub_overflow(a, b, &out); }
Int128 floor_steps(Wide w, Decimal step) { return w.micro() <= 0 ? 0 : w.micro() / step.micro; }

/// weights shared out so that the amounts sum to `total` ≤ Σ weights: in proportion, what the rounding leaves to the
/// largest fractions, ties to the earlier. No amount exceeds its weight.
std::vector<Int128> shared_out(Int128 total, const std::vector<Int128>& weights) {
    const Int128 sum = std::accumulate(weights.begin(), weights.end(), Int128(0));
    std::vector<Int128> out(weights.size());
    if (sum == 0) return out;
    std::vector<Int128> rest(weights.size());
    std::vector<std::size_t> order(weights.size());
    Int128 left = total;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        out[i] = mul_div(Wide(total), Wide(weights[i]), Wide(sum), Rounding::down)->micro();
        rest[i] = Int128(Unsigned(total) * Unsigned(weights[i]) -
                         Unsigned(out[i]) * Unsigned(sum));  // < sum, so exact though both wrap
        left -= out[i], order[i] = i;
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
    for (std::size_t i = 0; left > 0; ++i, --left) ++out[order[i]];
    return out;
}
std::vector<Plea> pleas(const std::vector<Int128>& steps, Decimal step) {
    std::vector<Plea> out;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (steps[i] > 0) out.push_back({i, Wide(steps[i] * step.micro)});
    return out;
}
std::vector<Plea> shares(Int128 lack, const std::vector<Int128>& own, const std::vector<Int128>& caps, Decimal step) {
    const Int128 own_sum = std::accumulate(own.begin(), own.end(), Int128(0));
    if (own_sum >= lack) return pleas(shared_out(lack, own), step);
    std::vector<Int128> left(caps.size());
    for (std::size_t i = 0; i < caps.size(); ++i) left[i] = caps[i] - own[i];
    auto all = shared_out(lack - own_sum, left);
    for (std::size_t i = 0; i < all.size(); ++i) all[i] += own[i];
    return pleas(all, step);
}
/// The k largest caps hold at least as much as any k parts. So if the k largest do not suffice no k parts do, and the
/// first k that suffice are the fewest.
std::vector<Plea> fewest(Int128 lack, const std::vector<Int128>& caps, Decimal step) {
    std::vector<std::size_t> order(caps.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return caps[a] > caps[b]; });
    std::vector<Plea> out;
    for (std::size_t i = 0; i < order.size() && lack > 0 && caps[order[i]] > 0; ++i) {
        const Int128 add = std::min(lack, caps[order[i]]);
        out.push_back({order[i], Wide(add * step.micro)}), lack -= add;
    }
    return out;
}
}  // namespace

/// Smallest X ≥ 0 with ±(f·(num + c·X) − t·(den + e·X)) ≥ 0, that is X ≥ ±(t·den − f·num) ÷ ±(f·c − t·e); f : t and c,
/// e are reduced to lowest terms first, so that 128 bits hold the products of any real column.
Need need(const Whole& w) {
    if (w.den <= Wide{} || w.step.micro <= 0) return {Reach::no_value, {}};
    const std::int64_t ft = std::max<std::int64_t>(1, std::gcd(w.factor.micro, w.target.micro));
    const std::int64_t ce = std::gcd(std::gcd(w.num_gain.micro, w.den_gain.micro), Decimal::one);
    const Int128 sign = w.direction == Direction::at_least ? 1 : -1;
    const Int128 f = sign * w.factor.micro / ft, t = sign * w.target.micro / ft;
    Int128 td, fn, lack, fc, te, slope;
    if (!multiply(t, w.den.micro(), td) || !multiply(f, w.num.micro(), fn) || !subtract(td, fn, lack))
        return {Reach::too_large, {}};
    if (!multiply(f, w.num_gain.micro / ce, fc) || !multiply(t, w.den_gain.micro / ce, te) || !subtract(fc, te, slope))
        return {Reach::too_large, {}};
    if (lack <= 0) return {Reach::held, {}};
    if (slope <= 0) return {Reach::lever_without_effect, {}};
    const auto exact = mul_div(Wide(lack), Wide(Int128(Decimal::one / ce)), Wide(slope), Rounding::up);
    if (!exact || exact->micro() > Int128(1) << 120) return {Reach::too_large, {}};
    const Int128 steps = (exact->micro() + w.step.micro - 1) / w.step.micro;
    const Wide amount(steps * w.step.micro);
    if (w.den_gain.micro < 0) {  // raising it must not use the denominator up
        const auto loss = mul_div(amount, w.den_gain, whole(1), Rounding::down);
        if (!loss || w.den + *loss <= Wide{}) return {Reach::lever_without_effect, {}};
    }
    return {Reach::reachable, amount};
}

Gap gap(const Whole& whole_, std::span<const Part> parts) {
    Gap out;
    out.whole = need(whole_);
    const Decimal step = whole_.step;
    if (step.micro <= 0) return out;
    std::vector<Int128> caps, own;
    Int128 capacity = 0;
    for (const Part& part : parts) {
        Whole alone = whole_;
        alone.num = part.num, alone.den = part.den;
        Need lack = need(alone);
        caps.push_back(floor_steps(part.cap, step)), capacity += caps.back();
        const bool lacks = lack.reach == Reach::reachable;
        own.push_back(lacks ? std::min(caps.back(), floor_steps(lack.amount, step)) : 0);
        if (lacks && floor_steps(lack.amount, step) > caps.back()) lack.reach = Reach::beyond_caps;
        out.own.push_back(lack);
    }
    out.capacity = Wide(capacity * step.micro);
    const auto gained = [&](Wide from, Decimal gain) {
        return from + mul_div(out.capacity, gain, whole(1), Rounding::down).value_or(Wide{});
    };
    out.best_num = gained(whole_.num, whole_.num_gain), out.best_den = gained(whole_.den, whole_.den_gain);
    if (out.whole.reach != Reach::reachable) return out;
    const Int128 lack = floor_steps(out.whole.amount, step);
    if (lack > capacity) out.whole.reach = Reach::beyond_caps;
    out.shares = shares(std::min(lack, capacity), own, caps, step);
    out.smallest = fewest(lack, caps, step);
    return out;
}
}  // namespace greentally::numbers
