#include "ui/words/initials.h"

#include <QTest>

using namespace tally;

namespace {

class Initials : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsGoByTheirFirstLetters_data();
    void signsGoByTheirFirstLetters();
};

void Initials::signsGoByTheirFirstLetters_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("fits");
    const struct {
        const char* text;
        const char* typed;
        bool fits;
    } kCases[] = {
        {"宁波座椅", "nbzy", true},
        {"宁波座椅", "NBZY", true},
        {"宁波座椅", "zy", true},
        {"宁波座椅", "nzy", false},
        {"宁波座椅", "nbzyx", false},
        {"宁波座椅", "", false},
        {"宁波座椅", "宁波", false},
        {"宁波座椅", "nb zy", true},
        {"甬江银行", "yjyh", true},
        {"甬江银行", "yjyx", true},
        {"钱塘银行", "qtyh", true},
        {"华东汽车", "hdqc", true},
        {"余姚泡棉", "yypm", true},
        {"慈溪弹簧", "cxth", true},
        {"奉化线材", "fhxc", true},
        {"监管机构", "jgjg", true},
        {"重庆长安", "cqca", true},
        {"重型机械", "zxjx", true},
        {"厦门钨业", "xmwy", true},
        {"凭证", "pz", true},
        {"设置", "sz", true},
        {"付款（分）", "fkf", true},
        {"A股 2 部", "ag2b", true},
        {"Bank A", "ka", true},
        {"鄞州轴承", "yzzc", true},
        {"", "a", false},
        {"—", "a", false},
    };
    for (const auto& one : kCases) {
        QTest::addRow("%s %s", one.text, one.typed)
            << QString::fromUtf8(one.text) << QString::fromUtf8(one.typed) << one.fits;
    }
}

void Initials::signsGoByTheirFirstLetters() {
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(bool, fits);
    QCOMPARE(words::fitsInitials(text, typed), fits);
}

}  // namespace

QTEST_GUILESS_MAIN(Initials)
#include "initials_test.moc"
