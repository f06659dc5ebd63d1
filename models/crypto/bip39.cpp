#include "models/crypto/bip39.h"

#include "models/base/embedded_file.h"
#include "models/crypto/kdf.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <unordered_map>

namespace tally::wordlists {
extern const EmbeddedFile kFiles[];
extern const std::size_t kFileCount;
}  // namespace tally::wordlists

namespace tally {

namespace {

constexpr std::size_t kWords = 2048;
constexpr std::size_t kBitsPerWord = 11;

struct WordList {
    std::string_view language;
    std::vector<std::string_view> words;
    std::unordered_map<std::string_view, std::uint16_t> numbers;
};

std::vector<WordList> loadLists() {
    std::vector<WordList> out;
    for (std::size_t i = 0; i < wordlists::kFileCount; ++i) {
        WordList list{wordlists::kFiles[i].name, {}, {}};
        std::string_view rest = wordlists::kFiles[i].content;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            list.numbers.emplace(rest.substr(0, end), static_cast<std::uint16_t>(list.words.size()));
            list.words.push_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        out.push_back(std::move(list));
    }
    return out;
}

const std::vector<WordList>& lists() {
    static const std::vector<WordList> all = loadLists();
    return all;
}

[[nodiscard]] Result<const WordList*> listOf(std::string_view language) {
    const auto found = std::find_if(lists().begin(), lists().end(),
                                    [language](const WordList& list) { return list.language == language; });
    if (found == lists().end() || found->words.size() != kWords) {
        return fail(kPhraseLanguage, {}, {std::string(language)});
    }
    return &*found;
}

bool isEntropyLength(std::size_t bytes) { return bytes >= 16 && bytes <= 32 && bytes % 4 == 0; }

std::uint8_t checksumByte(BytesView entropy) {
    std::array<std::uint8_t, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), entropy.data(), entropy.size());
    return hash[0];
}

/// Bit `at` of the entropy followed by its checksum, most significant first.
unsigned bitOf(BytesView entropy, std::uint8_t checksum, std::size_t at) {
    const unsigned byte = at / 8 < entropy.size() ? entropy[at / 8] : checksum;
    return (byte >> (7 - at % 8)) & 1U;
}

std::vector<std::string_view> splitWords(std::string_view text) {
    std::vector<std::string_view> out;
    constexpr std::string_view kSpaces = " \t\r\n";
    while (true) {
        const std::size_t begin = text.find_first_not_of(kSpaces);
        if (begin == std::string_view::npos) {
            return out;
        }
        const std::size_t end = std::min(text.find_first_of(kSpaces, begin), text.size());
        out.push_back(text.substr(begin, end - begin));
        text.remove_prefix(end);
    }
}

[[nodiscard]] Result<Secret> entropyOfWords(const std::vector<std::string_view>& words, const WordList& list) {
    const std::size_t bits = words.size() * kBitsPerWord;
    const std::size_t entropySize = bits * 32 / 33 / 8;
    if (words.size() % 3 != 0 || !isEntropyLength(entropySize)) {
        return fail(kPhraseLength, {}, {std::to_string(words.size())});
    }
    TALLY_ASSIGN(Secret all, Secret::zeros(entropySize + 1));
    const auto bytes = all.bytes();
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto found = list.numbers.find(words[i]);
        if (found == list.numbers.end()) {
            return fail(kPhraseWord, std::to_string(i + 1));
        }
        for (std::size_t bit = 0; bit < kBitsPerWord; ++bit) {
            const std::size_t at = i * kBitsPerWord + bit;
            const unsigned one = (static_cast<unsigned>(found->second) >> (kBitsPerWord - 1 - bit)) & 1U;
            bytes[at / 8] = static_cast<std::uint8_t>(bytes[at / 8] | (one << (7 - at % 8)));
        }
    }
    const auto mask = static_cast<std::uint8_t>(0xff << (8 - entropySize / 4));
    const std::uint8_t expected = checksumByte(all.view().first(entropySize)) & mask;
    if (bytes[entropySize] != expected) {
        return fail(kPhraseChecksum);
    }
    all.shrinkTo(entropySize);
    return all;
}

}  // namespace

std::vector<std::string_view> phraseLanguages() {
    std::vector<std::string_view> out;
    for (const WordList& list : lists()) {
        out.push_back(list.language);
    }
    return out;
}

Result<Secret> mnemonicFrom(BytesView entropy, std::string_view language) {
    if (!isEntropyLength(entropy.size())) {
        return fail(kPhraseLength, {}, {std::to_string(entropy.size())});
    }
    TALLY_ASSIGN(const WordList* list, listOf(language));
    const std::string_view between = language == "japanese" ? "\u3000" : " ";
    const std::uint8_t checksum = checksumByte(entropy);
    const std::size_t count = entropy.size() * 8 * 33 / 32 / kBitsPerWord;
    constexpr std::size_t kLongestWord = 32;
    TALLY_ASSIGN(Secret out, Secret::zeros(count * kLongestWord));
    std::size_t size = 0;
    const auto append = [&out, &size](std::string_view text) {
        std::memcpy(out.bytes().subspan(size, text.size()).data(), text.data(), text.size());
        size += text.size();
    };
    for (std::size_t i = 0; i < count; ++i) {
        std::size_t number = 0;
        for (std::size_t bit = 0; bit < kBitsPerWord; ++bit) {
            number = number * 2 + bitOf(entropy, checksum, i * kBitsPerWord + bit);
        }
        if (i > 0) {
            append(between);
        }
        append(list->words[number]);
    }
    out.shrinkTo(size);
    return out;
}

Result<Secret> entropyFrom(BytesView mnemonic, std::string_view language) {
    TALLY_ASSIGN(const WordList* list, listOf(language));
    TALLY_ASSIGN(const Secret text, nfkd(mnemonic));
    return entropyOfWords(splitWords(textOf(text.view())), *list);
}

std::optional<std::string_view> languageOf(BytesView mnemonic) {
    const auto text = nfkd(mnemonic);
    if (!text) {
        return std::nullopt;
    }
    const auto words = splitWords(textOf(text->view()));
    for (const WordList& list : lists()) {
        if (entropyOfWords(words, list)) {
            return list.language;
        }
    }
    return std::nullopt;
}

Result<Secret> seedFrom(BytesView mnemonic, BytesView passphrase) {
    constexpr std::uint64_t kRounds = 2048;
    constexpr std::string_view kPrefix = "mnemonic";
    TALLY_ASSIGN(const Secret words, nfkd(mnemonic));
    TALLY_ASSIGN(const Secret extra, nfkd(passphrase));
    TALLY_ASSIGN(Secret salt, Secret::zeros(kPrefix.size() + extra.size()));
    std::memcpy(salt.bytes().data(), kPrefix.data(), kPrefix.size());
    std::copy(extra.view().begin(), extra.view().end(), salt.bytes().begin() + kPrefix.size());
    return pbkdf2Sha512(words.view(), salt.view(), kRounds, 64);
}

}  // namespace tally
