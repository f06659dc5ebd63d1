#include "ui/parts/columns_view.h"

#include "ui/parts/table.h"

#include <QtTest>

using namespace tally;

/// Rows side by side: chosen by mouse and keys as rows are, and the same table to who cannot see it.
class ColumnsViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_table.reset(); }
    void eachRowHasAColumn();
    void aColumnIsChosenByAClick();
    void leftAndRightGoFromRowToRow();
    void moreThanFitAreScrolledTo();

private:
    void fill(int rows);
    [[nodiscard]] std::uint64_t chosen() const { return m_table->currentId().value_or(0); }

    std::unique_ptr<parts::Table> m_table;
    parts::ColumnsView* m_view = nullptr;
};

void ColumnsViewTest::init() {
    const parts::CellContext context{[] { return MemberDirectoryPtr(); }, [] { return Date{}; },
                                     [] { return UnixSeconds{}; }};
    m_view = new parts::ColumnsView(nullptr);
    m_table = std::make_unique<parts::Table>(
        QStringLiteral("some"),
        std::vector<items::PagedItems::Column>{
            {"name", false, false}, {"state", false, false}, {"rate", true, false}, {"cost", true, false}},
        context, nullptr, m_view);
    fill(3);
    m_table->resize(700, 300);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
}

void ColumnsViewTest::fill(int rows) {
    QSignalSpy loaded(&m_table->items(), &items::PagedItems::loaded);
    m_table->items().setSource([rows](std::uint64_t, std::size_t) {
        items::Page page;
        for (int i = 0; i < rows; ++i) {
            page.rows.push_back(
                {static_cast<std::uint64_t>(i) + 7,
                 {QStringLiteral("name %1").arg(i), QString(), items::RateCell{30'000 + i}, QString()}});
        }
        page.total = page.rows.size();
        return ready(Result<items::Page>(std::move(page)));
    });
    QTRY_VERIFY(!loaded.isEmpty());
    QTRY_COMPARE(m_view->model()->rowCount(), rows);
}

void ColumnsViewTest::eachRowHasAColumn() {
    const QAbstractItemModel& model = *m_view->model();
    int right = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        int bottom = 0;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            const QRect at = m_view->visualRect(index);
            QVERIFY2(at.left() >= right && at.top() >= bottom && at.height() > 0, qPrintable(QString::number(column)));
            bottom = at.bottom();
            QCOMPARE(m_view->indexAt(at.center()), index);
        }
        right = m_view->columnRect(row).right();
    }
    QVERIFY(!m_view->indexAt(QPoint(5, 5)).isValid());
}

void ColumnsViewTest::aColumnIsChosenByAClick() {
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->columnRect(1).center());
    QCOMPARE(chosen(), std::uint64_t{8});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->columnRect(2).center());
    QCOMPARE(chosen(), std::uint64_t{9});
}

void ColumnsViewTest::leftAndRightGoFromRowToRow() {
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_End);
    QCOMPARE(chosen(), std::uint64_t{9});
    QTest::keyClick(m_view, Qt::Key_Left);
    QCOMPARE(chosen(), std::uint64_t{8});
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(chosen(), std::uint64_t{8});
    QTest::keyClick(m_view, Qt::Key_Home);
    QCOMPARE(chosen(), std::uint64_t{7});
    QTest::keyClick(m_view, Qt::Key_Left);
    QCOMPARE(chosen(), std::uint64_t{7});
    // The focus may stand on a row that is not chosen.
    m_view->clearSelection();
    QCOMPARE(chosen(), std::uint64_t{0});
    QTest::keyClick(m_view, Qt::Key_Home);
    QCOMPARE(chosen(), std::uint64_t{7});
}

void ColumnsViewTest::moreThanFitAreScrolledTo() {
    fill(9);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_End);
    QCOMPARE(chosen(), std::uint64_t{15});
    const QRect last = m_view->columnRect(8);
    QVERIFY2(last.left() > 0 && last.right() <= m_view->viewport()->width(), qPrintable(QString::number(last.right())));
}

QTEST_MAIN(ColumnsViewTest)
#include "columns_view_test.moc"
