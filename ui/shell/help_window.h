#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;
class QToolButton;
class QUrl;

namespace tally::shell {

/// The user guide beside the window: contents, text, search. It stays while one works, in the language and the colours
/// in force. It shows the chapters of `help_text.h` only; nothing is fetched.
class HelpWindow : public QWidget {
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent);

    /// Shows itself, in this language, at this chapter; at the first when there is none of this name.
    void open(const QString& language, const QString& chapter);
    [[nodiscard]] const QString& chapter() const { return m_now; }

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Place {
        QString chapter;
        int scroll;
    };
    void build();
    void retranslate();
    void fillContents();
    /// Sets the chapter at work again, in language and colours; leaves what is in sight about where it is.
    void reload();
    void read(const QString& chapter);
    /// To a chapter, at the heading of this anchor; the way back is kept.
    void go(const QString& chapter, const QString& anchor = {});
    void goBack();
    void follow(const QUrl& url);
    /// The next place of what is typed, in this chapter or a later one, round the guide.
    void find(bool isBackward);

    QString m_language;
    QToolButton* m_back;
    QLineEdit* m_words;
    QLabel* m_said;
    QListWidget* m_contents;
    QTextBrowser* m_text;
    QString m_now;
    std::vector<Place> m_past;
};

}  // namespace tally::shell
