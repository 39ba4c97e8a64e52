/// What every files store promises, in the words of book/files.hpp.
#include "book/files.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "folder.hpp"
#include "storage/files/files.hpp"
#include "storage/memory/files.hpp"

namespace greentally {
namespace {
namespace fs = std::filesystem;

class FilesContract : public testing::TestWithParam<std::string> {
protected:
    Folder folder_;
    std::unique_ptr<book::Files> files_ = GetParam() == "memory" ? std::unique_ptr<book::Files>(new memory::Files)
                                                                 : files::Files::open(folder_.path / "files").value();
    std::vector<book::FileName> names() const {
        std::vector<book::FileName> all;
        files_->each([&](const book::FileName& name) { return all.push_back(name), true; }).value();
        return all;
    }
};

TEST_P(FilesContract, AFileIsNamedByItsBytes) {
    const auto name = files_->put("abc").value();
    // SM3("abc"), GM/T 0004-2012 example 1
    EXPECT_EQ(text(name), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0-3");
    EXPECT_EQ(book::file_name_from(text(name)), name);
    EXPECT_EQ(files_->get(name).value(), "abc");
    EXPECT_TRUE(files_->has(name).value());
}

TEST_P(FilesContract, PiecesMakeOneFile) {
    std::string whole;
    const auto incoming = files_->begin().value();
    for (std::size_t i = 0; i < 1000; ++i) {
        const auto piece = std::string(i, char('a' + i % 26));
        whole += piece;
        ASSERT_TRUE(incoming->add(piece));
    }
    const auto name = incoming->keep().value();
    EXPECT_EQ(name, book::file_name_of(whole));
    EXPECT_EQ(files_->get(name).value(), whole);
}

TEST_P(FilesContract, TheSameBytesTwiceAreOneFile) {
    EXPECT_EQ(files_->put("x").value(), files_->put("x").value());
    EXPECT_EQ(names().size(), 1u);
    const auto empty = files_->put("").value();
    EXPECT_EQ(files_->get(empty).value(), "");
}

TEST_P(FilesContract, WhatIsNotKeptLeavesNoTrace) {
    ASSERT_TRUE(files_->begin().value()->add("dropped"));
    EXPECT_TRUE(names().empty());
    const auto absent = book::file_name_of("dropped");
    EXPECT_FALSE(files_->has(absent).value());
    EXPECT_EQ(files_->get(absent).error().why, Why::not_found);
}

TEST_P(FilesContract, AllAreListedInOrderAndProved) {
    std::vector<book::FileName> put;
    for (int i = 0; i < 300; ++i) put.push_back(files_->put(std::to_string(i)).value());
    std::sort(put.begin(), put.end());
    EXPECT_EQ(names(), put);
    EXPECT_EQ(book::verify(*files_).value(), 300u);
}

TEST_P(FilesContract, ManyThreadsMayPutTheSameFile) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int k = 0; k < 50; ++k) files_->put("file " + std::to_string(k)).value();
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(book::verify(*files_).value(), 50u);
}

INSTANTIATE_TEST_SUITE_P(Every, FilesContract, testing::Values("memory", "files"),
                         [](const auto& info) { return info.param; });

TEST(FileName, HasOneSpelling) {
    const auto good = text(book::file_name_of("abc"));
    EXPECT_TRUE(book::file_name_from(good));
    auto upper = good;
    upper[2] = 'C';
    for (const auto& bad :
         {upper, good + "0x", good + " ", good.substr(0, 65), good.substr(1), std::string("../../etc/passwd"),
          good.substr(0, 65) + "03", good.substr(0, 65) + "-3", good.substr(0, 65) + "99999999999999999999"}) {
        EXPECT_FALSE(book::file_name_from(bad)) << bad;
    }
}

struct FilesOnDisk : testing::Test {
    Folder folder_;
    fs::path root_ = folder_.path / "files";
    std::unique_ptr<files::Files> files_ = files::Files::open(root_).value();
    fs::path place(const book::FileName& name) const { return root_ / text(name).substr(0, 2) / text(name).substr(2); }
};

TEST_F(FilesOnDisk, AChangedFileIsNeverReadAsGood) {
    const auto name = files_->put("evidence").value();
    for (const std::string other : {"Evidence", "evidenc", "evidence ", ""}) {
        std::ofstream(place(name)) << other;
        EXPECT_EQ(files_->get(name).error().why, Why::corrupt) << other;
        EXPECT_EQ(book::verify(*files_).error().where, text(name));
    }
    files_->put("evidence").value();
    EXPECT_EQ(files_->get(name).value(), "evidence") << "putting it again heals it";
    fs::remove(place(name));
    fs::create_symlink("/etc/hostname", place(name));
    EXPECT_FALSE(files_->get(name)) << "a link leads out of the house";
    EXPECT_FALSE(files_->has(name).value());
}

TEST_F(FilesOnDisk, AStrangerAmongTheFilesIsReported) {
    const auto name = files_->put("evidence").value();
    std::ofstream(place(name).parent_path() / "notes.txt") << "hello";
    EXPECT_EQ(book::verify(*files_).error().why, Why::corrupt);
}

TEST_F(FilesOnDisk, WhatACrashLeftUnfinishedIsRemovedAtTheNextStart) {
    std::ofstream(root_ / "incoming" / "0123") << "half";
    const auto name = files_->put("whole").value();
    files_ = files::Files::open(root_).value();
    EXPECT_TRUE(fs::is_empty(root_ / "incoming"));
    EXPECT_EQ(files_->get(name).value(), "whole");
}

/// A limit on file size stands for a full disk: the kernel refuses the write in the same place.
TEST_F(FilesOnDisk, AFullDiskKeepsNothingAndSaysSo) {
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{1000, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto refused = files_->put(std::string(5000, 'x'));
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, old);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().why, Why::full);
    EXPECT_FALSE(refused.error().detail.empty());
    EXPECT_TRUE(fs::is_empty(root_ / "incoming"));
    EXPECT_EQ(book::verify(*files_).value(), 0u);
}
}  // namespace
}  // namespace greentally
