#include "ui/words/sentence_table.h"

#include <array>

namespace tally::words {

namespace {

/// Data in the forms of Ethereum. {place} is where in the data.
constexpr std::array kSentences = {
    Sentence{"abi.truncated", "", QT_TRANSLATE_NOOP("words", "The contract data end too early ({place}).")},
    Sentence{"abi.offset", "", QT_TRANSLATE_NOOP("words", "The contract data point outside themselves ({place}).")},
    Sentence{"abi.padding", "", QT_TRANSLATE_NOOP("words", "The contract data have bits where none may be ({place}).")},
    Sentence{"abi.trailing-bytes", "", QT_TRANSLATE_NOOP("words", "The contract data go on after their end.")},
    Sentence{"abi.utf8", "", QT_TRANSLATE_NOOP("words", "The contract data hold a text that is not UTF-8 ({place}).")},
    Sentence{"abi.too-large", "", QT_TRANSLATE_NOOP("words", "The contract data stand for too many values ({place}).")},
    Sentence{"abi.range", "", QT_TRANSLATE_NOOP("words", "The value does not fit its contract type ({place}).")},
    Sentence{"abi.count", "", QT_TRANSLATE_NOOP("words", "There are too many or too few values ({place}).")},
    Sentence{"abi.value-kind", "",
             QT_TRANSLATE_NOOP("words", "The value is of another kind than its contract type ({place}).")},
    Sentence{"abi.topics", "", QT_TRANSLATE_NOOP("words", "The log has not the topics of its event.")},
    Sentence{"abi.type", "", QT_TRANSLATE_NOOP("words", "This is no contract type: {place}")},
    Sentence{"abi.fixed-point", "",
             QT_TRANSLATE_NOOP("words", "Fixed-point contract types are not supported: {place}")},
    Sentence{"abi.signature", "", QT_TRANSLATE_NOOP("words", "This is no signature of a contract function: {place}")},
    Sentence{"rlp.trailing-bytes", "", QT_TRANSLATE_NOOP("words", "The RLP data go on after their end ({place}).")},
    Sentence{"rlp.truncated", "", QT_TRANSLATE_NOOP("words", "The RLP data end too early ({place}).")},
    Sentence{"rlp.overlong", "", QT_TRANSLATE_NOOP("words", "An RLP item reaches past the end of its list ({place}).")},
    Sentence{"rlp.leading-zero", "", QT_TRANSLATE_NOOP("words", "An RLP length begins with zero ({place}).")},
    Sentence{"rlp.not-shortest", "", QT_TRANSLATE_NOOP("words", "An RLP item is not in its shortest form ({place}).")},
    Sentence{"rlp.depth", "", QT_TRANSLATE_NOOP("words", "The RLP lists are nested too deeply ({place}).")},
    Sentence{"rlp.integer", "",
             QT_TRANSLATE_NOOP("words", "An RLP integer is too long or begins with zero ({place}).")},
    Sentence{"rlp.shape", "",
             QT_TRANSLATE_NOOP("words", "The RLP data have another shape than they should ({place}).")},
    Sentence{"txn.type", "", QT_TRANSLATE_NOOP("words", "This kind of transaction is not known.")},
    Sentence{"txn.fields", "", QT_TRANSLATE_NOOP("words", "The transaction has too many or too few fields.")},
    Sentence{"txn.range", "", QT_TRANSLATE_NOOP("words", "A figure of the transaction is too large: {place}")},
    Sentence{"txn.to", "", QT_TRANSLATE_NOOP("words", "The transaction's recipient is no address.")},
    Sentence{"txn.access-list", "", QT_TRANSLATE_NOOP("words", "The transaction's access list is malformed.")},
    Sentence{"txn.v", "", QT_TRANSLATE_NOOP("words", "The transaction's signature has an impossible v.")},
    Sentence{"txn.high-s", "",
             QT_TRANSLATE_NOOP("words", "The transaction's signature is in its high form, which is refused.")},
    Sentence{"txn.signature", "", QT_TRANSLATE_NOOP("words", "The transaction's signature is invalid.")},
    Sentence{"eip712.type", "", QT_TRANSLATE_NOOP("words", "This is no type of structured data: {place}")},
    Sentence{"eip712.member", "",
             QT_TRANSLATE_NOOP("words", "A member of the structured data is missing, or one too many: {place}")},
    Sentence{"eip712.value", "",
             QT_TRANSLATE_NOOP("words", "A value of the structured data does not fit its type: {place}")},
    Sentence{"quantity.malformed", "", QT_TRANSLATE_NOOP("words", "This is no figure as nodes write them: {place}")},
    Sentence{"quantity.too-large", "", QT_TRANSLATE_NOOP("words", "This figure is too large: {place}")},
    Sentence{"json.syntax", "", QT_TRANSLATE_NOOP("words", "This is not valid JSON (byte {place}).")},
    Sentence{"json.utf8", "", QT_TRANSLATE_NOOP("words", "This JSON is not UTF-8.")},
    Sentence{"json.depth", "", QT_TRANSLATE_NOOP("words", "This JSON is nested too deeply (byte {place}).")},
    Sentence{"address.length", "", QT_TRANSLATE_NOOP("words", "An address is 0x and forty more digits.")},
    Sentence{"address.digit", "",
             QT_TRANSLATE_NOOP("words", "The address has a character that is no hexadecimal digit.")},
    Sentence{"address.checksum", "", QT_TRANSLATE_NOOP("words", "The address was mistyped: its capitals do not fit.")},
    Sentence{"ecdsa.key", "", QT_TRANSLATE_NOOP("words", "This is no signing key.")},
    Sentence{"ecdsa.public-key", "", QT_TRANSLATE_NOOP("words", "This is no public key.")},
    Sentence{"ecdsa.signature", "", QT_TRANSLATE_NOOP("words", "This is no valid signature.")},
    Sentence{"event.damaged", "", QT_TRANSLATE_NOOP("words", "An event in the journal is damaged.")},
};

}  // namespace

std::span<const Sentence> codecSentences() { return kSentences; }

}  // namespace tally::words
