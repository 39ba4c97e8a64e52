#pragma once
/// Errors as RFC 9457 problem details: a stable code, the field, a sentence in the caller's language.
#include "edge/http/words.hpp"
#include "net/message.hpp"

namespace greentally::edge {
struct Problem {
    int status = 500;
    std::string code, field = {}, detail = {};
    std::string expected = {};       // stands for {expected} in the sentence
    std::vector<Problem> also = {};  // what else of the same command was wrong
};
/// Its code's sentence, what was expected put in its place.
std::string sentence(const Problem& p, Language language, const Words& words = house_words());
net::Response problem(const Problem& p, Language language, const Words& words = house_words());
/// The code for what the server itself refuses.
std::string_view code_of(int status);
/// HTTP status of a room's refusal: not_found 404, forbidden 403, anything else is the state's 409.
int status_of(std::string_view refusal_code);
net::Response json(std::string text, int status = 200);
}  // namespace greentally::edge
