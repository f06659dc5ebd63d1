#pragma once

#include <QPointer>
#include <QWidget>

namespace tally::shell {

/// What a window shows below its sheets. While a sheet lies over it, nothing of it is offered to assistive technology.
class Ground : public QWidget {
    Q_OBJECT

public:
    explicit Ground(QWidget* parent = nullptr);
    [[nodiscard]] bool isCovered() const { return m_isCovered; }
    void cover(bool isCovered);

private:
    bool m_isCovered = false;
};

/// Lies over the whole window, whose ground it covers as long as it lives. A modal dialog to assistive technology; then
/// the focus goes back to where it was.
class Scrim : public QWidget {
    Q_OBJECT

public:
    explicit Scrim(QWidget* window);
    ~Scrim() override;

private:
    QPointer<Ground> m_ground;
    QPointer<QWidget> m_before;
};

}  // namespace tally::shell
