#include "ui/words/sentence_table.h"

#include <array>

namespace tally::words {

namespace {

/// The wallet, its keys and files.
constexpr std::array kSentences = {
    Sentence{"wallet.missing", "", QT_TRANSLATE_NOOP("words", "There is no wallet at {place}.")},
    Sentence{"wallet.exists", "",
             QT_TRANSLATE_NOOP("words", "There is a wallet at {place} already; it was left as it is.")},
    Sentence{"wallet.wrong-password", "", QT_TRANSLATE_NOOP("words", "The password is wrong.")},
    Sentence{"wallet.wrong-phrase", "", QT_TRANSLATE_NOOP("words", "This recovery phrase is not this wallet's.")},
    Sentence{"wallet.locked", "", QT_TRANSLATE_NOOP("words", "The wallet is locked.")},
    Sentence{"wallet.damaged", "",
             QT_TRANSLATE_NOOP(
                 "words", "The wallet is damaged: {place}. Restore it from a backup or from the recovery phrase.")},
    Sentence{"wallet.truncated", "",
             QT_TRANSLATE_NOOP(
                 "words",
                 "The end of the wallet is missing: {place}. Restore it from a backup or from the recovery phrase.")},
    Sentence{
        "wallet.keys-missing", "",
        QT_TRANSLATE_NOOP(
            "words",
            "The file with the wallet's keys is gone: {place}. Restore it from a backup or from the recovery phrase.")},
    Sentence{
        "wallet.newer", "nn",
        QT_TRANSLATE_NOOP(
            "words",
            "A newer version of this program wrote the wallet (format {1}; this one knows {2}). Update the program.")},
    Sentence{"wallet.foreign", "", QT_TRANSLATE_NOOP("words", "This is not a wallet: {place}")},
    Sentence{"wallet.in-use", "x", QT_TRANSLATE_NOOP("words", "The wallet is open elsewhere{1}.")},
    Sentence{
        "wallet.copied", "t",
        QT_TRANSLATE_NOOP(
            "words", "This is a copy of a wallet that may still be in use at {1}. Adopt it before signing with it.")},
    Sentence{"wallet.copy-beside", "t",
             QT_TRANSLATE_NOOP("words", "A copy of this wallet lies at {1}. Use one of them only.")},
    Sentence{"wallet.empty-password", "", QT_TRANSLATE_NOOP("words", "A password has at least one character.")},
    Sentence{"wallet.no-key", "", QT_TRANSLATE_NOOP("words", "The wallet has no key {place}.")},
    Sentence{"wallet.key-known", "", QT_TRANSLATE_NOOP("words", "The wallet has the key {place} already.")},
    Sentence{"wallet.keys-left", "", QT_TRANSLATE_NOOP("words", "Some keys could not be taken along.")},
    Sentence{"wallet.constraint", "",
             QT_TRANSLATE_NOOP("words", "The wallet refused an entry that contradicts another.")},
    Sentence{"wallet.io", "",
             QT_TRANSLATE_NOOP("words", "The operating system could not read or write the wallet: {place}")},
    Sentence{"wallet.database", "", QT_TRANSLATE_NOOP("words", "The wallet's database reported a fault: {place}")},
    Sentence{
        "wallet.no-operator", "",
        QT_TRANSLATE_NOOP("words", "As far as this wallet has read the ledger, none of its keys acts for a member.")},
    Sentence{"wallet.not-joined", "",
             QT_TRANSLATE_NOOP("words", "This wallet has not joined a consortium yet: import its consortium file.")},
    Sentence{"wallet.other-consortium", "tt", QT_TRANSLATE_NOOP("words", "This wallet belongs to another consortium.")},
    Sentence{
        "outbox.nonce-taken", "",
        QT_TRANSLATE_NOOP("words", "Another transaction of this wallet has this place in the line already ({place}).")},
    Sentence{"outbox.replaced", "",
             QT_TRANSLATE_NOOP(
                 "words", "Another transaction of the same key took this one's place: it will never be carried out.")},
    Sentence{
        "outbox.undecided", "",
        QT_TRANSLATE_NOOP("words",
                          "It is signed and on disk, but no node says what became of it. Do not give it again: `outbox "
                          "resume` goes on with it.")},
    Sentence{
        "outbox.same-under-way", "",
        QT_TRANSLATE_NOOP("words",
                          "The very same was signed before, and nobody was told here how that ended: it may have been "
                          "done. Nothing was signed now. `outbox resume` finds out; `--again` does it a second time.")},
    Sentence{"consortium.secret", "",
             QT_TRANSLATE_NOOP(
                 "words",
                 "The names on this ledger cannot be read with the manifest this wallet joined by: its secret is "
                 "another. Nothing can be signed with it; ask the registrar for the right manifest. {place}")},
    Sentence{"member.name-characters", "t",
             QT_TRANSLATE_NOOP("words", "A name has characters that nobody sees, or a line break: {1}")},
    Sentence{
        "practice.no-genesis", "",
        QT_TRANSLATE_NOOP("words",
                          "This practice ledger does not say when it began, and cannot be started again ({place}). "
                          "`practice reset` makes a new one.")},
    Sentence{"ledger-store.overtaken", "n",
             QT_TRANSLATE_NOOP(
                 "words", "The ledger went back behind block {1} while its events were stored: synchronise again.")},
    Sentence{"projection.gap", "nn",
             QT_TRANSLATE_NOOP(
                 "words", "The ledger's events have a gap before block {1}, entry {2}: synchronise the wallet anew.")},
    Sentence{
        "audit.broken", "n",
        QT_TRANSLATE_NOOP("words", "The wallet's journal was changed: entry {1} does not follow from the others.")},
    Sentence{"payables.imported-before", "n",
             QT_TRANSLATE_NOOP("words", "The file {place} was imported before, as batch {1}.")},
    Sentence{"bip39.length", "n", QT_TRANSLATE_NOOP("words", "A recovery phrase has 24 words, not {1}.")},
    Sentence{"bip39.word", "", QT_TRANSLATE_NOOP("words", "Word {place} is not in the list of words.")},
    Sentence{"bip39.checksum", "",
             QT_TRANSLATE_NOOP("words", "The recovery phrase was mistyped: its words do not belong together.")},
    Sentence{"bip39.language", "t", QT_TRANSLATE_NOOP("words", "There is no list of words for this language: {1}")},
    Sentence{"derivation.no-key", "", QT_TRANSLATE_NOOP("words", "No key can be derived from this.")},
    Sentence{"kdf.cost", "", QT_TRANSLATE_NOOP("words", "Opening this would take more work than this program allows.")},
    Sentence{"kdf.failed", "", QT_TRANSLATE_NOOP("words", "The password could not be processed: too little memory.")},
    Sentence{"text.not-utf8", "", QT_TRANSLATE_NOOP("words", "The text is not UTF-8.")},
    Sentence{"keystore.json", "", QT_TRANSLATE_NOOP("words", "This is no key file ({place}).")},
    Sentence{"keystore.version", "t",
             QT_TRANSLATE_NOOP("words", "Key files of version {1} cannot be read; version 3 can.")},
    Sentence{"keystore.cipher", "t",
             QT_TRANSLATE_NOOP("words", "The key file is encrypted in a way this program does not know: {1}")},
    Sentence{
        "keystore.kdf", "t",
        QT_TRANSLATE_NOOP("words", "The key file's password is processed in a way this program does not know: {1}")},
    Sentence{"keystore.cost", "",
             QT_TRANSLATE_NOOP("words", "Opening the key file would take more work than this program allows.")},
    Sentence{"keystore.mac", "",
             QT_TRANSLATE_NOOP("words", "The key file's password is wrong, or the file was changed.")},
    Sentence{"keystore.key", "", QT_TRANSLATE_NOOP("words", "The key file holds no key.")},
    Sentence{"keystore.address", "",
             QT_TRANSLATE_NOOP("words", "The key file names another address than its key has.")},
    Sentence{"seal.broken", "", QT_TRANSLATE_NOOP("words", "This was not sealed for this key, or it was changed.")},
    Sentence{"seal.key", "", QT_TRANSLATE_NOOP("words", "This is no key that anything can be sealed to.")},
    Sentence{"seal.no-recipient", "", QT_TRANSLATE_NOOP("words", "Nobody is there that this could be sealed to.")},
    Sentence{"seal.too-long", "nn", QT_TRANSLATE_NOOP("words", "The text has {1} bytes; at most {2} can be sealed.")},
    Sentence{"secret.not-locked", "",
             QT_TRANSLATE_NOOP(
                 "words", "The system would not keep secrets out of the swap file: raise the limit of locked memory.")},
    Sentence{"secret.no-memory", "", QT_TRANSLATE_NOOP("words", "There is no memory left for a secret.")},
    Sentence{"crypto.self-test", "",
             QT_TRANSLATE_NOOP(
                 "words", "A cryptographic library of this machine gives wrong answers ({place}): nothing was done.")},
    Sentence{"file.missing", "", QT_TRANSLATE_NOOP("words", "There is no file {place}.")},
    Sentence{"file.too-large", "b", QT_TRANSLATE_NOOP("words", "The file {place} is larger than {1}.")},
    Sentence{"file.unreadable", "", QT_TRANSLATE_NOOP("words", "The file {place} cannot be read.")},
    Sentence{"file.unwritable", "", QT_TRANSLATE_NOOP("words", "The file {place} cannot be written.")},
    Sentence{"file.disk-full", "", QT_TRANSLATE_NOOP("words", "The disk is full: {place}")},
};

}  // namespace

std::span<const Sentence> walletSentences() { return kSentences; }

}  // namespace tally::words
