#include "ui/shell/help_text.h"

#include "ui/look/theme.h"

#include <QFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>
#include <QUrl>

#include <vector>

/// The resources of a static library are not there before somebody asks for them. Outside of any namespace (Qt).
static void initHelp() { Q_INIT_RESOURCE(help); }

namespace tally::shell {

namespace {

using look::Tokens;

constexpr double kBody = 13;
constexpr double kLineHeight = 140;
constexpr int kIndent = 22;
constexpr int kMargin = 20;
constexpr int kCell = 6;

/// Of a heading, in the pixels that the body's 13 are drawn at.
[[nodiscard]] double pixelsOf(int level) { return level == 1 ? 20 : level == 2 ? 16 : 14; }

void dressBlock(QTextCursor& cursor, const QTextBlock& block) {
    QTextBlockFormat shape = block.blockFormat();
    const int level = shape.headingLevel();
    const bool isInList = block.textList() != nullptr;
    const bool isInTable = QTextCursor(block).currentTable() != nullptr;
    shape.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
    shape.setTopMargin(level == 1 || isInTable ? 0 : level == 2 ? 18 : level > 2 ? 12 : isInList ? 2 : 4);
    shape.setBottomMargin(isInTable ? 0 : level == 1 ? 8 : isInList ? 2 : 6);
    cursor.setPosition(block.position());
    cursor.setBlockFormat(shape);
}

void dressWords(QTextCursor& cursor, const QTextBlock& block, const QPalette& palette, const QFont& body) {
    const int level = block.blockFormat().headingLevel();
    // Formats change the fragments they are read from: all of them first.
    struct Piece {
        int from;
        int to;
        QTextCharFormat format;
    };
    std::vector<Piece> pieces;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment one = it.fragment();
        pieces.push_back({one.position(), one.position() + one.length(), one.charFormat()});
    }
    for (const Piece& piece : pieces) {
        QTextCharFormat format = piece.format;
        const bool isStrong = level > 0 || piece.format.fontWeight() > QFont::Medium;
        const look::Token ink = piece.format.isAnchor() ? &Tokens::accent : isStrong ? &Tokens::strong : &Tokens::text;
        format.setForeground(look::colour(palette, ink));
        format.setFontWeight(isStrong ? QFont::DemiBold : QFont::Normal);
        // It would outweigh the size.
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        format.setFontPointSize(body.pointSizeF() * (level > 0 ? pixelsOf(level) / kBody : 1.0));
        if (piece.format.fontFixedPitch()) {
            format.setBackground(look::colour(palette, &Tokens::sunken));
        }
        cursor.setPosition(piece.from);
        cursor.setPosition(piece.to, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
    }
}

void dressTables(const QTextFrame& frame, const QPalette& palette) {
    for (QTextFrame* child : frame.childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child)) {
            QTextTableFormat shape = table->format();
            shape.setBorder(1);
            shape.setBorderCollapse(true);
            shape.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            shape.setBorderBrush(look::colour(palette, &Tokens::border));
            shape.setCellPadding(kCell);
            shape.setCellSpacing(0);
            shape.setTopMargin(6);
            shape.setBottomMargin(10);
            shape.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            table->setFormat(shape);
        }
    }
}

}  // namespace

const QStringList& helpChapters() {
    static const QStringList kChapters{
        QStringLiteral("index"),      QStringLiteral("start"),     QStringLiteral("sheet"),
        QStringLiteral("dashboard"),  QStringLiteral("inbox"),     QStringLiteral("credentials"),
        QStringLiteral("pay"),        QStringLiteral("financing"), QStringLiteral("requests"),
        QStringLiteral("issue"),      QStringLiteral("invoices"),  QStringLiteral("approvals"),
        QStringLiteral("settlement"), QStringLiteral("lines"),     QStringLiteral("orders"),
        QStringLiteral("members"),    QStringLiteral("operators"), QStringLiteral("activity"),
        QStringLiteral("nodes"),      QStringLiteral("settings"),  QStringLiteral("wallet"),
        QStringLiteral("keys"),       QStringLiteral("privacy"),   QStringLiteral("glossary")};
    return kChapters;
}

QString helpText(const QString& language, const QString& chapter) {
    initHelp();
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, chapter));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString helpTitle(const QString& text) {
    const QString first = text.section(QLatin1Char('\n'), 0, 0).trimmed();
    return first.startsWith(QLatin1String("# ")) ? first.mid(2).trimmed() : QString();
}

QString helpAnchor(const QString& heading) {
    QString out;
    for (const QChar one : heading.trimmed()) {
        if (one.isLetterOrNumber()) {
            out += one.toLower();
        } else if (one.isSpace() || one == QLatin1Char('-')) {
            out += QLatin1Char('-');
        }
    }
    return out;
}

QTextBlock helpSection(const QTextDocument& document, const QString& anchor) {
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && helpAnchor(block.text()) == anchor) {
            return block;
        }
    }
    return {};
}

std::optional<HelpLink> helpLink(const QUrl& url, const QString& from) {
    if (!url.scheme().isEmpty() || !url.host().isEmpty() || url.hasQuery()) {
        return std::nullopt;
    }
    const QString path = url.path(QUrl::FullyDecoded);
    const QString anchor = url.fragment(QUrl::FullyDecoded);
    if (path.isEmpty()) {
        return anchor.isEmpty() ? std::nullopt : std::optional(HelpLink{from, anchor});
    }
    const QString name = path.chopped(path.endsWith(QLatin1String(".md")) ? 3 : 0);
    return path.endsWith(QLatin1String(".md")) && helpChapters().contains(name) ? std::optional(HelpLink{name, anchor})
                                                                                : std::nullopt;
}

void setHelpText(QTextDocument& document, const QString& text, const QPalette& palette, const QFont& body) {
    document.setDefaultFont(body);
    document.setDocumentMargin(kMargin);
    document.setIndentWidth(kIndent);
    document.setMarkdown(text, QTextDocument::MarkdownDialectGitHub);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        dressBlock(cursor, block);
        dressWords(cursor, block, palette, body);
    }
    dressTables(*document.rootFrame(), palette);
    cursor.endEditBlock();
    document.clearUndoRedoStacks();
    document.setModified(false);
}

}  // namespace tally::shell
