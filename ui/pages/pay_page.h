#pragma once

#include "ui/parts/inputs.h"
#include "ui/shell/page.h"

#include <array>

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tally::parts {
class ActionButton;
class AmountLabel;
class EmptyState;
class Panel;
class SplitBar;
}  // namespace tally::parts

namespace tally::pages {

class Facts;

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
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QWidget* box;
        parts::MemberBox* to;
        parts::AmountEdit* amount;
        QLineEdit* document;
        QLabel* error;
        QPushButton* remove;
    };
    struct Part {
        MemberId to;
        MinorUnits value = 0;
        std::string document;
    };

    /// What stands in a row, to put it back.
    struct Typed {
        MemberId to;
        QString amount;
        QString document;
    };

    /// Before rows are taken away or filled by a paste.
    void remember();
    void undo();
    void addRow();
    void removeRow(QWidget* box);
    void clear();
    void nameRow(Row& row, int number);
    void fillSuppliers(Row& row);
    void takeCredential();
    void update();
    /// What the payment comes to, at the right of its rows.
    void sumUp(const std::vector<Part>& split, MinorUnits sum);
    void addHeads(QVBoxLayout& to);
    [[nodiscard]] QWidget* makeSide();
    void drawGlyphs();
    /// What stands in the rows; nothing in `wrong` when all of it can be offered.
    [[nodiscard]] std::vector<Part> read(QString& wrong);
    bool paste(const QString& text);
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
    std::array<QLabel*, 3> m_heads{};
    QWidget* m_side;
    parts::Panel* m_sumPanel;
    Facts* m_sum;
    parts::Panel* m_laterPanel;
    std::array<QLabel*, 3> m_later{};
    std::array<QLabel*, 3> m_glyphs{};
    parts::EmptyState* m_empty;
    QVBoxLayout* m_list;
    QPushButton* m_add;
    QLabel* m_hint;
    QLabel* m_why;
    parts::ActionButton* m_review;
    QPushButton* m_undo;
    std::vector<Row> m_rows;
    std::vector<std::vector<Typed>> m_past;
    std::optional<CredentialId> m_wanted;
    CredentialId m_shown;
};

}  // namespace tally::pages
