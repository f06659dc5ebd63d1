#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

class QCoreApplication;

namespace tally::shell {

/// The language of the program: translators in, default locale set. A change reaches every widget as
/// QEvent::LanguageChange.
class Language : public QObject {
    Q_OBJECT

public:
    explicit Language(QCoreApplication& application);

    /// "zh_CN" or "en"; anything else takes the nearer of the two.
    void apply(const QString& name);
    [[nodiscard]] const QString& name() const { return m_name; }

private:
    QCoreApplication& m_application;
    QTranslator m_words;
    QTranslator m_qt;
    QString m_name;
};

}  // namespace tally::shell
