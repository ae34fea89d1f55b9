#include "importcard.h"

#include "app/pages/upload/progresspanel.h"
#include "app/pages/upload/rowspanel.h"

#include <QFileInfo>

#include <algorithm>

// What became of an import whose answer never came: the daemon may have stored it all the same.
namespace app {

using namespace Qt::StringLiterals;

//! The source of rows that came without a file, as the daemon names it.
constexpr QLatin1StringView EnteredRows("manual entry");

//! Whether the daemon, having said this, cannot have stored anything.
static bool isRefusal(const core::Error &error)
{
    switch (error.code) {
    case core::ErrorCode::InvalidArgument:
    case core::ErrorCode::NotFound:
    case core::ErrorCode::Conflict:
    case core::ErrorCode::TooLarge:
    case core::ErrorCode::Unauthorized:
    case core::ErrorCode::Forbidden:
        return true;
    default:
        return false; // an answer that cannot be read is unprocessable as well
    }
}

void ImportCard::receiveFailure(const core::Error &error)
{
    m_unclear = error;
    // An import is stored once all of it has arrived, and whole or not at all.
    if (!m_sent || isRefusal(error))
        settle({});
    else
        askWhatBecameOfIt();
}

void ImportCard::askWhatBecameOfIt()
{
    //: %1 is a file name.
    m_progress->setProgress(tr("No clear answer came. Asking whether %1 was stored").arg(m_source), 0, 0);
    m_check = m_client.imports(this, [this](const core::Result<QList<core::ImportBatch>> &batches) {
        m_check.clear();
        if (batches && m_newestBefore)
            return settle(*batches);
        // Imported twice, every row of it stands there already and changes nothing.
        setStep(m_origin);
        fail(tr("It is not known whether %1 was stored: the connection was lost after it was sent. Importing it again "
                "does no harm.")
                 .arg(m_source),
             batches ? *m_unclear : batches.error(), [this] { startImport(); });
    });
}

void ImportCard::noteImports(const QList<core::ImportBatch> &batches)
{
    // Rows that were changed since are no longer those that may be stored: taking them out would lose the change.
    if (m_unclear && m_origin == Step::Rows && !m_check && m_rows->model()->usableRows() != m_sentRows)
        m_unclear.reset();
    if (m_unclear && m_step == m_origin && m_newestBefore && !m_check)
        settle(batches); // the daemon is back
    m_newestImport = batches.isEmpty() ? 0 : batches.constFirst().id;
    for (const core::ImportBatch &batch : batches) {
        if (batch.undoneAt)
            noteUndone(batch.id);
    }
}

void ImportCard::noteUndone(qint64 batchId)
{
    if (m_latest.batchId == batchId && (m_step == Step::Processing || m_step == Step::Done))
        forgetLatest(Step::Choose);
}

//! `batches` are the imports that the daemon has now.
void ImportCard::settle(const QList<core::ImportBatch> &batches)
{
    const core::Error why = *m_unclear;
    m_unclear.reset();
    const QString source = m_origin == Step::Preview ? QFileInfo(m_draft.path()).fileName() : QString(EnteredRows);
    const auto stored = std::ranges::find_if(batches, [&](const core::ImportBatch &batch) {
        return batch.kind == m_kind && batch.source == source && batch.id > m_newestBefore.value_or(0);
    });
    if (stored == batches.end()) {
        setStep(m_origin);
        if (!m_undoWhenStored)
            fail(tr("%1 was not imported; nothing of it is stored.").arg(m_source), why, [this] { startImport(); });
        return;
    }
    core::ImportResult result;
    result.batchId = stored->id;
    result.kind = stored->kind;
    result.rowsIngested = stored->rowsIngested;
    result.rowsReplaced = stored->rowsReplaced;
    result.rowsSkipped = stored->rowsSkipped;
    result.warningCount = stored->warningCount;
    finish(result);
}

} // namespace app
