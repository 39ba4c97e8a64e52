#include "intake/xlsx/xml.hpp"

#include <expat.h>

namespace greentally::intake {
std::string_view without_prefix(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
std::string_view Attributes::find(std::string_view name) const {
    for (const char** at = at_; *at; at += 2)
        if (without_prefix(*at) == name) return at[1];
    return {};
}
struct XmlReader::Calls {
    static void begin(void* self, const char* name, const char** attributes) {
        auto& reader = *static_cast<XmlReader*>(self);
        if (reader.trouble_ == Trouble::none) reader.begin(without_prefix(name), Attributes(attributes));
    }
    static void end(void* self, const char* name) {
        auto& reader = *static_cast<XmlReader*>(self);
        if (reader.trouble_ == Trouble::none) reader.end(without_prefix(name));
    }
    static void characters(void* self, const char* text, int size) {
        auto& reader = *static_cast<XmlReader*>(self);
        if (reader.trouble_ == Trouble::none) reader.characters({text, std::size_t(size)});
    }
    static void document_type(void* self, const char*, const char*, const char*, int) {
        static_cast<XmlReader*>(self)->stop(Trouble::document_type);
    }
};
XmlReader::XmlReader() : parser_(XML_ParserCreate(nullptr)) {
    auto* parser = static_cast<XML_Parser>(parser_);
    if (!parser) throw std::bad_alloc();
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, Calls::begin, Calls::end);
    XML_SetCharacterDataHandler(parser, Calls::characters);
    XML_SetStartDoctypeDeclHandler(parser, Calls::document_type);
}
XmlReader::~XmlReader() { XML_ParserFree(static_cast<XML_Parser>(parser_)); }
void XmlReader::stop(Trouble why) {
    if (trouble_ == Trouble::none) trouble_ = why;
    XML_StopParser(static_cast<XML_Parser>(parser_), XML_FALSE);
}
bool XmlReader::feed(std::string_view piece, bool last) {
    if (trouble_ != Trouble::none) return false;
    const auto status = XML_Parse(static_cast<XML_Parser>(parser_), piece.data(), int(piece.size()), last);
    if (status != XML_STATUS_OK && trouble_ == Trouble::none) trouble_ = Trouble::malformed;
    return trouble_ == Trouble::none;
}
}  // namespace greentally::intake
