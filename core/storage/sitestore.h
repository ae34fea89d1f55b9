#pragma once

#include "core/base/result.h"
#include "core/model/sitezone.h"
#include "core/storage/database.h"

namespace core {

struct Site
{
    QString name;
    QByteArray zoneId = "UTC";
    double latitude = 40.0795;
    double longitude = -83.0732;
    bool simulated = false;
};

//! The one site of a data folder.
class SiteStore
{
public:
    explicit SiteStore(Database &database)
        : m_database(database)
    {
    }
    Result<Site> read() const;
    //! A changed zone rebuilds the hourly rollups in the same transaction.
    Result<void> write(Transaction &transaction, const Site &site);

private:
    Database &m_database;
};

} // namespace core
