#pragma once

#include "models/session/financing_history.h"
#include "models/session/quote_standing.h"
#include "ui/parts/labels.h"
#include "ui/shell/workbench.h"

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

namespace tally::parts {
class ChartLegend;
class ColumnsView;
class CostBars;
class Table;
}  // namespace tally::parts

namespace tally::pages {

/// The answers to one request side by side: a column a bank, the cheapest first, with the button that accepts it below, and
/// how each named rate becomes what the money costs.
class QuoteColumns final : public QWidget {
    Q_OBJECT

public:
    QuoteColumns(shell::Workbench& bench, QWidget* parent);

    struct Answers {
        FinancingRequest request;
        std::uint16_t currency = 0;
        std::vector<ComparedQuote> quotes;
        std::vector<FinancingStep> steps;
    };
    void set(std::optional<Answers> answers);
    /// Why nothing can be signed; empty when it can.
    void setRefusal(const QString& why);
    /// The one that a person chose, else the best; null while there is none.
    [[nodiscard]] const ComparedQuote* chosen() const;
    /// The answer of a bank; null when it was not asked.
    [[nodiscard]] const ComparedQuote* of(MemberId bank) const;
    void retranslate();

Q_SIGNALS:
    void chosenChanged();
    void acceptAsked(tally::MemberId bank);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void fillPicture();
    void fillButtons();
    void placeButtons();
    [[nodiscard]] QString refusalOf(const ComparedQuote* quote) const;

    shell::Workbench& m_bench;
    std::optional<Answers> m_answers;
    QString m_why;
    parts::ColumnsView* m_view;
    parts::Table* m_table;
    QWidget* m_feet;
    parts::ActionButton* m_accept;
    /// Of the banks that are not chosen.
    std::map<std::uint64_t, parts::ActionButton*> m_others;
    QWidget* m_pictureHead;
    QLabel* m_pictureTitle;
    parts::ChartLegend* m_pictureLegend;
    parts::CostBars* m_picture;
};

}  // namespace tally::pages
