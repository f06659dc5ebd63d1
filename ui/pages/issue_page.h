#pragma once

#include "models/session/document_import.h"
#include "models/session/issuing.h"
#include "ui/pages/form.h"
#include "ui/pages/list_page.h"

#include <memory>

class QProgressBar;

namespace tally::pages {

class LinePanel;

/// Credentials against approved invoices: one by one, or a whole file of approved payables, with its bad rows listed, progress
/// that can be stopped after any group, and taken up again.
class IssuePage final : public ListPage {
    Q_OBJECT

public:
    IssuePage(shell::Workbench& bench, QWidget* parent);
    ~IssuePage() override;

    [[nodiscard]] QString title() const override { return tr("Issue"); }
    [[nodiscard]] QString subtitle() const override { return tr("Credentials against approved invoices and payables"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("file-check"); }
    void refresh() override;
    void retranslate() override;

private:
    struct Choices {
        std::vector<StoredInvoice> invoices;
        std::vector<BatchInfo> batches;
        std::vector<Line> lines;  ///< on which we issue
    };
    void fill(Choices choices);
    void takeInvoice();
    void update();
    /// The line that the invoice, or else the file, would be issued on.
    void showLine();
    /// Who would hold the credential: the member of the seller's code, whatever the invoice calls it.
    [[nodiscard]] QString sellerOf(const StoredInvoice& invoice) const;
    [[nodiscard]] const Member* sellerAmongMembers(const StoredInvoice& invoice) const;
    [[nodiscard]] static QString codeOf(const StoredInvoice& invoice);
    void reviewOne();
    void chooseFile();
    void readFileOf(const QString& path, std::set<int> setAside);
    void showImport(const QString& path, const PayablesImport& import);
    void reviewBatch();
    /// How it stands with the file; nothing takes no room.
    void say(const QString& text);
    void runBatch(BatchId batch, bool isTrialGood);
    void showProgress(const BatchCount& count);
    [[nodiscard]] const BatchInfo* batch() const;

    parts::Panel* m_onePanel;
    std::optional<Form> m_form;
    parts::ChoiceBox* m_invoice;
    parts::MemberBox* m_bank;
    parts::AmountEdit* m_amount;
    parts::DayEdit* m_due;
    parts::DayEdit* m_expiry;
    parts::ActionButton* m_issue;
    parts::Panel* m_filePanel;
    std::optional<Form> m_fileForm;
    parts::MemberBox* m_fileBank;
    parts::DayEdit* m_fileExpiry;
    parts::ActionButton* m_choose;
    parts::ActionButton* m_run;
    QLabel* m_said;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    parts::Panel* m_badPanel;
    parts::Table* m_bad;
    parts::ActionButton* m_setAside;
    LinePanel* m_line;
    std::vector<StoredInvoice> m_invoices;
    std::vector<BatchInfo> m_batches;
    std::vector<Line> m_lines;
    PayablesFile m_file;
    QString m_path;
    /// The batch that runs; its progress asks it whether to go on.
    std::shared_ptr<bool> m_goOn;
};

}  // namespace tally::pages
