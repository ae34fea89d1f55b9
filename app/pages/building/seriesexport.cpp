#include "seriesexport.h"

#include "core/model/sitezone.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace app {

static QByteArray cell(std::optional<double> value)
{
    return value ? QByteArray::number(*value, 'g', 17) : QByteArray();
}

core::Result<void> exportCsv(const core::TimeSeries &series, core::TimeRange range, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return core::Error{core::ErrorCode::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    const QByteArray unit = core::canonicalUnit(series.utility).toUtf8();
    QByteArray text("timestamp,timestampUtc,actual,predicted,residual,unit\n");
    for (const core::SeriesPoint &point : series.points) {
        if (!range.contains(point.utc))
            continue;
        text += point.timestamp.toUtf8() + ',' + core::SiteZone::formatUtc(point.utc).toUtf8() + ','
                + cell(point.actual) + ',' + cell(point.predicted) + ',' + cell(point.residual) + ',' + unit + '\n';
    }
    if (file.write(text) != text.size() || !file.commit())
        return core::Error{core::ErrorCode::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    return {};
}

} // namespace app
