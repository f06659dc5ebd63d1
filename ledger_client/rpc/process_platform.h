#pragma once

class QProcess;

/// What differs between operating systems in this folder: one header, one source for each.
namespace tally::platform {

/// Makes the process, when it is started, end with the thread that started it, also when that is killed: on Linux it is
/// sent SIGTERM then (prctl(2), PR_SET_PDEATHSIG). To be called before it is started.
void tieToOwner(QProcess& process);

}  // namespace tally::platform
