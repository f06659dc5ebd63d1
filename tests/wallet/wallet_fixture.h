#pragma once

#include "models/wallet/wallet_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

/// A folder for one test, a clock that stands, cheap passwords.
namespace tally {

inline constexpr const char* kTestPhrase = "test test test test test test test test test test test junk";

[[nodiscard]] inline Secret secretOf(std::string_view text) { return std::move(*Secret::copyOf(text)); }

template <typename T>
[[nodiscard]] std::string codeOf(const Result<T>& result) {
    return result ? "" : std::string(result.error().code.name);
}

struct WalletFixture {
    QTemporaryDir folder;
    ManualClock clock{1'790'000'000};
    WalletOptions options{kArgon2Practice, {"machine-1", "desk"}, nullptr};

    [[nodiscard]] std::filesystem::path path(const std::string& name = "seats.tally") const {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }
    [[nodiscard]] Result<WalletFile> create(const std::string& password = "password") {
        return WalletFile::create(path(), secretOf(password), secretOf(kTestPhrase), clock, options);
    }
    [[nodiscard]] Result<WalletFile> open(const std::string& password = "password",
                                          const std::string& name = "seats.tally") {
        return WalletFile::open(path(name), secretOf(password), clock, options);
    }
    void copyTo(const std::string& name) const {
        for (const char* const ending : {"", "-keys"}) {
            std::filesystem::copy_file(path().string() + ending, path(name).string() + ending,
                                       std::filesystem::copy_options::overwrite_existing);
        }
    }
};

[[nodiscard]] inline Bytes contentOf(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void writeContent(const std::filesystem::path& path, BytesView content) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
}

}  // namespace tally
