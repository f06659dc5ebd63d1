#include "app/tallyctl/interruption.h"

#include "models/base/ensure.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace tally::ctl {

namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};

/// A signal handler may do little more than write: into this pipe, which the event loop watches.
std::array<int, 2> g_pipe{-1, -1};

extern "C" void tallyctlSignalled(int signal) {
    const auto byte = static_cast<unsigned char>(signal);
    static_cast<void>(::write(g_pipe[1], &byte, 1) == 1);
}

}  // namespace

Interruption::Interruption() {
    ENSURE(g_pipe[0] < 0 && ::pipe2(g_pipe.data(), O_CLOEXEC | O_NONBLOCK) == 0);
    m_notifier = std::make_unique<QSocketNotifier>(g_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Interruption::hear);
    struct sigaction action {};
    action.sa_handler = tallyctlSignalled;
    action.sa_flags = SA_RESTART;
    for (const int one : kSignals) {
        ::sigaction(one, &action, nullptr);
    }
    std::signal(SIGPIPE, SIG_IGN);
}

Interruption::~Interruption() {
    for (const int one : kSignals) {
        std::signal(one, SIG_DFL);
    }
    m_notifier.reset();
    ::close(g_pipe[0]);
    ::close(g_pipe[1]);
    g_pipe = {-1, -1};
}

void Interruption::hear() {
    unsigned char byte = 0;
    while (::read(g_pipe[0], &byte, 1) == 1) {
        m_signal = byte;
        Q_EMIT asked();
    }
}

}  // namespace tally::ctl
