#include "importcard.h"

#include "app/client/statusmonitor.h"
#include "app/pages/upload/importperson.h"
#include "app/pages/upload/progresspanel.h"
#include "app/pages/upload/resultpanel.h"
#include "app/pages/upload/rowspanel.h"
#include "app/pages/upload/servicepanel.h"
#include "app/pages/upload/undoquestion.h"
#include "app/pages/upload/uploadwords.h"
#include "app/theme/format.h"

#include <QLocale>

// What happens from Import on: sending, cancelling, the result, and taking it back.
namespace app {

void ImportCard::startImport()
{
    if (m_step == Step::Preview && !m_draft.isReady())
        return; // a question came up since
    m_origin = m_step;
    m_sent = false;
    m_undoWhenStored = false;
    m_unclear.reset();
    m_newestBefore = m_newestImport;
    const auto done = [this](const core::Result<core::ImportResult> &result) { receiveResult(result); };
    if (m_origin == Step::Rows) {
        m_source = tr("the rows entered");
        m_sentRows = m_rows->model()->usableRows();
        m_upload = m_client.uploadRows(m_kind, m_sentRows, importPerson(), this, done);
    } else if (m_origin == Step::Service) {
        m_source = m_service->sourceText();
        m_upload = m_client.uploadRows(m_kind, m_service->newRows(), importPerson(), this, done);
    } else {
        m_source = shortened(m_draft.fileName());
        m_upload = m_client.upload(m_kind, m_draft.path(), m_draft.inspection().options, importPerson(), this, done);
    }
    m_progress->setProgress(tr("Sending %1").arg(m_source), 0, 0);
    setStep(Step::Sending);
    followSending();
}

void ImportCard::followSending()
{
    if (!m_upload)
        return;
    connect(m_upload, &Pending::uploadProgress, this, [this](qint64 sent, qint64 total) {
        if (m_step != Step::Sending || m_undoWhenStored)
            return;
        if (total > 0 && sent >= total) {
            m_sent = true;
            m_progress->setProgress(tr("Sent. The service checks and stores the rows of %1").arg(m_source), 0, 0);
            return;
        }
        m_progress->setProgress(
            tr("Sending %1: %2 of %3")
                .arg(m_source, QLocale().formattedDataSize(sent), QLocale().formattedDataSize(total)),
            sent, total);
    });
}

void ImportCard::cancel()
{
    m_draft.cancel();
    m_waitsForZone.clear();
    if (m_step == Step::Sending && m_sent && !m_check) {
        // Too late to take the request back: what it stores is undone as soon as its number is known.
        m_undoWhenStored = true;
        m_progress->setPhase(ProgressPanel::Phase::Stopping);
        m_progress->setProgress(tr("Stopping. What was stored meanwhile is taken out again"), 0, 0);
        return;
    }
    if (m_check) { // what was sent is gone either way
        m_check->cancel();
        m_unclear.reset();
    }
    if (m_upload)
        m_upload->cancel();
    setStep(m_step == Step::Sending ? m_origin : Step::Choose);
}

void ImportCard::receiveResult(const core::Result<core::ImportResult> &result)
{
    if (!result)
        return receiveFailure(result.error());
    finish(*result);
}

void ImportCard::finish(const core::ImportResult &result)
{
    m_latest = result;
    if (m_undoWhenStored) {
        undo(m_origin);
        return;
    }
    QList<int> rowNames;
    if (m_origin == Step::Rows) {
        rowNames = m_rows->model()->usableRowNumbers();
        m_rows->model()->removeUsable();
    } else if (m_origin == Step::Preview) {
        m_draft.remember();
    }
    m_result->setResult(result, rowNames);
    setStep(Step::Processing);
    m_watch.start();
    Q_EMIT imported();
}

void ImportCard::askUndo()
{
    //: %1 is a file name, %2 the number of rows; %n only chooses the plural form.
    m_question->ask(tr("Undo the import of %1? Its %2 rows are taken out again, and values they replaced come back.",
                       nullptr, pluralOf(m_latest.rowsIngested))
                        .arg(m_source, format::count(m_latest.rowsIngested)));
}

void ImportCard::undo(Step next)
{
    m_undo = m_client.undo(m_latest.batchId, this, [this, next](const core::Result<core::ImportBatch> &result) {
        Q_EMIT imported();
        m_context.status.refresh();
        if (result)
            return forgetLatest(next);
        if (m_step == Step::Sending) {
            m_result->setResult(m_latest);
            setStep(Step::Done);
        }
        fail(tr("The import was not undone."), result.error(), [this, next] { undo(next); });
    });
}

// What was imported is undone: nothing was learned from it, and there is no result to show.
void ImportCard::forgetLatest(Step next)
{
    if (m_origin == Step::Preview)
        m_draft.unlearn();
    setStep(next);
}

} // namespace app
