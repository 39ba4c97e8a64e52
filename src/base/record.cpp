#include "base/record.hpp"

#include <charconv>

namespace greentally {
namespace {
/// `member` of "name.zh" as a pointer has it: name/zh.
std::string slashed(std::string_view path) {
    std::string out(path);
    std::replace(out.begin(), out.end(), '.', '/');
    return out;
}
Bilingual label(const Record::Field& field) {
    const std::string zh = *field.zh ? std::string(field.zh) + "（" + field.en + "）" : field.en;
    return {zh, field.en};
}
}  // namespace

Places::Spot Places::find(std::string_view pointer) const {
    for (;;) {
        if (const auto found = spots_.find(pointer); found != spots_.end()) return found->second;
        const auto slash = pointer.rfind('/');
        if (slash == pointer.npos) return {};
        pointer = pointer.substr(0, slash);
    }
}

std::string either(const std::vector<std::string>& words, std::string_view last_joint) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i) out += i + 1 == words.size() ? last_joint : ", ";
        out += words[i];
    }
    return out;
}

std::string Record::member_of(const Field& field) { return field.member ? field.member : slashed(field.en); }

const SourceNode* Record::look(std::string_view path) {
    asked_.emplace(path);
    const SourceNode* at = &table_;
    if (const SourceNode* whole = at->find(path)) return whole;  // a CSV column may bear a dotted name
    for (;;) {
        const auto dot = path.find('.');
        if (at->kind != SourceNode::Kind::table) return nullptr;
        at = at->find(path.substr(0, dot));
        if (!at || dot == path.npos) return at;
        path.remove_prefix(dot + 1);
    }
}

const SourceNode* Record::value(const Field& field) {
    const SourceNode* node = look(field.en);
    if (*field.zh) {
        const SourceNode* other = look(field.zh);
        if (node && other)
            wrong(*other,
                  {"同一项只写一次：" + label(field).zh, std::string("only one of ") + field.en + " and " + field.zh});
        if (!node) node = other;
    }
    if (node && node->kind != SourceNode::Kind::blank) {
        places_.put(pointer_ + "/" + member_of(field), file_, node->at, node->quoted);
        return node;
    }
    if (node) places_.put(pointer_ + "/" + member_of(field), file_, node->at);
    if (field.required) missing(field, node);
    return nullptr;
}

void Record::missing(const Field& field, const SourceNode* blank) {
    const Bilingual name = label(field);
    if (blank) return faults_.add(file_, blank->at, "", {name.zh + "必填", name.en + " must be filled in"});
    const bool column = !table_.names.empty() && table_.names.front().at.line == 1 && table_.at.line > 1;
    const Place at = column ? Place{1, 1} : table_.at;  // a CSV lacks the column once, not once per row
    faults_.add(file_, at, "",
                column ? Bilingual{"表头须有列：" + name.zh, "a column " + name.en}
                       : Bilingual{"须有：" + name.zh, name.en + " must be given"});
}

void Record::wrong(const SourceNode& node, Bilingual expected) {
    faults_.add(file_, node.at, node.text, std::move(expected));
}

void Record::fault(Field field, std::string_view found, Bilingual expected) {
    const auto spot = places_.find(pointer_ + "/" + member_of(field));
    faults_.add(file_, spot.at, found, std::move(expected));
}

bool Record::plain(const Field& field, const SourceNode& node) {
    if (node.scalar()) return true;
    faults_.add(file_, node.at, node.kind == SourceNode::Kind::list ? "[…]" : "{…}",
                {label(field).zh + "：一个值，不是列表或表", label(field).en + ": one value, no list or table"});
    return false;
}

void Record::take(const Field& field, const SourceNode& node, std::string& into) {
    if (!plain(field, node)) return;
    if (node.kind != SourceNode::Kind::text && node.kind != SourceNode::Kind::integer &&
        node.kind != SourceNode::Kind::number)
        return wrong(node, {"文字", "text"});
    into = node.text;
}
void Record::take(const Field& field, const SourceNode& node, Decimal& into) {
    if (!plain(field, node)) return;
    const auto value = decimal_from_text(node.text);
    if (value)
        into = value.value();
    else if (value.error().why == Why::limit)
        wrong(node, {"至多 6 位小数且不超过 9 223 372 036 854 的数",
                     "a number of at most 6 decimals, up to 9 223 372 036 854"});
    else
        wrong(node, {"数字", "a number"});
}
void Record::take(const Field& field, const SourceNode& node, Day& into) {
    if (!plain(field, node)) return;
    if (const auto day = day_from_iso(node.text))
        into = *day;
    else
        wrong(node, {"日期，如 2022-04-20", "a day such as 2022-04-20"});
}
void Record::take(const Field& field, const SourceNode& node, bool& into) {
    if (!plain(field, node)) return;
    if (node.text == "true" || node.text == "是")
        into = true;
    else if (node.text == "false" || node.text == "否")
        into = false;
    else
        wrong(node, {"是 或 否", "true or false (是, 否)"});
}
void Record::take_number(const Field& field, const SourceNode& node, std::int64_t low, std::int64_t high,
                         std::int64_t& into) {
    if (!plain(field, node)) return;
    std::int64_t n = 0;
    const char* end = node.text.data() + node.text.size();
    const auto [at, error] = std::from_chars(node.text.data(), end, n);
    if (error == std::errc() && at == end && low <= n && n <= high)
        into = n;
    else {
        const std::string range = std::to_string(low) + " … " + std::to_string(high);
        wrong(node, {"整数 " + range, "a whole number " + range});
    }
}
bool Record::take_word(const Field& field, const SourceNode& node, const std::vector<std::string>& en,
                       const std::vector<std::string>& zh, std::size_t& into) {
    if (!plain(field, node)) return false;
    for (std::size_t i = 0; i < en.size(); ++i)
        if (node.text == en[i] || (i < zh.size() && node.text == zh[i])) return into = i, true;
    wrong(node, {either(zh.empty() ? en : zh, " 或 "), either(en, " or ")});
    return false;
}

std::vector<SourceNode> Record::pieces(const SourceNode& node) {
    if (node.kind == SourceNode::Kind::list) return node.items;
    if (!node.scalar()) return {node};
    std::vector<SourceNode> out;
    const auto between = [](char c) { return c == ' ' || c == ',' || c == ';'; };
    std::uint32_t column = node.at.column;
    std::string piece;
    const auto finish = [&] {
        if (!piece.empty()) out.push_back({SourceNode::Kind::text, piece, {node.at.line, column}, {}, {}});
    };
    std::uint32_t here = node.at.column;
    for (const char c : node.text) {
        if (between(c))
            finish(), piece.clear();
        else {
            if (piece.empty()) column = here;
            piece += c;
        }
        here += (c & 0xC0) != 0x80;
    }
    finish();
    return out;
}

const SourceNode* Record::list(const char* name) {
    const SourceNode* node = look(name);
    if (!node) return nullptr;
    if (node->kind == SourceNode::Kind::list) return node;
    faults_.add(file_, node->at, node->text, {"列表", "a list"});
    return nullptr;
}

void Record::rest(bool shared) {
    std::vector<std::string> names(asked_.begin(), asked_.end());
    const auto unknown = [&](const SourceNode::Name& name, std::string_view path) {
        const std::string close = nearest(path, names);
        Bilingual expected{"没有这一项", "no such field"};
        if (!close.empty()) expected.zh += "；是否为 " + close, expected.en += "; did you mean " + close;
        faults_.add(file_, name.at, name.text, std::move(expected));
    };
    for (std::size_t i = 0; i < table_.names.size(); ++i) {
        const auto& name = table_.names[i];
        if (asked_.contains(name.text)) continue;
        const std::string prefix = name.text + ".";
        const auto inner = asked_.lower_bound(prefix);
        if (inner == asked_.end() || !inner->starts_with(prefix)) {
            if (!shared && (!name.text.empty() || table_.items[i].kind != SourceNode::Kind::blank))
                unknown(name, name.text);
            continue;
        }
        const SourceNode& item = table_.items[i];
        if (item.kind != SourceNode::Kind::table) {
            faults_.add(file_, item.at, item.text, {"表 { … }", "a table { … }"});
            continue;
        }
        for (const auto& deeper : item.names)
            if (!asked_.contains(prefix + deeper.text)) unknown(deeper, prefix + deeper.text);
    }
}
}  // namespace greentally
