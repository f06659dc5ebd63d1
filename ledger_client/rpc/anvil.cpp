#include "ledger_client/rpc/anvil.h"

namespace tally {

namespace {

QString numberText(std::uint64_t number) { return QString::number(static_cast<qulonglong>(number)); }

}  // namespace

NodeProgram anvilProgram(const AnvilOptions& options) {
    QStringList arguments{
        QStringLiteral("--quiet"),
        QStringLiteral("--host"),
        QStringLiteral("127.0.0.1"),
        QStringLiteral("--port"),
        QString::number(options.port),
        QStringLiteral("--chain-id"),
        numberText(options.chainId),
        QStringLiteral("--hardfork"),
        options.hardfork,
        QStringLiteral("--gas-limit"),
        numberText(options.blockGasLimit),
        QStringLiteral("--gas-price"),
        QStringLiteral("0"),
        QStringLiteral("--base-fee"),
        QStringLiteral("0"),
        QStringLiteral("--accounts"),
        QStringLiteral("0"),
        QStringLiteral("--no-cors"),
        QStringLiteral("--no-request-size-limit"),
        QStringLiteral("--order"),
        QStringLiteral("fifo"),
        QStringLiteral("--max-persisted-states"),
        QStringLiteral("0"),
    };
    if (options.blockTime.count() > 0) {
        arguments << QStringLiteral("--block-time") << QString::number(options.blockTime.count());
    }
    if (options.genesisTime) {
        arguments << QStringLiteral("--timestamp") << QString::number(*options.genesisTime);
    }
    if (!options.stateFile.isEmpty()) {
        arguments << QStringLiteral("--state") << options.stateFile << QStringLiteral("--state-interval")
                  << QStringLiteral("1") << QStringLiteral("--preserve-historical-states");
    }
    NodeProgram program;
    program.path = options.path;
    program.arguments = arguments;
    program.port = options.port;
    program.chainId = options.chainId;
    return program;
}

}  // namespace tally
