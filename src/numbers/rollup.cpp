#include "numbers/rollup.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define EVERY_PROCESSOR __attribute__((target_clones("avx2", "default")))
#else
#define EVERY_PROCESSOR
#endif

namespace greentally::numbers {
namespace {
constexpr std::size_t lanes = 4;
typedef std::uint64_t Lanes __attribute__((vector_size(8 * lanes)));  // unsigned: absences wrap by design
typedef std::int64_t SignedLanes __attribute__((vector_size(8 * lanes)));
struct alignas(8 * lanes) Quad {  // a bare vector type is aligned to the smallest processor's registers only
    Lanes v;
};
using Columns = std::array<const std::int64_t*, lanes>;
}  // namespace

/// Four columns in step over the runs: what they share (where a run begins and ends) is paid once, and the four sums of
/// a run lie side by side, so that everything above the reporters is plain vector addition.
struct Pass {
    const Plan& plan;
    std::vector<Quad> sum, absent;  // by target, one lane per column

    explicit Pass(const Plan& p) : plan(p), sum(p.targets_.size()), absent(p.targets_.size()) {}
    bool run(const Columns& columns);  // false if some value is so large that a sum might leave 64 bits
    static std::uint64_t leaves(std::span<const Plan::Run>, const Columns&, std::int64_t bias, Quad* sum, Quad* absent);
    static void inner(std::span<const Plan::Run>, Quad* sum, Quad* absent);
    static std::vector<Int128> wide(const Plan&, Column);
};

/// Sums the runs of reporters. Returns every value + bias, or-ed: a bit at or above 2·bias means that one is not within
/// ±bias. The four columns are spelled out so that their sums stay in registers.
EVERY_PROCESSOR std::uint64_t Pass::leaves(std::span<const Plan::Run> runs, const Columns& columns, std::int64_t bias,
                                           Quad* sum, Quad* absent) {
    static constexpr std::int64_t own_lanes[lanes][lanes] = {
        {0, 0, 0, 0}, {0, 0, 0, -1}, {0, 0, -1, -1}, {0, -1, -1, -1}};
    const SignedLanes lowest = SignedLanes{} - Decimal::limit;
    const Lanes biases = Lanes{} + std::uint64_t(bias);
    const std::int64_t *const a = columns[0], *const b = columns[1], *const c = columns[2], *const d = columns[3];
    Lanes seen = biases;
    for (const Plan::Run& run : runs) {
        Lanes sum_a{}, sum_b{}, sum_c{}, sum_d{}, none_a{}, none_b{}, none_c{}, none_d{};
        const auto take = [&](const Lanes& v, Lanes& total, Lanes& none) __attribute__((always_inline)) {
            const Lanes is_none = Lanes(SignedLanes(v) < lowest), number = v & ~is_none;
            total += number, none += v & is_none, seen |= number + biases;
        };
        const auto at = [](const std::int64_t* from, Lanes& v) __attribute__((always_inline)) {
            std::memcpy(&v, from, sizeof v);
        };
        std::size_t i = run.begin;
        const std::size_t end = i + run.count;
        Lanes v;
        for (; i + lanes <= end; i += lanes) {
            at(a + i, v), take(v, sum_a, none_a);
            at(b + i, v), take(v, sum_b, none_b);
            at(c + i, v), take(v, sum_c, none_c);
            at(d + i, v), take(v, sum_d, none_d);
        }
        if (end >= lanes) {  // the rest: read backwards from the end of the run, keep the lanes that are its own
            Lanes own;
            at(own_lanes[end - i], own), i = end - lanes;
            at(a + i, v), take(v & own, sum_a, none_a);
            at(b + i, v), take(v & own, sum_b, none_b);
            at(c + i, v), take(v & own, sum_c, none_c);
            at(d + i, v), take(v & own, sum_d, none_d);
        } else {
            for (; i < end; ++i) {
                take(Lanes{std::uint64_t(a[i])}, sum_a, none_a), take(Lanes{std::uint64_t(b[i])}, sum_b, none_b);
                take(Lanes{std::uint64_t(c[i])}, sum_c, none_c), take(Lanes{std::uint64_t(d[i])}, sum_d, none_d);
            }
        }
        // lane k of the target gains all lanes of the k-th column
        const auto across = [](const Lanes& w, const Lanes& x, const Lanes& y, const Lanes& z, Lanes& to)
            __attribute__((always_inline)) {
            const Lanes wx = __builtin_shuffle(w, x, Lanes{0, 4, 2, 6}) + __builtin_shuffle(w, x, Lanes{1, 5, 3, 7});
            const Lanes yz = __builtin_shuffle(y, z, Lanes{0, 4, 2, 6}) + __builtin_shuffle(y, z, Lanes{1, 5, 3, 7});
            to += __builtin_shuffle(wx, yz, Lanes{0, 1, 4, 5}) + __builtin_shuffle(wx, yz, Lanes{2, 3, 6, 7});
        };
        across(sum_a, sum_b, sum_c, sum_d, sum[run.target].v);
        across(none_a, none_b, none_c, none_d, absent[run.target].v);
    }
    return seen[0] | seen[1] | seen[2] | seen[3];
}
EVERY_PROCESSOR void Pass::inner(std::span<const Plan::Run> runs, Quad* sum, Quad* absent) {
    for (const Plan::Run& run : runs) {
        Lanes s = sum[run.target].v, a = absent[run.target].v;
        for (std::uint32_t i = run.begin; i < run.begin + run.count; ++i) s += sum[i].v, a += absent[i].v;
        sum[run.target].v = s, absent[run.target].v = a;
    }
}

bool Pass::run(const Columns& columns) {
    // n values of less than 2^b each sum to less than 2^(b + ⌈log₂ n⌉): with b + ⌈log₂ n⌉ ≤ 62 no order of adding
    // overflows.
    const int safe_bits = 62 - int(std::bit_width(plan.nodes()));
    const std::int64_t bias = std::int64_t(1) << safe_bits;
    std::fill(sum.begin(), sum.end(), Quad{}), std::fill(absent.begin(), absent.end(), Quad{});
    const std::uint64_t seen = leaves(plan.leaf_runs_, columns, bias, sum.data(), absent.data());
    inner(plan.inner_runs_, sum.data(), absent.data());
    return seen < 2 * std::uint64_t(bias);
}

std::vector<Int128> Pass::wide(const Plan& plan, Column column) {
    std::vector<Int128> sum(plan.targets_.size());
    for (const auto& run : plan.leaf_runs_)
        for (std::uint32_t i = run.begin; i < run.begin + run.count; ++i)
            sum[run.target] += Cell::from_code(column[i]).value().micro;
    for (const auto& run : plan.inner_runs_)
        for (std::uint32_t i = run.begin; i < run.begin + run.count; ++i) sum[run.target] += sum[i];
    return sum;
}
std::vector<Wide> roll_up_wide(const Plan& plan, Column column) {
    CHECK(column.size() == plan.nodes());
    std::vector<Wide> out;
    for (Int128 micro : Pass::wide(plan, column)) out.emplace_back(micro);
    return out;
}

/// The 128-bit way, for a column with values beyond the bound.
static Result<> exactly(const Plan& plan, Column column, std::size_t name, Sums& out) {
    const auto wide = Pass::wide(plan, column);
    for (std::size_t t = 0; t < wide.size(); ++t) {
        const auto sum = narrow(Wide(wide[t]));
        if (!sum)
            return fault(Why::limit, "column " + std::to_string(name) + ", node " + std::to_string(plan.targets()[t]),
                         "the sum " + text(Wide(wide[t])) + " is too large");
        out.micro[t] = sum->micro;
    }
    return ok();
}
Result<> roll_up_into(const Plan& plan, std::span<const Column> columns, std::span<Sums> out) {
    CHECK(columns.size() == out.size());
    const std::size_t n = plan.targets().size();
    Pass pass(plan);
    for (std::size_t first = 0; first < columns.size(); first += lanes) {
        const std::size_t count = std::min(lanes, columns.size() - first);
        Columns four;
        for (std::size_t k = 0; k < lanes; ++k) {
            const Column& column = columns[first + std::min(k, count - 1)];
            CHECK(column.size() == plan.nodes());
            four[k] = column.data();
        }
        const bool fits = pass.run(four);
        for (std::size_t k = 0; k < count; ++k) {
            Sums& to = out[first + k];
            to.micro.resize(n), to.absent.resize(n);
            for (std::size_t t = 0; t < n; ++t)
                to.micro[t] = std::int64_t(pass.sum[t].v[k]), to.absent[t] = pass.absent[t].v[k] & INT64_MAX;
            if (fits) continue;
            TRY(exactly(plan, columns[first + k], first + k, to));
        }
    }
    return ok();
}
Result<std::vector<Sums>> roll_up(const Plan& plan, std::span<const Column> columns) {
    std::vector<Sums> out(columns.size());
    TRY(roll_up_into(plan, columns, out));
    return out;
}

static Standing stand(const Goal& goal, std::int64_t num, std::int64_t den) {
    if (den == 0) return Standing::no_value;
    const Int128 value = Int128(num) * goal.factor.micro, bar = Int128(den) * goal.target.micro;
    const bool above = den > 0 ? value >= bar : value <= bar, below = den > 0 ? value <= bar : value >= bar;
    return (goal.direction == Direction::at_least ? above : below) ? Standing::held : Standing::missed;
}
std::vector<Standing> judge(const Plan& plan, const Sums& num, const Sums& den, const Goal& goal) {
    std::vector<Standing> out(plan.targets().size());
    const auto covered = [&](const Sums& sums, std::size_t t, std::uint32_t reporters) {
        const std::uint32_t expected = reporters - sums.not_applicable(t);
        const std::uint32_t reported = expected - sums.missing(t) - sums.not_available(t);
        return Int128(reported) * Decimal::one >= Int128(expected) * goal.coverage.micro;
    };
    for (std::size_t t = 0; t < out.size(); ++t) {
        const std::uint32_t reporters = plan.reporters(std::size_t(plan.targets()[t]));
        out[t] = stand(goal, num.micro[t], den.micro[t]);
        if (out[t] == Standing::no_value && den.absent[t] == 0) continue;
        if (!covered(num, t, reporters) || !covered(den, t, reporters)) out[t] = Standing::incomplete;
    }
    return out;
}
}  // namespace greentally::numbers
