#pragma once

#include "core/base/time.h"

#include <QList>
#include <QString>

#include <optional>

namespace core {

enum class ImportKind { Meter, Weather, Building };

QString importKindName(ImportKind kind); //!< "meter", "weather" or "building"
std::optional<ImportKind> importKindFromName(QStringView name);

struct RowWarning
{
    qint64 row = 0; //!< 1-based data row; 0 for the file as a whole
    QString message;

    bool operator==(const RowWarning &) const = default;
};

//! What an upload did. rowsIngested counts new and replaced rows.
struct ImportResult
{
    qint64 batchId = 0;
    ImportKind kind = ImportKind::Meter;
    qint64 rowsRead = 0;
    qint64 rowsIngested = 0;
    qint64 rowsReplaced = 0;    //!< part of rowsIngested: another value stood there before
    qint64 rowsDuplicate = 0;   //!< part of rowsSkipped: the same value stood there already
    qint64 rowsSkipped = 0;     //!< duplicates and bad rows
    qint64 warningCount = 0;    //!< all of them
    QList<RowWarning> warnings; //!< the first MaximumWarnings

    static constexpr int MaximumWarnings = 1000;
};

//! One upload, which can be undone as a whole.
struct ImportBatch
{
    qint64 id = 0;
    ImportKind kind = ImportKind::Meter;
    QString source; //!< file name, "manual entry" or "demo"
    QString person; //!< who imported it, as they call themselves; may be empty
    EpochSeconds importedAt = 0;
    std::optional<EpochSeconds> undoneAt;
    qint64 rowsIngested = 0;
    qint64 rowsReplaced = 0;
    qint64 rowsSkipped = 0;
    qint64 warningCount = 0;
    std::optional<TimeRange> dataRange; //!< of the rows it holds; none for buildings
};

} // namespace core
