#include "models/items/paged_items.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace tally;
using namespace tally::items;

namespace {

/// A ledger of plain numbers that answers when it is told to.
class Numbers {
public:
    explicit Numbers(std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            ids.push_back(i + 1);
        }
    }

    [[nodiscard]] PageSource source() {
        return [this](std::uint64_t offset, std::size_t limit) {
            ++asked;
            Page page;
            page.total = ids.size();
            for (std::size_t i = offset; i < std::min<std::size_t>(ids.size(), offset + limit); ++i) {
                page.rows.push_back({ids[i], {NumberCell{static_cast<std::int64_t>(ids[i] * 10 + version)}}});
            }
            return ready(Result<Page>(std::move(page)));
        };
    }

    std::vector<std::uint64_t> ids;
    std::uint64_t version = 0;
    int asked = 0;
};

[[nodiscard]] std::unique_ptr<PagedItems> makeItems() {
    auto out = std::make_unique<PagedItems>(std::vector<PagedItems::Column>{{"number", true, true}});
    out->setWords([](const Cell& cell) { return QString::number(std::get<NumberCell>(cell).number); },
                  [](const std::string& name) { return QString::fromStdString(name).toUpper(); });
    return out;
}

[[nodiscard]] std::vector<std::uint64_t> shownIds(const PagedItems& items) {
    std::vector<std::uint64_t> out;
    for (int row = 0; row < items.rowCount(); ++row) {
        out.push_back(items.idAt(row).value_or(0));
    }
    return out;
}

}  // namespace

class PagedItemsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForWhatIsLookedAtOnly();
    void changesOfAShortTableAreReportedRowByRow_data();
    void changesOfAShortTableAreReportedRowByRow();
    void aRefreshOfALongTableKeepsItsRowsInSight();
    void aTableThatShrinksForgetsTheRowsBeyond();
    void anAnswerToAnOlderQuestionIsNotTaken();
    void aFailureKeepsWhatWasThere();
    void keepsNoMoreThanItsBlocks();
};

void PagedItemsTest::asksForWhatIsLookedAtOnly() {
    Numbers numbers(1'000'000);
    auto items = makeItems();
    QAbstractItemModelTester tester(items.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    items->setSource(numbers.source());
    QTRY_COMPARE(items->rowCount(), 1'000'000);
    const int before = numbers.asked;
    QVERIFY(!items->data(items->index(700'000, 0), Qt::DisplayRole).isValid());
    QTRY_COMPARE(items->data(items->index(700'000, 0), Qt::DisplayRole).toString(), QStringLiteral("7000010"));
    QCOMPARE(numbers.asked, before + 1);
    QCOMPARE(items->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("NUMBER"));
}

void PagedItemsTest::changesOfAShortTableAreReportedRowByRow_data() {
    QTest::addColumn<QList<int>>("after");
    QTest::newRow("nothing changed") << QList<int>{1, 2, 3, 4, 5};
    QTest::newRow("one more in front") << QList<int>{9, 1, 2, 3, 4, 5};
    QTest::newRow("one more behind") << QList<int>{1, 2, 3, 4, 5, 9};
    QTest::newRow("one less") << QList<int>{1, 2, 4, 5};
    QTest::newRow("turned round") << QList<int>{5, 4, 3, 2, 1};
    QTest::newRow("all others") << QList<int>{7, 8, 9};
    QTest::newRow("some of all") << QList<int>{5, 11, 2, 12, 1};
    QTest::newRow("none left") << QList<int>{};
}

void PagedItemsTest::changesOfAShortTableAreReportedRowByRow() {
    QFETCH(const QList<int>, after);
    Numbers numbers(5);
    auto items = makeItems();
    QAbstractItemModelTester tester(items.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    items->setSource(numbers.source());
    QTRY_COMPARE(items->rowCount(), 5);
    const QPersistentModelIndex third = items->index(2, 0);
    QSignalSpy resets(items.get(), &QAbstractItemModel::modelReset);
    QSignalSpy answers(items.get(), &PagedItems::loaded);

    numbers.ids.assign(after.begin(), after.end());
    numbers.version = 1;
    items->refresh();
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(shownIds(*items), numbers.ids);
    QCOMPARE(resets.size(), 0);
    if (after.contains(3)) {
        QCOMPARE(third.row(), static_cast<int>(after.indexOf(3)));
        QCOMPARE(third.data().toString(), QStringLiteral("31"));
    } else {
        QVERIFY(!third.isValid());
    }
}

void PagedItemsTest::aRefreshOfALongTableKeepsItsRowsInSight() {
    Numbers numbers(5'000);
    auto items = makeItems();
    QAbstractItemModelTester tester(items.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    items->setSource(numbers.source());
    QTRY_COMPARE(items->rowCount(), 5'000);
    const QModelIndex far = items->index(4'000, 0);
    QTRY_COMPARE(far.data().toString(), QStringLiteral("40010"));
    numbers.version = 5;
    items->refresh();
    QCOMPARE(far.data().toString(), QStringLiteral("40010"));
    QTRY_COMPARE(far.data().toString(), QStringLiteral("40015"));
}

void PagedItemsTest::aTableThatShrinksForgetsTheRowsBeyond() {
    Numbers numbers(1'000);
    auto items = makeItems();
    QAbstractItemModelTester tester(items.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    items->setSource(numbers.source());
    QTRY_COMPARE(items->rowCount(), 1'000);
    QTRY_COMPARE(items->index(999, 0).data().toString(), QStringLiteral("10000"));
    numbers.ids.resize(350);
    items->refresh();
    QTRY_COMPARE(items->rowCount(), 350);
    QTRY_COMPARE(items->index(349, 0).data().toString(), QStringLiteral("3500"));
    QVERIFY(items->at(350) == nullptr);
}

void PagedItemsTest::anAnswerToAnOlderQuestionIsNotTaken() {
    Numbers few(3);
    Numbers many(300);
    auto items = makeItems();
    items->setSource(many.source());
    items->setSource(few.source());
    QTRY_VERIFY(items->isLoaded());
    QTest::qWait(0);
    QCOMPARE(items->rowCount(), 3);
}

void PagedItemsTest::aFailureKeepsWhatWasThere() {
    Numbers numbers(3);
    auto items = makeItems();
    bool fails = false;
    items->setSource([&](std::uint64_t offset, std::size_t limit) {
        return fails ? ready(Result<Page>(fail(kSessionCancelled))) : numbers.source()(offset, limit);
    });
    QTRY_COMPARE(items->rowCount(), 3);
    QSignalSpy failures(items.get(), &PagedItems::failed);
    fails = true;
    items->refresh();
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(items->rowCount(), 3);
    QCOMPARE(items->index(2, 0).data().toString(), QStringLiteral("30"));
}

void PagedItemsTest::keepsNoMoreThanItsBlocks() {
    Numbers numbers(20'000);
    auto items = makeItems();
    items->setSource(numbers.source());
    QTRY_COMPARE(items->rowCount(), 20'000);
    for (int row = 0; row < 20'000; row += 200) {
        QTRY_VERIFY(items->index(row, 0).data().isValid());
    }
    int held = 0;
    for (int row = 0; row < 20'000; row += 200) {
        held += items->at(row) != nullptr ? 1 : 0;
    }
    QVERIFY(held <= static_cast<int>(PagedItems::kMostBlocks));
}

QTEST_GUILESS_MAIN(PagedItemsTest)
#include "paged_items_test.moc"
