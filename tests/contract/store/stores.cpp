#include "stores.hpp"

#include "storage/memory/store.hpp"
#include "storage/sqlite/store.hpp"

namespace greentally {
const std::vector<Backend>& backends() {
    static const std::vector<Backend> all{
        {"memory", false, [](const std::filesystem::path&) { return std::make_unique<memory::Store>(); }},
        {"sqlite", true,
         [](const std::filesystem::path& folder) { return sqlite::Store::open(folder / "book.db").value(); }},
    };
    return all;
}
}  // namespace greentally
