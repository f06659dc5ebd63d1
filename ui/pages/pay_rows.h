#pragma once

#include "ui/parts/inputs.h"
#include "ui/shell/workbench.h"

#include <QWidget>

#include <array>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tally::pages {

/// One part of a payment as it stands in its row. A value that cannot be read is 0.
struct PayPart {
    MemberId to;
    MinorUnits value = 0;
    std::string document;
};

/// Who is paid: a row for each part, typed or pasted from a spreadsheet. What is wrong stands in its row, what was taken
/// away or pasted over can be put back, and Tab goes from row to row as one reads.
class PayRows final : public QWidget {
    Q_OBJECT

public:
    struct Read {
        std::vector<PayPart> parts;
        /// What keeps them from being offered; empty when nothing does.
        QString wrong;
        /// The part whose row has the keys.
        std::optional<std::size_t> current;
    };

    PayRows(shell::Workbench& bench, QWidget* parent);

    void setCurrency(std::uint16_t currency);
    /// The suppliers that can be chosen now; who is chosen stays so.
    void fillSuppliers();
    /// The rows with something in them, as parts of `whole`.
    [[nodiscard]] Read read(MinorUnits whole);
    /// One empty row, and nothing to put back: what is signed is not undone.
    void startAnew();
    /// Tab comes here from `before`, and goes on to `after`.
    void tabBetween(QWidget* before, QWidget* after);
    void retranslate();

Q_SIGNALS:
    /// Something else is typed or chosen, or another row has the keys.
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        QWidget* box;
        parts::MemberBox* to;
        parts::AmountEdit* amount;
        QLineEdit* document;
        QLabel* error;
        QPushButton* remove;
    };
    /// What stands in a row, to put it back.
    struct Typed {
        MemberId to;
        QString amount;
        QString document;
    };

    void addHeads(QVBoxLayout& to);
    void addFoot(QVBoxLayout& to);
    [[nodiscard]] Row makeRow();
    void addRow();
    void removeRow(QWidget* box);
    void clear();
    /// Numbers the rows, and leads Tab through them.
    void order();
    void fillSuppliers(Row& row);
    /// Before rows are taken away or filled by a paste.
    void remember();
    void undo();
    [[nodiscard]] QString problemOf(const Row& row, MinorUnits left) const;
    bool paste(const QString& text);

    shell::Workbench& m_bench;
    std::array<QLabel*, 3> m_heads{};
    QVBoxLayout* m_list;
    QPushButton* m_add;
    QPushButton* m_undo;
    QLabel* m_hint;
    QWidget* m_before = nullptr;
    QWidget* m_after = nullptr;
    std::uint16_t m_currency = 156;
    std::vector<Row> m_rows;
    std::vector<std::vector<Typed>> m_past;
};

}  // namespace tally::pages
