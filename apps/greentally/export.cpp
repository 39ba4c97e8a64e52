#include <iostream>

#include "edge/http/attachment.hpp"
#include "edge/http/table.hpp"
#include "greentally/data_folder.hpp"
#include "greentally/verbs.hpp"
#include "rooms/rooms.hpp"

namespace greentally {
namespace {
using edge::Format;
/// Who stands at the machine sees every area.
Viewer at_the_machine() {
    Viewer v = house_viewer();
    v.account = {UINT32_MAX};
    return v;
}
const Show* view_of(const House& house, const std::string& kind) {
    for (const Room& room : house.rooms())
        for (const Route& route : room.routes)
            if (route.method == "GET" && route.path == "/" + kind) return std::get_if<Show>(&route.offer);
    return nullptr;
}
Result<> printed_xlsx(const Sheet& sheet, const std::string& kind, const edge::Origin& origin) {
    TRY(const auto file, edge::nameless_file());
    TRY(edge::write_xlsx(sheet, kind, origin, edge::Language::zh, file.get()));
    std::rewind(file.get());
    char piece[1 << 16];
    while (const std::size_t n = std::fread(piece, 1, sizeof piece, file.get()))
        if (std::fwrite(piece, 1, n, stdout) != n) return fault(Why::io, "the output", "cannot be written");
    return ok();
}
int run(const std::string& kind, const std::string& data, const std::vector<std::string>& query, Format format) {
    auto store = sqlite::Store::open_to_read(std::filesystem::path(data) / "book.db");
    if (!store) return cannot(store.error().where + " " + store.error().detail);
    const House house = whole_house();
    const Show* show = view_of(house, kind);
    if (!show) {
        std::string known;
        for (const Room& room : house.rooms())
            for (const Route& route : room.routes)
                if (route.method == "GET" && route.path.find('{') == route.path.npos)
                    known += " " + std::string(route.path.substr(1));
        return cannot("there is no list called " + kind + "; there are:" + known);
    }
    Past past(house, *store.value(), data + "/cache");
    const auto last = store.value()->last();
    if (!last) return cannot(last.error().detail);
    const auto state = past.state(last.value().seq);
    if (!state) return cannot(state.error().where + ": " + state.error().detail);
    Params params;
    for (const auto& q : query)
        params[q.substr(0, q.find('='))] = q.find('=') == q.npos ? "" : q.substr(q.find('=') + 1);
    std::optional<ShapeFault> fault;
    const Answered out = show->answer(Sight(state.value(), at_the_machine()), params, format != Format::json, fault);
    if (fault) return cannot("query " + fault->pointer + ": expected " + fault->expected);
    if (out.refusal) return cannot("refused: " + out.refusal->code + " " + out.refusal->field);
    if (format == Format::json) return std::cout << out.json << "\n", fine;
    const auto written = format == Format::csv
                             ? edge::write_csv(*out.sheet, stdout)
                             : printed_xlsx(*out.sheet, kind, {state.value().seq, state.value().at, last.value().hash});
    return written ? fine : cannot(written.error().where + ": " + written.error().detail);
}
}  // namespace
void add_export(CLI::App& app, int& exit) {
    static std::string kind, data;
    static std::vector<std::string> query;
    static std::string format = "csv";
    auto* verb = app.add_subcommand(
        "export", "Any list as a table: greentally export board --data DIR -q period=2021 --format xlsx > board.xlsx");
    verb->add_option("kind", kind, "a list's path, such as board, returns, duties, units")->required();
    verb->add_option("--data", data, "the data folder")->required();
    verb->add_option("-q,--query", query, "name=value, as in the address");
    verb->add_option("--format", format, "csv, xlsx or json")->check(CLI::IsMember({"csv", "xlsx", "json"}));
    verb->callback([&] { exit = run(kind, data, query, *edge::format_named(format)); });
}
}  // namespace greentally
