#pragma once

#include <QString>
#include <QWidget>

/// The hands of somebody without a mouse: every step is key events to whatever has the focus, and nothing else. A step
/// that fails says why in the stage's `problem`.
namespace tally {

class WindowStage;

class Keys {
public:
    explicit Keys(WindowStage& stage) : m_stage(stage) {}

    /// What a window manager does: the dialog that stands open has the keys, else the window.
    void settle() const;
    [[nodiscard]] static QString focusName();
    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) const;
    void type(const QString& text) const;
    /// Tab by Tab, or Shift and Tab by Shift and Tab, to the widget of this name. The focus is never nowhere on the way.
    [[nodiscard]] bool tabTo(const QString& name, bool isBackward = false) const;
    /// Replaces what stands in the field.
    [[nodiscard]] bool fill(const QString& field, const QString& text) const;
    /// Goes down the list of a choice, from its first entry, until the entry has the text.
    [[nodiscard]] bool choose(const QString& box, const QString& text) const;
    [[nodiscard]] bool chooseAt(const QString& box, int place) const;
    /// The row whose cells contain the text, by arrow keys from the first.
    [[nodiscard]] bool row(const QString& table, const QString& text) const;
    /// Tab to the button, once it can be pressed, and Space.
    [[nodiscard]] bool push(const QString& name) const;
    /// Ctrl and its number where it has one, else the palette; the focus is on the page then.
    [[nodiscard]] bool open(const QString& page) const;
    /// Ctrl+K, the words, Enter.
    [[nodiscard]] bool command(const QString& words) const;
    /// What has the focus is on the page in sight, and shows.
    [[nodiscard]] bool onPage() const;
    /// From the first page: arrows to the wallet at this place, Enter, the password, Enter.
    [[nodiscard]] bool enter(int place) const;
    /// The sheet: its password, Tab to the button, Space; Enter signs nothing, Escape leaves. The focus is back after.
    [[nodiscard]] bool sign() const;

private:
    [[nodiscard]] QWidget* seen(const QString& name) const;
    [[nodiscard]] bool fail(const QString& problem) const;

    WindowStage& m_stage;
};

}  // namespace tally
