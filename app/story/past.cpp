#include "app/story/past.h"

#include "app/story/props.h"
#include "app/story/story.h"
#include "models/domain/calendar.h"
#include "models/session/defaults.h"
#include "models/session/financing_room.h"

#include <array>

namespace tally::story {

namespace {

constexpr int kPayableRows = 24;
constexpr std::int64_t kMorning = 9 * 3600;
constexpr std::int32_t kStanding = 25;

[[nodiscard]] Date weekdayFrom(Date date) { return BusinessCalendar{}.followingBusinessDay(date); }

[[nodiscard]] Schedule scheduleFrom(Date begin) {
    Schedule out;
    out.today = begin;
    out.offerExpiry = begin.plusDays(20);
    out.due = weekdayFrom(begin.plusDays(90));
    out.dueUnpaid = weekdayFrom(begin.plusDays(100));
    out.dueLater = begin.plusDays(150);
    out.graceDays = 10;
    return out;
}

/// What is issued shortly before now.
struct Recent {
    std::string_view number;
    MinorUnits yuan;
    int dueInDays;
    bool isAccepted;
};
constexpr std::array kRecent{
    Recent{"NB-2026-101", 512'730, 4, true},      Recent{"NB-2026-102", 296'400, 7, true},
    Recent{"NB-2026-103", 760'000, 19, true},     Recent{"NB-2026-104", 1'100'000, 40, true},
    Recent{"NB-2026-105", 475'000, 39, true},     Recent{"NB-2026-106", 1'260'500, 54, true},
    Recent{"NB-2026-107", 820'000, 80, true},     Recent{"NB-2026-108", 410'000, 82, true},
    Recent{"NB-2026-109", 240'000, 96, false},    Recent{"NB-2026-110", 233'900, 110, false},
    Recent{"NB-2026-111", 1'872'600, 138, false},
};

/// The stretch between the story's end and now.
class Present {
public:
    Present(Troupe& troupe, Stage& stage, Date now) : m_troupe(troupe), m_stage(stage), m_now(now) {}

    [[nodiscard]] Async<Done> live() {
        // A little before now: what is signed there is in the past when somebody looks.
        TALLY_CO_TRY(co_await m_stage.reach(m_now.plusDays(-6), kMorning));
        for (std::size_t i = 0; i < kRecent.size(); ++i) {
            TALLY_CO_TRY(co_await issue(kRecent[i]));
        }
        TALLY_CO_TRY(co_await payOn());
        TALLY_CO_TRY(co_await askForCash());
        TALLY_CO_TRY(co_await m_stage.reach(m_now, kMorning));
        co_return Done{};
    }

private:
    [[nodiscard]] Async<Done> issue(Recent one) {
        const Date due = weekdayFrom(m_now.plusDays(one.dueInDays));
        const std::string number(one.number);
        Issuing issuing(*m_troupe.actor(Part::Huadong).session);
        TALLY_CO_TRY(co_await m_troupe.catchUp(Part::Huadong));
        const Bytes file =
            invoiceFile(Part::Ningbo, Part::Huadong, number, one.yuan * kYuan, "汽车座椅", m_now.plusDays(-9), due);
        DocumentImport reading(*m_troupe.actor(Part::Huadong).session);
        TALLY_CO_ASSIGN(const StoredInvoice stored, co_await reading.invoice(number + ".xml", file));
        const Date expiry = std::min(due.plusDays(-1), m_now.plusDays(kStanding));
        IssueWish wish{stored.fingerprint, m_troupe.id(Part::BankA)};
        wish.offerExpiryDay = expiry;
        auto drafting = issuing.draftIssue(wish);
        TALLY_CO_ASSIGN(Draft draft, co_await std::move(drafting));
        auto doing = m_troupe.perform(Part::Huadong, std::move(draft), "issues against " + number);
        TALLY_CO_ASSIGN(const Performed performed, co_await std::move(doing));
        TALLY_CO_ASSIGN(const auto root,
                        co_await m_troupe.actor(Part::Huadong)
                            .session->read([txn = performed.txn, hash = stored.fingerprint](LedgerQueries& ledger) {
                                return ledger.rootIssuedIn(txn, hash);
                            }));
        TALLY_CO_TRY(m_troupe.expect(root.has_value(), "the credential is issued"));
        if (one.isAccepted) {
            const CredentialId part{*root, 0};
            TALLY_CO_TRY(co_await m_troupe.act(Part::Ningbo, accepting(part), "accepts " + number));
            m_held.push_back(part);
        }
        co_return Done{};
    }

    /// Parts of two credentials to the second tier: some taken, some waiting.
    [[nodiscard]] Async<Done> payOn() {
        intent::Offer first;
        first.from = m_held[3];
        addPart(first, Part::Yuyao, 360'000);
        addPart(first, Part::Cixi, 210'000);
        addPart(first, Part::Fenghua, 95'000);
        TALLY_CO_TRY(co_await m_troupe.act(Part::Ningbo, first, "pays three suppliers"));
        const RootId root = m_held[3].root;
        const CredentialId yuyaos{root, 1};
        const CredentialId cixis{root, 2};
        TALLY_CO_TRY(co_await m_troupe.act(Part::Yuyao, accepting(yuyaos), "accepts its part"));
        TALLY_CO_TRY(co_await m_troupe.act(Part::Cixi, accepting(cixis), "accepts its part"));
        intent::Offer second;
        second.from = m_held[6];
        addPart(second, Part::Yuyao, 240'000);
        addPart(second, Part::Cixi, 120'000);
        TALLY_CO_TRY(co_await m_troupe.act(Part::Ningbo, second, "pays two suppliers, who have not answered"));
        m_yuyaos = yuyaos;
        m_cixis = cixis;
        co_return Done{};
    }

    /// One request with an open quote, one that nobody has answered yet.
    [[nodiscard]] Async<Done> askForCash() {
        intent::RequestFinancing ask;
        ask.from = m_yuyaos;
        ask.value = 200'000 * kYuan;
        ask.funders.push_back(m_troupe.id(Part::BankA));
        ask.funders.push_back(m_troupe.id(Part::BankB));
        ask.expiryDay = m_now.plusDays(10);
        TALLY_CO_TRY(co_await m_troupe.act(Part::Yuyao, ask, "asks both banks for cash"));
        const CredentialId request{m_yuyaos.root, 4};
        TALLY_CO_TRY(co_await quote(Part::BankA, request, 32'000, 60));
        TALLY_CO_TRY(co_await quote(Part::BankB, request, 30'500, 900));
        intent::RequestFinancing other = ask;
        other.from = m_cixis;
        other.value = 150'000 * kYuan;
        TALLY_CO_TRY(co_await m_troupe.act(Part::Cixi, other, "asks both banks for cash"));
        intent::RequestFinancing third = ask;
        third.from = m_held[7];
        third.value = 300'000 * kYuan;
        TALLY_CO_TRY(co_await m_troupe.act(Part::Ningbo, third, "asks both banks for cash"));
        const CredentialId ningbos{m_held[7].root, 1};
        TALLY_CO_TRY(co_await quote(Part::BankA, ningbos, 33'100, 0));
        co_return Done{};
    }

    [[nodiscard]] Async<Done> quote(Part bank, CredentialId request, std::uint32_t ratePpm, MinorUnits feeYuan) {
        TALLY_CO_TRY(co_await m_troupe.catchUp(bank));
        FinancingTerms terms;
        terms.annualRatePpm = ratePpm;
        terms.dayCount = DayCount::Act360;
        terms.interestFrom = m_now.plusDays(1);
        auto reading = m_troupe.actor(bank).session->read([request](LedgerQueries& ledger) -> Result<Date> {
            TALLY_ASSIGN(const auto root, ledger.root(request.root));
            return paymentDay(ledger, root.value_or(Root{}).dueDay);
        });
        TALLY_CO_ASSIGN(terms.interestTo, co_await std::move(reading));
        terms.interestTiming = InterestTiming::Prepaid;
        if (feeYuan > 0) {
            terms.fees.push_back({FeeKind::Handling, feeYuan * kYuan, Bearer::Applicant});
        }
        FinancingRoom room(*m_troupe.actor(bank).session);
        auto drafting = room.quote(request, terms, m_now.plusDays(5));
        TALLY_CO_ASSIGN(Draft draft, co_await std::move(drafting));
        auto doing = m_troupe.perform(bank, std::move(draft), "quotes");
        TALLY_CO_TRY(co_await std::move(doing));
        co_return Done{};
    }

    void addPart(intent::Offer& offer, Part to, MinorUnits yuan) {
        intent::OfferPart part;
        part.to = m_troupe.id(to);
        part.value = yuan * kYuan;
        part.expiryDay = m_now.plusDays(kStanding);
        part.evidence = randomReference();
        offer.parts.push_back(part);
    }

    Troupe& m_troupe;
    Stage& m_stage;
    Date m_now;
    std::vector<CredentialId> m_held;
    CredentialId m_yuyaos;
    CredentialId m_cixis;
};

}  // namespace

Async<Done> livePast(Troupe& troupe, Stage& stage, Date begin, Date now) {
    Story story(troupe, stage, scheduleFrom(begin), kPayableRows);
    TALLY_CO_TRY(co_await story.play());
    Present present(troupe, stage, now);
    auto living = present.live();
    co_return co_await std::move(living);
}

}  // namespace tally::story
