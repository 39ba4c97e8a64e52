#pragma once
/// The parts of a paper, each laid out by itself: head, body, table, signature, imprint.
#include "press/paper/numerals.hpp"
#include "press/paper/setting.hpp"

namespace greentally::press {
/// What stands on the first page above the title, and where the flow begins below it.
struct Head {
    Page page;
    double below = figures::top;
};
Head lay_head(const Paper& paper, const Setter& setter);
/// A red name in the size it gets, without a place.
Text red_name(const std::string& name, const Setter& setter, double most);
/// Several agencies' names one below the other, each as wide as the longest, 文件 beside them.
struct JointName {
    Font font, large;  // of the names, of 文件
    double step = 0, names_width = 0, word_width = 0;
};
JointName joint_name(const Paper& paper, const Setter& setter);
/// Where 签发人： and the two columns of names begin.
struct SignerPlaces {
    double label, first, second;
};
SignerPlaces signer_places(const Paper& paper, const Setter& setter);

/// The title, the addressees, the blocks, the list of attachments.
void lay_opening(const Paper& paper, const Setter& setter, Flow& flow);
/// Whether the heading at `i` stays with what follows: not if it holds its text itself or is one of a list.
bool keeps_next(const std::vector<Block>& blocks, std::size_t i);
void lay_blocks(const std::vector<Block>& blocks, const Setter& setter, Flow& flow);
void lay_attachment_list(const std::vector<Attachment>& attachments, const Setter& setter, Flow& flow);
void lay_attachments(const std::vector<Attachment>& attachments, const Setter& setter, Flow& flow);
/// A title of several lines, centred.
void lay_title(std::string_view title, const Setter& setter, Flow& flow);

void lay_table(const Table& table, const Setter& setter, Flow& flow);

/// Kept with the last line of the body, the row before `body_end`: 署名 has no page of its own (7.3.5.5).
void lay_signature(const Paper& paper, const Setter& setter, std::size_t body_end, Flow& flow);

/// 版记 and how high it is; it ends at the foot of the page.
struct Foot {
    std::vector<Text> texts;  // y from its top
    std::vector<Rule> rules;
    double height = 0;
};
Foot lay_imprint(const Paper& paper, const Setter& setter);

/// Agencies' names that sign: the signature's own or the head's.
const std::vector<std::string>& signing(const Paper& paper);
/// 附件 alone, 附件1 among several.
std::string attachment_mark(std::size_t index, std::size_t of);
std::string joined(const std::vector<std::string>& names, std::string_view between);
}  // namespace greentally::press
