#include "ui/parts/row_writer.h"

#include "models/domain/currency.h"
#include "ui/format/format.h"
#include "ui/parts/table_export.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <system_error>
#include <utility>
#include <xlsxwriter.h>

namespace tally::parts {

namespace {

class CsvWriter final : public RowWriter {
public:
    explicit CsvWriter(const QString& path) : m_file(path) {}

    QString begin(const QStringList& heads) override {
        if (!m_file.open(QIODevice::WriteOnly)) {
            return m_file.errorString();
        }
        m_file.write("\xEF\xBB\xBF");
        m_file.write(csvRecord(heads).toUtf8());
        return {};
    }
    void add(const items::Row& row, const CellContext& context) override {
        QStringList fields;
        for (const items::Cell& cell : row.cells) {
            fields.append(plainOf(cell, context));
        }
        m_file.write(csvRecord(fields).toUtf8());
    }
    QString finish() override { return m_file.commit() ? QString() : m_file.errorString(); }
    std::uint64_t most() const override { return std::numeric_limits<std::uint64_t>::max(); }

private:
    QSaveFile m_file;
};

/// A double holds whole numbers up to this one exactly.
constexpr std::int64_t kExact = std::int64_t{1} << 53;
constexpr int kColumnWidth = 18;

class WorkbookWriter final : public RowWriter {
public:
    explicit WorkbookWriter(const QString& path)
        : m_path(path), m_part(QFileInfo(path).absolutePath() + QStringLiteral("/.tallystick-XXXXXX.xlsx")) {}
    ~WorkbookWriter() override {
        if (m_book != nullptr) {
            static_cast<void>(workbook_close(m_book));
        }
    }

    QString begin(const QStringList& heads) override {
        if (!m_part.open()) {
            return m_part.errorString();
        }
        m_part.close();
        const QByteArray name = m_part.fileName().toUtf8();
        lxw_workbook_options options{};
        // Rows go to the file as they come: a million of them need no memory.
        options.constant_memory = LXW_TRUE;
        m_book = workbook_new_opt(name.constData(), &options);
        m_sheet = m_book != nullptr ? workbook_add_worksheet(m_book, nullptr) : nullptr;
        if (m_sheet == nullptr) {
            return m_part.errorString();
        }
        lxw_format* bold = workbook_add_format(m_book);
        format_set_bold(bold);
        m_day = workbook_add_format(m_book);
        format_set_num_format(m_day, "yyyy-mm-dd");
        m_percent = workbook_add_format(m_book);
        format_set_num_format(m_percent, "0.00##%");
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (int column = 0; column < heads.size(); ++column) {
            const auto at = static_cast<lxw_col_t>(column);
            worksheet_set_column(m_sheet, at, at, kColumnWidth, nullptr);
            worksheet_write_string(m_sheet, 0, at, heads[column].toUtf8().constData(), bold);
        }
        return {};
    }
    void add(const items::Row& row, const CellContext& context) override {
        ++m_row;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            write(static_cast<lxw_col_t>(column), row.cells[column], context);
        }
    }
    QString finish() override {
        const lxw_error closed = workbook_close(std::exchange(m_book, nullptr));
        if (closed != LXW_NO_ERROR) {
            return QString::fromUtf8(lxw_strerror(closed));
        }
        std::error_code problem;
        std::filesystem::rename(m_part.fileName().toStdString(), m_path.toStdString(), problem);
        if (problem) {
            return QString::fromStdString(problem.message());
        }
        m_part.setAutoRemove(false);
        return {};
    }
    std::uint64_t most() const override { return LXW_ROW_MAX - 1; }

private:
    void write(lxw_col_t column, const items::Cell& cell, const CellContext& context) {
        if (const auto* amount = std::get_if<items::AmountCell>(&cell);
            amount != nullptr && std::abs(amount->minor) < kExact) {
            const Currency currency = Currency::fromNumeric(amount->currency).value_or(Currency());
            worksheet_write_number(m_sheet, m_row, column,
                                   static_cast<double>(amount->minor) / static_cast<double>(currency.minorPerMajor()),
                                   moneyFormat(amount->currency, currency.minorUnits()));
        } else if (const auto* date = std::get_if<items::DateCell>(&cell); date != nullptr && date->day != Date{}) {
            const CivilDate civil = date->day.civil();
            lxw_datetime day{civil.year, civil.month, civil.day, 0, 0, 0};
            worksheet_write_datetime(m_sheet, m_row, column, &day, m_day);
        } else if (const auto* number = std::get_if<items::NumberCell>(&cell);
                   number != nullptr && std::abs(number->number) < kExact) {
            worksheet_write_number(m_sheet, m_row, column, static_cast<double>(number->number), nullptr);
        } else if (const auto* rate = std::get_if<items::RateCell>(&cell)) {
            constexpr double kMillion = 1'000'000;
            worksheet_write_number(m_sheet, m_row, column, static_cast<double>(rate->partsPerMillion) / kMillion,
                                   m_percent);
        } else {
            worksheet_write_string(m_sheet, m_row, column, plainOf(cell, context).toUtf8().constData(), nullptr);
        }
    }
    /// Names its currency: amounts of two are told apart.
    [[nodiscard]] lxw_format* moneyFormat(std::uint16_t currency, int places) {
        lxw_format*& out = m_money[currency];
        if (out == nullptr) {
            const QString decimals = places > 0 ? QLatin1Char('.') + QString(places, QLatin1Char('0')) : QString();
            const QString code = format::currencyCode(currency);
            const QString unit = code.isEmpty() ? QString() : QStringLiteral("[$%1] ").arg(code);
            out = workbook_add_format(m_book);
            format_set_num_format(out, (unit + QStringLiteral("#,##0") + decimals).toUtf8().constData());
        }
        return out;
    }

    QString m_path;
    QTemporaryFile m_part;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_day = nullptr;
    lxw_format* m_percent = nullptr;
    std::map<std::uint16_t, lxw_format*> m_money;
    lxw_row_t m_row = 0;
};

}  // namespace

std::unique_ptr<RowWriter> makeCsvWriter(const QString& path) { return std::make_unique<CsvWriter>(path); }

std::unique_ptr<RowWriter> makeWorkbookWriter(const QString& path) { return std::make_unique<WorkbookWriter>(path); }

}  // namespace tally::parts
