#pragma once

#include "models/domain/credential.h"

#include <QFrame>

#include <optional>
#include <vector>

class QGridLayout;

namespace tally::parts {

/// What a page speaks of, in a row: name above, value below, a quiet note behind it. Two rows where there is no room
/// for one.
class FactStrip : public QFrame {
    Q_OBJECT

public:
    struct Fact {
        QString name;
        QString value;
        QString note;
        const char* tone = "";             ///< of value and note; as `setTone`
        std::optional<MinorUnits> amount;  ///< in place of `value`
        std::uint16_t currency = 0;
    };

    explicit FactStrip(QWidget* parent = nullptr);
    void set(const std::vector<Fact>& facts);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void lay();

    QGridLayout* m_grid;
    std::vector<QWidget*> m_cells;
    std::vector<QFrame*> m_rules;
    int m_columns = 0;
};

}  // namespace tally::parts
