#include "ui/shell/shell.h"

#include "models/session/when_done.h"
#include "ui/format/format.h"
#include "ui/look/icon.h"
#include "ui/parts/labels.h"
#include "ui/shell/confirm_sheet.h"
#include "ui/shell/page.h"
#include "ui/shell/rail.h"
#include "ui/words/action_names.h"
#include "ui/words/terms.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <iterator>
#include <utility>

namespace tally::shell {

namespace {

constexpr int kNarrowBelow = 1180;
/// Blocks that come close together are one change to the pages.
constexpr int kSettle = 60;
/// A start or a slow answer is not yet being offline.
constexpr int kOffline = 3'000;

}  // namespace

Shell::Shell(Workplace& workplace, PageMaker maker, QWidget* parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_maker(std::move(maker)),
      m_bench(new Workbench(workplace, this)),
      m_rail(new Rail(this)),
      m_passwordGiven(workplace.now()) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);

    auto* header = new QFrame(this);
    header->setObjectName(QStringLiteral("header"));
    header->setMinimumHeight(52);
    auto* head = new QHBoxLayout(header);
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(12);
    m_title = parts::makeLabel("title", header, look::Type::Title);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_subtitle = parts::makeLabel("muted", header);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    head->addStretch();
    m_search = new QToolButton(header);
    m_search->setObjectName(QStringLiteral("headerSearch"));
    m_search->setProperty("kind", QStringLiteral("search"));
    m_search->setIcon(look::icon(QStringLiteral("search")));
    m_search->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_search, &QToolButton::clicked, this, &Shell::searchAsked);
    head->addWidget(m_search);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    head->addLayout(m_actions);
    right->addWidget(header);

    m_notice = new parts::Notice(this);
    m_notice->setObjectName(QStringLiteral("offlineNotice"));
    auto* noticeRow = new QVBoxLayout;
    noticeRow->setContentsMargins(16, 0, 16, 0);
    noticeRow->addWidget(m_notice);
    m_endedRow = new QWidget(this);
    auto* endedRow = new QHBoxLayout(m_endedRow);
    endedRow->setContentsMargins(0, 8, 0, 0);
    m_ended = new parts::Notice(m_endedRow);
    m_ended->setObjectName(QStringLiteral("endedNotice"));
    m_endedSeen = new QPushButton(m_endedRow);
    m_endedSeen->setObjectName(QStringLiteral("endedSeen"));
    endedRow->addWidget(m_ended, 1);
    endedRow->addWidget(m_endedSeen);
    m_endedRow->hide();
    noticeRow->addWidget(m_endedRow);
    right->addLayout(noticeRow);
    m_stack = new QStackedWidget(this);
    // What does not fit a low screen is scrolled to, never squeezed or pushed out of the window.
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_stack);
    scroll->viewport()->setAutoFillBackground(false);
    m_stack->setAutoFillBackground(false);
    right->addWidget(scroll, 1);
    row->addLayout(right, 1);

    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        // Not under a sheet: what it signs comes from a page.
        if (!m_pages.empty() && rolesNow() != m_madeFor && m_sheet == nullptr) {
            remakePages();
        }
        for (Page* page : m_pages) {
            m_isStale[page] = true;
        }
        if (auto* page = static_cast<Page*>(m_stack->currentWidget())) {
            m_isStale[page] = false;
            page->refresh();
        }
        for (Page* page : m_pages) {
            if (page != m_stack->currentWidget() && page->property("counts").toBool()) {
                m_isStale[page] = false;
                page->refresh();
            }
        }
    });
    connect(m_rail, &Rail::chosen, this, &Shell::showPage);
    connect(&m_workplace, &Workplace::changed, this, [this] {
        m_settle.start();
        if (m_isTellingLater) {
            tellEnded();
        }
    });
    connect(&m_workplace, &Workplace::outboxChanged, this, [this] { m_settle.start(); });
    connect(&m_workplace, &Workplace::ready, this, &Shell::makePages);
    connect(&m_workplace, &Workplace::outboxChanged, this, &Shell::tellEnded);
    connect(m_endedSeen, &QPushButton::clicked, this, [this] {
        m_endedRow->hide();
        m_workplace.acknowledge(std::exchange(m_endedShown, {}));
    });
    m_offline.setSingleShot(true);
    m_offline.setInterval(kOffline);
    connect(&m_offline, &QTimer::timeout, this, [this] {
        m_notice->say(tr("No node answers. You see what was known at %1; what needs a node has to wait.")
                          .arg(format::clockTime(m_workplace.standing().reachedAt, m_workplace.now())),
                      "warn");
    });
    connect(&m_workplace, &Workplace::standingChanged, this, [this] {
        if (m_workplace.isOnline()) {
            m_offline.stop();
            m_notice->say({});
        } else if (!m_offline.isActive()) {
            m_offline.start();
        }
    });
    connect(m_bench, &Workbench::proposed, this, &Shell::propose);
    connect(m_bench, &Workbench::went, this, [this](const QString& page, quint64 id) { openPage(page, id); });
    connect(m_bench, &Workbench::narrowed, this, [this](const Narrowing& narrowing) {
        for (Page* page : m_pages) {
            if (page->objectName() == QStringLiteral("credentials")) {
                page->narrow(narrowing);
                showPage(page);
            }
        }
    });
    connect(m_bench, &Workbench::toasted, this, &Shell::toasted);
    if (m_workplace.isReady()) {
        makePages();
    }
}

/// The sheet is a child of the window, and speaks with what goes here.
Shell::~Shell() { delete m_sheet; }

std::optional<Roles> Shell::rolesNow() const {
    return m_workplace.me() ? std::optional(m_workplace.me()->member.roles) : std::nullopt;
}

/// Somebody else is at work than the pages were made for: admitted since, given a key, or other roles.
void Shell::remakePages() {
    const QString current = currentPage();
    for (Page* page : std::exchange(m_pages, {})) {
        m_stack->removeWidget(page);
        page->deleteLater();
    }
    m_isStale.clear();
    makePages();
    static_cast<void>(openPage(current));
}

void Shell::makePages() {
    if (!m_pages.empty()) {
        return;
    }
    m_madeFor = rolesNow();
    nameWho();
    const auto groups = m_maker(*m_bench, m_stack);
    for (const auto& group : groups) {
        for (Page* page : group) {
            m_pages.push_back(page);
            m_stack->addWidget(page);
            m_isStale[page] = true;
            connect(page, &Page::headChanged, this, [this, page] {
                if (m_stack->currentWidget() == page) {
                    fillHeader();
                }
            });
        }
    }
    m_rail->setPages(groups);
    m_rail->setNarrow(width() < kNarrowBelow);
    if (!m_pages.empty()) {
        showPage(m_pages.front());
    }
    for (Page* page : m_pages) {
        if (page->property("counts").toBool() && m_isStale[page]) {
            m_isStale[page] = false;
            page->refresh();
        }
    }
}

void Shell::nameWho() {
    const auto& me = m_workplace.me();
    if (!me) {
        m_rail->setWho(tr("No operator yet"), tr("A registrar has to admit you"));
        return;
    }
    QStringList roles;
    for (const Role role :
         {Role::Issuer, Role::Supplier, Role::Funder, Role::SettlementBank, Role::Registrar, Role::Regulator}) {
        if (me->member.roles.has(role)) {
            roles.append(words::nameOf(role));
        }
    }
    m_rail->setWho(m_bench->nameOf(me->member.id), roles.join(QStringLiteral(" · ")));
}

bool Shell::openPage(const QString& name, quint64 id) {
    for (Page* page : m_pages) {
        if (page->objectName() == name) {
            showPage(page);
            if (id != 0) {
                page->show(id);
            }
            return true;
        }
    }
    return false;
}

QString Shell::currentPage() const {
    const QWidget* page = m_stack->currentWidget();
    return page != nullptr ? page->objectName() : QString();
}

QWidget* Shell::pageInSight() const { return m_stack->currentWidget(); }

parts::ActionButton* Shell::filledButton() const {
    for (auto* button : m_stack->currentWidget()->findChildren<parts::ActionButton*>()) {
        if (button->isVisible() && button->property("kind").toString() == QStringLiteral("primary")) {
            return button;
        }
    }
    return nullptr;
}

void Shell::runMain() {
    auto* page = static_cast<Page*>(m_stack->currentWidget());
    if (page == nullptr) {
        return;
    }
    if (const auto actions = page->actions(); !actions.empty()) {
        return actions.front()->trigger();
    }
    // What is filled in before the filled button: its first field.
    if (parts::ActionButton* button = filledButton()) {
        for (QWidget* widget : button->parentWidget()->findChildren<QWidget*>()) {
            const bool isInput =
                qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr;
            if (isInput && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
                return widget->setFocus(Qt::ShortcutFocusReason);
            }
        }
        button->setFocus(Qt::ShortcutFocusReason);
    }
}

void Shell::review() {
    if (m_stack->currentWidget() == nullptr) {
        return;
    }
    if (parts::ActionButton* button = filledButton()) {
        button->click();
    }
}

bool Shell::find() {
    if (m_stack->currentWidget() == nullptr) {
        return false;
    }
    for (auto* field : m_stack->currentWidget()->findChildren<QLineEdit*>()) {
        if (field->isVisible() && field->objectName().endsWith(QStringLiteral("Search"))) {
            field->setFocus(Qt::ShortcutFocusReason);
            field->selectAll();
            return true;
        }
    }
    return false;
}

std::vector<Page*> Shell::pages() const { return m_pages; }

void Shell::showPage(Page* page) {
    // The stack is as high as the page in sight needs, not as the highest of all.
    for (Page* one : m_pages) {
        one->setSizePolicy(QSizePolicy::Preferred, one == page ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(page);
    fillHeader();
    if (m_isStale[page]) {
        m_isStale[page] = false;
        page->refresh();
    }
    // Keys go to the page, unless they are going through the rail.
    const QWidget* focus = QApplication::focusWidget();
    if (focus == nullptr || !m_rail->isAncestorOf(focus)) {
        focusPage();
    }
}

void Shell::focusPage() {
    QWidget* page = m_stack->currentWidget();
    if (page == nullptr) {
        return;
    }
    QWidget* first = nullptr;
    for (QWidget* one = page->nextInFocusChain(); one != page; one = one->nextInFocusChain()) {
        const bool isReached = page->isAncestorOf(one) && (one->focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
                               one->isEnabled() && one->isVisibleTo(page);
        if (isReached && qobject_cast<QAbstractItemView*>(one) != nullptr) {
            return one->setFocus(Qt::OtherFocusReason);
        }
        first = isReached && first == nullptr ? one : first;
    }
    if (first != nullptr) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

void Shell::fillHeader() {
    auto* page = static_cast<Page*>(m_stack->currentWidget());
    nameSearch();
    m_title->setText(page->title());
    m_subtitle->setText(page->subtitle());
    const std::vector<QAction*> actions = page->actions();
    const bool isSame = std::ranges::equal(actions, m_actionButtons, {}, {}, [](const auto& one) { return one.first; });
    for (const auto& [action, button] : m_actionButtons) {
        if (isSame) {
            // The one with the focus stays where it is.
            button->setText(action->text());
            button->setAccessibleName(action->text());
            button->setRefusal(action->property("refusal").toString());
        } else {
            button->deleteLater();
        }
    }
    if (isSame) {
        return;
    }
    m_actionButtons.clear();
    const char* kind = "primary";
    for (QAction* action : actions) {
        auto* button = new parts::ActionButton(kind, this);
        kind = "";
        button->setText(action->text());
        // On the filled button strokes are as its words.
        button->setIcon(look::icon(action->property("glyph").toString(),
                                   m_actionButtons.empty() ? &look::Tokens::onAccent : &look::Tokens::muted));
        button->setAccessibleName(action->text());
        button->setObjectName(action->objectName());
        button->setRefusal(action->property("refusal").toString());
        connect(button, &parts::ActionButton::acted, action, &QAction::trigger);
        connect(button, &parts::ActionButton::refused, this, &Shell::toasted);
        m_actions->addWidget(button);
        m_actionButtons.emplace_back(action, button);
    }
}

void Shell::nameSearch() {
    const QString words = tr("Search or run a command");
    const bool isNarrow = width() < kNarrowBelow;
    m_search->setText(isNarrow ? QStringLiteral("Ctrl+K") : words + QStringLiteral("   Ctrl+K"));
    m_search->setAccessibleName(words);
}

void Shell::propose(const SigningPlan& plan) {
    if (m_sheet != nullptr) {
        return;
    }
    const QPointer<QWidget> before = QApplication::focusWidget();
    m_sheet = new ConfirmSheet(*m_bench, plan, m_passwordGiven, window());
    connect(m_sheet, &ConfirmSheet::closed, this, [this, before] {
        m_sheet = nullptr;
        if (rolesNow() != m_madeFor) {
            m_settle.start();
        }
        // Where one was; what was pressed may have gone with what was done.
        if (before != nullptr && before->isVisible() && before->isEnabled()) {
            before->setFocus(Qt::OtherFocusReason);
        } else {
            focusPage();
        }
    });
    connect(m_sheet, &ConfirmSheet::leftUnderWay, this, [this](OutboxId entry) {
        m_leftUnderWay.push_back(entry);
        tellEnded();
    });
    connect(m_sheet, &ConfirmSheet::passwordGiven, this, [this] { m_passwordGiven = m_workplace.now(); });
}

bool Shell::mayLock() const { return m_sheet == nullptr || !m_sheet->isSigning(); }

void Shell::tellEnded() {
    whenDone(m_workplace.untold(), this, [this](const Result<std::vector<OutboxEntry>>& untold) {
        if (!untold) {
            return;
        }
        // What was signed since the start is told where it was signed, unless somebody closed that.
        const auto& here = m_workplace.session().outbox().signedHere();
        std::vector<OutboxEntry> ended;
        std::ranges::copy_if(*untold, std::back_inserter(ended), [&](const OutboxEntry& one) {
            return std::ranges::find(here, one.id) == here.end() ||
                   std::ranges::find(m_leftUnderWay, one.id) != m_leftUnderWay.end();
        });
        auto looking = m_workplace.session().read([ended](LedgerQueries& ledger) { return endingsOf(ledger, ended); });
        whenDone(std::move(looking), this, [this, many = ended.size()](const Result<std::vector<Ending>>& endings) {
            if (endings) {
                // What the wallet has not read up to is told when it has.
                m_isTellingLater = endings->size() < many;
                showEnded(*endings);
            }
        });
    });
}

QString Shell::endOf(const Ending& ending) const {
    const QString what = words::actionTitle(ending.entry.action);
    const QString block = format::count(ending.entry.block);
    if (const std::optional<Error> refusal = ending.entry.refusal()) {
        return tr("%1: not done. %2").arg(what, m_bench->sentence(*refusal));
    }
    return ending.isNothingDone ? tr("%1: in block %2, but nothing was done.").arg(what, block)
                                : tr("%1: done, in block %2.").arg(what, block);
}

void Shell::showEnded(const std::vector<Ending>& ended) {
    m_endedShown.clear();
    QStringList told;
    for (const Ending& one : ended) {
        m_endedShown.push_back(one.entry.id);
        told.append(endOf(one));
    }
    constexpr qsizetype kMostTold = 3;
    const auto more = told.size() - kMostTold;
    if (more > 0) {
        told = told.mid(0, kMostTold);
        told.append(tr("%n more under Activity.", nullptr, static_cast<int>(more)));
    }
    m_ended->say(told.isEmpty()
                     ? QString()
                     : tr("Signed earlier, and ended since:") + QLatin1Char(' ') + told.join(QLatin1Char(' ')));
    m_endedSeen->setText(tr("I have read it"));
    m_endedRow->setVisible(!told.isEmpty());
}

void Shell::retranslate() {
    nameWho();
    tellEnded();
    for (Page* page : m_pages) {
        page->retranslate();
    }
    m_rail->retranslate();
    if (m_stack->currentWidget() != nullptr) {
        fillHeader();
    }
}

void Shell::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_rail->setNarrow(width() < kNarrowBelow);
    nameSearch();
}

}  // namespace tally::shell
