#include "ui/pages/credential_rows.h"

#include "models/domain/credential_number.h"

#include <QCoreApplication>

#include <array>

namespace tally::pages {

namespace {

constexpr std::array kHeads = {
    std::pair{"number", QT_TRANSLATE_NOOP("heads", "Credential")},
    std::pair{"issuer", QT_TRANSLATE_NOOP("heads", "Issuer")},
    std::pair{"amount", QT_TRANSLATE_NOOP("heads", "Amount")},
    std::pair{"available", QT_TRANSLATE_NOOP("heads", "Available")},
    std::pair{"due", QT_TRANSLATE_NOOP("heads", "Due date")},
    std::pair{"state", QT_TRANSLATE_NOOP("heads", "State")},
    std::pair{"proof", QT_TRANSLATE_NOOP("heads", "Proof")},
    std::pair{"from", QT_TRANSLATE_NOOP("heads", "From")},
    std::pair{"answer-by", QT_TRANSLATE_NOOP("heads", "Answer by")},
    std::pair{"member", QT_TRANSLATE_NOOP("heads", "Member")},
    std::pair{"code", QT_TRANSLATE_NOOP("heads", "Credit code")},
    std::pair{"roles", QT_TRANSLATE_NOOP("heads", "Roles")},
    std::pair{"when", QT_TRANSLATE_NOOP("heads", "When")},
    std::pair{"what", QT_TRANSLATE_NOOP("heads", "What")},
    std::pair{"block", QT_TRANSLATE_NOOP("heads", "Block")},
    std::pair{"transaction", QT_TRANSLATE_NOOP("heads", "Transaction")},
    std::pair{"kind", QT_TRANSLATE_NOOP("heads", "Kind")},
    std::pair{"bank", QT_TRANSLATE_NOOP("heads", "Bank")},
    std::pair{"used", QT_TRANSLATE_NOOP("heads", "Used")},
    std::pair{"reserved", QT_TRANSLATE_NOOP("heads", "Reserved")},
    std::pair{"free", QT_TRANSLATE_NOOP("heads", "Free")},
    std::pair{"expiry", QT_TRANSLATE_NOOP("heads", "Expires")},
    std::pair{"face", QT_TRANSLATE_NOOP("heads", "Face")},
    std::pair{"instructed", QT_TRANSLATE_NOOP("heads", "Instructed")},
    std::pair{"cleared", QT_TRANSLATE_NOOP("heads", "Cleared")},
    std::pair{"root", QT_TRANSLATE_NOOP("heads", "Root")},
    std::pair{"holder", QT_TRANSLATE_NOOP("heads", "Holder")},
    std::pair{"share", QT_TRANSLATE_NOOP("heads", "Share so far")},
    std::pair{"word", QT_TRANSLATE_NOOP("heads", "Holder's word")},
    std::pair{"invoice", QT_TRANSLATE_NOOP("heads", "Invoice")},
    std::pair{"seller", QT_TRANSLATE_NOOP("heads", "Seller")},
    std::pair{"buyer", QT_TRANSLATE_NOOP("heads", "Buyer")},
    std::pair{"date", QT_TRANSLATE_NOOP("heads", "Date")},
    std::pair{"row", QT_TRANSLATE_NOOP("heads", "Row")},
    std::pair{"field", QT_TRANSLATE_NOOP("heads", "Field")},
    std::pair{"value", QT_TRANSLATE_NOOP("heads", "Value")},
    std::pair{"problem", QT_TRANSLATE_NOOP("heads", "Problem")},
    std::pair{"supplier", QT_TRANSLATE_NOOP("heads", "Supplier")},
    std::pair{"applicant", QT_TRANSLATE_NOOP("heads", "Applicant")},
    std::pair{"answers", QT_TRANSLATE_NOOP("heads", "Answers")},
    std::pair{"agreement", QT_TRANSLATE_NOOP("heads", "Agreement")},
    std::pair{"answer", QT_TRANSLATE_NOOP("heads", "Answers in")},
    std::pair{"tls", QT_TRANSLATE_NOOP("heads", "TLS")},
    std::pair{"behind", QT_TRANSLATE_NOOP("heads", "Behind")},
    std::pair{"node", QT_TRANSLATE_NOOP("heads", "Node")},
    std::pair{"height", QT_TRANSLATE_NOOP("heads", "Height")},
    std::pair{"frozen", QT_TRANSLATE_NOOP("heads", "Frozen")},
    std::pair{"maker", QT_TRANSLATE_NOOP("heads", "Maker")},
    std::pair{"key", QT_TRANSLATE_NOOP("heads", "Key")},
    std::pair{"may", QT_TRANSLATE_NOOP("heads", "It may")},
    std::pair{"net", QT_TRANSLATE_NOOP("heads", "Net proceeds")},
    std::pair{"day-count", QT_TRANSLATE_NOOP("heads", "Day count")},
    std::pair{"interest", QT_TRANSLATE_NOOP("heads", "Interest")},
    std::pair{"fees", QT_TRANSLATE_NOOP("heads", "Fees")},
    std::pair{"more", QT_TRANSLATE_NOOP("heads", "More than best")},
    std::pair{"all-in", QT_TRANSLATE_NOOP("heads", "All-in a year")},
    std::pair{"rate", QT_TRANSLATE_NOOP("heads", "Annual rate")},
    std::pair{"rows", QT_TRANSLATE_NOOP("heads", "Rows")},
    std::pair{"issued", QT_TRANSLATE_NOOP("heads", "Issued")},
    std::pair{"refused", QT_TRANSLATE_NOOP("heads", "Refused")},
    std::pair{"file", QT_TRANSLATE_NOOP("heads", "File")},
};

}  // namespace

std::vector<items::PagedItems::Column> credentialColumns() {
    return {{"number", false, true}, {"issuer", false, true}, {"amount", true, true},
            {"due", false, true},    {"state", false, false}, {"proof", false, false}};
}

QString headOf(const std::string& column) {
    for (const auto& [name, head] : kHeads) {
        if (column == name) {
            return QCoreApplication::translate("heads", head);
        }
    }
    return QString::fromStdString(column);
}

QString numberText(CredentialId id) { return QString::fromStdString(credentialNumber(id)); }

items::Row credentialRow(const CredentialRow& row, MemberId me, Date today, ProofGrade grade) {
    const Credential& part = row.credential;
    items::StateCell state;
    const bool hasLapsed = part.state == CredentialState::Offered && part.expiryDay < today;
    state.state = hasLapsed ? CredentialState::Expired : part.state;
    state.isToAccept = part.state == CredentialState::Offered && !hasLapsed && part.offeree == me;
    state.isOverdue = row.root.overdueRecorded && row.root.outstanding() > 0;
    state.isFrozen = part.frozen > 0;
    state.isCleared = row.root.cleared >= row.root.face && row.root.face > 0 && part.state == CredentialState::Held;
    state.isSplit = part.state == CredentialState::Held && part.value == 0;
    items::Row out;
    out.id = part.id.packed();
    out.cells = {items::CodeCell{numberText(part.id)},
                 items::MemberCell{row.root.issuer},
                 items::AmountCell{part.value, row.root.currency},
                 items::DateCell{row.root.dueDay, !state.isCleared},
                 state,
                 items::GradeCell{grade}};
    return out;
}

items::PageSource credentialSource(Session& session, CredentialListQuery query, std::function<ProofGrade()> grade,
                                   std::function<void(const std::vector<CurrencySum>&)> sums) {
    return [&session, query, grade, sums](std::uint64_t offset, std::size_t limit) -> Async<items::Page> {
        const auto ask = [](WalletHandle wallet, CredentialListQuery what, ProofGrade shown,
                            std::function<void(const std::vector<CurrencySum>&)> tell, std::uint64_t from,
                            std::size_t most) -> Async<items::Page> {
            auto reading = wallet.read([what, from, most](OpenWallet& open) -> Result<CredentialListPage> {
                TALLY_ASSIGN(Database * database, open.database());
                return credentialList(*database, what, from, most);
            });
            TALLY_CO_ASSIGN(const CredentialListPage list, co_await std::move(reading));
            items::Page page;
            page.total = list.total();
            for (const CredentialRow& row : list.rows) {
                page.rows.push_back(credentialRow(row, what.member, what.today, shown));
            }
            if (tell) {
                tell(list.sums);
            }
            co_return page;
        };
        return ask(session.wallet(), query, grade(), sums, offset, limit);
    };
}

}  // namespace tally::pages
