#include "press/paper/layout.hpp"

#include "press/paper/parts.hpp"

namespace greentally::press {
namespace f = figures;
namespace {
constexpr double hair = 0.05;      // points that sums may be off
constexpr double dash_top = 0.40;  // of 一字线's size, above the baseline

/// Rows → pages. What is kept together goes to the next page together, if a page can hold it.
class Paginator {
public:
    Paginator(Sheets& out, Flow& flow, Head head) : out_(out), flow_(flow) {
        out_.pages.push_back(std::move(head.page));
        y_ = head.below - f::top;
    }
    void run() {
        for (std::size_t i = 0; i < flow_.rows.size();) {
            std::size_t end = i + 1;
            while (end < flow_.rows.size() && flow_.rows[end - 1].keeps && !flow_.rows[end].new_page &&
                   flow_.rows[end].turned == flow_.rows[i].turned)
                ++end;
            place(i, end);
            i = end;
        }
    }
    /// What is used of the last page's height.
    double used() const { return y_; }

private:
    double room() const { return page().turned ? f::width : f::height; }
    Page& page() { return out_.pages.back(); }
    const Page& page() const { return out_.pages.back(); }
    double height(std::size_t begin, std::size_t end) const {
        double sum = 0;
        for (std::size_t i = begin; i < end; ++i)
            if (sum > 0 || y_ > 0 || !flow_.rows[i].blank) sum += flow_.rows[i].height;
        return sum - flow_.rows[end - 1].hangs;
    }
    void begin_page(bool turned) {
        out_.pages.emplace_back().turned = turned;
        y_ = 0;
    }
    void place(std::size_t begin, std::size_t end) {
        const Row& first = flow_.rows[begin];
        const bool other_side = first.turned != page().turned;
        if (first.new_page || other_side) {
            if (y_ > 0 || other_side) begin_page(first.turned);
        } else if (y_ > 0 && y_ + height(begin, end) > room() + hair) {
            begin_page(first.turned);
            repeat_head(first);
        }
        for (std::size_t i = begin; i < end; ++i) {
            const Row& row = flow_.rows[i];
            if (y_ > 0 && y_ + row.height - row.hangs > room() + hair) begin_page(row.turned), repeat_head(row);
            put(flow_.rows[i]);
        }
    }
    void repeat_head(const Row& row) {
        if (row.table < 0) return;
        for (Row head : flow_.heads[std::size_t(row.table)]) put(head);
    }
    void put(Row& row) {
        if (row.blank && y_ <= 0) return;
        const double top = y_ + (page().turned ? f::left : f::top);
        for (Text& text : row.texts) text.y += top, page().texts.push_back(std::move(text));
        for (Rule rule : row.rules) rule.y1 += top, rule.y2 += top, page().rules.push_back(rule);
        if (row.heading) out_.bookmarks.push_back({row.heading, row.bookmark, out_.pages.size() - 1});
        y_ += row.height;
    }
    Sheets& out_;
    Flow& flow_;
    double y_ = 0;
};
/// On the last page's foot; of a document, on an even page: on one of its own, without numbers, if the last is odd or
/// full (7.4, 7.5).
void put_imprint(const Paper& paper, Foot foot, double used, Sheets& out) {
    const double top = f::bottom - foot.height;
    const bool fits = f::top + used <= top + hair && !out.pages.back().turned;
    const bool even = paper.form == Form::document;
    if (!fits || (even && out.pages.size() % 2 == 1)) {
        do { out.pages.emplace_back().numbered = false; } while (even && out.pages.size() % 2 == 1);
        out.imprint_apart = true;
    }
    for (Text& text : foot.texts) text.y += top, out.pages.back().texts.push_back(std::move(text));
    for (Rule rule : foot.rules) rule.y1 += top, rule.y2 += top, out.pages.back().rules.push_back(rule);
}
/// — 1 — below the page's foot, on the outer side (7.5).
void number_pages(const Paper& paper, const Setter& setter, Sheets& out) {
    if (paper.form == Form::letter) out.pages[0].numbered = false;  // 10.1
    for (std::size_t i = 0; i < out.pages.size(); ++i) {
        if (!out.pages[i].numbered) continue;
        const std::string number = "— " + std::to_string(i + 1) + " —";
        const double y = f::bottom + f::number_gap + dash_top * f::size4;
        const bool odd = i % 2 == 0;
        out.pages[i].foot.push_back(setter.line(number, {Face::song, f::size4},
                                                odd ? f::right - f::character : f::left + f::character, y,
                                                odd ? Side::right : Side::left));
    }
}
}  // namespace

Result<Sheets> lay_out(const Paper& paper, const Measure& measure) {
    TRY(check(paper));
    const Setter setter(measure);
    Foot foot = lay_imprint(paper, setter);
    if (foot.height > f::height) return fault(Why::limit, "/imprint", "更长于一页");
    Flow flow;
    lay_opening(paper, setter, flow);
    lay_blocks(paper.blocks, setter, flow);
    const std::size_t body_end = flow.rows.size();
    lay_attachment_list(paper.attachments, setter, flow);
    lay_signature(paper, setter, body_end, flow);
    lay_attachments(paper.attachments, setter, flow);
    Sheets out;
    Paginator pages(out, flow, lay_head(paper, setter));
    pages.run();
    if (foot.height > 0) put_imprint(paper, std::move(foot), pages.used(), out);
    number_pages(paper, setter, out);
    return out;
}
}  // namespace greentally::press
