#pragma once

#include "models/session/gateways.h"
#include "models/session/workplace.h"
#include "ui/parts/cell_words.h"
#include "ui/shell/narrowing.h"
#include "ui/shell/signing_plan.h"
#include "ui/words/sentences.h"

#include <QObject>
#include <QString>

#include <optional>

namespace tally::shell {

/// What pages work with: the open wallet at its ledger, and the few things only the window can do for them.
class Workbench : public QObject {
    Q_OBJECT

public:
    Workbench(Workplace& workplace, QObject* parent) : QObject(parent), m_workplace(workplace) {}

    [[nodiscard]] Workplace& place() { return m_workplace; }
    [[nodiscard]] Session& session() { return m_workplace.session(); }
    [[nodiscard]] MemberId me() const { return m_workplace.myMember(); }
    [[nodiscard]] bool hasRole(Role role) const { return m_workplace.me() && m_workplace.me()->member.roles.has(role); }
    [[nodiscard]] Date today() const { return m_workplace.today(); }

    /// What cells need to be read.
    [[nodiscard]] parts::CellContext cells() const {
        return {[this] { return m_workplace.directory(); }, [this] { return m_workplace.today(); },
                [this] { return m_workplace.now(); }};
    }
    [[nodiscard]] QString nameOf(MemberId id) const { return parts::memberName(*m_workplace.directory(), id); }
    /// An error as a sentence for people.
    [[nodiscard]] QString sentence(const Error& error, std::uint16_t currency = 156) const {
        words::SentenceContext context;
        context.currency = Currency::fromNumeric(currency);
        context.memberName = [this](MemberId id) { return nameOf(id); };
        return words::sentenceOf(error, context);
    }
    /// Why nothing can be signed now that takes this permission to be done; empty when it can be. Under dual control it is
    /// left to a checker, which takes a maker.
    [[nodiscard]] QString signingRefusal(Permission needed = Permission::Check) const;
    /// The same for what is signed as it stands, by whoever has any of these permissions.
    [[nodiscard]] QString signingRefusal(Permissions anyOf) const;

    /// Opens the confirm sheet.
    void propose(SigningPlan plan) { Q_EMIT proposed(plan); }
    /// Goes to a page and shows one thing there, by its id.
    void go(const QString& page, quint64 id = 0) { Q_EMIT went(page, id); }
    /// Goes to the credentials that a figure speaks of.
    void goTo(const Narrowing& narrowing) { Q_EMIT narrowed(narrowing); }
    void toast(const QString& text) { Q_EMIT toasted(text); }

Q_SIGNALS:
    void proposed(const tally::shell::SigningPlan& plan);
    void went(const QString& page, quint64 id);
    void narrowed(const tally::shell::Narrowing& narrowing);
    void toasted(const QString& text);

private:
    Workplace& m_workplace;
};

}  // namespace tally::shell
