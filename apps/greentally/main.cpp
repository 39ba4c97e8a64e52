/// One binary: wires the house, one file per verb.
#include <cstdio>

#include "greentally/verbs.hpp"

int greentally::cannot(const std::string& why) {
    return std::fprintf(stderr, "greentally: %s\n", why.c_str()), cannot_run;
}

int main(int argc, char** argv) {
    CLI::App app{"Greentally 绿账: one book of facts for a city's title bid", "greentally"};
    app.require_subcommand(1);
    int exit = greentally::fine;
    for (const greentally::AddVerb add :
         {greentally::add_serve, greentally::add_init, greentally::add_demo, greentally::add_area,
          greentally::add_programme, greentally::add_import, greentally::add_export, greentally::add_verify,
          greentally::add_replay, greentally::add_openapi, greentally::add_sheet, greentally::add_paper})
        add(app, exit);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        const int shown = app.exit(e);
        return shown == 0 ? greentally::fine : greentally::cannot_run;
    }
    return exit;
}
