#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace app {

Language::Language() = default;
Language::~Language() = default;

void Language::choose(const QLocale &locale)
{
    QLocale::setDefault(locale);
    m_own = std::make_unique<QTranslator>(); // the one before takes itself out
    // English is a translation too: its file holds the plurals.
    if (m_own->load(locale, u"meterhouse"_s, u"_"_s, u":/i18n"_s) || m_own->load(u":/i18n/meterhouse_en.qm"_s))
        QCoreApplication::installTranslator(m_own.get());
    m_qt = std::make_unique<QTranslator>();
    if (m_qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(m_qt.get());
}

QLocale Language::localeOf(const QString &code)
{
    const QLocale system = QLocale::system();
    if (code.isEmpty())
        return system;
    const QLocale chosen(code);
    return chosen.language() == system.language() ? system : chosen;
}

} // namespace app
