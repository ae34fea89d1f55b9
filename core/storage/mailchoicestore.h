#pragma once

#include "core/base/time.h"
#include "core/model/mailkind.h"
#include "core/storage/database.h"

#include <QByteArray>

namespace core {

//! Which mails an account does not want, and the tokens of the links by which that is said. Errors: Storage.
class MailChoiceStore
{
public:
    struct Meant
    {
        qint64 accountId = 0;
        MailKind kind = MailKind::Reports;
    };

    explicit MailChoiceStore(Database &database)
        : m_database(database)
    {
    }

    Result<bool> isStopped(qint64 accountId, MailKind kind) const;
    Result<void> choose(Transaction &transaction, qint64 accountId, MailKind kind, bool wanted, EpochSeconds now);
    Result<void> addToken(Transaction &transaction, const QByteArray &hash, qint64 accountId, MailKind kind,
                          EpochSeconds now);
    Result<std::optional<Meant>> tokenOf(const QByteArray &hash) const;

private:
    Database &m_database;
};

} // namespace core
