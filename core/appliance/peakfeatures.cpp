#include "peakfeatures.h"

#include "core/appliance/peakgroups.h"

#include <algorithm>

namespace core {

void FeatureWriter::add(const char *name, double value)
{
    m_names.push_back(name);
    m_values.push_back(static_cast<float>(value));
}

FeatureWriter peakFeatures(std::span<const float> watts)
{
    std::vector<float> ascending(watts.begin(), watts.end());
    std::ranges::sort(ascending);
    FeatureWriter writer;
    addLevelFeatures(writer, watts, ascending);
    addBandFeatures(writer, watts);
    addEdgeFeatures(writer, watts, ascending);
    addCycleFeatures(writer, watts, ascending);
    addCourseFeatures(writer, watts);
    return writer;
}

const std::vector<const char *> &peakFeatureNames()
{
    static const std::vector<const char *> names = peakFeatures({}).names();
    return names;
}

} // namespace core
