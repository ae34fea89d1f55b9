#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace app {

void installLanguage(const QLocale &locale)
{
    auto *own = new QTranslator(qApp);
    // English is a translation too: its file holds the plurals.
    if (own->load(locale, u"meterhouse"_s, u"_"_s, u":/i18n"_s) || own->load(u":/i18n/meterhouse_en.qm"_s))
        QCoreApplication::installTranslator(own);
    auto *qt = new QTranslator(qApp);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

} // namespace app
