#include "access/secrecy.hpp"

#include <gtest/gtest.h>

namespace greentally {
namespace {
std::string mark(std::string_view text) { return classification_in(text).value_or("-"); }

TEST(Secrecy, MarksWhereTheyStand) {
    EXPECT_EQ(mark("秘密★10年"), "秘密★");
    EXPECT_EQ(mark("000001\n机密★20年\n特急\n绿江市住房和城乡建设局文件"), "机密★");
    EXPECT_EQ(mark("绝密★"), "绝密★");
    EXPECT_EQ(mark("机密 ★ 长期"), "机密 ★");
    EXPECT_EQ(mark("秘 密 ★ 5 年"), "秘 密 ★");
    EXPECT_EQ(mark("机密"), "机密");
    EXPECT_EQ(mark("\n　　机　密　\n关于报送……的函"), "机　密");
    EXPECT_EQ(mark("秘密 10年"), "秘密");
    EXPECT_EQ(mark("绝密*30年"), "绝密");
    EXPECT_EQ(mark("关于管网资料的函（秘密）.docx"), "秘密");
    EXPECT_EQ(mark("【机密】管网图.pdf"), "机密");
    EXPECT_EQ(mark("机密-管网图-2022.dwg"), "机密");
    EXPECT_EQ(mark("管网图_绝密.zip"), "绝密");
    EXPECT_EQ(mark("密级：机密"), "机密");
    EXPECT_EQ(mark("密级: 秘密，保密期限10年"), "秘密");
    EXPECT_EQ(mark("★机密 供水管网"), "机密");
    EXPECT_EQ(mark("機密★20年"), "機密★");
    EXPECT_EQ(mark("机\u200B密★20年"), "机密★");
}
TEST(Secrecy, WordsInRunningText) {
    for (const char* text : {"做好保密工作", "不得涉及国家秘密、商业秘密和个人隐私", "属于国家秘密的资料线下报送",
                             "国家秘密分为绝密、机密、秘密三级", "数据机密性与完整性", "参加机密工作人员培训",
                             "密级：无", "保密期限10年", "涉密不上网，上网不涉密", "这是一个秘密。", "秘密工作",
                             "人口稠密 10年", "商业秘密 10 条", "", "机", "密", "★", "秘\n密"})
        EXPECT_EQ(mark(text), "-") << text;
}
TEST(Secrecy, BytesThatAreNoUtf8HideNothing) {
    EXPECT_EQ(mark("\xFF机密★\xC0"), "机密★");
    EXPECT_EQ(mark("\xE6\x9C机密★"), "机密★");
    EXPECT_EQ(mark("密\xE6"), "-");
}

struct Inner {
    Text<200> remark;
};
struct Command {
    Id<Command> id;
    Name title;
    std::optional<Sentence> opinion;
    std::vector<Inner> cells;
    std::vector<Code> codes;
    Day day;
};
TEST(Secrecy, EveryTextOfACommand) {
    Command c{{1}, "函", {}, {{"a"}, {"b"}}, {"x"}, {}};
    EXPECT_EQ(classified(c), std::nullopt);
    c.cells[1].remark = "机密★20年";
    EXPECT_EQ(classified(c), (Refusal{"secrecy.classified", "remark", "机密★"}));
    c.cells.clear(), c.opinion = "秘密★";
    EXPECT_EQ(classified(c), (Refusal{"secrecy.classified", "opinion", "秘密★"}));
    c.opinion.reset(), c.codes = {"a", "绝密"};
    EXPECT_EQ(classified(c), (Refusal{"secrecy.classified", "codes", "绝密"}));
    c.codes.clear(), c.title = "机密";
    EXPECT_EQ(classified(c), (Refusal{"secrecy.classified", "title", "机密"}));
}
}  // namespace
}  // namespace greentally
