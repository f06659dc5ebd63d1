#include "tests/ui/window_stage.h"

#include "app/story/story.h"
#include "ledger_client/rpc/anvil.h"
#include "ledger_client/rpc/eth_requests.h"
#include "models/base/files.h"
#include "models/session/when_done.h"
#include "ui/pages/page_groups.h"
#include "ui/parts/labels.h"
#include "ui/shell/page.h"
#include "ui/shell/start_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>

#include <algorithm>

namespace tally {

namespace {

/// On the ledger thread: a block of this second.
[[nodiscard]] Async<Done> mineAt(NodeEndpoint node, std::string second) {
    JsonRpcClient client(node);
    TALLY_CO_TRY(co_await client.ask(requestDone({"evm_setNextBlockTimestamp", "[" + second + "]"})));
    TALLY_CO_TRY(co_await client.ask(requestDone({"evm_mine", "[]"})));
    co_return Done{};
}

}  // namespace

WindowStage::WindowStage(const QString& root)
    : m_root(root.isEmpty() ? m_folder.path() : root),
      m_worker(makeLedgerWorker()),
      m_consortiums(m_worker),
      m_practice(std::make_unique<PracticeHouse>(std::filesystem::path(m_root.toStdString()) / "practice", m_worker)),
      m_wallets(makeWalletThread()),
      m_look(*qApp),
      m_language(*qApp) {}

WindowStage::~WindowStage() {
    closeWindow();
    auto stopping = m_practice->stop();
    static_cast<void>(QTest::qWaitFor([&] { return stopping.isFinished(); }, kPatience));
}

bool WindowStage::begin() {
    openWindow(QStringLiteral("en"));
    if (!click(QStringLiteral("practice"))) {
        return false;
    }
    constexpr int kSeeding = 300'000;
    if (QTest::qWaitFor([&] { return m_practice->isRunning(); }, kSeeding)) {
        return true;
    }
    auto* notice = find<parts::Notice>(QStringLiteral("startNotice"));
    problem = QStringLiteral("the practice ledger does not run: ") + (notice != nullptr ? notice->text() : QString());
    return false;
}

void WindowStage::openWindow(const QString& language, look::Theme theme) {
    closeWindow();
    m_look.apply(theme);
    m_language.apply(language);
    m_window = std::make_unique<shell::MainWindow>(
        shell::House{m_wallets, std::make_shared<SystemClock>(), std::filesystem::path(m_root.toStdString()),
                     m_consortiums, *m_practice, m_look, m_language, pages::makePageGroups});
    m_window->show();
    static_cast<void>(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowStage::closeWindow() {
    if (m_window != nullptr) {
        m_window->close();
        m_window.reset();
    }
}

bool WindowStage::unlock(const QString& key) {
    auto* list = await<QListWidget>(QStringLiteral("walletList"));
    if (list == nullptr) {
        return false;
    }
    const auto wallets = m_practice->wallets();
    const auto found = std::ranges::find(wallets, key.toStdString(), [](const auto& one) { return one.key; });
    const int place = static_cast<int>(found - wallets.begin());
    if (m_byKeys) {
        return m_keys.enter(place);
    }
    list->setCurrentRow(place);
    return type(QStringLiteral("password"), QString::fromStdString(m_practice->password())) &&
           click(QStringLiteral("unlock")) && await(QStringLiteral("pageTitle")) != nullptr &&
           waitUntil([&] { return !pages().isEmpty(); }, QStringLiteral("pages of ") + key);
}

bool WindowStage::makeWallet(const QString& name) {
    const std::filesystem::path path = std::filesystem::path(m_root.toStdString()) / (name.toStdString() + ".tally");
    const auto clock = std::make_shared<SystemClock>();
    auto opening = openWallet(
        m_wallets,
        [path, clock, words = m_practice->password()]() -> Result<WalletFile> {
            WalletOptions options;
            options.cost = kArgon2Practice;
            TALLY_ASSIGN(const Secret password, Secret::copyOf(words));
            TALLY_ASSIGN(const Secret phrase, makePhrase("english"));
            return WalletFile::create(path, password, phrase, *clock, options);
        },
        clock);
    if (!waitUntil([&] { return opening.isFinished(); }, name + QStringLiteral(" is made")) || !opening.result()) {
        return false;
    }
    const auto manifest =
        readFile(std::filesystem::path(m_root.toStdString()) / "practice" / "consortium.json", 1U << 20U);
    if (!manifest) {
        problem = QStringLiteral("the practice ledger has no manifest");
        return false;
    }
    const WalletHandle wallet = *opening.result();
    auto joining = wallet.run([this, manifest](OpenWallet& open) { return m_consortiums.join(open, *manifest); });
    const bool isJoined = waitUntil([&] { return joining.isFinished(); }, name + QStringLiteral(" joins")) &&
                          joining.result().has_value();
    auto closing = wallet.close();
    return waitUntil([&] { return closing.isFinished(); }, name + QStringLiteral(" is closed")) && isJoined;
}

bool WindowStage::unlockMade(const QString& name) {
    m_window->start().refresh(std::filesystem::path(m_root.toStdString()) / (name.toStdString() + ".tally"));
    return type(QStringLiteral("password"), password()) && click(QStringLiteral("unlock")) &&
           await(QStringLiteral("pageTitle")) != nullptr &&
           waitUntil([&] { return !pages().isEmpty(); }, QStringLiteral("pages of ") + name);
}

bool WindowStage::travelTo(Date day) {
    const auto manifest =
        readFile(std::filesystem::path(m_root.toStdString()) / "practice" / "consortium.json", 1U << 20U);
    const auto card = manifest ? m_consortiums.read(*manifest) : Result<ConsortiumCard>(failWith(manifest.error()));
    const auto node = card ? makeEndpoint(QString::fromStdString(card->nodes.front().url))
                           : Result<NodeEndpoint>(failWith(card.error()));
    if (!node) {
        problem = QStringLiteral("the practice ledger has no node");
        return false;
    }
    constexpr UnixSeconds kNoon = 4 * 3600;
    auto travelling = m_worker->post([node = *node, at = std::to_string(UnixSeconds{day.days} * 86'400 + kNoon)](
                                         LedgerRoom&) { return mineAt(node, at); });
    return waitUntil([&] { return travelling.isFinished(); }, QStringLiteral("the clock goes on")) &&
           travelling.result().has_value();
}

std::filesystem::path WindowStage::walletOf(const QString& key) const {
    return std::filesystem::path(m_root.toStdString()) / "practice" / "wallets" / (key.toStdString() + ".tally");
}

qint64 WindowStage::nodeProcess() {
    const QDir tasks(QStringLiteral("/proc/self/task"));
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(tasks.filePath(task + QStringLiteral("/children")));
        if (!children.open(QIODevice::ReadOnly)) {
            continue;
        }
        for (const QByteArray& child : children.readAll().simplified().split(' ')) {
            QFile name(QStringLiteral("/proc/%1/comm").arg(QString::fromLatin1(child)));
            if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "anvil") {
                return child.toLongLong();
            }
        }
    }
    return 0;
}

void WindowStage::lock() {
    for (QAction* action : m_window->findChildren<QAction*>(QStringLiteral("actionLock"))) {
        action->trigger();
    }
    static_cast<void>(await(QStringLiteral("walletList")));
}

QStringList WindowStage::pages() {
    QStringList out;
    for (shell::Page* page : m_window->findChildren<shell::Page*>()) {
        out.append(page->objectName());
    }
    return out;
}

bool WindowStage::go(const QString& page) {
    if (m_byKeys) {
        return m_keys.open(page);
    }
    return click(QStringLiteral("rail_") + page) &&
           waitUntil([&] { return find(page) != nullptr; }, QStringLiteral("page ") + page);
}

bool WindowStage::click(const QString& name) {
    if (m_byKeys) {
        return m_keys.push(name);
    }
    auto* button = await<QAbstractButton>(name);
    if (button == nullptr) {
        return false;
    }
    const auto refusal = [button] {
        auto* acting = qobject_cast<parts::ActionButton*>(button);
        return acting != nullptr ? acting->refusal() : QString();
    };
    if (!QTest::qWaitFor([&] { return button->isEnabled() && refusal().isEmpty(); }, kPatience)) {
        problem = QStringLiteral("%1 cannot be clicked: %2").arg(name, refusal());
        return false;
    }
    // A check box hears a click on its box and words only.
    constexpr int kOnTheBox = 8;
    const bool isBox = qobject_cast<QCheckBox*>(button) != nullptr;
    QTest::mouseClick(button, Qt::LeftButton, {}, isBox ? QPoint(kOnTheBox, button->height() / 2) : QPoint());
    return true;
}

bool WindowStage::type(const QString& name, const QString& text) {
    if (m_byKeys) {
        return m_keys.fill(name, text);
    }
    auto* edit = await<QLineEdit>(name);
    if (edit == nullptr) {
        return false;
    }
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Backspace);
    // Keys of a keyboard make no Chinese: an input method hands over the words.
    if (std::ranges::any_of(text, [](QChar c) { return c.unicode() > 0x7f; })) {
        edit->insert(text);
    } else {
        QTest::keyClicks(edit, text);
    }
    return true;
}

bool WindowStage::paste(const QString& name, const QString& text) {
    auto* edit = await<QPlainTextEdit>(name);
    if (edit == nullptr) {
        return false;
    }
    edit->setFocus();
    edit->selectAll();
    edit->insertPlainText(text);
    return true;
}

bool WindowStage::choose(const QString& name, const QString& text) {
    if (m_byKeys) {
        return m_keys.choose(name, text);
    }
    auto* box = await<QComboBox>(name);
    if (box == nullptr) {
        return false;
    }
    const auto place = [&] { return box->findText(text, Qt::MatchContains); };
    if (!waitUntil([&] { return place() >= 0; }, name + QStringLiteral(" offers ") + text)) {
        return false;
    }
    box->setFocus();
    box->setCurrentIndex(place());
    return true;
}

bool WindowStage::chooseAt(const QString& name, int place) {
    if (m_byKeys) {
        return m_keys.chooseAt(name, place);
    }
    auto* box = await<QComboBox>(name);
    if (box == nullptr ||
        !waitUntil([&] { return box->count() > place; }, name + QStringLiteral(" has that many entries"))) {
        return false;
    }
    box->setFocus();
    box->setCurrentIndex(place);
    return true;
}

int WindowStage::rows(const QString& table, int least) {
    auto* view = await<QTableView>(table);
    if (view == nullptr) {
        return -1;
    }
    static_cast<void>(QTest::qWaitFor([&] { return view->model()->rowCount() >= least; }, kPatience));
    return view->model()->rowCount();
}

bool WindowStage::selectRow(const QString& table, const QString& text) {
    if (m_byKeys) {
        return m_keys.row(table, text);
    }
    auto* view = await<QTableView>(table);
    if (view == nullptr) {
        return false;
    }
    const auto find = [&]() -> QModelIndex {
        const QAbstractItemModel* model = view->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex cell = model->index(row, column);
                if (view->itemDelegateForIndex(cell) != nullptr &&
                    cell.data(Qt::AccessibleTextRole).toString().contains(text)) {
                    return cell;
                }
            }
        }
        return {};
    };
    if (!waitUntil([&] { return find().isValid(); }, table + QStringLiteral(" has ") + text)) {
        return false;
    }
    const QModelIndex cell = find();
    view->scrollTo(cell);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(cell).center());
    constexpr int kSettles = 150;
    QTest::qWait(kSettles);
    return true;
}

bool WindowStage::chooseFile(const QString& path) {
    const auto dialog = []() -> QFileDialog* {
        for (QWidget* one : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<QFileDialog*>(one); found != nullptr && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    };
    if (!waitUntil([&] { return dialog() != nullptr; }, QStringLiteral("a file dialog"))) {
        return false;
    }
    auto* name = dialog()->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
    if (name == nullptr) {
        problem = QStringLiteral("the file dialog has no name field");
        return false;
    }
    if (m_byKeys) {
        m_keys.type(path);
        m_keys.press(Qt::Key_Return);
    } else {
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
    }
    return waitUntil([&] { return dialog() == nullptr; }, QStringLiteral("the file dialog closes"));
}

bool WindowStage::waitUntil(const std::function<bool()>& holds, const QString& what) {
    if (QTest::qWaitFor(holds, kPatience)) {
        return true;
    }
    problem = QStringLiteral("in vain: ") + what;
    return false;
}

bool WindowStage::sign() {
    if (m_byKeys) {
        return m_keys.sign();
    }
    if (await(QStringLiteral("confirmSheet")) == nullptr) {
        return false;
    }
    auto* password = find<QLineEdit>(QStringLiteral("confirmPassword"));
    if (password != nullptr &&
        !type(QStringLiteral("confirmPassword"), QString::fromStdString(m_practice->password()))) {
        return false;
    }
    const QString gallery = qEnvironmentVariable("TALLY_GALLERY");
    const auto picture = [&](const char* what) {
        return gallery.isEmpty() || shoot(QStringLiteral("%1/sheet-%2-%3.png")
                                              .arg(gallery, QString::number(m_signed), QString::fromLatin1(what)));
    };
    ++m_signed;
    auto* sign = await<parts::ActionButton>(QStringLiteral("confirmSign"));
    if (sign != nullptr && QTest::qWaitFor([&] { return sign->refusal().isEmpty(); }, kPatience) && !picture("ready")) {
        problem = QStringLiteral("the picture cannot be written");
        return false;
    }
    if (!click(QStringLiteral("confirmSign"))) {
        problem += QStringLiteral("; ") + verdict();
        return false;
    }
    // Signed it has no such button any more; done it can only be closed.
    const auto isDone = [this] {
        auto* notice = find<parts::Notice>(QStringLiteral("confirmVerdict"));
        return notice != nullptr && !notice->text().isEmpty() && find(QStringLiteral("confirmSign")) == nullptr;
    };
    if (!waitUntil([&] { return isDone() || find(QStringLiteral("confirmSheet")) == nullptr; },
                   QStringLiteral("the end of what was signed"))) {
        return false;
    }
    told = verdict();
    static_cast<void>(picture("done"));
    if (find(QStringLiteral("confirmSheet")) != nullptr && !click(QStringLiteral("confirmCancel"))) {
        return false;
    }
    return waitUntil([&] { return find(QStringLiteral("confirmSheet")) == nullptr; },
                     QStringLiteral("the sheet closes"));
}

bool WindowStage::signAndVanish() {
    if (await(QStringLiteral("confirmSheet")) == nullptr) {
        return false;
    }
    auto* password = find<QLineEdit>(QStringLiteral("confirmPassword"));
    if (password != nullptr &&
        !type(QStringLiteral("confirmPassword"), QString::fromStdString(m_practice->password()))) {
        return false;
    }
    if (!click(QStringLiteral("confirmSign")) ||
        !waitUntil([&] { return find(QStringLiteral("confirmSign")) == nullptr; }, QStringLiteral("it is signed"))) {
        return false;
    }
    closeWindow();
    return true;
}

QString WindowStage::verdict() const {
    auto* notice = find<parts::Notice>(QStringLiteral("confirmVerdict"));
    return notice != nullptr ? notice->text() : QString();
}

bool WindowStage::shoot(const QString& path) const { return m_window->grab().save(path); }

}  // namespace tally
