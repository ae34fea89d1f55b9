#include "reportcorrection.h"

#include "core/wire/jsonreports.h"

#include <QJsonDocument>

#include <numeric>

namespace core {

static auto contentOf(const ReportStore::Row &row)
{
    return wire::reportContentFromJson(QJsonDocument::fromJson(row.content.toUtf8()).object());
}

bool hasLostSensors(const ReportStore::Row &before, const ReportContent &content)
{
    const auto countOf = [](const ReportContent &report) {
        return std::accumulate(report.sections.begin(), report.sections.end(), qsizetype(0),
                               [](qsizetype sum, const ReportSection &one) { return sum + one.sensors.size(); });
    };
    const auto old = contentOf(before);
    return old && countOf(*old) > countOf(content);
}

ReportCorrection correctionOf(const ReportStore::Row &before, const ReportContent &content)
{
    ReportCorrection correction{before.summary.version, before.summary.generatedAt, {}};
    const auto old = contentOf(before);
    for (const ReportSection &section : content.sections) {
        ReportCorrection::Change change{section.commodity, {}, section.total};
        for (qsizetype i = 0; old && i < old->sections.size(); ++i) {
            if (old->sections.at(i).commodity == section.commodity)
                change.totalBefore = old->sections.at(i).total;
        }
        correction.changes.append(change);
    }
    return correction;
}

} // namespace core
