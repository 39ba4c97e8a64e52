/// The tree through the real writer: one import is one command, kept whole or not at all, and comes back from the book.
#include <gtest/gtest.h>

#include "area_book.hpp"
#include "engine/engine.hpp"
#include "storage/memory/store.hpp"

namespace greentally {
namespace area {
Room room();
}
namespace area_search {
Room room();
}
namespace testing {
namespace {
House areas() {
    return House({area::room(), area_search::room()}, [](const State&, Id<Account>, Id<Post>) { return Viewer{}; });
}
std::string many_villages(std::size_t n) {
    std::string text = "code\tname\n51\t四川省\n5115\t宜宾市\n511524\t长宁县\n";
    for (std::size_t town = 100; n; ++town) {
        const std::string code = "511524" + std::to_string(town);
        text += code + "\t第" + std::to_string(town) + "镇\n";
        for (std::size_t v = 200; v < 999 && n; ++v, --n)
            text += code + std::to_string(v) + "\t第" + std::to_string(v) + "村村民委员会\n";
    }
    return text;
}
Answer import(Engine& engine, const std::string& text, std::int32_t edition) {
    Order order;
    order.viewer = Viewer{{1}, {1}, {1}, {1}, everywhere, 1u << unsigned(Role::steward)};
    order.decide = [&](const State& state, const By&, std::optional<ShapeFault>&) {
        return area::decide(
            area::plan_import(state, area::read_import(text, "t"), "t", {edition, area::cut_off(edition)}));
    };
    return engine.run(std::move(order));
}
}  // namespace

TEST(Writer, TakesAnImportWholeAndGivesItBackFromTheBook) {
    memory::Store store;
    const std::string first = many_villages(3'000), second = many_villages(2'600);
    std::string live;
    {
        Engine engine(areas(), store, Clock(Instant{1'650'000'000'000'000}), {});
        ASSERT_TRUE(engine.open());
        const std::uint64_t empty = engine.snapshot().seq;
        const Answer taken = import(engine, first, 2022);
        ASSERT_EQ(taken.outcome, Answer::Outcome::recorded);
        EXPECT_GT(taken.seq, empty + 3);  // chunks, and the fact that closes the edition
        EXPECT_EQ(engine.snapshot().all<AreaPlace>().size(), 3'000u + 3 + 4);
        EXPECT_EQ(import(engine, first, 2022).seq, taken.seq);
        EXPECT_EQ(import(engine, "code\tname\n51\t四川省\nx\ty\n", 2023).refusal.code, "area.import_faults");
        EXPECT_EQ(engine.snapshot().seq, taken.seq);

        ASSERT_EQ(import(engine, second, 2023).outcome, Answer::Outcome::recorded);
        EXPECT_EQ(engine.snapshot().all<AreaPlace>().size(), 2'600u + 3 + 4);
        EXPECT_EQ(engine.snapshot().all<Area>().size(), 3'000u + 3 + 4);
        const auto then = engine.as_of(taken.seq);
        ASSERT_TRUE(then);
        EXPECT_EQ(then.value().all<AreaPlace>().size(), 3'000u + 3 + 4);

        store.fail_next(fault(Why::full, "disk", "full"));
        EXPECT_EQ(import(engine, first, 2024).outcome, Answer::Outcome::stopped);
        EXPECT_EQ(engine.snapshot().all<AreaPlace>().size(), 2'600u + 3 + 4) << "of a failed import nothing is seen";
        live = engine.house().dump(engine.snapshot());
    }
    Engine again(areas(), store, Clock(Instant{1'650'000'000'000'000}), {});
    ASSERT_TRUE(again.open());
    EXPECT_EQ(again.house().dump(again.snapshot()), live);
}
}  // namespace testing
}  // namespace greentally
