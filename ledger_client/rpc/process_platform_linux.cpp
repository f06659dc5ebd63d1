#include "ledger_client/rpc/process_platform.h"

#include <QProcess>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace tally::platform {

// Between fork and exec only what is safe in a signal handler may be called. The owner may have died before prctl took
// effect: then the parent is another by now.
void tieToOwner(QProcess& process) {
    process.setChildProcessModifier([owner = ::getpid()] {
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != owner) {
            ::_exit(1);
        }
    });
}

}  // namespace tally::platform
