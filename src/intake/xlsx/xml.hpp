#pragma once
/// XML events with names as they are without their prefixes. No document types, hence no entities but the five of XML.
/// The only file that names expat.
#include <functional>
#include <string>
#include <string_view>

namespace greentally::intake {
/// Attributes of an element, names without prefix.
class Attributes {
public:
    explicit Attributes(const char** at) : at_(at) {}
    /// Empty if absent.
    std::string_view find(std::string_view name) const;

private:
    const char** at_;
};
std::string_view without_prefix(std::string_view name);

class XmlReader {
public:
    enum class Trouble { none, malformed, document_type, stopped };
    virtual ~XmlReader();
    XmlReader();
    XmlReader(const XmlReader&) = delete;
    /// False once there is trouble, or somebody has stopped.
    bool feed(std::string_view piece, bool last);
    Trouble trouble() const { return trouble_; }

protected:
    virtual void begin(std::string_view element, const Attributes&) = 0;
    virtual void end(std::string_view element) = 0;
    virtual void characters(std::string_view) = 0;
    void stop(Trouble = Trouble::stopped);

private:
    struct Calls;
    void* parser_;
    Trouble trouble_ = Trouble::none;
};
}  // namespace greentally::intake
