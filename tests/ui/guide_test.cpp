#include "ui/look/theme.h"
#include "ui/shell/help_text.h"
#include "ui/shell/help_window.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolButton>

#include <memory>

using namespace tally;
using namespace tally::shell;

namespace {

const QStringList kLanguages{QStringLiteral("en"), QStringLiteral("zh_CN")};

[[nodiscard]] std::unique_ptr<QTextDocument> documentOf(const QString& language, const QString& chapter) {
    auto out = std::make_unique<QTextDocument>();
    setHelpText(*out, helpText(language, chapter), QPalette(), QFont());
    return out;
}

/// Where a chapter's links lead, as they are written.
[[nodiscard]] QStringList linksOf(const QTextDocument& document) {
    QStringList out;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isAnchor()) {
                out.append(it.fragment().charFormat().anchorHref());
            }
        }
    }
    return out;
}

/// The guide: that it is whole in both languages, and the window it is read in. What its bold words say is `guide.sh`'s.
class Guide : public QObject {
    Q_OBJECT

    look::Look m_look{*qApp};
    Language m_language{*qApp};
    std::unique_ptr<HelpWindow> m_help;

    [[nodiscard]] QTextBrowser& text() const { return *m_help->findChild<QTextBrowser*>(QStringLiteral("helpText")); }
    [[nodiscard]] QListWidget& contents() const {
        return *m_help->findChild<QListWidget*>(QStringLiteral("helpContents"));
    }
    [[nodiscard]] QString head() const { return text().document()->begin().text(); }
    /// As if it were clicked.
    void follow(const QString& link) { Q_EMIT text().anchorClicked(QUrl(link)); }

private Q_SLOTS:
    void init();
    void cleanup() { m_help.reset(); }
    void everyChapterIsThereInBothLanguages();
    void everyLinkLeadsSomewhere();
    void noMarkIsLeftInTheText();
    void aLinkIsFollowedAndLeadsBack();
    void linksLeadNowhereElse();
    void theContentsLeadToEveryChapter();
    void wordsAreFoundRoundTheGuide();
    void languageAndColoursChangeWhileItIsOpen();
    void escClosesIt();
};

void Guide::init() {
    m_look.apply(look::Theme::Light);
    m_language.apply(QStringLiteral("en"));
    m_help = std::make_unique<HelpWindow>(nullptr);
    m_help->open(QStringLiteral("en"), QStringLiteral("pay"));
    QVERIFY(QTest::qWaitForWindowExposed(m_help.get()));
    QApplication::setActiveWindow(m_help.get());
}

void Guide::everyChapterIsThereInBothLanguages() {
    for (const QString& chapter : helpChapters()) {
        for (const QString& language : kLanguages) {
            QVERIFY2(!helpTitle(helpText(language, chapter)).isEmpty(), qPrintable(language + chapter));
        }
        // The same headings in the same order, so that one is not ahead of the other.
        const auto levels = [&](const QString& language) {
            const auto document = documentOf(language, chapter);
            QList<int> out;
            for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
                if (block.blockFormat().headingLevel() > 0) {
                    out.append(block.blockFormat().headingLevel());
                }
            }
            return out;
        };
        QCOMPARE(levels(kLanguages[0]), levels(kLanguages[1]));
    }
}

void Guide::everyLinkLeadsSomewhere() {
    int count = 0;
    for (const QString& language : kLanguages) {
        for (const QString& chapter : helpChapters()) {
            for (const QString& href : linksOf(*documentOf(language, chapter))) {
                const QString where = language + QLatin1Char('/') + chapter + QStringLiteral(": ") + href;
                const auto link = helpLink(QUrl(href), chapter);
                QVERIFY2(link.has_value(), qPrintable(where));
                const auto there = documentOf(language, link->chapter);
                QVERIFY2(link->anchor.isEmpty() || helpSection(*there, link->anchor).isValid(), qPrintable(where));
                ++count;
            }
        }
    }
    QVERIFY(count > 60);
}

void Guide::noMarkIsLeftInTheText() {
    for (const QString& language : kLanguages) {
        for (const QString& chapter : helpChapters()) {
            const QString shown = documentOf(language, chapter)->toPlainText();
            // Bold that does not close beside a Chinese letter stays as it was typed.
            const bool isClean = !shown.contains(QStringLiteral("**")) && !shown.contains(QLatin1Char('`')) &&
                                 !shown.contains(QStringLiteral("](")) && !shown.contains(QStringLiteral("|--"));
            QVERIFY2(isClean, qPrintable(language + QLatin1Char('/') + chapter));
        }
    }
}

void Guide::aLinkIsFollowedAndLeadsBack() {
    QCOMPARE(head(), QStringLiteral("Pay suppliers"));
    auto* back = m_help->findChild<QToolButton*>(QStringLiteral("helpBack"));
    QVERIFY(!back->isEnabled());
    text().verticalScrollBar()->setValue(40);
    follow(QStringLiteral("wallet.md#open-a-backup"));
    QCOMPARE(head(), QStringLiteral("Wallet and backup"));
    QCOMPARE(text().textCursor().block().text(), QStringLiteral("Open a backup"));
    QCOMPARE(contents().currentItem()->text(), head());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(head(), QStringLiteral("Pay suppliers"));
    QCOMPARE(text().verticalScrollBar()->value(), 40);
    QVERIFY(!back->isEnabled());
}

void Guide::linksLeadNowhereElse() {
    for (const char* link : {"https://example.org/pay.md", "file:///etc/passwd", "//example.org/pay.md", "/pay.md",
                             "../pay.md", "pay.txt", "nobody.md", "pay.md?x", "mailto:a@b", ""}) {
        QVERIFY2(!helpLink(QUrl(QString::fromLatin1(link)), QStringLiteral("pay")), link);
        follow(QString::fromLatin1(link));
        QCOMPARE(head(), QStringLiteral("Pay suppliers"));
    }
    QVERIFY(!text().openLinks() && !text().openExternalLinks());
    QVERIFY(!text().loadResource(QTextDocument::HtmlResource, QUrl(QStringLiteral("file:///etc/passwd"))).isValid());
}

void Guide::theContentsLeadToEveryChapter() {
    QCOMPARE(contents().count(), static_cast<int>(helpChapters().size()));
    for (int row = 0; row < contents().count(); ++row) {
        contents().setCurrentRow(row);
        QCOMPARE(m_help->chapter(), helpChapters()[row]);
        QCOMPARE(head(), contents().item(row)->text());
    }
    m_help->open(QStringLiteral("en"), QStringLiteral("nobody"));
    QCOMPARE(m_help->chapter(), helpChapters().front());
}

void Guide::wordsAreFoundRoundTheGuide() {
    QTest::keyClick(&text(), Qt::Key_F, Qt::ControlModifier);
    auto* words = m_help->findChild<QLineEdit*>(QStringLiteral("helpWords"));
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, QStringLiteral("spreadsheet"));
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(m_help->chapter(), QStringLiteral("pay"));
    QCOMPARE(text().textCursor().selectedText(), QStringLiteral("spreadsheet"));
    // In this chapter first, then in those after it, then from the first again.
    QSet<QString> seen;
    constexpr int kTurns = 12;
    for (int i = 0; i < kTurns; ++i) {
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(text().textCursor().selectedText().toLower(), QStringLiteral("spreadsheet"));
        seen.insert(m_help->chapter());
    }
    QVERIFY(seen.contains(QStringLiteral("issue")) && seen.contains(QStringLiteral("pay")));
    words->setText(QStringLiteral("no such words at all"));
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(!m_help->findChild<QLabel*>(QStringLiteral("helpSaid"))->text().isEmpty());
}

void Guide::languageAndColoursChangeWhileItIsOpen() {
    const auto ink = [this] { return text().document()->begin().begin().fragment().charFormat().foreground().color(); };
    const QColor light = ink();
    m_look.apply(look::Theme::Dark);
    QCoreApplication::processEvents();
    QVERIFY(ink() != light);
    QCOMPARE(ink(), QColor::fromRgb(look::kDark.strong));
    m_language.apply(QStringLiteral("zh_CN"));
    QCoreApplication::processEvents();
    QCOMPARE(m_help->chapter(), QStringLiteral("pay"));
    QCOMPARE(head(), QStringLiteral("支付供应商"));
    QCOMPARE(contents().currentItem()->text(), head());
    QCOMPARE(m_help->windowTitle(), QStringLiteral("用户指南"));
    const auto shoot = [this](const char* name) {
        constexpr int kSettles = 100;
        QTest::qWait(kSettles);
        const QString gallery = qEnvironmentVariable("TALLY_GALLERY");
        return gallery.isEmpty() || m_help->grab().save(gallery + QLatin1Char('/') + QString::fromLatin1(name));
    };
    QVERIFY(shoot("guide-zh-dark.png"));
    m_help->open(QStringLiteral("zh_CN"), QStringLiteral("sheet"));
    m_look.apply(look::Theme::Light);
    QVERIFY(shoot("guide-zh.png"));
    m_language.apply(QStringLiteral("en"));
    m_help->open(QStringLiteral("en"), QStringLiteral("index"));
    QVERIFY(shoot("guide-en.png"));
}

void Guide::escClosesIt() {
    QTest::keyClick(&text(), Qt::Key_Escape);
    QVERIFY(!m_help->isVisible());
    m_help->open(QStringLiteral("en"), QStringLiteral("pay"));
    QTest::keyClick(m_help->findChild<QLineEdit*>(QStringLiteral("helpWords")), Qt::Key_Escape);
    QVERIFY(!m_help->isVisible());
}

}  // namespace

QTEST_MAIN(Guide)
#include "guide_test.moc"
