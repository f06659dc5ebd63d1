#pragma once

#include "ui/pages/list_page.h"

namespace tally::pages {

/// What was signed here, with how it stands, and what the ledger says happened to us; newest first.
class ActivityPage final : public ListPage {
    Q_OBJECT

public:
    ActivityPage(shell::Workbench& bench, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Activity"); }
    [[nodiscard]] QString subtitle() const override {
        return tr("What was signed here, and what the ledger says of us");
    }
    [[nodiscard]] QString icon() const override { return QStringLiteral("activity"); }
    void retranslate() override;

private:
    parts::Table* m_events;
};

/// The consortium's nodes as they answer, and how far what is shown is certain.
class NodesPage final : public shell::Page {
    Q_OBJECT

public:
    NodesPage(shell::Workbench& bench, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Nodes"); }
    [[nodiscard]] QString subtitle() const override { return tr("Who tells us what the ledger says"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("network"); }
    void refresh() override;
    void retranslate() override;

private:
    parts::Table* m_table;
};

}  // namespace tally::pages
