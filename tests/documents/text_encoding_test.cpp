#include "models/documents/text_encoding.h"

#include "models/base/utf8.h"

#include <QTest>

using namespace tally;

class TextEncodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsUtf8FromGb18030() {
        const std::string text = "供应商,金额\n宁波座椅有限公司,1";
        QCOMPARE(decodeText(viewOf(text))->encoding, std::string("UTF-8"));
        const auto gb = fromUtf8(text, "GB18030").value();
        QVERIFY(gb != text);
        const auto decoded = decodeText(viewOf(gb));
        QVERIFY(decoded.has_value());
        QCOMPARE(decoded->encoding, std::string("GB18030"));
        QCOMPARE(decoded->text, text);
    }

    void keepsWhatOnlyGb18030Has() {
        // Beyond GBK: four bytes each.
        const std::string text = "𠮷野家㐀";
        const auto gb = fromUtf8(text, "GB18030").value();
        QCOMPARE(decodeText(viewOf(gb))->text, text);
    }

    void obeysByteOrderMarks() {
        QCOMPARE(decodeText(viewOf("\xEF\xBB\xBF"
                                   "a,b"))
                     ->text,
                 std::string("a,b"));
        QCOMPARE(decodeText(viewOf(std::string_view("\xFF\xFE"
                                                    "a\0,\0",
                                                    6)))
                     ->text,
                 std::string("a,"));
        QCOMPARE(decodeText(viewOf(std::string_view("\xFE\xFF\0a\0,", 6)))->text, std::string("a,"));
        QVERIFY(!decodeText(viewOf("\xEF\xBB\xBF\xFF")));
    }

    void refusesBytesThatAreNoText() {
        QCOMPARE(decodeText(viewOf("\xFF\xFF\xFF")).error().code, kTextEncoding);
        QCOMPARE(toUtf8(viewOf("a"), "no-such-encoding").error().code, kTextEncoding);
        QCOMPARE(toUtf8(viewOf("a"), "UTF-8//TRANSLIT").error().code, kTextEncoding);
        QCOMPARE(fromUtf8("𠮷", "ISO-8859-1").error().code, kTextEncoding);
    }

    void knowsWellFormedUtf8() {
        QVERIFY(isUtf8(viewOf("a\xC2\xA0\xE4\xB8\xAD\xF0\xA0\xAE\xB7")));
        for (const std::string_view bad : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                           "\xF5\x80\x80\x80", "\xE4\xB8", "\xC2"}) {
            QVERIFY(!isUtf8(viewOf(bad)));
        }
    }

    void convertsMoreThanOneBuffer() {
        std::string text;
        for (int at = 0; at < 20'000; ++at) {
            text += "宁波";
        }
        QCOMPARE(toUtf8(viewOf(*fromUtf8(text, "GB18030")), "GB18030").value(), text);
    }
};

QTEST_APPLESS_MAIN(TextEncodingTest)
#include "text_encoding_test.moc"
