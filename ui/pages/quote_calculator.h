#pragma once

#include "models/session/financing_room.h"
#include "ui/parts/inputs.h"
#include "ui/parts/labels.h"
#include "ui/shell/workbench.h"

class QGridLayout;

namespace tally::pages {

/// What a bank types for a quote, and what follows from it, at once.
class QuoteCalculator : public parts::Panel {
    Q_OBJECT

public:
    QuoteCalculator(shell::Workbench& bench, QWidget* parent);

    /// Another request: nothing is typed for it yet. `ours`: the terms of our quote that stands; they are what is changed.
    void begin(const FinancingRequest& request, const Root& root, Date paymentDay,
               const std::optional<ReadableQuote>& ours);
    /// What is typed as terms; nothing, and `wrong` says why, while it is none.
    [[nodiscard]] std::optional<FinancingTerms> terms(QString& wrong) const;
    [[nodiscard]] Date validTo() const { return m_validTo->day(); }
    /// Figures again.
    void update();
    using QWidget::update;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    shell::Workbench& m_bench;
    QGridLayout* m_fields;
    std::vector<QLabel*> m_names;
    QLineEdit* m_rate;
    parts::AmountEdit* m_fee;
    parts::DayEdit* m_from;
    parts::DayEdit* m_validTo;
    QLabel* m_hint;
    std::vector<QLabel*> m_sumNames;
    std::vector<QLabel*> m_sums;
    QLabel* m_outcome;
    FinancingRequest m_request;
    Root m_root;
    Date m_paid;
    bool m_isReplacing = false;
};

}  // namespace tally::pages
