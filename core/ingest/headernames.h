#pragma once

#include "core/model/importbatch.h"

#include <QString>

#include <optional>

namespace core {

//! What a header usually means, in English and German.
struct HeaderMeaning
{
    QString column;         //!< our name, or "timeOfDay"
    bool ofEnd = false;     //!< names the end of an interval
    bool ofStart = false;   //!< names its start
    bool ofCounter = false; //!< names the state of a register
};

//! "Zählernummer" means meterId. nullopt for a header that means nothing we know.
std::optional<HeaderMeaning> meaningOf(ImportKind kind, const QString &header);

//! The unit that a header names: "kWh" of "Verbrauch [kWh]", "Energy (MWh)", "Usage, kWh" and "Verbrauch in kWh". Empty
//! when it names none.
QString unitInHeader(const QString &header);

} // namespace core
