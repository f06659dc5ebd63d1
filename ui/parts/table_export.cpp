#include "ui/parts/table_export.h"

#include "models/session/when_done.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QSaveFile>

#include <memory>

namespace tally::parts {

namespace {

[[nodiscard]] QString said(const char* source) { return QCoreApplication::translate("export", source); }

/// An export under way: block after block of the question.
class Export : public QObject {
public:
    Export(QWidget* parent, const items::PagedItems& items, CellContext context, const QString& path)
        : QObject(parent), m_source(items.source()), m_context(std::move(context)), m_file(path) {
        QStringList heads;
        for (int column = 0; column < items.columnCount(); ++column) {
            heads.append(items.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        }
        if (!m_file.open(QIODevice::WriteOnly)) {
            end(m_file.errorString());
            return;
        }
        m_file.write("\xEF\xBB\xBF");
        m_file.write(csvRecord(heads).toUtf8());
        next();
    }

private:
    void next() {
        whenDone(m_source(m_done, items::PagedItems::kBlock), this, [this](Result<items::Page> page) {
            if (!page) {
                return end(said(QT_TRANSLATE_NOOP("export", "The wallet could not be read.")));
            }
            for (const items::Row& row : page->rows) {
                QStringList fields;
                for (const items::Cell& cell : row.cells) {
                    fields.append(plainOf(cell, m_context));
                }
                m_file.write(csvRecord(fields).toUtf8());
            }
            m_done += page->rows.size();
            if (page->rows.empty() || m_done >= page->total) {
                return end(m_file.commit() ? QString() : m_file.errorString());
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
    QSaveFile m_file;
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

void askAndExport(QWidget* parent, const items::PagedItems& items, const CellContext& context, const QString& name) {
    auto* dialog = new QFileDialog(parent, said(QT_TRANSLATE_NOOP("export", "Export as CSV")), QString(),
                                   QStringLiteral("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name + QStringLiteral(".csv"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [parent, &items, context](const QString& path) { new Export(parent, items, context, path); });
    dialog->open();
}

}  // namespace tally::parts
