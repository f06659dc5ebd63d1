#include "tests/app/crash_stage.h"

#include "models/crypto/kdf.h"
#include "models/wallet/wallet_file.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>

#include <csignal>

namespace tally {

namespace {

constexpr int kPatience = 60'000;
/// tallyctl itself waits a minute for a block.
constexpr int kEndPatience = 150'000;
constexpr const char* kPassword = "practice";

/// Splits at blanks; {…} holds words together.
[[nodiscard]] QStringList wordsOf(const QString& text) {
    QStringList out;
    QString word;
    bool isInside = false;
    for (const QChar c : text + QLatin1Char(' ')) {
        if (c == QLatin1Char('{') || c == QLatin1Char('}')) {
            isInside = c == QLatin1Char('{');
        } else if (c == QLatin1Char(' ') && !isInside) {
            if (!word.isEmpty()) {
                out.append(word);
            }
            word.clear();
        } else {
            word.append(c);
        }
    }
    return out;
}

[[nodiscard]] bool write(const QString& path, const QByteArray& content) {
    QFile out(path);
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size();
}

}  // namespace

QString CrashStage::Outcome::errorCode() const {
    return json[QLatin1String("error")].toObject()[QLatin1String("code")].toString();
}

CrashStage::~CrashStage() = default;

bool CrashStage::begin(const QString& anvil) {
    const auto port = freePort();
    if (!port || !m_folder.isValid() || !write(file(QStringLiteral("password")), kPassword)) {
        return false;
    }
    m_options.path = anvil;
    m_options.port = *port;
    m_options.chainId = 777'321;
    m_options.stateFile = file(QStringLiteral("chain.json"));
    if (!startNode()) {
        return false;
    }
    m_proxy = std::make_unique<NodeProxy>(m_node->url());
    if (!makeWallet(QStringLiteral("registrar")) || !makeWallet(QStringLiteral("huadong")) ||
        !makeWallet(QStringLiteral("ningbo")) || !makeWallet(QStringLiteral("bank")) ||
        !must(QStringLiteral("registrar"),
              QStringLiteral("consortium deploy --node %1 --out %2 --name Test --founder 91330200MA2A00001T "
                             "--name-zh R --name-en R")
                  .arg(m_proxy->url(), file(QStringLiteral("consortium.json"))))) {
        return false;
    }
    m_today = QDate::fromString(
        run(QStringLiteral("registrar"), QStringLiteral("status")).json[QLatin1String("today")].toString(),
        Qt::ISODate);
    const QString huadong = QStringLiteral("huadong");
    const QString ningbo = QStringLiteral("ningbo");
    const QString bank = QStringLiteral("bank");
    const QByteArray payables =
        "supplier id,supplier name,invoice number,invoice date,invoice total,amount,due date\n"
        "91330281MA2A00003B,Ningbo,INV-001," +
        m_today.toString(Qt::ISODate).toLatin1() + ",100000.00,100000.00," + due().toString(Qt::ISODate).toLatin1() +
        "\n";
    return admit(huadong, QStringLiteral("91330200MA2A00002X"), QStringLiteral("issuer"), QStringLiteral("Huadong")) &&
           admit(ningbo, QStringLiteral("91330281MA2A00003B"), QStringLiteral("supplier"), QStringLiteral("Ningbo")) &&
           admit(bank, QStringLiteral("91330100MA2A000052"), QStringLiteral("funder,settlement-bank"),
                 QStringLiteral("Bank")) &&
           // Nobody acts for it here: it only receives.
           must(
               QStringLiteral("registrar"),
               QStringLiteral("member admit 91330200MA2A000044 --roles supplier --encryption-key %1 --name-zh Yuyao "
                              "--name-en Yuyao")
                   .arg(
                       run(ningbo, QStringLiteral("operator card")).json[QLatin1String("encryptionKey")].toString())) &&
           must(bank,
                QStringLiteral("line set Huadong 9000000.00 --expiry ") + m_today.addDays(300).toString(Qt::ISODate)) &&
           write(file(QStringLiteral("first.csv")), payables) &&
           must(huadong, QStringLiteral("payables import ") + file(QStringLiteral("first.csv"))) &&
           must(huadong, QStringLiteral("issue batch 1 --bank Bank")) &&
           must(ningbo, QStringLiteral("inbox accept #1-0"));
}

bool CrashStage::beginWithTwoOperators(const QString& anvil) {
    const QString second = QStringLiteral("second");
    return begin(anvil) && makeWallet(second) &&
           giveOperator(second, QStringLiteral("Ningbo"), QStringLiteral("ningbo"));
}

bool CrashStage::startNode() {
    m_node = std::make_unique<NodeProcess>(anvilProgram(m_options));
    if (!settled(m_node->start())) {
        problem = QString::fromStdString(m_node->log());
        return false;
    }
    return true;
}

bool CrashStage::makeWallet(const QString& who) {
    const SystemClock clock;
    WalletOptions options;
    options.cost = kArgon2Practice;
    const auto phrase = makePhrase("english");
    const auto password = Secret::copyOf(viewOf(kPassword));
    if (!phrase || !password) {
        return false;
    }
    const auto path = file(who + QStringLiteral(".tally")).toStdString();
    auto wallet = WalletFile::create(path, *password, *phrase, clock, options);
    const auto keys = wallet ? wallet->keys().list() : Result<std::vector<KeyInfo>>();
    if (!wallet || !keys || keys->empty()) {
        return false;
    }
    m_operators[who] = QString::fromStdString(toHex0x(keys->front().address.view()));
    return true;
}

bool CrashStage::giveOperator(const QString& who, const QString& member, const QString& by) {
    const QString card = file(who + QStringLiteral(".card"));
    return write(card, QJsonDocument(run(who, QStringLiteral("operator card")).json).toJson()) &&
           must(
               by,
               QStringLiteral("operator add --member %1 --card %2 --permissions make,check,admin").arg(member, card)) &&
           must(who, QStringLiteral("consortium join ") + file(QStringLiteral("consortium.json")));
}

bool CrashStage::admit(const QString& who, const QString& code, const QString& roles, const QString& name) {
    const Outcome card = run(who, QStringLiteral("operator card"));
    return must(QStringLiteral("registrar"),
                QStringLiteral("member admit %1 --roles %2 --encryption-key %3 --name-zh %4 --name-en %4")
                    .arg(code, roles, card.json[QLatin1String("encryptionKey")].toString(), name)) &&
           giveOperator(who, code, QStringLiteral("registrar"));
}

bool CrashStage::must(const QString& who, const QString& words) {
    const Outcome outcome = run(who, words);
    if (outcome.code != 0) {
        problem = who + QLatin1Char(' ') + words + QStringLiteral(": %1 ").arg(outcome.code) +
                  QString::fromUtf8(QJsonDocument(outcome.json).toJson(QJsonDocument::Compact) + outcome.err);
    }
    return outcome.code == 0;
}

std::unique_ptr<QProcess> CrashStage::process(const QString& who, const QString& words) const {
    auto out = std::make_unique<QProcess>();
    out->setProgram(QStringLiteral(TALLYCTL));
    out->setArguments(QStringList{QStringLiteral("--wallet"), file(who + QStringLiteral(".tally")),
                                  QStringLiteral("--password-file"), file(QStringLiteral("password"))} +
                      wordsOf(words));
    return out;
}

CrashStage::Outcome CrashStage::finish(QProcess& process) {
    Outcome out;
    const bool hasEnded = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kEndPatience);
    if (!hasEnded || process.exitStatus() != QProcess::NormalExit) {
        qWarning("%s %s: %s", qPrintable(process.arguments().mid(4).join(QLatin1Char(' '))),
                 hasEnded ? qPrintable(QStringLiteral("died of signal %1").arg(process.exitCode())) : "does not end",
                 process.readAllStandardError().constData());
        return out;
    }
    out.code = process.exitCode();
    out.json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    out.err = process.readAllStandardError();
    return out;
}

CrashStage::Outcome CrashStage::run(const QString& who, const QString& words) {
    const auto child = process(who, words);
    child->start();
    return finish(*child);
}

void CrashStage::interrupt(const QProcess& process) {
    // 0 when it has ended, which would be our own group.
    if (const auto id = static_cast<pid_t>(process.processId()); id > 0) {
        ::kill(id, SIGINT);
    }
}

std::unique_ptr<QProcess> CrashStage::heldAt(const QString& who, const QString& words, NodeProxy::Gate gate) {
    m_proxy->hold(std::move(gate));
    auto child = process(who, words);
    child->start();
    const bool waited =
        QTest::qWaitFor([&] { return m_proxy->isHeld() || child->state() == QProcess::NotRunning; }, kPatience);
    if (!waited || !m_proxy->isHeld()) {
        last = child->readAllStandardOutput() + child->readAllStandardError();
        return nullptr;
    }
    return child;
}

bool CrashStage::killAt(const QString& who, const QString& words, NodeProxy::Gate gate) {
    const auto child = heldAt(who, words, std::move(gate));
    if (!child) {
        m_proxy->drop();
        return false;
    }
    child->kill();
    const bool ended = QTest::qWaitFor([&] { return child->state() == QProcess::NotRunning; }, kPatience);
    m_proxy->drop();
    return ended;
}

bool CrashStage::killAtWrite(const QString& who, const QString& words, int write) {
    const QString order = file(QStringLiteral("kill"));
    QFile::remove(order);
    m_proxy->hold({QStringLiteral("eth_getTransactionCount"), NodeProxy::Side::Answer});
    auto child = process(who, words);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(KILL_AT_WRITE));
    environment.insert(QStringLiteral("TALLY_KILL_FILE"), order);
    child->setProcessEnvironment(environment);
    child->start();
    const bool isHeld = QTest::qWaitFor([&] { return m_proxy->isHeld(); }, kPatience);
    const bool isArmed = isHeld && tally::write(order, QByteArray::number(write));
    m_proxy->release();
    const bool ended = QTest::qWaitFor([&] { return child->state() == QProcess::NotRunning; }, kPatience);
    return isArmed && ended && child->exitStatus() == QProcess::CrashExit;
}

QJsonValue CrashStage::rpc(const QString& method, const QString& params) {
    QNetworkAccessManager network;
    QNetworkRequest request(m_node->url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const QString body = QStringLiteral(R"({"jsonrpc":"2.0","id":1,"method":"%1","params":%2})").arg(method, params);
    const std::unique_ptr<QNetworkReply> reply(network.post(request, body.toUtf8()));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kPatience)) {
        return {};
    }
    return QJsonDocument::fromJson(reply->readAll()).object()[QLatin1String("result")];
}

quint64 CrashStage::nonce(const QString& who) {
    return rpc(QStringLiteral("eth_getTransactionCount"), QStringLiteral(R"(["%1","latest"])").arg(m_operators[who]))
        .toString()
        .toULongLong(nullptr, 16);
}

void CrashStage::mine(int blocks) {
    for (int i = 0; i < blocks; ++i) {
        static_cast<void>(rpc(QStringLiteral("evm_mine")));
    }
}

void CrashStage::stopNode() {
    m_node->kill();
    static_cast<void>(QTest::qWaitFor([&] { return !m_node->isRunning(); }, kPatience));
}

bool CrashStage::nodeHasWritten() {
    // The write that is under way may be of the state before.
    for (int i = 0; i < 2; ++i) {
        const QDateTime before = QFileInfo(m_options.stateFile).lastModified();
        const auto isNewer = [&] { return QFileInfo(m_options.stateFile).lastModified() > before; };
        if (!QTest::qWaitFor(isNewer, kPatience)) {
            return false;
        }
    }
    return true;
}

QJsonObject CrashStage::root(const QString& who, int serial) {
    QJsonObject out = run(who, QStringLiteral("root show #%1 --sync").arg(serial)).json;
    out.remove(QLatin1String("asOf"));
    return out;
}

qsizetype CrashStage::parts(const QString& who) { return root(who, 1)[QLatin1String("parts")].toArray().size(); }

bool CrashStage::agrees(const QString& who) {
    const QJsonObject shown = root(who, 1);
    return !shown.isEmpty() && shown == root(QStringLiteral("bank"), 1);
}

QDate CrashStage::due() const {
    QDate out = m_today.addDays(90);
    while (out.dayOfWeek() > 5) {
        out = out.addDays(1);
    }
    return out;
}

}  // namespace tally
