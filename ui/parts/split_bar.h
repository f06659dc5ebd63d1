#pragma once

#include "models/domain/credential.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace tally::parts {

/// A credential's value divided among parts, to scale; what stays is a dashed outline. An invalid part counts too, so that
/// the remainder is honest.
class SplitBar : public QWidget {
    Q_OBJECT

public:
    struct Piece {
        QString name;
        MinorUnits value = 0;
        bool isWrong = false;
        bool isCurrent = false;
    };

    explicit SplitBar(QWidget* parent = nullptr);
    void setPieces(std::vector<Piece> pieces, MinorUnits whole, const QString& description);
    QSize sizeHint() const override { return {400, 40}; }
    QSize minimumSizeHint() const override { return {120, 40}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Piece> m_pieces;
    MinorUnits m_whole = 0;
};

}  // namespace tally::parts
