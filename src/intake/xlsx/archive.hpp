#pragma once
/// The parts of an archive, inflated piece by piece under one limit for all. The only file that names libzip.
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace greentally::intake {
class Archive {
public:
    enum class Trouble { none, damaged, encrypted, too_large };
    /// `bytes` outlive it.
    Archive(std::string_view bytes, std::size_t inflated_max);
    ~Archive();
    bool good() const { return zip_ != nullptr; }
    bool has(const std::string& part) const;
    /// f(piece) for each piece of a part in order, while it returns true.
    Trouble each_piece(const std::string& part, const std::function<bool(std::string_view)>& f);
    /// One part, to be pulled piece by piece.
    class Part {
    public:
        ~Part();
        /// The next piece, valid until the next call; empty at the end or in trouble.
        std::string_view next();
        Trouble trouble() const { return trouble_; }

    private:
        friend class Archive;
        Archive* of_ = nullptr;
        void* file_ = nullptr;
        Trouble trouble_ = Trouble::none;
        std::unique_ptr<char[]> piece_;
    };
    std::unique_ptr<Part> open(const std::string& part);

private:
    void* zip_ = nullptr;
    std::size_t left_;  // bytes that may still be inflated
};
}  // namespace greentally::intake
