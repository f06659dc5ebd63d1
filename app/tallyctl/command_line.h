#pragma once

#include "app/tallyctl/verb.h"

#include <string>
#include <vector>

namespace tally::ctl {

/// args: the word.
inline constexpr ErrorCode kUsageUnknownGroup{"usage.unknown-group", ErrorKind::Input};
/// args: the group, the word.
inline constexpr ErrorCode kUsageUnknownVerb{"usage.unknown-verb", ErrorKind::Input};
/// Only a group was given. args: the group.
inline constexpr ErrorCode kUsageNoVerb{"usage.no-verb", ErrorKind::Input};

/// What the command line asks for: a verb with its arguments, or help on all, a group or a verb.
struct Command {
    const Group* group = nullptr;
    const Verb* verb = nullptr;
    Arguments arguments;
    bool wantsHelp = false;
    bool wantsVersion = false;
};

/// `words` are those after the program's name. Common options may stand before the group too; "--" ends the options;
/// "--name=value" is the same as "--name value". The command points into `groups`.
[[nodiscard]] Result<Command> readCommandLine(const std::vector<std::string>& words, const std::vector<Group>& groups);

/// The language asked for, found before anything else is looked at, so that complaints are in it too.
[[nodiscard]] std::string languageOf(const std::vector<std::string>& words);

/// Help for what the command names.
[[nodiscard]] std::string helpOn(const Command& command, const std::vector<Group>& groups);

}  // namespace tally::ctl
