#include "press/paper/docx/shape.hpp"

#include "press/paper/docx/xml.hpp"

namespace greentally::press {
namespace {
using std::string;
string emu(double points) { return std::to_string(long(points * 12700 + 0.5)); }
struct Shape {
    int id;
    const char* name;
    string across, down;  // where it stands
    double width, height;
    string wrap, look;
};
string anchored(const Shape& s) {
    const string extent = "cx=\"" + emu(s.width) + "\" cy=\"" + emu(s.height) + "\"";
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor distT=\"0\" distB=\"0\" "
           "distL=\"0\" "
           "distR=\"0\" simplePos=\"0\" relativeHeight=\"" +
           std::to_string(s.id) +
           "\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/>" +
           s.across + s.down + "<wp:extent " + extent + "/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/>" +
           s.wrap + "<wp:docPr id=\"" + std::to_string(s.id) + "\" name=\"" + s.name +
           "\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
           "uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>" +
           s.look +
           "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>";
}
string page_offset(const char* axis, double points) {
    return "<wp:position" + string(axis) + " relativeFrom=\"page\"><wp:posOffset>" + emu(points) +
           "</wp:posOffset></wp:position" + axis + ">";
}
string geometry(const char* kind, double width, double height) {
    return "<a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + emu(width) + "\" cy=\"" + emu(height) +
           "\"/></a:xfrm><a:prstGeom prst=\"" + kind + "\"><a:avLst/></a:prstGeom>";
}
}  // namespace

string line_shape(int id, double x, double y, double length, double weight) {
    return anchored({id, "红色分隔线", page_offset("H", x), page_offset("V", y), length, 0, "<wp:wrapNone/>",
                     "<wps:cNvCnPr/><wps:spPr>" + geometry("line", length, 0) + "<a:ln w=\"" + emu(weight) +
                         "\"><a:solidFill><a:srgbClr val=\"FF0000\"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/>"});
}
string foot_shape(int id, const char* name, double height, const string& inside) {
    const auto at = [](const char* axis, const char* where) {
        return "<wp:position" + string(axis) + " relativeFrom=\"margin\"><wp:align>" + where +
               "</wp:align></wp:position" + axis + ">";
    };
    return anchored(
        {id, name, at("H", "left"), at("V", "bottom"), figures::width, height, "<wp:wrapTopAndBottom/>",
         "<wps:cNvSpPr txBox=\"1\"/><wps:spPr>" + geometry("rect", figures::width, height) +
             "<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>" + inside +
             "</w:txbxContent></wps:txbx><wps:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" "
             "anchor=\"b\"><a:noAutofit/></wps:bodyPr>"});
}
string sideways_shape(int id, const char* name, double x, double y, double across, double down, const string& inside) {
    return anchored({id, name, page_offset("H", x), page_offset("V", y), across, down, "<wp:wrapNone/>",
                     "<wps:cNvSpPr txBox=\"1\"/><wps:spPr>" + geometry("rect", across, down) +
                         "<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>" + inside +
                         "</w:txbxContent></wps:txbx><wps:bodyPr vert=\"vert\" wrap=\"square\" lIns=\"0\" tIns=\"0\" "
                         "rIns=\"0\" bIns=\"0\"><a:noAutofit/></wps:bodyPr>"});
}
}  // namespace greentally::press
