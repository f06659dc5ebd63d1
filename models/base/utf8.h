#pragma once

#include "models/base/bytes.h"

namespace tally {

/// Whether the bytes are well-formed UTF-8 (Unicode, table 3-7): no overlong form, no surrogate, nothing above U+10FFFF.
[[nodiscard]] bool isUtf8(BytesView bytes);

}  // namespace tally
