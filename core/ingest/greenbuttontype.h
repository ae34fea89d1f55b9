#pragma once

#include "core/base/result.h"

#include <QString>

namespace core {

//! What the values of a reading type are.
enum class Accumulation {
    Unsaid,    //!< nothing, or nothing that tells
    Interval,  //!< deltaData: the use of an interval
    Register,  //!< bulkQuantity, cumulative and the like: the state of a counter that only rises
    Summation, //!< summation: suppliers mean the state of a counter by it, or the use of an interval
    Momentary  //!< instantaneous, indicating
};
//! "interval", "register", "summation", "momentary"; empty for Unsaid.
const char *accumulationName(Accumulation accumulation);

//! The elements of an ESPI ReadingType that matter, as they are written; empty: not there.
struct WrittenReadingType
{
    QString uom;
    QString powerOfTenMultiplier;
    QString accumulationBehaviour;
    QString flowDirection;
};

//! What they mean.
struct GreenButtonType
{
    QString unit;
    double scale = 1.0;   //!< a written value times this is in `unit`
    bool power = false;   //!< mean power, to be multiplied by the duration
    bool reverse = false; //!< delivered to the grid
    Accumulation accumulation = Accumulation::Unsaid;

    //! Unprocessable for a number that is none or makes no sense. A unit that nobody knows is named "uom 73", so that
    //! its rows are refused.
    static Result<GreenButtonType> create(const WrittenReadingType &written);
};

} // namespace core
