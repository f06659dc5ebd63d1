#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

class QListWidget;
class QTextBrowser;

namespace tally::shell {

/// The chapters of the guide in their order: pages by their object names, and what belongs to no page.
[[nodiscard]] const QStringList& helpChapters();
/// A chapter's text (CommonMark) in a language, `en` or `zh_CN`; empty when there is none.
[[nodiscard]] QString helpText(const QString& language, const QString& chapter);

/// The user guide beside the window: our own text only, nothing is fetched. It stays while one works.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent);
    /// In the language in force.
    void open(const QString& language, const QString& chapter);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void read();

    QString m_language;
    QListWidget* m_contents;
    QTextBrowser* m_text;
};

}  // namespace tally::shell
