#pragma once

#include <QTextDocumentFragment>

//! The letters that a person reads in a tip.
inline QString shownTip(const QString &tip)
{
    return Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
}
