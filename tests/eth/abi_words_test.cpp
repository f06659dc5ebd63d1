#include "ledger_client/eth/abi_words.h"

#include "ledger_client/eth/abi.h"
#include "models/crypto/keccak.h"

#include <QTest>

using namespace tally;

namespace {

/// What a binding looks like: (uint64 id, (string name, uint8[] marks)[] rows, int8 shift, bytes5 tag, bytes note).
struct Row {
    std::string name;
    std::vector<std::uint64_t> marks;
    friend bool operator==(const Row&, const Row&) = default;
};
struct Record {
    std::uint64_t id = 0;
    std::vector<Row> rows;
    std::int64_t shift = 0;
    std::array<std::uint8_t, 5> tag{};
    Bytes note;
    friend bool operator==(const Record&, const Record&) = default;
};
constexpr std::size_t kRecordWords = 5;
constexpr const char* kRecordTypes[] = {"uint64", "(string,uint8[])[]", "int8", "bytes5", "bytes"};

Row readRow(AbiReader& in) {
    return in.tuple(2, [](AbiReader& row) {
        return Row{std::string(row.string()), row.array(1, [](AbiReader& mark) { return mark.uint64(8); })};
    });
}

[[nodiscard]] Result<Record> readRecord(BytesView data) {
    AbiReader in(data, kRecordWords);
    Record out;
    out.id = in.uint64();
    out.rows = in.array(1, readRow);
    out.shift = in.int64(8);
    out.tag = in.fixedBytes<5>();
    const BytesView note = in.bytes();
    out.note.assign(note.begin(), note.end());
    TALLY_TRY(in.finish());
    return out;
}

Bytes writeRecord(const Record& record) {
    AbiWriter out(kRecordWords);
    out.uint64(record.id)
        .array(1, record.rows,
               [](AbiWriter& w, const Row& row) {
                   w.tuple(2, [&](AbiWriter& members) {
                       members.string(row.name).array(1, row.marks, [](AbiWriter& m, std::uint64_t v) { m.uint64(v); });
                   });
               })
        .int64(record.shift)
        .fixedBytes(record.tag)
        .bytes(record.note);
    return std::move(out).take();
}

AbiType recordType() {
    std::vector<AbiType> members;
    for (const char* name : kRecordTypes) {
        members.push_back(*parseAbiType(name));
    }
    return *makeAbiTuple(std::move(members));
}

Record sample() {
    return {7, {{"甲", {1, 2, 255}}, {"", {}}, {std::string(40, 'x'), {9}}}, -128, {1, 2, 3, 4, 5}, Bytes(33, 0xab)};
}

}  // namespace

class AbiWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote() {
        for (const Record& record : {sample(), Record{}}) {
            const auto read = readRecord(writeRecord(record));
            QVERIFY(read.has_value());
            QVERIFY(*read == record);
        }
    }

    void agreesWithTheCodecOfTypesKnownAtRunTime() {
        const Bytes data = writeRecord(sample());
        const auto values = decodeAbi(recordType(), data);
        QVERIFY(values.has_value());
        QVERIFY(encodeAbi(recordType(), *values) == data);
        QVERIFY(std::get<Uint256>((*values)[0].value) == Uint256::of(7));
    }

    void refusesEveryBeginningOfTheData() {
        const Bytes data = writeRecord(sample());
        for (std::size_t length = 0; length < data.size(); ++length) {
            QVERIFY(!readRecord(BytesView(data).first(length)));
            QVERIFY(!decodeAbi(recordType(), BytesView(data).first(length)));
        }
    }

    void refusesOneByteMore() {
        Bytes data = writeRecord(sample());
        data.push_back(0);
        QVERIFY(readRecord(data).error().code == kAbiTrailingBytes);
    }

    /// Whatever one bit is turned, the reader takes nothing that would be written in another way.
    void takesOnlyWhatItWouldWrite() {
        const Bytes data = writeRecord(sample());
        for (std::size_t bit = 0; bit < data.size() * 8; ++bit) {
            Bytes changed = data;
            changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
            const auto read = readRecord(changed);
            if (read) {
                QVERIFY(writeRecord(*read) == changed);
                QVERIFY(decodeAbi(recordType(), changed).has_value());
            }
        }
    }

    void keepsTheFirstFailure() {
        const Bytes word = Bytes(32, 0xff);
        Bytes data = word;
        data.insert(data.end(), word.begin(), word.end());
        AbiReader in(data, 2);
        QCOMPARE(in.uint64(), std::uint64_t{0});
        QVERIFY(in.bytes().empty());
        QVERIFY(in.array(1, [](AbiReader& r) { return r.uint64(); }).empty());
        QVERIFY(in.finish().error().code == kAbiPadding);
    }

    void refusesAnArrayLongerThanItsData() {
        AbiWriter writer(2);
        writer.uint64(0x20).uint64(std::uint64_t{1} << 60);
        const Bytes data = std::move(writer).take();
        AbiReader in(data, 1);
        QVERIFY(in.array(1, [](AbiReader& r) { return r.uint256(); }).empty());
        QVERIFY(in.finish().error().code == kAbiTruncated);
    }

    void readsTopics() {
        const Address account = *Address::from(Bytes(20, 0x5a));
        AbiWriter writer(2);
        writer.address(account).uint64(9);
        const Bytes words = std::move(writer).take();
        const std::vector<Hash> topics{*Hash::from(BytesView(words).first(32)),
                                       *Hash::from(BytesView(words).subspan(32))};
        AbiReader in{std::span<const Hash>(topics)};
        QVERIFY(in.address() == account);
        QCOMPARE(in.uint64(32), std::uint64_t{9});
        QVERIFY(in.finish().has_value());
    }

    void putsASelectorBeforeTheWords() {
        const Selector selector = *abiSelector("baz(uint32,bool)");
        AbiWriter out(2, selector.view());
        out.uint64(69).boolean(true);
        QCOMPARE(QByteArray::fromStdString(toHex(std::move(out).take())),
                 "cdcd77c0" + QByteArray(62, '0') + "45" + QByteArray(63, '0') + "1");
    }

    void offsetsDoNotCountThePrefix() {
        AbiWriter out(1, *fromHex("aabbccdd"));
        out.bytes(*fromHex("01"));
        QCOMPARE(QByteArray::fromStdString(toHex(std::move(out).take())),
                 "aabbccdd" + QByteArray(62, '0') + "20" + QByteArray(63, '0') + "1" + "01" + QByteArray(62, '0'));
    }

    /// Hundreds of thousands of logs pass here when a ledger is read from its beginning.
    void decodesStaticLogs() {
        AbiWriter writer(6);
        for (std::uint64_t i = 0; i < 6; ++i) {
            writer.uint64(i);
        }
        const Bytes data = std::move(writer).take();
        std::uint64_t sum = 0;
        QBENCHMARK_ONCE {
            for (int i = 0; i < 100'000; ++i) {
                AbiReader in(data, 6);
                for (int word = 0; word < 6; ++word) {
                    sum += in.uint64(56);
                }
                QVERIFY(in.finish().has_value());
            }
        }
        QCOMPARE(sum, std::uint64_t{1'500'000});
    }

    void decodesLogsByType() {
        std::vector<AbiEventInput> inputs;
        for (const char* type : {"uint256", "uint64", "address", "uint16"}) {
            inputs.push_back({*parseAbiType(type), inputs.size() < 2});
        }
        const auto event = AbiEvent::make(inputs);
        AbiWriter writer(2);
        writer.address(*Address::from(Bytes(20, 1))).uint64(3);
        const Bytes data = std::move(writer).take();
        const std::vector<Hash> topics{keccak256({}), Hash{Uint256::of(1).data}, Hash{Uint256::of(2).data}};
        QBENCHMARK_ONCE {
            for (int i = 0; i < 100'000; ++i) {
                QVERIFY(decodeLog(*event, topics, data).has_value());
            }
        }
    }
};

QTEST_APPLESS_MAIN(AbiWordsTest)
#include "abi_words_test.moc"
