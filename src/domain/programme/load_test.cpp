#include <gtest/gtest.h>

#include "domain/programme/test_folder.hpp"
#include "domain/programme/views.hpp"

namespace greentally::programme {
namespace {
constexpr std::size_t fact_bytes_max = 64 << 10;

/// A book of this room alone: what is decided is applied from the facts' bytes, as replay does it.
class Book {
public:
    State state;
    Room house = room();

    /// The refusal's code and field, or the number of facts.
    std::string load(const Load& load) {
        const By by{{}, {1'650'000'000'000'000}, {19'100}, state.seq + 1, {}};
        const Decision decision = decide(state, by, load);
        if (const auto* refusal = std::get_if<Refusal>(&decision)) return refusal->code + " " + refusal->field;
        const Facts& facts = std::get<Facts>(decision);
        for (const Draft& draft : facts.drafts) apply(draft);
        return std::to_string(facts.drafts.size());
    }
    std::string load(const SmallFolder& folder, const char* content = "a") {
        Load load = folder.check().load;
        load.files = {{"programme.toml", content}};
        return this->load(load);
    }
    void apply(const Draft& draft) {
        EXPECT_LT(draft.body.size(), fact_bytes_max);
        Turn turn(state);
        for (const FactKind& kind : house.facts)
            if (kind.kind == draft.kind) {
                const auto body = Document::parse(draft.body);
                ShapeFault fault;
                EXPECT_TRUE(body && kind.apply(turn, {}, body->root(), fault))
                    << fault.pointer << " " << fault.expected;
            }
    }
    template <class Row>
    const Row* by_code(std::string_view code) const {
        const Row* found = nullptr;
        state.all<Row>().each([&](const auto&, const Row& row) {
            if (row.code == code) found = &row;
            return true;
        });
        return found;
    }
    Sight sight() const { return Sight(state, {}); }
};

TEST(load, a_sound_folder_becomes_rows) {
    Book book;
    EXPECT_EQ(book.load(SmallFolder()), "2");
    const Programme& p = *book.by_code<Programme>("small");
    EXPECT_EQ(p.number, 1u);
    ASSERT_EQ(p.lines.size(), 1u);
    EXPECT_EQ(book.state.at_id(p.lines[0]).code, "reported");
    const Indicator& rate = *book.by_code<Indicator>("rate");
    EXPECT_EQ(rate.denominator, "made * 0.85");  // the parameter stands in it as its number
    EXPECT_EQ(book.state.find<IndicatorText>(rate.id)->denominator, "made * share_of_use");
    const Lever* lever = book.state.find<Lever>({rate.id, 0});
    ASSERT_TRUE(lever);
    EXPECT_EQ(lever->element, book.by_code<Element>("treated")->id);
    EXPECT_EQ(lever->cap, book.by_code<Element>("made")->id);
    EXPECT_TRUE(book.state.find<FormColumn>({book.by_code<Form>("month")->id, book.by_code<Element>("made")->id}));
    EXPECT_TRUE(book.state.find<Holiday>(*day_from_iso("2022-01-29"))->worked);
    EXPECT_EQ(book.state.find<ElementText>(book.by_code<Element>("made")->id)->source, "某〔2021〕1号 一");
    EXPECT_EQ(book.by_code<Check>("most")->high, Decimal{Decimal::limit});
    EXPECT_TRUE(book.state.find<ProgrammeVersion>({p.id, 1}));
}
TEST(load, the_same_folder_twice_changes_nothing) {
    Book book;
    book.load(SmallFolder());
    EXPECT_EQ(book.load(SmallFolder()), "0");
    EXPECT_EQ(book.load(SmallFolder(), "b"), "programme.version version");  // other content under the same version
}
TEST(load, a_new_version_keeps_ids_and_retires_what_it_drops) {
    Book book;
    book.load(SmallFolder());
    const Indicator rate = *book.by_code<Indicator>("rate");
    const Check leap = *book.by_code<Check>("leap");
    SmallFolder next;
    next.change("programme.toml", "version = \"1\"", "version = \"2\"").change("targets.csv", "95", "97");
    next.change("checks.csv", "leap,突变,made,,0.5,突变,leap\n", "")
        .change("check_cases.csv", "leap,16,,10,,,报\nleap,15,,10,,,不报\n", "")
        .change("form_columns.csv", "month,treated,否\n", "");
    next.change("indicators.toml", "levers = [{ element = \"treated\", cap = \"made\" }]", "");
    EXPECT_EQ(book.load(next, "b"), "2");
    EXPECT_EQ(book.by_code<Programme>("small")->number, 2u);
    EXPECT_EQ(book.by_code<Indicator>("rate")->id, rate.id);
    EXPECT_EQ(book.state.all<Target>().size(), 1u);
    book.state.all<Target>().each([](const auto&, const Target& t) {
        EXPECT_EQ(t.value, whole(97));
        return true;
    });
    EXPECT_FALSE(book.state.find<Check>(leap.id)->live);
    EXPECT_FALSE(
        book.state.find<FormColumn>({book.by_code<Form>("month")->id, book.by_code<Element>("treated")->id})->live);
    EXPECT_FALSE(book.state.find<Lever>({rate.id, 0}));
    EXPECT_TRUE(book.state.find<ProgrammeVersion>({book.by_code<Programme>("small")->id, 1}));
    EXPECT_EQ(book.by_code<Indicator>("rate")->live, true);
}
TEST(load, programmes_share_elements_and_must_agree_on_them) {
    Book book;
    book.load(SmallFolder());
    const auto other = [] {
        return SmallFolder().change("programme.toml", "id = \"small\"", "id = \"other\"\nsucceeds = \"small\"");
    };
    EXPECT_EQ(book.load(other().change("elements.csv", "treated,whole,flow", "treated,whole,stock")),
              "programme.element_changed elements/1");
    EXPECT_EQ(book.load(other().change("elements.csv", "2 * made", "3 * made")),
              "programme.element_disagrees elements/2");
    EXPECT_EQ(book.load(other().change("programme.toml", "succeeds = \"small\"", "succeeds = \"nobody\"")),
              "programme.predecessor succeeds");
    EXPECT_EQ(book.load(other()), "2");
    EXPECT_EQ(book.state.all<Element>().size(), 3u);
    EXPECT_EQ(book.state.all<Indicator>().size(), 2u);  // each programme judges for itself
    EXPECT_EQ(book.by_code<Programme>("other")->succeeds, book.by_code<Programme>("small")->id);
    EXPECT_EQ(book.state.all<Counted>().size(), 6u);
}
TEST(load, what_is_unsound_is_refused_with_its_field) {
    Book book;
    Load load = SmallFolder().check().load;
    load.targets[0].indicator = Code("nobody");
    EXPECT_EQ(book.load(load), "programme.unsound targets/0/indicator");
    EXPECT_EQ(book.state.all<Programme>().size(), 0u);
}
TEST(load, the_views_say_what_the_folder_said) {
    Book book;
    book.load(SmallFolder());
    const Id<Programme> id = book.by_code<Programme>("small")->id;
    EXPECT_EQ(list(book.sight(), {}).items.at(0).indicators, 1u);
    const auto rates = std::get<Indicators>(indicators(book.sight(), {id}));
    ASSERT_EQ(rates.items.size(), 1u);
    EXPECT_EQ(rates.items[0].formula, "(treated) ÷ (made * share_of_use) × 100");
    EXPECT_EQ(rates.items[0].targets.at(0).value, whole(95));
    EXPECT_EQ(rates.items[0].source, "某〔2021〕1号");
    EXPECT_EQ(std::get<Forms>(forms(book.sight(), {id})).items.at(0).columns.size(), 2u);
    EXPECT_EQ(std::get<Elements>(elements(book.sight(), {id})).items.size(), 3u);
    EXPECT_EQ(std::get<Duties>(duties(book.sight(), {id})).items.at(0).text, "报告");
    EXPECT_EQ(std::get<ProgrammePage>(page(book.sight(), {id})).parameters.at(0).value, Decimal{850'000});
    EXPECT_TRUE(std::holds_alternative<Refusal>(page(book.sight(), {{99}})));
}
}  // namespace
}  // namespace greentally::programme
