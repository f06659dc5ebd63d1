#include "ui/pages/page_groups.h"

#include "ui/pages/activity_page.h"
#include "ui/pages/approvals_page.h"
#include "ui/pages/credentials_page.h"
#include "ui/pages/dashboard_page.h"
#include "ui/pages/financing_page.h"
#include "ui/pages/inbox_page.h"
#include "ui/pages/invoices_page.h"
#include "ui/pages/issue_page.h"
#include "ui/pages/lines_page.h"
#include "ui/pages/members_page.h"
#include "ui/pages/nodes_page.h"
#include "ui/pages/operators_page.h"
#include "ui/pages/orders_page.h"
#include "ui/pages/pay_page.h"
#include "ui/pages/requests_page.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/settlement_page.h"

namespace tally::pages {

std::vector<std::vector<shell::Page*>> makePageGroups(shell::Workbench& bench, QWidget* parent) {
    const bool isIssuer = bench.hasRole(Role::Issuer);
    const bool isSupplier = bench.hasRole(Role::Supplier);
    const bool isFunder = bench.hasRole(Role::Funder);
    const bool isBank = isFunder || bench.hasRole(Role::SettlementBank);
    const bool isRegulator = bench.hasRole(Role::Regulator);
    const bool trades = isIssuer || isSupplier || isBank;

    std::vector<shell::Page*> work;
    std::vector<shell::Page*> ledger;
    work.push_back(new DashboardPage(bench, parent));
    if (trades) {
        work.push_back(new InboxPage(bench, parent));
    }
    work.push_back(new CredentialsPage(bench, parent));
    if (isSupplier || isBank) {
        work.push_back(new PayPage(bench, parent));
    }
    if (isSupplier) {
        work.push_back(new FinancingPage(bench, parent));
    }
    if (isFunder) {
        work.push_back(new RequestsPage(bench, parent));
    }
    if (isIssuer) {
        work.push_back(new IssuePage(bench, parent));
    }
    if (isIssuer || isSupplier) {
        work.push_back(new InvoicesPage(bench, parent));
    }
    work.push_back(new ApprovalsPage(bench, parent));
    work.push_back(new SettlementPage(bench, parent));
    if (isIssuer || isBank || isRegulator) {
        ledger.push_back(new LinesPage(bench, parent));
    }
    if (isRegulator) {
        ledger.push_back(new OrdersPage(bench, parent));
    }
    ledger.push_back(new MembersPage(bench, parent));
    ledger.push_back(new OperatorsPage(bench, parent));
    ledger.push_back(new ActivityPage(bench, parent));
    return {std::move(work), std::move(ledger), {new NodesPage(bench, parent), new SettingsPage(bench, parent)}};
}

}  // namespace tally::pages
