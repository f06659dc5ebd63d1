#include "ui/pages/check_list.h"

#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/share_bar.h"
#include "ui/parts/state_look.h"

#include <QGridLayout>

#include <algorithm>

namespace tally::pages {

namespace {

using look::Tokens;

constexpr int kGlyph = 16;
constexpr int kVerdictWidth = 56;

[[nodiscard]] QString wordOf(CheckVerdict verdict) {
    switch (verdict) {
        case CheckVerdict::Blocks:
            return CheckList::tr("Blocks");
        case CheckVerdict::Look:
            return CheckList::tr("Look");
        case CheckVerdict::Pass:
            return CheckList::tr("Pass");
    }
    return {};
}

struct VerdictLook {
    QString icon;
    look::Token ink;
    const char* tone;
};
[[nodiscard]] VerdictLook lookOf(CheckVerdict verdict) {
    switch (verdict) {
        case CheckVerdict::Blocks:
            return {QStringLiteral("octagon-x"), &Tokens::bad, "bad"};
        case CheckVerdict::Look:
            return {QStringLiteral("triangle-alert"), &Tokens::warn, "warn"};
        case CheckVerdict::Pass:
            break;
    }
    return {QStringLiteral("circle-check"), &Tokens::ok, "ok"};
}

[[nodiscard]] QLabel* glyph(const QString& name, look::Token ink, int size, QWidget* parent) {
    auto* out = new QLabel(parent);
    out->setPixmap(look::icon(name, ink).pixmap(QSize(size, size), parent->devicePixelRatioF()));
    return out;
}

[[nodiscard]] const char* toneOf(ProofGrade grade) {
    switch (grade) {
        case ProofGrade::Offline:
            return "muted";
        case ProofGrade::ToldByOneNode:
            return "warn";
        case ProofGrade::AgreedByNodes:
            return "accent";
        case ProofGrade::ProvenByValidators:
            return "ok";
    }
    return "muted";
}

[[nodiscard]] QString limitSentence(const RequestCheck& check, const RequestFacts& facts) {
    const auto money = [&](MinorUnits amount) { return format::amount(amount, facts.root.currency).joined(); };
    if (check.finding == CheckFinding::LimitEnough) {
        return CheckList::tr("Free now %1, after this %2.").arg(money(check.amount), money(check.whole));
    }
    if (check.finding == CheckFinding::LimitCounted) {
        return CheckList::tr("This request is counted in it already; %1 is left.").arg(money(check.amount));
    }
    if (check.finding == CheckFinding::LimitShort) {
        return CheckList::tr("Free %1, asked for %2: raise the limit first.")
            .arg(money(check.amount), money(check.whole));
    }
    if (check.finding == CheckFinding::LimitEnded) {
        return CheckList::tr("Our limit ended on %1.").arg(format::date(check.day));
    }
    return CheckList::tr("We have set no limit on this issuer.");
}

[[nodiscard]] QString credentialSentence(const RequestCheck& check, const RequestFacts& facts, const QString& issuer) {
    if (check.finding == CheckFinding::CredentialReserved) {
        return CheckList::tr("Issued by %1; reserved for this request, not frozen, not overdue.").arg(issuer);
    }
    if (check.finding == CheckFinding::CredentialPaidOut) {
        return CheckList::tr("Issued by %1; it went to the bank when it was paid out.").arg(issuer);
    }
    if (check.finding == CheckFinding::CredentialReleased) {
        return CheckList::tr("It is not reserved for this request any more.");
    }
    if (check.finding == CheckFinding::CredentialFrozen) {
        return CheckList::tr("%1 of what it comes from is frozen by order.")
            .arg(format::amountWithCurrency(check.amount, facts.root.currency));
    }
    if (check.finding == CheckFinding::CredentialClosed) {
        return CheckList::tr("Its day of payment was %1, or payment has begun: nothing of it moves any more.")
            .arg(format::date(check.day));
    }
    return CheckList::tr("It is paid today: after the cut-off nothing of it moves any more.");
}

[[nodiscard]] QString invoiceSentence(const RequestCheck& check, const RequestFacts& facts) {
    const auto money = [&](MinorUnits amount) { return format::amount(amount, facts.root.currency).joined(); };
    const int count = static_cast<int>(check.count);
    if (check.finding == CheckFinding::InvoicesAlone) {
        return CheckList::tr("%n document(s), not used elsewhere on this ledger: %1 of %2 in use.", nullptr, count)
            .arg(money(check.amount), money(check.whole));
    }
    if (check.finding == CheckFinding::InvoicesElsewhere) {
        return CheckList::tr("%n document(s); apart from this request %1 of %2 is in use.", nullptr, count)
            .arg(money(check.amount), money(check.whole));
    }
    if (check.finding == CheckFinding::InvoicesUnnamed) {
        return CheckList::tr("The request names none; behind the issue %n document(s), %1 of %2 in use.", nullptr,
                             count)
            .arg(money(check.amount), money(check.whole));
    }
    return CheckList::tr("None is named, neither by the request nor at the issue.");
}

[[nodiscard]] QString termSentence(const RequestCheck& check) {
    const QString days = CheckList::tr("%n day(s) to the day of payment", nullptr, static_cast<int>(check.count));
    if (check.finding == CheckFinding::TermWithin) {
        return CheckList::tr("%1; issued within the %n month(s) of the ledger's policy.", nullptr,
                             static_cast<int>(check.months))
            .arg(days);
    }
    if (check.finding == CheckFinding::TermBeyond) {
        return CheckList::tr("%1; issued for longer than the %n month(s) of the ledger's policy.", nullptr,
                             static_cast<int>(check.months))
            .arg(days);
    }
    return CheckList::tr("%1; the ledger has published no longest term.").arg(days);
}

[[nodiscard]] QString recordSentence(const RequestCheck& check) {
    const int cleared = static_cast<int>(check.count);
    const QString late = CheckList::tr("%n of them late", nullptr, static_cast<int>(check.late));
    const QString overdue = CheckList::tr("%n overdue now", nullptr, static_cast<int>(check.overdue));
    if (check.finding == CheckFinding::RecordNone) {
        return CheckList::tr("Nothing of it was due and cleared in 24 months: no record yet.");
    }
    return CheckList::tr("%1 in 24 months, %2; %3.").arg(CheckList::tr("%n cleared", nullptr, cleared), late, overdue);
}

[[nodiscard]] QString memberSentence(const RequestCheck& check, const QString& name) {
    if (check.finding == CheckFinding::MemberActive) {
        return CheckList::tr("%1 is an active member of this ledger.").arg(name);
    }
    if (check.finding == CheckFinding::MemberSuspended) {
        return CheckList::tr("%1 is suspended.").arg(name);
    }
    return CheckList::tr("This wallet does not know %1 as a member.").arg(name);
}

}  // namespace

QString nameOf(CheckSubject subject) {
    switch (subject) {
        case CheckSubject::Credential:
            return CheckList::tr("Credential");
        case CheckSubject::Limit:
            return CheckList::tr("Our limit on the issuer");
        case CheckSubject::Applicant:
            return CheckList::tr("Applicant");
        case CheckSubject::Issuer:
            return CheckList::tr("Issuer");
        case CheckSubject::Invoices:
            return CheckList::tr("Invoices behind it");
        case CheckSubject::Original:
            return CheckList::tr("Original documents");
        case CheckSubject::Term:
            return CheckList::tr("Term");
        case CheckSubject::Record:
            return CheckList::tr("How the issuer paid");
        case CheckSubject::Registration:
            return CheckList::tr("Registration number");
    }
    return {};
}

QString sentenceOf(const RequestCheck& check, const RequestFacts& facts, const shell::Workbench& bench) {
    switch (check.subject) {
        case CheckSubject::Credential:
            return credentialSentence(check, facts, bench.nameOf(facts.root.issuer));
        case CheckSubject::Limit:
            return limitSentence(check, facts);
        case CheckSubject::Applicant:
            return memberSentence(check, bench.nameOf(facts.request.applicant));
        case CheckSubject::Issuer:
            return memberSentence(check, bench.nameOf(facts.root.issuer));
        case CheckSubject::Invoices:
            return invoiceSentence(check, facts);
        case CheckSubject::Original:
            return CheckList::tr("Not on the ledger and not seen here: ask the applicant for it.");
        case CheckSubject::Term:
            return termSentence(check);
        case CheckSubject::Record:
            return recordSentence(check);
        case CheckSubject::Registration:
            break;
    }
    if (check.finding == CheckFinding::RegistrationWritten) {
        return CheckList::tr("Its fingerprint stands on the ledger.");
    }
    if (check.finding == CheckFinding::RegistrationTyped) {
        return CheckList::tr("Typed; nobody here has compared it with the register.");
    }
    return CheckList::tr("Missing. Needed before you pay out, not before a quote.");
}

CheckList::CheckList(shell::Workbench& bench, QWidget* parent) : parts::Panel(parent), m_bench(bench) {
    setObjectName(QStringLiteral("requestChecks"));
    m_counts = new QWidget(this);
    m_countRow = new QHBoxLayout(m_counts);
    m_countRow->setContentsMargins(0, 0, 0, 0);
    m_countRow->setSpacing(5);
    addToTitle(m_counts);
}

void CheckList::set(const std::vector<RequestCheck>& checks, const RequestFacts& facts) {
    while (QLayoutItem* item = m_countRow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const CheckVerdict verdict : {CheckVerdict::Blocks, CheckVerdict::Look, CheckVerdict::Pass}) {
        const auto count = std::ranges::count(checks, verdict, &RequestCheck::verdict);
        if (count == 0) {
            continue;
        }
        const VerdictLook look = lookOf(verdict);
        m_countRow->addSpacing(6);
        m_countRow->addWidget(glyph(look.icon, look.ink, 14, m_counts));
        QLabel* text = parts::makeLabel("", m_counts, look::Type::Label);
        const int n = static_cast<int>(count);
        text->setText(verdict == CheckVerdict::Blocks ? tr("%n blocks", nullptr, n)
                      : verdict == CheckVerdict::Look ? tr("%n to look at", nullptr, n)
                                                      : tr("%n pass", nullptr, n));
        parts::setTone(text, look.tone);
        m_countRow->addWidget(text);
    }
    delete m_list;
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    body()->addWidget(m_list);
    for (std::size_t i = 0; i < checks.size(); ++i) {
        add(checks[i], facts, i + 1 == checks.size());
    }
}

void CheckList::add(const RequestCheck& check, const RequestFacts& facts, bool isLast) {
    auto* row = new QFrame(m_list);
    row->setProperty("kind", QStringLiteral("check"));
    row->setProperty("tone", check.verdict == CheckVerdict::Blocks ? QStringLiteral("bad") : QString());
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(14, 4, 14, 5);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(1);
    const VerdictLook look = lookOf(check.verdict);
    QLabel* word = parts::makeLabel("", row);
    word->setText(wordOf(check.verdict));
    word->setMinimumWidth(kVerdictWidth);
    QFont bold = word->font();
    bold.setWeight(check.verdict == CheckVerdict::Pass ? QFont::Normal : QFont::DemiBold);
    word->setFont(bold);
    parts::setTone(word, look.tone);
    QLabel* name = parts::makeLabel("section", row);
    name->setText(nameOf(check.subject));
    QLabel* text = parts::makeText("", row);
    text->setText(sentenceOf(check, facts, m_bench));

    const Standing& standing = m_bench.place().standing();
    QLabel* by = parts::makeLabel("muted", row, look::Type::Label);
    QString icon = QStringLiteral("minus");
    look::Token ink = &Tokens::muted;
    switch (check.by) {
        case CheckedBy::Ledger: {
            const parts::StateLook grade = parts::lookOf(standing.grade);
            icon = grade.icon;
            ink = grade.ink;
            by->setText(
                tr("by the ledger, block %1").arg(format::count(standing.reached ? standing.reached->number : 0)));
            by->setToolTip(grade.text);
            parts::setTone(by, toneOf(standing.grade));
            break;
        }
        case CheckedBy::Here:
            icon = QStringLiteral("monitor-check");
            by->setText(tr("checked here"));
            break;
        case CheckedBy::Nobody:
            by->setText(tr("no proof given"));
            break;
    }
    auto* source = new QHBoxLayout;
    source->setSpacing(5);
    source->addWidget(glyph(icon, ink, 13, row));
    source->addWidget(by);
    grid->addWidget(glyph(look.icon, look.ink, kGlyph, row), 0, 0, 2, 1);
    grid->addWidget(word, 0, 1, 2, 1);
    grid->addWidget(name, 0, 2);
    grid->addLayout(source, 0, 3, Qt::AlignRight);
    const bool hasBar = check.subject == CheckSubject::Limit && facts.limit && facts.limit->amount > 0;
    grid->addWidget(text, 1, 2, 1, hasBar ? 1 : 2);
    if (hasBar) {
        const Line& limit = *facts.limit;
        const bool isCounted = check.finding == CheckFinding::LimitCounted;
        const auto used = static_cast<double>(limit.used + limit.reserved + (isCounted ? 0 : facts.request.value));
        const double share = used / static_cast<double>(limit.amount);
        auto* bar = new parts::ShareBar(row);
        bar->setMaximumWidth(110);
        bar->setShare(share, 1, share > 1 ? &Tokens::bad : &Tokens::series1);
        bar->setAccessibleName(text->text());
        grid->addWidget(bar, 1, 3);
    }
    grid->setColumnStretch(2, 1);
    row->setAccessibleName(wordOf(check.verdict) + QStringLiteral(": ") + name->text());
    row->setAccessibleDescription(text->text() + QLatin1Char(' ') + by->text());
    m_list->layout()->addWidget(row);
    if (!isLast) {
        m_list->layout()->addWidget(parts::makeRule(m_list));
    }
}

}  // namespace tally::pages
