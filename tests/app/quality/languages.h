#pragma once

#include <QDir>
#include <QStringList>

//! The codes of the languages whose translations are built in, such as "de". English comes last, so that a console that
//! speaks it has to change.
inline QStringList builtLanguages()
{
    QStringList languages;
    const QStringList files = QDir(QStringLiteral(":/i18n")).entryList();
    for (const QString &file : files)
        languages.prepend(file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0));
    languages.removeAll(QStringLiteral("en"));
    languages.append(QStringLiteral("en"));
    return languages;
}
