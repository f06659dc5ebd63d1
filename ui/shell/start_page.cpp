#include "ui/shell/start_page.h"

#include "models/crypto/bip39.h"
#include "models/session/when_done.h"
#include "models/wallet/errors.h"
#include "models/wallet/wallet_file.h"
#include "ui/look/icon.h"
#include "ui/parts/labels.h"
#include "ui/shell/new_wallet_dialog.h"
#include "ui/words/sentences.h"
#include "ui/words/terms.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>

namespace tally::shell {

namespace {

constexpr int kCard = 908;
constexpr int kListAtLeast = 260;

[[nodiscard]] QString rolesOf(Roles roles) {
    QStringList out;
    for (const Role role :
         {Role::Issuer, Role::Supplier, Role::Funder, Role::SettlementBank, Role::Registrar, Role::Regulator}) {
        if (roles.has(role)) {
            out.append(words::nameOf(role));
        }
    }
    return out.join(QStringLiteral(" · "));
}

[[nodiscard]] bool isChinese() { return QLocale().language() == QLocale::Chinese; }

}  // namespace

StartPage::StartPage(House& house, QWidget* parent) : QWidget(parent), m_house(house) {
    setObjectName(QStringLiteral("start"));
    build();
    retranslate();
    refresh();
}

void StartPage::build() {
    auto* card = new parts::Panel(this);
    card->setObjectName(QStringLiteral("startCard"));
    auto* halves = new QHBoxLayout;
    halves->setContentsMargins(0, 0, 0, 0);
    halves->setSpacing(0);

    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    m_head = parts::makeLabel("section", card);
    m_head->setContentsMargins(16, 14, 16, 14);
    m_head->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    left->addWidget(m_head);
    left->addWidget(parts::makeRule(card));
    m_list = new QListWidget(card);
    m_list->setObjectName(QStringLiteral("walletList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIconSize(QSize(16, 16));
    m_list->setMinimumHeight(kListAtLeast);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    left->addWidget(m_list, 1);
    left->addWidget(parts::makeRule(card));
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 12, 16, 12);
    buttons->setSpacing(8);
    m_open = new QPushButton(card);
    m_open->setObjectName(QStringLiteral("openWallet"));
    m_open->setIcon(look::icon(QStringLiteral("folder-open")));
    m_new = new QPushButton(card);
    m_new->setObjectName(QStringLiteral("newWallet"));
    m_new->setIcon(look::icon(QStringLiteral("plus")));
    m_restore = new QPushButton(card);
    m_restore->setObjectName(QStringLiteral("restoreWallet"));
    m_restore->setProperty("kind", QStringLiteral("quiet"));
    buttons->addWidget(m_open);
    buttons->addWidget(m_new);
    buttons->addStretch();
    buttons->addWidget(m_restore);
    left->addLayout(buttons);
    halves->addLayout(left, 44);
    auto* rule = new QFrame(card);
    rule->setProperty("kind", QStringLiteral("upright-rule"));
    halves->addWidget(rule);

    auto* right = new QVBoxLayout;
    right->setContentsMargins(28, 24, 28, 24);
    right->setSpacing(8);
    m_name = parts::makeLabel("title", card, look::Type::Title);
    m_name->setObjectName(QStringLiteral("walletName"));
    m_about = parts::makeText("muted", card);
    m_password = new QLineEdit(card);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordField = new parts::Field(m_password, card);
    m_unlock = new parts::ActionButton("primary", card);
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_unlock->setIcon(look::icon(QStringLiteral("lock-open"), &look::Tokens::onAccent));
    m_notice = new parts::Notice(card);
    m_notice->setObjectName(QStringLiteral("startNotice"));
    m_never = parts::makeText("muted", card);
    right->addWidget(m_name);
    right->addWidget(m_about);
    right->addSpacing(12);
    right->addWidget(m_passwordField);
    right->addSpacing(4);
    right->addWidget(m_unlock, 0, Qt::AlignLeft);
    right->addSpacing(8);
    right->addWidget(m_notice);
    right->addStretch();
    right->addWidget(m_never);
    halves->addLayout(right, 56);
    card->body()->addLayout(halves);

    m_practicePanel = new parts::Panel(this);
    auto* practice = new QHBoxLayout;
    practice->setContentsMargins(16, 12, 16, 12);
    practice->setSpacing(16);
    auto* glyph = new QLabel(m_practicePanel);
    glyph->setPixmap(look::icon(QStringLiteral("play")).pixmap(QSize(18, 18), devicePixelRatioF()));
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    m_practiceTitle = parts::makeLabel("section", m_practicePanel);
    m_practiceText = parts::makeText("muted", m_practicePanel);
    text->addWidget(m_practiceTitle);
    text->addWidget(m_practiceText);
    m_practice = new parts::ActionButton("", m_practicePanel);
    m_practice->setObjectName(QStringLiteral("practice"));
    practice->addWidget(glyph, 0, Qt::AlignTop);
    practice->addLayout(text, 1);
    practice->addWidget(m_practice);
    m_practicePanel->body()->addLayout(practice);

    auto* middle = new QVBoxLayout;
    middle->setSpacing(14);
    middle->addStretch(1);
    middle->addWidget(card, 100);
    middle->addWidget(m_practicePanel);
    middle->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(24, 16, 24, 16);
    row->addStretch(1);
    row->addLayout(middle, 100);
    row->addStretch(1);
    card->setMaximumWidth(kCard);
    m_practicePanel->setMaximumWidth(kCard);

    connect(m_list, &QListWidget::currentRowChanged, this, &StartPage::choose);
    // Assistive technology selects without making current.
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        if (const auto selected = m_list->selectedItems(); !selected.isEmpty()) {
            m_list->setCurrentItem(selected.front());
        }
    });
    connect(m_list, &QListWidget::itemActivated, m_password, qOverload<>(&QWidget::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &StartPage::unlock);
    connect(m_unlock, &parts::ActionButton::acted, this, &StartPage::unlock);
    connect(m_open, &QPushButton::clicked, this, &StartPage::openFile);
    connect(m_new, &QPushButton::clicked, this, &StartPage::newWallet);
    connect(m_restore, &QPushButton::clicked, this, &StartPage::restoreWallet);
    connect(m_practice, &parts::ActionButton::acted, this, &StartPage::startPractice);
}

void StartPage::retranslate() {
    m_list->setAccessibleName(tr("Wallets on this computer"));
    m_open->setText(tr("Open a file…"));
    m_new->setText(tr("New wallet…"));
    m_restore->setText(tr("Restore…"));
    m_passwordField->setName(tr("Password"));
    m_unlock->setText(tr("Unlock"));
    m_never->setText(tr("Nobody can reset this password for you: it is not stored anywhere."));
    m_practiceTitle->setText(tr("Practice ledger"));
    m_practiceText->setText(
        tr("Sample companies, banks and credentials on this computer alone. No network, no real money, nothing to "
           "break."));
    m_practice->setText(m_house.practice.isRunning() ? tr("New practice ledger…") : tr("Try the practice ledger"));
    refresh();
}

void StartPage::takeFocus() {
    (m_known.empty() ? static_cast<QWidget*>(m_practice) : m_list)->setFocus(Qt::OtherFocusReason);
}

void StartPage::findWallets() {
    m_known.clear();
    for (const PracticeWallet& wallet : m_house.practice.wallets()) {
        m_known.push_back({wallet.path, QString::fromStdString(isChinese() ? wallet.nameZh : wallet.nameEn),
                           rolesOf(wallet.roles), true});
    }
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(m_house.dataFolder, none)) {
        if (entry.path().extension() == ".tally") {
            m_known.push_back({entry.path(), QString::fromStdString(entry.path().stem().string()), QString(), false});
        }
    }
    for (const std::filesystem::path& path : m_extra) {
        const bool isKnown = std::ranges::any_of(m_known, [&](const Known& known) { return known.path == path; });
        if (!isKnown) {
            m_known.push_back({path, QString::fromStdString(path.stem().string()), QString(), false});
        }
    }
}

void StartPage::refresh(const std::filesystem::path& chosen) {
    if (!chosen.empty() && std::ranges::find(m_extra, chosen) == m_extra.end()) {
        m_extra.push_back(chosen);
    }
    const int before = m_list->currentRow();
    findWallets();
    m_list->clear();
    const int height = std::max(50, 2 * fontMetrics().height() + 14);
    // All of them in sight where the screen has room.
    m_list->setMaximumHeight(std::max(kListAtLeast, static_cast<int>(m_known.size()) * height + 4));
    int wanted = before;
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        const Known& known = m_known[i];
        const QString about = known.isPractice ? known.role : QString::fromStdString(known.path.string());
        auto* item = new QListWidgetItem(look::icon(QStringLiteral("wallet")), known.name + QLatin1Char('\n') + about);
        item->setData(Qt::AccessibleTextRole, known.name);
        item->setSizeHint(QSize(0, height));
        m_list->addItem(item);
        if (known.path == chosen) {
            wanted = static_cast<int>(i);
        }
    }
    m_head->setText(tr("Wallets on this computer") + QStringLiteral("  ") + QString::number(m_known.size()));
    m_list->setCurrentRow(m_known.empty() ? -1 : std::clamp(wanted, 0, static_cast<int>(m_known.size()) - 1));
    choose(m_list->currentRow());
    if (!chosen.empty()) {
        m_password->setFocus();
    }
}

void StartPage::choose(int row) {
    const bool isAny = row >= 0 && static_cast<std::size_t>(row) < m_known.size();
    m_password->setEnabled(isAny);
    m_passwordField->setError({});
    if (!isAny) {
        m_name->setText(tr("No wallet yet"));
        m_about->setText(tr("Make a new wallet, open a file, or try the practice ledger first."));
        m_unlock->setRefusal(tr("There is no wallet to unlock."));
        return;
    }
    const Known& known = m_known[static_cast<std::size_t>(row)];
    m_name->setText(known.name);
    m_about->setText(
        known.isPractice
            ? tr("Practice wallet. Its password is: %1").arg(QString::fromStdString(m_house.practice.password()))
            : QString::fromStdString(known.path.string()));
    m_unlock->setRefusal({});
}

void StartPage::say(const QString& text, const char* tone) { m_notice->say(text, tone); }

void StartPage::busy(const QString& text) {
    m_isBusy = true;
    m_unlock->setRefusal(text);
    m_practice->setRefusal(text);
    m_notice->say(text);
}

void StartPage::take(Result<WalletHandle> wallet, const std::filesystem::path& path) {
    m_isBusy = false;
    m_unlock->setRefusal({});
    m_practice->setRefusal({});
    m_notice->say({});
    m_password->clear();
    if (wallet) {
        Q_EMIT opened(*wallet, path);
        return;
    }
    const QString sentence = words::sentenceOf(wallet.error(), {});
    if (wallet.error().code == kWalletWrongPassword) {
        m_passwordField->setError(sentence);
        m_password->setFocus();
    } else {
        m_notice->say(sentence, "bad");
    }
}

void StartPage::unlock() {
    const int row = m_list->currentRow();
    if (m_isBusy || row < 0) {
        return;
    }
    const std::filesystem::path path = m_known[static_cast<std::size_t>(row)].path;
    auto secret = Secret::copyOf(m_password->text().toStdString());
    if (!secret) {
        return take(failWith(secret.error()), path);
    }
    auto kept = std::make_shared<Secret>(std::move(*secret));
    busy(tr("Opening takes about a second: that is what makes guessing slow."));
    WalletMaker open = [path, kept, clock = m_house.clock] { return WalletFile::open(path, *kept, *clock); };
    whenDone(openWallet(m_house.walletThread, std::move(open), m_house.clock), this,
             [this, path](Result<WalletHandle> wallet) { take(std::move(wallet), path); });
}

void StartPage::openFile() {
    auto* dialog = new QFileDialog(this, tr("Open a wallet"), QString::fromStdString(m_house.dataFolder.string()),
                                   tr("Wallets (*.tally)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { refresh(std::filesystem::path(path.toStdString())); });
    dialog->open();
}

void StartPage::newWallet() { create(false); }

void StartPage::restoreWallet() { create(true); }

void StartPage::create(bool isRestored) {
    auto* dialog = new NewWalletDialog(m_house, isRestored, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NewWalletDialog::asked, this, [this](const std::filesystem::path& path, const WalletMaker& maker) {
        busy(tr("Making the wallet…"));
        whenDone(openWallet(m_house.walletThread, maker, m_house.clock), this,
                 [this, path](Result<WalletHandle> wallet) {
                     if (wallet) {
                         refresh(path);
                     }
                     take(std::move(wallet), path);
                 });
    });
    dialog->open();
}

void StartPage::startPractice() {
    if (m_isBusy) {
        return;
    }
    if (m_house.practice.isRunning()) {
        auto* box = new QMessageBox(QMessageBox::Question, tr("New practice ledger"),
                                    tr("Begin a new practice ledger? What was done on this one is forgotten, with its "
                                       "wallets. Nothing real is touched."),
                                    QMessageBox::Cancel, this);
        box->setObjectName(QStringLiteral("newPracticeQuestion"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton* begin = box->addButton(tr("Begin anew"), QMessageBox::AcceptRole);
        begin->setObjectName(QStringLiteral("newPracticeBegin"));
        box->setDefaultButton(QMessageBox::Cancel);
        connect(begin, &QPushButton::clicked, this, &StartPage::beginPractice);
        return box->open();
    }
    beginPractice();
}

void StartPage::beginPractice() {
    busy(tr("Starting the practice ledger…"));
    // The past is still played when somebody closes the window.
    const auto progress = [self = QPointer<StartPage>(this)](const std::string& step, int percent) {
        if (self == nullptr) {
            return;
        }
        const QString name = step == "node"      ? tr("Starting the node")
                             : step == "wallets" ? tr("Making the wallets")
                             : step == "members" ? tr("Admitting the members")
                                                 : tr("Playing its past");
        self->m_notice->say(tr("%1… %2 %").arg(name).arg(percent));
    };
    whenDone(m_house.practice.start(progress), this, [this](const Result<Done>& done) {
        m_isBusy = false;
        m_unlock->setRefusal({});
        m_practice->setRefusal({});
        m_notice->say(
            done ? tr("The practice ledger runs. Choose who you want to be.") : words::sentenceOf(done.error(), {}),
            done ? "ok" : "bad");
        retranslate();
        if (done && m_practice->hasFocus()) {
            takeFocus();
        }
    });
}

}  // namespace tally::shell
