#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

#include <string>
#include <string_view>

/// Text of files that other programs wrote, as UTF-8.
namespace tally {

/// Bytes that are no text of the encoding. args: the encoding's name.
inline constexpr ErrorCode kTextEncoding{"text.encoding", ErrorKind::Input};

/// `bytes` in the named encoding as UTF-8, all of them or none. Names as iconv knows them.
[[nodiscard]] Result<std::string> toUtf8(BytesView bytes, std::string_view encoding);
/// The other way. Fails where the encoding lacks a character.
[[nodiscard]] Result<std::string> fromUtf8(std::string_view text, std::string_view encoding);

struct DecodedText {
    std::string text;
    std::string encoding;  ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"
};

/// Text whose encoding nobody states: by its byte order mark; else UTF-8 if it is well-formed UTF-8; else GB18030, which
/// contains GBK and GB 2312. The byte order mark is not part of the text.
[[nodiscard]] Result<DecodedText> decodeText(BytesView bytes);

}  // namespace tally
