#include "facts.hpp"

#include <random>
#include <string>

namespace greentally {
std::vector<book::Fact> some_facts(std::size_t n, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    std::vector<book::Fact> facts;
    Instant at{1650418200000000};
    for (std::size_t i = 0; i < n; ++i) {
        book::Salt salt;
        for (auto& byte : salt) byte = std::uint8_t(random());
        at.us += std::int64_t(random() % 2000000);
        if (i == 0) {
            facts.push_back(book::opening({.book = {1, 2, 3}, .name = "book"}, at, salt));
            continue;
        }
        book::Fact fact{.recorded_at = at, .occurred_at{at.us - 60000000}, .cause = random() % (i + 1), .salt = salt};
        fact.actor = std::uint32_t(random() % 100), fact.post = fact.actor + 1000, fact.unit = fact.actor % 7;
        fact.kind = random() % 3 ? "return.submitted" : "return.returned";
        fact.key = "0180457a-7f6e-7000-8000-" + std::to_string(100000000000 + i);
        if (random() % 5 == 0) fact.on_behalf_of = 3, fact.basis = "代录：双流区住建局来函〔2022〕7号";
        fact.body = R"({"return":)" + std::to_string(i) + R"(,"note":")" + std::string(random() % 400, 'x') + R"("})";
        facts.push_back(std::move(fact));
    }
    return facts;
}

std::vector<book::Fact> sealed_facts(std::size_t n, std::uint64_t seed) {
    auto facts = some_facts(n, seed);
    book::seal({}, facts).value();
    return facts;
}

std::vector<book::Fact> all_of(const book::Store& store, std::uint64_t from) {
    std::vector<book::Fact> all;
    store.read(from, [&](const book::FactView& fact) { return all.push_back(own(fact)), true; }).value();
    return all;
}
}  // namespace greentally
