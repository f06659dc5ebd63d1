#include "models/domain/uscc.h"

#include <QTest>

using namespace tally;

class UsccTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsCodesThatAreInUse_data() {
        QTest::addColumn<QByteArray>("code");
        // Published in the registers: the Industrial and Commercial Bank of China, Alibaba (China), Tencent, Huawei.
        for (const char* code :
             {"91100000100003962T", "91330100799655058B", "9144030071526726XG", "914403001922038216"}) {
            QTest::newRow(code) << QByteArray(code);
        }
    }
    void acceptsCodesThatAreInUse() {
        QFETCH(QByteArray, code);
        QCOMPARE(usccFault(code.toStdString()), std::nullopt);
        QCOMPARE(Uscc::from(code.toStdString())->text(), code.toStdString());
    }

    void saysWhatIsWrong_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const char* name, const char* code, const char* fault) {
            QTest::newRow(name) << QByteArray(code) << QByteArray(fault);
        };
        row("empty", "", "uscc.length");
        row("short", "91100000100003962", "uscc.length");
        row("long", "91100000100003962T0", "uscc.length");
        row("lower case", "91100000100003962t", "uscc.character");
        row("letter O for a zero", "9110O000100003962T", "uscc.character");
        row("letter I", "9I100000100003962T", "uscc.character");
        row("letter Z", "91100000Z00003962T", "uscc.character");
        row("blank", "91100000 00003962T", "uscc.character");
        row("letter in the division", "911000A0100003962T", "uscc.division");
        row("one digit wrong", "91100000100003972T", "uscc.check");
        row("two exchanged", "91100000100009362T", "uscc.check");
    }
    void saysWhatIsWrong() {
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, fault);
        const auto found = usccFault(code.toStdString());
        QVERIFY(found.has_value());
        QCOMPARE(QByteArray::fromStdString(std::string(nameOf(*found))), fault);
        QVERIFY(!Uscc::from(code.toStdString()));
    }

    void noticesEverySingleWrongCharacter() {
        const std::string code = "91330100799655058B";
        for (std::size_t at = 0; at < code.size(); ++at) {
            for (const char other : std::string("0123456789ABCDEFGHJKLMNPQRTUWXY")) {
                std::string wrong = code;
                wrong[at] = other;
                QCOMPARE(isUscc(wrong), other == code[at]);
            }
        }
    }

    void makesTheCheckCharacter() {
        QCOMPARE(usccCheckCharacter("91100000100003962"), std::optional('T'));
        QCOMPARE(usccCheckCharacter("9110000010000396"), std::nullopt);
        QCOMPARE(usccCheckCharacter("9110000010000396Z"), std::nullopt);
    }

    void mendsWhatPastingDoes() {
        QCOMPARE(normalisedUscc(" 9110 0000-1000 0396 2t\n"), std::string("91100000100003962T"));
        QCOMPARE(normalisedUscc("９１１０００００１００００３９６２Ｔ"), std::string("91100000100003962T"));
        QCOMPARE(normalisedUscc("　91100000100003962T"), std::string("91100000100003962T"));
        QCOMPARE(normalisedUscc("\xEF\xBC"), std::string("\xEF\xBC"));
    }
};

QTEST_APPLESS_MAIN(UsccTest)
#include "uscc_test.moc"
