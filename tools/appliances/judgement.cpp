#include "judgement.h"

#include "core/model/appliance.h"

using namespace Qt::StringLiterals;

namespace training {

Confusion::Confusion(int classes)
    : m_classes(classes)
    , m_counts(static_cast<std::size_t>(classes) * static_cast<std::size_t>(classes), 0.0)
{
}

void Confusion::add(int actual, int guess, double weight)
{
    m_counts[static_cast<std::size_t>(actual * m_classes + guess)] += weight;
}

double Confusion::count(int of) const
{
    double sum = 0.0;
    for (int i = 0; i < m_classes; ++i)
        sum += at(of, i);
    return sum;
}

double Confusion::recall(int of) const
{
    const double all = count(of);
    return all > 0 ? at(of, of) / all : 0.0;
}

double Confusion::precision(int of) const
{
    double guessed = 0.0;
    for (int i = 0; i < m_classes; ++i)
        guessed += at(i, of);
    return guessed > 0 ? at(of, of) / guessed : 0.0;
}

double Confusion::f1(int of) const
{
    const double sum = precision(of) + recall(of);
    return sum > 0 ? 2.0 * precision(of) * recall(of) / sum : 0.0;
}

double Confusion::macroF1() const
{
    double sum = 0.0;
    int occurring = 0;
    for (int i = 0; i < m_classes; ++i) {
        if (count(i) <= 0)
            continue;
        sum += f1(i);
        ++occurring;
    }
    return occurring > 0 ? sum / occurring : 0.0;
}

QString Confusion::text() const
{
    QString text = u"%1 %2 %3 %4 |"_s.arg(u"class"_s, -16).arg(u"F1"_s, 5).arg(u"prec"_s, 5).arg(u"rec"_s, 5);
    for (int i = 0; i < m_classes; ++i)
        text += core::applianceNames().at(i).left(6).rightJustified(7);
    text += u'\n';
    for (int row = 0; row < m_classes; ++row) {
        text += u"%1 %2 %3 %4 |"_s.arg(core::applianceNames().at(row), -16)
                    .arg(f1(row), 5, 'f', 2)
                    .arg(precision(row), 5, 'f', 2)
                    .arg(recall(row), 5, 'f', 2);
        for (int column = 0; column < m_classes; ++column)
            text += QString::number(at(row, column), 'f', 0).rightJustified(7);
        text += u'\n';
    }
    return text;
}

} // namespace training
