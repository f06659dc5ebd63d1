#pragma once

#include "app/ledger/membership.h"
#include "app/practice/practice_house.h"
#include "models/base/clock.h"
#include "tests/ui/keys.h"
#include "ui/look/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workbench.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The real window over a practice ledger of its own, worked by object names: clicked and typed into, or by keys alone.
namespace tally {

class WindowStage {
public:
    /// How long anything on the ledger may take, in milliseconds.
    static constexpr int kPatience = 60'000;

    /// Over the data in `root`; without it over data of its own, which go with it.
    explicit WindowStage(const QString& root = {});
    ~WindowStage();
    WindowStage(const WindowStage&) = delete;
    WindowStage& operator=(const WindowStage&) = delete;

    /// Starts the practice ledger from the first page and waits until its past is played. False with `problem` set.
    [[nodiscard]] bool begin();
    /// A window in this language and these colours, at the first page; what was open before is closed.
    void openWindow(const QString& language, look::Theme theme = look::Theme::Light);
    void closeWindow();
    /// From here on nothing is clicked and nothing is given the focus: each step below is done by keys.
    void workByKeys(bool isOn) { m_byKeys = isOn; }
    [[nodiscard]] const Keys& keys() const { return m_keys; }
    void wear(look::Theme theme) { m_look.apply(theme); }
    void speak(const QString& language) { m_language.apply(language); }
    [[nodiscard]] shell::MainWindow& window() { return *m_window; }

    /// Where its data lie.
    [[nodiscard]] QString root() const { return m_root; }
    /// The wallet file of this character.
    [[nodiscard]] std::filesystem::path walletOf(const QString& key) const;
    [[nodiscard]] QString password() const { return QString::fromStdString(m_practice->password()); }
    /// The process that the practice ledger runs in; 0 when it cannot be found.
    [[nodiscard]] static qint64 nodeProcess();

    /// Chooses the wallet of this character (its key in the cast) and types its password.
    [[nodiscard]] bool unlock(const QString& key);
    /// A new wallet of this name under the practice password, joined to the practice ledger; nobody's operator yet.
    [[nodiscard]] bool makeWallet(const QString& name);
    /// Unlocks a wallet that `makeWallet` made.
    [[nodiscard]] bool unlockMade(const QString& name);
    /// Moves the ledger's clock on to noon of this day, ahead of this computer's.
    [[nodiscard]] bool travelTo(Date day);
    void lock();
    [[nodiscard]] bool go(const QString& page);
    [[nodiscard]] QStringList pages();

    /// The one that shows; null when none does.
    template <typename Widget = QWidget>
    [[nodiscard]] Widget* find(const QString& name) const {
        for (Widget* one : m_window->findChildren<Widget*>(name)) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }
    /// Waits for it; null and `problem` set when it does not come.
    template <typename Widget = QWidget>
    [[nodiscard]] Widget* await(const QString& name) {
        static_cast<void>(QTest::qWaitFor([&] { return find<Widget>(name) != nullptr; }, kPatience));
        Widget* const found = find<Widget>(name);
        if (found == nullptr) {
            problem = QStringLiteral("%1 does not show").arg(name);
        }
        return found;
    }
    [[nodiscard]] bool click(const QString& name);
    /// Replaces what stands in a field, key by key.
    [[nodiscard]] bool type(const QString& name, const QString& text);
    /// Replaces what stands in a field of several lines, as from the clipboard.
    [[nodiscard]] bool paste(const QString& name, const QString& text);
    /// Chooses the entry that begins with the text.
    [[nodiscard]] bool choose(const QString& name, const QString& text);
    /// Chooses the entry at this place.
    [[nodiscard]] bool chooseAt(const QString& name, int place);
    /// How many rows a table has, once it has `least` or more.
    [[nodiscard]] int rows(const QString& table, int least = 1);
    /// Clicks the row whose cells contain the text.
    [[nodiscard]] bool selectRow(const QString& table, const QString& text);
    /// Types a path into the file dialog that stands open, and takes it.
    [[nodiscard]] bool chooseFile(const QString& path);
    [[nodiscard]] bool waitUntil(const std::function<bool()>& holds, const QString& what);
    /// Waits for the verdict, signs with the password and waits until it is in a block. The sheet is closed then.
    [[nodiscard]] bool sign();
    /// Signs with the password and closes the window as soon as it is signed.
    [[nodiscard]] bool signAndVanish();
    /// Asks the open wallet what it knows of the ledger: `question(LedgerQueries&)` returns a Result<T>.
    template <typename Question>
    [[nodiscard]] auto ask(Question question) {
        auto asking = m_window->findChild<shell::Workbench*>()->session().read(std::move(question));
        static_cast<void>(QTest::qWaitFor([&] { return asking.isFinished(); }, kPatience));
        auto answer = asking.result();
        if (!answer) {
            problem = QString::fromUtf8(answer.error().code.name.data());
        }
        return answer;
    }
    /// What the sheet says about what it would do.
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] bool shoot(const QString& path) const;

    QString problem;
    /// What the last sheet said at its end.
    QString told;

private:
    int m_signed = 0;
    Keys m_keys{*this};
    bool m_byKeys = false;
    QTemporaryDir m_folder;
    QString m_root;
    std::shared_ptr<LedgerWorker> m_worker;
    NodeConsortiums m_consortiums;
    std::unique_ptr<PracticeHouse> m_practice;
    std::shared_ptr<WalletThread> m_wallets;
    look::Look m_look;
    shell::Language m_language;
    std::unique_ptr<shell::MainWindow> m_window;
};

}  // namespace tally
