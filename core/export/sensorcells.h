#pragma once

#include "core/export/csvcells.h"
#include "core/model/sensorreading.h"

#include <QByteArray>

#include <string_view>

namespace core {

bool countsKwh(SensorKind kind); //!< else cubic metres
//! In the words of an upload, which tells water by its name and refuses it.
QByteArray utilityCell(SensorKind kind);
std::string_view qualityCell(IntervalQuality quality);

//! The columns of one quantity: in kWh, in m3, or in a file of both kinds of sensors both, of which one stays empty.
struct QuantityColumns
{
    bool hasKwh = false;
    bool hasCubicMetres = false;
    bool isInKwh = true; //!< of the sensor whose rows are written

    void add(SensorKind kind) { (countsKwh(kind) ? hasKwh : hasCubicMetres) = true; }
    //! ",counter_kWh,counter_m3" of ",counter_", as far as they are there.
    QByteArray header(const QByteArray &name) const;
    void begin(CsvBytes &out) const; //!< before the number
    void end(CsvBytes &out) const;   //!< and after it
};

} // namespace core
