#pragma once

#include "models/session/financing_room.h"
#include "tests/session/fake_ledger.h"
#include "tests/support/waiting.h"
#include "tests/wallet/wallet_fixture.h"

#include <array>

/// A wallet that is a bank's on a ledger in memory, with a financing request to answer. Its second key is the
/// applicant's operator, so that what is sealed to either can be opened here.
namespace tally {

class BankDesk {
public:
    static constexpr MemberId kIssuer{1};
    static constexpr MemberId kBank{2};
    static constexpr MemberId kApplicant{3};
    static constexpr CredentialId kRequest{{1}, 1};
    static constexpr Date kToday{20'000};
    static constexpr Date kDue{20'150};

    WalletFixture fixture;
    FakeLedger ledger;
    std::shared_ptr<WalletThread> thread = makeWalletThread();
    std::optional<WalletHandle> wallet;
    std::optional<Session> session;
    KeyInfo key;

    [[nodiscard]] Result<Done> begin() {
        auto opening = openWallet(
            thread, [this] { return fixture.create(); }, std::make_shared<ManualClock>(fixture.clock));
        TALLY_ASSIGN(WalletHandle opened, settled(std::move(opening)));
        wallet = opened;
        session.emplace(opened, ledger);
        auto joining = opened.run([](OpenWallet& open) -> Result<std::array<KeyInfo, 2>> {
            TALLY_TRY(open.join("{}", "practice", Bytes(32, std::uint8_t{7})));
            TALLY_ASSIGN(KeyRing * ring, open.keys());
            TALLY_ASSIGN(const KeyInfo second, ring->deriveNext("applicant"));
            TALLY_ASSIGN(const auto all, ring->list());
            return std::array{all.front(), second};
        });
        TALLY_ASSIGN(const auto keys, settled(std::move(joining)));
        key = keys[0];
        return store(past(keys));
    }

    /// One block more with these events, all of one transaction, whose hash begins with the block's height.
    [[nodiscard]] Result<Done> store(std::vector<Event> events) {
        EventBatch batch;
        ++m_height;
        batch.upTo.number = m_height;
        batch.upTo.hash.data[0] = static_cast<std::uint8_t>(m_height);
        batch.head = m_height;
        for (Event& event : events) {
            EventStamp stamp;
            stamp.block = m_height;
            stamp.blockHash = batch.upTo.hash;
            stamp.logIndex = static_cast<std::uint32_t>(batch.events.size());
            stamp.txn = batch.upTo.hash;
            stamp.day = kToday;
            batch.events.push_back({stamp, std::move(event)});
        }
        auto storing = wallet->run([batch](OpenWallet& open) -> Result<Done> {
            TALLY_ASSIGN(LedgerStore into, open.ledgerStore());
            TALLY_TRY(into.store(batch));
            return Done{};
        });
        return settled(std::move(storing));
    }

    /// What a maker of the bank leaves for a checker: its hash.
    [[nodiscard]] Result<Hash> prepare(const Intent& intent) {
        TALLY_ASSIGN(const Bytes call, ledger.callOf(intent));
        TALLY_ASSIGN(const Hash hash, ledger.callHashOf(call));
        TALLY_TRY(store({event::CallPrepared{hash, kBank, Address{{1}}, call}}));
        return hash;
    }

    [[nodiscard]] Result<std::size_t> outboxRows() const {
        auto counting = wallet->run([](OpenWallet& open) -> Result<std::size_t> {
            TALLY_ASSIGN(OutboxStore store, open.outbox());
            TALLY_ASSIGN(const auto rows, store.newest(100));
            return rows.size();
        });
        return settled(std::move(counting));
    }

private:
    [[nodiscard]] static std::vector<Event> past(const std::array<KeyInfo, 2>& keys) {
        constexpr std::uint16_t kCny = 156;
        constexpr RootId kRoot{1};
        std::vector<Event> out;
        out.push_back(event::ZoneSet{28'800, 0x41});
        for (std::uint32_t id = 1; id <= 3; ++id) {
            event::MemberAdmitted admitted;
            admitted.member = MemberId{id};
            admitted.identifier = "9133020000000000" + std::to_string(10 + id);
            out.push_back(admitted);
        }
        out.push_back(event::OperatorAdded{kBank, keys[0].address, Permissions(7), keys[0].encryptionKey});
        out.push_back(event::OperatorAdded{kApplicant, keys[1].address, Permissions(7), keys[1].encryptionKey});
        out.push_back(event::LineSet{kBank, kIssuer, kCny, 1'000'000, kDue});
        out.push_back(event::EvidenceOccupied{Hash{}, kIssuer, {kRoot, 0}, 500'000, 500'000, {}});
        out.push_back(event::RootIssued{kRoot, kIssuer, kApplicant, kBank, kCny, 500'000, kDue, kDue, Hash{}});
        out.push_back(event::OfferAccepted{{kRoot, 0}, kApplicant});
        out.push_back(event::FinancingOpened{kRequest, {kRoot, 0}, kApplicant, 300'000, kDue});
        event::FinancingRequested requested;
        requested.id = kRequest;
        requested.parent = {kRoot, 0};
        requested.applicant = kApplicant;
        requested.value = 300'000;
        requested.funders = {kBank};
        requested.expiryDay = kDue;
        out.push_back(requested);
        return out;
    }

    std::uint64_t m_height = 1;
};

}  // namespace tally
