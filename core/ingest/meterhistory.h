#pragma once

#include "core/base/result.h"
#include "core/base/time.h"
#include "core/model/utility.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace core {

struct MeterKey
{
    QString meterId; //!< as uploads name it
    Utility utility = Utility::Electricity;

    bool operator==(const MeterKey &) const = default;
};

//! What a store knows of a meter, to judge a file against. Values are per hour, in the utility's canonical unit: the
//! sum of an hour, or the mean for a rate utility.
struct MeterFacts
{
    MeterKey meter;
    QString buildingNumber;
    TimeRange range; //!< from the first reading's start to the last one's end
    int intervalSeconds = 3600;
    double medianPerHour = 0.0; //!< of the hours that are not zero, over the last year of data at most
    double p99PerHour = 0.0;    //!< likewise

    bool operator==(const MeterFacts &) const = default;
};

//! Where the facts come from: the store in the daemon, an answer of the daemon in the console.
class MeterHistory
{
public:
    virtual ~MeterHistory() = default;
    //! nullopt for a meter that is not known or has no readings.
    virtual std::optional<MeterFacts> factsOf(const MeterKey &meter) const = 0;
};

//! Facts that were asked for before.
class GivenMeterHistory final : public MeterHistory
{
public:
    explicit GivenMeterHistory(QList<MeterFacts> facts)
        : m_facts(std::move(facts))
    {
    }

    std::optional<MeterFacts> factsOf(const MeterKey &meter) const override;

private:
    QList<MeterFacts> m_facts;
};

class Database;
//! Facts of the known ones among `meters`, in their order. Blocks on the store. Errors: Storage.
Result<QList<MeterFacts>> readMeterFacts(Database &database, const QList<MeterKey> &meters);

//! {"meters": [{"meterId", "utility"}]}: the body of POST /api/imports/check.
QJsonObject toJson(const QList<MeterKey> &meters);
Result<QList<MeterKey>> meterKeysFromJson(const QJsonObject &object);
//! {"meters": [...]}: its answer. A meter that is not known is missing in it.
QJsonObject toJson(const QList<MeterFacts> &facts);
Result<QList<MeterFacts>> meterFactsFromJson(const QJsonObject &object);

} // namespace core
