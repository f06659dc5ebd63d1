#pragma once

#include "models/session/financing_room.h"
#include "models/session/request_review.h"
#include "ui/pages/form.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QScrollArea;

namespace tally::parts {
class ChoiceBox;
class FactStrip;
class PathPicture;
}  // namespace tally::parts

namespace tally::pages {

class CheckList;
class QuoteCalculator;
class RequestQueue;

/// The bank's desk: what is asked of it, what each request rests on with its checks, a quote with its net proceeds and
/// all-in cost, a refusal with its reason, and the disbursement of what was accepted.
class RequestsPage final : public shell::Page {
    Q_OBJECT

public:
    RequestsPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Requests"); }
    [[nodiscard]] QString subtitle() const override { return tr("Who asks us for financing, and on what ground"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("scale"); }
    [[nodiscard]] int count() const override;
    void show(quint64 id) override;
    void refresh() override;
    void retranslate() override;
    using QWidget::show;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct View {
        RequestReview review;
        std::optional<ReadableQuote> ours;
    };
    void buildDesk();
    [[nodiscard]] parts::Panel* makePayPanel(QWidget* parent);
    [[nodiscard]] QWidget* makeFoot();
    void inspect();
    void fill(View view);
    void fillHead();
    void fillPath();
    void fillOurs();
    /// What may be done now, and why not.
    void update();
    using QWidget::update;
    [[nodiscard]] std::vector<RequestCheck> checks() const;
    [[nodiscard]] bool isOurs(RequestState state) const;
    void sayFoot(const std::vector<RequestCheck>& checks);
    void quote();
    void refuse();
    void disburse();

    RequestQueue* m_queue;
    QWidget* m_desk;
    QScrollArea* m_scroll;
    parts::FactStrip* m_head;
    parts::Panel* m_pathPanel;
    parts::PathPicture* m_path;
    QBoxLayout* m_work;
    CheckList* m_checks;
    QWidget* m_side;
    QuoteCalculator* m_calculator;
    parts::Panel* m_oursPanel;
    Facts* m_ours;
    parts::Panel* m_payPanel;
    std::optional<Form> m_payForm;
    QLineEdit* m_payment;
    QLineEdit* m_registration;
    QWidget* m_foot;
    QLabel* m_footGlyph;
    QLabel* m_footText;
    QLabel* m_footNote;
    parts::ChoiceBox* m_reason;
    parts::ActionButton* m_refuse;
    parts::ActionButton* m_quote;
    parts::ActionButton* m_disburse;
    std::optional<View> m_view;
};

}  // namespace tally::pages
