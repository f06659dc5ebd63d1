#include "ui/pages/members_page.h"

#include "models/domain/uscc.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/words/terms.h"

#include <QCheckBox>
#include <QPlainTextEdit>

namespace tally::pages {

namespace {

constexpr Role kRoles[] = {Role::Issuer,         Role::Supplier,  Role::Funder,
                           Role::SettlementBank, Role::Registrar, Role::Regulator};
const std::vector<SuspendReason> kReasons{SuspendReason::RegistrarOrder, SuspendReason::RegulatorOrder,
                                          SuspendReason::CourtOrder,     SuspendReason::LicenceExpired,
                                          SuspendReason::KeyCompromised, SuspendReason::MemberRequest,
                                          SuspendReason::Other};

[[nodiscard]] QString rolesOf(Roles roles) {
    QStringList out;
    for (const Role role : kRoles) {
        if (roles.has(role)) {
            out.append(words::nameOf(role));
        }
    }
    return out.join(QStringLiteral(", "));
}

}  // namespace

MembersPage::MembersPage(shell::Workbench& bench, QWidget* parent)
    : ListPage(bench, QStringLiteral("members"),
               {{"member", false, false}, {"code", false, false}, {"roles", false, false}, {"state", false, false}},
               {200, 190, 240, 0}, parent) {
    if (bench.hasRole(Role::Registrar)) {
        m_admitPanel = addSide();
        m_form.emplace(*m_admitPanel);
        m_code = m_form->add<QLineEdit>("admitCode");
        m_nameZh = m_form->add<QLineEdit>("admitNameZh");
        m_nameEn = m_form->add<QLineEdit>("admitNameEn");
        m_roleList = new QWidget(m_admitPanel);
        auto* list = new QVBoxLayout(m_roleList);
        list->setContentsMargins(0, 0, 0, 0);
        list->setSpacing(2);
        for (const Role role : kRoles) {
            auto* box = new QCheckBox(m_roleList);
            box->setObjectName(QStringLiteral("admitRole%1").arg(static_cast<int>(role)));
            list->addWidget(box);
            connect(box, &QCheckBox::toggled, this, &MembersPage::update);
            m_roles.emplace_back(role, box);
        }
        m_form->addField(m_roleList, "admitRoles");
        m_card = m_form->add<QPlainTextEdit>("admitCard");
        constexpr int kCardHigh = 64;
        m_card->setMaximumHeight(kCardHigh);
        m_card->setTabChangesFocus(true);
        m_giveKey = m_form->addButton("", "giveKey");
        m_admit = m_form->addButton("primary", "admit");
        connect(m_admit, &parts::ActionButton::acted, this, &MembersPage::admit);
        connect(m_giveKey, &parts::ActionButton::acted, this, &MembersPage::giveKey);
        connect(m_admit, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
        connect(m_giveKey, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
        for (const QLineEdit* edit : {m_code, m_nameZh, m_nameEn}) {
            connect(edit, &QLineEdit::textChanged, this, &MembersPage::update);
        }
        connect(m_card, &QPlainTextEdit::textChanged, this, &MembersPage::update);
    }
    if (bench.hasRole(Role::Registrar) || bench.hasRole(Role::Regulator)) {
        m_standingPanel = addSide();
        m_standingForm.emplace(*m_standingPanel);
        m_reason = m_standingForm->add<parts::ChoiceBox>("suspendReason");
        m_standing = m_standingForm->addButton("danger", "setStanding");
        connect(m_standing, &parts::ActionButton::acted, this, &MembersPage::setStanding);
        connect(m_standing, &parts::ActionButton::refused, &bench, &shell::Workbench::toast);
    }
    connect(&table(), &parts::Table::selectionSettled, this, &MembersPage::update);
    connect(&bench.place(), &Workplace::standingChanged, this, &MembersPage::update);
    setRows([this] {
        const QString active = tr("Active");
        const QString suspended = tr("Suspended");
        return Rows([active, suspended](OpenWallet& wallet) -> Result<std::vector<items::Row>> {
            TALLY_ASSIGN(LedgerQueries ledger, wallet.ledger());
            TALLY_ASSIGN(const auto members, ledger.members());
            std::vector<items::Row> out;
            for (const Member& one : members) {
                out.push_back({one.id.value,
                               {items::MemberCell{one.id}, items::CodeCell{QString::fromStdString(one.identifier)},
                                rolesOf(one.roles), one.status == MemberStatus::Active ? active : suspended}});
            }
            return out;
        });
    });
    retranslate();
}

const Member* MembersPage::member() const {
    return bench().place().directory()->find(MemberId{static_cast<std::uint32_t>(chosen())});
}

Result<KeyCard> MembersPage::cardTyped() const { return keyCardFrom(viewOf(m_card->toPlainText().toStdString()), {}); }

void MembersPage::update() {
    const QString why = bench().signingRefusal();
    const Member* one = member();
    if (m_admit != nullptr) {
        const std::string code = normalisedUscc(m_code->text().trimmed().toStdString());
        const bool isWrong = !m_code->text().isEmpty() && !isUscc(code);
        m_form->around(m_code).setError(
            isWrong ? tr("This is no Unified Social Credit Code: 18 characters, the last is their check digit.")
                    : QString());
        const auto card = cardTyped();
        const bool hasCard = card.has_value();
        m_form->around(m_card).setError(m_card->toPlainText().isEmpty() || hasCard ? QString()
                                                                                   : bench().sentence(card.error()));
        m_form->around(m_card).setHint(
            card ? tr("Its address: %1").arg(QString::fromStdString(formatAddress(card->key))) : QString());
        Roles roles;
        for (const auto& [role, box] : m_roles) {
            roles.bits = static_cast<std::uint8_t>(roles.bits | (box->isChecked() ? static_cast<unsigned>(role) : 0U));
        }
        QString refusal = why;
        if (refusal.isEmpty() && !isUscc(code)) {
            refusal = tr("Type the credit code first.");
        }
        if (refusal.isEmpty() && m_nameZh->text().trimmed().isEmpty()) {
            refusal = tr("Type the Chinese name first.");
        }
        if (refusal.isEmpty() && roles.bits == 0) {
            refusal = tr("Choose at least one role.");
        }
        if (refusal.isEmpty() && !hasCard) {
            refusal = tr("Paste the card of its first operator.");
        }
        m_admit->setRefusal(refusal);
        QString key = why;
        if (key.isEmpty() && one == nullptr) {
            key = tr("Choose the member in the table.");
        }
        if (key.isEmpty() && !hasCard) {
            key = tr("Paste the card of its first operator.");
        }
        m_giveKey->setRefusal(key);
    }
    if (m_standing != nullptr) {
        m_standingPanel->setVisible(one != nullptr);
        const bool isSuspended = one != nullptr && one->status == MemberStatus::Suspended;
        m_standing->setText(isSuspended ? tr("Review reinstatement") : tr("Review suspension"));
        m_standingForm->around(m_reason).setVisible(!isSuspended);
        m_standing->setRefusal(why);
    }
}

void MembersPage::admit() {
    const auto card = cardTyped();
    if (!card) {
        return update();
    }
    intent::AdmitMember wish;
    wish.identifier = normalisedUscc(m_code->text().trimmed().toStdString());
    for (const auto& [role, box] : m_roles) {
        wish.roles.bits =
            static_cast<std::uint8_t>(wish.roles.bits | (box->isChecked() ? static_cast<unsigned>(role) : 0U));
    }
    wish.encryptionKey = card->encryptionKey;
    const QString zh = m_nameZh->text().trimmed();
    const QString en = m_nameEn->text().trimmed();
    shell::SigningPlan plan;
    plan.title = tr("Admit %1").arg(zh);
    plan.sentence = tr("%1 (%2) becomes a member, as: %3. Its names stand on the ledger readable to members only.")
                        .arg(zh, QString::fromStdString(wish.identifier), rolesOf(wish.roles));
    plan.cannotBeUndone = {
        tr("A member stays on the ledger for ever; it can be suspended. Give it its key afterwards.")};
    plan.signLabel = tr("Sign and admit");
    plan.doneText = tr("The member is admitted");
    plan.makeDraft = [session = bench().session(), wish, zh, en] {
        const auto making = [](Session held, intent::AdmitMember admission, std::string nameZh,
                               std::string nameEn) -> Async<Draft> {
            auto sealing = held.wallet().run([nameZh, nameEn](OpenWallet& wallet) -> Result<Bytes> {
                TALLY_ASSIGN(const ConsortiumKeys* keys, wallet.consortium());
                return keys->sealNames(nameZh, nameEn);
            });
            TALLY_CO_ASSIGN(admission.profile, co_await std::move(sealing));
            auto drafting = held.draft(Intent(std::move(admission)));
            co_return co_await std::move(drafting);
        };
        return making(session, wish, zh.toStdString(), en.toStdString());
    };
    bench().propose(std::move(plan));
}

void MembersPage::giveKey() {
    const auto card = cardTyped();
    const Member* one = member();
    if (!card || one == nullptr) {
        return update();
    }
    shell::SigningPlan plan;
    plan.asksAlways = true;
    plan.title = tr("Give %1 its first key").arg(bench().nameOf(one->id));
    plan.sentence = tr("The key %1 acts for %2: it may look, prepare, check, and give further keys.")
                        .arg(QString::fromStdString(formatAddress(card->key)), bench().nameOf(one->id));
    plan.cannotBeUndone = {tr("From then on this key can do all that the member may do. Its admin can revoke it.")};
    plan.signLabel = tr("Sign");
    plan.doneText = tr("The key is given");
    plan.intent = intent::AddOperator{
        one->id, card->key, Permissions(Permission::View, Permission::Make, Permission::Check, Permission::Admin),
        card->encryptionKey};
    bench().propose(std::move(plan));
}

void MembersPage::setStanding() {
    const Member* one = member();
    if (one == nullptr) {
        return update();
    }
    shell::SigningPlan plan;
    const QString name = bench().nameOf(one->id);
    plan.signLabel = tr("Sign");
    if (one->status == MemberStatus::Suspended) {
        plan.title = tr("Reinstate %1").arg(name);
        plan.sentence = tr("%1 can act again.").arg(name);
        plan.doneText = tr("The member is reinstated");
        plan.intent = intent::ReinstateMember{one->id};
        return bench().propose(std::move(plan));
    }
    const auto reason = parts::codeOf<SuspendReason>(*m_reason);
    if (!reason) {
        bench().toast(tr("Say why first."));
        return m_reason->setFocus();
    }
    plan.title = tr("Suspend %1").arg(name);
    plan.sentence = tr("%1 can neither issue, offer, accept nor finance until it is reinstated. Reason: %2.")
                        .arg(name, words::nameOf(*reason));
    plan.cannotBeUndone = {tr("What others hold of it stays valid. The suspension stands in the journal for ever.")};
    plan.doneText = tr("The member is suspended");
    plan.intent = intent::SuspendMember{one->id, *reason};
    bench().propose(std::move(plan));
}

void MembersPage::retranslate() {
    ListPage::retranslate();
    table().setEmpty(QStringLiteral("building-2"), tr("Nobody is known yet"),
                     tr("Members appear once the ledger was read for the first time."));
    table().items().refresh();
    if (m_admitPanel != nullptr) {
        m_admitPanel->setTitle(tr("Admit a member"));
        m_form->name(m_code, tr("Unified Social Credit Code"));
        m_form->name(m_nameZh, tr("Chinese name"));
        m_form->name(m_nameEn, tr("English name"));
        m_form->name(m_roleList, tr("Roles"));
        m_form->name(m_card, tr("Card of its first operator"));
        for (const auto& [role, box] : m_roles) {
            box->setText(words::nameOf(role));
        }
        m_admit->setText(tr("Review admission"));
        m_giveKey->setText(tr("Give the key"));
    }
    if (m_standingPanel != nullptr) {
        m_standingPanel->setTitle(tr("Standing"));
        m_standingForm->name(m_reason, tr("Reason"));
        parts::fillCodes(*m_reason, kReasons, tr("Reason for suspending…"),
                         [](SuspendReason reason) { return words::nameOf(reason); });
    }
    update();
}

}  // namespace tally::pages
