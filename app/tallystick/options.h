#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace tally::desktop {

/// What tallystick was told to start with.
struct Options {
    QString wallet;
    QString language;
    QString theme = QStringLiteral("system");
    QString page;
    QString data;
    bool practice = false;
    bool help = false;
    bool version = false;
};

/// The options, or what is wrong with them.
struct ReadOptions {
    Options options;
    QString problem;
};
[[nodiscard]] ReadOptions readOptions(const QStringList& arguments);

/// What --help prints.
[[nodiscard]] QString helpText();

}  // namespace tally::desktop
