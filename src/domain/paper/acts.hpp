#pragma once
/// What may be asked of papers, and what is then recorded.
#include "domain/area/area.hpp"
#include "domain/evidence/evidence.hpp"
#include "domain/paper/paper.hpp"
#include "domain/problem/problem.hpp"
#include "domain/supervision/supervision.hpp"
#include "domain/unit/unit.hpp"

namespace greentally::paper {
using Mine = Own<PaperTemplate, Paper, PaperText, PaperSource, PaperHand, PaperAddressee, PaperOfProblem, PaperSeries>;
inline constexpr std::size_t problems_max = 500, units_max = 300, blocks_max = 2'000;
using IfSeq = std::optional<std::uint64_t>;

/// The templates of a loaded programme.
struct Patterned {
    Id<Programme> programme;
    std::vector<PaperTemplate> patterns;
};
/// 拟稿: the text follows from the ledger. Without problems its totals are those of the unit's whole list.
struct Draft {
    Id<PaperTemplate> pattern;
    std::optional<std::vector<Id<Problem>>> problems;
    std::optional<Id<Supervision>> supervision;
    std::optional<std::vector<Id<Unit>>> to;  // otherwise the leads of the problems
    std::optional<Id<Paper>> replaces;
};
struct SourceOf {
    Text<1000> value;
    Code what;
    std::uint32_t of = 0;
};
struct Drafted {
    Id<Paper> id;
    Id<PaperTemplate> pattern;
    Id<Unit> unit;
    Id<Person> person;
    Id<Supervision> supervision;
    Id<Paper> replaces;
    std::vector<Id<Problem>> problems;
    std::vector<Id<Unit>> to, copies_to;
    Name title, note;
    std::vector<Name> addressees, copies, missing;
    std::vector<PaperBlock> blocks;
    std::vector<SourceOf> sources;
    std::uint64_t seq = 0;
    Day answer_due;
};
struct Edit {
    Id<Paper> id;
    Name title;
    std::vector<Name> addressees, copies;
    std::vector<PaperBlock> blocks;
    std::optional<std::vector<Id<Unit>>> to;
    IfSeq if_seq;
};
struct Edited {
    Id<Paper> id;
    Id<Person> person;
    Name title;
    std::vector<Name> addressees, copies;
    std::vector<PaperBlock> blocks;
    std::optional<std::vector<Id<Unit>>> to;
};
/// 送核, with those who countersign before.
struct PassOn {
    Id<Paper> id;
    std::optional<std::vector<Id<Unit>>> countersign;
    IfSeq if_seq;
};
struct PassedOn {
    Id<Paper> id;
    Id<Person> person;
    std::vector<Id<Unit>> countersign;
};
/// By a number, not an id: who checks facts sees what concerns him, not the paper.
struct AnswerHand {
    std::uint32_t paper = 0;
    bool agree = false;
    std::optional<Sentence> text;
};
struct HandAnswered {
    Id<Paper> id;
    Id<Unit> unit;
    Id<Person> person;
    Task task{};
    bool agree = false;
    Sentence text;
};
struct CountersignedLast {
    Id<Paper> id;
    Id<Person> person;
};
struct Excerpt {
    Id<Unit> unit;
    Sentence text;
};
/// 核稿.
struct Review {
    Id<Paper> id;
    std::optional<Sentence> opinion;
    IfSeq if_seq;
};
struct Reviewed {
    Id<Paper> id;
    Id<Person> person;
    Sentence opinion;
    Day facts_by;
    std::vector<Excerpt> facts;  // whom it names, and what of it concerns them
};
/// 事实核对结束: everybody agreed, or the term is over; who objected must have been answered.
struct CloseFacts {
    Id<Paper> id;
    std::optional<Sentence> opinion;
};
struct FactsClosed {
    Id<Paper> id;
    Id<Person> person;
    Sentence opinion;
};
struct SendBack {
    Id<Paper> id;
    Sentence opinion;
    IfSeq if_seq;
};
struct SentBack {
    Id<Paper> id;
    Id<Person> person;
    Sentence opinion;
};
/// 签发.
struct Issue {
    Id<Paper> id;
    std::optional<Sentence> opinion;
    IfSeq if_seq;
};
struct Issued {
    Id<Paper> id;
    Id<Person> person;
    Sentence opinion;
};
struct Number {
    Id<Paper> id;
    std::optional<Code> number;  // of the office's own register, where the template has no series
};
struct Numbered {
    Id<Paper> id;
    Id<Person> person;
    Code number;
    std::int32_t year = 0;
    std::uint32_t serial = 0;  // 0: not of our series
};
/// 用印: the sealed copy, and what it says; it must be the draft's text.
struct Seal {
    Id<Paper> id;
    std::optional<Id<Evidence>> scan;
    std::optional<Text<60000>> text;
};
struct Sealed {
    Id<Paper> id;
    Id<Person> person;
    Id<Evidence> scan;
    Text<64> text_sm3;
};
struct Send {
    Id<Paper> id;
};
struct Sent {
    Id<Paper> id;
    Id<Person> person;
    Text<64> frozen;
};
struct Receive {
    Id<Paper> id;
};
struct ReceivedBy {
    Id<Paper> id;
    Id<Unit> unit;
    Id<Person> person;
};
struct Reply {
    Id<Paper> id;
    Sentence answer;
};
struct Replied {
    Id<Paper> id;
    Id<Unit> unit;
    Id<Person> person;
    Sentence answer;
};
struct FileAway {
    Id<Paper> id;
};
struct FiledAway {
    Id<Paper> id;
    Id<Person> person;
};
struct Drop {
    Id<Paper> id;
    Sentence opinion;
};
struct Dropped {
    Id<Paper> id;
    Id<Person> person;
    Sentence opinion;
};
Decision decide(const State&, const By&, const Draft&);
Decision decide(const State&, const By&, const Edit&);
Decision decide(const State&, const By&, const PassOn&);
Decision decide(const State&, const By&, const AnswerHand&);
Decision decide(const State&, const By&, const Review&);
Decision decide(const State&, const By&, const CloseFacts&);
Decision decide(const State&, const By&, const SendBack&);
Decision decide(const State&, const By&, const Issue&);
Decision decide(const State&, const By&, const Number&);
Decision decide(const State&, const By&, const Seal&);
Decision decide(const State&, const By&, const Send&);
Decision decide(const State&, const By&, const Receive&);
Decision decide(const State&, const By&, const Reply&);
Decision decide(const State&, const By&, const FileAway&);
Decision decide(const State&, const By&, const Drop&);
void apply(Mine, const Stamp&, const Patterned&);
void apply(Mine, const Stamp&, const Drafted&);
void apply(Mine, const Stamp&, const Edited&);
void apply(Mine, const Stamp&, const PassedOn&);
void apply(Mine, const Stamp&, const HandAnswered&);
void apply(Mine, const Stamp&, const CountersignedLast&);
void apply(Mine, const Stamp&, const Reviewed&);
void apply(Mine, const Stamp&, const FactsClosed&);
void apply(Mine, const Stamp&, const SentBack&);
void apply(Mine, const Stamp&, const Issued&);
void apply(Mine, const Stamp&, const Numbered&);
void apply(Mine, const Stamp&, const Sealed&);
void apply(Mine, const Stamp&, const Sent&);
void apply(Mine, const Stamp&, const ReceivedBy&);
void apply(Mine, const Stamp&, const Replied&);
void apply(Mine, const Stamp&, const FiledAway&);
void apply(Mine, const Stamp&, const Dropped&);
using Recorded =
    boost::mp11::mp_list<Patterned, Drafted, Edited, PassedOn, HandAnswered, CountersignedLast, Reviewed, FactsClosed,
                         SentBack, Issued, Numbered, Sealed, Sent, ReceivedBy, Replied, FiledAway, Dropped>;
}  // namespace greentally::paper
