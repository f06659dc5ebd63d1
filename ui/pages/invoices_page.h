#pragma once

#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

namespace tally::pages {

/// The invoices in this wallet: read from files, checked, and how much of each already backs something.
class InvoicesPage final : public ListPage {
    Q_OBJECT

public:
    InvoicesPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Invoices"); }
    [[nodiscard]] QString subtitle() const override { return tr("Read from files, kept in this wallet only"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("file-text"); }
    [[nodiscard]] std::vector<QAction*> actions() override { return {m_import}; }
    void retranslate() override;

private:
    void choose();
    void read(const QStringList& files);

    parts::Notice* m_notice;
    QAction* m_import;
};

}  // namespace tally::pages
