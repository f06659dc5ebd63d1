#pragma once

#include "models/domain/request_checks.h"
#include "ui/parts/labels.h"
#include "ui/shell/workbench.h"

namespace tally::pages {

/// What a check found, in a sentence.
[[nodiscard]] QString sentenceOf(const RequestCheck& check, const RequestFacts& facts, const shell::Workbench& bench);
[[nodiscard]] QString nameOf(CheckSubject subject);

/// A request's checks, the worst first: verdict with glyph and word, what was found, and who vouches for it.
class CheckList : public parts::Panel {
    Q_OBJECT

public:
    CheckList(shell::Workbench& bench, QWidget* parent);
    void set(const std::vector<RequestCheck>& checks, const RequestFacts& facts);
    void retranslate() { setTitle(tr("Checks")); }

private:
    void add(const RequestCheck& check, const RequestFacts& facts, bool isLast);

    shell::Workbench& m_bench;
    QWidget* m_counts;
    QHBoxLayout* m_countRow;
    QWidget* m_list = nullptr;
};

}  // namespace tally::pages
