#pragma once

#include "core/model/account.h"
#include "core/storage/database.h"

#include <QList>

namespace core {

//! What of the audit is asked for; empty texts do not narrow it.
struct AuditQuery
{
    int limit = 100;                   //!< at least 1
    std::optional<qint64> before = {}; //!< entries older than the one with this id
    QString subject = {};              //!< exactly, or all of a kind: "sensor:"
    QString actor = {};
};

//! Who changed what, and when. Grows and never changes: the database itself refuses it. Errors: Storage.
class AuditStore
{
public:
    explicit AuditStore(Database &database)
        : m_database(database)
    {
    }

    //! Takes all of `entry` but the id. In the transaction of the change itself, so that there is neither without the
    //! other. No secret, token or hash may be in it.
    Result<void> append(Transaction &transaction, const AuditEntry &entry);
    Result<QList<AuditEntry>> entries(const AuditQuery &query) const; //!< newest first

private:
    Database &m_database;
};

} // namespace core
