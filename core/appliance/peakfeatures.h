#pragma once

#include <QStringList>

#include <span>
#include <utility>
#include <vector>

// What tells one appliance's peak from another's. Pure.
namespace core {

//! Collects features with their names; the names are literals.
class FeatureWriter
{
public:
    void add(const char *name, double value);
    const std::vector<const char *> &names() const { return m_names; }
    const std::vector<float> &values() const { return m_values; }
    std::vector<float> takeValues() { return std::move(m_values); }

private:
    std::vector<const char *> m_names;
    std::vector<float> m_values; //!< NaN: the peak has no such thing
};

//! The features of a peak in W on the grid of 15 s; always the same ones in the same order. An empty peak has none but
//! NaN, zeros or counts of zero.
FeatureWriter peakFeatures(std::span<const float> watts);

//! The names in that order.
const std::vector<const char *> &peakFeatureNames();

} // namespace core
