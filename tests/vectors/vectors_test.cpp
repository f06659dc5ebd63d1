#include "tests/vectors/ops.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tally;

namespace {

QJsonObject answerTo(const QByteArray& line) {
    const std::string answer = vectors::answerLine({line.constData(), static_cast<std::size_t>(line.size())});
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer)).object();
}

QByteArray answerText(const QByteArray& line) {
    return QByteArray::fromStdString(vectors::answerLine({line.constData(), static_cast<std::size_t>(line.size())}));
}

}  // namespace

/// Each line of published/*.jsonl but the first, which names the source, is a case with the answer it must get.
class VectorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersAsPublished_data() {
        QTest::addColumn<QByteArray>("line");
        const QDir folder(QStringLiteral(TALLY_TEST_DATA));
        for (const QString& name : folder.entryList({QStringLiteral("*.jsonl")})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(QJsonDocument::fromJson(file.readLine()).object().contains(QStringLiteral("source")));
            for (int number = 2; !file.atEnd(); ++number) {
                QTest::addRow("%s:%d", qPrintable(name), number) << file.readLine();
            }
        }
    }
    void answersAsPublished() {
        QFETCH(QByteArray, line);
        const QJsonObject expected = QJsonDocument::fromJson(line).object();
        const QJsonObject answer = answerTo(line);
        const auto same = [&](const char* member) {
            const QString name = QString::fromLatin1(member);
            return answer[name] == expected[name];
        };
        const QByteArray told =
            line.left(200) + " -> " + QJsonDocument(answer).toJson(QJsonDocument::Compact).left(400);
        QVERIFY2(same("id") && same("ok") && same("err"), told.constData());
        if (expected.contains(QStringLiteral("out"))) {
            QVERIFY2(same("out"), told.constData());
        }
        const QJsonObject some = expected[QStringLiteral("has")].toObject();
        const QJsonObject out = answer[QStringLiteral("out")].toObject();
        for (auto member = some.begin(); member != some.end(); ++member) {
            QVERIFY2(out[member.key()] == member.value(), told.constData());
        }
    }

    void refusesALineThatIsNoObject_data() {
        QTest::addColumn<QByteArray>("line");
        for (const char* line :
             {"", " ", "x", "[]", "1", "null", "\"op\"", "{", "{\"id\":1,}", "{\"id\":1} {}", "\xff"}) {
            QTest::addRow("%s", line) << QByteArray(line);
        }
        QTest::addRow("a byte order mark") << QByteArray("\xef\xbb\xbf{}");
        QTest::addRow("a zero byte") << QByteArray("{}\0", 3);
        QTest::addRow("nested without end") << QByteArray(200'000, '[');
        QTest::addRow("objects without end") << QByteArray("{\"a\":").repeated(100'000);
    }
    void refusesALineThatIsNoObject() {
        QFETCH(QByteArray, line);
        QCOMPARE(answerText(line), QByteArray(R"({"id":null,"ok":false,"err":"in.json"})"));
    }

    void echoesTheIdAsItIsWritten_data() {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"null", "0", "-0", "1e400", "123456789012345678901234567890", "1.50", "\"\\u0041\"",
                               "\"é\"", "true", "[ 1 , {\"a\" : [ ] } ]", "\"\\ud800\"", "{\"id\":1}"}) {
            QTest::addRow("%s", id) << QByteArray(id);
        }
    }
    void echoesTheIdAsItIsWritten() {
        QFETCH(QByteArray, id);
        QCOMPARE(answerText("{\"id\": " + id + " , \"op\":\"x\"}"),
                 "{\"id\":" + id + R"(,"ok":false,"err":"op.unknown"})");
    }

    void namesWhatIsMissing() {
        QCOMPARE(answerText("{}"), QByteArray(R"({"id":null,"ok":false,"err":"in.op"})"));
        QCOMPARE(answerText(R"({"id":1,"op":5,"in":{}})"), QByteArray(R"({"id":1,"ok":false,"err":"in.op"})"));
        QCOMPARE(answerText(R"({"id":1,"op":"keccak256"})"), QByteArray(R"({"id":1,"ok":false,"err":"in.in"})"));
        QCOMPARE(answerText(R"({"id":1,"op":"keccak256","in":[]})"),
                 QByteArray(R"({"id":1,"ok":false,"err":"in.in"})"));
    }
};

QTEST_APPLESS_MAIN(VectorsTest)
#include "vectors_test.moc"
