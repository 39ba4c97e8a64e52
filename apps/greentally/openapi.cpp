#include <iostream>

#include "edge/http/openapi.hpp"
#include "edge/http/rooms.hpp"
#include "greentally/verbs.hpp"
#include "rooms/rooms.hpp"
#include "storage/memory/store.hpp"

namespace greentally {
void add_openapi(CLI::App& app, int&) {
    auto* verb = app.add_subcommand("openapi", "Print the rooms' API as OpenAPI 3.1");
    verb->callback([] {
        memory::Store store;
        Engine engine(whole_house(), store, Clock(), {});
        std::vector<std::unique_ptr<edge::Endpoint>> endpoints;
        for (auto& e : edge::endpoints_of(engine, {}))
            endpoints.push_back(std::make_unique<edge::Endpoint>(std::move(e)));
        std::cout << edge::openapi(endpoints, {"Greentally 绿账", "1", "One book of facts for a city's title bid"})
                  << "\n";
    });
}
}  // namespace greentally
