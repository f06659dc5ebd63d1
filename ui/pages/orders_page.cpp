#include "ui/pages/orders_page.h"

#include "models/domain/credential_number.h"
#include "ui/format/format.h"
#include "ui/pages/credential_rows.h"

namespace tally::pages {

namespace {

constexpr std::size_t kMost = 100'000;
constexpr int kLongest = 200;

}  // namespace

OrdersPage::OrdersPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("orders"),
               {{"number", false, false},
                {"holder", false, false},
                {"issuer", false, false},
                {"amount", true, false},
                {"frozen", true, false},
                {"due", false, false}},
               {160, 160, 150, 150, 150, 0}, parent) {
    m_panel = addSide();
    m_form.emplace(*m_panel);
    m_number = m_form->add<QLineEdit>("orderCredential");
    m_amount = m_form->add<parts::AmountEdit>("orderAmount");
    m_order = m_form->add<QLineEdit>("orderNumber");
    m_order->setMaxLength(kLongest);
    m_unfreeze = m_form->addButton("", "unfreeze");
    m_freeze = m_form->addButton("primary", "freeze");
    for (const QLineEdit* edit : {m_number, static_cast<QLineEdit*>(m_amount), m_order}) {
        connect(edit, &QLineEdit::textChanged, this, &OrdersPage::update);
    }
    connect(m_freeze, &parts::ActionButton::acted, this, [this] { review(true); });
    connect(m_unfreeze, &parts::ActionButton::acted, this, [this] { review(false); });
    connect(m_freeze, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(m_unfreeze, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    connect(&bench.place(), &Workplace::standingChanged, this, &OrdersPage::update);
    connect(&table(), &parts::Table::selectionSettled, this, [this] {
        if (chosen() != 0) {
            m_number->setText(numberText(CredentialId::unpack(chosen())));
        }
    });
    setRows([] {
        return Rows([](OpenWallet& wallet) -> Result<std::vector<items::Row>> {
            TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
            CredentialFilter filter;
            filter.state = CredentialState::Held;
            filter.withValueOnly = true;
            filter.limit = kMost;
            TALLY_ASSIGN(const auto rows, ledger.credentials(filter));
            std::vector<items::Row> out;
            for (const CredentialRow& one : rows) {
                const Credential& part = one.credential;
                const std::uint16_t currency = one.root.currency;
                out.push_back({part.id.packed(),
                               {items::CodeCell{numberText(part.id)}, items::MemberCell{part.owner},
                                items::MemberCell{one.root.issuer}, items::AmountCell{part.value, currency},
                                items::AmountCell{part.frozen, currency}, items::DateCell{one.root.dueDay, true}}});
            }
            return out;
        });
    });
    retranslate();
}

void OrdersPage::update() {
    QString why = bench().signingRefusal();
    const QString typed = m_number->text().trimmed();
    const auto id = parseCredentialNumber(typed.toStdString());
    const auto amount = m_amount->amount();
    m_form->around(m_number).setError(typed.isEmpty() || id ? QString() : bench().sentence(id.error()));
    m_form->around(m_amount).setError(amount ? QString() : bench().sentence(amount.error(), m_amount->currency()));
    if (why.isEmpty() && !id) {
        why = tr("Choose the credential, or type its number.");
    }
    if (why.isEmpty() && (!amount || !*amount)) {
        why = tr("Type the amount first.");
    }
    if (why.isEmpty() && m_order->text().trimmed().isEmpty()) {
        why = tr("Type the order's number first.");
    }
    m_freeze->setRefusal(why);
    m_unfreeze->setRefusal(why);
}

void OrdersPage::review(bool isFreezing) {
    const auto id = parseCredentialNumber(m_number->text().trimmed().toStdString());
    const auto amount = m_amount->amount();
    if (!id || !amount || !*amount) {
        return update();
    }
    shell::SigningPlan plan;
    plan.currency = m_amount->currency();
    plan.total = **amount;
    const QString number = numberText(*id);
    const QString order = m_order->text().trimmed();
    plan.title = isFreezing ? tr("Freeze part of %1").arg(number) : tr("Free part of %1").arg(number);
    plan.sentence = isFreezing
                        ? tr("By order %1 this amount of the credential can be neither offered nor financed until it "
                             "is freed. Its share of a payment stays with the settlement bank.")
                              .arg(order)
                        : tr("By order %1 the holder can use this amount again.").arg(order);
    plan.cannotBeUndone = {tr("The order's fingerprint stands on the ledger for everybody to see.")};
    plan.signLabel = tr("Sign");
    plan.doneText = isFreezing ? tr("It is frozen") : tr("It is freed");
    plan.makeDraft = [session = bench().session(), isFreezing, part = *id, much = **amount, order] {
        const auto making = [](Session held, bool freezes, CredentialId what, MinorUnits value,
                               std::string words) -> Async<Draft> {
            auto naming = held.wallet().run([words](OpenWallet& wallet) -> Result<Hash> {
                TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
                return keys->referenceHash(words);
            });
            TALLY_CO_ASSIGN(const Hash hash, co_await std::move(naming));
            Intent intent =
                freezes ? Intent(intent::Freeze{what, value, hash}) : Intent(intent::Unfreeze{what, value, hash});
            auto drafting = held.draft(std::move(intent));
            co_return co_await std::move(drafting);
        };
        return making(session, isFreezing, part, much, order.toStdString());
    };
    bench().propose(std::move(plan));
}

void OrdersPage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(QStringLiteral("snowflake"), tr("Nobody holds anything yet"),
                     tr("Every credential that somebody holds appears here."));
    table().items().refresh();
    m_panel->setTitle(tr("By order"));
    m_form->name(m_number, tr("Credential"));
    m_form->name(m_amount, tr("Amount"));
    m_form->name(m_order, tr("Number of the order"));
    m_freeze->setText(tr("Review freezing"));
    m_unfreeze->setText(tr("Free again"));
    update();
}

}  // namespace tally::pages
