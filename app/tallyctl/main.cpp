#include "app/tallyctl/command_line.h"
#include "app/tallyctl/desk.h"
#include "app/tallyctl/groups.h"
#include "app/tallyctl/interruption.h"
#include "app/tallyctl/json.h"
#include "app/tallyctl/output.h"
#include "models/crypto/self_test.h"
#include "models/session/when_done.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdio>
#include <cstdlib>

namespace tally::ctl {

/// Somebody ended the program while transactions were on their way. args: how many.
inline constexpr ErrorCode kStoppedUnderWay{"session.stopped-under-way", ErrorKind::Internal};

namespace {

constexpr int kExitOfSignal = 128;

[[nodiscard]] std::vector<std::string> wordsOf(const QStringList& arguments) {
    std::vector<std::string> out;
    for (const QString& word : arguments.mid(1)) {
        out.push_back(word.toStdString());
    }
    return out;
}

/// Runs the verb on the event loop; its exit code.
[[nodiscard]] int run(const Command& command) {
    Interruption interruption;
    Desk desk(command.arguments);
    const Verb& verb = *command.verb;
    bool isFinished = false;
    int code = 0;
    QObject::connect(&interruption, &Interruption::asked, qApp, [&] {
        const bool isSecond = desk.isStopping();
        desk.stop(kExitOfSignal + interruption.signal());
        if (isSecond || !verb.stopsItself) {
            QCoreApplication::quit();
        }
    });
    whenDone(verb.run(desk, command.arguments), qApp, [&](Result<QJsonObject> answer) {
        if (answer) {
            isFinished = true;
            code = exitCodeOf(*answer);
            if (print(*answer) && code == 0) {
                desk.acknowledge();
            }
            QCoreApplication::quit();
            return;
        }
        whenDone(desk.sentenceContext(), qApp, [&, error = answer.error()](Result<words::SentenceContext> context) {
            isFinished = true;
            code = printFailure(error, context.value_or(words::SentenceContext{}));
            QCoreApplication::quit();
        });
    });
    QCoreApplication::exec();
    if (!isFinished) {
        // What was signed is on disk and goes on with `outbox resume`; the rest of the steps is dropped where it waits.
        const std::size_t underWay = desk.underWay();
        desk.close();
        const std::string place(verb.group);
        printStopped(underWay == 0 ? Error{kSessionCancelled, place, {}, {}}
                                   : Error{kStoppedUnderWay, place, {std::to_string(underWay)}, {}},
                     desk.exitOfStop());
        std::fflush(nullptr);
        std::_Exit(desk.exitOfStop());
    }
    return code;
}

[[nodiscard]] int start(const std::vector<std::string>& words) {
    if (const std::string language = languageOf(words); !language.empty()) {
        if (language != "en" && language != "zh_CN" && language != "zh") {
            return printFailure(Error{kUsageValue, "lang", {language, "en, zh_CN"}, {}});
        }
        QLocale::setDefault(QLocale(qstring(language)));
    }
    if (const auto sound = selfTest(); !sound) {
        return printFailure(sound.error());
    }
    const std::vector<Group> groups = allGroups();
    const auto command = readCommandLine(words, groups);
    if (!command) {
        return printFailure(command.error());
    }
    if (command->wantsVersion) {
        std::printf("tallyctl %s\n", TALLY_VERSION);
        return 0;
    }
    if (command->wantsHelp || command->verb == nullptr) {
        const std::string help = helpOn(*command, groups);
        std::fwrite(help.data(), 1, help.size(), command->wantsHelp ? stdout : stderr);
        return command->wantsHelp ? 0 : static_cast<int>(ErrorKind::Input);
    }
    return run(*command);
}

}  // namespace

}  // namespace tally::ctl

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tallyctl"));
    return tally::ctl::start(tally::ctl::wordsOf(QCoreApplication::arguments()));
}
