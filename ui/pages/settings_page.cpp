#include "ui/pages/settings_page.h"

#include "models/session/when_done.h"
#include "models/wallet/errors.h"
#include "models/wallet/settings_store.h"
#include "ui/pages/dashboard_picture.h"
#include "ui/parts/labels.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

#include <string>
#include <tuple>

namespace tally::pages {

namespace {

constexpr int kShortest = 8;
constexpr int kWidth = 420;

}  // namespace

SettingsPage::SettingsPage(shell::Workbench& bench, QWidget* parent) : Page(bench, QStringLiteral("settings"), parent) {
    m_notice = new parts::Notice(this);
    m_notice->setObjectName(QStringLiteral("settingsNotice"));
    m_passwordPanel = new parts::Panel(this);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(16, 4, 16, 16);
    column->setSpacing(10);
    const auto add = [&](const char* name) {
        auto* input = new QLineEdit(m_passwordPanel);
        input->setObjectName(QString::fromLatin1(name));
        input->setEchoMode(QLineEdit::Password);
        input->setMaximumWidth(kWidth);
        auto* field = new parts::Field(input, m_passwordPanel);
        column->addWidget(field);
        return std::pair{input, field};
    };
    std::tie(m_present, m_presentField) = add("presentPassword");
    std::tie(m_next, m_nextField) = add("nextPassword");
    std::tie(m_again, m_againField) = add("againPassword");
    m_change = new parts::ActionButton("", m_passwordPanel);
    m_change->setObjectName(QStringLiteral("changePassword"));
    column->addWidget(m_change, 0, Qt::AlignLeft);
    m_passwordPanel->body()->addLayout(column);

    m_filePanel = new parts::Panel(this);
    auto* file = new QVBoxLayout;
    file->setContentsMargins(16, 4, 16, 16);
    file->setSpacing(10);
    m_place = parts::makeText("", m_filePanel);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_backUp = new parts::ActionButton("", m_filePanel);
    m_backUp->setObjectName(QStringLiteral("backUp"));
    file->addWidget(m_place);
    file->addWidget(m_backUp, 0, Qt::AlignLeft);
    m_filePanel->body()->addLayout(file);

    m_dashboardPanel = new parts::Panel(this);
    auto* dashboard = new QVBoxLayout;
    dashboard->setContentsMargins(16, 4, 16, 16);
    m_attention = new QSpinBox(m_dashboardPanel);
    m_attention->setObjectName(QStringLiteral("attention"));
    m_attention->setRange(1, 100);
    m_attention->setSuffix(QStringLiteral("%"));
    m_attention->setMaximumWidth(kWidth);
    m_attentionField = new parts::Field(m_attention, m_dashboardPanel);
    dashboard->addWidget(m_attentionField);
    m_dashboardPanel->body()->addLayout(dashboard);
    connect(m_attention, &QSpinBox::valueChanged, this, &SettingsPage::keepAttention);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addWidget(m_notice);
    all->addWidget(m_passwordPanel);
    all->addWidget(m_filePanel);
    all->addWidget(m_dashboardPanel);
    all->addStretch();
    connect(m_change, &parts::ActionButton::acted, this, &SettingsPage::changePassword);
    connect(m_backUp, &parts::ActionButton::acted, this, &SettingsPage::backUp);
    retranslate();
}

void SettingsPage::retranslate() {
    m_passwordPanel->setTitle(tr("Password"));
    m_presentField->setName(tr("Present password"));
    m_nextField->setName(tr("New password"));
    m_nextField->setHint(tr("At least 8 characters. Nobody can reset it for you."));
    m_againField->setName(tr("The new password again"));
    m_change->setText(tr("Change the password"));
    m_filePanel->setTitle(tr("File and backup"));
    m_backUp->setText(tr("Back up to a file…"));
    m_dashboardPanel->setTitle(tr("Dashboard"));
    m_attentionField->setName(tr("Draw attention to an issuer from this share of what we hold"));
}

void SettingsPage::refresh() {
    auto asking = bench().session().wallet().run([](OpenWallet& wallet) { return attentionIn(wallet); });
    whenDone(std::move(asking), this, [this](const Result<int>& percent) {
        if (percent && !m_attention->hasFocus()) {
            const QSignalBlocker quiet(m_attention);
            m_attention->setValue(*percent);
        }
    });
    auto reading = bench().session().wallet().read(
        [](OpenWallet& wallet) -> Result<std::string> { return wallet.file().path().string(); });
    whenDone(std::move(reading), this, [this](const Result<std::string>& path) {
        if (path) {
            m_place->setText(
                tr("The wallet lies in %1. A backup is a copy of it and of its key slots; it opens with the "
                   "password of the day it was made.")
                    .arg(QString::fromStdString(*path)));
        }
    });
}

void SettingsPage::keepAttention(int percent) {
    auto keeping = bench().session().wallet().run([percent](OpenWallet& wallet) -> Result<Done> {
        TALLY_ASSIGN(SettingsStore settings, wallet.settings());
        return settings.setText(kAttentionSetting, std::to_string(percent));
    });
    whenDone(std::move(keeping), this, [this](const Result<Done>& done) {
        if (!done) {
            m_notice->say(bench().sentence(done.error()), "bad");
        }
    });
}

void SettingsPage::changePassword() {
    m_presentField->setError({});
    m_nextField->setError(m_next->text().size() < kShortest ? tr("At least 8 characters.") : QString());
    m_againField->setError(m_again->text() != m_next->text() ? tr("The two are not the same.") : QString());
    if (m_nextField->isWrong() || m_againField->isWrong()) {
        return;
    }
    auto present = Secret::copyOf(m_present->text().toStdString());
    auto next = Secret::copyOf(m_next->text().toStdString());
    if (!present || !next) {
        m_notice->say(bench().sentence(present ? next.error() : present.error()), "bad");
        return;
    }
    auto kept = std::make_shared<std::pair<Secret, Secret>>(std::move(*present), std::move(*next));
    m_change->setRefusal(tr("It is being changed."));
    auto changing = bench().session().wallet().run(
        [kept](OpenWallet& wallet) { return wallet.file().changePassword(kept->first, kept->second); });
    whenDone(std::move(changing), this, [this](const Result<Done>& done) {
        m_change->setRefusal({});
        m_present->clear();
        if (!done && done.error().code == kWalletWrongPassword) {
            m_presentField->setError(bench().sentence(done.error()));
            return;
        }
        m_next->clear();
        m_again->clear();
        m_notice->say(done ? tr("The password is changed. Copies made before still open with the old one.")
                           : bench().sentence(done.error()),
                      done ? "ok" : "bad");
    });
}

void SettingsPage::backUp() {
    auto* dialog = new QFileDialog(this, tr("Back up the wallet"), QString(), tr("Wallets (*.tally)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tally"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        auto saving = bench().session().wallet().run([target = path.toStdString()](OpenWallet& wallet) {
            return wallet.file().backUp(std::filesystem::path(target));
        });
        whenDone(std::move(saving), this, [this, path](const Result<Done>& done) {
            m_notice->say(done ? tr("Backed up to %1.").arg(path) : bench().sentence(done.error()),
                          done ? "ok" : "bad");
        });
    });
    dialog->open();
}

}  // namespace tally::pages
