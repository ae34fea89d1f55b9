#include "bench_expected_judge.h"

#include <algorithm>
#include <cmath>

MeterQuality judgeMeter(const std::vector<double> &actual, const std::vector<double> &expected, std::size_t from,
                        Zeros zeros)
{
    double sum = 0.0;
    double square = 0.0;
    double error = 0.0;
    double squaredError = 0.0;
    MeterQuality quality;
    for (std::size_t i = from; i < actual.size(); ++i) {
        if (std::isnan(actual[i]) || std::isnan(expected[i]) || (zeros == Zeros::Drop && actual[i] == 0.0))
            continue;
        const double difference = actual[i] - expected[i];
        ++quality.hours;
        sum += actual[i];
        square += actual[i] * actual[i];
        error += difference;
        squaredError += difference * difference;
    }
    if (quality.hours < 2 || sum <= 0.0) {
        quality.hours = 0;
        return quality;
    }
    const double count = static_cast<double>(quality.hours);
    const double mean = sum / count;
    quality.cvRmse = std::sqrt(squaredError / (count - 1.0)) / mean;
    quality.nmbe = error / ((count - 1.0) * mean);
    const double variance = square - count * mean * mean;
    quality.rSquared = variance > 0.0 ? 1.0 - squaredError / variance : 0.0;
    return quality;
}

static double median(std::vector<double> values)
{
    if (values.empty())
        return 0.0;
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2.0;
}

UtilityQuality summarise(const std::vector<MeterQuality> &meters)
{
    UtilityQuality summary;
    std::vector<double> errors;
    std::vector<double> explained;
    std::size_t below = 0;
    std::size_t unbiased = 0;
    for (const MeterQuality &meter : meters) {
        if (meter.hours == 0)
            continue;
        errors.push_back(meter.cvRmse);
        explained.push_back(meter.rSquared);
        below += meter.cvRmse <= 0.30 ? 1 : 0;
        unbiased += std::abs(meter.nmbe) <= 0.10 ? 1 : 0;
    }
    summary.meters = errors.size();
    if (errors.empty())
        return summary;
    summary.shareBelow30 = static_cast<double>(below) / static_cast<double>(errors.size());
    summary.shareUnbiased = static_cast<double>(unbiased) / static_cast<double>(errors.size());
    summary.medianCvRmse = median(std::move(errors));
    summary.medianRSquared = median(std::move(explained));
    return summary;
}
