#include "ui/parts/fact_strip.h"

#include "ui/parts/labels.h"

#include <QGridLayout>

#include <algorithm>

namespace tally::parts {

FactStrip::FactStrip(QWidget* parent) : QFrame(parent), m_grid(new QGridLayout(this)) {
    setProperty("kind", QStringLiteral("panel"));
    m_grid->setContentsMargins(0, 8, 0, 8);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(8);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Maximum);
    setSizePolicy(policy);
}

void FactStrip::set(const std::vector<Fact>& facts) {
    for (QWidget* cell : m_cells) {
        cell->deleteLater();
    }
    for (QFrame* rule : m_rules) {
        rule->deleteLater();
    }
    m_cells.clear();
    m_rules.clear();
    m_columns = 0;
    for (const Fact& fact : facts) {
        auto* cell = new QWidget(this);
        auto* column = new QVBoxLayout(cell);
        column->setContentsMargins(14, 0, 12, 0);
        column->setSpacing(2);
        QLabel* name = makeLabel("muted", cell, look::Type::Label);
        name->setText(fact.name);
        column->addWidget(name);
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        if (fact.amount) {
            auto* amount = new AmountLabel(look::Type::Title, cell);
            amount->setAmount(*fact.amount, fact.currency);
            row->addWidget(amount);
        } else {
            QLabel* value = makeLabel("title", cell);
            QFont face = value->font();
            face.setWeight(QFont::DemiBold);
            value->setFont(face);
            value->setText(fact.value);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse);
            setTone(value, fact.tone);
            row->addWidget(value);
        }
        QLabel* note = makeLabel("muted", cell, look::Type::Label);
        note->setText(fact.note);
        setTone(note, fact.tone);
        row->addWidget(note);
        row->addStretch();
        column->addLayout(row);
        cell->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value + QLatin1Char(' ') + fact.note);
        m_cells.push_back(cell);
    }
    lay();
}

void FactStrip::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    lay();
}

void FactStrip::lay() {
    const int count = static_cast<int>(m_cells.size());
    int wanted = 0;
    for (const QWidget* cell : m_cells) {
        wanted += cell->sizeHint().width();
    }
    const int columns = count == 0 || wanted <= width() ? count : (count + 1) / 2;
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (QFrame* rule : m_rules) {
        rule->deleteLater();
    }
    m_rules.clear();
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item;
    }
    for (int i = 0; i < m_grid->columnCount(); ++i) {
        m_grid->setColumnStretch(i, 0);
    }
    for (int i = 0; i < count; ++i) {
        const int at = i % columns;
        if (at > 0) {
            auto* rule = new QFrame(this);
            rule->setProperty("kind", QStringLiteral("upright-rule"));
            m_grid->addWidget(rule, i / columns, 2 * at - 1);
            rule->show();
            m_rules.push_back(rule);
        }
        m_grid->addWidget(m_cells[static_cast<std::size_t>(i)], i / columns, 2 * at);
        m_cells[static_cast<std::size_t>(i)]->show();
        m_grid->setColumnStretch(2 * at, m_cells[static_cast<std::size_t>(i)]->sizeHint().width());
    }
}

}  // namespace tally::parts
