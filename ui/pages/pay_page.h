#pragma once

#include "ui/parts/inputs.h"
#include "ui/shell/page.h"

#include <array>

class QGridLayout;
class QLabel;

namespace tally::parts {
class ActionButton;
class AmountLabel;
class EmptyState;
class Panel;
class SplitBar;
}  // namespace tally::parts

namespace tally::pages {

class Facts;
class PayRows;
struct PayPart;

/// Pays suppliers with parts of one credential, in one transaction: a bar divided while amounts are typed, the remainder
/// always in sight, what is wrong in its row.
class PayPage final : public shell::Page {
    Q_OBJECT

public:
    PayPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Pay suppliers"); }
    [[nodiscard]] QString subtitle() const override { return tr("With parts of a credential, in one transaction"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("split"); }
    /// Pays with this credential.
    void show(quint64 id) override;
    void refresh() override;
    void retranslate() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void takeCredential();
    void update();
    /// What the payment comes to, at the right of its rows.
    void sumUp(const std::vector<PayPart>& split, MinorUnits sum);
    [[nodiscard]] QWidget* makeSide();
    void drawGlyphs();
    void review();

    parts::CredentialBox* m_from;
    QLabel* m_fromName;
    QLabel* m_expiryName;
    parts::DayEdit* m_expiry;
    parts::SplitBar* m_bar;
    QLabel* m_offeredName;
    parts::AmountLabel* m_offered;
    QLabel* m_remainder;
    parts::AmountLabel* m_left;
    parts::Panel* m_top;
    parts::Panel* m_body;
    PayRows* m_rows;
    QWidget* m_side;
    parts::Panel* m_sumPanel;
    Facts* m_sum;
    parts::Panel* m_laterPanel;
    std::array<QLabel*, 3> m_later{};
    std::array<QLabel*, 3> m_glyphs{};
    parts::EmptyState* m_empty;
    QLabel* m_why;
    parts::ActionButton* m_review;
    std::optional<CredentialId> m_wanted;
    CredentialId m_shown;
};

}  // namespace tally::pages
