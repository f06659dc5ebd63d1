#include "app/tallystick/options.h"

namespace tally::desktop {

ReadOptions readOptions(const QStringList& arguments) {
    ReadOptions out;
    for (int i = 1; i < arguments.size(); ++i) {
        QString name = arguments[i];
        QString value;
        const qsizetype equals = name.indexOf(QLatin1Char('='));
        const bool isJoined = name.startsWith(QStringLiteral("--")) && equals > 0;
        if (isJoined) {
            value = name.mid(equals + 1);
            name = name.left(equals);
        }
        if (name == QStringLiteral("--help") || name == QStringLiteral("-h")) {
            out.options.help = true;
            continue;
        }
        if (name == QStringLiteral("--version")) {
            out.options.version = true;
            continue;
        }
        if (name == QStringLiteral("--practice")) {
            out.options.practice = true;
            continue;
        }
        if (!name.startsWith(QLatin1Char('-'))) {
            if (!out.options.wallet.isEmpty()) {
                out.problem = QStringLiteral("A window opens one wallet: “%1” is one too many.").arg(name);
                return out;
            }
            out.options.wallet = name;
            continue;
        }
        QString* place = name == QStringLiteral("--wallet")  ? &out.options.wallet
                         : name == QStringLiteral("--lang")  ? &out.options.language
                         : name == QStringLiteral("--theme") ? &out.options.theme
                         : name == QStringLiteral("--page")  ? &out.options.page
                         : name == QStringLiteral("--data")  ? &out.options.data
                                                             : nullptr;
        if (place == nullptr) {
            out.problem = QStringLiteral("There is no option %1. See tallystick --help.").arg(name);
            return out;
        }
        if (!isJoined) {
            if (i + 1 >= arguments.size()) {
                out.problem = QStringLiteral("The option %1 needs a value. See tallystick --help.").arg(name);
                return out;
            }
            value = arguments[++i];
        }
        *place = value;
    }
    const QStringList themes{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")};
    const QStringList languages{QString(), QStringLiteral("zh_CN"), QStringLiteral("en")};
    if (!themes.contains(out.options.theme)) {
        out.problem = QStringLiteral("--theme is light, dark or system, not “%1”.").arg(out.options.theme);
    } else if (!languages.contains(out.options.language)) {
        out.problem = QStringLiteral("--lang is zh_CN or en, not “%1”.").arg(out.options.language);
    }
    return out;
}

QString helpText() {
    return QStringLiteral(
        "Usage: tallystick [OPTION…] [WALLET]\n"
        "\n"
        "Holds, splits, transfers, finances and redeems receivable credentials.\n"
        "\n"
        "  WALLET, --wallet FILE       open this wallet (asks for its password)\n"
        "  --lang zh_CN|en             language\n"
        "  --theme light|dark|system   colours\n"
        "  --page NAME                 the page to open once the wallet is unlocked: dashboard, credentials, inbox,\n"
        "                              pay, issue, invoices, financing, requests, lines, settlement, members,\n"
        "                              activity, nodes, settings\n"
        "  --data DIR                  where wallets and the practice ledger lie\n"
        "  --practice                  start the practice ledger at once\n"
        "  --help, --version\n");
}

}  // namespace tally::desktop
