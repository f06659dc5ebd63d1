#include "models/crypto/random.h"
#include "models/crypto/sealing.h"
#include "tests/wallet/wallet_fixture.h"

using namespace tally;

class KeySlotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySlotGivesTheMasterSecret();
    void passwordsAgreeInEveryNormalForm();
    void anotherPasswordOrPhraseDoesNot();
    void everyCutIsTruncated();
    void everyChangedByteIsNoticed();
    void anotherFileIsForeign();
    void aNewerFileIsNewer();
    void aSlotCannotBeMovedToAnotherWallet();

private:
    KeySlots m_slots;
    Secret m_master;
    Secret m_seed = std::move(*Secret::copyOf(Bytes(64, 7)));
};

void KeySlotsTest::init() {
    m_master = std::move(*randomSecret(KeySlots::kMasterSize));
    m_slots = KeySlots{randomFixed<WalletId>(), 0, {}};
    QVERIFY(m_slots.setPassword(secretOf("caf\u00e9"), m_master, kArgon2Practice));
    QVERIFY(m_slots.setPhrase(m_seed, m_master));
}

void KeySlotsTest::everySlotGivesTheMasterSecret() {
    const auto back = KeySlots::decode(m_slots.encoded());
    QVERIFY(back);
    QVERIFY(back->wallet == m_slots.wallet);
    QCOMPARE(back->slots.size(), std::size_t{2});
    QVERIFY(*back->openPassword(secretOf("caf\u00e9")) == m_master);
    QVERIFY(*back->openPhrase(m_seed) == m_master);
    QVERIFY(m_slots.setPassword(secretOf("next"), m_master, kArgon2Practice));
    QCOMPARE(m_slots.slots.size(), std::size_t{2});
    QVERIFY(*m_slots.openPassword(secretOf("next")) == m_master);
    QCOMPARE(codeOf(m_slots.openPassword(secretOf("caf\u00e9"))), std::string("wallet.wrong-password"));
}

void KeySlotsTest::passwordsAgreeInEveryNormalForm() {
    QVERIFY(*m_slots.openPassword(secretOf("cafe\u0301")) == m_master);
}

void KeySlotsTest::anotherPasswordOrPhraseDoesNot() {
    QCOMPARE(codeOf(m_slots.openPassword(secretOf("cafe"))), std::string("wallet.wrong-password"));
    QCOMPARE(codeOf(m_slots.openPassword(secretOf(""))), std::string("wallet.wrong-password"));
    QCOMPARE(codeOf(m_slots.openPhrase(*Secret::copyOf(Bytes(64, 8)))), std::string("wallet.wrong-phrase"));
    QCOMPARE(codeOf(m_slots.setPassword(Secret{}, m_master, kArgon2Practice)), std::string("wallet.empty-password"));
}

void KeySlotsTest::everyCutIsTruncated() {
    const Bytes whole = m_slots.encoded();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        QCOMPARE(codeOf(KeySlots::decode(BytesView(whole).first(size))), std::string("wallet.truncated"));
    }
}

void KeySlotsTest::everyChangedByteIsNoticed() {
    const Bytes whole = m_slots.encoded();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (const std::uint8_t change : Bytes{0x01, 0x80, 0xff}) {
            Bytes changed = whole;
            changed[at] = static_cast<std::uint8_t>(changed[at] ^ change);
            const auto code = codeOf(KeySlots::decode(changed));
            QVERIFY2(at < 8 ? code == "wallet.foreign" : code == "wallet.damaged" || code == "wallet.truncated",
                     code.c_str());
        }
    }
    Bytes longer = whole;
    longer.push_back(0);
    QCOMPARE(codeOf(KeySlots::decode(longer)), std::string("wallet.damaged"));
}

void KeySlotsTest::anotherFileIsForeign() {
    QCOMPARE(codeOf(KeySlots::decode(viewOf("{\"version\":3}"))), std::string("wallet.foreign"));
}

void KeySlotsTest::aNewerFileIsNewer() {
    Bytes bytes = m_slots.encoded();
    bytes.resize(bytes.size() - Hash::kSize);
    bytes[9] = 2;
    const Hash sum = blake2b(bytes);
    bytes.insert(bytes.end(), sum.data.begin(), sum.data.end());
    QCOMPARE(codeOf(KeySlots::decode(bytes)), std::string("wallet.newer"));
}

void KeySlotsTest::aSlotCannotBeMovedToAnotherWallet() {
    KeySlots other{randomFixed<WalletId>(), 0, m_slots.slots};
    QCOMPARE(codeOf(other.openPassword(secretOf("caf\u00e9"))), std::string("wallet.wrong-password"));
    QCOMPARE(codeOf(other.openPhrase(m_seed)), std::string("wallet.wrong-phrase"));
}

QTEST_APPLESS_MAIN(KeySlotsTest)
#include "key_slots_test.moc"
