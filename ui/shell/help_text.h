#pragma once

#include <QStringList>
#include <QTextBlock>

#include <optional>

class QFont;
class QPalette;
class QTextDocument;
class QUrl;

/// The guide that goes with the program: chapters in CommonMark under resources/help, one folder a language, embedded.
/// Nothing here reads a file of this computer or a network.
namespace tally::shell {

/// The chapters of the guide in their order: pages by their object names, and what belongs to no page.
[[nodiscard]] const QStringList& helpChapters();
/// A chapter's text (CommonMark) in a language, `en` or `zh_CN`; empty when there is none.
[[nodiscard]] QString helpText(const QString& language, const QString& chapter);
/// The words of its first heading.
[[nodiscard]] QString helpTitle(const QString& text);

/// What a heading is linked by: its letters and digits in lower case, a hyphen for each space, nothing else; as forges
/// make it.
[[nodiscard]] QString helpAnchor(const QString& heading);
/// The heading of this anchor; invalid when there is none.
[[nodiscard]] QTextBlock helpSection(const QTextDocument& document, const QString& anchor);

struct HelpLink {
    QString chapter;
    QString anchor;  ///< empty: its beginning
};
/// Where a link in a chapter leads: `pay.md`, `pay.md#undo` or `#undo`. Nothing for any other.
[[nodiscard]] std::optional<HelpLink> helpLink(const QUrl& url, const QString& from);

/// Puts the chapter into the document, in the colours of the palette and in proportion to the size of the body.
void setHelpText(QTextDocument& document, const QString& text, const QPalette& palette, const QFont& body);

}  // namespace tally::shell
