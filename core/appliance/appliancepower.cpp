#include "appliancepower.h"

#include "core/appliance/nonnegative.h"

#include <QMap>

#include <cmath>

namespace core {

static double rSquared(const Matrix &matrix, const std::vector<double> &powers, const std::vector<double> &target)
{
    double mean = 0.0;
    for (const double watts : target)
        mean += watts / static_cast<double>(target.size());
    double left = 0.0;
    double all = 0.0;
    for (std::size_t row = 0; row < target.size(); ++row) {
        double explained = 0.0;
        for (std::size_t i = 0; i < powers.size(); ++i)
            explained += matrix.at(row, i) * powers[i];
        left += (target[row] - explained) * (target[row] - explained);
        all += (target[row] - mean) * (target[row] - mean);
    }
    if (all > 0.0)
        return std::max(0.0, 1.0 - left / all);
    return left <= 1e-9 * mean * mean ? 1.0 : 0.0; // peaks all alike: either met or not
}

AppliancePowers powersOfAppliances(std::span<const AssignedPeak> peaks)
{
    QMap<QString, qsizetype> columns;
    std::vector<const AssignedPeak *> used;
    for (const AssignedPeak &peak : peaks) {
        if (peak.appliances.isEmpty() || !std::isfinite(peak.meanWatts))
            continue;
        used.push_back(&peak);
        for (const QString &name : peak.appliances)
            columns.insert(name, 0);
    }
    AppliancePowers result;
    result.peaks = static_cast<int>(used.size());
    for (auto column = columns.begin(); column != columns.end(); ++column) {
        column.value() = result.appliances.size();
        result.appliances.append({column.key(), 0.0, 0});
    }
    if (used.empty())
        return result;
    Matrix matrix(static_cast<std::size_t>(columns.size()));
    matrix.values.assign(used.size() * matrix.columns, 0.0);
    std::vector<double> target;
    for (std::size_t row = 0; row < used.size(); ++row) {
        target.push_back(used[row]->meanWatts);
        for (const QString &name : used[row]->appliances) {
            double &cell = matrix.at(row, static_cast<std::size_t>(columns.value(name)));
            result.appliances[columns.value(name)].peaks += cell > 0.0 ? 0 : 1;
            cell = 1.0;
        }
    }
    const std::vector<double> powers = nonNegativeLeastSquares(matrix, target);
    for (std::size_t i = 0; i < powers.size(); ++i)
        result.appliances[static_cast<qsizetype>(i)].watts = powers[i];
    result.rSquared = rSquared(matrix, powers, target);
    return result;
}

} // namespace core
