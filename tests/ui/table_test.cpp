#include "ui/parts/table.h"

#include "ui/parts/rows_view.h"

#include <QAccessible>
#include <QScrollBar>
#include <QTest>

#include <set>

using namespace tally;
using namespace tally::items;

namespace {

constexpr std::uint64_t kMillion = 1'000'000;

/// Rows numbered from 1; notes which pages it was asked for.
class Source {
public:
    explicit Source(std::uint64_t count) : m_count(count) {}

    [[nodiscard]] PageSource source() {
        return [this](std::uint64_t offset, std::size_t limit) {
            asked.insert(offset);
            Page page;
            page.total = m_count + m_above;
            for (std::uint64_t i = offset; i < std::min<std::uint64_t>(page.total, offset + limit); ++i) {
                const std::uint64_t id = i < m_above ? kNew + m_above - i : i - m_above + 1;
                page.rows.push_back({id, {Cell(QString::number(id)), Cell(QStringLiteral("second"))}});
            }
            return ready(Result<Page>(std::move(page)));
        };
    }

    /// So many new rows come before the others.
    void grow(std::uint64_t many) { m_above += many; }
    /// The first rows go.
    void shrink(std::uint64_t many) { m_above -= many; }

    std::set<std::uint64_t> asked;

private:
    static constexpr std::uint64_t kNew = 5'000'000;
    std::uint64_t m_count;
    std::uint64_t m_above = 0;
};

}  // namespace

class TableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatIsLookedAtIsAskedFor();
    void aRefreshKeepsSelectionAndScroll();
    void rowsAboveMoveNeitherWhatIsChosenNorWhatIsInSight_data();
    void rowsAboveMoveNeitherWhatIsChosenNorWhatIsInSight();
    void assistiveTechnologyIsOfferedTheRowsInSight();
    void aCellThatBecameCurrentIsKnownByItsPlace();
    void aShortTableIsOfferedAsQtsOwn();
    void assistiveTechnologySelects();
    void aMillionRowsAreSelectedAndCopiedAsFarAsTheyAreInMemory();

private:
    [[nodiscard]] std::unique_ptr<parts::Table> tableOf(Source& source) {
        parts::CellContext context;
        auto out = std::make_unique<parts::Table>(
            QStringLiteral("numbers"),
            std::vector<PagedItems::Column>{{"number", false, true}, {"second", false, false}}, context);
        out->resize(400, 500);
        out->items().setSource(source.source());
        out->show();
        settle();
        return out;
    }
    /// What was posted is done, and what that posted.
    static void settle() {
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::processEvents();
        }
    }
    [[nodiscard]] static QString nameOf(QAccessibleInterface* one) { return one->text(QAccessible::Name); }
};

void TableTest::onlyWhatIsLookedAtIsAskedFor() {
    Source source(kMillion);
    const auto table = tableOf(source);
    QCOMPARE(table->items().rowCount(), 1'000'000);
    QCOMPARE(source.asked, std::set<std::uint64_t>{0});
    table->view().scrollToBottom();
    settle();
    QCOMPARE(source.asked, (std::set<std::uint64_t>{0, 999'800}));
    table->view().verticalScrollBar()->setValue(table->view().verticalScrollBar()->maximum() / 2);
    settle();
    QVERIFY(source.asked.size() <= 4);
    QVERIFY(table->items().rowsInMemory().size() <= 4 * PagedItems::kBlock);
}

void TableTest::aRefreshKeepsSelectionAndScroll() {
    Source source(kMillion);
    const auto table = tableOf(source);
    table->view().scrollTo(table->items().index(500'000, 0));
    settle();
    table->view().selectRow(500'003);
    const int scroll = table->view().verticalScrollBar()->value();
    source.asked.clear();
    table->items().refresh();
    settle();
    QCOMPARE(table->view().verticalScrollBar()->value(), scroll);
    QCOMPARE(table->selectedIds(), std::vector<std::uint64_t>{500'004});
    QVERIFY2(source.asked.contains(500'000), "what is in sight is asked for again");
    QVERIFY(source.asked.size() <= 3);
}

void TableTest::rowsAboveMoveNeitherWhatIsChosenNorWhatIsInSight_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("chosen");
    QTest::newRow("compared whole") << 150 << 70;
    QTest::newRow("longer than a block") << 500 << 250;
    QTest::newRow("last of its block") << 1'000'000 << 199;
    QTest::newRow("a million") << 1'000'000 << 500'003;
}

void TableTest::rowsAboveMoveNeitherWhatIsChosenNorWhatIsInSight() {
    QFETCH(const int, count);
    QFETCH(const int, chosen);
    Source source(static_cast<std::uint64_t>(count));
    const auto table = tableOf(source);
    QTableView& view = table->view();
    view.scrollTo(table->items().index(chosen, 0), QAbstractItemView::PositionAtCenter);
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + 7);
    settle();
    // By keys: the row that is chosen becomes the current one after it is chosen.
    view.selectRow(chosen - 1);
    QTest::keyClick(&view, Qt::Key_Down);
    const std::vector<std::uint64_t> wanted{static_cast<std::uint64_t>(chosen) + 1};
    QCOMPARE(table->selectedIds(), wanted);
    const int place = view.rowViewportPosition(chosen);
    const auto isAsBefore = [&](int row) {
        return table->selectedIds() == wanted && view.selectionModel()->selectedRows().size() == 1 &&
               view.currentIndex().row() == row && view.rowViewportPosition(row) == place;
    };
    source.grow(3);
    table->items().refresh();
    settle();
    QVERIFY(isAsBefore(chosen + 3));
    source.shrink(2);
    table->items().refresh();
    settle();
    QVERIFY(isAsBefore(chosen + 1));
    // At its top a table shows what is new.
    view.scrollToTop();
    settle();
    source.grow(4);
    table->items().refresh();
    settle();
    QCOMPARE(view.verticalScrollBar()->value(), 0);
    QCOMPARE(table->selectedIds(), wanted);
}

void TableTest::assistiveTechnologyIsOfferedTheRowsInSight() {
    Source source(kMillion);
    const auto table = tableOf(source);
    QAccessibleInterface* rows = QAccessible::queryAccessibleInterface(&table->view());
    QCOMPARE(rows->role(), QAccessible::Table);
    QCOMPARE(rows->tableInterface()->rowCount(), 1'000'000);
    for (const int at : {0, 600, 500'000, 999'999}) {
        table->view().scrollTo(table->items().index(at, 0), QAbstractItemView::PositionAtTop);
        settle();
        source.asked.clear();
        QVERIFY(rows->childCount() <= 3 * (parts::RowsView::kAlwaysShown + 1));
        bool isThere = false;
        for (int i = 0; i < rows->childCount(); ++i) {
            QAccessibleInterface* child = rows->child(i);
            QVERIFY(child != nullptr);
            QCOMPARE(rows->indexOfChild(child), i);
            isThere = isThere || nameOf(child) == QString::number(at + 1);
        }
        QVERIFY(isThere);
        settle();
        QVERIFY2(source.asked.size() <= 3, "no more pages than the rows that are offered");
    }
}

void TableTest::aCellThatBecameCurrentIsKnownByItsPlace() {
    Source source(kMillion);
    const auto table = tableOf(source);
    QAccessibleInterface* rows = QAccessible::queryAccessibleInterface(&table->view());
    for (const int at : {0, 20, 700, 500'000}) {
        table->view().setCurrentIndex(table->items().index(at, 1));
        settle();
        // As QAbstractItemView counts: heads in front of the rows and of each row.
        QAccessibleInterface* told = rows->child((at + 1) * 3 + 2);
        QVERIFY(told != nullptr);
        QCOMPARE(told->tableCellInterface()->rowIndex(), at);
        QCOMPARE(told->tableCellInterface()->columnIndex(), 1);
        QCOMPARE(told, rows->focusChild());
        QVERIFY(!told->state().invisible);
        QCOMPARE(rows->childAt(told->rect().center().x(), told->rect().center().y()), told);
    }
}

void TableTest::aShortTableIsOfferedAsQtsOwn() {
    Source source(40);
    const auto table = tableOf(source);
    QTableView plain;
    plain.setModel(&table->items());
    plain.resize(400, 500);
    plain.show();
    settle();
    QAccessibleInterface* ours = QAccessible::queryAccessibleInterface(&table->view());
    QAccessibleInterface* qts = QAccessible::queryAccessibleInterface(&plain);
    QCOMPARE(ours->childCount(), qts->childCount());
    for (int i = 0; i < ours->childCount(); ++i) {
        const auto role = qts->child(i)->role();
        if (role == QAccessible::Cell || role == QAccessible::ColumnHeader) {
            QCOMPARE(ours->child(i)->role(), role);
            QCOMPARE(nameOf(ours->child(i)), nameOf(qts->child(i)));
        }
        if (role == QAccessible::Cell) {
            QCOMPARE(ours->child(i)->actionInterface()->actionNames(), qts->child(i)->actionInterface()->actionNames());
            QCOMPARE(ours->child(i)->state().selectable, qts->child(i)->state().selectable);
            QCOMPARE(ours->child(i)->state().focusable, qts->child(i)->state().focusable);
        }
    }
}

void TableTest::assistiveTechnologySelects() {
    Source source(kMillion);
    const auto table = tableOf(source);
    QAccessibleInterface* rows = QAccessible::queryAccessibleInterface(&table->view());
    QAccessibleInterface* cell = rows->tableInterface()->cellAt(7, 0);
    cell->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(table->selectedIds(), std::vector<std::uint64_t>{8});
    QVERIFY(cell->state().selected);
    QCOMPARE(table->view().currentIndex().row(), 7);
    QVERIFY(rows->tableInterface()->selectRow(3));
    QCOMPARE(rows->tableInterface()->selectedRows(), QList<int>{3});
    QVERIFY(rows->tableInterface()->unselectRow(3));
    QCOMPARE(rows->tableInterface()->selectedRowCount(), 0);
}

void TableTest::aMillionRowsAreSelectedAndCopiedAsFarAsTheyAreInMemory() {
    Source source(kMillion);
    const auto table = tableOf(source);
    table->setManySelectable(true);
    table->view().selectAll();
    QCOMPARE(table->selectedIds().size(), std::size_t{200});
    QCOMPARE(table->asText(true).count(QLatin1Char('\n')), 200);
    QAccessibleInterface* rows = QAccessible::queryAccessibleInterface(&table->view());
    QCOMPARE(rows->tableInterface()->selectedRowCount(), 1'000'000);
    QVERIFY(rows->tableInterface()->selectedCells().size() <= 2 * 512);
}

QTEST_MAIN(TableTest)
#include "table_test.moc"
