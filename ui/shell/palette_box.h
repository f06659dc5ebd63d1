#pragma once

#include <QDialog>

#include <functional>
#include <vector>

class QLineEdit;
class QListWidget;

namespace tally::shell {

class Shell;

/// Ctrl+K: pages, their actions, credentials by number, members by name, in one list that narrows as one types.
class PaletteBox : public QDialog {
    Q_OBJECT

public:
    PaletteBox(Shell& shell, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        QString icon;
        QString text;
        QString note;
        std::function<void()> act;
    };
    void fill();
    void run();

    Shell& m_shell;
    QLineEdit* m_words;
    QListWidget* m_list;
    std::vector<Entry> m_entries;
};

}  // namespace tally::shell
