// A fuzzer's target without a fuzzer: its corpus, and random changes of it.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {
std::vector<std::string> corpus() {
    std::vector<std::string> out;
    for (const auto& entry : std::filesystem::directory_iterator(CORPUS)) {
        std::ifstream in(entry.path(), std::ios::binary);
        out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return out;
}
void run(const std::string& bytes) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

TEST(fuzz, the_corpus) {
    const auto all = corpus();
    ASSERT_FALSE(all.empty());
    for (const auto& bytes : all) run(bytes);
}
TEST(fuzz, random_changes_of_the_corpus) {
    const auto all = corpus();
    std::mt19937 random(11);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes = all[random() % all.size()];
        for (auto n = 1 + random() % 4; n > 0 && !bytes.empty(); --n) {
            const std::size_t at = random() % bytes.size();
            switch (random() % 4) {
                case 0: bytes[at] = char(random()); break;
                case 1: bytes.erase(at, 1 + random() % 8); break;
                case 2: bytes.insert(at, 1, "\",\n\r\t;[]{}='\0\xEF\xFF"[random() % 16]); break;
                default: bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 16));
            }
        }
        run(bytes);
    }
}
}  // namespace
