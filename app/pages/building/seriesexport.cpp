#include "seriesexport.h"

#include "core/model/sitezone.h"

#include <QImageWriter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app {

constexpr qsizetype RowsBetweenReports = 2000;

static QByteArray cell(std::optional<double> value)
{
    return value ? QByteArray::number(*value, 'g', 17) : QByteArray();
}

static core::Error writeError(const QString &path, const QString &reason)
{
    return {core::ErrorCode::Storage, u"%1: %2"_s.arg(path, reason)};
}

core::Result<void> exportCsv(const core::TimeSeries &series, core::TimeRange range, const QString &path,
                             const ExportReport &report)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    const QByteArray unit = core::canonicalUnit(series.utility).toUtf8();
    QByteArray text("timestamp,timestampUtc,actual,predicted,residual,coverage,unit\n");
    const qsizetype count = series.points.size();
    for (qsizetype i = 0; i < count; ++i) {
        const core::SeriesPoint &point = series.points[i];
        if (range.contains(point.utc)) {
            text += point.timestamp.toUtf8() + ',' + core::SiteZone::formatUtc(point.utc).toUtf8() + ','
                    + cell(point.actual) + ',' + cell(point.predicted) + ',' + cell(point.residual) + ','
                    + cell(point.coverage) + ',' + unit + '\n';
        }
        if (i % RowsBetweenReports != RowsBetweenReports - 1 && i + 1 < count)
            continue;
        if (file.write(text) != text.size())
            return writeError(path, file.errorString());
        text.clear();
        if (report && !report(static_cast<double>(i + 1) / static_cast<double>(count)))
            return core::Error{core::ErrorCode::Cancelled, u"%1: stopped"_s.arg(path)};
    }
    if (file.write(text) != text.size() || !file.commit())
        return writeError(path, file.errorString());
    return {};
}

core::Result<void> exportPng(const QImage &picture, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    QImageWriter writer(&file, "png");
    if (!writer.write(picture))
        return writeError(path, writer.errorString());
    if (!file.commit())
        return writeError(path, file.errorString());
    return {};
}

} // namespace app
