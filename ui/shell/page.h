#pragma once

#include "ui/shell/workbench.h"

#include <QWidget>

#include <vector>

class QAction;

namespace tally::shell {

/// One page: one job. Made for one open wallet; asks use cases and shows what comes back.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(Workbench& bench, const QString& name, QWidget* parent = nullptr) : QWidget(parent), m_bench(bench) {
        setObjectName(name);
    }

    /// In the rail and the header, in the language in force.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString subtitle() const { return {}; }
    /// Of Lucide.
    [[nodiscard]] virtual QString icon() const = 0;
    /// How many things wait here for somebody: shown in the rail; 0 shows nothing.
    [[nodiscard]] virtual int count() const { return 0; }
    /// The page's own actions, for its header and the palette; the first is the main one (Ctrl+N).
    [[nodiscard]] virtual std::vector<QAction*> actions() { return {}; }
    /// Shows one thing, by the id other pages know it by.
    virtual void show(quint64 id) { Q_UNUSED(id); }
    /// Shows what a figure elsewhere speaks of.
    virtual void narrow(const Narrowing& narrowing) { Q_UNUSED(narrowing); }
    /// Reads what it shows again: once when it is first seen, and whenever the ledger changed.
    virtual void refresh() = 0;
    /// All words again: the language changed.
    virtual void retranslate() = 0;
    using QWidget::show;

Q_SIGNALS:
    void countChanged();
    void headChanged();

protected:
    [[nodiscard]] Workbench& bench() const { return m_bench; }

private:
    Workbench& m_bench;
};

}  // namespace tally::shell
