#include "domain/evidence/acts.hpp"
#include "domain/evidence/views.hpp"

namespace greentally::evidence {
namespace {
std::optional<KeptFile> out(const Sight& sight, std::uint32_t id) {
    const Evidence* e = sight.find<Evidence>({id});
    return e ? std::optional(KeptFile{e->file, e->bytes, e->media, e->name}) : std::nullopt;
}
const FileRoom files{file_in<File>, out};
}  // namespace
Room room() {
    return {"evidence",
            {row_kind<Evidence>()},
            {fact<Filed, Mine>()},
            {},
            {},
            {{"GET", "/evidence/{id}", Action::read, view<one>}},
            {},
            nullptr,
            nullptr,
            &files};
}
}  // namespace greentally::evidence
