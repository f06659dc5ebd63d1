#include "app/story/cast.h"
#include "app/story/props.h"
#include "models/session/key_card.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/form.h"
#include "ui/parts/labels.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QTableView>

#include <algorithm>

using namespace tally;

#define DO(step) QVERIFY2((step), qPrintable(m_stage->problem))
/// An answer of the ledger, of which `holds` speaks as `it`.
#define LEDGER(question, holds)                                       \
    do {                                                              \
        const auto answered = m_stage->ask(question);                 \
        QVERIFY2(answered.has_value(), qPrintable(m_stage->problem)); \
        const auto& it = *answered;                                   \
        QVERIFY(holds);                                               \
    } while (false)

namespace {

/// Acts that other windows' tests do not go through: each done in the window, and then asked of the ledger.
class WindowActs : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowStage> m_stage;
    QTemporaryDir m_files;

    [[nodiscard]] bool enter(const char* key) {
        open();
        return m_stage->unlock(QString::fromLatin1(key));
    }
    [[nodiscard]] bool enterMade(const QString& name) {
        open();
        return m_stage->unlockMade(name);
    }
    void open() {
        m_stage->openWindow(QStringLiteral("en"));
        // No window manager says which window the keys are for.
        QApplication::setActiveWindow(&m_stage->window());
    }
    [[nodiscard]] QString cardOf(const QString& name) const { return m_files.filePath(name + QStringLiteral(".card")); }
    [[nodiscard]] Address keyOf(const QString& name) const {
        QFile file(cardOf(name));
        static_cast<void>(file.open(QIODevice::ReadOnly));
        const auto card = keyCardFrom(viewOf(file.readAll().toStdString()), {});
        return card ? card->key : Address{};
    }
    /// A new wallet, whose card its owner saves on the page Operators.
    [[nodiscard]] bool makeOperator(const QString& name) {
        m_stage->closeWindow();
        return m_stage->makeWallet(name) && enterMade(name) && m_stage->go(QStringLiteral("operators")) &&
               m_stage->click(QStringLiteral("saveCard")) && m_stage->chooseFile(cardOf(name)) &&
               m_stage->waitUntil([&] { return QFile::exists(cardOf(name)); }, QStringLiteral("the card is saved"));
    }
    [[nodiscard]] QString refusalOf(const char* name) const {
        auto* button = m_stage->find<parts::ActionButton>(QString::fromLatin1(name));
        return button != nullptr ? button->refusal() : QStringLiteral("it does not show");
    }
    [[nodiscard]] bool isRefused(const char* name, const char* words) {
        return m_stage->waitUntil([&] { return refusalOf(name).contains(QLatin1String(words)); },
                                  QStringLiteral("%1 is refused: %2").arg(QLatin1String(name), refusalOf(name)));
    }
    /// What stands below each other about the row that was chosen.
    [[nodiscard]] QString factsIn(const char* name) const {
        QStringList out;
        auto* facts = m_stage->find<pages::Facts>(QString::fromLatin1(name));
        if (facts != nullptr) {
            for (const QLabel* label : facts->findChildren<QLabel*>()) {
                out.append(label->text());
            }
        }
        return out.join(QLatin1Char('|'));
    }
    [[nodiscard]] bool factsSay(const char* name, const char* words) {
        return m_stage->waitUntil(
            [&] { return factsIn(name).contains(QLatin1String(words)); },
            QStringLiteral("%1 say %2: %3").arg(QLatin1String(name), QLatin1String(words), factsIn(name)));
    }
    [[nodiscard]] bool payYuyao(const char* amount) {
        return m_stage->go(QStringLiteral("pay")) &&
               m_stage->choose(QStringLiteral("payTo1"), QStringLiteral("Yuyao")) &&
               m_stage->type(QStringLiteral("payAmount1"), QString::fromLatin1(amount)) &&
               m_stage->type(QStringLiteral("payDocument1"), QStringLiteral("HT-ACTS")) &&
               m_stage->click(QStringLiteral("payReview")) && m_stage->sign();
    }
    /// Opens the one call that waits.
    [[nodiscard]] bool openCall(const char* what) {
        return m_stage->go(QStringLiteral("approvals")) &&
               m_stage->selectRow(QStringLiteral("approvalsTable"), QString::fromLatin1(what));
    }
    /// Fills the form for a further key from a card file.
    [[nodiscard]] bool giveFrom(const QString& name, std::initializer_list<Permission> permissions) {
        if (!m_stage->click(QStringLiteral("chooseCard")) || !m_stage->chooseFile(cardOf(name))) {
            return false;
        }
        for (const Permission one : permissions) {
            if (!m_stage->click(QStringLiteral("operatorMay%1").arg(static_cast<int>(one)))) {
                return false;
            }
        }
        return m_stage->click(QStringLiteral("giveOperator")) && m_stage->sign();
    }
    /// How many parts of this value are offered to Yuyao.
    [[nodiscard]] static auto offered(MinorUnits value) {
        return [value](LedgerQueries& ledger) -> Result<std::size_t> {
            CredentialFilter filter;
            filter.state = CredentialState::Offered;
            TALLY_ASSIGN(const auto rows, ledger.credentials(filter));
            return static_cast<std::size_t>(std::ranges::count_if(
                rows, [value](const CredentialRow& one) { return one.credential.value == value; }));
        };
    }
    [[nodiscard]] static auto operatorOf(Address key) {
        return [key](LedgerQueries& ledger) { return ledger.operatorOf(key); };
    }
    [[nodiscard]] static auto memberOf(story::Part part) {
        return [code = story::usccOf(story::characterOf(part))](LedgerQueries& ledger) {
            return ledger.memberByIdentifier(code);
        };
    }
    [[nodiscard]] static auto callsOf(story::Part part) {
        return [code = story::usccOf(story::characterOf(part))](LedgerQueries& ledger) -> Result<std::size_t> {
            TALLY_ASSIGN(const auto member, ledger.memberByIdentifier(code));
            TALLY_ASSIGN(const auto calls, ledger.openPreparedCalls(member ? member->id : MemberId{}));
            return calls.size();
        };
    }
    /// A request of this value as the ledger has it.
    [[nodiscard]] static auto requestOf(MinorUnits value) {
        return [value](LedgerQueries& ledger) -> Result<FinancingRequest> {
            TALLY_ASSIGN(const auto who,
                         ledger.memberByIdentifier(story::usccOf(story::characterOf(story::Part::Yuyao))));
            TALLY_ASSIGN(const auto requests, ledger.requestsBy(who ? who->id : MemberId{}));
            const auto found = std::ranges::find(requests, value, &FinancingRequest::value);
            return found == requests.end() ? FinancingRequest{} : *found;
        };
    }
    [[nodiscard]] bool ask(const char* amount) {
        return enter("yuyao-foam") && m_stage->go(QStringLiteral("financing")) &&
               m_stage->choose(QStringLiteral("askFrom"), QStringLiteral("000032-")) &&
               m_stage->type(QStringLiteral("askAmount"), QString::fromLatin1(amount)) &&
               m_stage->click(QStringLiteral("askBank7")) && m_stage->click(QStringLiteral("ask")) && m_stage->sign();
    }
    /// The page with this amount chosen.
    [[nodiscard]] bool pick(const char* who, const QString& page, const char* amount) {
        return enter(who) && m_stage->go(page) &&
               m_stage->selectRow(page + QStringLiteral("Table"), QString::fromLatin1(amount));
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void aColleagueGetsAKeyAndTwoActTogether();
    void aMemberIsAdmittedGetsItsKeyAndIsSuspended();
    void aRequestIsWithdrawn();
    void aDisbursementIsDisputed();
    void quotesAreComparedAndEarlierOnesKept();
    void aShareIsDisputed();
    void invoicesAreReadAndIssuedOnce();
    void theRegulatorFreezesAndFrees();
    void aProposedKeyIsStoppedOrEnactedAfterItsDelay();
};

void WindowActs::initTestCase() {
    m_stage = std::make_unique<WindowStage>();
    DO(m_stage->begin());
}

/// A maker who may nothing else, and the supplier's own key.
void WindowActs::aColleagueGetsAKeyAndTwoActTogether() {
    const QString colleague = QStringLiteral("colleague");
    DO(makeOperator(colleague));
    const Address key = keyOf(colleague);
    DO(enter("ningbo-seats"));
    DO(m_stage->go(QStringLiteral("operators")));
    DO(isRefused("switchDual", "two keys"));
    // One letter of the address in the other case is a mistyped address.
    QFile file(cardOf(colleague));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray wrong = file.readAll();
    const auto letter = std::find_if(wrong.begin() + wrong.indexOf("0x", wrong.indexOf("operator")) + 2, wrong.end(),
                                     [](char c) { return c >= 'a' && c <= 'f'; });
    *letter = static_cast<char>(*letter - 'a' + 'A');
    DO(m_stage->paste(QStringLiteral("operatorCard"), QString::fromUtf8(wrong)));
    DO(isRefused("giveOperator", "card"));
    DO(giveFrom(colleague, {Permission::Make}));
    LEDGER(operatorOf(key), it && it->active && it->permissions == Permissions(Permission::Make));

    // The switch takes two keys as well; a maker alone cannot do it, and leaves it.
    DO(enterMade(colleague));
    DO(m_stage->go(QStringLiteral("operators")));
    DO(m_stage->click(QStringLiteral("switchDual")));
    DO(m_stage->sign());
    LEDGER(memberOf(story::Part::Ningbo), it && !it->dualControl);
    LEDGER(callsOf(story::Part::Ningbo), it == 1);
    DO(enter("ningbo-seats"));
    DO(openCall("Change maker and checker"));
    DO(factsSay("callFacts", "Maker and checker|on"));
    DO(m_stage->click(QStringLiteral("confirmCall")));
    DO(m_stage->sign());
    LEDGER(memberOf(story::Part::Ningbo), it && it->dualControl);

    DO(enterMade(colleague));
    DO(payYuyao("1,500.25"));
    LEDGER(callsOf(story::Part::Ningbo), it == 1);
    LEDGER(offered(150'025), it == 0);
    DO(openCall("Pay suppliers"));
    DO(isRefused("confirmCall", "Another operator"));
    DO(enter("ningbo-seats"));
    DO(openCall("Pay suppliers"));
    DO(factsSay("callFacts", "1,500.25"));
    DO(factsSay("callFacts", "Yuyao Foam"));
    DO(m_stage->click(QStringLiteral("takeBack")));
    DO(m_stage->sign());
    LEDGER(callsOf(story::Part::Ningbo), it == 0);
    LEDGER(offered(150'025), it == 0);

    // What the other key prepared, a maker who may not check does not take back.
    DO(payYuyao("1,600.50"));
    DO(enterMade(colleague));
    DO(openCall("Pay suppliers"));
    DO(isRefused("takeBack", "Only the key that prepared it"));
    DO(enter("ningbo-seats"));
    DO(openCall("Pay suppliers"));
    DO(m_stage->click(QStringLiteral("takeBack")));
    DO(m_stage->sign());

    DO(enterMade(colleague));
    DO(payYuyao("1,700.75"));
    DO(enter("ningbo-seats"));
    DO(openCall("Pay suppliers"));
    DO(m_stage->click(QStringLiteral("confirmCall")));
    DO(m_stage->sign());
    LEDGER(offered(170'075), it == 1);

    DO(enterMade(colleague));
    DO(m_stage->go(QStringLiteral("operators")));
    DO(m_stage->click(QStringLiteral("switchDual")));
    DO(m_stage->sign());
    DO(enter("ningbo-seats"));
    DO(openCall("Change maker and checker"));
    DO(factsSay("callFacts", "Maker and checker|off"));
    DO(m_stage->click(QStringLiteral("confirmCall")));
    DO(m_stage->sign());
    LEDGER(memberOf(story::Part::Ningbo), it && !it->dualControl);

    DO(m_stage->go(QStringLiteral("operators")));
    const QString address = QString::fromStdString(formatAddress(key));
    DO(m_stage->selectRow(QStringLiteral("operatorsTable"), address.left(6).toLower()));
    DO(m_stage->waitUntil([&] { return factsIn("operatorFacts").contains(address); },
                          QStringLiteral("the colleague's key is chosen")));
    DO(m_stage->click(QStringLiteral("revokeOperator")));
    DO(m_stage->sign());
    LEDGER(operatorOf(key), it && !it->active);
}

void WindowActs::aMemberIsAdmittedGetsItsKeyAndIsSuspended() {
    const QString name = QStringLiteral("newcomer");
    DO(makeOperator(name));
    const story::Character who{story::Part::Ningbo, "newcomer",          "慈溪新材",
                               "Newcomer",          "91330282TALLY0099", Roles(Role::Supplier)};
    const std::string code = story::usccOf(who);
    const auto member = [code](LedgerQueries& ledger) { return ledger.memberByIdentifier(code); };
    QFile card(cardOf(name));
    QVERIFY(card.open(QIODevice::ReadOnly));
    DO(enter("registrar"));
    DO(m_stage->go(QStringLiteral("members")));
    DO(m_stage->type(QStringLiteral("admitCode"), QString::fromStdString(code)));
    DO(m_stage->type(QStringLiteral("admitNameZh"), QStringLiteral("慈溪新材")));
    DO(m_stage->type(QStringLiteral("admitNameEn"), QStringLiteral("Newcomer")));
    DO(m_stage->click(QStringLiteral("admitRole2")));
    const QString words = QString::fromUtf8(card.readAll());
    DO(m_stage->paste(QStringLiteral("admitCard"), words));
    DO(m_stage->click(QStringLiteral("admit")));
    DO(m_stage->sign());
    LEDGER(member, it && it->roles == Roles(Role::Supplier) && it->nameEn == "Newcomer");
    DO(m_stage->selectRow(QStringLiteral("membersTable"), QStringLiteral("Newcomer")));
    DO(m_stage->click(QStringLiteral("giveKey")));
    DO(m_stage->sign());
    LEDGER(operatorOf(keyOf(name)), it && it->active);
    DO(m_stage->chooseAt(QStringLiteral("suspendReason"), 1));
    DO(m_stage->click(QStringLiteral("setStanding")));
    DO(m_stage->sign());
    LEDGER(member, it && it->status == MemberStatus::Suspended);
    DO(enterMade(name));
    DO(m_stage->go(QStringLiteral("operators")));
    DO(m_stage->waitUntil([&] { return refusalOf("switchDual").contains(QStringLiteral("suspended")); },
                          QStringLiteral("the suspended member is told")));
}

void WindowActs::aRequestIsWithdrawn() {
    DO(ask("111.11"));
    DO(m_stage->selectRow(QStringLiteral("financingTable"), QStringLiteral("111.11")));
    LEDGER(requestOf(11'111), it.state == RequestState::Open);
    DO(m_stage->click(QStringLiteral("withdrawRequest")));
    DO(m_stage->sign());
    LEDGER(requestOf(11'111), it.state == RequestState::Closed);
}

void WindowActs::aDisbursementIsDisputed() {
    constexpr const char* kAmount = "222.22";
    DO(ask(kAmount));
    DO(pick("bank-a", QStringLiteral("requests"), kAmount));
    DO(m_stage->type(QStringLiteral("quoteRate"), QStringLiteral("3.25")));
    DO(m_stage->click(QStringLiteral("quote")));
    DO(m_stage->sign());
    DO(pick("yuyao-foam", QStringLiteral("financing"), kAmount));
    DO(m_stage->selectRow(QStringLiteral("quoteTable"), QStringLiteral("Bank A")));
    DO(m_stage->click(QStringLiteral("acceptQuote")));
    DO(m_stage->sign());
    DO(pick("bank-a", QStringLiteral("requests"), kAmount));
    DO(m_stage->type(QStringLiteral("paymentReference"), QStringLiteral("PAY-ACTS")));
    DO(m_stage->type(QStringLiteral("registrationReference"), QStringLiteral("ZD-ACTS")));
    DO(m_stage->click(QStringLiteral("disburse")));
    DO(m_stage->sign());
    DO(pick("yuyao-foam", QStringLiteral("financing"), kAmount));
    DO(m_stage->chooseAt(QStringLiteral("fundsReason"), 1));
    DO(m_stage->click(QStringLiteral("disputeFunds")));
    DO(m_stage->sign());
    LEDGER(requestOf(22'222), it.state == RequestState::FundsDisputed && it.dispute != DisputeReason{});
}

/// A bank quotes twice, another refuses: the columns stand in their order, and the first quote is not forgotten.
void WindowActs::quotesAreComparedAndEarlierOnesKept() {
    constexpr const char* kAmount = "333.33";
    DO(enter("yuyao-foam"));
    DO(m_stage->go(QStringLiteral("financing")));
    DO(m_stage->choose(QStringLiteral("askFrom"), QStringLiteral("000032-")));
    DO(m_stage->type(QStringLiteral("askAmount"), QString::fromLatin1(kAmount)));
    DO(m_stage->click(QStringLiteral("askBank7")));
    DO(m_stage->click(QStringLiteral("askBank8")));
    DO(m_stage->click(QStringLiteral("ask")));
    DO(m_stage->sign());
    for (const char* rate : {"3.25", "3.15"}) {
        DO(pick("bank-a", QStringLiteral("requests"), kAmount));
        DO(m_stage->type(QStringLiteral("quoteRate"), QString::fromLatin1(rate)));
        DO(m_stage->click(QStringLiteral("quote")));
        DO(m_stage->sign());
    }
    DO(pick("bank-b", QStringLiteral("requests"), kAmount));
    DO(m_stage->chooseAt(QStringLiteral("refuseReason"), 1));
    DO(m_stage->click(QStringLiteral("refuse")));
    DO(m_stage->sign());
    DO(pick("yuyao-foam", QStringLiteral("financing"), kAmount));
    const auto cells = [this](const char* table, int row) {
        QString out;
        if (auto* view = m_stage->find<QTableView>(QString::fromLatin1(table))) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                out += view->model()->index(row, column).data(Qt::AccessibleTextRole).toString() + QLatin1Char('|');
            }
        }
        return out;
    };
    DO(m_stage->waitUntil([&] { return m_stage->rows(QStringLiteral("requestSteps"), 4) == 4; },
                          QStringLiteral("what happened is told")));
    QVERIFY2(cells("quoteTable", 0).startsWith(QStringLiteral("Bank A|lowest cost|3.15%")),
             qPrintable(cells("quoteTable", 0)));
    QVERIFY2(cells("quoteTable", 1).startsWith(QStringLiteral("Bank B|refused: ")), qPrintable(cells("quoteTable", 1)));
    QVERIFY(cells("requestSteps", 0).contains(QStringLiteral("Bank B refuses")));
    QVERIFY(cells("requestSteps", 1).contains(QStringLiteral("Bank A quotes 3.25% → 3.15%")));
    QVERIFY(cells("requestSteps", 2).contains(QStringLiteral("Bank A quotes 3.25% (replaced)")));
    QVERIFY(cells("requestSteps", 3).contains(QStringLiteral("2 banks asked")));
    // By keys alone: the columns are a table, left and right go from bank to bank, and what is refused is not accepted.
    auto* quotes = m_stage->await<QTableView>(QStringLiteral("quoteTable"));
    QVERIFY(quotes != nullptr);
    quotes->setFocus();
    QTest::keyClick(quotes, Qt::Key_End);
    DO(m_stage->waitUntil([&] { return !refusalOf("acceptQuote").isEmpty(); },
                          QStringLiteral("a refusal cannot be accepted")));
    QTest::keyClick(quotes, Qt::Key_Left);
    DO(m_stage->waitUntil([&] { return refusalOf("acceptQuote").isEmpty(); },
                          QStringLiteral("the quote can be accepted")));
    DO(m_stage->click(QStringLiteral("acceptQuote")));
    DO(m_stage->sign());
    LEDGER(requestOf(33'333), it.state == RequestState::Accepted);
}

void WindowActs::aShareIsDisputed() {
    constexpr const char* kRoot = "000003";
    DO(pick("huadong-auto", QStringLiteral("settlement"), kRoot));
    DO(m_stage->type(QStringLiteral("settleAmount"), QStringLiteral("10,000.00")));
    DO(m_stage->type(QStringLiteral("settleReference"), QStringLiteral("ZF-ACTS")));
    DO(m_stage->click(QStringLiteral("instruct")));
    DO(m_stage->sign());
    DO(pick("bank-a", QStringLiteral("settlement"), kRoot));
    DO(m_stage->type(QStringLiteral("settleAmount"), QStringLiteral("10,000.00")));
    DO(m_stage->type(QStringLiteral("settleReference"), QStringLiteral("HD-ACTS")));
    DO(m_stage->click(QStringLiteral("clear")));
    DO(m_stage->sign());
    DO(pick("ningbo-seats", QStringLiteral("settlement"), kRoot));
    DO(m_stage->chooseAt(QStringLiteral("disputeReason"), 1));
    DO(m_stage->click(QStringLiteral("disputeReceipt")));
    DO(m_stage->sign());
    const auto disputes = [](LedgerQueries& ledger) -> Result<std::size_t> {
        std::size_t out = 0;
        TALLY_ASSIGN(const auto parts, ledger.claimsOn(RootId{3}));
        for (const Credential& part : parts) {
            TALLY_ASSIGN(const auto marks, ledger.receiptMarksOf(part.id));
            out += static_cast<std::size_t>(
                std::ranges::count_if(marks, [](const ReceiptMark& one) { return one.dispute != DisputeReason{}; }));
        }
        return out;
    };
    LEDGER(disputes, it >= 1);
}

void WindowActs::invoicesAreReadAndIssuedOnce() {
    const Date today = Date::ofInstant(SystemClock().now(), 8 * 3600);
    Date due = today.plusDays(90);
    while (due.weekday() > Weekday::Friday) {
        due = due.plusDays(1);
    }
    const Bytes whole =
        story::invoiceFile(story::Part::Ningbo, story::Part::Huadong, "INV-ACTS", 1'234'500, "seats", today, due);
    const auto write = [this](const QString& name, const Bytes& bytes) {
        QFile file(m_files.filePath(name));
        return file.open(QIODevice::WriteOnly) &&
               file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())) > 0;
    };
    QVERIFY(write(QStringLiteral("whole.xml"), whole));
    QVERIFY(write(QStringLiteral("broken.xml"),
                  Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(whole.size() / 2))));
    DO(enter("huadong-auto"));
    DO(m_stage->go(QStringLiteral("invoices")));
    const auto notice = [this] {
        auto* one = m_stage->find<parts::Notice>(QStringLiteral("invoiceNotice"));
        return one != nullptr ? one->text() : QString();
    };
    DO(m_stage->click(QStringLiteral("importInvoices")));
    DO(m_stage->chooseFile(m_files.filePath(QStringLiteral("broken.xml"))));
    DO(m_stage->waitUntil([&] { return notice().startsWith(QStringLiteral("broken.xml: ")); },
                          QStringLiteral("the broken file is named: ") + notice()));
    QVERIFY(!notice().contains(QStringLiteral("kept")));
    DO(m_stage->click(QStringLiteral("importInvoices")));
    DO(m_stage->chooseFile(m_files.filePath(QStringLiteral("whole.xml"))));
    DO(m_stage->waitUntil([&] { return notice().contains(QStringLiteral("1 invoice kept")); },
                          QStringLiteral("the invoice is kept: ") + notice()));

    const auto newest = [](LedgerQueries& ledger) -> Result<Root> {
        TALLY_ASSIGN(const auto roots, ledger.roots());
        return *std::ranges::max_element(roots, {}, [](const Root& one) { return one.id.value; });
    };
    const auto review = [this] {
        return m_stage->go(QStringLiteral("issue")) &&
               m_stage->choose(QStringLiteral("issueInvoice"), QStringLiteral("INV-ACTS")) &&
               m_stage->choose(QStringLiteral("issueBank"), QStringLiteral("Bank A")) &&
               m_stage->click(QStringLiteral("issueOne"));
    };
    DO(review());
    DO(m_stage->sign());
    LEDGER(newest, it.face == 1'234'500 && it.dueDay == due && !it.annulled);
    const auto issued = m_stage->ask(newest);
    QVERIFY(issued.has_value());
    // The same once more is refused before anything is signed.
    DO(review());
    DO(m_stage->waitUntil(
        [&] {
            return refusalOf("confirmSign").contains(QStringLiteral("refuse")) ||
                   refusalOf("confirmSign").contains(QStringLiteral("cannot be signed"));
        },
        QStringLiteral("an invoice that was used is refused")));
    qInfo("%s", qPrintable(m_stage->verdict()));
    DO(m_stage->click(QStringLiteral("confirmCancel")));
    LEDGER(newest, it.id == issued->id);
    // Nobody has accepted it: its issuer cancels it, and the invoice is free again.
    m_stage->window().findChild<shell::Workbench*>()->go(QStringLiteral("credentials"),
                                                         CredentialId{issued->id, 0}.packed());
    DO(m_stage->click(QStringLiteral("inspectorCancelRoot")));
    DO(m_stage->sign());
    LEDGER(newest, it.id == issued->id && it.annulled);
    DO(review());
    DO(m_stage->sign());
    LEDGER(newest, it.id != issued->id && it.face == 1'234'500);
}

void WindowActs::theRegulatorFreezesAndFrees() {
    const auto frozen = [](LedgerQueries& ledger) -> Result<MinorUnits> {
        TALLY_ASSIGN(const auto part, ledger.credential({RootId{36}, 0}));
        return part ? part->frozen : -1;
    };
    DO(enter("regulator"));
    for (const bool freezes : {true, false}) {
        DO(m_stage->go(QStringLiteral("orders")));
        DO(m_stage->selectRow(QStringLiteral("ordersTable"), QStringLiteral("000036-0000")));
        DO(m_stage->type(QStringLiteral("orderAmount"), QStringLiteral("100.00")));
        DO(m_stage->type(QStringLiteral("orderNumber"), QStringLiteral("(2026) 7")));
        DO(m_stage->click(freezes ? QStringLiteral("freeze") : QStringLiteral("unfreeze")));
        DO(m_stage->sign());
        LEDGER(frozen, it == (freezes ? 100'00 : 0));
    }
}

/// Last: the ledger's clock goes ahead of this computer's.
void WindowActs::aProposedKeyIsStoppedOrEnactedAfterItsDelay() {
    const QString name = QStringLiteral("lost");
    DO(makeOperator(name));
    const auto proposals = [](LedgerQueries& ledger) { return ledger.openProposals(); };
    const auto propose = [&] {
        return enter("registrar") && m_stage->go(QStringLiteral("operators")) &&
               m_stage->choose(QStringLiteral("operatorFor"), QStringLiteral("Fenghua")) &&
               giveFrom(name, {Permission::View, Permission::Make, Permission::Check, Permission::Admin});
    };
    DO(propose());
    LEDGER(proposals, it.size() == 1 && it.front().key == keyOf(name));
    DO(m_stage->selectRow(QStringLiteral("operatorsTable"), QStringLiteral("Proposed")));
    DO(isRefused("enactOperator", "until then its member may object"));
    DO(enter("fenghua-wire"));
    DO(m_stage->go(QStringLiteral("operators")));
    DO(m_stage->selectRow(QStringLiteral("operatorsTable"), QStringLiteral("Proposed")));
    DO(m_stage->click(QStringLiteral("objectOperator")));
    DO(m_stage->sign());
    LEDGER(proposals, it.empty());

    DO(propose());
    const auto again = m_stage->ask(proposals);
    QVERIFY(again.has_value() && again->size() == 1);
    DO(m_stage->travelTo(again->front().enactDay));
    DO(enter("registrar"));
    DO(m_stage->go(QStringLiteral("operators")));
    DO(m_stage->selectRow(QStringLiteral("operatorsTable"), QStringLiteral("Proposed")));
    DO(m_stage->click(QStringLiteral("enactOperator")));
    DO(m_stage->sign());
    LEDGER(operatorOf(keyOf(name)), it && it->active && it->permissions.has(Permission::Admin));
    LEDGER(proposals, it.empty());
    // The key acts for the member that had lost its own.
    DO(enterMade(name));
    DO(m_stage->go(QStringLiteral("operators")));
    QVERIFY(m_stage->rows(QStringLiteral("operatorsTable"), 2) >= 2);
}

}  // namespace

QTEST_MAIN(WindowActs)
#include "window_acts_test.moc"
