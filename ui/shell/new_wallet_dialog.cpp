#include "ui/shell/new_wallet_dialog.h"

#include "models/crypto/bip39.h"
#include "models/wallet/wallet_file.h"
#include "ui/parts/labels.h"
#include "ui/words/sentences.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStackedWidget>

namespace tally::shell {

namespace {

constexpr int kShortest = 8;
/// Which words are asked for again, from 1.
constexpr int kAskedWords[] = {3, 12, 21};

[[nodiscard]] QStringList wordsOf(const Secret& phrase) {
    const BytesView view = phrase.view();
    return QString::fromUtf8(reinterpret_cast<const char*>(view.data()), static_cast<qsizetype>(view.size()))
        .split(QLatin1Char(' '));
}

}  // namespace

NewWalletDialog::NewWalletDialog(House& house, bool isRestored, QWidget* parent)
    : QDialog(parent), m_house(house), m_isRestored(isRestored) {
    setObjectName(isRestored ? QStringLiteral("restoreDialog") : QStringLiteral("newWalletDialog"));
    setWindowTitle(isRestored ? tr("Restore a wallet") : tr("New wallet"));
    build();
}

NewWalletDialog::~NewWalletDialog() = default;

void NewWalletDialog::build() {
    m_steps = new QStackedWidget(this);
    auto* first = new QWidget(m_steps);
    auto* column = new QVBoxLayout(first);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_name = new QLineEdit(first);
    m_name->setObjectName(QStringLiteral("newWalletName"));
    m_nameField = new parts::Field(m_name, first);
    m_nameField->setName(tr("Name"));
    m_nameField->setHint(tr("The file lies in %1").arg(QString::fromStdString(m_house.dataFolder.string())));
    m_password = new QLineEdit(first);
    m_password->setObjectName(QStringLiteral("newWalletPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_passwordField = new parts::Field(m_password, first);
    m_passwordField->setName(tr("Password"));
    m_passwordField->setHint(tr("At least 8 characters. Nobody can reset it for you."));
    m_again = new QLineEdit(first);
    m_again->setObjectName(QStringLiteral("newWalletAgain"));
    m_again->setEchoMode(QLineEdit::Password);
    m_againField = new parts::Field(m_again, first);
    m_againField->setName(tr("The same password again"));
    column->addWidget(m_nameField);
    column->addWidget(m_passwordField);
    column->addWidget(m_againField);
    column->addStretch();
    m_steps->addWidget(first);

    auto* second = new QWidget(m_steps);
    auto* phrase = new QVBoxLayout(second);
    phrase->setContentsMargins(0, 0, 0, 0);
    phrase->setSpacing(12);
    QLabel* about = parts::makeText("", second);
    about->setText(m_isRestored
                       ? tr("Type the 24 words of the recovery phrase, with spaces between them.")
                       : tr("Write these 24 words down on paper, in this order. They alone bring your keys back when "
                            "this computer or the password is lost. Whoever has them can sign for you."));
    phrase->addWidget(about);
    m_words = new QPlainTextEdit(second);
    m_words->setObjectName(QStringLiteral("phrase"));
    m_words->setReadOnly(!m_isRestored);
    m_words->setTabChangesFocus(true);
    m_words->setMinimumHeight(110);
    m_words->setAccessibleName(tr("Recovery phrase"));
    if (m_isRestored) {
        m_phraseField = new parts::Field(m_words, second);
        m_phraseField->setName(tr("Recovery phrase"));
        phrase->addWidget(m_phraseField);
    } else {
        phrase->addWidget(m_words);
        m_third = new QLineEdit(second);
        m_third->setObjectName(QStringLiteral("phraseCheck"));
        m_phraseField = new parts::Field(m_third, second);
        m_phraseField->setName(tr("To be sure: type words 3, 12 and 21 from your paper"));
        phrase->addWidget(m_phraseField);
    }
    phrase->addStretch();
    m_steps->addWidget(second);

    m_notice = new parts::Notice(this);
    auto* foot = new QHBoxLayout;
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_next = new parts::ActionButton("primary", this);
    m_next->setObjectName(QStringLiteral("newWalletNext"));
    m_next->setText(tr("Continue"));
    m_next->setDefault(true);
    foot->addStretch();
    foot->addWidget(cancel);
    foot->addWidget(m_next);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 20);
    all->setSpacing(12);
    all->addWidget(m_steps, 1);
    all->addWidget(m_notice);
    all->addLayout(foot);
    setMinimumWidth(520);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_next, &parts::ActionButton::acted, this, &NewWalletDialog::goOn);
}

bool NewWalletDialog::checkFirst() {
    const QString name = m_name->text().trimmed();
    const bool isBadName = name.isEmpty() || name.contains(QLatin1Char('/')) || name.contains(QLatin1Char('\\')) ||
                           name.startsWith(QLatin1Char('.'));
    const auto path = m_house.dataFolder / (name.toStdString() + ".tally");
    m_nameField->setError(isBadName ? tr("A name without slashes, that does not begin with a dot.")
                          : std::filesystem::exists(path) ? tr("There is a wallet of this name.")
                                                          : QString());
    m_passwordField->setError(m_password->text().size() < kShortest ? tr("At least 8 characters.") : QString());
    m_againField->setError(m_again->text() != m_password->text() ? tr("The two are not the same.") : QString());
    for (const auto& [field, input] :
         {std::pair{m_nameField, m_name}, std::pair{m_passwordField, m_password}, std::pair{m_againField, m_again}}) {
        if (field->isWrong()) {
            input->setFocus();
            return false;
        }
    }
    return true;
}

bool NewWalletDialog::checkPhrase() {
    if (!m_isRestored) {
        const QStringList words = wordsOf(*m_phrase);
        const QStringList given = m_third->text().simplified().split(QLatin1Char(' '));
        QStringList asked;
        for (const int number : kAskedWords) {
            asked.append(words.value(number - 1));
        }
        const bool isRight = given == asked;
        m_phraseField->setError(isRight ? QString() : tr("These are not words 3, 12 and 21."));
        return isRight;
    }
    auto typed = Secret::copyOf(m_words->toPlainText().simplified().toStdString());
    const auto language = typed ? languageOf(typed->view()) : std::nullopt;
    if (!language) {
        m_phraseField->setError(tr("That is no recovery phrase: a word is misspelt, missing, or out of order."));
        return false;
    }
    m_phrase = std::make_shared<Secret>(std::move(*typed));
    return true;
}

void NewWalletDialog::goOn() {
    if (m_steps->currentIndex() == 0) {
        if (!checkFirst()) {
            return;
        }
        if (!m_isRestored) {
            const bool isChinese = QLocale().language() == QLocale::Chinese;
            auto phrase = makePhrase(isChinese ? "chinese_simplified" : "english");
            if (!phrase) {
                m_notice->say(words::sentenceOf(phrase.error(), {}), "bad");
                return;
            }
            m_phrase = std::make_shared<Secret>(std::move(*phrase));
            QString shown;
            const QStringList words = wordsOf(*m_phrase);
            for (int i = 0; i < words.size(); ++i) {
                shown += QStringLiteral("%1 %2").arg(i + 1, 2).arg(words[i]) +
                         (i % 6 == 5 ? QStringLiteral("\n") : QStringLiteral("   "));
            }
            m_words->setPlainText(shown);
        }
        m_steps->setCurrentIndex(1);
        m_next->setText(m_isRestored ? tr("Restore") : tr("Make the wallet"));
        (m_isRestored ? static_cast<QWidget*>(m_words) : m_third)->setFocus();
        return;
    }
    if (checkPhrase()) {
        finish();
    }
}

void NewWalletDialog::finish() {
    auto password = Secret::copyOf(m_password->text().toStdString());
    if (!password) {
        m_notice->say(words::sentenceOf(password.error(), {}), "bad");
        return;
    }
    std::error_code none;
    std::filesystem::create_directories(m_house.dataFolder, none);
    const auto path = m_house.dataFolder / (m_name->text().trimmed().toStdString() + ".tally");
    auto kept = std::make_shared<Secret>(std::move(*password));
    WalletMaker maker = [path, kept, phrase = m_phrase, clock = m_house.clock, isRestored = m_isRestored] {
        return isRestored ? WalletFile::restore(path, *kept, *phrase, *clock)
                          : WalletFile::create(path, *kept, *phrase, *clock);
    };
    m_words->clear();
    accept();
    Q_EMIT asked(path, maker);
}

}  // namespace tally::shell
