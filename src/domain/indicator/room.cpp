#include "domain/indicator/acts.hpp"
#include "domain/indicator/page.hpp"

namespace greentally::indicator {
void write_leaf(std::string& out, const Node& node) {
    char before = '{';
    each_field(node, [&](std::string_view name, const auto& field) {
        out += before, before = ',';
        write_json_string(out, name), out += ':', write_json(out, field);
    });
    out += '}';
}
Room room() {
    return {"indicator",
            {row_kind<Recognition>(), row_kind<RecognitionContact>(), row_kind<OwnTarget>(), row_kind<Publication>()},
            {fact<Recognised, Mine>(), fact<TargetSet, Mine>(), fact<Published, Mine>()},
            {},
            {},
            {{"GET", "/board", Action::read, view<board>},
             {"GET", "/board/trends", Action::read, view<trends>},
             {"GET", "/indicators/{indicator}", Action::read, view<page>},
             {"POST", "/recognitions", Action::review, command<Recognise>},
             {"POST", "/targets", Action::review, command<SetTarget>},
             {"POST", "/publications", Action::review, command<Publish>}}};
}
}  // namespace greentally::indicator
