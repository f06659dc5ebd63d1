#include "ledger_client/consortium/bindings/core.h"
#include "ledger_client/consortium/log_reader.h"
#include "ledger_client/rpc/errors.h"

#include <QtTest>

using namespace tally;

namespace {

constexpr EventRange kRange{10, 20};

[[nodiscard]] ContractAddresses contracts() {
    ContractAddresses out;
    std::uint8_t next = 1;
    for (const ContractName name : kContractNames) {
        out.of(name).data.fill(next++);
    }
    return out;
}

/// "Credential 1-0 was accepted", as a node writes it; each field may be replaced by another text.
class Log {
public:
    Log() {
        const std::string one = std::string(63, '0') + "1";
        m_fields = {{"address", quoted(toHex0x(contracts().of(ContractName::Core).view()))},
                    {"topics", "[" + quoted(toHex0x(contracts::core::AcceptedEvent::kTopic0.view())) + "," +
                                   quoted("0x" + one) + "," + quoted("0x" + one) + "]"},
                    {"data", quoted("0x" + std::string(128, '0'))},
                    {"blockNumber", quoted("0xc")},
                    {"blockHash", quoted("0x" + std::string(64, 'b'))},
                    {"transactionHash", quoted("0x" + std::string(64, 'a'))},
                    {"transactionIndex", quoted("0x0")},
                    {"logIndex", quoted("0x3")},
                    {"removed", "false"}};
    }
    Log& with(const std::string& name, const std::string& json) {
        m_fields[name] = json;
        return *this;
    }
    [[nodiscard]] std::string text() const {
        std::string out;
        for (const auto& [name, json] : m_fields) {
            out += (out.empty() ? "" : ",") + quoted(name) + ":" + json;
        }
        return "{" + out + "}";
    }
    [[nodiscard]] static std::string quoted(const std::string& text) { return '"' + text + '"'; }

private:
    std::map<std::string, std::string> m_fields;
};

[[nodiscard]] Result<EventPage> read(const std::string& json) {
    TALLY_ASSIGN(const auto document, RpcDocument::parse(json));
    return requestEvents(contracts(), kRange).decode(RpcAnswer(RpcValue{document, document.root()}));
}

}  // namespace

Q_DECLARE_METATYPE(std::string)

/// A node's logs are taken whole and as they have to be, or not at all.
class LogPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageThatIsRightIsRead() {
        const auto page = read("[" + Log().text() + "," + Log().with("logIndex", "\"0x4\"").text() + "," +
                               Log().with("blockNumber", "\"0x14\"").with("logIndex", "\"0x0\"").text() + "]");
        QVERIFY(page);
        QCOMPARE(page->events.size(), std::size_t{3});
        QCOMPARE(page->blocks.size(), std::size_t{2});
    }

    void oneLogThatIsWrongRefusesThePage_data() {
        QTest::addColumn<std::string>("second");
        const std::string zeros(64, '0');
        const auto row = [](const char* name, Log log) { QTest::newRow(name) << log.text(); };
        const auto next = [] { return Log().with("logIndex", "\"0x4\""); };
        row("taken back", next().with("removed", "true"));
        row("of another contract", next().with("address", Log::quoted("0x" + std::string(40, '9'))));
        row("of no contract", next().with("address", "null"));
        row("the same twice", Log());
        row("out of order", Log().with("logIndex", "\"0x2\""));
        row("of a block before", next().with("blockNumber", "\"0xb\""));
        row("below the range", next().with("blockNumber", "\"0x9\""));
        row("above the range", next().with("blockNumber", "\"0x15\""));
        row("two hashes of one block", next().with("blockHash", Log::quoted("0x" + std::string(64, 'c'))));
        row("no topics", next().with("topics", "[]"));
        row("too few topics",
            next().with("topics", "[" + Log::quoted(toHex0x(contracts::core::AcceptedEvent::kTopic0.view())) + "]"));
        row("five topics", next().with("topics", "[" + Log::quoted("0x" + zeros) + "," + Log::quoted("0x" + zeros) +
                                                     "," + Log::quoted("0x" + zeros) + "," + Log::quoted("0x" + zeros) +
                                                     "," + Log::quoted("0x" + zeros) + "]"));
        row("a topic of 31 bytes", next().with("topics", "[" + Log::quoted("0x" + zeros.substr(2)) + "]"));
        row("topics of another kind", next().with("topics", "{}"));
        row("data too short", next().with("data", Log::quoted("0x" + std::string(126, '0'))));
        row("data too long", next().with("data", Log::quoted("0x" + std::string(130, '0'))));
        row("half a byte of data", next().with("data", Log::quoted("0x" + std::string(127, '0'))));
        row("no data", next().with("data", "null"));
        row("a negative block", next().with("blockNumber", "\"-0x1\""));
        row("a block of 65 bits", next().with("blockNumber", "\"0x10000000000000000\""));
        row("a block that is a number", next().with("blockNumber", "12"));
        row("an index of 33 bits", next().with("logIndex", "\"0x100000000\""));
        row("no transaction", next().with("transactionHash", "null"));
        QTest::newRow("a text") << std::string("\"log\"");
        QTest::newRow("nothing") << std::string("null");
    }

    void oneLogThatIsWrongRefusesThePage() {
        QFETCH(std::string, second);
        const auto page = read("[" + Log().text() + "," + second + "]");
        QVERIFY(!page);
        QVERIFY2(page.error().place.starts_with("log[1]"), page.error().place.c_str());
    }

    void whatIsNoListIsRefused() {
        QVERIFY(read("{}").error().code == kRpcMalformed);
        QVERIFY(read("null").error().code == kRpcMalformed);
        QVERIFY(read("\"0x\"").error().code == kRpcMalformed);
    }
};

QTEST_APPLESS_MAIN(LogPageTest)
#include "log_page_test.moc"
