#include "ui/pages/request_queue.h"

#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/look/theme.h"
#include "ui/pages/credential_rows.h"
#include "ui/parts/state_look.h"
#include "ui/parts/table.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QTabBar>

#include <algorithm>

namespace tally::pages {

namespace {

using look::Tokens;

constexpr int kMargin = 14;
constexpr int kAbove = 9;
constexpr int kGlyph = 14;
constexpr int kBar = 3;
constexpr int kAmountWidth = 168;

enum class Tab { All, ToAnswer, ToPayOut, Quoted };

[[nodiscard]] bool belongs(Tab tab, RequestStanding standing) {
    return tab == Tab::All || (tab == Tab::ToAnswer && standing == RequestStanding::ToAnswer) ||
           (tab == Tab::ToPayOut && standing == RequestStanding::ToPayOut) ||
           (tab == Tab::Quoted && standing == RequestStanding::Quoted);
}

/// The day by which something has to be done, or until which our quote stands.
[[nodiscard]] Date lastDayOf(const RequestRow& row, RequestStanding standing) {
    switch (standing) {
        case RequestStanding::ToAnswer:
            return row.expiryDay;
        case RequestStanding::ToPayOut:
            return row.disburseByDay;
        case RequestStanding::Quoted:
            return row.validToDay;
        case RequestStanding::PaidOut:
        case RequestStanding::Refused:
        case RequestStanding::Elsewhere:
        case RequestStanding::Ended:
            break;
    }
    return {};
}

[[nodiscard]] QString said(const char* source) {
    return QCoreApplication::translate("tally::pages::RequestQueue", source);
}

[[nodiscard]] parts::StateLook lookOf(RequestStanding standing, RequestState state) {
    switch (standing) {
        case RequestStanding::ToAnswer:
            return {QStringLiteral("inbox"), said(QT_TRANSLATE_NOOP("tally::pages::RequestQueue", "To answer")),
                    &Tokens::accent, true};
        case RequestStanding::ToPayOut:
            return {QStringLiteral("hand-coins"), said(QT_TRANSLATE_NOOP("tally::pages::RequestQueue", "To pay out")),
                    &Tokens::accent, true};
        case RequestStanding::Quoted:
            return {QStringLiteral("hourglass"), said(QT_TRANSLATE_NOOP("tally::pages::RequestQueue", "Quoted")),
                    &Tokens::text, false};
        case RequestStanding::PaidOut:
            return parts::lookOf(state);
        case RequestStanding::Refused:
            return {QStringLiteral("x"), said(QT_TRANSLATE_NOOP("tally::pages::RequestQueue", "Refused by us")),
                    &Tokens::muted, false};
        case RequestStanding::Elsewhere:
            return {QStringLiteral("undo-2"),
                    said(QT_TRANSLATE_NOOP("tally::pages::RequestQueue", "Given to another bank")), &Tokens::muted,
                    false};
        case RequestStanding::Ended:
            return {QStringLiteral("x"), said(QT_TRANSLATE_NOOP("tally::pages::RequestQueue", "Ended")), &Tokens::muted,
                    false};
    }
    return {};
}

struct Left {
    QString text;
    look::Token ink = &Tokens::muted;
};

[[nodiscard]] Left timeLeft(Date last, Date today) {
    const int days = daysBetween(today, last);
    if (days < 0) {
        return {RequestQueue::tr("lapsed"), &Tokens::bad};
    }
    const look::Token ink =
        format::daysAway(last, today).nearness == format::Nearness::Far ? &Tokens::muted : &Tokens::warn;
    return {days == 0 ? RequestQueue::tr("last day today") : RequestQueue::tr("%n day(s) left", nullptr, days), ink};
}

/// Paints a request over the first two columns: whose and what at the left, how much and until when at the right.
class QueueDelegate final : public QStyledItemDelegate {
public:
    QueueDelegate(shell::Workbench& bench, std::shared_ptr<const RequestQueue::Rows> rows, QObject* parent)
        : QStyledItemDelegate(parent), m_bench(bench), m_rows(std::move(rows)) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        painter->save();
        ground(painter, option, index.column() == 0);
        const auto found = m_rows->find(index.data(items::kIdRole).toULongLong());
        if (found != m_rows->end()) {
            const RequestRow& row = found->second;
            const RequestStanding standing = standingOf(row, m_bench.me(), m_bench.today());
            index.column() == 0 ? left(painter, option, row, standing) : right(painter, option, row, standing);
        }
        painter->restore();
    }

private:
    static void ground(QPainter* painter, const QStyleOptionViewItem& option, bool isFirst) {
        const bool isSelected = (option.state & QStyle::State_Selected) != 0;
        const bool isUnderPointer = (option.state & QStyle::State_MouseOver) != 0;
        const look::Token token = isSelected ? &Tokens::select : isUnderPointer ? &Tokens::hover : &Tokens::surface;
        painter->fillRect(option.rect, look::colour(option.palette, token));
        painter->setPen(QPen(look::colour(option.palette, &Tokens::border), 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (isSelected && isFirst) {
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), kBar, option.rect.height()),
                              look::colour(option.palette, &Tokens::accent));
        }
    }

    struct Lines {
        QRect one;
        QRect two;
        QRect three;
    };
    [[nodiscard]] static Lines linesOf(const QStyleOptionViewItem& option, bool isLeft) {
        const QRect area = option.rect.adjusted(isLeft ? kMargin : 0, kAbove, isLeft ? -4 : -kMargin, -kAbove);
        const int height = area.height() / 3;
        return {{area.left(), area.top(), area.width(), height},
                {area.left(), area.top() + height, area.width(), height},
                {area.left(), area.top() + 2 * height, area.width(), height}};
    }
    static void words(QPainter* painter, const QStyleOptionViewItem& option, const QRect& rect, const QFont& face,
                      look::Token ink, const QString& text, Qt::Alignment side) {
        painter->setFont(face);
        painter->setPen(look::colour(option.palette, ink));
        painter->drawText(rect, static_cast<int>(side | Qt::AlignVCenter),
                          QFontMetrics(face).elidedText(text, Qt::ElideRight, rect.width()));
    }

    void left(QPainter* painter, const QStyleOptionViewItem& option, const RequestRow& row,
              RequestStanding standing) const {
        const Lines lines = linesOf(option, true);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        const QFont small = look::typeOf(option.font, look::Type::Label);
        words(painter, option, lines.one, bold, &Tokens::strong, m_bench.nameOf(row.applicant), Qt::AlignLeft);
        words(painter, option, lines.two, small, &Tokens::muted, numberText(row.id), Qt::AlignLeft);
        const parts::StateLook look = lookOf(standing, row.state);
        look::icon(look.icon, look.ink)
            .paint(painter, QRect(lines.three.left(), lines.three.center().y() - kGlyph / 2 + 1, kGlyph, kGlyph));
        QFont face = small;
        face.setWeight(look.isBold ? QFont::DemiBold : QFont::Normal);
        words(painter, option, lines.three.adjusted(kGlyph + 6, 0, 0, 0), face, look.ink, look.text, Qt::AlignLeft);
    }

    void right(QPainter* painter, const QStyleOptionViewItem& option, const RequestRow& row,
               RequestStanding standing) const {
        const Lines lines = linesOf(option, false);
        const QFont small = look::typeOf(option.font, look::Type::Label);
        const format::AmountPieces pieces = format::amount(row.value, row.currency);
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        words(painter, option, lines.one, option.font, &Tokens::muted, pieces.decimals, Qt::AlignRight);
        const int decimals = QFontMetrics(option.font).horizontalAdvance(pieces.decimals);
        const QRect whole = lines.one.adjusted(0, 0, -decimals, 0);
        words(painter, option, whole, bold, &Tokens::strong, pieces.whole, Qt::AlignRight);
        const int before = QFontMetrics(bold).horizontalAdvance(pieces.whole) + 5;
        words(painter, option, whole.adjusted(0, 0, -before, 0), small, &Tokens::muted,
              format::currencyCode(row.currency), Qt::AlignRight);
        const format::DaysAway away = format::daysAway(row.dueDay, m_bench.today());
        const bool isDone = standing == RequestStanding::Ended || standing == RequestStanding::Elsewhere ||
                            standing == RequestStanding::Refused || standing == RequestStanding::PaidOut;
        const QString due = RequestQueue::tr("due %1").arg(format::date(row.dueDay));
        words(painter, option, lines.two, small, &Tokens::text, isDone ? due : due + QStringLiteral(" · ") + away.text,
              Qt::AlignRight);
        const Date last = lastDayOf(row, standing);
        if (last != Date{}) {
            const Left text = timeLeft(last, m_bench.today());
            words(painter, option, lines.three, small, text.ink, text.text, Qt::AlignRight);
            const int wide = QFontMetrics(small).horizontalAdvance(text.text) + 5 + kGlyph;
            look::icon(QStringLiteral("clock"), text.ink)
                .paint(painter,
                       QRect(lines.three.right() - wide, lines.three.center().y() - kGlyph / 2 + 1, kGlyph, kGlyph));
        }
    }

    shell::Workbench& m_bench;
    std::shared_ptr<const RequestQueue::Rows> m_rows;
};

[[nodiscard]] int rankOf(RequestStanding standing) { return static_cast<int>(standing); }

[[nodiscard]] items::Row rowOf(const RequestRow& row, MemberId me, Date today) {
    const RequestStanding standing = standingOf(row, me, today);
    return {row.id.packed(),
            {items::MemberCell{row.applicant}, items::AmountCell{row.value, row.currency},
             items::CodeCell{numberText(row.id)}, items::MemberCell{row.issuer}, items::DateCell{row.dueDay, true},
             lookOf(standing, row.state).text, items::DateCell{lastDayOf(row, standing), false}}};
}

}  // namespace

RequestStanding standingOf(const RequestRow& row, MemberId me, Date today) {
    switch (row.state) {
        case RequestState::Open:
            if (row.answer == QuoteState::Refused) {
                return RequestStanding::Refused;
            }
            if (row.expiryDay < today) {
                return RequestStanding::Ended;
            }
            return row.answer == QuoteState::Quoted ? RequestStanding::Quoted : RequestStanding::ToAnswer;
        case RequestState::Accepted:
            return row.acceptedFunder == me ? RequestStanding::ToPayOut : RequestStanding::Elsewhere;
        case RequestState::Disbursed:
        case RequestState::FundsConfirmed:
        case RequestState::FundsDisputed:
            return row.acceptedFunder == me ? RequestStanding::PaidOut : RequestStanding::Elsewhere;
        case RequestState::Closed:
        case RequestState::None:
            break;
    }
    return row.answer == QuoteState::Refused ? RequestStanding::Refused : RequestStanding::Ended;
}

RequestQueue::RequestQueue(shell::Workbench& bench, QWidget* parent) : parts::Panel(parent), m_bench(bench) {
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("requestTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFont(look::typeOf(m_tabs->font(), look::Type::Label));
    m_tabs->setElideMode(Qt::ElideNone);
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_tabs->addTab(QString());
    }
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 4, 0);
    head->addWidget(m_tabs, 1);
    body()->addLayout(head);
    body()->addWidget(parts::makeRule(this));
    m_table = new parts::Table(QStringLiteral("requestsTable"),
                               {{"applicant", false, false},
                                {"amount", true, false},
                                {"number", false, false},
                                {"issuer", false, false},
                                {"due", false, false},
                                {"state", false, false},
                                {"answer-by", false, false}},
                               bench.cells(), this);
    QTableView& view = m_table->view();
    view.setItemDelegate(new QueueDelegate(bench, m_rows, &view));
    view.horizontalHeader()->hide();
    constexpr int kShown = 2;
    for (int i = kShown; i < m_table->items().columnCount(); ++i) {
        view.setColumnHidden(i, true);
    }
    m_table->setWidths({0, kAmountWidth});
    const int lines =
        QFontMetrics(font()).height() + 2 * QFontMetrics(look::typeOf(font(), look::Type::Label)).height();
    constexpr int kBetween = 12;
    view.verticalHeader()->setDefaultSectionSize(lines + 2 * kAbove + kBetween);
    body()->addWidget(m_table, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &RequestQueue::ask);
    connect(m_table, &parts::Table::selectionSettled, this, &RequestQueue::chosenChanged);
    connect(&m_table->items(), &items::PagedItems::loaded, this, [this] {
        // What stands beside it speaks of one request: of the first until another is chosen.
        const auto first = m_table->items().idAt(0);
        if (chosen() == 0 && first) {
            m_table->select(*first);
        }
    });
    retranslate();
    ask();
}

void RequestQueue::ask() {
    const MemberId me = m_bench.me();
    const auto tab = static_cast<Tab>(std::max(0, m_tabs->currentIndex()));
    // The answer may come when the wallet is locked and the page gone.
    const QPointer<RequestQueue> self(this);
    m_table->items().setSource([this, me, tab, self](std::uint64_t offset, std::size_t limit) -> Async<items::Page> {
        const auto reading = [](WalletHandle wallet, MemberId bank, Tab which, Date today, QPointer<RequestQueue> told,
                                std::uint64_t from, std::size_t most) -> Async<items::Page> {
            auto asking = wallet.read([bank](OpenWallet& open) -> Result<std::vector<RequestRow>> {
                TALLY_ASSIGN(Database * database, open.database());
                return requestRowsTo(*database, bank);
            });
            TALLY_CO_ASSIGN(std::vector<RequestRow> all, co_await std::move(asking));
            if (told != nullptr) {
                told->take(all);
            }
            std::ranges::stable_sort(all, {}, [&](const RequestRow& row) {
                const RequestStanding standing = standingOf(row, bank, today);
                return std::pair(rankOf(standing), lastDayOf(row, standing));
            });
            std::erase_if(all, [&](const RequestRow& row) { return !belongs(which, standingOf(row, bank, today)); });
            items::Page page;
            page.total = all.size();
            for (std::size_t i = from; i < std::min<std::size_t>(all.size(), from + most); ++i) {
                page.rows.push_back(rowOf(all[i], bank, today));
            }
            co_return page;
        };
        return reading(m_bench.session().wallet(), me, tab, m_bench.today(), self, offset, limit);
    });
}

void RequestQueue::take(const std::vector<RequestRow>& rows) {
    m_rows->clear();
    m_counts = {static_cast<int>(rows.size()), 0, 0, 0};
    for (const RequestRow& row : rows) {
        (*m_rows)[row.id.packed()] = row;
        const RequestStanding standing = standingOf(row, m_bench.me(), m_bench.today());
        for (std::size_t i = 1; i < m_counts.size(); ++i) {
            m_counts[i] += belongs(static_cast<Tab>(i), standing) ? 1 : 0;
        }
    }
    m_table->view().viewport()->update();
    nameTabs();
    Q_EMIT counted();
}

void RequestQueue::nameTabs() {
    const QString names[] = {tr("All"), tr("To answer"), tr("To pay out"), tr("Quoted")};
    for (int i = 0; i < m_tabs->count(); ++i) {
        m_tabs->setTabText(i, names[i] + QStringLiteral("  ") +
                                  format::count(static_cast<std::uint64_t>(m_counts[static_cast<std::size_t>(i)])));
        m_tabs->setAccessibleTabName(i, names[i]);
    }
}

void RequestQueue::show(quint64 id) {
    m_tabs->setCurrentIndex(0);
    m_table->select(id);
}

void RequestQueue::refresh() { m_table->items().refresh(); }

quint64 RequestQueue::chosen() const { return m_table->currentId().value_or(0); }

void RequestQueue::retranslate() {
    m_tabs->setAccessibleName(tr("Which requests"));
    m_table->setHeads(headOf);
    m_table->view().setAccessibleName(tr("Requests"));
    m_table->setEmpty(QStringLiteral("scale"), tr("Nobody asks for financing"),
                      tr("Requests that name our bank appear here by themselves, with what they rest on."));
    m_table->retranslate();
    m_table->items().refresh();
    nameTabs();
}

}  // namespace tally::pages
