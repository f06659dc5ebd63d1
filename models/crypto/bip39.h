#pragma once

#include "models/base/bytes.h"
#include "models/crypto/secret.h"

#include <optional>
#include <string_view>
#include <vector>

/// Recovery phrases (BIP-39). Text is UTF-8; phrases are compared in normalization form KD, so that one typed with
/// composed accents, full-width letters or ideographic spaces is the same phrase.
namespace tally {

/// Entropy of other than 16, 20, 24, 28 or 32 bytes, or a phrase of another number of words. args: the number found.
inline constexpr ErrorCode kPhraseLength{"bip39.length", ErrorKind::Input};
/// place: the word's position, from 1. The word itself is not repeated.
inline constexpr ErrorCode kPhraseWord{"bip39.word", ErrorKind::Input};
inline constexpr ErrorCode kPhraseChecksum{"bip39.checksum", ErrorKind::Input};
/// args: the language asked for.
inline constexpr ErrorCode kPhraseLanguage{"bip39.language", ErrorKind::Input};

/// BIP-39's file names, such as "english" and "chinese_simplified".
[[nodiscard]] std::vector<std::string_view> phraseLanguages();

/// The phrase for some entropy; words are apart by one space, in Japanese by one ideographic space.
[[nodiscard]] Result<Secret> mnemonicFrom(BytesView entropy, std::string_view language);
[[nodiscard]] Result<Secret> entropyFrom(BytesView mnemonic, std::string_view language);
/// The language whose list has every word of the phrase, with its checksum; the first in BIP-39's order when two have.
[[nodiscard]] std::optional<std::string_view> languageOf(BytesView mnemonic);

/// 64 bytes; any text serves, as the standard has it. Check the phrase with `entropyFrom` first.
[[nodiscard]] Result<Secret> seedFrom(BytesView mnemonic, BytesView passphrase);

}  // namespace tally
