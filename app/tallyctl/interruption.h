#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace tally::ctl {

/// Turns SIGINT, SIGTERM and SIGHUP into something the event loop hears. One a process.
class Interruption final : public QObject {
    Q_OBJECT

public:
    Interruption();
    ~Interruption() override;

    /// The signal that asked for an end, 0 when none has.
    [[nodiscard]] int signal() const { return m_signal; }

Q_SIGNALS:
    /// Somebody wants the program to end; each time.
    void asked();

private:
    void hear();

    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_signal = 0;
};

}  // namespace tally::ctl
