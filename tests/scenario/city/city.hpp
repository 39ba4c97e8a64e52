#pragma once
/// For scenarios: 绿江市, its counties and towns, in an engine of its own over a book in memory. Acts and views go by
/// the routes, asked as the server asks them.
///   四川省 ─ 绿江市 ┬ 清溪县 ─ 双河镇 (柳林村, 杨湾村), 石桥镇 (桥头村), 白云镇, 云顶乡
///                   ├ 青石县 ─ 河口镇, 竹园镇
///                   └ 东岭区 ─ 柳河镇, 东门街道
#include "engine/engine.hpp"
#include "intake/folder/folder.hpp"
#include "scenario/city/view.hpp"
#include "storage/memory/store.hpp"

namespace greentally {
struct Element;
struct Form;
struct Indicator;
}  // namespace greentally

namespace greentally::scenario {
struct Seat {
    Id<Account> account;
    Id<Post> post;
    Id<Person> person;
};
struct Office {
    Id<Unit> unit;
    Seat clerk, checker, head;
};
struct Typed {
    const char *area, *element, *typed;
};
using Folder = std::vector<intake::NamedBytes>;
Folder shipped(const std::string& programme);
inline std::vector<Typed> operator+(std::vector<Typed> a, const std::vector<Typed>& b) {
    return a.insert(a.end(), b.begin(), b.end()), a;
}

class City {
public:
    /// 9:00 of a day in China; programmes are loaded in this order.
    explicit City(const char* today = "2022-04-20", const std::vector<Folder>& programmes = {shipped("eco-city-2022")});
    ~City();

    /// Morning of a later day.
    void dawn(const char* day);
    /// Asks a POST route ("/returns/7/check"). "" or the refusal's code; `id` is what was made.
    std::string post(const Seat& who, const std::string& path, const std::string& body = "{}");
    /// Files evidence about an area, as if its bytes were kept. "" or the refusal's code; `id` is the evidence.
    std::string file_evidence(const Seat& who, const char* area, const std::string& name);
    /// Asks a GET route ("/board?area=3"), now or as of a fact. A refusal is {"refused":code}.
    View get(const Seat& who, const std::string& path, std::optional<std::uint64_t> seq = {});

    /// Opens a return and types into it.
    std::uint32_t drafted(const Office& office, const char* form, const char* period, const std::vector<Typed>& cells);
    std::string type(const Office& office, std::uint32_t of, const std::vector<Typed>& cells);
    /// The three hands of the unit, up to "check", "approve" or "submit".
    void pass(const Office& office, std::uint32_t of, std::string_view last = "submit");
    std::uint32_t file(const Office& office, const char* form, const char* period, const std::vector<Typed>& cells);
    std::string cells(const std::vector<Typed>& cells) const;
    /// "indicator":…,"area":…,"period":… of a body.
    std::string judged(const char* area, const char* indicator, const char* year = "2022") const;

    /// An indicator's cell of the board, of an area's own row; and its page. `year` and fact may be left out.
    View cell(const char* area, const char* indicator, const char* year = "2022",
              std::optional<std::uint64_t> seq = {});
    std::string trend(const char* area, const char* indicator, const char* year = "2022");
    View page(const char* area, const char* indicator, const char* year = "2022",
              std::optional<std::uint64_t> seq = {});

    std::uint32_t load(const Folder& folder);
    Office office(const char* area, const char* name, const std::vector<std::string>& functions);
    Seat seat(Id<Unit> unit, const char* name, Role role);
    Seat another_post(const Seat& of, Id<Unit> unit, Role role);
    /// A decision of the house itself, as the verbs on its machine give it.
    std::uint32_t act(const std::function<Decision(const State&, const By&)>& decide);

    std::uint32_t area(std::string_view name) const;
    Id<Indicator> indicator(std::string_view code) const;
    Id<Form> form(std::string_view code) const;
    Id<Element> element(std::string_view code) const;
    std::uint64_t seq() const { return engine_->snapshot().seq; }
    const Engine& engine() const { return *engine_; }

    Office qingxi, qingshi, dongling;  // the counties' bureaus
    Seat steward, province;            // 市局专班, 省厅对口处
    Id<Unit> bureau;                   // 市住建局
    std::uint32_t id = 0;
    std::string programme = "eco-city-2022";  // whose indicators are meant

private:
    /// Who sees a whole area: the city's task force, and the province's for the province.
    const Seat& watcher(std::string_view area) const;
    std::string asked_of_board(const char* area, const char* indicator, const char* year);

    memory::Store store_;
    Clock clock_;
    std::unique_ptr<Engine> engine_;
};
}  // namespace greentally::scenario
