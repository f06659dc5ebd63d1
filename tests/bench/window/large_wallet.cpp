#include "tests/bench/window/large_wallet.h"

#include "ledger_client/consortium/manifest.h"
#include "models/domain/uscc.h"

#include <cmath>
#include <random>

namespace tally {

namespace {

constexpr std::size_t kEventsOfBatch = 20'000;
constexpr std::size_t kEventsOfBlock = 200;
constexpr std::uint16_t kYuan = 156;
constexpr std::int32_t kPastDays = 60;
constexpr std::int32_t kAheadDays = 300;

/// Not of a curve: the same numbers from every library.
class Dice {
public:
    [[nodiscard]] std::uint32_t upTo(std::uint32_t most) { return static_cast<std::uint32_t>(m_random() % most); }
    [[nodiscard]] bool isOneIn(std::uint32_t many) { return upTo(many) == 0; }
    /// 1,000.00 to 1,000,000.00, as many in each octave.
    [[nodiscard]] MinorUnits amount() {
        return static_cast<MinorUnits>(100'000.0 * std::pow(1'000.0, upTo(1'000'000) / 1e6));
    }
    [[nodiscard]] Hash hash() {
        Hash out;
        for (std::uint8_t& byte : out.data) {
            byte = static_cast<std::uint8_t>(m_random());
        }
        return out;
    }

private:
    std::mt19937 m_random{20'260'301};
};

class Writer {
public:
    Writer(OpenWallet& wallet, const LargeWalletPlan& plan) : m_wallet(wallet), m_plan(plan) {}

    [[nodiscard]] Result<Done> write() {
        TALLY_TRY(members());
        for (std::uint32_t root = 1; root <= m_plan.roots; ++root) {
            TALLY_TRY(addRoot({root}));
        }
        return store();
    }

private:
    [[nodiscard]] MemberId issuer() { return {2 + m_dice.upTo(m_plan.issuers)}; }
    [[nodiscard]] MemberId bank() { return {2 + m_plan.issuers + m_dice.upTo(m_plan.banks)}; }
    [[nodiscard]] MemberId other() { return {2 + m_plan.issuers + m_plan.banks + m_dice.upTo(m_plan.suppliers)}; }

    [[nodiscard]] Result<Done> add(Event event) {
        StampedEvent one;
        one.stamp.block = m_block.number;
        one.stamp.blockHash = m_block.hash;
        one.stamp.logIndex = m_inBlock++;
        one.stamp.txn = m_dice.hash();
        one.stamp.day = m_plan.today;
        one.event = std::move(event);
        m_events.push_back(std::move(one));
        return Done{};
    }

    /// Between two roots: what belongs together stays in one block.
    [[nodiscard]] Result<Done> turnPage() {
        if (m_events.size() >= kEventsOfBatch) {
            TALLY_TRY(store());
        }
        if (m_inBlock >= kEventsOfBlock) {
            m_block = {m_block.number + 1, m_dice.hash()};
            m_inBlock = 0;
        }
        return Done{};
    }

    [[nodiscard]] Result<Done> store() {
        TALLY_ASSIGN(LedgerStore ledger, m_wallet.ledgerStore());
        EventBatch batch;
        batch.events = std::exchange(m_events, {});
        batch.upTo = m_block;
        batch.head = m_block.number;
        TALLY_TRY(ledger.store(batch));
        m_block = {m_block.number + 1, m_dice.hash()};
        m_inBlock = 0;
        return Done{};
    }

    [[nodiscard]] Result<Done> members() {
        TALLY_TRY(add(event::ZoneSet{28'800, 0x41}));
        const std::uint32_t banksFrom = 2 + m_plan.issuers;
        const std::uint32_t othersFrom = banksFrom + m_plan.banks;
        TALLY_ASSIGN(const ConsortiumKeys* consortium, m_wallet.consortium());
        for (std::uint32_t id = 1; id < othersFrom + m_plan.suppliers; ++id) {
            const bool isIssuer = id >= 2 && id < banksFrom;
            const bool isBank = id >= banksFrom && id < othersFrom;
            event::MemberAdmitted admitted;
            admitted.member = MemberId{id};
            admitted.account.data[0] = static_cast<std::uint8_t>(id >> 8);
            admitted.account.data[1] = static_cast<std::uint8_t>(id);
            const std::string digits = "91330200MA" + std::to_string(1'000'000 + id);
            admitted.identifier = digits + usccCheckCharacter(digits).value_or('0');
            admitted.roles = Roles(static_cast<std::uint8_t>(isIssuer                         ? 1
                                                             : isBank                         ? 12
                                                             : id == 1 && m_plan.isRegulators ? 34
                                                                                              : 2));
            TALLY_ASSIGN(admitted.profile, consortium->sealNames((isIssuer ? "核心企业"
                                                                  : isBank ? "银行"
                                                                           : "供应商") +
                                                                     std::to_string(id),
                                                                 (isIssuer ? "Issuer "
                                                                  : isBank ? "Bank "
                                                                           : "Supplier ") +
                                                                     std::to_string(id)));
            TALLY_TRY(add(admitted));
        }
        TALLY_ASSIGN(KeyRing * ring, m_wallet.keys());
        TALLY_ASSIGN(const std::vector<KeyInfo> keys, ring->list());
        TALLY_TRY(add(event::OperatorAdded{kLargeOwner, keys.front().address, Permissions(15), {}}));
        return store();
    }

    [[nodiscard]] Result<Done> addRoot(RootId id) {
        TALLY_TRY(turnPage());
        event::RootCarried root;
        root.root = id;
        root.issuer = issuer();
        root.settlementBank = bank();
        root.currency = kYuan;
        root.dueDay =
            Date{m_plan.today.days - kPastDays + static_cast<std::int32_t>(m_dice.upTo(kPastDays + kAheadDays))};
        root.issueDay = Date{root.dueDay.days - 180};
        const bool isPast = root.dueDay < m_plan.today;
        // The first part was split to the end; the last may be an offer or a request that still stands.
        const bool isOpen = !isPast && m_dice.isOneIn(10);
        const std::uint32_t carried = m_plan.partsOfRoot - (isOpen ? 1 : 0);
        TALLY_TRY(addPart({id, 0}, {}, other(), 0));
        for (std::uint32_t index = 1; index < carried; ++index) {
            const MinorUnits value = m_dice.amount();
            root.face += value;
            TALLY_TRY(addPart({id, index}, {id, 0}, m_dice.isOneIn(5) ? other() : kLargeOwner, value));
        }
        root.cleared = isPast && !m_dice.isOneIn(5) ? root.face : 0;
        root.overdue = isPast && root.cleared == 0;
        root.parts = carried;
        TALLY_TRY(add(root));
        return isOpen ? addOpenPart(root, {id, carried}) : Result<Done>(Done{});
    }

    [[nodiscard]] Result<Done> addPart(CredentialId id, CredentialId parent, MemberId holder, MinorUnits value) {
        event::PartCarried part;
        part.id = id;
        part.parent = parent;
        part.holder = holder;
        part.value = value;
        part.tier = static_cast<std::uint8_t>(id.index == 0 ? 1 : 2);
        part.state = CredentialState::Held;
        if (id.index == 1) {
            m_last = part;
        }
        return add(part);
    }

    /// Out of part 1.
    [[nodiscard]] Result<Done> addOpenPart(const event::RootCarried& root, CredentialId id) {
        const Date answerBy{m_plan.today.days + 3 + static_cast<std::int32_t>(m_dice.upTo(20))};
        const MinorUnits value = m_last.value / 2;
        if (m_dice.isOneIn(3) && m_last.holder == kLargeOwner) {
            TALLY_TRY(add(event::FinancingOpened{id, m_last.id, m_last.holder, value, answerBy}));
            event::FinancingRequested request;
            request.id = id;
            request.parent = m_last.id;
            request.applicant = m_last.holder;
            request.value = value;
            request.funders = {bank()};
            request.expiryDay = answerBy;
            request.debtor = root.issuer;
            return add(request);
        }
        const MemberId to = m_last.holder == kLargeOwner ? other() : kLargeOwner;
        return add(event::PartOffered{id, m_last.id, to, value, answerBy, m_dice.hash()});
    }

    OpenWallet& m_wallet;
    const LargeWalletPlan& m_plan;
    Dice m_dice;
    std::vector<StampedEvent> m_events;
    BlockRef m_block{1, {}};
    std::uint32_t m_inBlock = 0;
    event::PartCarried m_last;
};

[[nodiscard]] Manifest nowhere() {
    Manifest out;
    out.name = "bench";
    out.chainId = 915'601;
    out.deploymentBlock = 1;
    out.zoneOffset = 28'800;
    std::uint8_t at = 0;
    for (ManifestContract* one :
         {&out.contracts.core, &out.contracts.desk, &out.contracts.office, &out.contracts.book}) {
        one->address.data.fill(++at);
        one->codeHash.data.fill(at);
    }
    out.genesis.data.fill(1);
    out.secret.data.fill(0x11);
    // The discard service's port: nobody listens.
    out.nodes = {{"nowhere", "http://127.0.0.1:9"}};
    return out;
}

}  // namespace

Result<Done> makeLargeWallet(const std::filesystem::path& path, const LargeWalletPlan& plan) {
    const auto clock = std::make_shared<const SystemClock>();
    TALLY_ASSIGN(const Secret phrase, makePhrase("english"));
    TALLY_ASSIGN(const Secret password, Secret::copyOf(kLargePassword));
    WalletOptions options;
    options.cost = kArgon2Practice;
    TALLY_ASSIGN(WalletFile file, WalletFile::create(path, password, phrase, *clock, options));
    TALLY_TRY(file.database().setCacheMebibytes(128));
    OpenWallet wallet(std::move(file), clock);
    const Manifest manifest = nowhere();
    TALLY_TRY(wallet.join(formatManifest(manifest), manifest.name, manifest.secret.view()));
    TALLY_TRY(Writer(wallet, plan).write());
    return wallet.file().database().checkpoint();
}

}  // namespace tally
