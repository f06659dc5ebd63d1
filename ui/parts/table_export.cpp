#include "ui/parts/table_export.h"

#include "models/session/when_done.h"
#include "ui/parts/row_writer.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>

#include <memory>

namespace tally::parts {

namespace {

[[nodiscard]] QString said(const char* source) { return QCoreApplication::translate("export", source); }

/// An export under way: block after block of the question.
class Export : public QObject {
public:
    Export(QWidget* parent, const items::PagedItems& items, CellContext context, std::unique_ptr<RowWriter> writer)
        : QObject(parent), m_source(items.source()), m_context(std::move(context)), m_writer(std::move(writer)) {
        QStringList heads;
        for (int column = 0; column < items.columnCount(); ++column) {
            heads.append(items.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        }
        const QString problem = m_writer->begin(heads);
        if (!problem.isEmpty()) {
            end(problem);
            return;
        }
        next();
    }

private:
    void next() {
        whenDone(m_source(m_done, items::PagedItems::kBlock), this, [this](Result<items::Page> page) {
            if (!page) {
                return end(said(QT_TRANSLATE_NOOP("export", "The wallet could not be read.")));
            }
            if (page->total > m_writer->most()) {
                return end(said(QT_TRANSLATE_NOOP("export",
                                                  "A sheet holds %1 rows, and these are %2: filter them, or export as "
                                                  "CSV."))
                               .arg(QString::number(m_writer->most()), QString::number(page->total)));
            }
            for (const items::Row& row : page->rows) {
                m_writer->add(row, m_context);
            }
            m_done += page->rows.size();
            if (page->rows.empty() || m_done >= page->total) {
                return end(m_writer->finish());
            }
            next();
        });
    }
    void end(const QString& problem) {
        if (!problem.isEmpty()) {
            auto* box = new QMessageBox(QMessageBox::Warning, said(QT_TRANSLATE_NOOP("export", "Export")), problem,
                                        QMessageBox::Close, qobject_cast<QWidget*>(parent()));
            box->setTextFormat(Qt::PlainText);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        }
        deleteLater();
    }

    items::PageSource m_source;
    CellContext m_context;
    std::unique_ptr<RowWriter> m_writer;
    std::uint64_t m_done = 0;
};

}  // namespace

QString csvRecord(const QStringList& fields) {
    QStringList out;
    for (QString field : fields) {
        if (!field.isEmpty() && QStringLiteral("=+-@\t\r").contains(field.front())) {
            bool isNumber = false;
            static_cast<void>(field.toDouble(&isNumber));
            if (!isNumber) {
                field.prepend(QLatin1Char('\''));
            }
        }
        if (field.contains(QLatin1Char('"')) || field.contains(QLatin1Char(',')) || field.contains(QLatin1Char('\n')) ||
            field.contains(QLatin1Char('\r'))) {
            field.replace(QLatin1Char('"'), QStringLiteral("\"\""));
            field = QLatin1Char('"') + field + QLatin1Char('"');
        }
        out.append(field);
    }
    return out.join(QLatin1Char(',')) + QStringLiteral("\r\n");
}

void exportTo(QWidget* parent, const items::PagedItems& items, const CellContext& context, const QString& path) {
    const bool isWorkbook = path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive);
    new Export(parent, items, context, isWorkbook ? makeWorkbookWriter(path) : makeCsvWriter(path));
}

void askAndExport(QWidget* parent, const items::PagedItems& items, const CellContext& context, const QString& name) {
    const QString workbook = said(QT_TRANSLATE_NOOP("export", "Workbook (*.xlsx)"));
    auto* dialog = new QFileDialog(parent, said(QT_TRANSLATE_NOOP("export", "Export all rows")), QString(),
                                   workbook + QStringLiteral(";;CSV (*.csv)"));
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(name + QStringLiteral(".xlsx"));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, workbook](const QString& filter) {
        dialog->setDefaultSuffix(filter == workbook ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [parent, &items, context](const QString& path) { exportTo(parent, items, context, path); });
    dialog->open();
}

}  // namespace tally::parts
