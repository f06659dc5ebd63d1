#include "ui/pages/quote_calculator.h"

#include "ui/format/format.h"

#include <QGridLayout>

#include <algorithm>

namespace tally::pages {

namespace {

enum Sum { Interest, Net, AllIn, Paid, kSums };

/// "3.24" or "3.24%" as parts per million.
[[nodiscard]] std::optional<std::uint32_t> ratePpm(QString text) {
    text = text.trimmed().remove(QLatin1Char('%')).replace(QChar(0xFF0E), QLatin1Char('.'));
    const QStringList halves = text.split(QLatin1Char('.'));
    constexpr int kDecimals = 4;
    const QString decimals = halves.value(1);
    const QString digits = halves.value(0) + decimals.leftJustified(kDecimals, QLatin1Char('0'));
    const bool isPlain =
        !halves.value(0).isEmpty() && halves.size() <= 2 && decimals.size() <= kDecimals &&
        std::ranges::all_of(digits, [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    bool isNumber = false;
    const std::uint32_t out = digits.toUInt(&isNumber);
    return isPlain && isNumber && out <= 1'000'000 ? std::optional(out) : std::nullopt;
}

/// As it is typed: without the per cent sign, and without decimals that say nothing.
[[nodiscard]] QString typedRate(std::uint32_t ppm) {
    QString out = QString::number(ppm / 10'000.0, 'f', 4);
    while (out.endsWith(QLatin1Char('0')) && !out.endsWith(QStringLiteral(".00"))) {
        out.chop(1);
    }
    return out;
}

}  // namespace

QuoteCalculator::QuoteCalculator(shell::Workbench& bench, QWidget* parent)
    : parts::Panel(parent), m_bench(bench), m_fields(new QGridLayout) {
    m_fields->setContentsMargins(14, 6, 14, 12);
    m_fields->setHorizontalSpacing(10);
    m_fields->setVerticalSpacing(8);
    m_fields->setColumnStretch(1, 1);
    const auto add = [this](QWidget* input, const char* name) {
        input->setObjectName(QString::fromLatin1(name));
        QLabel* label = parts::makeText("", this);
        label->setBuddy(input);
        const int row = static_cast<int>(m_names.size());
        m_fields->addWidget(label, row, 0);
        m_fields->addWidget(input, row, 1);
        m_names.push_back(label);
    };
    m_rate = new QLineEdit(this);
    m_rate->setAlignment(Qt::AlignRight);
    add(m_rate, "quoteRate");
    m_fee = new parts::AmountEdit(this);
    m_fee->setAlignment(Qt::AlignRight);
    add(m_fee, "quoteFee");
    m_from = new parts::DayEdit(this);
    add(m_from, "quoteFrom");
    m_validTo = new parts::DayEdit(this);
    add(m_validTo, "quoteValidTo");
    m_hint = parts::makeText("muted", this);
    m_hint->setFont(look::typeOf(m_hint->font(), look::Type::Label));
    m_fields->addWidget(m_hint, static_cast<int>(m_names.size()), 0, 1, 2);
    body()->addLayout(m_fields);

    auto* sums = new QFrame(this);
    sums->setProperty("kind", QStringLiteral("sums"));
    auto* grid = new QGridLayout(sums);
    grid->setContentsMargins(14, 10, 14, 12);
    grid->setVerticalSpacing(6);
    for (int i = 0; i < kSums; ++i) {
        const bool isLoud = i == AllIn;
        QLabel* name = parts::makeLabel(isLoud ? "section" : "muted", sums);
        QLabel* figure = parts::makeLabel("figure", sums, isLoud ? look::Type::MainFigure : look::Type::Body);
        figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        figure->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(name, i, 0);
        grid->addWidget(figure, i, 1);
        m_sumNames.push_back(name);
        m_sums.push_back(figure);
    }
    m_outcome = parts::makeText("muted", sums);
    m_outcome->setFont(look::typeOf(m_outcome->font(), look::Type::Label));
    m_outcome->setObjectName(QStringLiteral("quoteOutcome"));
    grid->addWidget(m_outcome, kSums, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    body()->addWidget(sums);

    const auto tell = [this] {
        update();
        Q_EMIT changed();
    };
    connect(m_rate, &QLineEdit::textChanged, this, tell);
    connect(m_fee, &QLineEdit::textChanged, this, tell);
    connect(m_from, &QDateEdit::dateChanged, this, tell);
    connect(m_validTo, &QDateEdit::dateChanged, this, tell);
    retranslate();
}

void QuoteCalculator::begin(const FinancingRequest& request, const Root& root, Date paymentDay,
                            const std::optional<ReadableQuote>& ours) {
    m_request = request;
    m_root = root;
    m_paid = paymentDay;
    m_isReplacing = ours.has_value();
    m_rate->clear();
    m_fee->clear();
    m_fee->setCurrency(root.currency);
    m_from->setDay(std::max(m_bench.today(), request.requestDay));
    m_validTo->setDay(request.expiryDay);
    if (ours && ours->terms) {
        m_rate->setText(typedRate(ours->terms->annualRatePpm));
        if (!ours->terms->fees.empty()) {
            m_fee->setAmount(ours->terms->fees.front().amount);
        }
    }
    retranslate();
}

std::optional<FinancingTerms> QuoteCalculator::terms(QString& wrong) const {
    const auto rate = ratePpm(m_rate->text());
    const auto fee = m_fee->amount();
    if (!rate) {
        wrong = tr("Type the annual rate in per cent, such as 3.24.");
        return std::nullopt;
    }
    if (!fee) {
        wrong = m_bench.sentence(fee.error(), m_root.currency);
        return std::nullopt;
    }
    FinancingTerms out;
    out.kind = m_request.kind;
    out.recourse = m_request.recourse;
    out.nominal = m_request.value;
    out.annualRatePpm = *rate;
    out.interestFrom = m_from->day();
    out.interestTo = m_paid;
    if (*fee) {
        out.fees.push_back({FeeKind::Handling, **fee, Bearer::Applicant});
    }
    if (const auto sound = outcomeOf(out); !sound) {
        wrong = m_bench.sentence(sound.error(), m_root.currency);
        return std::nullopt;
    }
    return out;
}

void QuoteCalculator::update() {
    QString wrong;
    const auto typed = terms(wrong);
    const auto money = [this](MinorUnits amount) { return format::amountWithCurrency(amount, m_root.currency); };
    const QString none(QChar(0x2014));
    const std::int32_t days = std::max(0, daysBetween(m_from->day(), m_paid));
    setNote(tr("%n day(s) of interest", nullptr, days));
    m_sums[Paid]->setText(money(m_request.value));
    m_sumNames[Paid]->setText(tr("Paid on %1").arg(format::date(m_paid)));
    if (!typed) {
        for (const int i : {Interest, Net, AllIn}) {
            m_sums[static_cast<std::size_t>(i)]->setText(none);
        }
        m_outcome->setText(m_rate->text().isEmpty() ? QString() : wrong);
        parts::setTone(m_outcome, "bad");
        return;
    }
    const auto outcome = outcomeOf(*typed);
    m_sums[Interest]->setText(money(outcome->interest));
    m_sums[Net]->setText(money(outcome->netProceeds));
    m_sums[AllIn]->setText(format::rate(outcome->allInAnnualCostPpm));
    m_outcome->setText(
        tr("%1 days, interest %2; the applicant gets %3, all-in %4 a year")
            .arg(outcome->interestDays)
            .arg(money(outcome->interest), money(outcome->netProceeds), format::rate(outcome->allInAnnualCostPpm)));
    parts::setTone(m_outcome, "");
}

void QuoteCalculator::retranslate() {
    setTitle(m_isReplacing ? tr("Another quote") : tr("Quote"));
    const std::pair<QWidget*, QString> names[] = {
        {m_rate, tr("Annual rate (%)")},
        {m_fee, tr("Handling fee, borne by the applicant")},
        {m_from, tr("Interest from")},
        {m_validTo, tr("The quote stands until")},
    };
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        m_names[i]->setText(names[i].second);
        names[i].first->setAccessibleName(names[i].second);
    }
    m_hint->setText(
        tr("Interest on actual days of a year of 360, paid in advance by the applicant. The request names no "
           "rate."));
    m_sumNames[Interest]->setText(tr("Interest"));
    m_sumNames[Net]->setText(tr("Net to the applicant"));
    m_sumNames[AllIn]->setText(tr("All-in annual cost"));
    update();
}

}  // namespace tally::pages
