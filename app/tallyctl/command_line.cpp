#include "app/tallyctl/command_line.h"

#include <algorithm>
#include <optional>

namespace tally::ctl {

namespace {

/// Reads options and operands. QCommandLineParser cannot say which word was wrong in codes, prints and exits by itself,
/// and takes an option only where it was declared; the grammar needed here is these few lines.
class Reader {
public:
    explicit Reader(const std::vector<Group>& groups) : m_groups(groups) {}

    [[nodiscard]] Result<Command> read(const std::vector<std::string>& words) {
        for (m_at = 0; m_at < words.size(); ++m_at) {
            const std::string& word = words[m_at];
            if (m_onlyOperands || !word.starts_with("--")) {
                TALLY_TRY(takeWord(word));
            } else if (word == "--") {
                m_onlyOperands = true;
            } else {
                TALLY_TRY(takeOption(word.substr(2), words));
            }
        }
        TALLY_TRY(finish());
        return std::move(m_command);
    }

private:
    [[nodiscard]] Result<Done> takeWord(const std::string& word) {
        if (m_command.group == nullptr) {
            const auto found = std::ranges::find(m_groups, word, &Group::name);
            if (found == m_groups.end()) {
                return fail(kUsageUnknownGroup, {}, {word});
            }
            m_command.group = &*found;
            m_command.verb = verbNamed("");
            return Done{};
        }
        if (m_command.verb == nullptr) {
            m_command.verb = verbNamed(word);
            return m_command.verb != nullptr ? Result<Done>(Done{})
                                             : fail(kUsageUnknownVerb, {}, {std::string(m_command.group->name), word});
        }
        m_command.arguments.operands.push_back(word);
        return Done{};
    }

    [[nodiscard]] const Verb* verbNamed(std::string_view name) const {
        const auto& verbs = m_command.group->verbs;
        const auto found = std::ranges::find(verbs, name, &Verb::name);
        return found == verbs.end() ? nullptr : &*found;
    }

    [[nodiscard]] Result<Done> takeOption(std::string name, const std::vector<std::string>& words) {
        std::optional<std::string> value;
        if (const std::size_t equals = name.find('='); equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        if (name == "help" || name == "version") {
            (name == "help" ? m_command.wantsHelp : m_command.wantsVersion) = true;
            return Done{};
        }
        const Option* option = optionNamed(name);
        if (option == nullptr || (option->value == nullptr && value)) {
            return fail(kUsageUnknownOption, {}, {"--" + name});
        }
        if (option->value != nullptr && !value) {
            if (m_at + 1 >= words.size()) {
                return fail(kUsageNoValue, {}, {"--" + name});
            }
            value = words[++m_at];
        }
        m_command.arguments.options[name].push_back(value.value_or(""));
        return Done{};
    }

    [[nodiscard]] const Option* optionNamed(const std::string& name) const {
        const auto in = [&](const std::vector<Option>& options) -> const Option* {
            const auto found = std::ranges::find_if(options, [&](const Option& one) { return one.name == name; });
            return found == options.end() ? nullptr : &*found;
        };
        const Option* common = in(commonOptions());
        return common != nullptr || m_command.verb == nullptr ? common : in(m_command.verb->options);
    }

    [[nodiscard]] Result<Done> finish() const {
        if (m_command.wantsHelp || m_command.wantsVersion || m_command.group == nullptr) {
            return Done{};
        }
        if (m_command.verb == nullptr) {
            return fail(kUsageNoVerb, {}, {std::string(m_command.group->name)});
        }
        for (const Option& option : m_command.verb->options) {
            if (option.isRequired && !m_command.arguments.has(option.name)) {
                return fail(kUsageOptionMissing, {}, {std::string("--") + option.name});
            }
        }
        return m_command.verb->operands.empty() ? m_command.arguments.atMostOperands(0) : Result<Done>(Done{});
    }

    const std::vector<Group>& m_groups;
    Command m_command;
    std::size_t m_at = 0;
    bool m_onlyOperands = false;
};

}  // namespace

Result<Command> readCommandLine(const std::vector<std::string>& words, const std::vector<Group>& groups) {
    return Reader(groups).read(words);
}

std::string languageOf(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].starts_with("--lang=")) {
            return words[i].substr(7);
        }
        if (words[i] == "--lang" && i + 1 < words.size()) {
            return words[i + 1];
        }
    }
    return {};
}

}  // namespace tally::ctl
