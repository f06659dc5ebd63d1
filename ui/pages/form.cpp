#include "ui/pages/form.h"

#include "models/base/ensure.h"

#include <algorithm>

namespace tally::pages {

Form::Form(parts::Panel& panel) : m_panel(&panel), m_column(new QVBoxLayout) {
    m_column->setContentsMargins(16, 4, 16, 16);
    m_column->setSpacing(10);
    panel.body()->addLayout(m_column);
}

void Form::addField(QWidget* input, const char* objectName) {
    input->setObjectName(QString::fromLatin1(objectName));
    auto* field = new parts::Field(input, m_panel);
    m_column->addWidget(field);
    m_fields.push_back(field);
}

void Form::pair(const QWidget* first, const QWidget* second) {
    parts::Field& left = around(first);
    parts::Field& right = around(second);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_column->insertLayout(m_column->indexOf(&left), row);
    for (parts::Field* field : {&left, &right}) {
        m_column->removeWidget(field);
        row->addWidget(field, 1, Qt::AlignTop);
    }
}

parts::ActionButton* Form::addButton(const char* kind, const char* objectName) {
    if (m_buttons == nullptr) {
        m_buttons = new QHBoxLayout;
        m_buttons->setSpacing(8);
        m_buttons->addStretch();
        m_column->addLayout(m_buttons);
    }
    auto* button = new parts::ActionButton(kind, m_panel);
    button->setObjectName(QString::fromLatin1(objectName));
    m_buttons->addWidget(button);
    return button;
}

parts::Field& Form::around(const QWidget* input) const {
    const auto found = std::ranges::find(m_fields, input, [](const parts::Field* field) { return field->input(); });
    ENSURE(found != m_fields.end());
    return **found;
}

void Form::clearErrors() const {
    for (parts::Field* field : m_fields) {
        field->setError({});
    }
}

Facts::Facts(QWidget* parent) : QWidget(parent), m_form(new QFormLayout(this)) {
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(6);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void Facts::set(const std::vector<std::pair<QString, QString>>& facts) {
    while (m_form->rowCount() > 0) {
        m_form->removeRow(0);
    }
    for (const auto& [name, value] : facts) {
        QLabel* left = parts::makeLabel("muted", this);
        left->setText(name);
        QLabel* right = parts::makeText("", this);
        right->setText(value);
        right->setTextInteractionFlags(Qt::TextSelectableByMouse);
        right->setAccessibleName(name + QStringLiteral(": ") + value);
        // An address is one word, wider than its column: it has the row below its name to itself.
        constexpr qsizetype kWidest = 34;
        if (value.size() > kWidest && !value.contains(QLatin1Char(' '))) {
            m_form->addRow(left);
            m_form->addRow(right);
        } else {
            m_form->addRow(left, right);
        }
    }
}

}  // namespace tally::pages
