#include "ui/shell/rail.h"

#include "ui/look/icon.h"
#include "ui/look/theme.h"
#include "ui/parts/labels.h"
#include "ui/parts/one_of.h"
#include "ui/shell/page.h"

#include <QButtonGroup>
#include <QLayout>
#include <QPainter>
#include <QScrollArea>
#include <QTextOption>
#include <QToolButton>

namespace tally::shell {

namespace {

/// An item with its count at the right end.
class RailButton : public parts::OneOf {
public:
    using OneOf::OneOf;
    void setCount(int count) {
        m_count = count;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        OneOf::paintEvent(event);
        if (m_count == 0) {
            return;
        }
        QPainter painter(this);
        QFont font = look::typeOf(this->font(), look::Type::Label);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(look::colour(palette(), isChecked() ? &look::Tokens::accent : &look::Tokens::muted));
        const bool isNarrow = toolButtonStyle() == Qt::ToolButtonIconOnly;
        const QRect room = isNarrow ? rect().adjusted(0, 1, -2, 0) : rect().adjusted(0, 0, -10, 0);
        QTextOption option(isNarrow ? Qt::AlignRight | Qt::AlignTop : Qt::AlignRight | Qt::AlignVCenter);
        painter.drawText(QRectF(room), QString::number(m_count), option);
    }

private:
    int m_count = 0;
};

}  // namespace

Rail::Rail(QWidget* parent) : QFrame(parent), m_group(new QButtonGroup(this)) {
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(kWide);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    auto* who = new QWidget(this);
    who->setMinimumHeight(52);
    auto* lines = new QVBoxLayout(who);
    lines->setContentsMargins(16, 6, 8, 6);
    lines->setSpacing(0);
    m_name = parts::makeLabel("section", who);
    m_name->setObjectName(QStringLiteral("whoName"));
    m_role = parts::makeLabel("muted", who, look::Type::Label);
    m_role->setObjectName(QStringLiteral("whoRole"));
    lines->addWidget(m_name);
    lines->addWidget(m_role);
    column->addWidget(who);
    column->addWidget(parts::makeRule(this));
    column->addSpacing(8);
    // A low screen does not hold all of them.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll);
    inside->setAutoFillBackground(false);
    m_list = new QVBoxLayout(inside);
    m_list->setContentsMargins(8, 0, 8, 0);
    m_list->setSpacing(0);
    scroll->setWidget(inside);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
}

void Rail::setWho(const QString& name, const QString& role) {
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideRight, kWide - 28));
    m_name->setToolTip(name.toHtmlEscaped());
    m_name->setAccessibleName(name);
    m_role->setText(m_role->fontMetrics().elidedText(role, Qt::ElideRight, kWide - 28));
    m_role->setAccessibleName(role);
}

void Rail::setPages(const std::vector<std::vector<Page*>>& groups) {
    while (QLayoutItem* item = m_list->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_items.clear();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i + 1 == groups.size()) {
            m_list->addStretch(1);
        } else if (i > 0) {
            m_list->addSpacing(8);
            m_list->addWidget(parts::makeRule(this));
            m_list->addSpacing(8);
        }
        for (Page* page : groups[i]) {
            auto* button = new RailButton(this);
            button->setObjectName(QStringLiteral("rail_") + page->objectName());
            button->setProperty("kind", QStringLiteral("rail"));
            button->setToolButtonStyle(m_isNarrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
            button->setIcon(look::icon(page->icon()));
            button->setIconSize(QSize(16, 16));
            button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            button->setMinimumHeight(std::max(32, fontMetrics().height() + 10));
            m_group->addButton(button);
            m_list->addWidget(button);
            m_items.push_back({page, button});
            nameItem(m_items.back());
            // Not `clicked`: assistive technology switches it on.
            connect(button, &QToolButton::toggled, this, [this, page](bool isOn) {
                if (isOn && page != m_current) {
                    Q_EMIT chosen(page);
                }
            });
            connect(page, &Page::countChanged, this, [this, at = m_items.size() - 1] { nameItem(m_items[at]); });
        }
    }
}

void Rail::nameItem(const Item& item) {
    const int count = item.page->count();
    const QString title = item.page->title();
    const QString counted = count > 0 ? title + QStringLiteral("  ") + QString::number(count) : title;
    // A tool button leaves next to nothing between its icon and its words.
    item.button->setText(QChar(0x2002) + title);
    static_cast<RailButton*>(item.button)->setCount(count);
    item.button->setToolTip(m_isNarrow ? counted.toHtmlEscaped() : QString());
    item.button->setAccessibleName(title);
    item.button->setAccessibleDescription(count > 0 ? tr("%n waiting", nullptr, count) : QString());
}

void Rail::setCurrent(const Page* page) {
    m_current = page;
    for (const Item& item : m_items) {
        item.button->setChecked(item.page == page);
    }
}

void Rail::setNarrow(bool narrow) {
    if (narrow == m_isNarrow) {
        return;
    }
    m_isNarrow = narrow;
    setFixedWidth(narrow ? kNarrow : kWide);
    m_name->setVisible(!narrow);
    m_role->setVisible(!narrow);
    for (const Item& item : m_items) {
        item.button->setToolButtonStyle(narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        nameItem(item);
    }
}

void Rail::retranslate() {
    for (const Item& item : m_items) {
        nameItem(item);
    }
}

}  // namespace tally::shell
