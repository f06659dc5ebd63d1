#include "ui/pages/line_panel.h"

#include "ui/format/format.h"
#include "ui/pages/form.h"
#include "ui/parts/share_bar.h"

#include <QGridLayout>

#include <algorithm>

namespace tally::pages {

LinePanel::LinePanel(shell::Workbench& bench, QWidget* parent) : parts::Panel(parent), m_bench(bench) {
    setObjectName(QStringLiteral("issuingLine"));
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(16, 0, 16, 14);
    inside->setSpacing(10);
    m_picture = new QWidget(this);
    auto* grid = new QGridLayout(m_picture);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const int row = static_cast<int>(i);
        m_names[i] = parts::makeLabel("muted", m_picture);
        m_bars[i] = new parts::ShareBar(m_picture);
        m_shares[i] = parts::makeLabel("", m_picture);
        grid->addWidget(m_names[i], row, 0);
        grid->addWidget(m_bars[i], row, 1);
        grid->addWidget(m_shares[i], row, 2, Qt::AlignRight);
    }
    m_facts = new Facts(this);
    m_notice = new parts::Notice(this);
    m_notice->setObjectName(QStringLiteral("issuingLineNotice"));
    inside->addWidget(m_picture);
    inside->addWidget(m_facts);
    inside->addWidget(m_notice);
    body()->addLayout(inside);
    retranslate();
}

void LinePanel::show(MemberId bank, std::uint16_t currency, const std::optional<Line>& line, MinorUnits added) {
    setVisible(!bank.isNobody());
    setNote(m_bench.nameOf(bank) + QStringLiteral(" · ") + format::currencyCode(currency));
    m_picture->setVisible(line.has_value());
    m_facts->setVisible(line.has_value());
    if (!line) {
        return m_notice->say(tr("This bank has granted no line in this currency: nothing can be issued on it."), "bad");
    }
    const MinorUnits before = line->used + line->reserved;
    const auto part = [&](MinorUnits value) {
        return line->amount > 0 ? static_cast<double>(value) / static_cast<double>(line->amount) : 1.0;
    };
    constexpr double kNoAttention = 1;
    m_bars[0]->setShare(part(before), kNoAttention, &look::Tokens::rest);
    m_bars[1]->setShare(part(before), kNoAttention, &look::Tokens::rest);
    m_bars[1]->setAdded(part(added), &look::Tokens::series1);
    m_shares[0]->setText(tr("%1 used").arg(format::share(before, line->amount)));
    m_shares[1]->setText(tr("%1 used").arg(format::share(before + added, line->amount)));
    const auto amount = [&](MinorUnits value) { return format::amountWithCurrency(value, currency); };
    const MinorUnits left = line->amount - before - added;
    m_facts->set({{tr("Line"), amount(line->amount)},
                  {tr("Used before"), amount(before)},
                  {tr("This issue"), amount(added)},
                  {tr("Free after"), amount(std::max<MinorUnits>(left, 0))},
                  {tr("Line ends"), format::date(line->expiryDay)}});
    if (left < 0) {
        m_notice->say(tr("This is %1 more than the line has left: the ledger refuses it.").arg(amount(-left)), "bad");
    } else if (line->expiryDay < m_bench.today()) {
        m_notice->say(tr("The line has ended: the ledger refuses what is issued on it."), "bad");
    } else {
        m_notice->say({});
    }
}

void LinePanel::retranslate() {
    setTitle(tr("Issuing line"));
    m_names[0]->setText(tr("Before"));
    m_names[1]->setText(tr("After"));
}

}  // namespace tally::pages
