#pragma once

#include "ui/parts/inputs.h"
#include "ui/parts/labels.h"

#include <QFormLayout>

#include <string_view>
#include <vector>

namespace tally::pages {

/// Fields one below the other in a panel, each with its name, its error and its hint; then a row of buttons.
class Form {
public:
    explicit Form(parts::Panel& panel);

    template <typename Input>
    Input* add(const char* objectName) {
        auto* input = new Input(m_panel);
        addField(input, objectName);
        return input;
    }
    void addField(QWidget* input, const char* objectName);
    /// Puts the field of `second` beside that of `first`, in half the width each.
    void pair(const QWidget* first, const QWidget* second);
    void addWidget(QWidget* widget) { m_column->addWidget(widget); }
    parts::ActionButton* addButton(const char* kind, const char* objectName);
    /// The field around an input.
    [[nodiscard]] parts::Field& around(const QWidget* input) const;
    void name(const QWidget* input, const QString& text) const { around(input).setName(text); }
    void clearErrors() const;

private:
    parts::Panel* m_panel;
    QVBoxLayout* m_column;
    QHBoxLayout* m_buttons = nullptr;
    std::vector<parts::Field*> m_fields;
};

/// Name and value pairs, one below the other, that answer to a new reading.
class Facts : public QWidget {
    Q_OBJECT

public:
    explicit Facts(QWidget* parent);
    void set(const std::vector<std::pair<QString, QString>>& facts);

private:
    QFormLayout* m_form;
};

}  // namespace tally::pages
