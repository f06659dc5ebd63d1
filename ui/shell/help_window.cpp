#include "ui/shell/help_window.h"

#include "ui/look/icon.h"
#include "ui/parts/labels.h"
#include "ui/shell/help_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScreen>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

namespace tally::shell {

namespace {

constexpr QSize kUsual(940, 680);
/// What a desktop draws around a window, about.
constexpr QSize kFrame(16, 48);
constexpr int kContents = 224;
constexpr std::size_t kMostPast = 100;

[[nodiscard]] QString languageInForce() {
    return QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

/// Shows what it is given and fetches nothing.
class GuideText : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl&) override { return {}; }
};

}  // namespace

HelpWindow::HelpWindow(QWidget* parent) : QWidget(parent, Qt::Window), m_language(languageInForce()) {
    setObjectName(QStringLiteral("help"));
    build();
    retranslate();
    resize(kUsual.boundedTo(screen()->availableSize() - kFrame));
}

void HelpWindow::build() {
    m_back = new QToolButton(this);
    m_back->setObjectName(QStringLiteral("helpBack"));
    m_back->setIcon(look::icon(QStringLiteral("arrow-left")));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_said = parts::makeLabel("muted", this);
    m_said->setObjectName(QStringLiteral("helpSaid"));
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("helpWords"));
    m_words->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_words->setClearButtonEnabled(true);
    m_words->setMinimumWidth(kContents);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 8, 12, 8);
    head->setSpacing(12);
    head->addWidget(m_back);
    head->addStretch(1);
    head->addWidget(m_said);
    head->addWidget(m_words);

    m_contents = new QListWidget(this);
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setFixedWidth(kContents);
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text = new GuideText(this);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setOpenExternalLinks(false);
    auto* rule = new QFrame(this);
    rule->setProperty("kind", QStringLiteral("upright-rule"));
    auto* halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(m_contents);
    halves->addWidget(rule);
    halves->addWidget(m_text, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(parts::makeRule(this));
    column->addLayout(halves, 1);

    const auto key = [this](const QKeySequence& keys, auto&& act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, std::forward<decltype(act)>(act));
    };
    key(QKeySequence::Find, [this] {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
    key(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { goBack(); });
    key(QKeySequence(Qt::SHIFT | Qt::Key_Return), [this] { find(true); });
    connect(m_back, &QToolButton::clicked, this, &HelpWindow::goBack);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_words, &QLineEdit::textChanged, this, [this] { m_said->clear(); });
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::follow);
    connect(m_contents, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item != nullptr) {
            go(item->data(Qt::UserRole).toString());
        }
    });
}

void HelpWindow::retranslate() {
    setWindowTitle(tr("User guide"));
    m_back->setText(tr("Back"));
    m_words->setPlaceholderText(tr("Search the guide"));
    m_words->setAccessibleName(tr("Search the guide"));
    m_contents->setAccessibleName(tr("Chapters"));
    m_said->clear();
    fillContents();
    reload();
}

void HelpWindow::fillContents() {
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    const int row = std::max(28, m_contents->fontMetrics().height() + 10);
    for (const QString& chapter : helpChapters()) {
        auto* item = new QListWidgetItem(helpTitle(helpText(m_language, chapter)), m_contents);
        item->setData(Qt::UserRole, chapter);
        item->setSizeHint(QSize(0, row));
        if (chapter == m_now) {
            m_contents->setCurrentItem(item);
        }
    }
}

void HelpWindow::read(const QString& chapter) {
    m_now = chapter;
    const QString text = helpText(m_language, chapter);
    setHelpText(*m_text->document(), text, palette(), font());
    m_text->setAccessibleName(helpTitle(text));
    m_text->moveCursor(QTextCursor::Start);
    const QSignalBlocker quiet(m_contents);
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(Qt::UserRole).toString() == chapter) {
            m_contents->setCurrentRow(row);
        }
    }
    m_back->setEnabled(!m_past.empty());
}

void HelpWindow::reload() {
    if (m_now.isEmpty()) {
        return;
    }
    QScrollBar* bar = m_text->verticalScrollBar();
    const double share = bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0.0;
    read(m_now);
    bar->setValue(static_cast<int>(share * bar->maximum()));
}

void HelpWindow::open(const QString& language, const QString& chapter) {
    if (language != m_language) {
        m_language = language;
        retranslate();
    }
    go(helpChapters().contains(chapter) ? chapter : helpChapters().front());
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void HelpWindow::go(const QString& chapter, const QString& anchor) {
    if (!m_now.isEmpty() && (chapter != m_now || !anchor.isEmpty())) {
        if (m_past.size() == kMostPast) {
            m_past.erase(m_past.begin());
        }
        m_past.push_back({m_now, m_text->verticalScrollBar()->value()});
    }
    read(chapter);
    const QTextBlock section = helpSection(*m_text->document(), anchor);
    if (!anchor.isEmpty() && section.isValid()) {
        m_text->setTextCursor(QTextCursor(section));
        // The heading at the top, not just in sight.
        QScrollBar* bar = m_text->verticalScrollBar();
        bar->setValue(bar->value() + m_text->cursorRect().top() - m_text->fontMetrics().height() / 2);
    }
}

void HelpWindow::goBack() {
    if (m_past.empty()) {
        return;
    }
    const Place place = m_past.back();
    m_past.pop_back();
    read(place.chapter);
    m_text->verticalScrollBar()->setValue(place.scroll);
}

void HelpWindow::follow(const QUrl& url) {
    if (const auto link = helpLink(url, m_now)) {
        go(link->chapter, link->anchor);
    }
}

void HelpWindow::find(bool isBackward) {
    const QString words = m_words->text().trimmed();
    if (words.isEmpty()) {
        return;
    }
    m_said->clear();
    const QTextDocument::FindFlags flags = isBackward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(words, flags)) {
        return;
    }
    const auto count = static_cast<int>(helpChapters().size());
    const int here = std::max(0, m_contents->currentRow());
    for (int step = 1; step <= count; ++step) {
        const int at = (here + (isBackward ? count - step : step)) % count;
        const QString chapter = m_contents->item(at)->data(Qt::UserRole).toString();
        QTextDocument other;
        other.setMarkdown(helpText(m_language, chapter));
        if (!other.find(words).isNull()) {
            go(chapter);
            m_text->moveCursor(isBackward ? QTextCursor::End : QTextCursor::Start);
            static_cast<void>(m_text->find(words, flags));
            return;
        }
    }
    m_said->setText(tr("Nowhere in this guide"));
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

void HelpWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_language = languageInForce();
        retranslate();
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        reload();
    }
    QWidget::changeEvent(event);
}

}  // namespace tally::shell
