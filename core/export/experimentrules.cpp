#include "experimentrules.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype LongestName = 200;
constexpr qsizetype LongestDescription = 4000;
constexpr qsizetype MostPhases = 100;

bool isPlainLine(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
}

Error wrong(const QString &detail)
{
    return Error{ErrorCode::InvalidArgument, detail};
}

Result<QString> lineOf(const QString &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > LongestName || !isPlainLine(trimmed))
        return wrong(u"%1 must be one line of 1 to %2 characters"_s.arg(field, QString::number(LongestName)));
    return trimmed;
}

} // namespace

Result<QString> experimentName(const QString &text)
{
    return lineOf(u"name"_s, text);
}

Result<QString> experimentDescription(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > LongestDescription)
        return wrong(u"description must have at most %1 characters"_s.arg(LongestDescription));
    return trimmed;
}

Result<QList<ExperimentPhase>> experimentPhases(QList<ExperimentPhase> phases)
{
    if (phases.size() > MostPhases)
        return wrong(u"phases must be at most %1"_s.arg(MostPhases));
    QSet<QString> names;
    for (ExperimentPhase &phase : phases) {
        const auto name = lineOf(u"the name of a phase"_s, phase.name);
        if (!name)
            return name.error();
        phase.name = *name;
        if (names.contains(phase.name))
            return wrong(u"phases has '%1' twice"_s.arg(phase.name));
        names.insert(phase.name);
        if (!phase.firstDay.isValid() || (phase.lastDay && !phase.lastDay->isValid()))
            return wrong(u"the phase '%1' needs a firstDay, and perhaps a lastDay, like 2025-09-01"_s.arg(phase.name));
        if (phase.lastDay && *phase.lastDay < phase.firstDay)
            return wrong(u"the phase '%1' ends before it begins"_s.arg(phase.name));
    }
    std::ranges::stable_sort(phases, {}, &ExperimentPhase::firstDay);
    for (qsizetype i = 1; i < phases.size(); ++i) {
        const ExperimentPhase &earlier = phases.at(i - 1);
        if (!earlier.lastDay || *earlier.lastDay >= phases.at(i).firstDay)
            return wrong(u"the phases '%1' and '%2' overlap"_s.arg(earlier.name, phases.at(i).name));
    }
    return phases;
}

} // namespace core
