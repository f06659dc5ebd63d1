#pragma once

#include "models/domain/credential.h"
#include "ui/look/tokens.h"

#include <QWidget>

#include <vector>

namespace tally::parts {

/// Hands that value went through, from left to right, with an arrow to each: what it was, when, and how well that is known.
/// Where there is no room for all, the ones in the middle are only counted.
class PathPicture : public QWidget {
    Q_OBJECT

public:
    struct Stop {
        QString name;
        QString role;    ///< quiet, behind the name
        QString amount;  ///< may be words
        QString note;
        QString arrow;  ///< what led here; of the first one unused
        QString day;
        bool isCurrent = false;
    };

    explicit PathPicture(QWidget* parent = nullptr);
    /// `icon` and `ink` stand before each day.
    void setStops(std::vector<Stop> stops, const QString& icon, look::Token ink, const QString& description);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int widthOf(const Stop& stop, bool withRole) const;
    [[nodiscard]] std::vector<Stop> shown(int room) const;

    std::vector<Stop> m_stops;
    QString m_icon;
    look::Token m_ink = &look::Tokens::muted;
};

}  // namespace tally::parts
