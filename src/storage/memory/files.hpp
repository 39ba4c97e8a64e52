#pragma once
/// The in-memory twin of the files store.
#include <map>
#include <memory>
#include <mutex>

#include "book/files.hpp"

namespace greentally::memory {
class Files final : public book::Files {
public:
    Result<std::unique_ptr<book::Incoming>> begin() override;
    Result<> read(const book::FileName& name, const Visit& visit) const override;
    Result<bool> has(const book::FileName& name) const override;
    Result<> each(const std::function<bool(const book::FileName&)>& visit) const override;

private:
    struct Incoming;
    mutable std::mutex mutex_;
    std::map<book::FileName, std::shared_ptr<const std::string>> files_;
};
}  // namespace greentally::memory
