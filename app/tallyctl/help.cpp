#include "app/tallyctl/command_line.h"

#include <algorithm>

namespace tally::ctl {

namespace {

constexpr std::size_t kColumn = 34;

[[nodiscard]] std::string row(std::string left, std::string_view right) {
    left.insert(0, "  ");
    if (left.size() + 2 > kColumn) {
        left += "\n" + std::string(kColumn, ' ');
    } else {
        left.resize(kColumn, ' ');
    }
    return left + std::string(right) + "\n";
}

[[nodiscard]] std::string spelled(const Option& option) {
    std::string out = "--" + std::string(option.name);
    if (option.value != nullptr) {
        out += " " + std::string(option.value);
    }
    return out;
}

[[nodiscard]] std::string spelled(const Verb& verb) {
    std::string out(verb.group);
    for (const std::string_view more : {verb.name, verb.operands}) {
        if (!more.empty()) {
            out += " " + std::string(more);
        }
    }
    return out;
}

[[nodiscard]] std::string optionRows(const std::vector<Option>& options) {
    std::string out;
    for (const Option& option : options) {
        out += row(spelled(option), std::string(option.help) + (option.isRequired ? " (needed)" : ""));
    }
    return out;
}

[[nodiscard]] std::string commonHelp() {
    return "\nCommon options:\n" + optionRows(commonOptions()) + row("--help", "This text.") +
           row("--version", "The version.");
}

[[nodiscard]] std::string verbHelp(const Verb& verb) {
    std::string out = "Usage: tallyctl " + spelled(verb) + " [OPTION]...\n\n" + std::string(verb.help) + "\n";
    if (!verb.options.empty()) {
        out += "\nOptions:\n" + optionRows(verb.options);
    }
    return out + commonHelp();
}

[[nodiscard]] std::string groupHelp(const Group& group) {
    std::string out = "Usage: tallyctl [OPTION]... " + std::string(group.name) + " VERB ...\n\n" +
                      std::string(group.help) + "\n\nVerbs:\n";
    for (const Verb& verb : group.verbs) {
        out += row(spelled(verb), verb.help);
    }
    return out + "\n`tallyctl " + std::string(group.name) + " VERB --help` says what a verb takes.\n";
}

[[nodiscard]] std::string programHelp(const std::vector<Group>& groups) {
    std::string out =
        "Usage: tallyctl [OPTION]... GROUP [VERB] ...\n\n"
        "Tallystick without a window. The answer is one JSON document on standard output; messages go to standard\n"
        "error. Exit codes: 0 done, 1 refused by a rule, 2 bad usage or input, 3 ledger unreachable, 4 wallet locked "
        "or\n"
        "wrong password, 5 a failure of this computer.\n\n"
        "Members are named by code (91…), by name or by #index; credentials by number (000123-0004-47) or #123-4; "
        "roots\n"
        "by number (000123-20) or #123; amounts are written 1234.50, dates 2026-03-31.\n\nGroups:\n";
    for (const Group& group : groups) {
        out += row(std::string(group.name), group.help);
    }
    return out + commonHelp() + "\n`tallyctl GROUP --help` lists a group's verbs.\n";
}

}  // namespace

std::string helpOn(const Command& command, const std::vector<Group>& groups) {
    if (command.verb != nullptr) {
        return verbHelp(*command.verb);
    }
    return command.group != nullptr ? groupHelp(*command.group) : programHelp(groups);
}

const std::vector<Option>& commonOptions() {
    static const std::vector<Option> options{
        {"wallet", "FILE", "The wallet (wallet.tally in the data directory)."},
        {"password-file", "FILE", "The wallet's password is this file's first line."},
        {"password-fd", "NUMBER", "The wallet's password is the first line of this file descriptor."},
        {"node", "URL", "Ask this node rather than the consortium's; may be repeated."},
        {"operator", "ADDRESS", "Act with this key; else with the wallet's first that is an operator's."},
        {"sync", nullptr, "Synchronise with the ledger before showing anything."},
        {"data", "DIR", "Where the program keeps its data."},
        {"lang", "LANG", "Language of members' names: en or zh_CN."},
    };
    return options;
}

}  // namespace tally::ctl
