#pragma once

#include "models/domain/line.h"
#include "ui/parts/labels.h"
#include "ui/shell/workbench.h"

#include <array>

namespace tally::parts {
class ShareBar;
}

namespace tally::pages {

class Facts;

/// A line as it stands and as it would stand after what is about to be issued on it.
class LinePanel final : public parts::Panel {
    Q_OBJECT

public:
    LinePanel(shell::Workbench& bench, QWidget* parent);

    /// `line`: none when the bank granted none in this currency. `added`: what would be used besides.
    void show(MemberId bank, std::uint16_t currency, const std::optional<Line>& line, MinorUnits added);
    void retranslate();
    using parts::Panel::show;

private:
    shell::Workbench& m_bench;
    std::array<QLabel*, 2> m_names{};
    std::array<parts::ShareBar*, 2> m_bars{};
    std::array<QLabel*, 2> m_shares{};
    QWidget* m_picture;
    Facts* m_facts;
    parts::Notice* m_notice;
};

}  // namespace tally::pages
