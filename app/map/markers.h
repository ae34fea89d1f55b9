#pragma once

#include "app/theme/status.h"
#include "core/model/campus.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <vector>

namespace app {

//! A building on the map.
struct Marker
{
    QString number;
    QString name;
    QPointF position; //!< projected metres
    Status status;
    std::optional<double> score;
    double extent = 16; //!< pixels, 16..28 by area
    int row = 0;        //!< of the list it was made from
};

//! What is drawn at one place: one marker, or several that would cover each other.
struct MarkerGroup
{
    QPointF centre;           //!< projected metres
    std::vector<int> members; //!< indices into the markers, worst first
};

//! Buildings with a position, worst last, so that they are painted over better ones.
QList<Marker> markersOf(const QList<core::BuildingSummary> &buildings);

//! True when `one` is worse than `other`: by status, then by score; no data is the least.
bool isWorse(const Marker &one, const Marker &other);

//! Groups markers nearer than `reach` (projected metres) to a worse one, and what is near a cluster with it; no member
//! is farther from the group's centre than 2.6 times the reach. `shown` gives the indices to look at, ascending.
//! Linear in the number of markers, so that it can run at every zoom step.
std::vector<MarkerGroup> groupMarkers(const QList<Marker> &markers, const std::vector<int> &shown, double reach);

} // namespace app
