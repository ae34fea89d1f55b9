#pragma once

#include <QLocale>

#include <memory>

class QTranslator;

namespace app {

//! The console's and Qt's own translations, and the locale of numbers and dates. Texts made before a change keep the
//! language they were made in. One at a time; GUI thread.
class Language
{
public:
    Language();
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    //! English where there is no translation for the locale.
    void choose(const QLocale &locale);
    //! The locale of a language code such as "de", with the platform's country where it speaks that language; the
    //! platform's own for an empty code.
    static QLocale localeOf(const QString &code);

private:
    std::unique_ptr<QTranslator> m_own;
    std::unique_ptr<QTranslator> m_qt;
};

} // namespace app
