#include "ui/shell/main_window.h"

#include "models/base/files.h"
#include "models/session/when_done.h"
#include "ui/look/icon.h"
#include "ui/parts/labels.h"
#include "ui/parts/table.h"
#include "ui/shell/ground.h"
#include "ui/shell/help_window.h"
#include "ui/shell/join_dialog.h"
#include "ui/shell/language.h"
#include "ui/shell/page.h"
#include "ui/shell/palette_box.h"
#include "ui/shell/start_page.h"
#include "ui/shell/status_line.h"
#include "ui/words/sentences.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>

namespace tally::shell {

namespace {

constexpr int kToast = 6'000;
constexpr int kTick = 1'000;
constexpr std::size_t kManifestMost = std::size_t{1} << 20;

}  // namespace

MainWindow::MainWindow(House house)
    : m_house(std::move(house)), m_stack(new QStackedWidget(this)), m_status(new StatusLine(this)) {
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Tallystick"));
    setWindowIcon(look::mark());
    m_start = new StartPage(m_house, m_stack);
    m_stack->addWidget(m_start);
    auto* body = new Ground(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    setCentralWidget(body);

    m_toast = parts::makeText("", this);
    m_toast->setObjectName(QStringLiteral("toast"));
    m_toast->setProperty("kind", QStringLiteral("toast"));
    m_toast->hide();
    m_toastTimer.setSingleShot(true);
    connect(&m_toastTimer, &QTimer::timeout, m_toast, &QWidget::hide);

    makeMenu();
    connect(m_start, &StartPage::opened, this, &MainWindow::open);
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    m_tick.start(kTick);
    qApp->installEventFilter(this);
    constexpr QSize kUsual(1366, 768);
    resize(kUsual.boundedTo(screen()->availableSize()));
    m_start->takeFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::makeMenu() {
    const auto add = [this](QMenu* menu, const char* name, const QKeySequence& keys, auto&& act) {
        QAction* action = menu->addAction(QString());
        action->setObjectName(QString::fromLatin1(name));
        action->setShortcut(keys);
        // Triggered by assistive technology the menu would stay open.
        connect(action, &QAction::triggered, menu, &QWidget::hide);
        connect(action, &QAction::triggered, this, std::forward<decltype(act)>(act));
        m_menuActions.push_back(action);
    };
    QMenu* file = menuBar()->addMenu(QString());
    file->setObjectName(QStringLiteral("menuFile"));
    add(file, "actionNewPractice", {}, [this] {
        lock();
        m_start->startPractice();
    });
    add(file, "actionJoin", {}, [this] {
        if (m_wallet) {
            join(*m_wallet);
        } else {
            m_start->say(tr("Open a wallet first: it is the wallet that joins."), "warn");
        }
    });
    add(file, "actionOpenWallet", QKeySequence(QStringLiteral("Ctrl+O")), [this] {
        lock();
        m_start->openFile();
    });
    add(file, "actionLock", QKeySequence(QStringLiteral("Ctrl+L")), [this] { lock(); });
    QMenu* view = menuBar()->addMenu(QString());
    view->setObjectName(QStringLiteral("menuView"));
    add(file, "actionExport", QKeySequence(QStringLiteral("Ctrl+E")), [this] {
        if (parts::Table* table = tableInSight()) {
            table->exportAll();
        }
    });
    add(file, "actionPrint", QKeySequence(QKeySequence::Print), [this] {
        if (parts::Table* table = tableInSight()) {
            table->print();
        }
    });
    add(file, "actionQuit", QKeySequence(QStringLiteral("Ctrl+Q")), [this] { close(); });
    add(view, "actionMain", QKeySequence(QStringLiteral("Ctrl+N")), [this] {
        if (m_shell != nullptr && !m_shell->isSigning()) {
            m_shell->runMain();
        }
    });
    add(view, "actionReview", QKeySequence(QStringLiteral("Ctrl+Return")), [this] {
        if (m_shell != nullptr && !m_shell->isSigning()) {
            m_shell->review();
        }
    });
    add(view, "actionFind", QKeySequence(QKeySequence::Find), [this] {
        if (m_shell != nullptr && !m_shell->isSigning() && !m_shell->find()) {
            showPalette();
        }
    });
    add(view, "actionPalette", QKeySequence(QStringLiteral("Ctrl+K")), [this] { showPalette(); });
    add(view, "actionRefresh", QKeySequence(QStringLiteral("F5")), [this] {
        if (m_workplace != nullptr) {
            m_workplace->refresh();
        }
    });
    add(view, "actionEnglish", {}, [this] { m_house.language.apply(QStringLiteral("en")); });
    add(view, "actionChinese", {}, [this] { m_house.language.apply(QStringLiteral("zh_CN")); });
    add(view, "actionLight", {}, [this] { m_house.look.apply(look::Theme::Light); });
    add(view, "actionDark", {}, [this] { m_house.look.apply(look::Theme::Dark); });
    add(view, "actionSystem", {}, [this] { m_house.look.apply(look::Theme::System); });
    QMenu* help = menuBar()->addMenu(QString());
    help->setObjectName(QStringLiteral("menuHelp"));
    add(help, "actionHelp", QKeySequence(Qt::Key_F1), [this] { showHelp(QString()); });
    add(help, "actionKeys", {}, [this] { showHelp(QStringLiteral("keys")); });
    for (int number = 1; number <= 9; ++number) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)), this);
        connect(shortcut, &QShortcut::activated, this, [this, number] {
            if (m_shell != nullptr && !m_shell->isSigning() &&
                static_cast<std::size_t>(number) <= m_shell->pages().size()) {
                m_shell->openPage(m_shell->pages()[static_cast<std::size_t>(number - 1)]->objectName());
            }
        });
    }
    nameMenu();
}

void MainWindow::nameMenu() {
    const QString names[] = {tr("New practice ledger…"),
                             tr("Join a consortium…"),
                             tr("Open wallet…"),
                             tr("Lock"),
                             tr("Export all rows…"),
                             tr("Print all rows…"),
                             tr("Quit"),
                             tr("The page's main action"),
                             tr("Review and sign"),
                             tr("Find in this page"),
                             tr("Search or run a command"),
                             tr("Look at the ledger now"),
                             QStringLiteral("English"),
                             QStringLiteral("简体中文"),
                             tr("Light"),
                             tr("Dark"),
                             tr("As the system"),
                             tr("User guide"),
                             tr("Keys")};
    for (std::size_t i = 0; i < m_menuActions.size(); ++i) {
        m_menuActions[i]->setText(names[i]);
    }
    const QList<QAction*> menus = menuBar()->actions();
    menus[0]->setText(tr("&File"));
    menus[1]->setText(tr("&View"));
    menus[2]->setText(tr("&Help"));
}

void MainWindow::open(WalletHandle wallet, const std::filesystem::path& path) {
    m_wallet = wallet;
    m_lastTouch = m_house.clock->now();
    setWindowTitle(QString::fromStdString(path.stem().string()) + QStringLiteral(" — Tallystick"));
    using Link = std::pair<std::function<std::unique_ptr<Ledger>()>, std::string>;
    auto linking = wallet.run([&consortiums = m_house.consortiums](OpenWallet& open) -> Result<Link> {
        TALLY_ASSIGN(auto link, consortiums.linkOf(open));
        TALLY_ASSIGN(SettingsStore settings, open.settings());
        TALLY_ASSIGN(const auto manifest, settings.text(setting::kManifest));
        TALLY_ASSIGN(const ConsortiumCard card, consortiums.read(viewOf(manifest.value_or(""))));
        return Link{std::move(link), card.name};
    });
    whenDone(std::move(linking), this, [this, wallet](Result<Link> link) {
        if (!m_wallet) {
            return;
        }
        if (!link && link.error().code == kWalletNotJoined) {
            return join(wallet);
        }
        if (!link) {
            m_start->say(words::sentenceOf(link.error(), {}), "bad");
            return lock();
        }
        work(wallet, link->first(), QString::fromStdString(link->second));
    });
}

void MainWindow::join(WalletHandle wallet) {
    auto* dialog = new QFileDialog(this, tr("Join a consortium: choose its manifest"), QString(),
                                   tr("Manifests (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, wallet](const QString& path) { joinFrom(wallet, path); });
    connect(dialog, &QDialog::rejected, this, [this] {
        if (m_shell == nullptr) {
            m_start->say(tr("This wallet belongs to no consortium yet. Open it again and choose the manifest that the "
                            "registrar gave you."),
                         "warn");
            lock();
        }
    });
    dialog->open();
}

void MainWindow::joinFrom(WalletHandle wallet, const QString& manifestPath) {
    const auto content = readFile(std::filesystem::path(manifestPath.toStdString()), kManifestMost);
    // A wallet that shows nothing is not left open behind the first page.
    const auto refuse = [this](const Error& error) {
        const QString why = words::sentenceOf(error, {});
        toast(why);
        if (m_shell == nullptr) {
            lock();
            m_start->say(why, "bad");
        }
    };
    if (!content) {
        return refuse(content.error());
    }
    const auto card = m_house.consortiums.read(*content);
    if (!card) {
        return refuse(card.error());
    }
    auto* dialog = new JoinDialog(*card, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, [this] {
        if (m_shell == nullptr) {
            lock();
        }
    });
    connect(dialog, &QDialog::accepted, this, [this, wallet, refuse, manifest = *content] {
        auto joining = wallet.run([&consortiums = m_house.consortiums, manifest](OpenWallet& open) {
            return consortiums.join(open, manifest);
        });
        whenDone(std::move(joining), this, [this, wallet, refuse](const Result<Done>& done) {
            if (!done) {
                return refuse(done.error());
            }
            if (m_shell == nullptr) {
                open(wallet, {});
            }
        });
    });
    dialog->open();
}

void MainWindow::work(WalletHandle wallet, std::unique_ptr<Ledger> ledger, const QString& ledgerName) {
    m_ledgerName = ledgerName;
    m_workplace = new Workplace(std::move(wallet), std::move(ledger), m_house.clock);
    m_shell = new Shell(*m_workplace, m_house.makePages, m_stack);
    m_stack->addWidget(m_shell);
    m_stack->setCurrentWidget(m_shell);
    connect(m_shell, &Shell::toasted, this, &MainWindow::toast);
    connect(m_shell, &Shell::searchAsked, this, &MainWindow::showPalette);
    connect(m_workplace, &Workplace::standingChanged, this, &MainWindow::tick);
    connect(m_workplace, &Workplace::ready, this, [this] {
        if (!m_firstPage.isEmpty() && !m_shell->openPage(m_firstPage)) {
            toast(tr("This operator has no page called %1.").arg(m_firstPage));
        }
    });
    m_workplace->start();
    tick();
}

void MainWindow::lock() {
    if (m_shell != nullptr) {
        m_stack->removeWidget(m_shell);
        delete m_shell;
        m_shell = nullptr;
    }
    if (m_workplace != nullptr) {
        // Keys and content are wiped at once; what is under way ends with its next step, and then nothing refers to it.
        Workplace* leaving = m_workplace;
        m_workplace = nullptr;
        whenDone(leaving->finish(), leaving, [leaving](const Result<Done>&) { leaving->deleteLater(); });
    }
    if (m_wallet) {
        whenDone(m_wallet->close(), this, [](const Result<Done>&) {});
        m_wallet.reset();
    }
    setWindowTitle(QStringLiteral("Tallystick"));
    m_stack->setCurrentWidget(m_start);
    m_start->refresh();
    m_start->takeFocus();
    m_status->showClosed();
}

void MainWindow::toast(const QString& text) {
    m_toast->setText(text);
    m_toast->setAccessibleName(text);
    const int most = std::min(480, width() - 32);
    m_toast->setMaximumWidth(most);
    m_toast->adjustSize();
    m_toast->move(width() - m_toast->width() - 16, height() - m_status->height() - m_toast->height() - 12);
    m_toast->show();
    m_toast->raise();
    m_toastTimer.start(kToast);
    QAccessibleEvent told(m_toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

parts::Table* MainWindow::tableInSight() {
    const QWidget* page = m_shell != nullptr ? m_shell->pageInSight() : nullptr;
    parts::Table* first = nullptr;
    for (parts::Table* table : page != nullptr ? page->findChildren<parts::Table*>() : QList<parts::Table*>()) {
        if (table->isVisible() && table->view().hasFocus()) {
            return table;
        }
        if (table->isVisible() && first == nullptr) {
            first = table;
        }
    }
    if (first == nullptr) {
        toast(tr("There is no table on this page."));
    }
    return first;
}

void MainWindow::showHelp(QString chapter) {
    if (chapter.isEmpty()) {
        const QWidget* page = m_shell != nullptr ? m_shell->pageInSight() : nullptr;
        chapter = m_shell != nullptr && m_shell->isSigning() ? QStringLiteral("sheet")
                  : page != nullptr                          ? page->objectName()
                                                             : QStringLiteral("start");
    }
    if (QWidget* dialog = QApplication::activeModalWidget(); dialog != nullptr && dialog != this) {
        // A dialog lets no window but its own be used; this one goes with it.
        auto* help = dialog->findChild<HelpWindow*>();
        return (help != nullptr ? help : new HelpWindow(dialog))->open(m_house.language.name(), chapter);
    }
    if (m_help == nullptr) {
        m_help = new HelpWindow(this);
    }
    m_help->open(m_house.language.name(), chapter);
}

void MainWindow::showPalette() {
    if (m_shell == nullptr || m_shell->isSigning()) {
        return;
    }
    auto* box = new PaletteBox(*m_shell, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::tick() {
    if (!m_wallet) {
        return;
    }
    const UnixSeconds left = m_lastTouch + kLockAfter * 60 - m_house.clock->now();
    if (left <= 0 && (m_shell == nullptr || m_shell->mayLock())) {
        // Without a shell it is a dialog that waits for a consortium's manifest.
        for (QDialog* dialog : findChildren<QDialog*>(Qt::FindDirectChildrenOnly)) {
            dialog->deleteLater();
        }
        lock();
        m_start->say(tr("Locked after %n minute(s) without a key or a click.", nullptr, kLockAfter), "");
        return;
    }
    if (m_shell == nullptr) {
        return;
    }
    m_status->showStanding(m_shell->bench(), m_ledgerName, static_cast<int>((left + 59) / 60));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    // Nothing is lost: what is signed lies in the outbox, and the next start goes on with it.
    lock();
    event->accept();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        nameMenu();
        m_start->retranslate();
        if (m_shell != nullptr) {
            m_shell->retranslate();
        }
        tick();
    }
    QMainWindow::changeEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress ||
        event->type() == QEvent::Wheel) {
        m_lastTouch = m_house.clock->now();
    }
    // The menu does not hear keys while a dialog is open.
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_F1 &&
        watched->isWidgetType() && static_cast<QWidget*>(watched)->window() == QApplication::activeModalWidget()) {
        showHelp(QString());
        return true;
    }
    return QMainWindow::eventFilter(watched, event);
}

}  // namespace tally::shell
