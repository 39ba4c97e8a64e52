#pragma once
/// A file as an answer.
#include <cstdio>

#include "base/result.hpp"
#include "net/message.hpp"

namespace greentally::edge {
inline constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// `name`: UTF-8, as the receiver shall keep it (RFC 6266).
net::Response attachment(std::string_view type, std::string_view name, std::string bytes);
/// A file without a name that is read and written in pieces, gone with the last who holds it. Errors: io.
Result<std::shared_ptr<std::FILE>> nameless_file();
/// What was written into it; what is small is held as bytes. Errors: io, full.
Result<net::Response> attachment(std::string_view type, std::string_view name, std::shared_ptr<std::FILE> file);
}  // namespace greentally::edge
