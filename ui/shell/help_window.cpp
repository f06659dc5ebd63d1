#include "ui/shell/help_window.h"

#include <QFile>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QTextBrowser>
#include <QTextDocument>

#include <algorithm>

/// The resources of a static library are not there before somebody asks for them. Outside of any namespace (Qt).
static void initHelp() { Q_INIT_RESOURCE(help); }

namespace tally::shell {

namespace {

constexpr int kContents = 220;
constexpr QSize kUsual(860, 620);

[[nodiscard]] QString titleOf(const QString& text) {
    return text.section(QLatin1Char('\n'), 0, 0).mid(QStringLiteral("# ").size());
}

}  // namespace

const QStringList& helpChapters() {
    static const QStringList kChapters{
        QStringLiteral("start"),       QStringLiteral("dashboard"),  QStringLiteral("inbox"),
        QStringLiteral("credentials"), QStringLiteral("pay"),        QStringLiteral("financing"),
        QStringLiteral("requests"),    QStringLiteral("issue"),      QStringLiteral("invoices"),
        QStringLiteral("approvals"),   QStringLiteral("settlement"), QStringLiteral("lines"),
        QStringLiteral("orders"),      QStringLiteral("members"),    QStringLiteral("activity"),
        QStringLiteral("nodes"),       QStringLiteral("settings"),   QStringLiteral("sheet"),
        QStringLiteral("keys"),        QStringLiteral("privacy")};
    return kChapters;
}

QString helpText(const QString& language, const QString& chapter) {
    initHelp();
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, chapter));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_contents(new QListWidget(this)), m_text(new QTextBrowser(this)) {
    setObjectName(QStringLiteral("help"));
    m_contents->setObjectName(QStringLiteral("helpContents"));
    m_contents->setFixedWidth(kContents);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setSpacing(3);
    m_contents->setContentsMargins(8, 12, 0, 12);
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(20);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_contents);
    row->addWidget(m_text, 1);
    resize(kUsual);
    connect(m_contents, &QListWidget::currentRowChanged, this, &HelpWindow::read);
}

void HelpWindow::open(const QString& language, const QString& chapter) {
    m_language = language;
    fill();
    const auto at = helpChapters().indexOf(chapter);
    m_contents->setCurrentRow(static_cast<int>(std::max<qsizetype>(0, at)));
    read();
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

void HelpWindow::fill() {
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    for (const QString& chapter : helpChapters()) {
        m_contents->addItem(titleOf(helpText(m_language, chapter)));
    }
    setWindowTitle(tr("User guide"));
    m_contents->setAccessibleName(tr("Chapters"));
    m_text->setAccessibleName(tr("User guide"));
}

void HelpWindow::read() {
    const int row = m_contents->currentRow();
    if (row >= 0) {
        m_text->setMarkdown(helpText(m_language, helpChapters()[row]));
    }
}

void HelpWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && !m_language.isEmpty()) {
        m_language = QLocale().language() == QLocale::Chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
        const int row = m_contents->currentRow();
        fill();
        m_contents->setCurrentRow(row);
        read();
    }
    QWidget::changeEvent(event);
}

void HelpWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

}  // namespace tally::shell
