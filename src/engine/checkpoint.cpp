#include "engine/checkpoint.hpp"

#include "base/hash.hpp"

namespace greentally {
namespace {
struct Header {
    std::uint64_t seq = 0;
    std::string hash;
    std::int64_t at = 0;
    Day today;
    std::string rows;
};
}  // namespace

std::string print_checkpoint(const House& house, const State& state, const Digest& hash) {
    const std::string rows = house.dump(state, false);
    return to_json(Header{state.seq, hex(hash), state.at.us, state.today, hex(sm3(rows))}) + "\n" + rows;
}
Result<Checkpoint> read_checkpoint(const House& house, std::string_view text) {
    const auto end = text.find('\n');
    ShapeFault where;
    const auto header = from_json<Header>(text.substr(0, end), where);
    if (!header || end == text.npos) return fault(Why::corrupt, "checkpoint", "no header");
    text.remove_prefix(end + 1);
    if (hex(sm3(text)) != header->rows)
        return fault(Why::corrupt, "checkpoint", "its rows are not those that were written");
    Checkpoint out;
    const auto hash = unhex(header->hash);
    if (!hash || hash->size() != out.hash.size()) return fault(Why::corrupt, "checkpoint", "no hash");
    std::copy(hash->begin(), hash->end(), out.hash.begin());
    Turn turn(out.state);
    turn.begin_day(header->today);
    turn.recorded(header->seq, {header->at});
    std::string_view kind;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (line.starts_with("# "))
            kind = line.substr(2);
        else if (const auto row = Document::parse(line); !row || !house.load_row(turn, kind, row->root()))
            return fault(Why::corrupt, "checkpoint", "a row of " + std::string(kind) + " is not of this build's shape");
    }
    return out;
}
}  // namespace greentally
