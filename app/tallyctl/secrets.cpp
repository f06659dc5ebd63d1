#include "app/tallyctl/secrets.h"

#include "models/base/files.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace tally::ctl {

namespace {

constexpr std::size_t kLongest = 4096;

/// Up to the first line's end, byte by byte: the rest belongs to whoever reads next.
[[nodiscard]] Result<Secret> firstLineOf(int descriptor, const std::string& place) {
    TALLY_ASSIGN(Secret line, Secret::zeros(kLongest));
    std::size_t size = 0;
    while (size < kLongest) {
        const ssize_t got = ::read(descriptor, line.bytes().data() + size, 1);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return fail(kFileUnreadable, place);
        }
        if (got == 0 || line.bytes()[size] == '\n') {
            break;
        }
        ++size;
    }
    if (size > 0 && line.bytes()[size - 1] == '\r') {
        --size;
    }
    line.shrinkTo(size);
    return line;
}

/// The terminal without echo, as long as it lives.
class Silence {
public:
    explicit Silence(int terminal) : m_terminal(terminal) {
        m_known = ::tcgetattr(terminal, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_known) {
            ::tcsetattr(terminal, TCSAFLUSH, &silent);
        }
    }
    ~Silence() {
        if (m_known) {
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
        }
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    int m_terminal;
    termios m_before{};
    bool m_known = false;
};

void say(int terminal, const std::string& text) {
    static_cast<void>(::write(terminal, text.data(), text.size()) == static_cast<ssize_t>(text.size()));
}

[[nodiscard]] Result<Secret> typed(int terminal, const std::string& prompt) {
    say(terminal, prompt + ": ");
    const Silence silence(terminal);
    auto line = firstLineOf(terminal, "terminal");
    say(terminal, "\n");
    return line;
}

[[nodiscard]] Result<Secret> askedFor(const std::string& name, const std::string& prompt, Asking asking) {
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
    if (terminal < 0) {
        return fail(kSecretNoPrompt, {}, {"--" + name + "-file", "--" + name + "-fd"});
    }
    auto first = typed(terminal, prompt);
    if (first && asking == Asking::Twice) {
        auto second = typed(terminal, prompt + " (again)");
        if (!second || !(*first == *second)) {
            first = second ? Result<Secret>(fail(kSecretTwice)) : std::move(second);
        }
    }
    ::close(terminal);
    return first;
}

[[nodiscard]] Result<int> descriptorFrom(const std::string& text, const std::string& option) {
    TALLY_ASSIGN(const std::uint64_t number, wholeFrom(text, option));
    if (number > 1'000'000 || ::fcntl(static_cast<int>(number), F_GETFD) < 0) {
        return fail(kUsageValue, option, {text, "descriptor"});
    }
    return static_cast<int>(number);
}

}  // namespace

Result<Secret> secretFrom(const Arguments& arguments, const std::string& name, const std::string& prompt,
                          Asking asking) {
    const auto file = arguments.value(name + "-file");
    const auto descriptor = arguments.value(name + "-fd");
    if (file && descriptor) {
        return fail(kUsageConflict, {}, {"--" + name + "-file", "--" + name + "-fd"});
    }
    if (descriptor) {
        TALLY_ASSIGN(const int number, descriptorFrom(*descriptor, name + "-fd"));
        return firstLineOf(number, name + "-fd");
    }
    if (!file) {
        return askedFor(name, prompt, asking);
    }
    const int opened = ::open(file->c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) {
        return fail(errno == ENOENT ? kFileMissing : kFileUnreadable, *file);
    }
    auto line = firstLineOf(opened, *file);
    ::close(opened);
    return line;
}

Result<Done> handOut(const Arguments& arguments, const std::string& name, BytesView secret) {
    int descriptor = -1;
    if (const auto number = arguments.value(name + "-fd")) {
        TALLY_ASSIGN(descriptor, descriptorFrom(*number, name + "-fd"));
        descriptor = ::dup(descriptor);
    } else {
        TALLY_ASSIGN(const std::string file, arguments.required(name + "-file"));
        descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    }
    if (descriptor < 0) {
        return fail(kFileUnwritable, arguments.value(name + "-file").value_or(name + "-fd"));
    }
    bool isWritten = true;
    for (const BytesView piece : {secret, viewOf("\n")}) {
        isWritten = isWritten && ::write(descriptor, piece.data(), piece.size()) == static_cast<ssize_t>(piece.size());
    }
    isWritten = ::close(descriptor) == 0 && isWritten;
    return isWritten ? Result<Done>(Done{}) : fail(kFileUnwritable, name);
}

}  // namespace tally::ctl
