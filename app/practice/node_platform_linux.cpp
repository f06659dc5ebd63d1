#include "app/practice/node_platform.h"

#include <QDir>

namespace tally::platform {

QStringList practiceNodePlaces(const QString& programFolder) {
    QStringList out{programFolder + QStringLiteral("/anvil"),
                    programFolder + QStringLiteral("/../lib/tallystick/anvil")};
    // A build tree lies some folders below the source tree.
    for (QDir above(programFolder); above.cdUp();) {
        out.append(above.filePath(QStringLiteral("node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil")));
    }
    return out;
}

}  // namespace tally::platform
