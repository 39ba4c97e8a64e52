# words.toml files → one C++ file with their texts. Called with OUT, FILES, ROOT.
set(code "#include \"edge/http/words.hpp\"\nnamespace greentally::edge {\nconst std::vector<WordsFile>& words_files() {\n    static const std::vector<WordsFile> all{\n")
foreach(file ${FILES})
  file(READ ${file} text)
  file(RELATIVE_PATH name ${ROOT} ${file})
  string(APPEND code "        {\"${name}\", R\"words_toml(${text})words_toml\"},\n")
endforeach()
string(APPEND code "    };\n    return all;\n}\n}  // namespace greentally::edge\n")
file(WRITE ${OUT} "${code}")
