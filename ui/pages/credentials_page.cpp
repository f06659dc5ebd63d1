#include "ui/pages/credentials_page.h"

#include "models/domain/credential_number.h"
#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/pages/credential_inspector.h"
#include "ui/pages/credential_rows.h"
#include "ui/parts/labels.h"
#include "ui/parts/table.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace tally::pages {

namespace {

constexpr int kInspectorCoversBelow = 812;
/// The ledger keeps days in 16 bits: later ones are not there.
constexpr std::int32_t kLastDay = 0xffff;
constexpr std::size_t kMostNames = 50;

[[nodiscard]] QString tabName(CredentialScope scope) {
    switch (scope) {
        case CredentialScope::Mine:
        case CredentialScope::All:
            return QCoreApplication::translate("tally::pages::CredentialsPage", "All");
        case CredentialScope::Held:
            return QCoreApplication::translate("tally::pages::CredentialsPage", "Held");
        case CredentialScope::ToAccept:
            return QCoreApplication::translate("tally::pages::CredentialsPage", "To accept");
        case CredentialScope::Offered:
            return QCoreApplication::translate("tally::pages::CredentialsPage", "Offered");
        case CredentialScope::Financing:
            return QCoreApplication::translate("tally::pages::CredentialsPage", "In financing");
        case CredentialScope::Overdue:
            return QCoreApplication::translate("tally::pages::CredentialsPage", "Overdue");
        case CredentialScope::Issued:
            return QCoreApplication::translate("tally::pages::CredentialsPage", "Issued");
    }
    return {};
}

}  // namespace

CredentialsPage::CredentialsPage(shell::Workbench& bench, QWidget* parent)
    : Page(bench, QStringLiteral("credentials"), parent) {
    if (bench.hasRole(Role::Regulator) || bench.hasRole(Role::Registrar)) {
        m_scopes = {CredentialScope::All};
    } else {
        m_scopes = {CredentialScope::Mine,    CredentialScope::Held,      CredentialScope::ToAccept,
                    CredentialScope::Offered, CredentialScope::Financing, CredentialScope::Overdue};
        if (bench.hasRole(Role::Issuer)) {
            m_scopes.push_back(CredentialScope::Issued);
        }
    }
    auto* panel = new parts::Panel(this);
    m_search = new QLineEdit(panel);
    m_search->setObjectName(QStringLiteral("credentialSearch"));
    m_search->addAction(look::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 8, 10, 4);
    bar->setSpacing(8);
    bar->addWidget(m_search);
    const auto menuButton = [&](const char* name) {
        auto* button = new QToolButton(panel);
        button->setObjectName(QString::fromLatin1(name));
        button->setProperty("kind", QStringLiteral("filter"));
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(new QMenu(button));
        bar->addWidget(button);
        return button;
    };
    m_issuerButton = menuButton("filterIssuer");
    m_dueButton = menuButton("filterDue");
    connect(m_issuerButton->menu(), &QMenu::aboutToShow, this, &CredentialsPage::fillFilters);
    connect(m_dueButton->menu(), &QMenu::aboutToShow, this, &CredentialsPage::fillFilters);
    m_clear = new QPushButton(panel);
    m_clear->setObjectName(QStringLiteral("filterClear"));
    m_clear->setProperty("kind", QStringLiteral("link"));
    bar->addWidget(m_clear);
    bar->addStretch();
    m_tabs = new QTabBar(panel);
    m_tabs->setObjectName(QStringLiteral("credentialTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const CredentialScope scope : m_scopes) {
        m_tabs->addTab(tabName(scope));
    }
    auto* tabRow = new QHBoxLayout;
    tabRow->setContentsMargins(6, 0, 6, 0);
    tabRow->addWidget(m_tabs);
    tabRow->addStretch();
    m_table = new parts::Table(QStringLiteral("credentialTable"), credentialColumns(), bench.cells(), panel);
    m_table->setWidths({134, 0, 104, 176, 108, 56});
    panel->body()->addLayout(bar);
    panel->body()->addLayout(tabRow);
    panel->body()->addWidget(parts::makeRule(panel));
    panel->body()->addWidget(m_table, 1);

    m_inspector = new CredentialInspector(bench, this);
    m_inspector->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 16, 16, 16);
    row->setSpacing(12);
    row->addWidget(panel, 62);
    row->addWidget(m_inspector, 38);

    connect(m_clear, &QPushButton::clicked, this, &CredentialsPage::clearFilters);
    connect(m_tabs, &QTabBar::currentChanged, this, &CredentialsPage::ask);
    connect(m_search, &QLineEdit::textChanged, this, &CredentialsPage::ask);
    connect(m_table, &parts::Table::sortAsked, this, &CredentialsPage::sort);
    connect(m_table, &parts::Table::selectionSettled, this, &CredentialsPage::inspect);
    connect(m_inspector, &CredentialInspector::closed, this, [this] {
        m_inspector->hide();
        m_table->view().setFocus();
    });
    connect(&bench.place(), &Workplace::standingChanged, this, [this] {
        const ProofGrade grade = this->bench().place().standing().grade;
        if (grade != std::exchange(m_shownGrade, grade)) {
            refresh();
        }
    });
    m_table->showSort(3, Qt::AscendingOrder);
    retranslate();
    ask();
}

CredentialListQuery CredentialsPage::query(CredentialScope scope) const {
    CredentialListQuery out;
    out.member = bench().me();
    out.today = bench().today();
    out.scope = scope;
    out.order = m_order;
    out.descending = m_isDescending;
    out.issuer = m_issuer;
    out.due = m_due;
    const std::string words = m_search->text().trimmed().toStdString();
    if (!words.empty()) {
        if (const auto number = parseCredentialNumber(words)) {
            out.root = number->root;
        } else if (const auto root = parseRootNumber(words)) {
            out.root = *root;
        } else {
            out.named = bench().place().directory()->search(words, kMostNames);
            if (out.named.empty()) {
                // Nobody is called that: nothing is found, rather than everything.
                out.named.push_back(MemberId{});
            }
        }
    }
    return out;
}

void CredentialsPage::ask() {
    const auto scope = m_scopes[static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()))];
    // The answer may come when the wallet is locked and the page gone.
    const auto told = [self = QPointer<CredentialsPage>(this)](const std::vector<CurrencySum>& sums) {
        if (self == nullptr) {
            return;
        }
        QStringList amounts;
        std::uint64_t all = 0;
        for (const CurrencySum& sum : sums) {
            amounts.append(format::amountWithCurrency(sum.value, sum.currency));
            all += sum.count;
        }
        self->m_table->setFoot(tr("%n credential(s)", nullptr, static_cast<int>(all)),
                               amounts.join(QStringLiteral("   ")));
    };
    m_table->items().setSource(credentialSource(
        bench().session(), query(scope), [this] { return bench().place().standing().grade; }, told));
    countTabs();
}

void CredentialsPage::countTabs() {
    const std::vector<CredentialScope> scopes = m_scopes;
    std::vector<CredentialListQuery> queries;
    for (const CredentialScope scope : scopes) {
        queries.push_back(query(scope));
    }
    auto counting = bench().session().wallet().readLatest(
        m_tabs, [queries](OpenWallet& wallet) -> Result<std::vector<std::uint64_t>> {
            TALLY_ASSIGN(Database * database, wallet.database());
            std::vector<std::uint64_t> out;
            for (const CredentialListQuery& one : queries) {
                TALLY_ASSIGN(const auto sums, credentialSums(*database, one));
                CredentialListPage page;
                page.sums = sums;
                out.push_back(page.total());
            }
            return out;
        });
    whenDone(std::move(counting), this, [this](const Result<std::vector<std::uint64_t>>& counts) {
        for (std::size_t i = 0; counts && i < counts->size(); ++i) {
            m_tabs->setTabText(static_cast<int>(i),
                               tabName(m_scopes[i]) + QStringLiteral("  ") + format::count((*counts)[i]));
            m_tabs->setAccessibleTabName(static_cast<int>(i), tabName(m_scopes[i]));
        }
    });
}

void CredentialsPage::sort(int column) {
    constexpr CredentialOrder kOrders[] = {CredentialOrder::Newest, CredentialOrder::Issuer, CredentialOrder::Value,
                                           CredentialOrder::DueDay};
    if (column < 0 || column >= static_cast<int>(std::size(kOrders))) {
        return;
    }
    const CredentialOrder wanted = kOrders[column];
    m_isDescending = wanted == m_order ? !m_isDescending : wanted == CredentialOrder::Value;
    m_order = wanted;
    m_table->showSort(column, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    ask();
}

void CredentialsPage::inspect() {
    const auto id = m_table->currentId();
    if (!id) {
        m_inspector->hide();
        return;
    }
    m_inspector->setVisible(width() >= kInspectorCoversBelow);
    m_inspector->show(CredentialId::unpack(*id));
}

void CredentialsPage::fillFilters() {
    const auto add = [](QMenu* menu, const QString& text, bool isOn, auto&& act) {
        QAction* action = menu->addAction(text, act);
        action->setCheckable(true);
        action->setChecked(isOn);
    };
    QMenu* issuers = m_issuerButton->menu();
    issuers->clear();
    add(issuers, tr("All issuers"), !m_issuer, [this] { setIssuer({}); });
    const auto directory = bench().place().directory();
    for (const MemberId id : directory->those([](const Member& one) { return one.roles.has(Role::Issuer); })) {
        add(issuers, bench().nameOf(id), m_issuer == id, [this, id] { setIssuer(id); });
    }
    QMenu* dues = m_dueButton->menu();
    dues->clear();
    const Date today = bench().today();
    add(dues, tr("Any due date"), !m_due, [this] { setDue({}); });
    const auto stretch = [&](const QString& text, Date first, Date last) {
        const std::pair<Date, Date> range{first, last};
        add(dues, text, m_due == range, [this, range] { setDue(range); });
    };
    stretch(tr("Within 7 days"), today, today.plusDays(7));
    stretch(tr("Within 30 days"), today, today.plusDays(30));
    stretch(tr("Within 90 days"), today, today.plusDays(90));
    stretch(tr("After 90 days"), today.plusDays(91), Date{kLastDay});
    stretch(tr("Past"), Date{}, today.plusDays(-1));
}

void CredentialsPage::setIssuer(std::optional<MemberId> issuer) {
    m_issuer = issuer;
    nameFilters();
    ask();
}

void CredentialsPage::setDue(std::optional<std::pair<Date, Date>> due) {
    m_due = due;
    nameFilters();
    ask();
}

void CredentialsPage::clearFilters() {
    m_issuer.reset();
    m_due.reset();
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    nameFilters();
    ask();
}

void CredentialsPage::nameFilters() {
    const auto name = [](QToolButton* button, const QString& text, bool isOn) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setProperty("on", isOn);
        button->style()->unpolish(button);
        button->style()->polish(button);
    };
    name(m_issuerButton, m_issuer ? tr("Issuer: %1").arg(bench().nameOf(*m_issuer)) : tr("Issuer"),
         m_issuer.has_value());
    QString due = tr("Due date");
    if (m_due && m_due->first.days <= 0) {
        due = tr("Due: to %1").arg(format::date(m_due->second));
    } else if (m_due && m_due->second.days >= kLastDay) {
        due = tr("Due: from %1").arg(format::date(m_due->first));
    } else if (m_due) {
        due = tr("Due: %1 to %2").arg(format::date(m_due->first), format::date(m_due->second));
    }
    name(m_dueButton, due, m_due.has_value());
    m_clear->setText(tr("Show all"));
    m_clear->setVisible(m_issuer || m_due);
    m_table->setEmpty(QStringLiteral("scroll-text"), tr("No credential here"),
                      m_issuer || m_due
                          ? tr("Nothing fits the filters: choose another issuer or due date, or show all.")
                      : m_search->text().isEmpty()
                          ? tr("What customers issue or pass on to you appears here once you have accepted it.")
                          : tr("Nothing fits the search. Clear it to see all."));
}

void CredentialsPage::narrow(const shell::Narrowing& narrowing) {
    const QSignalBlocker quiet(m_search);
    const QSignalBlocker still(m_tabs);
    m_search->clear();
    m_issuer = narrowing.issuer;
    m_due = narrowing.due;
    const auto tab = std::ranges::find(m_scopes, narrowing.scope);
    m_tabs->setCurrentIndex(tab == m_scopes.end() ? 0 : static_cast<int>(tab - m_scopes.begin()));
    nameFilters();
    ask();
}

void CredentialsPage::show(quint64 id) {
    clearFilters();
    m_tabs->setCurrentIndex(0);
    m_table->select(id);
    m_inspector->setVisible(true);
    m_inspector->show(CredentialId::unpack(id));
}

void CredentialsPage::refresh() {
    m_table->items().refresh();
    countTabs();
    if (m_inspector->isVisible()) {
        m_inspector->refresh();
    }
}

void CredentialsPage::retranslate() {
    m_table->setHeads(headOf);
    nameFilters();
    m_table->view().setAccessibleName(tr("Credentials"));
    m_search->setPlaceholderText(tr("Search number or issuer"));
    m_search->setAccessibleName(tr("Search credentials"));
    for (QToolButton* inside : m_search->findChildren<QToolButton*>()) {
        inside->setAccessibleName(m_search->accessibleName());
    }
    m_tabs->setAccessibleName(tr("Which credentials"));
    m_table->retranslate();
    m_inspector->retranslate();
    countTabs();
}

void CredentialsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && m_table->currentId()) {
        m_inspector->setVisible(!m_inspector->isVisible());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (m_inspector->isVisible()) {
            m_inspector->hide();
        } else {
            clearFilters();
        }
        return;
    }
    Page::keyPressEvent(event);
}

void CredentialsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool isRoomy = width() >= kInspectorCoversBelow;
    for (const int column : {1, 5}) {
        m_table->view().setColumnHidden(column, !isRoomy && column == 5);
    }
}

}  // namespace tally::pages
