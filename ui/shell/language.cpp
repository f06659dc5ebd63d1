#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

/// The resources of a static library are not there before somebody asks for them. Outside of any namespace (Qt).
static void initTranslations() { Q_INIT_RESOURCE(translations); }

namespace tally::shell {

Language::Language(QCoreApplication& application) : m_application(application) { initTranslations(); }

void Language::apply(const QString& name) {
    const bool isChinese = QLocale(name).language() == QLocale::Chinese;
    m_name = isChinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
    m_application.removeTranslator(&m_words);
    m_application.removeTranslator(&m_qt);
    QLocale::setDefault(isChinese ? QLocale(QLocale::Chinese, QLocale::China)
                                  : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (m_qt.load(QStringLiteral("qtbase_") + m_name, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        m_application.installTranslator(&m_qt);
    }
    if (m_words.load(QStringLiteral(":/translations/tallystick_") + m_name)) {
        m_application.installTranslator(&m_words);
    }
}

}  // namespace tally::shell
