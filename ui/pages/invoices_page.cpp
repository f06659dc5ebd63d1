#include "ui/pages/invoices_page.h"

#include "models/base/files.h"
#include "models/session/document_import.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPointer>

namespace tally::pages {

namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

/// A row's id: the head of its fingerprint.
[[nodiscard]] std::uint64_t idOf(const Hash& fingerprint) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < sizeof out; ++i) {
        out = (out << 8U) | fingerprint.data[i];
    }
    return out;
}

[[nodiscard]] Result<std::vector<items::Row>> invoiceRows(OpenWallet& wallet) {
    TALLY_ASSIGN(Database * database, wallet.database());
    PayableStore store(*database);
    TALLY_ASSIGN(const auto invoices, store.invoices());
    TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
    std::vector<items::Row> out;
    for (const StoredInvoice& one : invoices) {
        const InvoiceIdentity& identity = one.invoice.identity;
        const std::uint16_t currency = identity.total.currency.numeric();
        TALLY_ASSIGN(const auto debtor, ledger.memberByIdentifier(one.invoice.buyer.text()));
        MinorUnits used = 0;
        if (debtor) {
            TALLY_ASSIGN(const auto occupied, ledger.occupancy(one.fingerprint, debtor->id));
            used = occupied ? occupied->used : 0;
        }
        out.push_back(
            {idOf(one.fingerprint),
             {items::CodeCell{QString::fromStdString(identity.number)},
              QString::fromStdString(one.invoice.seller.text()), QString::fromStdString(one.invoice.buyer.text()),
              items::DateCell{identity.issueDate, false}, items::AmountCell{identity.total.minor, currency},
              items::AmountCell{used, currency}, QString::fromStdString(one.fileName)}});
    }
    return out;
}

}  // namespace

InvoicesPage::InvoicesPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("invoices"),
               {{"invoice", false, false},
                {"seller", false, false},
                {"buyer", false, false},
                {"date", false, false},
                {"amount", true, false},
                {"used", true, false},
                {"file", false, false}},
               {170, 180, 180, 110, 150, 150, 0}, parent),
      m_notice(new parts::Notice(this)),
      m_import(new QAction(this)) {
    m_notice->setObjectName(QStringLiteral("invoiceNotice"));
    m_import->setObjectName(QStringLiteral("importInvoices"));
    m_import->setProperty("glyph", QStringLiteral("file-plus"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_notice, 1);
    column().addLayout(foot);
    connect(m_import, &QAction::triggered, this, &InvoicesPage::choose);
    setRows([] { return Rows(invoiceRows); });
    retranslate();
}

void InvoicesPage::choose() {
    auto* dialog =
        new QFileDialog(this, tr("Choose invoices (UBL 2.1)"), QString(), tr("Invoices (*.xml);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &InvoicesPage::read);
    dialog->open();
}

void InvoicesPage::read(const QStringList& files) {
    using Outcome = std::pair<int, QStringList>;
    const auto reading = [](Session session, QStringList paths,
                            std::function<QString(const Error&)> say) -> Async<Outcome> {
        DocumentImport import(session);
        Outcome out;
        for (const QString& path : paths) {
            const std::string name = QFileInfo(path).fileName().toStdString();
            // Not on the gui thread: a slow disk may take its time.
            auto fetching =
                session.wallet().read([file = path.toStdString()](OpenWallet&) { return readFile(file, kMostBytes); });
            auto content = co_await std::move(fetching);
            if (!content) {
                out.second.append(say(content.error()));
                continue;
            }
            auto kept = import.invoice(name, std::move(*content));
            const auto stored = co_await std::move(kept);
            if (stored) {
                ++out.first;
            } else {
                out.second.append(QFileInfo(path).fileName() + QStringLiteral(": ") + say(stored.error()));
            }
        }
        co_return out;
    };
    m_notice->say(tr("Reading…"));
    const auto say = [self = QPointer<InvoicesPage>(this)](const Error& error) {
        return self != nullptr ? self->bench().sentence(error) : QString();
    };
    whenDone(reading(bench().session(), files, say), this, [this](const Result<Outcome>& outcome) {
        if (!outcome) {
            return m_notice->say(bench().sentence(outcome.error()), "bad");
        }
        QStringList lines;
        if (outcome->first > 0) {
            lines.append(tr("%n invoice(s) kept.", nullptr, outcome->first));
        }
        lines.append(outcome->second);
        m_notice->say(lines.join(QLatin1Char('\n')), outcome->second.isEmpty() ? "ok" : "bad");
        refresh();
    });
}

void InvoicesPage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(
        QStringLiteral("file-text"), tr("No invoice was read yet"),
        tr("Read the invoices (UBL 2.1) that you owe or are owed. They are checked and stay in this wallet; "
           "only a fingerprint of them goes to the ledger."));
    m_import->setText(tr("Read invoices…"));
}

}  // namespace tally::pages
