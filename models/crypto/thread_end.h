#pragma once

namespace tally {

/// Frees what the crypto library keeps for the calling thread (OPENSSL_thread_stop); to be called last on a thread that
/// has used it. Left to the system, it would be freed at some moment after the thread is said to have ended, and twice
/// when the program ends at that moment.
void endThreadOfCrypto();

}  // namespace tally
