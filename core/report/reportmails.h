#pragma once

#include "core/model/account.h"
#include "core/model/report.h"
#include "core/report/outbox.h"
#include "core/report/reporthtml.h"
#include "core/report/unsubscribe.h"

namespace core {

//! Mails reports, and proves the links in those mails that are about a report. Thread-safe.
class ReportMails
{
public:
    //! `baseUrl`: where people reach this daemon; empty = mails have no links. A report of more than `mostBytes` is
    //! mailed as a link. What is given by reference must outlive it.
    ReportMails(const KeyedHash &hash, Outbox &outbox, Unsubscribes &unsubscribes, QString baseUrl, qint64 mostBytes);

    //! In the transaction that saves the report: the key of the mail, empty when nothing is mailed, since the account
    //! has no address, has stopped them, or there is no mail server. An address that cannot be mailed to costs the
    //! mail, not the report. Errors: Storage.
    Result<QString> put(Transaction &transaction, const Account &account, const ReportContent &content,
                        const ReportSummary &summary);

    //! The key of the mail that a link came out of, by what stands in it. NotFound for one that is not ours.
    Result<QString> keyOfLink(const QByteArray &encodedKey, const QByteArray &proof) const;

private:
    QString linkTo(const QString &mailKey) const;

    const KeyedHash m_hash;
    Outbox &m_outbox;
    Unsubscribes &m_unsubscribes;
    const QString m_baseUrl;
    const qint64 m_mostBytes;
};

} // namespace core
