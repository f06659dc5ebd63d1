#include "app/ledger/membership.h"
#include "app/practice/practice_house.h"
#include "app/tallystick/options.h"
#include "models/crypto/self_test.h"
#include "ui/look/theme.h"
#include "ui/pages/page_groups.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/start_page.h"

#include <QApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QLocale>
#include <QStandardPaths>

#include <cstdio>

namespace {

using namespace tally;

constexpr int kExitUsage = 2;
constexpr int kExitBroken = 5;

[[nodiscard]] std::filesystem::path dataFolder(const desktop::Options& options) {
    if (!options.data.isEmpty()) {
        return std::filesystem::absolute(options.data.toStdString());
    }
    const QString place = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return std::filesystem::path(place.toStdString()) / "tallystick";
}

[[nodiscard]] look::Theme themeOf(const QString& name) {
    return name == QStringLiteral("light")  ? look::Theme::Light
           : name == QStringLiteral("dark") ? look::Theme::Dark
                                            : look::Theme::System;
}

int open(QApplication& application, const desktop::Options& options) {
    look::Look appearance(application);
    appearance.apply(themeOf(options.theme));
    shell::Language language(application);
    language.apply(options.language.isEmpty() ? QLocale::system().name() : options.language);

    const auto worker = makeLedgerWorker();
    NodeConsortiums consortiums(worker);
    const std::filesystem::path data = dataFolder(options);
    std::error_code none;
    std::filesystem::create_directories(data, none);
    PracticeHouse practice(data / "practice", worker);
    shell::MainWindow window(shell::House{makeWalletThread(), std::make_shared<SystemClock>(), data, consortiums,
                                          practice, appearance, language, pages::makePageGroups});
    window.setFirstPage(options.page);
    if (!options.wallet.isEmpty()) {
        window.start().refresh(std::filesystem::absolute(options.wallet.toStdString()));
    }
    window.show();
    window.activateWindow();
    if (options.practice || practice.exists()) {
        window.start().startPractice();
    }
    const int code = QApplication::exec();
    // What the program started, it stops.
    auto stopping = practice.stop();
    if (!stopping.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<Done>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(stopping);
        loop.exec();
    }
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const desktop::ReadOptions read = desktop::readOptions(arguments);
    if (!read.problem.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(read.problem));
        return kExitUsage;
    }
    if (read.options.help || read.options.version) {
        std::fputs(read.options.help ? qUtf8Printable(desktop::helpText()) : "tallystick " TALLY_VERSION "\n", stdout);
        return 0;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tallystick"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tallystick"));
    QApplication::setDesktopFileName(QStringLiteral("tallystick"));
    if (const auto sound = selfTest(); !sound) {
        std::fprintf(stderr, "The self-test of the cryptography failed: %s\n", sound.error().place.c_str());
        return kExitBroken;
    }
    return open(application, read.options);
}
