#include "storage/memory/files.hpp"

#include <vector>

namespace greentally::memory {
struct Files::Incoming final : book::Incoming {
    explicit Incoming(Files& files) : files(files) {}
    Result<> add(std::string_view more) override { return bytes += more, ok(); }
    Result<book::FileName> keep() override {
        const auto name = book::file_name_of(bytes);
        const std::lock_guard lock(files.mutex_);
        files.files_.try_emplace(name, std::make_shared<const std::string>(std::move(bytes)));
        return name;
    }
    Files& files;
    std::string bytes;
};

Result<std::unique_ptr<book::Incoming>> Files::begin() { return std::unique_ptr<book::Incoming>(new Incoming(*this)); }

Result<> Files::read(const book::FileName& name, const Visit& visit) const {
    std::shared_ptr<const std::string> bytes;
    {
        const std::lock_guard lock(mutex_);
        const auto found = files_.find(name);
        if (found == files_.end()) return fault(Why::not_found, text(name), "there is no such file");
        bytes = found->second;
    }
    visit(*bytes);
    return ok();
}

Result<bool> Files::has(const book::FileName& name) const {
    const std::lock_guard lock(mutex_);
    return files_.contains(name);
}

Result<> Files::each(const std::function<bool(const book::FileName&)>& visit) const {
    std::vector<book::FileName> names;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [name, bytes] : files_) names.push_back(name);
    }
    for (const auto& name : names) {
        if (!visit(name)) break;
    }
    return ok();
}
}  // namespace greentally::memory
