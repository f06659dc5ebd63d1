#pragma once

#include "models/wallet/credential_list.h"
#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;
class QTabBar;
class QToolButton;

namespace tally::parts {
class Table;
}

namespace tally::pages {

class CredentialInspector;

/// What we hold, are offered, and have passed on: filtered, sorted, searched; the one chosen beside it.
class CredentialsPage final : public shell::Page {
    Q_OBJECT

public:
    CredentialsPage(shell::Workbench& bench, QWidget* parent);

    [[nodiscard]] QString title() const override { return tr("Credentials"); }
    [[nodiscard]] QString subtitle() const override { return tr("What we hold, are offered, and have passed on"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("scroll-text"); }
    void show(quint64 id) override;
    void narrow(const shell::Narrowing& narrowing) override;
    void refresh() override;
    void retranslate() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void ask();
    void fillFilters();
    void setIssuer(std::optional<MemberId> issuer);
    void setDue(std::optional<std::pair<Date, Date>> due);
    void clearFilters();
    void nameFilters();
    void countTabs();
    void sort(int column);
    void inspect();
    [[nodiscard]] CredentialListQuery query(CredentialScope scope) const;

    QTabBar* m_tabs;
    QLineEdit* m_search;
    QToolButton* m_issuerButton;
    QToolButton* m_dueButton;
    QPushButton* m_clear;
    std::optional<MemberId> m_issuer;
    std::optional<std::pair<Date, Date>> m_due;
    parts::Table* m_table;
    CredentialInspector* m_inspector;
    std::vector<CredentialScope> m_scopes;
    CredentialOrder m_order = CredentialOrder::DueDay;
    bool m_isDescending = false;
    ProofGrade m_shownGrade = ProofGrade::Offline;
};

}  // namespace tally::pages
