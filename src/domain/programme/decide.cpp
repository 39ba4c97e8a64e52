#include "base/hash.hpp"
#include "domain/programme/intern.hpp"
#include "domain/programme/sound.hpp"

namespace greentally::programme {
namespace {
/// Bytes of a fact's body, with room to the book's 64 KiB.
constexpr std::size_t listed_bytes = 48 << 10;

bool same_thing(const Element& a, const ElementEntry& b) {
    return a.family == b.family && a.stratum == b.stratum && a.kind == b.kind && a.measure == b.measure;
}
bool same_use(const Element& a, const ElementEntry& b) {
    return a.level == b.level && a.also == b.also && a.area_kind == b.area_kind && a.function == b.function &&
           a.formula == b.formula && a.nonnegative == b.nonnegative;
}
/// An element means the same in every programme of the book, or figures could not be shared.
std::optional<Refusal> disagreement(const State& state, const Load& load, Id<Programme> programme) {
    std::map<std::string_view, const Element*> known;
    state.all<Element>().each([&](const auto&, const Element& e) { return known.emplace(e.code, &e), true; });
    const auto elsewhere = [&](Id<Element> id) {
        bool found = false;
        state.all<Counted>().each([&](const auto& key, const Counted& c) {
            found |= key.element == id && key.programme != programme && c.live;
            return !found;
        });
        return found;
    };
    for (std::size_t i = 0; i < load.elements.size(); ++i) {
        const auto found = known.find(load.elements[i].code);
        if (found == known.end()) continue;
        const std::string at = "elements/" + std::to_string(i);
        if (!same_thing(*found->second, load.elements[i])) return Refusal{"programme.element_changed", at};
        if (!same_use(*found->second, load.elements[i]) && elsewhere(found->second->id))
            return Refusal{"programme.element_disagrees", at};
    }
    return {};
}

/// SM3 over what the folder held: the same files are the same version.
Text<64> digest(const Load& load) {
    std::string list;
    for (const FileEntry& file : load.files) list += file.name.str() + '\n' + file.file.str() + '\n';
    return Text<64>(hex(sm3(list)));
}

/// Rows in facts of a bounded size each, in their order.
std::vector<Listed> parcels(const Listed& rows) {
    std::vector<Listed> out{{rows.programme}};
    std::size_t bytes = 0;
    const auto pack = [&]<class Row>(const std::vector<Row>& from, std::vector<Row> Listed::*to) {
        for (const Row& row : from) {
            const std::size_t more = to_json(row).size() + 1;
            if (bytes && bytes + more > listed_bytes) out.push_back({rows.programme}), bytes = 0;
            (out.back().*to).push_back(row);
            bytes += more;
        }
    };
    const auto all = [&](auto... lists) { (pack(rows.*lists, lists), ...); };
    all(&Listed::strata, &Listed::lines, &Listed::editions, &Listed::functions, &Listed::measures, &Listed::sources,
        &Listed::parameters, &Listed::parameter_texts, &Listed::groups, &Listed::elements, &Listed::element_texts,
        &Listed::counted, &Listed::indicators, &Listed::indicator_texts, &Listed::levers, &Listed::causes,
        &Listed::targets, &Listed::target_texts, &Listed::forms, &Listed::form_texts, &Listed::columns, &Listed::checks,
        &Listed::check_texts, &Listed::duties, &Listed::duty_texts, &Listed::notices, &Listed::holidays);
    return out;
}
}  // namespace

Decision decide(const State& state, const By& by, const Load& load) {
    if (const auto faults = unsound(load); !faults.empty())
        return refuse("programme.unsound", faults.front().pointer.substr(1));
    const Id<Programme> known = programme_by_code(state, load.code),
                        programme = known ? known : state.next<Programme>();
    if (!load.succeeds.empty() && (!programme_by_code(state, load.succeeds) || load.succeeds == load.code))
        return refuse("programme.predecessor", "succeeds");
    if (auto refusal = disagreement(state, load, programme)) return *refusal;
    const Programme* before = state.find<Programme>(programme);
    const Text<64> files = digest(load);
    if (before) {
        const ProgrammeVersion* last = state.find<ProgrammeVersion>({programme, before->number});
        if (last && last->files == files && !load.files.empty())
            return Facts{{}, programme.n};  // the same folder twice
        if (last && last->version == load.version) return refuse("programme.version", "version");
    }
    const Interned interned = intern(state, by, load, programme, before ? before->number + 1 : 1, files);
    Facts facts = record(interned.loaded);
    for (const Listed& parcel : parcels(interned.rows)) add(facts, parcel);
    facts.id = programme.n;
    return facts;
}
}  // namespace greentally::programme
