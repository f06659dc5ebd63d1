#include "ui/pages/operators_page.h"

#include "models/base/files.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/pages/intent_facts.h"
#include "ui/words/terms.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QSaveFile>

#include <algorithm>

namespace tally::pages {

namespace {

constexpr Permission kPermissions[] = {Permission::View, Permission::Make, Permission::Check, Permission::Admin};

/// A row's id: the head of its address.
[[nodiscard]] std::uint64_t idOf(const Address& key) {
    std::uint64_t out = 0;
    for (std::size_t i = 0; i < sizeof out; ++i) {
        out = (out << 8U) | key.data[i];
    }
    return out;
}

[[nodiscard]] QString textOf(const Address& key) { return QString::fromStdString(formatAddress(key)); }

}  // namespace

OperatorsPage::OperatorsPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("operators"),
               {{"key", false, false}, {"member", false, false}, {"may", false, false}, {"state", false, false}},
               {150, 160, 260, 0}, parent) {
    buildCard();
    if (bench.place().me()) {
        buildChosen();
        buildGiving();
        m_dualPanel = addSide();
        Form form(*m_dualPanel);
        m_dualSaid = parts::makeText("", m_dualPanel);
        m_dualSaid->setObjectName(QStringLiteral("dualSaid"));
        form.addWidget(m_dualSaid);
        m_dual = form.addButton("", "switchDual");
        connect(m_dual, &parts::ActionButton::acted, this, &OperatorsPage::switchDual);
        connect(m_dual, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    }
    connect(&table(), &parts::Table::selectionSettled, this, &OperatorsPage::update);
    connect(&bench.place(), &Workplace::standingChanged, this, &OperatorsPage::update);
    table().items().setSource([this](std::uint64_t, std::size_t) {
        items::Page page;
        page.total = m_view.entries.size();
        for (const Entry& one : m_view.entries) {
            page.rows.push_back({idOf(one.op.key),
                                 {items::CodeCell{format::shortAddress(one.op.key)}, items::MemberCell{one.op.member},
                                  permissionNames(one.op.permissions), stateOf(one)}});
        }
        return ready(Result<items::Page>(std::move(page)));
    });
    retranslate();
}

void OperatorsPage::buildCard() {
    m_cardPanel = addSide();
    Form form(*m_cardPanel);
    m_cardNote = parts::makeText("muted", m_cardPanel);
    m_address = parts::makeText("", m_cardPanel);
    m_address->setObjectName(QStringLiteral("ownAddress"));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form.addWidget(m_address);
    form.addWidget(m_cardNote);
    m_save = form.addButton("", "saveCard");
    connect(m_save, &parts::ActionButton::acted, this, &OperatorsPage::saveCard);
    connect(m_save, &parts::ActionButton::refused, &bench(), &shell::Workbench::toast);
}

void OperatorsPage::buildChosen() {
    m_chosenPanel = addSide();
    Form form(*m_chosenPanel);
    m_facts = new Facts(m_chosenPanel);
    m_facts->setObjectName(QStringLiteral("operatorFacts"));
    form.addWidget(m_facts);
    m_revoke = form.addButton("danger", "revokeOperator");
    m_object = form.addButton("danger", "objectOperator");
    m_enact = form.addButton("primary", "enactOperator");
    connect(m_revoke, &parts::ActionButton::acted, this, &OperatorsPage::revoke);
    connect(m_object, &parts::ActionButton::acted, this, [this] { answer(false); });
    connect(m_enact, &parts::ActionButton::acted, this, [this] { answer(true); });
    for (const parts::ActionButton* button : {m_revoke, m_object, m_enact}) {
        connect(button, &parts::ActionButton::refused, &bench(), &shell::Workbench::toast);
    }
}

void OperatorsPage::buildGiving() {
    m_givePanel = addSide();
    m_form.emplace(*m_givePanel);
    if (bench().hasRole(Role::Registrar)) {
        m_for = m_form->add<parts::MemberBox>("operatorFor");
        connect(m_for, &QComboBox::currentIndexChanged, this, &OperatorsPage::update);
    }
    m_card = m_form->add<QPlainTextEdit>("operatorCard");
    constexpr int kCardHigh = 64;
    m_card->setMaximumHeight(kCardHigh);
    m_card->setTabChangesFocus(true);
    m_mayList = new QWidget(m_givePanel);
    auto* list = new QVBoxLayout(m_mayList);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(2);
    for (const Permission one : kPermissions) {
        auto* box = new QCheckBox(m_mayList);
        box->setObjectName(QStringLiteral("operatorMay%1").arg(static_cast<int>(one)));
        list->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &OperatorsPage::update);
        m_may.emplace_back(one, box);
    }
    m_form->addField(m_mayList, "operatorMay");
    m_choose = m_form->addButton("", "chooseCard");
    m_give = m_form->addButton("primary", "giveOperator");
    connect(m_card, &QPlainTextEdit::textChanged, this, &OperatorsPage::update);
    connect(m_choose, &parts::ActionButton::acted, this, &OperatorsPage::chooseCard);
    connect(m_give, &parts::ActionButton::acted, this, &OperatorsPage::give);
    connect(m_give, &parts::ActionButton::refused, &bench(), &shell::Workbench::toast);
}

void OperatorsPage::refresh() {
    const bool isRegistrar = bench().hasRole(Role::Registrar);
    auto reading = bench().session().wallet().readLatest(
        this, [own = bench().me(), isRegistrar](OpenWallet& wallet) -> Result<View> {
            View out;
            if (auto card = cardOf(wallet)) {
                out.card = *card;
            }
            TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
            TALLY_ASSIGN(const MemberKeys keys, keysOf(ledger, own));
            for (const Operator& one : keys.operators) {
                out.entries.push_back({one, std::nullopt});
            }
            TALLY_ASSIGN(const auto proposals, ledger.openProposals());
            for (const OperatorProposal& one : proposals) {
                if (isRegistrar || one.member == own) {
                    out.entries.push_back(
                        {Operator{one.key, one.member, one.permissions, false, one.encryptionKey}, one});
                }
            }
            return out;
        });
    whenDone(std::move(reading), this, [this](Result<View> view) {
        if (view) {
            m_view = std::move(*view);
            table().items().refresh();
            update();
        }
    });
}

const OperatorsPage::Entry* OperatorsPage::entry() const {
    const auto found =
        std::ranges::find_if(m_view.entries, [this](const Entry& one) { return idOf(one.op.key) == chosen(); });
    return found == m_view.entries.end() ? nullptr : &*found;
}

QString OperatorsPage::stateOf(const Entry& one) const {
    if (one.proposal) {
        return tr("Proposed, from %1").arg(format::date(one.proposal->enactDay));
    }
    return one.op.active ? tr("Active") : tr("Revoked");
}

Permissions OperatorsPage::ticked() const {
    Permissions out;
    for (const auto& [one, box] : m_may) {
        out.bits = static_cast<std::uint8_t>(out.bits | (box->isChecked() ? static_cast<unsigned>(one) : 0U));
    }
    return out;
}

bool OperatorsPage::isForAnother() const {
    return m_for != nullptr && !m_for->member().isNobody() && m_for->member() != bench().me();
}

void OperatorsPage::update() {
    m_address->setText(m_view.card ? textOf(m_view.card->key) : QString());
    m_save->setRefusal(m_view.card ? QString() : tr("This wallet has no key yet."));
    if (m_givePanel == nullptr) {
        return;
    }
    updateChosen();
    updateGiving();
    const bool isDual = bench().place().me() && bench().place().me()->member.dualControl;
    m_dualSaid->setText(isDual ? tr("Our institution acts by maker and checker: one key prepares, another confirms.")
                               : tr("Each key acts alone, as far as its permissions go."));
    m_dual->setText(isDual ? tr("Review switching it off") : tr("Review switching it on"));
    const auto others = std::ranges::count_if(
        m_view.entries, [this](const Entry& one) { return one.op.active && one.op.member == bench().me(); });
    // Not even switching it on is done by one key alone.
    QString why = bench().signingRefusal(Permissions(Permission::Make));
    if (why.isEmpty() && others < 2) {
        why = tr("Maker and checker takes two keys: give a second one first.");
    }
    m_dual->setRefusal(why);
}

void OperatorsPage::updateChosen() {
    const Entry* one = entry();
    m_chosenPanel->setVisible(one != nullptr);
    if (one == nullptr) {
        return;
    }
    m_facts->set({{tr("Key"), textOf(one->op.key)},
                  {tr("Acts for"), bench().nameOf(one->op.member)},
                  {tr("It may"), permissionNames(one->op.permissions)},
                  {tr("State"), stateOf(*one)}});
    const bool isOurs = one->op.member == bench().me();
    m_revoke->setVisible(!one->proposal && one->op.active && isOurs);
    m_revoke->setRefusal(bench().signingRefusal(Permission::Admin));
    // Whoever notices may object at once, alone.
    m_object->setVisible(one->proposal && isOurs);
    m_object->setRefusal(bench().signingRefusal(Permissions(Permission::Check, Permission::Admin)));
    m_enact->setVisible(one->proposal && bench().hasRole(Role::Registrar));
    QString why = bench().signingRefusal();
    if (why.isEmpty() && one->proposal && bench().today() < one->proposal->enactDay) {
        why = tr("It can be enacted from %1: until then its member may object.")
                  .arg(format::date(one->proposal->enactDay));
    }
    m_enact->setRefusal(why);
}

void OperatorsPage::updateGiving() {
    const QString typed = m_card->toPlainText();
    const auto card = keyCardFrom(viewOf(typed.toStdString()), {});
    m_form->around(m_card).setError(typed.isEmpty() || card ? QString() : bench().sentence(card.error()));
    m_form->around(m_card).setHint(card ? tr("Its address: %1").arg(textOf(card->key)) : QString());
    QString why = bench().signingRefusal(isForAnother() ? Permission::Check : Permission::Admin);
    if (why.isEmpty() && !card) {
        why = tr("Choose the card of the key, or paste it.");
    }
    if (why.isEmpty() && ticked().bits == 0) {
        why = tr("Say what the key may do.");
    }
    m_give->setRefusal(why);
    m_give->setText(isForAnother() ? tr("Review proposal") : tr("Review the new key"));
}

void OperatorsPage::saveCard() {
    auto* dialog = new QFileDialog(this, tr("Save the operator's card"), QStringLiteral("operator.card"),
                                   tr("Operators' cards (*.card);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("card"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, card = *m_view.card](const QString& path) {
        // Not on the gui thread: a slow disk may take its time.
        auto saving = bench().session().wallet().run([card, path](OpenWallet&) -> Result<Done> {
            QSaveFile file(path);
            const QByteArray text = cardText(card);
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
                return fail(kFileUnwritable, path.toStdString(), {}, file.errorString().toStdString());
            }
            return Done{};
        });
        whenDone(std::move(saving), this, [this, path](const Result<Done>& done) {
            bench().toast(done ? tr("The card is saved to %1.").arg(path) : bench().sentence(done.error()));
        });
    });
    dialog->open();
}

void OperatorsPage::chooseCard() {
    auto* dialog =
        new QFileDialog(this, tr("Choose the card"), QString(), tr("Operators' cards (*.card);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        auto reading = bench().session().wallet().read(
            [file = path.toStdString()](OpenWallet&) { return readFile(file, kKeyCardLimit); });
        whenDone(std::move(reading), this, [this](const Result<Bytes>& content) {
            if (!content) {
                return bench().toast(bench().sentence(content.error()));
            }
            m_card->setPlainText(QString::fromUtf8(reinterpret_cast<const char*>(content->data()),
                                                   static_cast<qsizetype>(content->size())));
        });
    });
    dialog->open();
}

void OperatorsPage::give() {
    const auto card = keyCardFrom(viewOf(m_card->toPlainText().toStdString()), {});
    if (!card || ticked().bits == 0) {
        return update();
    }
    const QString key = textOf(card->key);
    shell::SigningPlan plan;
    plan.asksAlways = true;
    plan.signLabel = tr("Sign");
    if (isForAnother()) {
        const QString name = bench().nameOf(m_for->member());
        plan.title = tr("Propose a key for %1").arg(name);
        plan.sentence = tr("The key %1 is proposed for %2, which lost its own. After the delay it may: %3.")
                            .arg(key, name, permissionNames(ticked()));
        plan.cannotBeUndone = {
            tr("Its member may object until a registrar enacts it. Compare the address with the person, on another way "
               "than the card came by.")};
        plan.doneText = tr("The key is proposed");
        plan.intent = giving<intent::ProposeOperator>(m_for->member(), *card, ticked());
    } else {
        plan.title = tr("Give our institution a further key");
        plan.sentence =
            tr("The key %1 acts for %2. It may: %3.").arg(key, bench().nameOf(bench().me()), permissionNames(ticked()));
        plan.cannotBeUndone = {
            tr("It acts from the block on. Compare the address with the person, on another way than the card came by. "
               "An administrator can revoke it; what it signed until then stands.")};
        plan.doneText = tr("The key is given");
        plan.intent = giving<intent::AddOperator>(bench().me(), *card, ticked());
    }
    plan.done = [this] { m_card->clear(); };
    bench().propose(std::move(plan));
}

void OperatorsPage::revoke() {
    const Entry* one = entry();
    if (one == nullptr) {
        return;
    }
    shell::SigningPlan plan;
    plan.asksAlways = true;
    plan.title = tr("Revoke a key");
    plan.sentence = tr("The key %1 no longer acts for %2.").arg(textOf(one->op.key), bench().nameOf(one->op.member));
    plan.cannotBeUndone = {tr("A revoked key never acts again, for anybody. What it signed stands.")};
    plan.signLabel = tr("Sign");
    plan.doneText = tr("The key is revoked");
    plan.intent = intent::RevokeOperator{one->op.member, one->op.key};
    bench().propose(std::move(plan));
}

void OperatorsPage::answer(bool isEnacted) {
    const Entry* one = entry();
    if (one == nullptr || !one->proposal) {
        return;
    }
    shell::SigningPlan plan;
    plan.asksAlways = true;
    const QString key = textOf(one->op.key);
    const QString name = bench().nameOf(one->op.member);
    plan.signLabel = tr("Sign");
    if (isEnacted) {
        plan.title = tr("Enact the key proposed for %1").arg(name);
        plan.sentence = tr("The key %1 acts for %2. It may: %3.").arg(key, name, permissionNames(one->op.permissions));
        plan.cannotBeUndone = {tr("From then on the member manages its keys itself; a registrar cannot take it back.")};
        plan.doneText = tr("The key is enacted");
        plan.intent = answering<intent::EnactOperator>(*one->proposal);
    } else {
        plan.title = tr("Object to a key");
        plan.sentence = tr("The key %1 that a registrar proposed for us does not become ours.").arg(key);
        plan.cannotBeUndone = {tr("A registrar would have to propose it anew, and wait again.")};
        plan.doneText = tr("The key is stopped");
        plan.intent = answering<intent::ObjectToOperator>(*one->proposal);
        plan.mayBePrepared = false;
    }
    bench().propose(std::move(plan));
}

void OperatorsPage::switchDual() {
    const bool isDual = bench().place().me() && bench().place().me()->member.dualControl;
    shell::SigningPlan plan;
    plan.asksAlways = true;
    plan.title = isDual ? tr("Switch maker and checker off") : tr("Switch maker and checker on");
    plan.sentence = isDual ? tr("From then on each key acts alone, as far as its permissions go.")
                           : tr("From then on every order of ours takes two keys: a maker prepares it, a checker "
                                "confirms it to the letter.");
    plan.cannotBeUndone = {
        tr("This itself takes two keys: one prepares it now, an administrator's other key confirms it in Approvals.")};
    plan.signLabel = tr("Sign");
    plan.doneText = tr("Left to the administrator");
    plan.intent = intent::SetDualControl{!isDual};
    bench().propose(std::move(plan));
}

void OperatorsPage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(QStringLiteral("user-cog"), tr("No key acts for us yet"),
                     tr("Save this wallet's card and give it to whoever admits you: the registrar, or an administrator "
                        "of your institution."));
    m_cardPanel->setTitle(tr("This wallet's key"));
    m_cardNote->setText(
        tr("Its card is public: whoever gives it permissions needs it. Read the address to them on another way."));
    m_save->setText(tr("Save the card…"));
    if (m_givePanel != nullptr) {
        m_chosenPanel->setTitle(tr("The key chosen"));
        m_revoke->setText(tr("Review revoking"));
        m_object->setText(tr("Review objection"));
        m_enact->setText(tr("Review enacting"));
        m_givePanel->setTitle(tr("A further key"));
        if (m_for != nullptr) {
            m_form->name(m_for, tr("For"));
            m_for->fill(
                *bench().place().directory(), [](const Member&) { return true; }, tr("our own institution"));
        }
        m_form->name(m_card, tr("Card of the key"));
        m_form->name(m_mayList, tr("It may"));
        for (const auto& [one, box] : m_may) {
            box->setText(words::nameOf(one));
        }
        m_choose->setText(tr("Choose a card…"));
        m_dualPanel->setTitle(tr("Maker and checker"));
    }
    table().items().refresh();
    update();
}

}  // namespace tally::pages
