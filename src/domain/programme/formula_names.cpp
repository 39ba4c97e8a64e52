#include "domain/programme/formula_names.hpp"

namespace greentally::programme {
namespace {
/// sum = product {(+|-) product}; product = piece {(*|/) piece}; piece = [-] (number | name | ( sum )).
class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}
    FormulaNames run() {
        sum(0);
        space();
        if (out_.good && at_ < text_.size()) fail("运算符或结尾", "an operator or the end");
        return std::move(out_);
    }

private:
    static constexpr int deepest = 32;
    void space() {
        while (at_ < text_.size() && text_[at_] == ' ') step();
    }
    void step() {
        ++at_;
        if (at_ >= text_.size() || (text_[at_] & 0xC0) != 0x80) ++column_;
    }
    bool take(std::string_view any) {
        space();
        if (!out_.good || at_ >= text_.size() || any.find(text_[at_]) == any.npos) return false;
        return step(), true;
    }
    void fail(const char* zh, const char* en) {
        if (!out_.good) return;
        out_.good = false, out_.offset = column_, out_.found = text_.substr(at_), out_.expected_zh = zh,
        out_.expected_en = en;
    }
    void sum(int depth) {
        do product(depth);
        while (take("+-"));
    }
    void product(int depth) {
        do piece(depth);
        while (take("*/"));
    }
    void piece(int depth) {
        if (depth > deepest) return fail("嵌套不超过 32 层", "at most 32 brackets deep");
        take("-");
        if (take("(")) {
            sum(depth + 1);
            if (!take(")")) fail("右括号 )", "a closing )");
            return;
        }
        const auto digit = [&] { return at_ < text_.size() && '0' <= text_[at_] && text_[at_] <= '9'; };
        const auto letter = [&] {
            return at_ < text_.size() && (('a' <= text_[at_] && text_[at_] <= 'z') || text_[at_] == '_');
        };
        space();
        if (digit()) {
            while (digit()) step();
            if (at_ < text_.size() && text_[at_] == '.') {
                step();
                if (!digit()) return fail("小数", "decimals");
                while (digit()) step();
            }
        } else if (letter()) {
            FormulaNames::Use use{{}, column_};
            while (letter() || digit()) use.name += text_[at_], step();
            out_.names.push_back(std::move(use));
        } else
            fail("数据项、数字或左括号", "an element, a number or (");
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t column_ = 0;
    FormulaNames out_;
};
}  // namespace

FormulaNames formula_names(std::string_view formula) { return Parser(formula).run(); }
}  // namespace greentally::programme
