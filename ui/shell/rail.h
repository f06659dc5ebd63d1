#pragma once

#include <QFrame>

#include <vector>

class QButtonGroup;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace tally::shell {

class Page;

/// The pages of whoever is at work, one below the other; who that is at the top. Narrow windows show icons only.
class Rail : public QFrame {
    Q_OBJECT

public:
    static constexpr int kWide = 188;
    static constexpr int kNarrow = 52;

    explicit Rail(QWidget* parent = nullptr);

    void setWho(const QString& name, const QString& role);
    /// A group of pages; a rule goes between groups. The last group lies at the bottom.
    void setPages(const std::vector<std::vector<Page*>>& groups);
    void setCurrent(const Page* page);
    void setNarrow(bool narrow);
    void retranslate();

Q_SIGNALS:
    void chosen(tally::shell::Page* page);

private:
    struct Item {
        Page* page;
        QToolButton* button;
    };
    void nameItem(const Item& item);

    QLabel* m_name;
    QLabel* m_role;
    QVBoxLayout* m_list;
    QButtonGroup* m_group;
    std::vector<Item> m_items;
    const Page* m_current = nullptr;
    bool m_isNarrow = false;
};

}  // namespace tally::shell
