#include "ledger_client/eth/abi_type.h"
#include "ledger_client/eth/eip712.h"
#include "ledger_client/eth/json.h"
#include "ledger_client/eth/quantity.h"
#include "ledger_client/eth/rlp.h"
#include "ledger_client/eth/txn.h"
#include "models/crypto/address.h"
#include "models/crypto/keccak.h"

#include <QTest>

using namespace tally;

namespace {

QByteArray textOf(const std::string& text) { return QByteArray::fromStdString(text); }

QByteArray hexOf(BytesView bytes) { return QByteArray::fromStdString(toHex(bytes)); }

JsonValue json(std::string_view text) { return *parseJson(text); }

}  // namespace

/// What the vectors (tests/vectors) do not reach: the parts of the interfaces that only the product uses.
class CodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsQuantities_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("decimal");
        QTest::addRow("zero") << QByteArray("0x0") << QByteArray("0");
        QTest::addRow("an odd number of digits") << QByteArray("0x41a") << QByteArray("1050");
        QTest::addRow("capitals") << QByteArray("0xFF") << QByteArray("255");
        QTest::addRow("2^256 - 1") << "0x" + QByteArray(64, 'f') << textOf(Uint256::max().toDecimal());
    }
    void readsQuantities() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, decimal);
        const auto value = parseQuantity(text.toStdString());
        QVERIFY(value.has_value());
        QCOMPARE(textOf(value->toDecimal()), decimal);
        QCOMPARE(textOf(formatQuantity(*value)), text.toLower());
    }

    void refusesWhatIsNoQuantity_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "0", "0x", "0x00", "0x01", "x1", "0X1", "0xg", "-0x1", "0x-1", "0x 1", "0x1 ", "1"}) {
            QTest::addRow("%s", text) << QByteArray(text);
        }
        QTest::addRow("2^256") << "0x1" + QByteArray(64, '0');
        QTest::addRow("a million digits") << "0x" + QByteArray(1'000'000, 'f');
    }
    void refusesWhatIsNoQuantity() {
        QFETCH(QByteArray, text);
        QVERIFY(parseQuantity(text.toStdString()).error().code == kQuantity);
    }

    void narrowsQuantities() {
        QVERIFY(parseQuantity64("0xffffffffffffffff") == std::numeric_limits<std::uint64_t>::max());
        QVERIFY(parseQuantity64("0x10000000000000000").error().code == kQuantityTooLarge);
        QCOMPARE(textOf(formatQuantity(std::uint64_t{16})), QByteArray("0x10"));
        QCOMPARE(textOf(formatQuantity(std::uint64_t{0})), QByteArray("0x0"));
    }

    void viewsRlpWithoutCopying() {
        const Bytes data = *fromHex("c88363617483646f67");
        const auto list = readRlp(data);
        QVERIFY(list.has_value() && list->isList);
        const auto items = readRlpItems(*list, 2);
        QVERIFY(items.has_value() && items->size() == 2);
        QVERIFY((*items)[1].payload.data() == data.data() + 6);
        QVERIFY(readRlpItems(*list, 1).error().code == kRlpShape);
        QVERIFY(readRlpItems((*items)[0], 9).error().code == kRlpShape);
        QVERIFY((*items)[0].fixed(3).has_value());
        QVERIFY((*items)[0].fixed(4).error().code == kRlpShape);
    }

    void readsIntegersOfRlp() {
        const auto integer = [](const char* hex, unsigned bits) {
            const Bytes data = *fromHex(hex);
            return readRlp(data)->integer(bits);
        };
        QVERIFY(integer("80", 8) == Uint256{});
        QVERIFY(integer("81ff", 8) == Uint256::of(255));
        QVERIFY(integer("820100", 8).error().code == kRlpInteger);
        QVERIFY(integer("00", 8).error().code == kRlpInteger);
        QVERIFY(integer("820001", 64).error().code == kRlpInteger);
        QVERIFY(integer("c0", 64).error().code == kRlpShape);
    }

    void spellsTypesAsTheyWereRead_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"uint8", "int256", "bool", "address", "bytes1", "bytes32", "bytes", "string", "function", "uint256[]",
              "uint256[0]", "bytes3[2][]", "()", "(address,(string,bool)[])", "((((uint8))))[3]"}) {
            QTest::addRow("%s", text) << QByteArray(text);
        }
    }
    void spellsTypesAsTheyWereRead() {
        QFETCH(QByteArray, text);
        const auto type = parseAbiType(text.toStdString());
        QVERIFY(type.has_value());
        QCOMPARE(textOf(type->name()), text);
    }

    void countsHeadWords() {
        const auto words = [](const char* text) { return parseAbiType(text)->headWords; };
        QCOMPARE(words("uint8"), std::uint64_t{1});
        QCOMPARE(words("(uint8,uint8[3])[2]"), std::uint64_t{8});
        QCOMPARE(words("string[3]"), std::uint64_t{1});
        QCOMPARE(words("string[0]"), std::uint64_t{1});
        QCOMPARE(words("uint8[0]"), std::uint64_t{0});
        QVERIFY(parseAbiType("string[0]")->isDynamic && !parseAbiType("uint8[0]")->isDynamic);
    }

    void encodesTheTypesOfAMessage() {
        const auto types = Eip712Types::make({
            {"Mail", {{"from", "Person"}, {"to", "Person[]"}, {"contents", "string"}}},
            {"Person", {{"name", "string"}, {"wallet", "address"}}},
            {"Asset", {}},
        });
        QVERIFY(types.has_value());
        QCOMPARE(textOf(*types->encodeType("Mail")),
                 QByteArray("Mail(Person from,Person[] to,string contents)Person(string name,address wallet)"));
        QCOMPARE(textOf(*types->encodeType("Asset")), QByteArray("Asset()"));
        QVERIFY(types->encodeType("Post").error().code == kEip712Type);
    }

    void hashesTypesThatContainThemselves() {
        const auto types = Eip712Types::make({{"Node", {{"value", "uint256"}, {"next", "Node"}, {"all", "Node[]"}}}});
        QVERIFY(types.has_value());
        QCOMPARE(textOf(*types->encodeType("Node")), QByteArray("Node(uint256 value,Node next,Node[] all)"));
        const auto inner = types->hashStruct("Node", json(R"({"value":"2","next":null,"all":[]})"));
        const auto outer =
            types->hashStruct("Node", json(R"({"value":"1","next":{"value":"2","next":null,"all":[]},"all":[]})"));
        QVERIFY(inner.has_value() && outer.has_value());
        Keccak256 expected;
        expected.update(keccak256(viewOf(*types->encodeType("Node"))).view());
        expected.update(Uint256::of(1).view());
        expected.update(inner->view());
        expected.update(keccak256({}).view());
        QVERIFY(expected.finish() == *outer);
        QVERIFY(types->hashStruct("Node", json("null")).error().code == kEip712Value);
    }

    void takesAnyPartOfTheDomain() {
        // EIP-712, Example.sol: the separator of "Ether Mail".
        Eip712Domain domain{
            "Ether Mail", "1", Uint256::of(1), *parseAddress("0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"), {}};
        QCOMPARE(hexOf(eip712DomainSeparator(domain).view()),
                 QByteArray("f2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f"));
        QVERIFY(eip712DomainSeparator({}) == [] {
            const Hash type = keccak256(viewOf("EIP712Domain()"));
            return keccak256(type.view());
        }());
        domain.salt = Hash{};
        QVERIFY(eip712DomainSeparator(domain) !=
                eip712DomainSeparator({"Ether Mail", "1", Uint256::of(1), domain.verifyingContract, {}}));
    }

    void attachesASignatureToItsPreimage() {
        const Bytes key = Bytes(32, 0x46);
        for (const TxnType type : {TxnType::Legacy, TxnType::AccessList, TxnType::FeeMarket}) {
            Txn txn;
            txn.type = type;
            txn.chainId = Uint256::of(1337);
            txn.nonce = 5;
            txn.gasLimit = 100'000;
            txn.data = Bytes(100, 0xaa);
            const auto preimage = encodeTxnPreimage(txn);
            const auto signature = signDigest(key, keccak256(*preimage));
            const auto raw = attachSignature(*preimage, *signature);
            QVERIFY(raw == encodeTxn(txn, *signature));
            const auto decoded = decodeTxn(*raw);
            QVERIFY(decoded.has_value());
            QVERIFY(decoded->txn == txn);
            QVERIFY(decoded->signature == *signature);
            QVERIFY(decoded->from == *addressOfKey(key));
            QVERIFY(attachSignature(*raw, *signature).error().code == kTxnFields);
        }
    }

    void needsAChainIdInATypedTransaction() {
        Txn txn;
        txn.type = TxnType::FeeMarket;
        QVERIFY(encodeTxnPreimage(txn).error().code == kTxnRange);
    }

    void keepsNumbersOfJsonAsText() {
        const std::string text = R"( {"a":[1e400,-0, "\ud83d\ude00\u0000"], "b":null} )";
        const auto value = parseJson(text);
        QVERIFY(value.has_value());
        const JsonArray* list = value->find("a")->array();
        QVERIFY(list != nullptr);
        QVERIFY(std::get<JsonNumber>((*list)[0].value).text == "1e400");
        QVERIFY((*list)[1].raw == "-0");
        QCOMPARE(textOf(*(*list)[2].string()), QByteArray("😀\0", 5));
        QVERIFY(value->find("b")->isNull());
        QVERIFY(value->find("c") == nullptr);
        QVERIFY((*list)[0].find("a") == nullptr);
    }

    void quotesWhatJsonMustNotHoldPlain() {
        const std::string text = std::string("\"\\\n\0\x1f é", 8);
        QCOMPARE(textOf(quoteJson(text)), QByteArray("\"\\\"\\\\\\u000a\\u0000\\u001f é\""));
        QVERIFY(*parseJson(quoteJson(text))->string() == text);
    }
};

QTEST_APPLESS_MAIN(CodecTest)
#include "codec_test.moc"
