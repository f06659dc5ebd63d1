#include "app/story/cast.h"
#include "app/story/props.h"
#include "tests/ui/spoken.h"
#include "tests/ui/window_stage.h"
#include "ui/parts/labels.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableView>

using namespace tally;

#define DO(step) QVERIFY2((step), qPrintable(m_stage->problem))

namespace {

/// Every role's day in the real window, on a real practice ledger: by mouse in both languages, and by keys alone.
class WindowStory : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowStage> m_stage;
    QString m_language;
    bool m_isByKeys = false;

    [[nodiscard]] QString nameOf(story::Part part) const {
        const auto& who = story::characterOf(part);
        const std::string_view name = isChinese() ? who.nameZh : who.nameEn;
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    void languages() {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Chinese") << QStringLiteral("zh_CN");
    }
    void languagesAndHands() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("byKeys");
        QTest::newRow("English") << QStringLiteral("en") << false;
        QTest::newRow("Chinese") << QStringLiteral("zh_CN") << false;
        QTest::newRow("English, by keys alone") << QStringLiteral("en") << true;
    }
    [[nodiscard]] bool isChinese() const { return m_language == QStringLiteral("zh_CN"); }
    [[nodiscard]] bool isByKeys() const { return m_isByKeys; }
    /// What tells one time round from the others: in references, and in amounts.
    [[nodiscard]] QString round() const {
        return isByKeys() ? QStringLiteral("keys") : isChinese() ? QStringLiteral("zh") : QStringLiteral("en");
    }
    [[nodiscard]] QString amountOf(const char* first, const char* second, const char* third) const {
        return QString::fromLatin1(isByKeys() ? third : isChinese() ? second : first);
    }
    /// A window in the language of the row, with this character's wallet open.
    [[nodiscard]] bool enter(const char* key) {
        m_language = *static_cast<QString*>(QTest::qData("language", qMetaTypeId<QString>()));
        m_stage->openWindow(m_language);
        m_stage->workByKeys(m_isByKeys);
        return m_stage->unlock(QString::fromLatin1(key));
    }
    /// Takes the hands of the row.
    void takeHands() { m_isByKeys = *static_cast<bool*>(QTest::qData("byKeys", qMetaTypeId<bool>())); }

    /// MEMBER-PAGE of the pictures that somebody asked for; all when nobody said which.
    [[nodiscard]] static QRegularExpression wanted() {
        return QRegularExpression(QStringLiteral("^(?:%1)").arg(qEnvironmentVariable("TALLY_GALLERY_ONLY")));
    }
    /// Whether a picture of this member may be among them.
    [[nodiscard]] static bool isWanted(const QString& who) {
        const auto match = wanted().match(who + QLatin1Char('-'), 0, QRegularExpression::PartialPreferCompleteMatch);
        return match.hasMatch() || match.hasPartialMatch();
    }
    /// For people to look at, when somebody asked for pictures.
    [[nodiscard]] bool picture(const QString& who, const QString& page) {
        const QString folder = qEnvironmentVariable("TALLY_GALLERY");
        if (folder.isEmpty() || !wanted().match(who + QLatin1Char('-') + page).hasMatch()) {
            return true;
        }
        constexpr int kSettles = 300;
        bool isSaved = true;
        for (const look::Theme theme : {look::Theme::Dark, look::Theme::Light}) {
            m_stage->wear(theme);
            QTest::qWait(kSettles);
            const QString name = theme == look::Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            isSaved = m_stage->shoot(QStringLiteral("%1/%2-%3-%4-%5.png").arg(folder, who, page, m_language, name)) &&
                      isSaved;
        }
        return isSaved;
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void cleanup() {
        m_isByKeys = false;
        m_stage->workByKeys(false);
    }
    void everyPageOfEveryRoleOpens_data() { languages(); }
    void everyPageOfEveryRoleOpens();
    void theSupplierAcceptsAndDeclines_data() { languages(); }
    void theSupplierAcceptsAndDeclines();
    void aSheetIsAllThatIsOffered_data() { languages(); }
    void aSheetIsAllThatIsOffered();
    void theSupplierPaysItsOwn_data() { languagesAndHands(); }
    void theSupplierPaysItsOwn();
    void cashForACredential_data() { languagesAndHands(); }
    void cashForACredential();
    void theIssuerIssuesAFile_data() { languagesAndHands(); }
    void theIssuerIssuesAFile();
    void whatIsOverdueIsPaidInParts_data() { languagesAndHands(); }
    void whatIsOverdueIsPaidInParts();
    void linesOrdersAndStanding_data() { languagesAndHands(); }
    void linesOrdersAndStanding();
    void aWindowThatIsClosedInTheMiddleLosesNothing();
};

void WindowStory::initTestCase() {
    m_stage = std::make_unique<WindowStage>();
    DO(m_stage->begin());
}

void WindowStory::everyPageOfEveryRoleOpens() {
    for (const story::Character& who : story::kCast) {
        if (!isWanted(QString::fromUtf8(who.key.data(), static_cast<qsizetype>(who.key.size())))) {
            continue;
        }
        DO(enter(std::string(who.key).c_str()));
        const QStringList pages = m_stage->pages();
        QVERIFY(pages.contains(QStringLiteral("credentials")) && pages.contains(QStringLiteral("settings")));
        for (const QString& page : pages) {
            DO(m_stage->go(page));
            QTest::qWait(50);
            for (QTableView* table : m_stage->find(page)->findChildren<QTableView*>()) {
                const QAbstractItemModelTester tester(table->model(),
                                                      QAbstractItemModelTester::FailureReportingMode::QtTest);
                QVERIFY2(!table->accessibleName().isEmpty(), qPrintable(page));
            }
            const QStringList wrong = unspoken(m_stage->window());
            QVERIFY2(wrong.isEmpty(), qPrintable(page + QStringLiteral(": ") + wrong.join(QStringLiteral("; "))));
            const QString key = QString::fromStdString(std::string(who.key));
            DO(picture(key, page));
            // Among the pictures is one with a credential's inspector beside the table.
            if (key == QStringLiteral("ningbo-seats") && page == QStringLiteral("credentials")) {
                DO(m_stage->selectRow(QStringLiteral("credentialTable"), QStringLiteral("000032-")));
                DO(picture(key, QStringLiteral("credential")));
            }
        }
    }
}

void WindowStory::theSupplierAcceptsAndDeclines() {
    DO(enter("ningbo-seats"));
    DO(m_stage->go(QStringLiteral("inbox")));
    const int before = m_stage->rows(QStringLiteral("inboxTable"));
    QVERIFY(before >= 1);
    DO(m_stage->selectRow(QStringLiteral("inboxTable"), QStringLiteral("-0")));
    DO(m_stage->click(QStringLiteral("accept")));
    DO(m_stage->sign());
    DO(m_stage->waitUntil([&] { return m_stage->rows(QStringLiteral("inboxTable"), 0) == before - 1; },
                          QStringLiteral("one offer less")));
}

/// Nothing below a sheet can be reached, by key or from outside; locking takes the sheet away.
void WindowStory::aSheetIsAllThatIsOffered() {
    DO(enter("ningbo-seats"));
    DO(m_stage->go(QStringLiteral("pay")));
    DO(m_stage->choose(QStringLiteral("payTo1"), nameOf(story::Part::Yuyao)));
    DO(m_stage->type(QStringLiteral("payAmount1"), QStringLiteral("1.00")));
    DO(m_stage->type(QStringLiteral("payDocument1"), QStringLiteral("HT-2026-9")));
    QCOMPARE(offered(m_stage->window(), QAccessible::Dialog), QStringList());
    QVERIFY(!offered(m_stage->window(), QAccessible::RadioButton).isEmpty());
    DO(m_stage->click(QStringLiteral("payReview")));
    auto* sheet = m_stage->await(QStringLiteral("confirmScrim"));
    QVERIFY(sheet != nullptr);
    QCOMPARE(offered(m_stage->window(), QAccessible::Dialog), QStringList{sheet->accessibleName()});
    QCOMPARE(offered(m_stage->window(), QAccessible::RadioButton), QStringList());
    QCOMPARE(offered(m_stage->window(), QAccessible::Button).size(), 2);
    QCOMPARE(unspoken(m_stage->window()), QStringList());
    for (int i = 0; i < 8; ++i) {
        QVERIFY(sheet->isAncestorOf(m_stage->window().focusWidget()));
        QTest::keyClick(m_stage->window().focusWidget(), Qt::Key_Tab);
    }
    QTest::keyClick(&m_stage->window(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_stage->find(QStringLiteral("pay")) != nullptr);
    m_stage->lock();
    QVERIFY(m_stage->find(QStringLiteral("confirmScrim")) == nullptr);
    QVERIFY(!offered(m_stage->window(), QAccessible::List).isEmpty());
}

void WindowStory::theSupplierPaysItsOwn() {
    takeHands();
    const QString amount = amountOf("1,500.25", "1,600.25", "1,700.25");
    DO(enter("ningbo-seats"));
    DO(m_stage->go(QStringLiteral("pay")));
    DO(m_stage->choose(QStringLiteral("payTo1"), nameOf(story::Part::Yuyao)));
    DO(m_stage->type(QStringLiteral("payAmount1"), QStringLiteral("99,999,999,999")));
    auto* review = m_stage->await<parts::ActionButton>(QStringLiteral("payReview"));
    QVERIFY(review != nullptr);
    DO(m_stage->waitUntil([&] { return !review->refusal().isEmpty(); },
                          QStringLiteral("more than there is is refused")));
    DO(m_stage->type(QStringLiteral("payAmount1"), amount));
    DO(m_stage->type(QStringLiteral("payDocument1"), QStringLiteral("HT-2026-7")));
    DO(m_stage->click(QStringLiteral("payReview")));
    DO(m_stage->sign());
    // What was paid arrives by itself at who is paid.
    DO(enter("yuyao-foam"));
    DO(m_stage->go(QStringLiteral("inbox")));
    DO(m_stage->selectRow(QStringLiteral("inboxTable"), amount));
    DO(m_stage->click(QStringLiteral("accept")));
    DO(m_stage->sign());
}

void WindowStory::cashForACredential() {
    takeHands();
    DO(enter("yuyao-foam"));
    const QString amount = amountOf("1,234.56", "2,345.67", "3,456.78");
    DO(m_stage->go(QStringLiteral("financing")));
    const int before = m_stage->rows(QStringLiteral("financingTable"));
    DO(m_stage->choose(QStringLiteral("askFrom"), QStringLiteral("000032-")));
    DO(m_stage->type(QStringLiteral("askAmount"), amount));
    DO(m_stage->click(QStringLiteral("askBank7")));
    DO(m_stage->click(QStringLiteral("ask")));
    DO(m_stage->sign());
    QCOMPARE(m_stage->rows(QStringLiteral("financingTable"), before + 1), before + 1);

    DO(enter("bank-a"));
    DO(m_stage->go(QStringLiteral("requests")));
    DO(m_stage->selectRow(QStringLiteral("requestsTable"), amount));
    DO(m_stage->type(QStringLiteral("quoteRate"), QStringLiteral("3.25")));
    DO(m_stage->click(QStringLiteral("quote")));
    DO(m_stage->sign());

    DO(enter("yuyao-foam"));
    DO(m_stage->go(QStringLiteral("financing")));
    DO(m_stage->selectRow(QStringLiteral("financingTable"), amount));
    DO(m_stage->selectRow(QStringLiteral("quoteTable"), nameOf(story::Part::BankA)));
    DO(m_stage->click(QStringLiteral("acceptQuote")));
    DO(m_stage->sign());

    DO(enter("bank-a"));
    DO(m_stage->go(QStringLiteral("requests")));
    DO(m_stage->selectRow(QStringLiteral("requestsTable"), amount));
    DO(m_stage->type(QStringLiteral("paymentReference"), QStringLiteral("PAY-") + round()));
    DO(m_stage->type(QStringLiteral("registrationReference"), QStringLiteral("ZD-") + round()));
    DO(m_stage->click(QStringLiteral("disburse")));
    DO(m_stage->sign());

    DO(enter("yuyao-foam"));
    DO(m_stage->go(QStringLiteral("financing")));
    DO(m_stage->selectRow(QStringLiteral("financingTable"), amount));
    DO(m_stage->click(QStringLiteral("confirmFunds")));
    DO(m_stage->sign());
}

/// A file with one bad row: nothing is issued before it is set aside.
void WindowStory::theIssuerIssuesAFile() {
    takeHands();
    DO(enter("huadong-auto"));
    const QDate today = QDate::currentDate();
    const QByteArray due = today.addDays(90 - (today.dayOfWeek() - 1)).toString(Qt::ISODate).toLatin1();
    const QByteArray code = QByteArray::fromStdString(story::usccOf(story::characterOf(story::Part::Ningbo)));
    QByteArray rows = "supplier id,supplier name,invoice number,invoice date,invoice total,amount,due date\n";
    for (int i = 1; i <= 3; ++i) {
        rows += code + ",Ningbo Seats,W-" + round().toLatin1() + QByteArray::number(i) + "," +
                today.toString(Qt::ISODate).toLatin1() + ",10.00," + (i == 3 ? "eleven" : "10.00") + "," + due + "\n";
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("payables.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(rows) == rows.size());
    file.close();
    DO(m_stage->go(QStringLiteral("issue")));
    DO(m_stage->choose(QStringLiteral("batchBank"), nameOf(story::Part::BankA)));
    // Before and after stand beside the choice, with figures.
    QVERIFY(m_stage->find(QStringLiteral("issuingLine")) != nullptr);
    DO(picture(QStringLiteral("huadong-auto"), QStringLiteral("issue-line")));
    DO(m_stage->click(QStringLiteral("chooseFile")));
    DO(m_stage->chooseFile(path));
    QCOMPARE(m_stage->rows(QStringLiteral("badRows")), 1);
    DO(m_stage->click(QStringLiteral("setAside")));
    DO(m_stage->click(QStringLiteral("issueBatch")));
    DO(m_stage->sign());
    DO(m_stage->waitUntil(
        [&] {
            auto* said = m_stage->find<QLabel>(QStringLiteral("batchSaid"));
            return said != nullptr &&
                   said->text().startsWith(isChinese() ? QStringLiteral("已开立2") : QStringLiteral("2 issued"));
        },
        QStringLiteral("two issued")));
}

/// The issuer instructs, its bank clears, the holder confirms.
void WindowStory::whatIsOverdueIsPaidInParts() {
    takeHands();
    const auto pick = [this](const char* who) {
        return enter(who) && m_stage->go(QStringLiteral("settlement")) &&
               m_stage->selectRow(QStringLiteral("settlementTable"), QStringLiteral("000003"));
    };
    DO(pick("huadong-auto"));
    const QString amount = amountOf("10,000.00", "20,000.00", "30,000.00");
    DO(m_stage->type(QStringLiteral("settleAmount"), amount));
    DO(m_stage->type(QStringLiteral("settleReference"), QStringLiteral("ZF-") + round()));
    DO(m_stage->click(QStringLiteral("instruct")));
    DO(m_stage->sign());
    DO(pick("bank-a"));
    DO(m_stage->type(QStringLiteral("settleAmount"), amount));
    DO(m_stage->type(QStringLiteral("settleReference"), QStringLiteral("HD-") + round()));
    DO(m_stage->click(QStringLiteral("clear")));
    DO(m_stage->sign());
    DO(pick("ningbo-seats"));
    DO(m_stage->click(QStringLiteral("confirmReceipt")));
    DO(m_stage->sign());
}

/// The bank sets its line, the regulator freezes and frees by order, the registrar suspends and reinstates.
void WindowStory::linesOrdersAndStanding() {
    takeHands();
    DO(enter("bank-a"));
    DO(m_stage->go(QStringLiteral("lines")));
    DO(m_stage->choose(QStringLiteral("lineIssuer"), nameOf(story::Part::Huadong)));
    DO(m_stage->type(QStringLiteral("lineAmount"), amountOf("60,000,000.00", "61,000,000.00", "62,000,000.00")));
    DO(m_stage->click(QStringLiteral("lineSet")));
    DO(m_stage->sign());
    DO(enter("regulator"));
    for (const QString& act : {QStringLiteral("freeze"), QStringLiteral("unfreeze")}) {
        DO(m_stage->go(QStringLiteral("orders")));
        DO(m_stage->selectRow(QStringLiteral("ordersTable"), QStringLiteral("000036-0000")));
        DO(m_stage->type(QStringLiteral("orderAmount"), QStringLiteral("100.00")));
        DO(m_stage->type(QStringLiteral("orderNumber"), QStringLiteral("(2026)") + round()));
        DO(m_stage->click(act));
        DO(m_stage->sign());
    }
    DO(enter("registrar"));
    for (int i = 0; i < 2; ++i) {
        DO(m_stage->go(QStringLiteral("members")));
        DO(m_stage->selectRow(QStringLiteral("membersTable"), nameOf(story::Part::Fenghua)));
        if (i == 0) {
            DO(m_stage->chooseAt(QStringLiteral("suspendReason"), 1));
        }
        DO(m_stage->click(QStringLiteral("setStanding")));
        DO(m_stage->sign());
    }
}

/// Signed, and the window gone: it goes out by itself, the next start tells how it ended, once.
void WindowStory::aWindowThatIsClosedInTheMiddleLosesNothing() {
    m_language = QStringLiteral("en");
    m_stage->openWindow(m_language);
    DO(m_stage->unlock(QStringLiteral("ningbo-seats")));
    DO(m_stage->go(QStringLiteral("pay")));
    DO(m_stage->choose(QStringLiteral("payTo1"), nameOf(story::Part::Cixi)));
    DO(m_stage->type(QStringLiteral("payAmount1"), QStringLiteral("777.77")));
    DO(m_stage->type(QStringLiteral("payDocument1"), QStringLiteral("HT-2026-8")));
    DO(m_stage->click(QStringLiteral("payReview")));
    DO(m_stage->signAndVanish());
    m_stage->openWindow(m_language);
    DO(m_stage->unlock(QStringLiteral("ningbo-seats")));
    auto* ended = m_stage->await<parts::Notice>(QStringLiteral("endedNotice"));
    QVERIFY2(ended != nullptr && ended->text().contains(QStringLiteral("done, in block")),
             qPrintable(m_stage->problem));
    DO(m_stage->click(QStringLiteral("endedSeen")));
    m_stage->openWindow(m_language);
    DO(m_stage->unlock(QStringLiteral("ningbo-seats")));
    constexpr int kLater = 2'000;
    QTest::qWait(kLater);
    QVERIFY2(m_stage->find(QStringLiteral("endedNotice")) == nullptr, "what was read is not told again");
    m_stage->openWindow(m_language);
    DO(m_stage->unlock(QStringLiteral("cixi-springs")));
    DO(m_stage->go(QStringLiteral("inbox")));
    DO(m_stage->selectRow(QStringLiteral("inboxTable"), QStringLiteral("777.77")));
}

}  // namespace

QTEST_MAIN(WindowStory)
#include "window_story_test.moc"
