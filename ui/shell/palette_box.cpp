#include "ui/shell/palette_box.h"

#include "models/domain/credential_number.h"
#include "ui/look/icon.h"
#include "ui/parts/labels.h"
#include "ui/shell/page.h"
#include "ui/shell/shell.h"
#include "ui/words/initials.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tally::shell {

namespace {

constexpr std::size_t kMostMembers = 8;

}  // namespace

PaletteBox::PaletteBox(Shell& shell, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_shell(shell) {
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Search or run a command"));
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("paletteWords"));
    m_words->setPlaceholderText(tr("Pages, actions, credential numbers, members"));
    m_words->setAccessibleName(tr("Search or run a command"));
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_words);
    column->addWidget(m_list);
    constexpr QSize kSize(520, 380);
    resize(kSize);
    m_words->installEventFilter(this);
    connect(m_words, &QLineEdit::textChanged, this, &PaletteBox::fill);
    connect(m_words, &QLineEdit::returnPressed, this, &PaletteBox::run);
    connect(m_list, &QListWidget::itemActivated, this, &PaletteBox::run);
    fill();
    m_words->setFocus();
}

void PaletteBox::fill() {
    const QString wanted = m_words->text().trimmed();
    m_entries.clear();
    const auto fits = [&wanted](const QString& text) {
        return text.contains(wanted, Qt::CaseInsensitive) || words::fitsInitials(text, wanted);
    };
    for (Page* page : m_shell.pages()) {
        if (fits(page->title()) || fits(page->objectName())) {
            m_entries.push_back({page->icon(), page->title(), tr("page"),
                                 [this, name = page->objectName()] { m_shell.openPage(name); }});
        }
        for (const auto* button : page->findChildren<parts::ActionButton*>()) {
            // It leads to where the thing is filled in: nothing is begun from here.
            if (!wanted.isEmpty() && button->property("kind").toString() == QStringLiteral("primary") &&
                fits(button->text()) && button->text() != page->title()) {
                m_entries.push_back(
                    {QStringLiteral("play"), button->text(), page->title(), [this, name = page->objectName()] {
                         m_shell.openPage(name);
                         m_shell.runMain();
                     }});
            }
        }
        for (QAction* action : page->actions()) {
            if (!wanted.isEmpty() && fits(action->text()) && action->property("refusal").toString().isEmpty()) {
                m_entries.push_back(
                    {QStringLiteral("play"), action->text(), page->title(), [this, name = page->objectName(), action] {
                         m_shell.openPage(name);
                         action->trigger();
                     }});
            }
        }
    }
    if (!wanted.isEmpty()) {
        const MemberDirectoryPtr directory = m_shell.bench().place().directory();
        std::vector<MemberId> found = directory->search(wanted.toStdString(), kMostMembers);
        const auto byInitials = [&wanted](const Member& one) {
            return words::fitsInitials(QString::fromStdString(one.nameZh), wanted);
        };
        for (const MemberId id : directory->those(byInitials)) {
            if (found.size() < kMostMembers && std::ranges::find(found, id) == found.end()) {
                found.push_back(id);
            }
        }
        for (const MemberId id : found) {
            m_entries.push_back({QStringLiteral("building-2"), m_shell.bench().nameOf(id), tr("member"),
                                 [this, id] { m_shell.openPage(QStringLiteral("members"), id.value); }});
        }
        if (const auto number = parseCredentialNumber(wanted.toStdString())) {
            m_entries.push_back({QStringLiteral("scroll-text"), wanted, tr("credential"), [this, id = *number] {
                                     m_shell.openPage(QStringLiteral("credentials"), id.packed());
                                 }});
        }
    }
    m_list->clear();
    for (const Entry& entry : m_entries) {
        auto* item = new QListWidgetItem(look::icon(entry.icon), entry.text + QStringLiteral("   ") + entry.note);
        item->setData(Qt::AccessibleTextRole, entry.text);
        m_list->addItem(item);
    }
    m_list->setCurrentRow(m_entries.empty() ? -1 : 0);
}

void PaletteBox::run() {
    const int row = m_list->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_entries.size()) {
        return;
    }
    const auto act = m_entries[static_cast<std::size_t>(row)].act;
    accept();
    act();
}

bool PaletteBox::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + step, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace tally::shell
