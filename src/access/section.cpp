#include "access/section.hpp"

namespace greentally {
void Codes::use(std::string_view kind, std::string_view code, std::string_view file, Place at) {
    uses_.push_back({std::string(kind), std::string(code), std::string(file), at});
}
void Codes::finish(SourceFaults& faults) const {
    static const std::vector<std::string> none;
    for (const Use& use : uses_) {
        if (hidden_.contains(use.kind)) continue;
        const auto found = declared_.find(use.kind);
        const auto& known = found == declared_.end() ? none : found->second;
        if (std::find(known.begin(), known.end(), use.code) != known.end()) continue;
        const std::string close = nearest(use.code, known);
        Bilingual expected{"已定义的编码（" + use.kind + "）", "a code of " + use.kind};
        if (!close.empty()) expected.zh += "；是否为 " + close, expected.en += "; did you mean " + close;
        faults.add(use.file, use.at, use.code, std::move(expected));
    }
}

namespace {
constexpr std::string_view main_file = "programme.toml";
/// Papers for people beside the data.
bool free_text(std::string_view name) {
    return name.starts_with("README") || name.starts_with("LICENSE") || name.starts_with("NOTICE");
}

/// "paper_*.toml" claims every file of that form.
bool claims(std::string_view file, std::string_view name) {
    const auto star = file.find('*');
    if (star == file.npos) return file == name;
    const auto head = file.substr(0, star), tail = file.substr(star + 1);
    return name.size() >= head.size() + tail.size() && name.starts_with(head) && name.ends_with(tail);
}
void check_claims(const SourceFolder& folder, const std::vector<Section>& sections, SourceFaults& faults) {
    std::vector<std::string> files{std::string(main_file)}, tables;
    for (const Section& section : sections) {
        files.insert(files.end(), section.files.begin(), section.files.end());
        tables.insert(tables.end(), section.tables.begin(), section.tables.end());
    }
    const auto report = [&](std::string_view file, Place at, const std::string& name,
                            const std::vector<std::string>& known, Bilingual expected) {
        if (std::any_of(known.begin(), known.end(), [&](const auto& k) { return claims(k, name); })) return;
        if (const std::string close = nearest(name, known); !close.empty())
            expected.zh += "；是否为 " + close, expected.en += "; did you mean " + close;
        faults.add(file, at, name, std::move(expected));
    };
    for (const SourceFile& file : folder.files)
        if (!free_text(file.name))
            report(file.name, {}, file.name, files, {"方案中的文件", "a file that a programme has"});
    if (const SourceFile* main = folder.find(main_file))
        for (const auto& name : main->root.names)
            report(main_file, name.at, name.text, tables, {"方案中的项", "an item that a programme has"});
    else
        faults.add(main_file, {}, "", {"须有此文件", "this file"});
}
}  // namespace

void check_sections(const SourceFolder& folder, const std::vector<Section>& sections, SourceFaults& faults) {
    check_claims(folder, sections, faults);
    Codes codes;
    Checking checking{folder, faults, codes};
    for (const Section& section : sections) section.check(checking);
    codes.finish(faults);
}
Decision with_sections(const State& state, const By& by, Decision loaded, const SourceFolder& folder,
                       const std::vector<Section>& sections) {
    auto* facts = std::get_if<Facts>(&loaded);
    if (!facts || facts->drafts.empty()) return loaded;
    for (const Section& section : sections)
        if (section.enter)
            for (Draft& draft : section.enter(state, by, {facts->id}, folder).drafts)
                facts->drafts.push_back(std::move(draft));
    return loaded;
}
}  // namespace greentally
