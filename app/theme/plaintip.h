#pragma once

#include <QTextDocument>

namespace app {

//! A tip that shows its text as it is: one that looks like HTML would be taken for it, and could open files.
inline QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace app
