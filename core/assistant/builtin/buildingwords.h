#pragma once

#include "core/model/building.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

//! The buildings that a text speaks of.
struct BuildingWords
{
    QList<Building> found;   //!< in the order of the text
    QStringList unknown;     //!< numbers that were said to be of buildings and are not
    QString unclear;         //!< words that more than one building answers to; empty: none
    QList<Building> answers; //!< to `unclear`
    bool outOfList = false;  //!< "the third one", where no list has a third

    bool areNamed() const { return !found.isEmpty() || !areClear(); }
    bool areClear() const { return unknown.isEmpty() && unclear.isEmpty() && !outOfList; }
};

//! Finds them in a folded() text by number ("building 311", "#311", "311") and by name, where a word may have a slip of
//! the pen; names are taken out of `text`. A number that belongs to something else must have been taken out before.
BuildingWords takeBuildings(QString &text, const QList<Building> &buildings);

} // namespace core
