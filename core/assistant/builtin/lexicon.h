#pragma once

#include "core/model/utility.h"

#include <QList>
#include <QString>

#include <optional>

// What English and German words mean to the built-in assistant. Texts are folded(). All functions are pure.
namespace core {

enum class Language { English, German };

//! The language most of whose small words the text uses; nullopt when it shows neither.
std::optional<Language> languageOf(const QString &text);

enum class Meaning {
    Greeting,
    Help,
    Identity, //!< who answers
    WhatIf,
    Ranking,
    Superlative,
    Why,
    Explain,
    Compare,
    Use,
    Peak,
    Trend,
    Quality,
    Listing,
    Excess,
    Score,
    PerArea,
    Lowest,
    AllBuildings, //!< the campus as a whole
    Before,       //!< the time before
    Cost,
    Carbon,
    Future,
    Control, //!< asks to do something
};
bool says(const QString &text, Meaning meaning);

//! In the order of the table of utilities; their words are taken out of `text`.
QList<Utility> takeUtilities(QString &text);

} // namespace core
