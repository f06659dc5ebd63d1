#include "models/documents/text_encoding.h"
#include "models/documents/xml_tree.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tally;

namespace {

[[nodiscard]] Result<XmlElement> parse(const std::string& text) { return parseXml(viewOf(text)); }

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int at = 0; at < times; ++at) {
        out += text;
    }
    return out;
}

}  // namespace

class XmlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsElementsAttributesAndText() {
        const auto root = parse(
            "<?xml version='1.0'?>\n<a xmlns='u' xmlns:p='v' p:x='1' y='&lt;2'>t<!-- no --><p:b/>&#20013;"
            "<![CDATA[<&]]></a>");
        QVERIFY(root.has_value());
        QCOMPARE(root->space, std::string("u"));
        QCOMPARE(root->name, std::string("a"));
        QCOMPARE(root->line, 2);
        QCOMPARE(root->text, std::string("t中<&"));
        QCOMPARE(root->attribute("y"), std::optional<std::string_view>("<2"));
        QCOMPARE(root->attribute("x"), std::nullopt);
        QCOMPARE(root->child("b")->space, std::string("v"));
        QCOMPARE(root->child("c"), nullptr);
    }

    void refusesWhatIsNotWellFormed_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "text",
                                 "<a>",
                                 "<a></b>",
                                 "<a/><b/>",
                                 "<a b=1/>",
                                 "<a b='1' b='2'/>",
                                 "<a>&x;</a>",
                                 "<a>&#0;</a>",
                                 "<a>&#xD800;</a>",
                                 "<p:a/>",
                                 "<a/>text",
                                 "<a b='<'/>",
                                 "<a>]]></a>",
                                 "<a><!-- -- --></a>",
                                 "<1/>",
                                 "<a",
                                 "<a b='",
                                 "<?xml version='1.0'?>",
                                 "<a>\x01</a>",
                                 "<a xmlns:p=''/>",
                                 "<a><?xml version='1.0'?></a>"}) {
            QTest::newRow(text) << QByteArray(text);
        }
    }
    void refusesWhatIsNotWellFormed() {
        QFETCH(QByteArray, text);
        const auto root = parse(text.toStdString());
        QVERIFY(!root.has_value());
        QCOMPARE(root.error().code, kXmlSyntax);
        QCOMPARE(root.error().args.size(), std::size_t{2});
    }

    void refusesEveryDocumentType_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("<!DOCTYPE a><a/>");
        QTest::newRow("external") << QByteArray("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>");
        QTest::newRow("entity") << QByteArray(
            "<?xml version='1.0'?><!--x--><!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>");
        QTest::newRow("billion laughs") << QByteArray(
            "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><l>&c;</l>");
        QTest::newRow("parameter entity") << QByteArray("<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://x/'>%p;]><a/>");
    }
    void refusesEveryDocumentType() {
        QFETCH(QByteArray, text);
        QCOMPARE(parse(text.toStdString()).error().code, kXmlDoctype);
    }

    void letsWordsOfADocumentTypeStandInCommentsAndData() {
        QVERIFY(parse("<a><!-- <!DOCTYPE x> --><![CDATA[<!DOCTYPE x>]]></a>").has_value());
    }

    void decodesWhatTheDeclarationSays() {
        const std::string text = "<?xml version=\"1.0\" encoding=\"GBK\"?><a>宁波座椅</a>";
        const auto gb = fromUtf8(text, "GB18030").value();
        QCOMPARE(parse(gb)->text, std::string("宁波座椅"));
        const auto utf16 = "\xFF\xFE" + fromUtf8("<a>宁波</a>", "UTF-16LE").value();
        QCOMPARE(parse(utf16)->text, std::string("宁波"));
        QCOMPARE(parse("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>")->text, std::string("é"));
        QCOMPARE(parse("\xEF\xBB\xBF<a>é</a>")->text, std::string("é"));
        QCOMPARE(parse("<a>\xE9</a>").error().code, kXmlEncoding);
        QCOMPARE(parse("<?xml version='1.0' encoding='x-none'?><a/>").error().code, kXmlEncoding);
    }

    void boundsDepthSizeElementsAndAttributes() {
        XmlLimits limits;
        QVERIFY(parse(repeated("<a>", 100) + repeated("</a>", 100)).has_value());
        QCOMPARE(parse(repeated("<a>", 101) + repeated("</a>", 101)).error().code, kXmlTooComplex);
        limits.elements = 10;
        QCOMPARE(parseXml(viewOf("<a>" + repeated("<b/>", 10) + "</a>"), limits).error().code, kXmlTooComplex);
        limits.bytes = 3;
        QCOMPARE(parseXml(viewOf("<a/>"), limits).error().code, kXmlTooLarge);
    }

    void isNotSlowedByManyNamespaces() {
        std::string tag = "<a";
        for (int at = 0; at < 33; ++at) {
            tag += " xmlns:a" + std::to_string(at) + "='u'";
        }
        QCOMPARE(parse(tag + "/>").error().args, (std::vector<std::string>{"namespaces", "32"}));
        QVERIFY(parse(repeated("<a xmlns='u'>", 50) + repeated("</a>", 50)).has_value());
    }

    void boundsDepthBeforeAParserTakesMemoryForIt() {
        QCOMPARE(xmlText(viewOf(repeated("<a b='/>'>", 101)), {}).error().args,
                 (std::vector<std::string>{"depth", "100"}));
        QVERIFY(xmlText(viewOf(repeated("<a b='>'/><a></a><!-- <a> --><?a <a>?>", 500)), {}).has_value());
    }

    void isNotSlowedByManyAttributes() {
        std::string tag = "<a";
        for (int at = 0; at < 300'000; ++at) {
            tag += " a" + std::to_string(at) + "=''";
        }
        // Comparing each with each would take minutes, not this blink.
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(parse(tag + "/>").error().code, kXmlTooComplex);
        QVERIFY(timer.elapsed() < 10'000);
    }
};

QTEST_APPLESS_MAIN(XmlTest)
#include "xml_test.moc"
