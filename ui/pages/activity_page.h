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

}  // namespace tally::pages
