#include "edge/http/words.hpp"

#include "base/result.hpp"
#include "intake/toml/toml.hpp"

namespace greentally::edge {
Language language_of(std::string_view accept) {
    double best = 0;
    Language chosen = Language::zh;
    while (!accept.empty()) {
        const auto comma = std::min(accept.find(','), accept.size());
        std::string_view item = accept.substr(0, comma);
        accept.remove_prefix(std::min(comma + 1, accept.size()));
        while (item.starts_with(' ')) item.remove_prefix(1);
        double weight = 1;
        if (const auto q = item.find("q="); q != item.npos)
            weight = item.substr(q + 2).starts_with('1') ? 1 : item.size() > q + 4 ? double(item[q + 4] - '0') / 10 : 0;
        const bool zh = item.starts_with("zh"), en = item.starts_with("en");
        if ((zh || en) && weight > best) best = weight, chosen = zh ? Language::zh : Language::en;
    }
    return chosen;
}

void Words::gather(const std::string& file, const std::string& prefix, const SourceNode& table, SourceFaults& faults) {
    const SourceNode *zh = table.find("zh"), *en = table.find("en");
    if (zh || en) {
        if (!zh || !en || !zh->scalar() || !en->scalar() || zh->text.empty() || en->text.empty())
            return faults.add(file, table.at, prefix, {"zh 与 en 各一句", "a sentence each in zh and en"});
        if (!sentences_.try_emplace(prefix, Bilingual{zh->text, en->text}).second)
            faults.add(file, table.at, prefix, {"只出现一次", "once only"});
        return;
    }
    for (std::size_t i = 0; i < table.items.size(); ++i)
        if (table.items[i].kind == SourceNode::Kind::table)
            gather(file, prefix.empty() ? table.names[i].text : prefix + "." + table.names[i].text, table.items[i],
                   faults);
}
void Words::add(const WordsFile& file, SourceFaults& faults) {
    const SourceFile read = intake::toml_file(std::string(file.name), file.text, faults);
    gather(read.name, "", read.root, faults);
}
std::string Words::say(std::string_view code, Language language) const {
    const auto it = sentences_.find(code);
    if (it == sentences_.end()) return std::string(code);
    return language == Language::zh ? it->second.zh : it->second.en;
}
const Words& house_words() {
    static const Words words = [] {
        Words all;
        SourceFaults faults;
        for (const WordsFile& file : words_files()) all.add(file, faults);
        return all;
    }();
    return words;
}
}  // namespace greentally::edge
