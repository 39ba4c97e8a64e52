#pragma once
/// Sentences for codes, in the caller's language. They stand in the rooms' words.toml:
///   ["return.not_open"]
///   zh = "报表尚未开放填报"
///   en = "The return is not open yet"
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.hpp"

namespace greentally::edge {
enum class Language { zh, en };
/// From Accept-Language; zh unless English is preferred.
Language language_of(std::string_view accept_language);

struct WordsFile {
    std::string_view name, text;
};
/// All words.toml of the build.
const std::vector<WordsFile>& words_files();

class Words {
public:
    /// Adds a file's sentences: every table with `zh` and `en`, by its dotted name. Faults: a missing language, a code
    /// twice.
    void add(const WordsFile& file, SourceFaults& faults);
    bool knows(std::string_view code) const { return sentences_.contains(code); }
    /// The sentence; the code itself if there is none.
    std::string say(std::string_view code, Language language) const;
    const std::map<std::string, Bilingual, std::less<>>& all() const { return sentences_; }

private:
    void gather(const std::string& file, const std::string& prefix, const SourceNode& table, SourceFaults& faults);
    std::map<std::string, Bilingual, std::less<>> sentences_;
};
/// The build's own sentences. A fault in them is a bug: a test reads them all.
const Words& house_words();
}  // namespace greentally::edge
