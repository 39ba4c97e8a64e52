#pragma once
/// 公文: what leaves the house on paper, drafted from the ledger and passed from hand to hand until it is signed,
/// numbered, sealed, sent, received and answered; and what comes in (来文), whose demanding clauses become owed items.
/// A sent paper never changes: a withdrawal or a replacement is a paper of its own. Source: R-DOC-01, R-DOC-03; domain
/// 7.1, 7.2.
#include "access/room.hpp"

namespace greentally {
struct Programme;
struct Problem;
struct Supervision;
struct Evidence;
namespace paper {
enum class Form : std::uint8_t { document, letter, office };  // 文件式 · 信函格式 · 表单式
BOOST_DESCRIBE_ENUM(Form, document, letter, office)
enum class BlockKind : std::uint8_t { paragraph, heading, table };
BOOST_DESCRIBE_ENUM(BlockKind, paragraph, heading, table)
/// Once · for each problem · for each lead unit.
enum class Each : std::uint8_t { once, problem, lead };
BOOST_DESCRIBE_ENUM(Each, once, problem, lead)
/// 拟稿 · 会签 · 核稿 · 事实核对 · 签发 · 编号 · 用印 · 发出 · 归档 · 作废.
enum class Stage : std::uint8_t {
    drafted,
    countersigning,
    reviewing,
    checking,
    signing,
    issued,
    numbered,
    sealed,
    sent,
    filed,
    dropped
};
BOOST_DESCRIBE_ENUM(Stage, drafted, countersigning, reviewing, checking, signing, issued, numbered, sealed, sent, filed,
                    dropped)
enum class Task : std::uint8_t { countersign, facts };
BOOST_DESCRIBE_ENUM(Task, countersign, facts)
/// lapsed: the term passed, or the paper went back, before it answered.
enum class Answer : std::uint8_t { waiting, agreed, objected, lapsed };
BOOST_DESCRIBE_ENUM(Answer, waiting, agreed, objected, lapsed)
struct Edited;
struct PassedOn;
struct CountersignedLast;
struct Reviewed;
struct FactsClosed;
struct SentBack;
struct Issued;
struct Numbered;
struct Sealed;
struct Sent;
struct FiledAway;
struct Dropped;
inline constexpr std::array moves{
    Move{Stage::drafted, by<Edited>, Stage::drafted},
    Move{Stage::drafted, by<PassedOn>, Stage::reviewing},  // or countersigning, where somebody is asked
    Move{Stage::countersigning, by<CountersignedLast>, Stage::reviewing},
    Move{Stage::reviewing, by<Reviewed>, Stage::signing},  // or checking, where units are named
    Move{Stage::checking, by<FactsClosed>, Stage::signing},
    Move{Stage::countersigning, by<SentBack>, Stage::drafted},
    Move{Stage::reviewing, by<SentBack>, Stage::drafted},
    Move{Stage::checking, by<SentBack>, Stage::drafted},
    Move{Stage::signing, by<SentBack>, Stage::drafted},
    Move{Stage::signing, by<Issued>, Stage::issued},
    Move{Stage::issued, by<Numbered>, Stage::numbered},
    Move{Stage::numbered, by<Sealed>, Stage::sealed},
    Move{Stage::sealed, by<Sent>, Stage::sent},
    Move{Stage::sent, by<FiledAway>, Stage::filed},
    Move{Stage::drafted, by<Dropped>, Stage::dropped},
    Move{Stage::countersigning, by<Dropped>, Stage::dropped},
    Move{Stage::reviewing, by<Dropped>, Stage::dropped},
    Move{Stage::checking, by<Dropped>, Stage::dropped},
    Move{Stage::signing, by<Dropped>, Stage::dropped}};
static_assert(!next<Sent>(moves, Stage::issued) && !next<Edited>(moves, Stage::issued));
}  // namespace paper

/// One of a template's blocks; placeholders stand in braces: {problem.title}.
struct PaperPattern {
    paper::BlockKind kind{};
    paper::Each each{};
    std::uint8_t level = 0;
    Sentence text;
    std::vector<Name> columns;
    std::vector<Text<400>> cells;
    bool operator==(const PaperPattern&) const = default;
};
struct PaperTemplate {
    Id<PaperTemplate> id;
    Id<Programme> programme;
    Code code;
    paper::Form form{};
    std::uint16_t facts_days = 0;  // to check the facts that it names; 0: nobody is asked
    std::uint16_t order = 0;
    bool sealed = true, restricted = false, live = true;
    Name zh, en, series;  // series: 督办〔{year}〕{n}号, ours; empty: the number is the office's own register's
    Text<400> title, addressee, copies, note;
    std::vector<PaperPattern> blocks;
    bool operator==(const PaperTemplate&) const = default;
};
struct Paper {
    static constexpr std::size_t readers_max = 5;
    Id<Paper> id;
    Id<PaperTemplate> pattern;
    Id<Unit> unit;
    Id<Person> drafter, signer;
    Id<Supervision> supervision;
    Id<Paper> replaces;
    std::array<Id<Unit>, readers_max> readers{};  // who is asked while it goes round; to whom it is addressed once sent
    Day drafted_on, sent_on, facts_by;
    paper::Stage stage{};
    bool wide = false;  // sent to more than may be named: everybody inside the unit's area
    Code number;
    Name title;
    std::uint64_t seq = 0;
    bool operator==(const Paper&) const = default;
};
/// A paragraph, a heading of level 1 to 4, or a table.
struct PaperBlock {
    paper::BlockKind kind{};
    std::uint8_t level = 0;
    Sentence text;
    std::vector<Name> columns;
    std::vector<std::vector<Text<1000>>> rows;
    bool operator==(const PaperBlock&) const = default;
};
struct PaperText {
    using Key = Id<Paper>;
    Id<Paper> id;
    std::vector<Name> addressees, copies;
    std::vector<PaperBlock> blocks;
    std::vector<Name> missing;  // what the ledger had not, named in the text as 〔待补：…〕
    Name note;
    Sentence opinion;  // of whoever gave it back last
    Text<64> frozen;   // SM3 of what was sent
    Id<Evidence> seal;
    bool operator==(const PaperText&) const = default;
};
/// Where a figure of the text comes from.
struct PaperSource {
    struct Key {
        Id<Paper> paper;
        std::uint32_t n = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    Text<1000> value;
    Code what;  // problem.due
    std::uint32_t of = 0;
    std::uint64_t seq = 0;  // of the book when it was taken
    bool operator==(const PaperSource&) const = default;
};
/// Somebody whom the paper was passed to: to countersign it, or to check the facts that concern him, of which he sees
/// no more than those.
struct PaperHand {
    struct Key {
        Id<Paper> paper;
        paper::Task task{};
        Id<Unit> unit;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Unit> asker;
    paper::Answer answer{};
    Id<Person> person;
    Day by, on;
    Name title;
    Sentence excerpt, text;
    bool operator==(const PaperHand&) const = default;
};
struct PaperAddressee {
    struct Key {
        Id<Paper> paper;
        Id<Unit> unit;
        auto operator<=>(const Key&) const = default;
    } key;
    Id<Unit> sender;
    bool copy = false;  // 抄送
    bool sent = false;  // until then it knows nothing of it
    Id<Person> received_by, answered_by;
    Day received_on, answered_on, answer_due;
    Name title;
    Sentence answer;
    bool operator==(const PaperAddressee&) const = default;
};
struct PaperOfProblem {
    struct Key {
        Id<Problem> problem;
        Id<Paper> paper;
        auto operator<=>(const Key&) const = default;
    } key;
    bool operator==(const PaperOfProblem&) const = default;
};
/// Numbers of our own series: no gap, no double.
struct PaperSeries {
    struct Key {
        Id<Unit> unit;
        Id<PaperTemplate> pattern;
        std::int32_t year = 0;
        auto operator<=>(const Key&) const = default;
    } key;
    std::uint32_t last = 0;
    bool operator==(const PaperSeries&) const = default;
};

Scope scope(const State&, const Paper&);
Scope scope_of_paper(const State&, Id<Paper>);
inline Scope scope(const State&, const PaperTemplate&) { return offices; }
inline Scope scope(const State& s, const PaperText& r) { return scope_of_paper(s, r.id); }
Scope scope(const State& s, const PaperSource& r);
Scope scope(const State&, const PaperHand&);
Scope scope(const State&, const PaperAddressee&);
Scope scope(const State& s, const PaperOfProblem& r);
inline Scope scope(const State&, const PaperSeries&) { return nobody_may; }
}  // namespace greentally
