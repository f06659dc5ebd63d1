#include "models/crypto/kdf.h"
#include "models/crypto/sealing.h"
#include "models/session/consortium_keys.h"
#include "models/session/member_directory.h"

#include <QTest>

using namespace tally;

namespace {

/// What members are called on screen: by names that they choose themselves.
class TestMemberNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoGoesByTheSameNameIsToldApart();
    void onlyAWholeNameNamesAMember();
    void whatWouldSteerTextIsNoName_data();
    void whatWouldSteerTextIsNoName();

private:
    [[nodiscard]] static MemberDirectory directory() {
        const auto member = [](std::uint32_t id, const char* code, const char* zh, const char* en) {
            Member out;
            out.id = MemberId{id};
            out.identifier = code;
            out.nameZh = zh;
            out.nameEn = en;
            return out;
        };
        return MemberDirectory({member(1, "CODE-1", "余姚泡棉", "Yuyao Foam"),
                                member(2, "CODE-2", "慈溪弹簧", "yuyao  FOAM"),
                                member(3, "CODE-3", "奉化线材", "Fenghua Wire"),
                                member(4, "CODE-4", "", "Ｆenghua Wire"), member(5, "CODE-5", "", "")});
    }
};

void TestMemberNames::whoGoesByTheSameNameIsToldApart() {
    const MemberDirectory all = directory();
    QCOMPARE(all.nameOf(MemberId{1}, false), std::string("Yuyao Foam (CODE-1)"));
    QCOMPARE(all.nameOf(MemberId{2}, false), std::string("yuyao  FOAM (CODE-2)"));
    QCOMPARE(all.nameOf(MemberId{1}, true), std::string("余姚泡棉"));
    QCOMPARE(all.nameOf(MemberId{3}, false), std::string("Fenghua Wire (CODE-3)"));
    QCOMPARE(all.nameOf(MemberId{3}, true), std::string("奉化线材"));
    QCOMPARE(all.nameOf(MemberId{5}, true), std::string("CODE-5"));
    QCOMPARE(all.nameOf(MemberId{6}, true), std::string());
}

void TestMemberNames::onlyAWholeNameNamesAMember() {
    const MemberDirectory all = directory();
    QVERIFY(all.named("fenghua").empty());
    QCOMPARE(all.named("fenghua wire"), std::vector<MemberId>{MemberId{3}});
    QCOMPARE(all.named("code-2"), std::vector<MemberId>{MemberId{2}});
    QCOMPARE(all.named("余姚泡棉"), std::vector<MemberId>{MemberId{1}});
}

void TestMemberNames::whatWouldSteerTextIsNoName_data() {
    QTest::addColumn<QByteArray>("sealed");
    QTest::addColumn<QByteArray>("zh");
    QTest::addColumn<QByteArray>("en");
    QTest::newRow("plain") << QByteArray("华东汽车\nHuadong Auto") << QByteArray("华东汽车")
                           << QByteArray("Huadong Auto");
    QTest::newRow("right to left") << QByteArray("华东汽车\nHuadong \xe2\x80\xae") << QByteArray("华东汽车")
                                   << QByteArray();
    QTest::newRow("no width") << QByteArray("华\xe2\x80\x8b东\nHuadong") << QByteArray() << QByteArray("Huadong");
    QTest::newRow("three lines") << QByteArray("华东\nHuadong\nAuto") << QByteArray("华东") << QByteArray();
    QTest::newRow("too long") << QByteArray("华东\n") + QByteArray(300, 'x') << QByteArray("华东") << QByteArray();
}

/// Sealed by a program that does not ask what it seals.
void TestMemberNames::whatWouldSteerTextIsNoName() {
    QFETCH(const QByteArray, sealed);
    QFETCH(const QByteArray, zh);
    QFETCH(const QByteArray, en);
    const Bytes secret(32, std::uint8_t{7});
    const auto keys = ConsortiumKeys::from(secret);
    const auto key = hkdfSha512(secret, "tally.consortium", "directory", 32);
    QVERIFY(keys && key);
    const auto profile = encrypt(key->view(), viewOf(sealed.toStdString()), viewOf("tally.member-names.1"));
    QVERIFY(profile);
    const auto names = keys->openNames(*profile);
    QVERIFY(names);
    QCOMPARE(names->first, zh.toStdString());
    QCOMPARE(names->second, en.toStdString());
}

}  // namespace

QTEST_GUILESS_MAIN(TestMemberNames)
#include "test_member_names.moc"
