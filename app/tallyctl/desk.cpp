#include "app/tallyctl/desk.h"

#include "app/ledger/membership.h"
#include "app/tallyctl/json.h"
#include "app/tallyctl/output.h"
#include "app/tallyctl/rows.h"
#include "app/tallyctl/secrets.h"
#include "ledger_client/consortium/consortium_ledger.h"

#include <QLocale>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

namespace tally::ctl {

namespace {

[[nodiscard]] std::vector<ManifestNode> nodesNamed(const std::vector<std::string>& urls) {
    std::vector<ManifestNode> out;
    for (const std::string& url : urls) {
        out.push_back({url, url});
    }
    return out;
}

/// The newest transaction of the outbox; 0 when there is none.
[[nodiscard]] Result<OutboxId> newestIn(OpenWallet& wallet) {
    TALLY_ASSIGN(OutboxStore outbox, wallet.outbox());
    TALLY_ASSIGN(const auto entries, outbox.newest(1));
    return entries.empty() ? OutboxId{0} : entries.front().id;
}

[[nodiscard]] Result<std::optional<CopyNotice>> copyNoticeOf(OpenWallet& wallet) { return wallet.file().copyNotice(); }

}  // namespace

Desk::Desk(Arguments common) : m_common(std::move(common)) {}

Desk::~Desk() = default;

std::filesystem::path Desk::dataDirectory() const {
    if (const auto given = m_common.value("data")) {
        // Wallets remember where they lie, and the practice node is told where its chain lies.
        return std::filesystem::absolute(*given);
    }
    const QString place = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return std::filesystem::path(place.toStdString()) / "tallystick";
}

std::filesystem::path Desk::walletPath() const {
    const auto given = m_common.value("wallet");
    return std::filesystem::absolute(given ? std::filesystem::path(*given) : dataDirectory() / "wallet.tally");
}

bool Desk::isChinese() const {
    const auto given = m_common.value("lang");
    return (given ? QLocale(qstring(*given)) : QLocale()).language() == QLocale::Chinese;
}

Result<std::optional<Address>> Desk::wantedOperator() const {
    const auto given = m_common.value("operator");
    if (!given) {
        return std::nullopt;
    }
    TALLY_ASSIGN(const Address address, addressFrom(*given, "operator"));
    return address;
}

Async<WalletHandle> Desk::wallet() {
    if (m_wallet) {
        co_return *m_wallet;
    }
    const std::filesystem::path path = walletPath();
    TALLY_CO_ASSIGN(Secret password, secretFrom(m_common, "password", "Password of " + path.string()));
    auto kept = std::make_shared<Secret>(std::move(password));
    WalletMaker open = [path, kept, clock = m_clock] { return WalletFile::open(path, *kept, *clock); };
    co_return co_await walletBy(std::move(open));
}

Async<WalletHandle> Desk::walletBy(WalletMaker open) {
    TALLY_CO_ASSIGN(WalletHandle opened, co_await openWallet(makeWalletThread(), std::move(open), m_clock));
    m_wallet = opened;
    TALLY_CO_ASSIGN(const std::optional<CopyNotice> copy, co_await opened.run(copyNoticeOf));
    TALLY_CO_ASSIGN(m_lastBefore, co_await opened.run(newestIn));
    if (copy) {
        const ErrorCode& note = copy->forbidsSigning() ? kWalletCopied : kWalletCopyBeside;
        tell(words::sentenceOf(Error{note, {}, {copy->other}, {}}));
    }
    co_return opened;
}

Async<Session*> Desk::session() {
    if (m_session == nullptr) {
        TALLY_CO_ASSIGN(const std::optional<Address> acting, wantedOperator());
        TALLY_CO_ASSIGN(WalletHandle opened, co_await wallet());
        TALLY_CO_ASSIGN(Manifest manifest, co_await opened.run(manifestOf));
        LinkSettings link;
        link.manifest = withChosenNodes(std::move(manifest));
        TALLY_CO_ASSIGN(link.nodes, endpointsOf(link.manifest));
        m_ledger = std::make_unique<ConsortiumLedger>(ledgerWorker(), std::move(link));
        m_session = std::make_unique<Session>(opened, *m_ledger, acting);
    }
    co_return m_session.get();
}

std::shared_ptr<LedgerWorker> Desk::ledgerWorker() {
    if (m_worker == nullptr) {
        m_worker = makeLedgerWorker();
    }
    return m_worker;
}

Async<words::SentenceContext> Desk::sentenceContext() {
    words::SentenceContext out;
    out.locale = QLocale();
    if (!m_wallet) {
        co_return out;
    }
    auto look = [isChinese = isChinese()](OpenWallet& open) -> Result<words::SentenceContext> {
        words::SentenceContext known;
        TALLY_ASSIGN(const Manifest manifest, manifestOf(open));
        TALLY_ASSIGN(LedgerQueries ledger, open.ledger());
        TALLY_ASSIGN(std::vector<Member> members, ledger.members());
        known.currency = manifest.currency;
        known.memberName = [rows = Rows(std::move(members), isChinese)](MemberId id) {
            return rows.brief(id)[QLatin1String("name")].toString();
        };
        return known;
    };
    auto known = co_await m_wallet->run(std::move(look));
    if (known) {
        out.currency = known->currency;
        out.memberName = std::move(known->memberName);
    }
    co_return out;
}

Manifest Desk::withChosenNodes(Manifest manifest) const {
    if (const auto urls = m_common.values("node"); !urls.empty()) {
        manifest.nodes = nodesNamed(urls);
    }
    return manifest;
}

std::size_t Desk::underWay() {
    if (!m_wallet) {
        return 0;
    }
    auto counted = m_wallet->run([before = m_lastBefore](OpenWallet& wallet) -> Result<std::size_t> {
        TALLY_ASSIGN(OutboxStore outbox, wallet.outbox());
        TALLY_ASSIGN(const auto open, outbox.unsettled());
        return static_cast<std::size_t>(std::ranges::count_if(open, [before](const OutboxEntry& entry) {
            return entry.id > before || entry.phase != OutboxPhase::Included;
        }));
    });
    counted.waitForFinished();
    return counted.resultCount() > 0 ? counted.result().value_or(0) : 0;
}

void Desk::acknowledge() {
    if (m_session == nullptr || m_session->outbox().signedHere().empty()) {
        return;
    }
    // What cannot be noted counts as not told: the next same call is refused once, and nothing is lost.
    m_session->outbox().acknowledge(m_session->outbox().signedHere()).waitForFinished();
}

void Desk::close() {
    if (!m_wallet) {
        return;
    }
    m_wallet->close().waitForFinished();
}

}  // namespace tally::ctl
