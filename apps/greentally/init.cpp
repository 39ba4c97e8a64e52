#include <iostream>

#include "greentally/data_folder.hpp"
#include "greentally/verbs.hpp"

namespace greentally {
void add_init(CLI::App& app, int& exit) {
    static std::string data;
    auto* verb = app.add_subcommand("init", "Begin an empty house in a new folder");
    verb->add_option("--data", data, "the data folder")->required();
    verb->callback([&] {
        auto folder = DataFolder::open(data);
        if (!folder) return void(exit = cannot(folder.error().where + " " + folder.error().detail));
        const auto engine = folder.value()->engine(Clock());
        if (const auto opened = engine->open(); !opened)
            return void(exit = cannot(opened.error().where + " " + opened.error().detail));
        std::cout << "{\"ok\":true,\"facts\":" << engine->snapshot().seq << "}\n";
    });
}
}  // namespace greentally
