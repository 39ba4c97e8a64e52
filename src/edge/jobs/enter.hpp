#pragma once
/// The plan of an import into the book, as one command.
#include "access/import.hpp"
#include "book/files.hpp"
#include "engine/engine.hpp"

namespace greentally::edge {
/// The room's that writes imports down; every house has one.
const ImportLedger& ledger_of(const House& house);
/// Keeps the file, then records what the plan enters together with its receipt, under `key`: sent again, it is answered
/// as before. `as`: who does it. The answer names the import. Errors: stopped, also if the file cannot be kept;
/// refused. Never on the writer's thread.
Answer enter(Engine& engine, book::Files& files, const ImportPlan& plan, const ImportKind& kind, ImportReceipt receipt,
             std::string_view bytes, const Order& as, const std::string& key);
}  // namespace greentally::edge
