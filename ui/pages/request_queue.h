#pragma once

#include "models/wallet/request_list.h"
#include "ui/parts/labels.h"
#include "ui/shell/workbench.h"

#include <memory>
#include <unordered_map>

class QTabBar;

namespace tally::parts {
class Table;
}

namespace tally::pages {

/// How a request stands to the bank that looks at it.
enum class RequestStanding { ToAnswer, ToPayOut, Quoted, PaidOut, Refused, Elsewhere, Ended };
[[nodiscard]] RequestStanding standingOf(const RequestRow& row, MemberId me, Date today);

/// What is put to a bank, three lines a request: what waits for it first, the soonest on top. Reads with one query.
class RequestQueue : public parts::Panel {
    Q_OBJECT

public:
    using Rows = std::unordered_map<std::uint64_t, RequestRow>;

    RequestQueue(shell::Workbench& bench, QWidget* parent);

    void show(quint64 id);
    using QWidget::show;
    void refresh();
    void retranslate();
    [[nodiscard]] parts::Table& table() { return *m_table; }
    /// 0 when none is.
    [[nodiscard]] quint64 chosen() const;
    /// How many wait for an answer or to be paid out.
    [[nodiscard]] int waiting() const { return m_counts[1] + m_counts[2]; }

Q_SIGNALS:
    void chosenChanged();
    void counted();

private:
    void ask();
    void take(const std::vector<RequestRow>& rows);
    void nameTabs();

    shell::Workbench& m_bench;
    QTabBar* m_tabs;
    parts::Table* m_table;
    std::shared_ptr<Rows> m_rows = std::make_shared<Rows>();
    std::array<int, 4> m_counts{};
};

}  // namespace tally::pages
