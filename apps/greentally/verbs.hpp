#pragma once
/// Verbs of the command line, one file each. Exit 0: fine, 1: found faults, 2: cannot run.
#include <CLI/CLI.hpp>

namespace greentally {
enum Exit : int { fine = 0, found_faults = 1, cannot_run = 2 };
/// Adds a verb; when it is chosen it runs and leaves its exit code in `exit`.
using AddVerb = void (*)(CLI::App& app, int& exit);
void add_serve(CLI::App&, int&);
void add_init(CLI::App&, int&);
void add_demo(CLI::App&, int&);
void add_area(CLI::App&, int&);
void add_programme(CLI::App&, int&);
void add_import(CLI::App&, int&);
void add_export(CLI::App&, int&);
void add_verify(CLI::App&, int&);
void add_replay(CLI::App&, int&);
void add_openapi(CLI::App&, int&);
void add_sheet(CLI::App&, int&);
void add_paper(CLI::App&, int&);
/// Says why on stderr, in a sentence, and gives cannot_run.
int cannot(const std::string& why);
}  // namespace greentally
