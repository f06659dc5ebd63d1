#pragma once

#include "models/base/bytes.h"
#include "models/base/result.h"

#include <QString>

#include <cstddef>

/// What every XML file goes through before a parser sees it.
namespace tally {

/// Not well-formed XML 1.0 with namespaces. args: line, column. Detail: the parser's words.
inline constexpr ErrorCode kXmlSyntax{"xml.syntax", ErrorKind::Input};
/// It has a document type declaration: entities could be anything, so none is read.
inline constexpr ErrorCode kXmlDoctype{"xml.doctype", ErrorKind::Input};
/// The declared encoding is unknown, or the bytes are not in it. args: the encoding.
inline constexpr ErrorCode kXmlEncoding{"xml.encoding", ErrorKind::Input};
/// Larger than the limit. args: the limit in bytes.
inline constexpr ErrorCode kXmlTooLarge{"xml.too-large", ErrorKind::Input};
/// Nested deeper, more elements, or more attributes or namespaces in a tag than the limits. args: what, the limit.
inline constexpr ErrorCode kXmlTooComplex{"xml.too-complex", ErrorKind::Input};

struct XmlLimits {
    std::size_t bytes = std::size_t{16} << 20;
    std::size_t depth = 100;
    std::size_t elements = 250'000;
    std::size_t attributesOfTag = 256;
    /// Declarations of namespaces in one tag. Parsers look through all that are in scope for every name.
    std::size_t namespacesOfTag = 32;
};

/// The text of an XML file, decoded by its byte order mark or declaration (UTF-8, UTF-16, GB18030 and whatever else
/// iconv knows). A document type declaration is refused before any parser runs, and so are tags nested deeper, or with more
/// attributes or namespaces, than the limits: these are how small files are made to cost much.
[[nodiscard]] Result<QString> xmlText(BytesView bytes, const XmlLimits& limits);

}  // namespace tally
