#include "insider.hpp"

#include <set>

namespace greentally::testing {
namespace {
constexpr std::size_t leaks_kept = 3;

template <class T>
const T& one_of(const std::vector<T>& all, std::mt19937& random) {
    return all[random() % all.size()];
}

std::string random_id(std::string_view kind, const Vocabulary& vocabulary, std::mt19937& random) {
    const auto known = vocabulary.ids.find(kind);
    if (known == vocabulary.ids.end() || known->second.empty()) return std::to_string(1 + random() % 6);
    constexpr std::size_t late =
        2000;  // half of the time one of the last rows: what was made for the story, not imported
    const auto& ids = known->second;
    const std::size_t from = random() % 2 && ids.size() > late ? ids.size() - late : 0;
    return std::to_string(ids[from + random() % (ids.size() - from)]);
}
std::string random_value(Json schema, const Vocabulary& vocabulary, std::mt19937& random) {
    if (const Json any = schema.find("anyOf")) return random_value(any.item(0), vocabulary, random);
    if (const Json words = schema.find("enum")) return std::string(words.item(random() % words.size()).string());
    const Json type = schema.find("type");
    const std::string_view name = type.kind() == Json::Kind::array ? type.item(0).string() : type.string();
    if (const Json kind = schema.find("x-id")) return random_id(kind.string(), vocabulary, random);
    if (name == "boolean") return random() % 2 ? "true" : "false";
    if (name == "integer") return std::to_string(1 + random() % 6);
    if (name == "array") return random_value(schema.find("items"), vocabulary, random);
    const std::string_view format = schema.find("format") ? schema.find("format").string() : "";
    if (format == "decimal") return std::to_string(random() % 3);
    if (format == "date") {
        Day day;
        shake_leaf(day, random);
        return iso(day);
    }
    if (schema.find("pattern")) {
        Period period;
        shake_leaf(period, random);
        return text(vocabulary.periods.empty() ? period : one_of(vocabulary.periods, random));
    }
    return vocabulary.words.empty() ? std::string(1, char('a' + random() % 3)) : one_of(vocabulary.words, random);
}
std::string told(const Answered& a, const std::optional<ShapeFault>& fault) {
    if (fault) return "malformed " + fault->pointer + " " + fault->expected;
    if (a.refusal) return a.refusal->code + " " + a.refusal->field + " " + a.refusal->expected;
    if (!a.sheet) return a.json;
    std::string out;
    Sheet::Row scratch;
    for (std::size_t n = 0; n < a.sheet->size(); ++n) {
        for (const auto& cell : a.sheet->row(n, scratch)) out += cell + "\t";
        out += '\n';
    }
    return out;
}
/// A dumped line [key,row] with the row's own `key` or `id` made to be the key.
std::string keyed(const std::string& line) {
    const auto document = Document::parse(line);
    CHECK(document);
    const Json key = document->root().item(0), row = document->root().item(1);
    const bool number = key.kind() == Json::Kind::number;
    std::string out = "[" + key.text() + ",{";
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i) out += ',';
        write_json_string(out, row.name(i));
        const bool same_shape =
            row.member(i).kind() == key.kind();  // a Return's id is its key, its `key` is another thing
        const bool own = same_shape && (row.name(i) == "key" || (number && row.name(i) == "id"));
        out += ':' + (own ? key : row.member(i)).text();
    }
    return out + "}]";
}
std::string shown(const Params& params) {
    std::string out;
    for (const auto& [name, value] : params) out += (out.empty() ? "?" : "&") + name + "=" + value;
    return out;
}
std::multiset<std::string> rows_of(const House& house, const State& state, bool derived) {
    std::multiset<std::string> rows;
    std::string kind;
    const std::string dump = house.dump(state, derived);
    for (std::size_t at = 0; at < dump.size();) {
        const auto end = dump.find('\n', at);
        const std::string line = dump.substr(at, end - at);
        line.starts_with("# ") ? void(kind = line.substr(2)) : void(rows.insert(kind + " " + line));
        at = end + 1;
    }
    return rows;
}
/// What one state has and the other has not, a line each.
std::string difference(const House& house, const State& full, const State& less, bool derived) {
    const auto a = rows_of(house, full, derived), b = rows_of(house, less, derived);
    std::vector<std::string> rows;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(rows));
    std::string out;
    for (const auto& row : rows) out += row + "\n";
    return out;
}
}  // namespace

void shake_rows(const House& house, State& state, std::mt19937& random, Day day) {
    house.shake(state, random, day);
    State next = state;
    {
        Turn turn(next);
        for (const RowKind* kind : house.own_rows()) {
            std::string lines;
            kind->dump(state, lines);
            for (std::size_t at = 0; at < lines.size();) {
                const auto end = lines.find('\n', at);
                const auto line = Document::parse(keyed(lines.substr(at, end - at)));
                const bool loaded = line && kind->load(turn, line->root());
                if (!loaded)
                    throw std::logic_error("a row that cannot be read again: " + kind->kind + " " +
                                           lines.substr(at, end - at));
                at = end + 1;
            }
        }
        house.settle(turn, false);
    }
    state = next;
}
Vocabulary vocabulary_of(const House& house, const State& state) {
    Vocabulary out;
    for (const RowKind* kind : house.own_rows()) {
        std::string lines;
        kind->dump(state, lines);
        auto& ids = out.ids[kind->kind];
        for (std::size_t at = 0; at < lines.size() && lines[at + 1] >= '0' && lines[at + 1] <= '9';
             at = lines.find('\n', at) + 1)
            ids.push_back(std::uint32_t(std::stoul(lines.substr(at + 1, 10))));
    }
    return out;
}
Params random_params(std::string_view query_schema, const Vocabulary& vocabulary, std::mt19937& random) {
    const auto document = Document::parse(query_schema);
    CHECK(document);
    const Json properties = document->root().find("properties"), required = document->root().find("required");
    Params params;
    for (std::size_t i = 0; i < properties.size(); ++i) {
        bool needed = false;
        for (std::size_t k = 0; k < required.size(); ++k) needed |= required.item(k).string() == properties.name(i);
        if (needed || random() % 3 == 0)
            params[std::string(properties.name(i))] = random_value(properties.member(i), vocabulary, random);
    }
    return params;
}
Viewer random_viewer(std::mt19937& random) {
    Viewer v;
    v.account.n = 1 + random() % 6, v.person.n = 1 + random() % 6;
    if (random() % 8 == 0) return v;  // logged in, no post chosen
    v.post.n = 1 + random() % 6, v.unit.n = 1 + random() % 6;
    constexpr Role roles[] = {Role::clerk,  Role::checker,      Role::head,           Role::steward,
                              Role::viewer, Role::system_admin, Role::security_admin, Role::audit_admin};
    v.roles = bit(roles[random() % std::size(roles)]);
    if (v.roles & administrators) return v;
    if (random() % 4 == 0) return v.span = everywhere, v;
    v.span.first = random() % 8, v.span.last = v.span.first + random() % 8;
    return v;
}
void Insider::ask(const State& state, const Viewer& viewer, std::mt19937& random, int times) {
    const State less = house.as_if_only(state, viewer);
    const std::string gone = difference(house, state, less, false);
    hidden += std::size_t(std::count(gone.begin(), gone.end(), '\n'));
    State empty;
    {
        Turn turn(empty);
        turn.begin_day(state.today);
        turn.recorded(state.seq, state.at);
    }
    const Sight full_sight(state, viewer), less_sight(less, viewer), empty_sight(empty, viewer);
    for (const Room& room : house.rooms())
        for (const Route& route : room.routes) {
            const auto* show = std::get_if<Show>(&route.offer);
            if (!show || !may(viewer, route.may)) continue;
            Asked& asked = routes[std::string(route.path)];
            const std::string schema = show->query_shape();
            for (int i = 0; i < times; ++i) {
                const Params params = random_params(schema, vocabulary, random);
                const bool as_sheet = random() % 4 == 0;
                const auto answer = [&](const Sight& sight) {
                    std::optional<ShapeFault> fault;
                    const Answered a = show->answer(sight, params, as_sheet, fault);
                    return std::pair(told(a, fault), fault ? 'm' : a.refusal ? 'r' : 'a');
                };
                const auto [full, kind] = answer(full_sight);
                ++(kind == 'm' ? asked.malformed : kind == 'r' ? asked.refused : asked.answered);
                asked.telling += kind == 'a' && full != answer(empty_sight).first;
                const std::string as_if = answer(less_sight).first;
                if (full == as_if || leaks.size() >= leaks_kept || asked.leaked++) continue;
                leaks.push_back("GET " + std::string(route.path) + shown(params) + (as_sheet ? " as a sheet" : "") +
                                "\nviewer " + to_json(viewer) + "\nanswered " + full + "\nas if nothing were hidden " +
                                as_if + "\nhidden rows, and what follows from them:\n" +
                                difference(house, state, less, true));
            }
        }
}
}  // namespace greentally::testing
