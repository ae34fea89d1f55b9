#pragma once

#include "app/pages/page.h"

#include <QList>
#include <QString>

namespace app {

//! A key or a word, and what it does or means.
struct HelpEntry
{
    QString term;
    QString meaning;
};

//! What F1 shows for a page. Translated when asked for.
struct PageHelp
{
    QString purpose;
    QList<HelpEntry> terms;
    QList<HelpEntry> keys;
};

PageHelp helpOf(PageId page);
//! The keys that work on every page.
QList<HelpEntry> frameKeys();

} // namespace app
