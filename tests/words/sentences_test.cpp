#include "ui/words/sentences.h"

#include "ledger_client/consortium/bindings/errors.h"
#include "ui/words/sentence_table.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <set>

using namespace tally;

namespace {

/// Every `ErrorCode kName{"code", …}` in the sources.
[[nodiscard]] QStringList codesInTree() {
    static const QRegularExpression declaration(
        QStringLiteral(R"(ErrorCode\s+k\w+\s*\{\s*"([^"]+)\"\s*,\s*ErrorKind)"));
    QStringList out;
    for (const char* layer : {"models", "ledger_client", "ui", "app"}) {
        QDirIterator files(QStringLiteral(TALLY_SOURCE_DIR "/") + QLatin1String(layer),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                continue;
            }
            const QString text = QString::fromUtf8(file.readAll());
            auto found = declaration.globalMatch(text);
            while (found.hasNext()) {
                out.append(found.next().captured(1));
            }
        }
    }
    return out;
}

[[nodiscard]] std::vector<words::Sentence> allSentences() {
    std::vector<words::Sentence> out;
    for (const auto table : {words::ledgerSentences(), words::nodeSentences(), words::codecSentences(),
                             words::walletSentences(), words::documentSentences(), words::valueSentences()}) {
        out.insert(out.end(), table.begin(), table.end());
    }
    return out;
}

[[nodiscard]] QString sentence(std::string_view code, std::vector<std::string> args, std::string place = {}) {
    words::SentenceContext context;
    context.locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
    context.currency = kCny;
    context.memberName = [](MemberId id) { return id.value == 2 ? QString::fromUtf8("宁波座椅") : QString(); };
    return words::sentenceOf(Error{{code, ErrorKind::Refused}, std::move(place), std::move(args), {}}, context);
}

}  // namespace

class SentencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeOfTheTreeHasASentence() {
        const QStringList codes = codesInTree();
        QVERIFY2(codes.size() > 150, "the search found too few codes to be right");
        QStringList missing;
        for (const QString& code : codes) {
            if (!words::hasSentence(code.toStdString())) {
                missing.append(code);
            }
        }
        missing.removeDuplicates();
        QVERIFY2(missing.isEmpty(),
                 qPrintable(QStringLiteral("no sentence in ui/words for: ") + missing.join(QStringLiteral(", "))));
    }

    void everyCustomErrorOfTheContractsHasASentenceWithItsArguments() {
        QStringList wrong;
        const auto sentences = allSentences();
        for (const contracts::CustomError& error : contracts::customErrors()) {
            const auto found = std::find_if(sentences.begin(), sentences.end(),
                                            [&](const auto& s) { return s.code == error.code.name; });
            const auto args =
                error.names.empty() ? std::ptrdiff_t{0} : std::count(error.names.begin(), error.names.end(), ',') + 1;
            if (found == sentences.end() || static_cast<std::ptrdiff_t>(found->kinds.size()) != args) {
                wrong.append(QString::fromStdString(std::string(error.signature)));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral(", "))));
    }

    void noCodeHasTwoSentences() {
        std::set<std::string_view> seen;
        for (const words::Sentence& one : allSentences()) {
            QVERIFY2(seen.insert(one.code).second, std::string(one.code).c_str());
        }
    }

    void noSentenceNamesAnArgumentThatIsNotThere() {
        static const QRegularExpression mark(QStringLiteral("\\{(\\d)\\}"));
        for (const words::Sentence& one : allSentences()) {
            auto found = mark.globalMatch(QString::fromUtf8(one.text));
            while (found.hasNext()) {
                const auto index = found.next().captured(1).toULongLong();
                QVERIFY2(index >= 1 && index <= one.kinds.size(), std::string(one.code).c_str());
            }
        }
    }

    void figuresAreFormatted() {
        QCOMPARE(
            sentence("ledger.insufficient-value", {"528280977412", "1234567", "200000000"}),
            QStringLiteral("Credential 000123-0004-47 has CNY 12,345.67 available, but CNY 2,000,000.00 is asked."));
    }

    void membersAreNamedAsTheyAreKnown() {
        QCOMPARE(sentence("ledger.member-is-suspended", {"2"}), QString::fromUtf8("宁波座椅 is suspended."));
        QCOMPARE(sentence("ledger.member-is-suspended", {"9"}), QStringLiteral("Member 9 is suspended."));
    }

    void aHolderOfTheLockIsNamedWhereItIsKnown() {
        QCOMPARE(sentence("wallet.in-use", {"123"}), QStringLiteral("The wallet is open elsewhere (process 123)."));
        QCOMPARE(sentence("wallet.in-use", {"0"}), QStringLiteral("The wallet is open elsewhere."));
    }

    void aListIsNamedWhole() {
        QVERIFY(sentence("payables.header", {"amount", "due date", "supplier id"})
                    .contains(QStringLiteral("amount, due date, supplier id")));
    }

    void aRuleIsNamed() {
        QCOMPARE(sentence("ledger.policy-refused", {"7", "8", "9"}),
                 QStringLiteral("The consortium's rule on the number of banks asked at once allows 8; asked was 9."));
        // The term's figures are days: 20454 is 2026-01-01.
        QVERIFY(sentence("ledger.policy-refused", {"0", "20454", "20455"}).contains(QStringLiteral("2026-01-01")));
        QCOMPARE(sentence("ledger.policy-refused", {"4", "366", "1439"}),
                 QStringLiteral("The consortium's rule on the longest time an offer stands allows 366 days; asked was "
                                "1,439 days."));
        QCOMPARE(sentence("ledger.policy-value-invalid", {"0", "12", "13"}),
                 QStringLiteral("The longest term can be 12 months at most; given was 13 months."));
    }

    void foreignTextStaysDataAndShort() {
        const QString text = sentence("ledger.revert-text", {std::string(1000, 'x') + "{place}"}, "here");
        QVERIFY(text.size() < 300);
        QVERIFY(!text.contains(QStringLiteral("here")));
        QCOMPARE(sentence("money.syntax", {}, "1e5"), QStringLiteral("This is no amount (1e5)."));
        QCOMPARE(sentence("money.syntax", {}), QStringLiteral("This is no amount."));
        QCOMPARE(sentence("ledger.revert-text", {"a {2} {place}\nb"}, "here"),
                 QStringLiteral("The ledger refused, with these words: a {2} {place} b"));
    }

    void anArgumentThatIsNoNumberIsShownAsItIs() {
        QCOMPARE(sentence("ledger.line-expired", {"soon"}), QStringLiteral("The issuing line ended on soon."));
    }

    void aCodeWithoutSentenceIsNamed() {
        QCOMPARE(sentence("no.such-code", {}, "line 3"), QStringLiteral("Something failed: no.such-code line 3"));
    }
};

QTEST_GUILESS_MAIN(SentencesTest)
#include "sentences_test.moc"
