#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace core {

//! Whole days, both included.
struct Period
{
    QDate first;
    QDate last;

    bool operator==(const Period &) const = default;
};

//! The periods that a folded() text names, in its order: dates, months, quarters, years, and relative ones ("last 7
//! days", "letzten Monat"), which count from `latest`, the last day with data, but "the previous month"
//! from the period named before it. A month without a year is the latest
//! such month that has begun by then. Their words are taken out of `text`.
QList<Period> takePeriods(QString &text, const QDate &latest);

//! The period of the same length just before; of a whole month the month before.
Period periodBefore(const Period &period);

} // namespace core
