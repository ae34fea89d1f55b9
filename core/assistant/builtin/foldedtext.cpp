#include "foldedtext.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

static QString spelledOut(QString text)
{
    static const std::array<std::pair<QString, QString>, 9> spellings{{{u"ä"_s, u"ae"_s},
                                                                       {u"ö"_s, u"oe"_s},
                                                                       {u"ü"_s, u"ue"_s},
                                                                       {u"ß"_s, u"ss"_s},
                                                                       {u"–"_s, u"-"_s},
                                                                       {u"−"_s, u"-"_s},
                                                                       {u"’"_s, u"'"_s},
                                                                       {u"º"_s, u"°"_s},
                                                                       {u"²"_s, u"2"_s}}};
    for (const auto &[sign, plain] : spellings)
        text.replace(sign, plain);
    return text;
}

QString folded(const QString &text)
{
    // Composed first, or "ä" written as a and dots would lose its dots below.
    const QString lower = spelledOut(text.normalized(QString::NormalizationForm_C).toLower());
    QString plain;
    for (const QChar letter : lower.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain.append(letter);
    }
    return plain.simplified();
}

std::optional<QRegularExpressionMatch> take(QString &text, const QRegularExpression &pattern)
{
    auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    text.replace(match.capturedStart(), match.capturedLength(), u" "_s);
    return match;
}

double numberIn(const QString &text)
{
    static const QRegularExpression thousands(u"^[+-]?\\d{1,3}(?:,\\d{3})+$"_s);
    QString plain = text;
    plain.remove(u' ');
    plain.replace(u","_s, thousands.match(plain).hasMatch() ? QString() : u"."_s);
    return plain.toDouble();
}

} // namespace core
