#include "domain/area/area.hpp"
#include "domain/unit/acts.hpp"
#include "domain/unit/follow.hpp"
#include "domain/unit/views.hpp"

namespace greentally::unit {
Room room() {
    return {
        "unit",
        {row_kind<Unit>(), row_kind<Division>(), row_kind<Person>(), row_kind<Post>(), row_kind<StandIn>(),
         row_kind<Relation>(), row_kind<UnitSuccession>(), row_kind<Competence>()},
        {fact<Founded, Mine>(), fact<Revised, Mine>(), fact<Dissolved, Mine>(), fact<Succeeded, Mine>(),
         fact<DivisionFormed, Mine>(), fact<DivisionClosed, Mine>(), fact<PersonEntered, Mine>(),
         fact<PersonRevised, Mine>(), fact<PersonLeft, Mine>(), fact<PostGiven, Mine>(), fact<PostEnded, Mine>(),
         fact<PostHandedOver, Mine>(), fact<StandInNamed, Mine>(), fact<StandInEnded, Mine>(), fact<Related, Mine>(),
         fact<RelationEnded, Mine>(), fact<CompetenceSet, Mine>(), fact<CompetenceEnded, Mine>()},
        {row_kind<UnitIn>(), row_kind<PostIn>(), row_kind<PostOf>()},
        {derivation<UnitsIn>(), derivation<PostsIn>(), derivation<PostsOf>()},
        {{"GET", "/units", Action::read, view<list>},
         {"GET", "/units/{unit}", Action::read, view<detail>},
         {"GET", "/persons", Action::read, view<persons>},
         {"GET", "/persons/{person}", Action::read, view<person>},
         {"GET", "/posts/orphaned", Action::read, view<orphans>},
         {"GET", "/competences", Action::read, view<competences>},
         {"GET", "/competences/answering", Action::read, view<competent>},
         {"POST", "/units", Action::direct, command<Found>},
         {"POST", "/units/{unit}/revise", Action::direct, command<Revise>},
         {"POST", "/units/{unit}/dissolve", Action::direct, command<Dissolve>},
         {"POST", "/units/{unit}/successors", Action::direct, command<Succeed>},
         {"POST", "/units/{unit}/divisions", Action::report, command<FormDivision>},
         {"POST", "/divisions/{division}/close", Action::report, command<CloseDivision>},
         {"POST", "/units/{unit}/relations", Action::direct, command<Relate>},
         {"POST", "/units/{unit}/relations/end", Action::direct, command<EndRelation>},
         {"POST", "/competences", Action::direct, command<SetCompetence>},
         {"POST", "/competences/end", Action::direct, command<EndCompetence>},
         {"POST", "/persons", Action::secure, command<EnterPerson>},
         {"POST", "/persons/{person}/revise", Action::secure, command<RevisePerson>},
         {"POST", "/persons/{person}/leave", Action::secure, command<Leave>},
         {"POST", "/units/{unit}/posts", Action::secure, command<GivePost>},
         {"POST", "/posts/{post}/end", Action::secure, command<EndPost>},
         {"POST", "/posts/{post}/hand-over", Action::report, command<HandOver>},
         {"POST", "/posts/{post}/stand-ins", Action::report, command<NameStandIn>},
         {"POST", "/posts/{post}/stand-ins/end", Action::report, command<EndStandIn>}}};
}
}  // namespace greentally::unit
