#pragma once

#include "app/client/connection.h"
#include "core/ingest/importoptions.h"
#include "core/ingest/meterhistory.h"
#include "core/model/importbatch.h"

#include <QDate>
#include <QJsonArray>

namespace app {

//! What the weather service says about a range of days.
struct FetchedWeather
{
    struct Hour
    {
        QDate day;       //!< site-local
        QJsonObject row; //!< as an upload takes it
    };
    QList<Hour> hours;
    QList<QDate> storedDays; //!< of which the daemon holds every hour already
};

//! Uploads and the list of past imports, typed. GUI thread; callbacks as Connection says.
class ImportClient
{
public:
    explicit ImportClient(Connection &connection)
        : m_connection(connection)
    {
    }

    template<typename T>
    using Callback = std::function<void(core::Result<T>)>;

    //! Streams the file from disk; Pending::uploadProgress tells how far it got.
    QPointer<Pending> upload(core::ImportKind kind, const QString &filePath, const core::ImportOptions &options,
                             const QString &person, QObject *context, Callback<core::ImportResult> done);
    //! What the daemon knows of these meters; those it does not know are missing.
    QPointer<Pending> checkMeters(const QList<core::MeterKey> &meters, QObject *context,
                                  Callback<QList<core::MeterFacts>> done);
    //! Objects with the columns' names as keys.
    QPointer<Pending> uploadRows(core::ImportKind kind, const QJsonArray &rows, const QString &person, QObject *context,
                                 Callback<core::ImportResult> done);
    //! Both days included; at most MaximumWeatherDays. Nothing is stored.
    QPointer<Pending> fetchWeather(const QDate &first, const QDate &last, QObject *context,
                                   Callback<FetchedWeather> done);
    static constexpr int MaximumWeatherDays = 90;
    QPointer<Pending> imports(QObject *context, Callback<QList<core::ImportBatch>> done);
    QPointer<Pending> undo(qint64 batchId, QObject *context, Callback<core::ImportBatch> done);

private:
    Connection &m_connection;
};

} // namespace app
