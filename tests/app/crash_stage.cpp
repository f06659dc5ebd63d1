#include "tests/app/crash_stage.h"

#include "ledger_client/rpc/anvil.h"
#include "models/crypto/kdf.h"
#include "models/wallet/wallet_file.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>

namespace tally {

namespace {

constexpr int kPatience = 60'000;
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
    if (!port || !m_folder.isValid()) {
        return false;
    }
    AnvilOptions options;
    options.path = anvil;
    options.port = *port;
    options.chainId = 777'321;
    m_node = std::make_unique<NodeProcess>(anvilProgram(options));
    if (!settled(m_node->start())) {
        problem = QString::fromStdString(m_node->log());
        return false;
    }
    m_proxy = std::make_unique<NodeProxy>(m_node->url());
    if (!makeWallets() ||
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

bool CrashStage::makeWallets() {
    if (!write(file(QStringLiteral("password")), kPassword)) {
        return false;
    }
    const SystemClock clock;
    WalletOptions options;
    options.cost = kArgon2Practice;
    for (const char* who : {"registrar", "huadong", "ningbo", "bank"}) {
        const auto phrase = makePhrase("english");
        const auto password = Secret::copyOf(viewOf(kPassword));
        if (!phrase || !password) {
            return false;
        }
        const auto path = file(QString::fromLatin1(who) + QStringLiteral(".tally")).toStdString();
        auto wallet = WalletFile::create(path, *password, *phrase, clock, options);
        const auto keys = wallet ? wallet->keys().list() : Result<std::vector<KeyInfo>>();
        if (!wallet || !keys || keys->empty()) {
            return false;
        }
        m_operators[QString::fromLatin1(who)] = QString::fromStdString(toHex0x(keys->front().address.view()));
    }
    return true;
}

bool CrashStage::admit(const QString& who, const QString& code, const QString& roles, const QString& name) {
    const Outcome card = run(who, QStringLiteral("operator card"));
    const QString cardFile = file(who + QStringLiteral(".card"));
    return write(cardFile, QJsonDocument(card.json).toJson()) &&
           must(QStringLiteral("registrar"),
                QStringLiteral("member admit %1 --roles %2 --encryption-key %3 --name-zh %4 --name-en %4")
                    .arg(code, roles, card.json[QLatin1String("encryptionKey")].toString(), name)) &&
           must(QStringLiteral("registrar"),
                QStringLiteral("operator add --member %1 --card %2 --permissions make,check,admin")
                    .arg(code, cardFile)) &&
           must(who, QStringLiteral("consortium join ") + file(QStringLiteral("consortium.json")));
}

bool CrashStage::must(const QString& who, const QString& words) {
    const Outcome outcome = run(who, words);
    if (outcome.code != 0) {
        problem = who + QLatin1Char(' ') + words + QStringLiteral(": ") +
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
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatience) ||
        process.exitStatus() != QProcess::NormalExit) {
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

void CrashStage::stopNode() { m_node->kill(); }

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
