#include "ui/parts/table_print.h"

#include "models/session/when_done.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextOption>

#include <algorithm>
#include <memory>
#include <numeric>

namespace tally::parts {

namespace {

constexpr std::uint64_t kMostRows = 5'000;
constexpr double kBody = 9;
constexpr double kTitle = 13;

[[nodiscard]] QString said(const char* source) { return QCoreApplication::translate("export", source); }

/// The page, in dots of its device.
class Sheet {
public:
    Sheet(QPagedPaintDevice& device, QPainter& painter)
        : m_painter(painter), m_area(0, 0, device.width(), device.height()) {
        m_body.setPointSizeF(kBody);
        m_bold = m_body;
        m_bold.setWeight(QFont::DemiBold);
        m_title = m_bold;
        m_title.setPointSizeF(kTitle);
    }

    [[nodiscard]] QFontMetricsF metrics(const QFont& font) const { return QFontMetricsF(font, m_painter.device()); }
    [[nodiscard]] double rowHeight() const { return metrics(m_body).height() * 1.6; }
    [[nodiscard]] double top() const { return metrics(m_title).height() + metrics(m_body).height() * 2.2; }
    [[nodiscard]] int rowsOfPage() const {
        return std::max(1, static_cast<int>((m_area.height() - top() - 2.5 * rowHeight()) / rowHeight()));
    }

    /// Wide enough for the words; all narrower in proportion where the page is too narrow.
    void measure(const QStringList& heads, const std::vector<QStringList>& rows) {
        m_widths.assign(static_cast<std::size_t>(heads.size()), 0);
        const double gap = metrics(m_body).height();
        for (std::size_t column = 0; column < m_widths.size(); ++column) {
            m_widths[column] = metrics(m_bold).horizontalAdvance(heads[static_cast<int>(column)]) + gap;
            for (const QStringList& row : rows) {
                const QString cell = row.value(static_cast<int>(column));
                m_widths[column] = std::max(m_widths[column], metrics(m_body).horizontalAdvance(cell) + gap);
            }
        }
        const double all = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
        const double scale = all > m_area.width() ? m_area.width() / all : 1.0;
        for (double& width : m_widths) {
            width *= scale;
        }
    }

    void drawHead(const PrintWords& words, const QStringList& heads, const std::vector<bool>& isAmount) {
        m_painter.setPen(Qt::black);
        m_painter.setFont(m_title);
        m_painter.drawText(QRectF(0, 0, m_area.width(), metrics(m_title).height()), Qt::AlignLeft, words.title);
        m_painter.setFont(m_body);
        m_painter.drawText(QRectF(0, metrics(m_title).height(), m_area.width(), metrics(m_body).height() * 1.4),
                           Qt::AlignLeft | Qt::AlignVCenter, words.note);
        drawRow(top(), heads, isAmount, m_bold);
        const double y = top() + rowHeight();
        m_painter.drawLine(QPointF(0, y), QPointF(m_area.width(), y));
    }
    void drawRow(int place, const QStringList& cells, const std::vector<bool>& isAmount) {
        drawRow(top() + (place + 1) * rowHeight(), cells, isAmount, m_body);
    }
    void drawFoot(int page, int pages) {
        m_painter.setFont(m_body);
        m_painter.drawText(m_area, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("%1 / %2").arg(page).arg(pages));
    }

private:
    void drawRow(double y, const QStringList& cells, const std::vector<bool>& isAmount, const QFont& font) {
        m_painter.setFont(font);
        double x = 0;
        for (std::size_t column = 0; column < m_widths.size(); ++column) {
            const double gap = metrics(m_body).height() / 2;
            const QRectF room(x, y, std::max(1.0, m_widths[column] - gap), rowHeight());
            const QString words = metrics(font).elidedText(
                cells.value(static_cast<int>(column)), isAmount[column] ? Qt::ElideNone : Qt::ElideRight, room.width());
            QTextOption side(isAmount[column] ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
            side.setWrapMode(QTextOption::NoWrap);
            m_painter.drawText(room, words, side);
            x += m_widths[column];
        }
    }

    QPainter& m_painter;
    QRectF m_area;
    QFont m_body;
    QFont m_bold;
    QFont m_title;
    std::vector<double> m_widths;
};

/// All rows of a question, then one print.
class Printing : public QObject {
public:
    Printing(QWidget* parent, const items::PagedItems& items, CellContext context, PrintWords words,
             std::shared_ptr<QPrinter> printer)
        : QObject(parent),
          m_source(items.source()),
          m_context(std::move(context)),
          m_words(std::move(words)),
          m_printer(std::move(printer)) {
        for (int column = 0; column < items.columnCount(); ++column) {
            m_heads.append(items.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
            m_isAmount.push_back(items.columns()[static_cast<std::size_t>(column)].isAmount);
        }
        next();
    }

private:
    void next() {
        whenDone(m_source(m_rows.size(), items::PagedItems::kBlock), this, [this](Result<items::Page> page) {
            if (!page) {
                return end(said(QT_TRANSLATE_NOOP("export", "The wallet could not be read.")));
            }
            if (page->total > kMostRows) {
                return end(said(QT_TRANSLATE_NOOP("export",
                                                  "%1 rows would fill too much paper: filter them to at "
                                                  "most %2, or export them."))
                               .arg(QString::number(page->total), QString::number(kMostRows)));
            }
            for (const items::Row& row : page->rows) {
                QStringList cells;
                for (const items::Cell& cell : row.cells) {
                    cells.append(wordsOf(cell, m_context));
                }
                m_rows.push_back(std::move(cells));
            }
            if (page->rows.empty() || m_rows.size() >= page->total) {
                printRows(*m_printer, m_heads, m_rows, m_isAmount, m_words);
                return end({});
            }
            next();
        });
    }
    void end(const QString& problem) {
        if (!problem.isEmpty()) {
            auto* box = new QMessageBox(QMessageBox::Warning, said(QT_TRANSLATE_NOOP("export", "Print")), problem,
                                        QMessageBox::Close, qobject_cast<QWidget*>(parent()));
            box->setTextFormat(Qt::PlainText);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        }
        deleteLater();
    }

    items::PageSource m_source;
    CellContext m_context;
    PrintWords m_words;
    std::shared_ptr<QPrinter> m_printer;
    QStringList m_heads;
    std::vector<bool> m_isAmount;
    std::vector<QStringList> m_rows;
};

}  // namespace

void printRows(QPagedPaintDevice& device, const QStringList& heads, const std::vector<QStringList>& rows,
               const std::vector<bool>& isAmount, const PrintWords& words) {
    QPainter painter(&device);
    Sheet sheet(device, painter);
    sheet.measure(heads, rows);
    const int perPage = sheet.rowsOfPage();
    const int pages = std::max(1, (static_cast<int>(rows.size()) + perPage - 1) / perPage);
    for (int page = 0; page < pages; ++page) {
        if (page > 0) {
            device.newPage();
        }
        sheet.drawHead(words, heads, isAmount);
        for (int place = 0; place < perPage; ++place) {
            const auto at = static_cast<std::size_t>(page * perPage + place);
            if (at < rows.size()) {
                sheet.drawRow(place, rows[at], isAmount);
            }
        }
        sheet.drawFoot(page + 1, pages);
    }
}

void askAndPrint(QWidget* parent, const items::PagedItems& items, const CellContext& context, const PrintWords& words) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(QStringLiteral("printDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The printer outlives the dialog that knows it.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    QObject::connect(dialog, &QDialog::accepted, parent, [parent, &items, context, words, printer] {
        new Printing(parent, items, context, words, printer);
    });
    dialog->open();
}

}  // namespace tally::parts
