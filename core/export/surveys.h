#pragma once

#include "core/base/clock.h"
#include "core/model/account.h"
#include "core/model/mail.h"
#include "core/storage/experimentstore.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <functional>

namespace core {

struct SurveyOptions
{
    //! Where a survey is filled in; empty: nobody is invited. {experiment}, {pseudonym} and {days} stand for what they
    //! say: the pseudonym is that of the exported files, so that answers and readings can be put together.
    QString link;
    QString subject = QStringLiteral("Your opinion counts: {title}");
    //! Besides those of the link: {name}, {title} and {link}.
    QString text = QStringLiteral("Hello {name},\n\n"
                                  "you take part in \"{title}\". Please tell us how it has been so far:\n\n"
                                  "{link}\n\n"
                                  "Thank you.\n");
};

//! The link of one invitation, with everything that stands in braces put in.
QString surveyLink(const QString &pattern, qint64 experimentId, const QByteArray &pseudonym, int days);

//! Invites those who take part in experiments to surveys, so many days after their installation: the first reading of
//! their first sensor. Each invitation is put once, however often it is asked for; one that is overdue by more than
//! LatestDays, as of somebody who is enrolled years after their installation, is none. Only who consents, has an
//! address and an account in use is invited. Thread-safe; all look at the disk.
class SurveyRoutine
{
public:
    static constexpr std::array<int, 2> Days{7, 14};
    static constexpr int LatestDays = 30;

    //! Puts a mail, in the transaction that notes it; false when it goes nowhere, and then nothing is noted.
    using PutMail = std::function<Result<bool>(Transaction &, const OutboxMail &)>;

    //! Both must outlive it.
    SurveyRoutine(Database &database, const Clock &clock, SurveyOptions options, PutMail put);

    //! The invitations that are due: "experiment:account:days".
    Result<QStringList> due() const;
    //! false when it is no longer due, or was put before. InvalidArgument for another text.
    Result<bool> invite(const QString &unit) const;

private:
    struct Invitation
    {
        qint64 experimentId = 0;
        qint64 accountId = 0;
        int days = 0;
    };
    static Result<Invitation> invitationOf(const QString &unit);
    Result<QHash<qint64, EpochSeconds>> installations() const;
    Result<std::optional<Account>> invitee(const Invitation &invitation) const;
    Result<OutboxMail> mailFor(const Invitation &invitation, const Account &account) const;

    Database &m_database;
    const Clock &m_clock;
    const SurveyOptions m_options;
    const PutMail m_put;
};

} // namespace core
