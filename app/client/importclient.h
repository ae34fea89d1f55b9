#pragma once

#include "app/client/connection.h"
#include "core/model/importbatch.h"

namespace app {

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
    QPointer<Pending> upload(core::ImportKind kind, const QString &filePath, QObject *context,
                             Callback<core::ImportResult> done);
    QPointer<Pending> imports(QObject *context, Callback<QList<core::ImportBatch>> done);
    QPointer<Pending> undo(qint64 batchId, QObject *context, Callback<core::ImportBatch> done);

private:
    Connection &m_connection;
};

} // namespace app
