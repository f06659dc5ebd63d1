#include "ledger_client/eth/uint256.h"

#include <QTest>

#include <limits>
#include <random>

using namespace tally;

namespace {
constexpr const char* kMax = "115792089237316195423570985008687907853269984665640564039457584007913129639935";
constexpr const char* kLeast = "-57896044618658097711785492504343953926634992332820282019728792003956564819968";
constexpr const char* kMost = "57896044618658097711785492504343953926634992332820282019728792003956564819967";

Uint256 random256(std::mt19937_64& source) {
    Uint256 out;
    const std::size_t length = source() % 33;
    for (std::size_t i = 0; i < length; ++i) {
        out.data[31 - i] = static_cast<std::uint8_t>(source());
    }
    return out;
}
}  // namespace

class Uint256Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsDecimals() {
        QCOMPARE(Uint256{}.toDecimal(), std::string("0"));
        QCOMPARE(Uint256::max().toDecimal(), std::string(kMax));
        QVERIFY(Uint256::fromDecimal(kMax) == Uint256::max());
        for (const std::uint64_t value :
             {std::uint64_t{1}, std::uint64_t{9}, std::uint64_t{10}, std::uint64_t{999'999'999},
              std::uint64_t{1'000'000'000}, std::uint64_t{1'000'000'001}, std::numeric_limits<std::uint64_t>::max()}) {
            QCOMPARE(Uint256::of(value).toDecimal(), std::to_string(value));
            QVERIFY(Uint256::fromDecimal(std::to_string(value)) == Uint256::of(value));
        }
    }

    void readsWhatItWrote() {
        std::mt19937_64 source(1);
        for (int i = 0; i < 20'000; ++i) {
            const Uint256 value = random256(source);
            QVERIFY(Uint256::fromDecimal(value.toDecimal()) == value);
            QVERIFY(Uint256::fromSignedDecimal(value.toSignedDecimal()) == value);
            QVERIFY(Uint256::fromBytes(value.trimmed()) == value);
        }
    }

    void refusesWhatIsNoDecimal_data() {
        QTest::addColumn<QByteArray>("text");
        const QByteArray above("115792089237316195423570985008687907853269984665640564039457584007913129639936");
        for (const QByteArray& text :
             {QByteArray(""), QByteArray("00"), QByteArray("01"), QByteArray("+1"), QByteArray(" 1"), QByteArray("1 "),
              QByteArray("0x1"), QByteArray("1e3"), QByteArray("1.0"), QByteArray("١"), above, QByteArray(78, '9'),
              QByteArray(10'000, '9')}) {
            QTest::addRow("%s", text.left(90).constData()) << text;
        }
    }
    void refusesWhatIsNoDecimal() {
        QFETCH(QByteArray, text);
        QVERIFY(!Uint256::fromDecimal(text.toStdString()));
        QVERIFY(!Uint256::fromSignedDecimal(text.toStdString()));
    }

    void keepsSignedValuesWithin255Bits() {
        QCOMPARE(Uint256::fromSignedDecimal(kLeast)->toSignedDecimal(), std::string(kLeast));
        QCOMPARE(Uint256::fromSignedDecimal(kMost)->toSignedDecimal(), std::string(kMost));
        QVERIFY(!Uint256::fromSignedDecimal(kMax));
        QVERIFY(!Uint256::fromSignedDecimal(std::string(kLeast).replace(76, 2, "69")));
        QVERIFY(!Uint256::fromSignedDecimal(
            "57896044618658097711785492504343953926634992332820282019728792003956564819968"));
        QVERIFY(!Uint256::fromSignedDecimal("-0"));
        QVERIFY(!Uint256::fromSignedDecimal("--1"));
        QVERIFY(!Uint256::fromSignedDecimal("-"));
    }

    void narrowsOnlyWhatFits() {
        QVERIFY(Uint256::of(255).fits(8) && !Uint256::of(256).fits(8));
        QVERIFY(Uint256{}.fits(0) && !Uint256::of(1).fits(0));
        QVERIFY(Uint256::max().fits(256) && !Uint256::max().fits(255));
        QVERIFY(Uint256::ofSigned(127).fitsSigned(8) && !Uint256::ofSigned(128).fitsSigned(8));
        QVERIFY(Uint256::ofSigned(-128).fitsSigned(8) && !Uint256::ofSigned(-129).fitsSigned(8));
        QVERIFY(Uint256::fromSignedDecimal(kLeast)->fitsSigned(256) &&
                !Uint256::fromSignedDecimal(kLeast)->fitsSigned(255));
        QVERIFY(Uint256::of(std::numeric_limits<std::uint64_t>::max()).toUint64() ==
                std::numeric_limits<std::uint64_t>::max());
        QVERIFY(!Uint256::fromDecimal("18446744073709551616")->toUint64());
        for (const std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min(),
                                         std::numeric_limits<std::int64_t>::max()}) {
            QVERIFY(Uint256::ofSigned(value).toInt64() == value);
        }
        QVERIFY(!Uint256::of(std::uint64_t{1} << 63).toInt64());
        QVERIFY(!Uint256::fromSignedDecimal("-9223372036854775809")->toInt64());
        QVERIFY(!Uint256::fromBytes(Bytes(33)));
    }

    void addsAndSubtractsWithinItsWidth() {
        std::mt19937_64 source(2);
        for (int i = 0; i < 5'000; ++i) {
            const Uint256 a = random256(source);
            const Uint256 b = random256(source);
            const auto sum = checkedAdd(a, b);
            if (sum) {
                QVERIFY(*sum >= a && *checkedSubtract(*sum, b) == a);
            } else {
                QVERIFY(a.negated() <= b);
            }
            QCOMPARE(checkedSubtract(a, b).has_value(), a >= b);
        }
        QVERIFY(!checkedAdd(Uint256::max(), Uint256::of(1)));
        QVERIFY(halved(Uint256::of(7)) == Uint256::of(3));
        QVERIFY(*checkedAdd(halved(Uint256::max()), halved(Uint256::max())) ==
                *checkedSubtract(Uint256::max(), Uint256::of(1)));
    }
};

QTEST_APPLESS_MAIN(Uint256Test)
#include "uint256_test.moc"
