// Any bytes as a cell: it ends; only what names a day has a date, which its full form names again; pieces lie in order.
#include "base/plain.hpp"
#include "base/result.hpp"
#include "intake/phrase/deadline.hpp"
#include "intake/phrase/offices.hpp"
#include "intake/phrase/persons.hpp"
#include "intake/phrase/places.hpp"

using namespace greentally;
namespace {
void deadline(std::string_view cell, Day issued) {
    static const Calendar calendar;
    const intake::Deadline d = intake::parse_deadline(cell, {issued, calendar});
    CHECK(d.confidence >= 0 && d.confidence <= 100);
    const bool dated = d.kind == intake::DeadlineKind::by || d.kind == intake::DeadlineKind::within;
    CHECK(!d.date || (dated && d.date->known()));
    CHECK(d.date || d.milestones.empty());
    for (const Day m : d.milestones) CHECK(m < *d.date);
    if (!d.date) return;
    const intake::Deadline again = intake::parse_deadline(intake::written(d), {issued, calendar});
    CHECK(again.date == d.date && again.milestones == d.milestones);
}
void phones(std::string_view cell) {
    const std::string text = narrow(cell);
    std::size_t last = 0;
    for (const intake::FoundPhone& found : intake::find_phones(text)) {
        CHECK(last <= found.begin && found.begin < found.end && found.end <= text.size());
        CHECK(!found.phone.number.empty());
        last = found.end;
    }
}
}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view cell(reinterpret_cast<const char*>(data), std::min<std::size_t>(size, 4'000));
    deadline(cell, *day_of(2022, 4, 20));
    deadline(cell, Day{});
    phones(cell);
    for (const intake::NamedOffice& office : intake::parse_offices(cell).offices) CHECK(!office.name.empty());
    for (const intake::NamedPerson& person : intake::parse_persons(cell))
        CHECK(!person.name.empty() || !person.post.empty() || !person.phones.empty());
    for (const intake::PlaceMention& mention : intake::parse_places(cell, {.city = "濮阳市"}).mentions)
        CHECK(!mention.path.empty() && !mention.path.back().name.empty());
    return 0;
}
