#include "models/crypto/secret.h"

#include "models/crypto/kdf.h"
#include "models/crypto/random.h"
#include "models/crypto/self_test.h"

#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <type_traits>
#include <unistd.h>

using namespace tally;

class SecretTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLibrariesGiveKnownAnswers();
    void movesAndNeverCopies();
    void comparesByContent();
    void takesATextAndWipesIt();
    void saysWhenMemoryCannotBeLocked();
    void wordsInOtherNormalFormsAgree();
    void whatIsNotUtf8HasNoNormalForm();
    void costsBeyondTheLimitAreRefused();
};

void SecretTest::theLibrariesGiveKnownAnswers() {
    const auto done = selfTest();
    QVERIFY2(done, done ? "" : done.error().place.c_str());
}

void SecretTest::movesAndNeverCopies() {
    static_assert(!std::is_copy_constructible_v<Secret>);
    static_assert(!std::is_copy_assignable_v<Secret>);
    auto first = Secret::copyOf("password");
    QVERIFY(first);
    const Secret second = std::move(*first);
    QVERIFY(first->isEmpty());
    QCOMPARE(second.size(), std::size_t{8});
}

void SecretTest::comparesByContent() {
    const auto a = randomSecret(32);
    const auto b = a->clone();
    const auto c = randomSecret(32);
    const auto shorter = Secret::copyOf(a->view().first(31));
    QVERIFY(*a == *b);
    QVERIFY(!(*a == *c));
    QVERIFY(!(*a == *shorter));
    QVERIFY(Secret{} == Secret{});
}

void SecretTest::takesATextAndWipesIt() {
    std::string text = "correct horse battery staple, and long enough to be on the heap";
    const std::string copy = text;
    const char* const where = text.data();
    const auto secret = Secret::takeFrom(text);
    QVERIFY(text.empty());
    QCOMPARE(textOf(secret->view()), std::string_view(copy));
    QCOMPARE(where[8], '\0');
}

void SecretTest::saysWhenMemoryCannotBeLocked() {
#ifdef __SANITIZE_ADDRESS__
    QSKIP("AddressSanitizer lets no memory be locked, and says it was.");
#endif
    // In a child, because the limit cannot be raised again. Root ignores it, so the child is nobody.
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_MEMLOCK, &none);
        if (::getuid() == 0 && ::setuid(65534) != 0) {
            ::_exit(2);
        }
        const auto secret = Secret::zeros(32);
        ::_exit(!secret && secret.error().code == kSecretNotLocked ? 0 : 1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

void SecretTest::wordsInOtherNormalFormsAgree() {
    const auto composed = nfkd(viewOf("Caf\u00e9 \uff21\u2460"));
    const auto decomposed = nfkd(viewOf("Cafe\u0301 A1"));
    QVERIFY(composed && decomposed);
    QVERIFY(*composed == *decomposed);
    QVERIFY(nfkd({})->isEmpty());
}

void SecretTest::whatIsNotUtf8HasNoNormalForm() {
    for (const std::string_view text : {"\xff", "a\xc3", "\xc0\x80", "\xed\xa0\x80"}) {
        const auto out = nfkd(viewOf(text));
        QVERIFY(!out);
        QCOMPARE(out.error().code.name, kTextNotUtf8.name);
    }
}

void SecretTest::costsBeyondTheLimitAreRefused() {
    const KdfSalt salt;
    QCOMPARE(argon2id(viewOf("x"), salt, {1, std::uint64_t{1} << 40}, 32).error().code.name, kKdfCost.name);
    QCOMPARE(argon2id(viewOf("x"), salt, {0, std::uint64_t{1} << 20}, 32).error().code.name, kKdfCost.name);
    QCOMPARE(argon2id(viewOf("x"), salt, {1000, std::uint64_t{1} << 20}, 32).error().code.name, kKdfCost.name);
    QVERIFY(argon2id(viewOf("x"), salt, kArgon2Practice, 32));
}

QTEST_APPLESS_MAIN(SecretTest)
#include "secret_test.moc"
