#pragma once

#include "app/story/troupe.h"

namespace tally::story {

/// From an invoice to cash, through every role: what the practice ledger is for, and what the tests play on every kind
/// of chain. Each step is done through the same use cases as tallyctl's and the window's, and checked.
class Story {
public:
    /// `payableRows`: how many rows the file of approved payables has.
    Story(Troupe& troupe, Stage& stage, Schedule schedule, int payableRows)
        : m_troupe(troupe), m_stage(stage), m_schedule(schedule), m_payableRows(payableRows) {}

    /// The registrar admits everybody and gives them their operators; the banks set lines and limits.
    [[nodiscard]] Async<Done> admission();
    /// The core enterprise imports invoices and a file, and issues; what was used already is refused.
    [[nodiscard]] Async<Done> issuing();
    /// Tier 1 accepts, pays three suppliers in one transaction, declines another; one offer expires.
    [[nodiscard]] Async<Done> payingOn();
    /// Tier 2 asks two banks, takes the cheaper, and gets its money.
    [[nodiscard]] Async<Done> financing();
    /// The due date: cut-off, two clearings, shares to the fen; one root stays unpaid and is overdue.
    [[nodiscard]] Async<Done> maturity();

    /// All of it, in order.
    [[nodiscard]] Async<Done> play();

private:
    [[nodiscard]] Async<Done> admitMembers();
    [[nodiscard]] Async<Done> addOperators();
    [[nodiscard]] Async<Done> setLines();

    [[nodiscard]] Async<StoredInvoice> importSeatsInvoice(std::string number, MinorUnits total, Date due);
    [[nodiscard]] IssueWish wishFor(const StoredInvoice& invoice);
    [[nodiscard]] Async<RootId> issueInvoice(std::string number, MinorUnits total, Date due, std::string what);
    [[nodiscard]] Async<Done> issueDeclined();
    [[nodiscard]] Async<Done> issueTwice();
    [[nodiscard]] Async<Done> importBadFile();
    [[nodiscard]] Async<Done> issueFromFile();

    [[nodiscard]] Async<Done> askBanks();
    [[nodiscard]] Async<Done> quoteAndRefuse();
    [[nodiscard]] Async<Done> takeQuote();
    [[nodiscard]] Async<Done> disburse();

    [[nodiscard]] Async<Done> payAfterCutOff();
    [[nodiscard]] Async<Done> confirmShares();
    [[nodiscard]] Async<Done> lineIsFree();
    [[nodiscard]] Async<Done> clearing();
    [[nodiscard]] Async<Done> expiredOffer();
    [[nodiscard]] Async<Done> overdue();

    [[nodiscard]] Async<CredentialId> newestPart(RootId root);

    Troupe& m_troupe;
    Stage& m_stage;
    Schedule m_schedule;
    int m_payableRows;

    RootId m_paid;    ///< passed on, financed, cleared
    RootId m_unpaid;  ///< passes its due date
    RootId m_later;   ///< of which a part is offered that nobody answers
    CredentialId m_yuyaosPart;
    CredentialId m_request;
    CredentialId m_unanswered;
};

}  // namespace tally::story
