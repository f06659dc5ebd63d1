#include "models/base/files.h"
#include "models/wallet/copy_check.h"

#include <array>
#include <unistd.h>

namespace tally {

Machine thisMachine() {
    Machine out;
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) == 0) {
        out.name = name.data();
    }
    for (const char* const path : {"/etc/machine-id", "/var/lib/dbus/machine-id"}) {
        if (const auto id = readFile(path, 256); id && !id->empty()) {
            out.id = textOf(*id);
            return out;
        }
    }
    out.id = out.name;
    return out;
}

}  // namespace tally
