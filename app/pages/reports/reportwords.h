#pragma once

#include "app/client/reportclient.h"

// The words for reports and what they are made of.
namespace app::reportwords {

QString period(const ListedReport &report);
//! "current", or since when it is not.
QString state(const ListedReport &report);
//! When it was mailed, or why not.
QString mail(const ListedReport &report);
QString commodity(core::Commodity commodity);
QString unit(core::Commodity commodity); //!< "kWh" or "m³"
//! A price of a unit or a month with its currency, with two digits after the point or more: "0.342 EUR".
QString price(double amount, const QString &currency);
QString language(core::ReportLanguage language); //!< as its speakers call it

} // namespace app::reportwords
