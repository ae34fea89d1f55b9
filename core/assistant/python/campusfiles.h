#pragma once

#include "core/base/result.h"
#include "core/campus/campusservice.h"

#include <QSet>
#include <QString>

#include <memory>
#include <mutex>

namespace core {

//! What the campus knows, as files that code may read and nobody but us may write: buildings, scores and weather of one
//! snapshot, and series by the hour, each laid down when it is first asked for. No accounts, sensors or mails.
//! Thread-safe; the folder goes when this does.
class CampusFiles
{
public:
    //! Writes the folder `path`, which must not be there.
    static Result<std::shared_ptr<CampusFiles>> write(CampusService &campus, std::shared_ptr<const Snapshot> snapshot,
                                                      const QString &path, qint64 seriesBytes);
    ~CampusFiles();
    CampusFiles(const CampusFiles &) = delete;
    CampusFiles &operator=(const CampusFiles &) = delete;

    quint64 revision() const { return m_snapshot->revision; }
    QString path() const { return m_path; }
    //! The file, within the folder, of what a building used by the hour: the hours' starts (64-bit seconds), then as
    //! many actual values, expected ones and coverages as doubles. InvalidArgument names what there is. Earlier ones
    //! are removed when they fill `seriesBytes`.
    Result<QString> series(const QString &buildingNumber, const QString &utilityName);

private:
    CampusFiles(CampusService &campus, std::shared_ptr<const Snapshot> snapshot, QString path, qint64 seriesBytes);
    Result<void> writeTables() const;
    Result<QByteArray> hoursOf(const Building &building, Utility utility) const;

    CampusService &m_campus;
    const std::shared_ptr<const Snapshot> m_snapshot;
    const QString m_path;
    const qint64 m_seriesBytes;

    std::mutex m_mutex;     // guards what follows
    QSet<QString> m_series; //!< files
    qint64 m_bytes = 0;
};

} // namespace core
