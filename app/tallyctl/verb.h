#pragma once

#include "app/tallyctl/arguments.h"
#include "models/session/async.h"

#include <QJsonObject>

#include <functional>
#include <string_view>
#include <vector>

namespace tally::ctl {

class Desk;

/// An option of a verb. Without `value` it is a switch.
struct Option {
    const char* name;
    const char* value;
    const char* help;
    bool isRequired = false;
};

/// One use case: its place in the command line, what it takes, and what it does.
struct Verb {
    std::string_view group;
    std::string_view name;      ///< empty when the group is the verb
    std::string_view operands;  ///< "NUMBER…", as the help writes them; empty: takes none
    std::string_view help;      ///< one line
    std::vector<Option> options;
    /// The answer goes to standard output. Runs on the main thread.
    std::function<Async<QJsonObject>(Desk&, Arguments)> run;
    /// It notices `Desk::isStopping` and ends by itself.
    bool stopsItself = false;
};

/// One word of help for each group, and its verbs.
struct Group {
    std::string_view name;
    std::string_view help;
    std::vector<Verb> verbs;
};

/// What every verb takes.
[[nodiscard]] const std::vector<Option>& commonOptions();

}  // namespace tally::ctl
