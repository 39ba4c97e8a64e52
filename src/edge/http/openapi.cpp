#include "edge/http/openapi.hpp"

#include "edge/http/router.hpp"

namespace greentally::edge {
namespace {
std::string quoted(std::string_view text) {
    std::string out;
    write_json_string(out, text);
    return out;
}
std::string operation_id(const Endpoint& e) {
    std::string out;
    for (const char c : e.method) out += char(c >= 'A' && c <= 'Z' ? c + 32 : c);
    for (const std::string& piece : pieces_of(e.path)) {
        if (piece == "api" || piece == "v1") continue;
        out += '_';
        for (const char c : piece)
            if (c != '{' && c != '}') out += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    }
    return out;
}
std::vector<std::string> path_params(const Endpoint& e) {
    std::vector<std::string> out;
    for (const std::string& piece : pieces_of(e.path))
        if (piece.starts_with('{')) out.push_back(piece.substr(1, piece.size() - 2));
    return out;
}
bool holds(Json list, std::string_view name) {
    for (std::size_t i = 0; list && i < list.size(); ++i)
        if (list.item(i).string() == name) return true;
    return false;
}
void add(std::string& list, const std::string& item) { list += (list.empty() ? "" : ",") + item; }
std::string parameter(std::string_view in, std::string_view name, bool required, std::string_view schema,
                      std::string_view text = {}) {
    std::string out = "{\"name\":" + quoted(name) + ",\"in\":\"" + std::string(in) + "\"";
    if (required) out += ",\"required\":true";
    if (!text.empty()) out += ",\"description\":" + quoted(text);
    return out + ",\"schema\":" + std::string(schema) + "}";
}

/// Path and query parameters; a path parameter's schema is that of the field it fills.
std::string parameters(const Endpoint& e) {
    std::string out;
    const auto in_path = path_params(e);
    const auto query = Document::parse(e.about.query.empty() ? "{}" : e.about.query);
    const auto body = Document::parse(e.about.body.empty() ? "{}" : e.about.body);
    const auto properties = [](const std::optional<Document>& d) { return d ? d->root().find("properties") : Json(); };
    for (const std::string& name : in_path) {
        Json schema = properties(query) ? properties(query).find(name) : Json();
        if (!schema && properties(body)) schema = properties(body).find(name);
        add(out, parameter("path", name, true, schema ? schema.text() : R"({"type":"string"})"));
    }
    const Json fields = properties(query);
    for (std::size_t i = 0; fields && i < fields.size(); ++i) {
        const std::string_view name = fields.name(i);
        if (std::find(in_path.begin(), in_path.end(), name) != in_path.end()) continue;
        add(out, parameter("query", name, holds(query->root().find("required"), name), fields.member(i).text()));
    }
    if (e.method == "GET" && !e.about.query.empty())
        for (const char* shared : {"AsOf", "Seq", "Format"})
            add(out, "{\"$ref\":\"#/components/parameters/" + std::string(shared) + "\"}");
    if (e.method != "GET" && e.about.keyed) add(out, R"({"$ref":"#/components/parameters/IdempotencyKey"})");
    return "[" + out + "]";
}

/// The body's schema without what the path already says.
std::string body_schema(const Endpoint& e) {
    const auto in_path = path_params(e);
    const auto document = Document::parse(e.about.body);
    const Json properties = document ? document->root().find("properties") : Json();
    if (!properties) return e.about.body;
    std::string fields, required;
    for (std::size_t i = 0; i < properties.size(); ++i) {
        const std::string_view name = properties.name(i);
        if (std::find(in_path.begin(), in_path.end(), name) != in_path.end()) continue;
        add(fields, quoted(name) + ":" + properties.member(i).text());
        if (holds(document->root().find("required"), name)) add(required, quoted(name));
    }
    if (fields.empty()) return {};
    return R"({"type":"object","additionalProperties":false,"properties":{)" + fields + "}" +
           (required.empty() ? "" : ",\"required\":[" + required + "]") + "}";
}

std::string operation(const Endpoint& e) {
    std::string out = "{\"operationId\":" + quoted(operation_id(e)) + ",\"summary\":" + quoted(e.about.summary);
    if (!e.about.tag.empty()) out += ",\"tags\":[" + quoted(e.about.tag) + "]";
    out += ",\"parameters\":" + parameters(e);
    if (!e.about.body.empty())
        if (const std::string schema = e.about.body_type == "application/json" ? body_schema(e) : e.about.body;
            !schema.empty())
            out += ",\"requestBody\":{\"required\":true,\"content\":{" + quoted(e.about.body_type) +
                   ":{\"schema\":" + schema + "}}}";
    out += ",\"responses\":{\"" + std::to_string(e.about.success) +
           "\":{\"description\":" + quoted(net::reason(e.about.success));
    if (!e.about.answer.empty())
        out += ",\"content\":{" + quoted(e.about.answer_type) + ":{\"schema\":" + e.about.answer + "}}";
    out += R"(},"default":{"$ref":"#/components/responses/Problem"}})";
    out += e.anonymous ? ",\"security\":[]" : "";
    std::string doors;
    for (const auto& [door, name] : {std::pair{Door::office, "office"},
                                     {Door::open, "public"},
                                     {Door::station, "station"},
                                     {Door::operations, "operations"}})
        if (e.doors & door) add(doors, quoted(name));
    return out + ",\"x-audience\":[" + doors + "]}";
}
// clang-format off
constexpr std::string_view components = R"json({
"securitySchemes":{
 "session":{"type":"apiKey","in":"cookie","name":"greentally"},
 "token":{"type":"http","scheme":"bearer"}},
"parameters":{
 "AsOf":{"name":"as_of","in":"query","description":"The state as of this moment","schema":{"type":"string","format":"date-time"}},
 "Seq":{"name":"seq","in":"query","description":"The state after this fact","schema":{"type":"integer","minimum":0}},
 "Format":{"name":"format","in":"query","description":"csv, xlsx: the same as a table; xlsx styled, with its source below","schema":{"type":"string","enum":["json","csv","xlsx"]}},
 "IdempotencyKey":{"name":"Idempotency-Key","in":"header","required":true,
  "description":"A new UUID per intent; the same key again gets the first answer",
  "schema":{"type":"string","pattern":"^[0-9A-Za-z_-]{1,64}$"}}},
"responses":{
 "Problem":{"description":"What was wrong, as RFC 9457 has it",
  "content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}},
"schemas":{
 "Problem":{"type":"object","required":["type","title","status","code"],"properties":{
  "type":{"type":"string","format":"uri"},"title":{"type":"string"},"status":{"type":"integer"},"code":{"type":"string"},
  "detail":{"type":"string"},"field":{"type":"string","description":"JSON pointer or name of the field"},
  "also":{"type":"array","description":"What else of the same command was wrong","items":{"type":"object","required":["title","code"],"properties":{
   "title":{"type":"string"},"code":{"type":"string"},"detail":{"type":"string"},"field":{"type":"string"}}}}}}}
})json";
// clang-format on
}  // namespace

std::string openapi(const std::vector<std::unique_ptr<Endpoint>>& endpoints, const ApiTitle& title) {
    std::map<std::string, std::map<std::string, const Endpoint*>> paths;
    for (const auto& e : endpoints)
        if (!e->about.summary.empty()) paths[e->path][e->method] = e.get();
    std::string out = "{\"openapi\":\"3.1.0\",\"info\":{\"title\":" + quoted(title.title) +
                      ",\"version\":" + quoted(title.version) + ",\"description\":" + quoted(title.description) +
                      "},\"servers\":[{\"url\":\"/\"}]," + R"("security":[{"session":[]},{"token":[]}],"paths":{)";
    std::string all;
    for (const auto& [path, methods] : paths) {
        std::string operations;
        for (const auto& [method, e] : methods) {
            std::string lower;
            for (const char c : method) lower += char(c >= 'A' && c <= 'Z' ? c + 32 : c);
            add(operations, quoted(lower) + ":" + operation(*e));
        }
        add(all, quoted(path) + ":{" + operations + "}");
    }
    return out + all + "},\"components\":" + std::string(components) + "}";
}
}  // namespace greentally::edge
