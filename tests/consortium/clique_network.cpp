#include "tests/consortium/clique_network.h"

#include "ledger_client/rpc/errors.h"
#include "ledger_client/rpc/eth_requests.h"
#include "models/base/ensure.h"
#include "models/crypto/ecdsa.h"
#include "models/crypto/keccak.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace tally {

namespace {

constexpr std::chrono::seconds kTool{60};

QString text(std::string_view value) { return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())); }

QString hex(BytesView bytes) { return text(toHex(bytes)); }

/// A key that is the same in each run: these chains live for minutes, on loopback.
Bytes keyOf(const char* use, std::size_t index) {
    const std::string seed = std::string("tallystick test ") + use + " " + std::to_string(index);
    const Hash hash = keccak256(viewOf(std::string_view(seed)));
    return Bytes(hash.data.begin(), hash.data.end());
}

[[nodiscard]] Result<Done> writeFile(const QString& path, const QString& content) {
    QFile file(path);
    const QByteArray bytes = content.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return fail(kNodeStart, path.toStdString());
    }
    return Done{};
}

}  // namespace

QString CliqueNetwork::findGeth() {
    const QString told = qEnvironmentVariable("TALLY_GETH");
    if (!told.isEmpty()) {
        return told;
    }
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    const QString kept = cache + QStringLiteral("/tallystick/geth-v1.11.6/geth");
    return QFileInfo(kept).isExecutable() ? kept : QString();
}

CliqueNetwork::CliqueNetwork(QString geth, std::size_t validators) : m_geth(std::move(geth)) {
    for (std::size_t i = 0; i < validators; ++i) {
        Validator validator;
        validator.key = keyOf("signer", i);
        validator.nodeKey = keyOf("node", i);
        validator.signer = addressOfKey(validator.key).value_or(Address{});
        validator.folder = m_folder.filePath(QString::number(i));
        m_validators.push_back(std::move(validator));
    }
}

/// EIP-225: the extra data of the genesis is 32 bytes of vanity, the signers in ascending order, 65 bytes of nothing.
QString CliqueNetwork::genesisJson() const {
    std::vector<Address> signers;
    for (const Validator& validator : m_validators) {
        signers.push_back(validator.signer);
    }
    std::sort(signers.begin(), signers.end());
    QString extra = QStringLiteral("0x") + QString(64, u'0');
    for (const Address& signer : signers) {
        extra += hex(signer.view());
    }
    extra += QString(130, u'0');
    return QStringLiteral(R"({"config":{"chainId":%1,"homesteadBlock":0,"eip150Block":0,"eip155Block":0,)"
                          R"("eip158Block":0,"byzantiumBlock":0,"constantinopleBlock":0,"petersburgBlock":0,)"
                          R"("istanbulBlock":0,"berlinBlock":0,"clique":{"period":1,"epoch":30000}},)"
                          R"("difficulty":"1","gasLimit":"30000000","extradata":"%2","alloc":{}})")
        .arg(QString::number(kChainId), extra);
}

QString CliqueNetwork::enode(const Validator& validator) const {
    const auto key = publicKeyOf(validator.nodeKey);
    ENSURE(key.has_value());
    return QStringLiteral("enode://%1@127.0.0.1:%2")
        .arg(hex(key->view().subspan(1)), QString::number(validator.peerPort));
}

Result<Done> CliqueNetwork::runGeth(const QStringList& arguments) const {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(m_geth, arguments);
    const auto deadline = static_cast<int>(std::chrono::milliseconds(kTool).count());
    if (!process.waitForFinished(deadline) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return fail(kNodeStart, m_geth.toStdString(), {}, process.readAll().toStdString());
    }
    return Done{};
}

Result<Done> CliqueNetwork::prepareValidator(const Validator& validator) const {
    QDir().mkpath(validator.folder);
    const auto in = [&](const char* name) { return validator.folder + u'/' + QString::fromUtf8(name); };
    QStringList peers;
    for (const Validator& other : m_validators) {
        if (&other != &validator) {
            peers << u'"' + enode(other) + u'"';
        }
    }
    TALLY_TRY(writeFile(in("genesis.json"), genesisJson()));
    TALLY_TRY(writeFile(in("password"), QStringLiteral("test\n")));
    TALLY_TRY(writeFile(in("signer"), hex(validator.key)));
    TALLY_TRY(writeFile(in("node.toml"), QStringLiteral("[Node.P2P]\nStaticNodes = [%1]\n").arg(peers.join(u", "))));
    const QStringList data{QStringLiteral("--datadir"), validator.folder};
    TALLY_TRY(runGeth(QStringList{QStringLiteral("account"), QStringLiteral("import"), QStringLiteral("--lightkdf"),
                                  QStringLiteral("--password"), in("password")} +
                      data + QStringList{in("signer")}));
    return runGeth(QStringList{QStringLiteral("init")} + data + QStringList{in("genesis.json")});
}

Result<Done> CliqueNetwork::prepare() {
    for (Validator& validator : m_validators) {
        TALLY_ASSIGN(validator.httpPort, freePort());
        TALLY_ASSIGN(validator.peerPort, freePort());
        TALLY_ASSIGN(validator.enginePort, freePort());
    }
    for (const Validator& validator : m_validators) {
        TALLY_TRY(prepareValidator(validator));
    }
    return Done{};
}

NodeProgram CliqueNetwork::programOf(const Validator& validator) const {
    const QString signer = QStringLiteral("0x") + hex(validator.signer.view());
    NodeProgram program;
    program.path = m_geth;
    program.port = validator.httpPort;
    program.chainId = kChainId;
    program.arguments = QStringList{
        QStringLiteral("--config=") + validator.folder + QStringLiteral("/node.toml"),
        QStringLiteral("--datadir=") + validator.folder,
        QStringLiteral("--networkid=") + QString::number(kChainId),
        QStringLiteral("--nodekeyhex=") + hex(validator.nodeKey),
        QStringLiteral("--port=") + QString::number(validator.peerPort),
        QStringLiteral("--authrpc.port=") + QString::number(validator.enginePort),
        QStringLiteral("--nodiscover"),
        QStringLiteral("--nat=none"),
        QStringLiteral("--netrestrict=127.0.0.0/8"),
        QStringLiteral("--ipcdisable"),
        QStringLiteral("--http"),
        QStringLiteral("--http.addr=127.0.0.1"),
        QStringLiteral("--http.port=") + QString::number(validator.httpPort),
        QStringLiteral("--http.api=eth,net,web3,miner,clique,txpool"),
        QStringLiteral("--syncmode=full"),
        QStringLiteral("--gcmode=archive"),
        QStringLiteral("--cache=64"),
        QStringLiteral("--txpool.pricelimit=0"),
        QStringLiteral("--mine"),
        QStringLiteral("--miner.etherbase=") + signer,
        QStringLiteral("--unlock=") + signer,
        QStringLiteral("--allow-insecure-unlock"),
        QStringLiteral("--password=") + validator.folder + QStringLiteral("/password"),
    };
    return program;
}

Result<Done> CliqueNetwork::start(std::size_t index) {
    Validator& validator = m_validators[index];
    validator.process = std::make_unique<NodeProcess>(programOf(validator));
    TALLY_TRY(settled(validator.process->start(), 60'000));
    TALLY_ASSIGN(const NodeEndpoint endpoint, makeEndpoint(url(index).toString()));
    JsonRpcClient client(endpoint);
    return settled(client.ask(requestDone({"miner_setGasPrice", R"(["0x0"])"})));
}

Result<Done> CliqueNetwork::startAll() {
    for (std::size_t i = 0; i < size(); ++i) {
        TALLY_TRY(start(i));
    }
    return Done{};
}

Result<Done> CliqueNetwork::stop(std::size_t index) {
    if (!isRunning(index)) {
        return Done{};
    }
    return settled(m_validators[index].process->stop());
}

void CliqueNetwork::kill(std::size_t index) {
    if (isRunning(index)) {
        m_validators[index].process->kill();
        (void)QTest::qWaitFor([&] { return !isRunning(index); }, 10'000);
    }
}

bool CliqueNetwork::isRunning(std::size_t index) const {
    const auto& process = m_validators[index].process;
    return process && process->isRunning();
}

QUrl CliqueNetwork::url(std::size_t index) const {
    return QUrl(QStringLiteral("http://127.0.0.1:") + QString::number(m_validators[index].httpPort));
}

std::string CliqueNetwork::log(std::size_t index) const {
    const auto& process = m_validators[index].process;
    return process ? process->log() : std::string();
}

Result<std::uint64_t> CliqueNetwork::height(std::size_t index) const {
    TALLY_ASSIGN(const NodeEndpoint endpoint, makeEndpoint(url(index).toString()));
    JsonRpcClient client(endpoint, {std::chrono::seconds(3), 1 << 20});
    return settled(client.ask(requestBlockNumber()));
}

bool CliqueNetwork::grows(std::size_t index, std::uint64_t blocks, std::chrono::seconds deadline) const {
    const auto from = height(index);
    return from && QTest::qWaitFor([&] { return height(index).value_or(0) >= *from + blocks; },
                                   static_cast<int>(std::chrono::milliseconds(deadline).count()));
}

}  // namespace tally
