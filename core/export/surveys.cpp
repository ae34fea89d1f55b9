#include "surveys.h"

#include "core/export/pseudonyms.h"
#include "core/export/readingpieces.h"
#include "core/sensors/sensoraudit.h"
#include "core/storage/accountstore.h"
#include "core/storage/sensorstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr EpochMilliseconds MillisecondsInSecond = 1000;

//! In one pass, so that what is put in is not taken for a place to put something in.
QString filled(const QString &pattern, const QHash<QString, QString> &values)
{
    QString text;
    qsizetype from = 0;
    while (from < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', from);
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0)
            break;
        text += QStringView(pattern).mid(from, open - from);
        const QString name = pattern.mid(open + 1, close - open - 1);
        text += values.contains(name) ? values.value(name) : pattern.mid(open, close - open + 1);
        from = close + 1;
    }
    return text + pattern.mid(from);
}

bool isDue(EpochSeconds installedAt, int days, EpochSeconds now)
{
    const EpochSeconds dueAt = installedAt + days * SecondsPerDay;
    return dueAt <= now && now - dueAt <= SurveyRoutine::LatestDays * SecondsPerDay;
}

} // namespace

QString surveyLink(const QString &pattern, qint64 experimentId, const QByteArray &pseudonym, int days)
{
    return filled(pattern, {{u"experiment"_s, QString::number(experimentId)},
                            {u"pseudonym"_s, QString::fromLatin1(pseudonym)},
                            {u"days"_s, QString::number(days)}});
}

SurveyRoutine::SurveyRoutine(Database &database, const Clock &clock, SurveyOptions options, PutMail put)
    : m_database(database)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_put(std::move(put))
{
}

Result<SurveyRoutine::Invitation> SurveyRoutine::invitationOf(const QString &unit)
{
    const QStringList parts = unit.split(u':');
    bool isGood = parts.size() == 3;
    Invitation invitation;
    const auto number = [&](qsizetype part) {
        bool isNumber = false;
        const qint64 value = parts.value(part).toLongLong(&isNumber);
        isGood = isGood && isNumber;
        return value;
    };
    invitation.experimentId = number(0);
    invitation.accountId = number(1);
    const qint64 days = number(2);
    invitation.days = static_cast<int>(days);
    if (!isGood || std::ranges::find(Days, days) == Days.end())
        return Error{ErrorCode::InvalidArgument, u"'%1' is no invitation to a survey"_s.arg(unit)};
    return invitation;
}

//! By account: when the first of their sensors first spoke to them.
Result<QHash<qint64, EpochSeconds>> SurveyRoutine::installations() const
{
    const auto sensors = SensorStore(m_database).all();
    if (!sensors)
        return sensors.error();
    QList<qint64> owned;
    for (const Sensor &sensor : *sensors) {
        if (sensor.ownerId)
            owned.append(sensor.id);
    }
    auto waiting = waitingReadings(m_database, owned);
    if (!waiting)
        return waiting.error();
    QHash<qint64, EpochSeconds> installed;
    for (const Sensor &sensor : *sensors) {
        if (!sensor.ownerId)
            continue;
        const auto since = ownedSince(m_database, sensor);
        if (!since)
            return since.error();
        MillisecondRange range;
        if (*since)
            range.from = **since * MillisecondsInSecond;
        const auto first = ReadingPieces(m_database, sensor.id, range, waiting->take(sensor.id)).next(1);
        if (!first)
            return first.error();
        if (first->empty())
            continue;
        const EpochSeconds at = first->front().at / MillisecondsInSecond;
        installed.insert(*sensor.ownerId, std::min(at, installed.value(*sensor.ownerId, at)));
    }
    return installed;
}

Result<QStringList> SurveyRoutine::due() const
{
    QStringList units;
    if (m_options.link.isEmpty())
        return units;
    const ExperimentStore store(m_database);
    const auto experiments = store.all();
    if (!experiments)
        return experiments.error();
    const auto installed = installations();
    if (!installed)
        return installed.error();
    const EpochSeconds now = m_clock.now();
    for (const Experiment &experiment : *experiments) {
        const auto participants = store.participants(experiment.id);
        if (!participants)
            return participants.error();
        for (const Participant &one : *participants) {
            const auto at = installed->constFind(one.accountId);
            if (!one.consents() || at == installed->cend())
                continue;
            for (const int days : Days) {
                const Invitation invitation{experiment.id, one.accountId, days};
                const auto isInvited = store.isInvited(invitation.experimentId, invitation.accountId, days);
                if (!isInvited)
                    return isInvited.error();
                if (!*isInvited && isDue(*at, days, now))
                    units.append(u"%1:%2:%3"_s.arg(experiment.id).arg(one.accountId).arg(days));
            }
        }
    }
    return units;
}

Result<std::optional<Account>> SurveyRoutine::invitee(const Invitation &invitation) const
{
    auto account = AccountStore(m_database).byId(invitation.accountId);
    if (!account)
        return account;
    if (!*account || (*account)->disabledAt || (*account)->email.isEmpty())
        return std::optional<Account>();
    return account;
}

Result<OutboxMail> SurveyRoutine::mailFor(const Invitation &invitation, const Account &account) const
{
    const ExperimentStore store(m_database);
    const auto experiment = store.byId(invitation.experimentId);
    if (!experiment)
        return experiment.error();
    if (!*experiment)
        return Error{ErrorCode::NotFound, u"there is no experiment with the id %1"_s.arg(invitation.experimentId)};
    const auto salt = store.salt(invitation.experimentId);
    if (!salt)
        return salt.error();
    const auto pseudonyms = Pseudonyms::withSalt(*salt);
    if (!pseudonyms)
        return pseudonyms.error();
    const QHash<QString, QString> values{
        {u"name"_s, account.displayName.isEmpty() ? account.name : account.displayName},
        {u"title"_s, (*experiment)->name},
        {u"days"_s, QString::number(invitation.days)},
        {u"link"_s, surveyLink(m_options.link, invitation.experimentId, pseudonyms->ofAccount(invitation.accountId),
                               invitation.days)}};
    OutboxMail mail;
    mail.key = u"survey:%1:%2:%3"_s.arg(invitation.experimentId).arg(invitation.accountId).arg(invitation.days);
    mail.to = account.email;
    mail.subject = filled(m_options.subject, values);
    mail.text = filled(m_options.text, values);
    return mail;
}

Result<bool> SurveyRoutine::invite(const QString &unit) const
{
    const auto invitation = invitationOf(unit);
    if (!invitation)
        return invitation.error();
    const auto account = invitee(*invitation);
    if (!account)
        return account.error();
    if (!*account || m_options.link.isEmpty())
        return false;
    const auto mail = mailFor(*invitation, **account);
    if (!mail)
        return mail.error();
    ExperimentStore store(m_database);
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    // They may have withdrawn since it was listed.
    const auto participant = store.participant(*transaction, invitation->experimentId, invitation->accountId);
    if (!participant)
        return participant.error();
    if (!*participant || !(*participant)->consents())
        return false;
    const auto noted = store.noteInvitation(*transaction, invitation->experimentId, invitation->accountId,
                                            invitation->days, m_clock.now());
    if (!noted)
        return noted.error();
    if (!*noted)
        return false;
    const auto put = m_put(*transaction, *mail);
    if (!put)
        return put.error();
    if (!*put)
        return false;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return true;
}

} // namespace core
