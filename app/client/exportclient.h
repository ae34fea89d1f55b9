#pragma once

#include "app/client/connection.h"
#include "core/model/experiment.h"

namespace app {

//! What an administrator says of an experiment.
struct ExperimentDraft
{
    QString name;
    QString description;
    QList<core::ExperimentPhase> phases;
};

//! Where a file comes from.
struct ExportSource
{
    QString path;
    QUrlQuery query;
};

//! Days at the site; both belong to the range, and either may be open.
struct ExportDays
{
    QDate first;
    QDate last;
};

ExportSource ownEnergySource(const ExportDays &days);
ExportSource sensorEnergySource(const QString &sensorId, const ExportDays &days); //!< an administrator's
ExportSource experimentSource(qint64 experimentId);

//! Experiments and who exports, typed. GUI thread; callbacks as Connection says.
class ExportClient
{
public:
    explicit ExportClient(Connection &connection)
        : m_connection(connection)
    {
    }

    template<typename T>
    using Callback = std::function<void(core::Result<T>)>;

    QPointer<Pending> experiments(QObject *context, Callback<QList<core::Experiment>> done);
    QPointer<Pending> create(const ExperimentDraft &draft, QObject *context, Callback<core::Experiment> done);
    QPointer<Pending> change(qint64 id, const ExperimentDraft &draft, QObject *context,
                             Callback<core::Experiment> done);
    QPointer<Pending> participants(qint64 id, QObject *context, Callback<QList<core::Participant>> done);
    QPointer<Pending> enrol(qint64 id, qint64 accountId, QObject *context, Callback<core::Participant> done);
    QPointer<Pending> remove(qint64 id, qint64 accountId, QObject *context, Callback<core::Experiment> done);
    QPointer<Pending> setConsent(qint64 id, qint64 accountId, bool consents, QObject *context,
                                 Callback<core::Participant> done);

private:
    Connection &m_connection;
};

} // namespace app
