#include "ui/look/style_sheet.h"

namespace tally::look {

namespace {

/// @name stands for a token.
constexpr const char kSheet[] = R"(
#rail, #statusLine { background: @sunken; }
#rail { border-right: 1px solid @border; }
#statusLine { border-top: 1px solid @border; }
#header { border-bottom: 1px solid @border; }
QFrame[kind="panel"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame[kind="sheet"] { background: @raised; border: 1px solid @borderInput; border-radius: 10px; }
QFrame[kind="rule"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="upright-rule"] { background: @border; border: none; max-width: 1px; min-width: 1px; }
QFrame[kind="notice"] { background: @sunken; border-radius: 6px; }
QFrame[kind="notice"][tone="ok"] { background: @okTint; }
QFrame[kind="notice"][tone="warn"] { background: @warnTint; }
QFrame[kind="notice"][tone="bad"] { background: @badTint; }
QFrame[kind="check"] { background: transparent; }
QFrame[kind="check"][tone="bad"] { background: @badTint; }
QFrame[kind="sums"] { background: @bg; border-top: 1px solid @border; border-bottom-left-radius: 8px;
    border-bottom-right-radius: 8px; }
QLabel[kind="title"], QLabel[kind="section"], QLabel[kind="figure"], QLabel[kind="main-figure"] { color: @strong; }
QLabel[kind="muted"] { color: @muted; }
QLabel[kind="error"] { color: @bad; }
QLabel[tone="ok"] { color: @ok; }
QLabel[tone="warn"] { color: @warn; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="lock"] { color: @lock; }
QLabel[tone="accent"] { color: @accent; }
QLabel[tone="muted"] { color: @muted; }
QPushButton { background: @surface; color: @strong; border: 1px solid @borderInput; border-radius: 6px;
    padding: 4px 13px; min-height: 20px; }
QPushButton:hover { background: @hover; }
QPushButton:pressed, QPushButton:checked { background: @accentTint; }
QPushButton[kind="primary"] { background: @accentFill; color: @onAccent; border-color: @accentFill; font-weight: 600; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: @accentFillHover; }
QPushButton[kind="danger"] { color: @bad; }
QPushButton[kind="quiet"], QPushButton[kind="link"] { background: transparent; border-color: transparent; padding: 4px 8px; }
QPushButton[kind="link"] { color: @accent; padding: 0px 2px; min-height: 16px; }
QPushButton[kind="quiet"]:hover { background: @hover; }
QPushButton[refused="true"], QPushButton[refused="true"]:hover { background: @sunken; color: @disabled;
    border-color: @border; }
QPushButton:focus, QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QDateEdit:focus {
    border: 2px solid @accent; padding-left: 12px; }
QPushButton[kind="link"]:focus { padding-left: 1px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { padding-left: 7px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; color: @text; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border: 2px solid @accent; padding: 3px; }
QToolButton[kind="rail"] { text-align: left; padding: 4px 10px; color: @text; border-radius: 6px; }
QToolButton[kind="rail"]:checked { background: @accentTint; color: @accent; font-weight: 600; }
QToolButton[kind="search"] { background: @surface; border: 1px solid @borderInput; padding: 3px 10px;
    min-height: 20px; color: @muted; }
QToolButton[kind="search"]:focus { border: 2px solid @accent; padding: 2px 9px; }
QToolButton[kind="filter"], QToolButton[kind="segment"] { background: @surface; border: 1px solid @borderInput;
    padding: 3px 10px; min-height: 20px; color: @text; }
QToolButton[kind="filter"][on="true"], QToolButton[kind="segment"]:checked { background: @accentTint; color: @accent;
    border-color: @accent; font-weight: 600; }
QToolButton[kind="segment"] { padding: 3px 7px; }
QToolButton[kind="filter"]::menu-indicator { image: none; width: 0px; }
QToolButton[kind="filter"]:focus { border: 2px solid @accent; padding: 2px 9px; }
QToolButton[kind="segment"]:focus { border: 2px solid @accent; padding: 2px 6px; }
QLineEdit, QAbstractSpinBox, QPlainTextEdit, QComboBox { background: @surface; color: @strong;
    border: 1px solid @borderInput; border-radius: 6px; padding: 4px 8px; min-height: 20px;
    selection-background-color: @select; selection-color: @strong; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"] { border-color: @bad; }
QLineEdit:read-only { background: @sunken; }
QLineEdit:disabled, QComboBox:disabled, QPlainTextEdit:disabled { background: @sunken; color: @disabled; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 24px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 0px; }
QComboBox QAbstractItemView, QMenu { background: @raised; color: @text; border: 1px solid @borderInput;
    border-radius: 6px; padding: 4px; selection-background-color: @select; selection-color: @strong; outline: none; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: @select; color: @strong; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: 4px 0px; }
QTableView { background: @surface; border: none; gridline-color: transparent; selection-background-color: @select;
    selection-color: @strong; outline: none; }
QHeaderView { background: @bg; border: none; }
QHeaderView::section { background: @bg; color: @muted; border: none; border-bottom: 1px solid @border;
    padding: 0px 10px; }
QTabBar { background: transparent; border: none; }
QTabBar::tab { background: transparent; color: @text; border: none; border-bottom: 2px solid transparent;
    padding: 6px 8px; margin-right: 8px; }
QTabBar::tab:selected { color: @accent; border-bottom: 2px solid @accent; font-weight: 600; }
QTabBar#requestTabs::tab { padding: 6px 5px; margin-right: 5px; }
QTabBar::tab:focus { color: @accent; }
QScrollArea, QStackedWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0px; }
QScrollBar::handle { background: @border; border: 3px solid transparent; border-radius: 6px; min-height: 28px;
    min-width: 28px; }
QScrollBar::handle:hover { background: @borderInput; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
    width: 0px; height: 0px; }
#helpContents { background: @sunken; border: none; outline: none; }
#helpContents::item { padding: 0px 12px; border: 0px solid transparent; background: @sunken; color: @text; }
#helpContents::item:hover { background: @hover; }
#helpContents::item:selected { background: @accentTint; color: @accent; }
QLabel[kind="toast"] { background: @raised; color: @strong; border: 1px solid @borderInput; border-radius: 8px;
    padding: 10px 14px; }
QProgressBar { background: @sunken; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accentFill; border-radius: 3px; }
QToolTip { background: @raised; color: @text; border: 1px solid @borderInput; padding: 4px 6px; }
)";

}  // namespace

QString styleSheet(const Tokens& tokens) {
    const std::pair<QLatin1String, QRgb> names[] = {
        // A name that begins another comes after it.
        {QLatin1String("@accentFillHover"), tokens.accentFillHover},
        {QLatin1String("@accentFill"), tokens.accentFill},
        {QLatin1String("@accentTint"), tokens.accentTint},
        {QLatin1String("@accent"), tokens.accent},
        {QLatin1String("@borderInput"), tokens.borderInput},
        {QLatin1String("@border"), tokens.border},
        {QLatin1String("@badTint"), tokens.badTint},
        {QLatin1String("@bad"), tokens.bad},
        {QLatin1String("@bg"), tokens.bg},
        {QLatin1String("@disabled"), tokens.disabled},
        {QLatin1String("@hover"), tokens.hover},
        {QLatin1String("@lock"), tokens.lock},
        {QLatin1String("@muted"), tokens.muted},
        {QLatin1String("@okTint"), tokens.okTint},
        {QLatin1String("@ok"), tokens.ok},
        {QLatin1String("@onAccent"), tokens.onAccent},
        {QLatin1String("@raised"), tokens.raised},
        {QLatin1String("@select"), tokens.select},
        {QLatin1String("@strong"), tokens.strong},
        {QLatin1String("@sunken"), tokens.sunken},
        {QLatin1String("@surface"), tokens.surface},
        {QLatin1String("@text"), tokens.text},
        {QLatin1String("@warnTint"), tokens.warnTint},
        {QLatin1String("@warn"), tokens.warn},
    };
    QString out = QString::fromLatin1(kSheet);
    for (const auto& [name, rgb] : names) {
        out.replace(name, QColor::fromRgba(rgb).name());
    }
    return out;
}

}  // namespace tally::look
