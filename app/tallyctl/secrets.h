#pragma once

#include "app/tallyctl/arguments.h"
#include "models/crypto/secret.h"

#include <filesystem>
#include <optional>

/// Passwords and phrases: from a file, a file descriptor or a prompt without echo, never from the command line.
namespace tally::ctl {

/// There is no terminal to ask on. args: the options that would do.
inline constexpr ErrorCode kSecretNoPrompt{"usage.no-prompt", ErrorKind::Input};
/// The two times a new password was typed differ.
inline constexpr ErrorCode kSecretTwice{"usage.typed-twice", ErrorKind::Input};

enum class Asking { Once, Twice };

/// The secret named by `--NAME-file` or `--NAME-fd`, else asked for with `prompt` on the terminal.
/// Only its first line, without the line's end.
[[nodiscard]] Result<Secret> secretFrom(const Arguments& arguments, const std::string& name, const std::string& prompt,
                                        Asking asking = Asking::Once);

/// Writes a secret for its owner's eyes: a new file that only they may read, or a file descriptor.
[[nodiscard]] Result<Done> handOut(const Arguments& arguments, const std::string& name, BytesView secret);

}  // namespace tally::ctl
