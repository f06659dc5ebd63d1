// tallyctl's command line, a word a line: whatever is typed is a verb with its arguments, help, or an error with a code.

#include "app/tallyctl/command_line.h"

#include "app/tallyctl/groups.h"
#include "models/base/ensure.h"

#include <sstream>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::vector<tally::ctl::Group> groups = tally::ctl::allGroups();
    std::vector<std::string> words;
    std::istringstream lines(std::string(reinterpret_cast<const char*>(data), size));
    for (std::string line; std::getline(lines, line);) {
        words.push_back(line);
    }
    const auto command = tally::ctl::readCommandLine(words, groups);
    if (!command) {
        ENSURE(!command.error().code.name.empty());
    } else if (command->wantsHelp || command->group == nullptr) {
        ENSURE(!helpOn(*command, groups).empty());
    } else {
        ENSURE(command->wantsVersion || command->verb != nullptr);
    }
    (void)tally::ctl::languageOf(words);
    return 0;
}
