#pragma once

#include "core/base/result.h"

#include <QString>

#include <vector>

namespace training {

//! A stretch of what one appliance drew, in W on the grid of 15 s.
struct Trace
{
    int device = 0;      //!< index in Traces::devices
    bool isPeak = false; //!< a labelled peak, to be taken as it is; else a day in which peaks are to be found
    std::vector<float> watts;
};

struct Device
{
    QString name;         //!< "WaterKettle/D330A3"
    int appliance = 0;    //!< index in core::applianceNames()
    bool isDrawn = false; //!< not measured: to train on, never to judge by
};

struct Traces
{
    std::vector<Device> devices;
    std::vector<Trace> traces; //!< by device, then by date
};

//! Reads class,device_id,date,timestamp,power_w with one row for 15 s, plain or packed with gzip. A class is one of
//! tracebase's or of ours. Rows of one class, device and date are one trace.
core::Result<void> readTraces(const QString &path, bool peaks, Traces &into);

} // namespace training
