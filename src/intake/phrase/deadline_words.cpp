#include "intake/phrase/deadline_words.hpp"

namespace greentally::intake {
std::optional<Saying> take_saying(Reading& in) {
    const auto one = [&](std::initializer_list<std::string_view> words) { return in.take_any(words); };
    if (one({"可持续", "长效", "不定期", "时限", "期限"})) return Saying::nothing;
    if (one({"立行立改", "立知立改", "即知即改", "即行即改", "即查即改", "立查立改", "立整立改", "边查边改", "边督边改",
             "立即", "即时", "马上", "即刻", "当场", "现场整改"}))
        return Saying::immediate;
    if (one({"长期坚持", "长期", "常态", "持续", "常抓不懈", "长抓不懈", "坚持不懈", "常年", "经常性", "永久", "全年",
             "日常监管", "日常管理"}))
        return Saying::standing;
    if (one({"限期", "限时", "限于"})) return Saying::limited;
    if (one({"近期",       "近日",   "尽快",     "尽早", "早日",     "抓紧", "第一时间", "及时", "适时",   "择期",
             "择机",       "逐步",   "视情",     "待定", "另行通知", "按期", "按时",     "如期", "按要求", "按计划",
             "按序时进度", "按进度", "短期",     "中期", "远期",     "今后", "下一步",   "数日", "几日",   "几天",
             "数天",       "若干",   "一段时间", "年前", "汛期",     "汛前", "雨季",     "春节", "国庆",   "五一",
             "中秋",       "入冬",   "冬季",     "供暖", "采暖",     "开学", "主汛期",   "月初", "年初"}))
        return Saying::vague;
    if (one({"预计", "预期", "力争", "争取", "大约", "原则上"})) return Saying::expected;
    if (one({"每半年", "每季度", "每季", "每月", "每年", "每周", "每日", "每天", "每旬"})) return Saying::recurring;
    if (one({"已于", "已经于", "已在"})) return Saying::done_by;
    if (one({"已经", "已完成", "已整改", "已销号", "已办结", "已拆除", "已关闭", "已取缔", "已落实", "已到位"}))
        return Saying::done;
    return {};
}
}  // namespace greentally::intake
