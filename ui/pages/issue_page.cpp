#include "ui/pages/issue_page.h"

#include "models/base/files.h"
#include "models/session/defaults.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/pages/credential_rows.h"
#include "ui/pages/line_panel.h"
#include "ui/words/sentences.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QProgressBar>

#include <algorithm>
#include <map>

namespace tally::pages {

namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
constexpr std::int32_t kUsualTerm = 90;
constexpr std::int32_t kUsualAnswer = 20;

[[nodiscard]] QString fieldName(PayableField field) {
    switch (field) {
        case PayableField::SupplierId:
            return QCoreApplication::translate("tally::pages::IssuePage", "Supplier's credit code");
        case PayableField::SupplierName:
            return QCoreApplication::translate("tally::pages::IssuePage", "Supplier's name");
        case PayableField::InvoiceNumber:
            return QCoreApplication::translate("tally::pages::IssuePage", "Invoice number");
        case PayableField::InvoiceDate:
            return QCoreApplication::translate("tally::pages::IssuePage", "Invoice date");
        case PayableField::InvoiceTotal:
            return QCoreApplication::translate("tally::pages::IssuePage", "Invoice total");
        case PayableField::Amount:
            return QCoreApplication::translate("tally::pages::IssuePage", "Amount");
        case PayableField::Currency:
            return QCoreApplication::translate("tally::pages::IssuePage", "Currency");
        case PayableField::DueDate:
            return QCoreApplication::translate("tally::pages::IssuePage", "Due date");
        case PayableField::ContractNumber:
            return QCoreApplication::translate("tally::pages::IssuePage", "Contract number");
        case PayableField::Note:
            break;
    }
    return QCoreApplication::translate("tally::pages::IssuePage", "Note");
}

}  // namespace

IssuePage::IssuePage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("issue"),
               {{"file", false, false},
                {"date", false, false},
                {"rows", true, false},
                {"issued", true, false},
                {"refused", true, false},
                {"state", false, false}},
               {220, 120, 80, 80, 90, 0}, parent) {
    m_onePanel = addSide();
    m_form.emplace(*m_onePanel);
    m_invoice = m_form->add<parts::ChoiceBox>("issueInvoice");
    m_bank = m_form->add<parts::MemberBox>("issueBank");
    m_amount = m_form->add<parts::AmountEdit>("issueAmount");
    m_due = m_form->add<parts::DayEdit>("issueDue");
    m_expiry = m_form->add<parts::DayEdit>("issueExpiry");
    m_form->pair(m_due, m_expiry);
    m_issue = m_form->addButton("primary", "issueOne");
    m_due->setDay(bench.today().plusDays(kUsualTerm));
    m_expiry->setDay(bench.today().plusDays(kUsualAnswer));

    m_filePanel = addSide();
    m_fileForm.emplace(*m_filePanel);
    m_fileBank = m_fileForm->add<parts::MemberBox>("batchBank");
    m_fileExpiry = m_fileForm->add<parts::DayEdit>("batchExpiry");
    m_fileExpiry->setDay(bench.today().plusDays(kUsualAnswer));
    m_said = parts::makeText("muted", m_filePanel);
    m_said->setObjectName(QStringLiteral("batchSaid"));
    m_progress = new QProgressBar(m_filePanel);
    m_progress->setObjectName(QStringLiteral("batchProgress"));
    m_progress->setTextVisible(false);
    m_stop = new QPushButton(m_filePanel);
    m_stop->setObjectName(QStringLiteral("batchStop"));
    m_fileForm->addWidget(m_said);
    m_fileForm->addWidget(m_progress);
    m_fileForm->addWidget(m_stop);
    m_said->hide();
    m_progress->hide();
    m_stop->hide();
    m_choose = m_fileForm->addButton("", "chooseFile");
    m_run = m_fileForm->addButton("primary", "issueBatch");

    m_badPanel = new parts::Panel(this);
    m_bad = new parts::Table(
        QStringLiteral("badRows"),
        {{"row", true, false}, {"field", false, false}, {"value", false, false}, {"problem", false, false}},
        bench.cells(), m_badPanel);
    m_bad->setWidths({70, 150, 200, 0});
    m_badPanel->body()->addWidget(m_bad, 1);
    m_setAside = new parts::ActionButton("", m_badPanel);
    m_setAside->setObjectName(QStringLiteral("setAside"));
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->addStretch();
    foot->addWidget(m_setAside);
    m_badPanel->body()->addLayout(foot);
    m_badPanel->hide();
    column().addWidget(m_badPanel, 2);
    m_line = new LinePanel(bench, this);
    m_line->hide();
    column().addWidget(m_line);

    connect(m_invoice, &QComboBox::currentIndexChanged, this, &IssuePage::takeInvoice);
    connect(m_bank, &QComboBox::currentIndexChanged, this, &IssuePage::update);
    connect(m_fileBank, &QComboBox::currentIndexChanged, this, &IssuePage::update);
    connect(m_amount, &QLineEdit::textChanged, this, &IssuePage::update);
    connect(m_issue, &parts::ActionButton::acted, this, &IssuePage::reviewOne);
    connect(m_choose, &parts::ActionButton::acted, this, &IssuePage::chooseFile);
    connect(m_run, &parts::ActionButton::acted, this, &IssuePage::reviewBatch);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_goOn) {
            *m_goOn = false;
            say(tr("Stopping after this group; what is signed goes on."));
        }
    });
    connect(m_setAside, &parts::ActionButton::acted, this, [this] {
        std::set<int> rows;
        for (const PayableProblem& one : m_file.problems) {
            rows.insert(one.row);
        }
        readFileOf(m_path, std::move(rows));
    });
    for (const parts::ActionButton* button : {m_issue, m_choose, m_run}) {
        connect(button, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    }
    connect(&table(), &parts::Table::selectionSettled, this, &IssuePage::update);
    connect(&bench.place(), &Workplace::standingChanged, this, &IssuePage::update);
    table().items().setSource([this](std::uint64_t, std::size_t) {
        items::Page page;
        page.total = m_batches.size();
        for (const BatchInfo& one : m_batches) {
            const BatchCount& n = one.count;
            const std::int64_t rows = n.ready + n.inOutbox + n.issued + n.refused + n.setAside;
            page.rows.push_back({static_cast<std::uint64_t>(one.id),
                                 {QString::fromStdString(one.fileName), items::InstantCell{one.created},
                                  items::NumberCell{rows}, items::NumberCell{n.issued}, items::NumberCell{n.refused},
                                  n.isFinished() ? tr("finished") : tr("%1 left").arg(n.ready + n.inOutbox)}});
        }
        return ready(Result<items::Page>(std::move(page)));
    });
    m_bad->items().setSource([this](std::uint64_t, std::size_t) {
        items::Page page;
        page.total = m_file.problems.size();
        std::uint64_t id = 0;
        for (const PayableProblem& one : m_file.problems) {
            const Error error{{one.code, ErrorKind::Input}, {}, one.args, {}};
            page.rows.push_back({++id,
                                 {items::NumberCell{one.row}, fieldName(one.field), QString::fromStdString(one.value),
                                  this->bench().sentence(error)}});
        }
        return ready(Result<items::Page>(std::move(page)));
    });
    retranslate();
}

IssuePage::~IssuePage() {
    if (m_goOn) {
        *m_goOn = false;
    }
}

void IssuePage::say(const QString& text) {
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

void IssuePage::refresh() {
    auto reading = bench().session().wallet().read([me = bench().me()](OpenWallet& wallet) -> Result<Choices> {
        TALLY_ASSIGN(Database * database, wallet.database());
        TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
        PayableStore store(*database);
        Choices out;
        TALLY_ASSIGN(out.invoices, store.invoices());
        TALLY_ASSIGN(out.batches, store.batches());
        TALLY_ASSIGN(out.lines, ledger.lines());
        std::erase_if(out.lines,
                      [me](const Line& one) { return one.key.kind != LineKind::Issuing || one.key.issuer != me; });
        return out;
    });
    whenDone(std::move(reading), this, [this](Result<Choices> choices) {
        if (choices) {
            fill(std::move(*choices));
        }
    });
}

void IssuePage::fill(Choices choices) {
    const auto& me = bench().place().me();
    m_invoices = std::move(choices.invoices);
    std::erase_if(m_invoices,
                  [&](const StoredInvoice& one) { return !me || one.invoice.buyer.text() != me->member.identifier; });
    m_batches = std::move(choices.batches);
    m_lines = std::move(choices.lines);
    std::ranges::sort(m_batches, std::greater<>(), &BatchInfo::id);
    const QVariant before = m_invoice->currentData();
    {
        const QSignalBlocker quiet(m_invoice);
        m_invoice->clear();
        m_invoice->addItem(tr("Invoice…"));
        for (const StoredInvoice& one : m_invoices) {
            m_invoice->addItem(
                QStringLiteral("%1 · %2 · %3")
                    .arg(QString::fromStdString(one.invoice.identity.number), sellerOf(one),
                         format::amountWithCurrency(one.invoice.payable.minor, one.invoice.payable.currency.numeric())),
                QByteArray(reinterpret_cast<const char*>(one.fingerprint.data.data()),
                           static_cast<qsizetype>(one.fingerprint.data.size())));
        }
        m_invoice->setCurrentIndex(before.isValid() ? std::max(0, m_invoice->findData(before)) : 0);
    }
    const auto isBank = [](const Member& one) {
        return one.status == MemberStatus::Active && one.roles.has(Role::SettlementBank);
    };
    m_bank->fill(*bench().place().directory(), isBank, tr("Settlement bank…"));
    m_fileBank->fill(*bench().place().directory(), isBank, tr("Settlement bank…"));
    table().items().refresh();
    update();
}

void IssuePage::takeInvoice() {
    const int at = m_invoice->currentIndex() - 1;
    if (at >= 0 && static_cast<std::size_t>(at) < m_invoices.size()) {
        const StoredInvoice& one = m_invoices[static_cast<std::size_t>(at)];
        m_amount->setCurrency(one.invoice.payable.currency.numeric());
        m_amount->setAmount(one.invoice.payable.minor);
        if (one.invoice.dueDate) {
            m_due->setDay(*one.invoice.dueDate);
        }
    }
    update();
}

const BatchInfo* IssuePage::batch() const {
    const auto id = static_cast<BatchId>(chosen());
    const auto found = std::ranges::find_if(
        m_batches, [id](const BatchInfo& one) { return id != 0 ? one.id == id : !one.count.isFinished(); });
    return found == m_batches.end() ? nullptr : &*found;
}

void IssuePage::showLine() {
    MemberId bank = m_bank->member();
    std::uint16_t currency = m_amount->currency();
    MinorUnits added = 0;
    const BatchInfo* file = batch();
    if (m_invoice->currentIndex() > 0) {
        const auto amount = m_amount->amount();
        added = amount ? amount->value_or(0) : 0;
    } else if (!m_fileBank->member().isNobody() && file != nullptr && !file->waiting.empty()) {
        bank = m_fileBank->member();
        currency = file->waiting.begin()->first;
        added = file->waiting.begin()->second;
    } else if (bank.isNobody()) {
        bank = m_fileBank->member();
    }
    if (currency == 0 && !m_lines.empty()) {
        currency = m_lines.front().key.currency;
    }
    const auto found = std::ranges::find(m_lines, LineKey{LineKind::Issuing, bank, bench().me(), currency}, &Line::key);
    m_line->show(bank, currency, found == m_lines.end() ? std::nullopt : std::optional(*found), added);
}

void IssuePage::update() {
    showLine();
    const QString why = bench().signingRefusal();
    const auto amount = m_amount->amount();
    m_form->around(m_amount).setError(amount ? QString() : bench().sentence(amount.error(), m_amount->currency()));
    QString one = why;
    if (one.isEmpty() && m_invoice->currentIndex() <= 0) {
        one = m_invoices.empty() ? tr("Read an invoice first: page Invoices.") : tr("Choose an invoice first.");
    }
    if (one.isEmpty() && m_bank->member().isNobody()) {
        one = tr("Choose the settlement bank.");
    }
    if (one.isEmpty() && (!amount || !*amount)) {
        one = tr("Type the amount first.");
    }
    m_issue->setRefusal(one);
    QString all = why;
    const BatchInfo* file = batch();
    if (all.isEmpty() && m_goOn) {
        all = tr("A file is being issued.");
    }
    if (all.isEmpty() && file == nullptr) {
        all = tr("Choose a file of approved payables first.");
    }
    if (all.isEmpty() && file->count.isFinished()) {
        all = tr("Nothing is left to issue of this file.");
    }
    if (all.isEmpty() && m_fileBank->member().isNobody()) {
        all = tr("Choose the settlement bank.");
    }
    m_run->setRefusal(all);
    const bool isBegun = file != nullptr && file->count.issued > 0;
    m_run->setText(isBegun ? tr("Take up again") : tr("Review and issue"));
}

QString IssuePage::codeOf(const StoredInvoice& invoice) {
    return QString::fromStdString(invoice.invoice.seller.text());
}

const Member* IssuePage::sellerAmongMembers(const StoredInvoice& invoice) const {
    const MemberDirectory& directory = *bench().place().directory();
    const auto named = directory.named(invoice.invoice.seller.text());
    return named.empty() ? nullptr : directory.find(named.front());
}

QString IssuePage::sellerOf(const StoredInvoice& invoice) const {
    const Member* member = sellerAmongMembers(invoice);
    return member != nullptr ? bench().nameOf(member->id) : QString::fromStdString(invoice.invoice.sellerName);
}

void IssuePage::reviewOne() {
    const int at = m_invoice->currentIndex() - 1;
    const auto amount = m_amount->amount();
    if (at < 0 || !amount || !*amount) {
        return update();
    }
    const StoredInvoice& one = m_invoices[static_cast<std::size_t>(at)];
    const IssueWish wish{one.fingerprint, m_bank->member(), **amount, m_due->day(), m_expiry->day()};
    shell::SigningPlan plan;
    plan.currency = one.invoice.payable.currency.numeric();
    plan.total = **amount;
    const QString number = QString::fromStdString(one.invoice.identity.number);
    plan.title = tr("Issue against invoice %1").arg(number);
    plan.sentence =
        tr("%1 promises %2 to pay this amount on %3. %4 is the settlement bank; our line there is used by it.")
            .arg(bench().nameOf(bench().me()), sellerOf(one), format::longDate(m_due->day()),
                 bench().nameOf(m_bank->member()));
    plan.lines = {{sellerOf(one), tr("%1, code %2").arg(number, codeOf(one)), **amount}};
    const Member* seller = sellerAmongMembers(one);
    const std::string& written = one.invoice.sellerName;
    if (seller != nullptr && written != seller->nameZh && written != seller->nameEn) {
        plan.cannotBeUndone = {tr("The invoice calls its seller %1. The member of that code, who would hold the "
                                  "credential, is %2.")
                                   .arg(QString::fromStdString(written), sellerOf(one))};
    }
    plan.cannotBeUndone +=
        {tr("Once it is accepted, only paying it ends the promise. Until then it can be cancelled.")};
    plan.signLabel = tr("Sign and issue");
    plan.doneText = tr("The credential is issued");
    plan.makeDraft = [this, wish] { return Issuing(bench().session()).draftIssue(wish); };
    bench().propose(std::move(plan));
}

void IssuePage::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Choose a file of approved payables"), QString(),
                                   tr("Payables (*.csv *.xlsx *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { readFileOf(path, {}); });
    dialog->open();
}

void IssuePage::readFileOf(const QString& path, std::set<int> setAside) {
    const auto reading = [](Session session, QString file, std::set<int> aside) -> Async<PayablesImport> {
        auto fetching =
            session.wallet().read([place = file.toStdString()](OpenWallet&) { return readFile(place, kMostBytes); });
        TALLY_CO_ASSIGN(Bytes content, co_await std::move(fetching));
        DocumentImport import(session);
        auto taking = import.payables(QFileInfo(file).fileName().toStdString(), std::move(content), std::move(aside));
        co_return co_await std::move(taking);
    };
    say(tr("Reading…"));
    whenDone(reading(bench().session(), path, std::move(setAside)), this,
             [this, path](const Result<PayablesImport>& import) {
                 if (!import) {
                     say(bench().sentence(import.error()));
                     return;
                 }
                 showImport(path, *import);
             });
}

void IssuePage::showImport(const QString& path, const PayablesImport& import) {
    m_path = path;
    m_file = import.file;
    m_bad->items().refresh();
    m_badPanel->setVisible(!m_file.problems.empty());
    std::map<std::uint16_t, MinorUnits> sums;
    for (const Payable& one : m_file.payables) {
        sums[one.amount.currency.numeric()] += one.amount.minor;
    }
    QStringList amounts;
    for (const auto& [currency, sum] : sums) {
        amounts.append(format::amountWithCurrency(sum, currency));
    }
    const QString sound = tr("%n sound row(s), %1", nullptr, static_cast<int>(m_file.payables.size()))
                              .arg(amounts.join(QStringLiteral(", ")));
    say(import.batch ? sound
                     : tr("%1; %n row(s) to be mended or set aside before anything is issued", nullptr,
                          static_cast<int>(m_file.problems.size()))
                           .arg(sound));
    if (import.batch) {
        table().select(static_cast<quint64>(*import.batch));
    }
    refresh();
}

void IssuePage::reviewBatch() {
    const BatchInfo* file = batch();
    if (file == nullptr) {
        return update();
    }
    const auto trying = [](Session session, BatchId id, IssuePlan how) -> Async<BatchTrial> {
        auto asking = Issuing(session).tryBatch(id, how);
        co_return co_await std::move(asking);
    };
    const IssuePlan how{m_fileBank->member(), m_fileExpiry->day()};
    say(tr("Trying every row on the ledger…"));
    whenDone(trying(bench().session(), file->id, how), this, [this, id = file->id](const Result<BatchTrial>& trial) {
        if (!trial) {
            return say(bench().sentence(trial.error()));
        }
        if (!trial->refused.empty()) {
            QStringList lines;
            constexpr std::size_t kShown = 5;
            for (std::size_t i = 0; i < std::min(kShown, trial->refused.size()); ++i) {
                lines.append(
                    tr("Row %1: %2").arg(trial->refused[i].first).arg(bench().sentence(trial->refused[i].second)));
            }
            say(lines.join(QLatin1Char('\n')));
        } else {
            say(tr("%1 would be issued in %n transaction(s).", nullptr, static_cast<int>(trial->transactions))
                    .arg(tr("%n row(s)", nullptr, static_cast<int>(trial->rows))));
        }
        runBatch(id, trial->refused.empty());
    });
}

void IssuePage::runBatch(BatchId id, bool isTrialGood) {
    const auto file = std::ranges::find(m_batches, id, &BatchInfo::id);
    if (file == m_batches.end()) {
        return;
    }
    const IssuePlan how{m_fileBank->member(), m_fileExpiry->day()};
    shell::SigningPlan plan;
    plan.title = tr("Issue the file %1").arg(QString::fromStdString(file->fileName));
    plan.sentence =
        tr("%1 promises each supplier of this file to pay its row. %2 is the settlement bank. Rows that the ledger "
           "refuses are marked and left out; the others go on, a hundred in each transaction.")
            .arg(bench().nameOf(bench().me()), bench().nameOf(how.settlementBank));
    plan.note = m_said->text();
    plan.isNoteGood = isTrialGood;
    // What the ledger refuses is less than this, never more.
    const auto rows = static_cast<int>(file->count.ready + file->count.inOutbox);
    for (const auto& [currency, sum] : file->waiting) {
        plan.currency = currency;
        plan.total = sum;
        plan.lines.push_back({tr("%n row(s) at most", nullptr, rows), format::currencyCode(currency), sum});
    }
    if (file->waiting.size() > 1) {
        plan.total.reset();
    }
    plan.signLabel = tr("Sign and issue all");
    plan.cannotBeUndone = {tr("What is accepted can no longer be cancelled. You can stop after any group.")};
    plan.run = [this, id, how] {
        m_goOn = std::make_shared<bool>(true);
        m_progress->show();
        m_stop->show();
        m_progress->setRange(0, 0);
        auto running =
            Issuing(bench().session())
                .issueBatch(id, how, [goOn = m_goOn, self = QPointer<IssuePage>(this)](const BatchCount& count) {
                    if (self != nullptr) {
                        self->showProgress(count);
                    }
                    return *goOn;
                });
        whenDone(std::move(running), this, [this](const Result<BatchCount>& count) {
            m_goOn.reset();
            m_stop->hide();
            m_progress->hide();
            bench().place().acknowledge(bench().session().outbox().signedHere());
            if (count) {
                say(tr("%1 issued, %2 refused, %3 left")
                        .arg(count->issued)
                        .arg(count->refused)
                        .arg(count->ready + count->inOutbox));
            } else {
                say(bench().sentence(count.error()));
            }
            refresh();
        });
        update();
    };
    bench().propose(std::move(plan));
}

void IssuePage::showProgress(const BatchCount& count) {
    const auto all = static_cast<int>(count.ready + count.inOutbox + count.issued + count.refused);
    const auto done = static_cast<int>(count.issued + count.refused);
    m_progress->setRange(0, all);
    m_progress->setValue(done);
    const QString words = tr("%1 of %2 issued, %3 refused").arg(count.issued).arg(all).arg(count.refused);
    m_progress->setAccessibleName(words);
    say(words);
}

void IssuePage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(
        QStringLiteral("file-check"), tr("No file was read yet"),
        tr("Choose the file of approved payables that your accounting wrote (CSV or XLSX). Its bad rows are "
           "listed by row and field; nothing is issued before they are mended or set aside."));
    table().items().refresh();
    m_onePanel->setTitle(tr("One invoice"));
    m_form->name(m_invoice, tr("Invoice"));
    m_form->name(m_bank, tr("Settlement bank"));
    m_form->name(m_amount, tr("Amount"));
    m_form->name(m_due, tr("Due date"));
    m_form->name(m_expiry, tr("Accepted until"));
    m_issue->setText(tr("Review and sign"));
    m_filePanel->setTitle(tr("A whole file"));
    m_fileForm->name(m_fileBank, tr("Settlement bank of the file"));
    m_fileForm->name(m_fileExpiry, tr("All accepted until"));
    m_choose->setText(tr("Choose a file…"));
    m_stop->setText(tr("Stop after this group"));
    m_line->retranslate();
    m_badPanel->setTitle(tr("Rows to be mended"));
    m_bad->setHeads(headOf);
    m_bad->view().setAccessibleName(tr("Rows to be mended"));
    m_bad->retranslate();
    m_setAside->setText(tr("Set all of these aside, on record"));
    refresh();
    update();
}

}  // namespace tally::pages
