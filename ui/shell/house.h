#pragma once

#include "models/base/clock.h"
#include "models/session/gateways.h"
#include "models/session/wallet_room.h"
#include "ui/shell/shell.h"

#include <filesystem>
#include <memory>

namespace tally::look {
class Look;
}

namespace tally::shell {

class Language;

/// What the window needs of the program; all of it outlives the window.
struct House {
    std::shared_ptr<WalletThread> walletThread;
    std::shared_ptr<const Clock> clock;
    std::filesystem::path dataFolder;
    Consortiums& consortiums;
    Practice& practice;
    look::Look& look;
    Language& language;
    PageMaker makePages;
};

}  // namespace tally::shell
