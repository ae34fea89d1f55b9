#pragma once

#include "core/model/tariff.h"
#include "core/storage/database.h"

#include <QList>

namespace core {

//! What accounts pay, with dates. Errors: Storage.
class TariffStore
{
public:
    explicit TariffStore(Database &database)
        : m_database(database)
    {
    }

    Result<QList<Tariff>> ofAccount(qint64 accountId) const; //!< by commodity, then by date
    Result<std::optional<Tariff>> byId(qint64 id) const;

    //! Takes all of `tariff` but the id and returns that. Conflict when the account has one of that commodity and date.
    Result<qint64> add(Transaction &transaction, const Tariff &tariff);
    //! All but the account and the commodity may change. Conflict as above.
    Result<void> write(Transaction &transaction, const Tariff &tariff);
    Result<void> remove(Transaction &transaction, qint64 id);

private:
    Database &m_database;
};

} // namespace core
