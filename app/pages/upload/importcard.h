#pragma once

#include "app/client/importclient.h"
#include "app/pages/pagecontext.h"
#include "app/pages/upload/previewjob.h"
#include "app/widgets/card.h"

class QStackedWidget;

namespace app {

class DropZone;
class PreviewPanel;
class ProgressPanel;
class ResultPanel;

//! One kind of file from choosing to result: drop, check, preview, send, processing, done.
class ImportCard : public Card
{
    Q_OBJECT
public:
    enum class Step { Choose, Checking, Preview, Sending, Processing, Done };
    Q_ENUM(Step)

    ImportCard(PageContext &context, core::ImportKind kind, QWidget *parent = nullptr);

    core::ImportKind kind() const { return m_kind; }
    Step step() const { return m_step; }
    void openFile(const QString &path);
    void startImport();
    void cancel();
    PreviewPanel *preview() const { return m_preview; }
    ProgressPanel *progress() const { return m_progress; }
    ResultPanel *result() const { return m_result; }

Q_SIGNALS:
    void stepChanged(app::ImportCard::Step step);
    void imported();
    void failed(const QString &whatHappened, const core::Error &error);

private:
    void setStep(Step step);
    void receivePreview(const core::Result<core::ImportPreview> &result);
    void receiveResult(const core::Result<core::ImportResult> &result);
    void followDaemon();
    core::SiteZone siteZone() const;

    PageContext &m_context;
    core::ImportKind m_kind;
    ImportClient m_client;
    PreviewJob m_job;
    QPointer<Pending> m_upload;
    QString m_path;
    Step m_step = Step::Choose;
    bool m_sawWork = false; //!< the daemon named its work for this import at least once
    int m_quietAnswers = 0;
    QStackedWidget *m_stack;
    DropZone *m_drop;
    PreviewPanel *m_preview;
    ProgressPanel *m_progress;
    ResultPanel *m_result;
};

} // namespace app
