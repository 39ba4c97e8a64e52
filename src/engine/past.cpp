#include "engine/past.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "engine/checkpoint.hpp"

namespace greentally {
namespace fs = std::filesystem;
static constexpr std::size_t kept_max = 16;
static constexpr std::size_t checkpoints_max = 64;

Past::Past(const House& house, const book::Store& store, std::string folder)
    : house_(house), store_(store), folder_(std::move(folder)) {}

static std::vector<std::uint64_t> checkpoints(const std::string& folder) {
    std::vector<std::uint64_t> out;
    std::error_code error;
    if (folder.empty()) return out;
    for (const auto& file : fs::directory_iterator(folder, error)) {
        const std::string name = file.path().filename().string();
        if (name.starts_with("checkpoint-") && name.find_first_not_of("0123456789", 11) == name.npos)
            out.push_back(std::stoull(name.substr(11)));
    }
    std::sort(out.rbegin(), out.rend());
    return out;
}
std::uint64_t Past::newest_checkpoint() const {
    const auto all = checkpoints(folder_);
    return all.empty() ? 0 : all.front();
}
State Past::checkpoint_before(std::uint64_t seq) const {
    for (const auto candidate : checkpoints(folder_)) {
        if (candidate > seq) continue;
        std::ifstream in(folder_ + "/checkpoint-" + std::to_string(candidate), std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        auto read = read_checkpoint(house_, text.str());
        if (!read) continue;  // a shortcut that this build cannot take
        const auto fact = store_.find(candidate);
        if (fact && fact.value() && fact.value()->hash == read.value().hash) return std::move(read.value().state);
    }
    return {};
}
Result<> Past::write_checkpoint(const State& state) const {
    if (folder_.empty() || state.seq == 0) return ok();
    TRY(auto&& fact, store_.find(state.seq));
    if (!fact) return fault(Why::not_found, "checkpoint", "the book does not reach the state");
    std::error_code error;
    fs::create_directories(folder_, error);
    const std::string path = folder_ + "/checkpoint-" + std::to_string(state.seq);
    {
        std::ofstream out(path + ".part", std::ios::binary);
        out << print_checkpoint(house_, state, fact->hash);
        if (!out.flush()) return fault(Why::io, path, "cannot be written");
    }
    fs::rename(path + ".part", path, error);
    if (error) return fault(Why::io, path, error.message());
    const auto all = checkpoints(folder_);
    for (std::size_t i = checkpoints_max; i < all.size(); ++i)
        fs::remove(folder_ + "/checkpoint-" + std::to_string(all[i]), error);
    return ok();
}
Result<State> Past::state(std::uint64_t seq) {
    std::lock_guard lock(mutex_);
    auto base = kept_.end();
    for (auto i = kept_.begin(); i != kept_.end(); ++i)
        if (i->seq <= seq && (base == kept_.end() || i->seq > base->seq)) base = i;
    if (base != kept_.end() && base->seq == seq) {
        kept_.splice(kept_.begin(), kept_, base);
        return kept_.front();
    }
    State from = base != kept_.end() ? *base : State();
    bool bare = base == kept_.end();  // nothing is settled in it yet
    if (const auto newest = checkpoints(folder_);
        std::any_of(newest.begin(), newest.end(), [&](auto c) { return c <= seq && c > from.seq; }))
        if (State checkpoint = checkpoint_before(seq); checkpoint.seq > from.seq) from = checkpoint, bare = true;
    State then = bare ? State() : from;
    {
        Turn turn(then);
        if (bare) {
            turn.begin_day(from.today);
            turn.recorded(from.seq, from.at);
            for (const RowKind* r : house_.own_rows()) r->seed(from, turn);
        }
        const Day before = bare ? Day() : from.today;
        Result<> applied = ok();
        TRY(store_.read(from.seq + 1, [&](const book::FactView& fact) {
            if (fact.seq > seq) return false;
            applied = house_.apply(turn, fact);
            return bool(applied);
        }));
        TRY(applied);
        house_.settle(turn, bare || before < turn.now.today);
    }
    if (then.seq != seq && seq != 0)
        return fault(Why::not_found, "seq", "the book ends at fact " + std::to_string(then.seq));
    kept_.push_front(then);
    if (kept_.size() > kept_max) kept_.pop_back();
    return then;
}
Result<std::uint64_t> Past::seq_at(Instant at) const {
    TRY(const auto last, store_.last());
    std::uint64_t low = 0, high = last.seq;  // low: recorded at or before; 0 always is
    while (low < high) {
        const auto middle = low + (high - low + 1) / 2;
        TRY(auto&& fact, store_.find(middle));
        if (!fact) return fault(Why::corrupt, "fact " + std::to_string(middle), "missing");
        if (fact->recorded_at <= at)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
}  // namespace greentally
