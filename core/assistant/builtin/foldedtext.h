#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace core {

//! Lower case, "ä" as "ae", other accents gone, typographic signs as plain ones, and single blanks: what the grammar's
//! patterns are written for.
QString folded(const QString &text);

//! The first match is taken out of `text` (a blank stays), so that no later pattern reads it in another sense.
std::optional<QRegularExpressionMatch> take(QString &text, const QRegularExpression &pattern);

//! "10", "2.5", "2,5" or "1,000".
double numberIn(const QString &text);

} // namespace core
