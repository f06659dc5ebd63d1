#include "models/crypto/thread_end.h"

#include <openssl/crypto.h>

namespace tally {

void endThreadOfCrypto() { OPENSSL_thread_stop(); }

}  // namespace tally
