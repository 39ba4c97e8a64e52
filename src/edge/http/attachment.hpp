#pragma once
/// A file as an answer.
#include "net/message.hpp"

namespace greentally::edge {
inline constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// `name`: UTF-8, as the receiver shall keep it (RFC 6266).
net::Response attachment(std::string_view type, std::string_view name, std::string bytes);
}  // namespace greentally::edge
