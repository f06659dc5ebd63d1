#include "ui/parts/cell_words.h"

#include "models/domain/money_text.h"
#include "ui/format/format.h"
#include "ui/parts/state_look.h"
#include "ui/words/action_names.h"
#include "ui/words/event_names.h"

#include <QLocale>
#include <QStringList>

namespace tally::parts {

namespace {

class Words {
public:
    Words(const CellContext& context, bool isPlain) : m_context(context), m_isPlain(isPlain) {}

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& text) const { return text; }
    QString operator()(const items::AmountCell& cell) const {
        if (m_isPlain) {
            return QString::fromStdString(
                plainText({cell.minor, Currency::fromNumeric(cell.currency).value_or(Currency())}));
        }
        return format::amount(cell.minor, cell.currency).joined();
    }
    QString operator()(const items::DateCell& cell) const {
        if (cell.day == Date{}) {
            return {};
        }
        const QString day = format::date(cell.day);
        return cell.isDue && !m_isPlain ? day + QLatin1Char(' ') + format::daysAway(cell.day, m_context.today()).text
                                        : day;
    }
    QString operator()(const items::InstantCell& cell) const {
        return cell.at == 0 ? QString() : format::clockTime(cell.at, m_context.now());
    }
    QString operator()(const items::MemberCell& cell) const { return memberName(*m_context.directory(), cell.member); }
    QString operator()(const items::StateCell& cell) const {
        QStringList out;
        for (const StateLook& one : looksOf(cell)) {
            out.append(one.text);
        }
        return out.join(QStringLiteral(", "));
    }
    QString operator()(const items::RequestCell& cell) const { return lookOf(cell.state).text; }
    QString operator()(const items::OutboxCell& cell) const { return lookOf(cell.phase).text; }
    QString operator()(const items::NodeCell& cell) const { return lookOf(cell.standing).text; }
    QString operator()(const items::GradeCell& cell) const { return lookOf(cell.grade).text; }
    QString operator()(const items::NumberCell& cell) const {
        return m_isPlain ? QString::number(cell.number) : QLocale().toString(static_cast<qlonglong>(cell.number));
    }
    QString operator()(const items::RateCell& cell) const { return format::rate(cell.partsPerMillion); }
    QString operator()(const items::CodeCell& cell) const { return cell.text; }
    QString operator()(const items::NameCell& cell) const { return words::actionTitle(cell.name); }
    QString operator()(const items::EventCell& cell) const { return words::eventTitle(cell.name); }

private:
    const CellContext& m_context;
    bool m_isPlain;
};

}  // namespace

QString memberName(const MemberDirectory& directory, MemberId id) {
    return QString::fromStdString(directory.nameOf(id, QLocale().language() == QLocale::Chinese));
}

QString wordsOf(const items::Cell& cell, const CellContext& context) { return std::visit(Words(context, false), cell); }

QString plainOf(const items::Cell& cell, const CellContext& context) { return std::visit(Words(context, true), cell); }

}  // namespace tally::parts
