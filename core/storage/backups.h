#pragma once

#include "core/base/time.h"
#include "core/storage/database.h"

#include <QStringList>

#include <stop_token>

namespace core {

struct BackupOptions
{
    QString folder;     //!< empty = "backups" in the data folder
    int keepCount = 14; //!< the newest so many stay ...
    int keepDays = 60;  //!< ... if they are not older; the newest one always stays
    //! Small files of the data folder that the store is no use without.
    QStringList files = {QStringLiteral("secret.key")};
};

//! Copies of the store, made while it is in use. Each is a folder "meterhouse-20260131-023000" (UTC) with the database
//! and the files beside it, which has that name only once SQLite has checked all of the copy. Errors: Storage.
class Backups
{
public:
    Backups(Database &database, const BackupOptions &options);

    //! Its path. Takes as long as reading everything twice; Cancelled when `stop` asks for it.
    Result<QString> make(EpochSeconds now, const std::stop_token &stop) const;
    //! Removes what need not be kept, and what a make() that was cut off has left; returns how many.
    Result<int> prune(EpochSeconds now) const;
    QStringList list() const; //!< paths, newest first

private:
    Database &m_database;
    BackupOptions m_options;
};

//! Puts a backup in the place of a data folder's store, which nobody may have open. The folder into which what was
//! there has been moved; empty when there was nothing. Nothing has changed when the backup proves unfit.
Result<QString> restoreBackup(const QString &backup, const QString &dataFolder, EpochSeconds now);

} // namespace core
