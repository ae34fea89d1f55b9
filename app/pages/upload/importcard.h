#pragma once

#include "app/client/importclient.h"
#include "app/pages/pagecontext.h"
#include "app/pages/upload/importdraft.h"
#include "app/pages/upload/processingwatch.h"
#include "app/widgets/card.h"

#include <QJsonArray>

#include <functional>
#include <optional>

class QStackedWidget;

namespace app {

class ChoosePanel;
class ImportWizard;
class ProgressPanel;
class QueueBar;
class ResultPanel;
class RowsPanel;
class ServicePanel;
class UndoQuestion;

//! One kind of data from choosing to result: file, rows or service, check, send, processing, done.
class ImportCard : public Card
{
    Q_OBJECT
public:
    enum class Step { Choose, Checking, Preview, Rows, Service, Sending, Processing, Done };
    Q_ENUM(Step)

    ImportCard(PageContext &context, core::ImportKind kind, QWidget *parent = nullptr);

    core::ImportKind kind() const { return m_kind; }
    Step step() const { return m_step; }
    void openFile(const QString &path);
    //! Checks the first; the others wait, each for a review of its own.
    void openFiles(const QStringList &paths);
    void openRows();
    void openService(); //!< weather only
    void startImport(); //!< of what the present step shows
    void cancel();
    //! Another daemon: a file is checked against that one anew, and what went to the one before is out of reach.
    void changeServer();
    //! The imports that the daemon has, newest first, as it said just now.
    void noteImports(const QList<core::ImportBatch> &batches);
    //! Shows the result of this import no more.
    void noteUndone(qint64 batchId);
    //! Does again what failed last.
    void retry();
    //! Closes an open question; false when there is none.
    bool closeQuestion();

    ImportWizard *wizard() const { return m_wizard; }
    ImportDraft &draft() { return m_draft; }
    RowsPanel *rows() const { return m_rows; }
    ServicePanel *service() const { return m_service; }
    ProgressPanel *progress() const { return m_progress; }
    ResultPanel *result() const { return m_result; }
    UndoQuestion *question() const { return m_question; }
    QueueBar *queue() const { return m_queue; }

Q_SIGNALS:
    void stepChanged(app::ImportCard::Step step);
    void imported(); //!< the list of imports is out of date
    void failed(const QString &whatHappened, const core::Error &error);

private:
    void connectPanels();
    void connectWork();
    void setStep(Step step);
    QWidget *panelOf(Step step) const;
    void focusFirst(Step step);
    void followDraft();
    void receiveDraftFailure(const core::Error &error, bool unreadable);
    void followSending();
    void openNext();
    void showQueue();
    void receiveResult(const core::Result<core::ImportResult> &result);
    void receiveFailure(const core::Error &error);
    void finish(const core::ImportResult &result);
    void askWhatBecameOfIt();
    void settle(const QList<core::ImportBatch> &batches);
    void askUndo();
    void undo(Step next);
    void forgetLatest(Step next);
    void fail(const QString &whatHappened, const core::Error &error, std::function<void()> again);
    void takeZone();
    void waitForZone(const QString &path);

    PageContext &m_context;
    core::ImportKind m_kind;
    ImportClient m_client;
    ImportDraft m_draft;
    ProcessingWatch m_watch;
    QPointer<Pending> m_upload;
    QPointer<Pending> m_undo;
    QPointer<Pending> m_check;
    QString m_source; //!< what is sent, in words
    Step m_step = Step::Choose;
    Step m_origin = Step::Choose; //!< where Import was pressed
    bool m_sent = false;          //!< every byte left; the daemon stores
    bool m_undoWhenStored = false;
    std::optional<core::Error> m_unclear; //!< why the answer to what was sent never came
    std::optional<qint64> m_newestImport; //!< id, 0 for none; nullopt while the daemon has not said
    std::optional<qint64> m_newestBefore; //!< likewise, when Import was pressed
    QJsonArray m_sentRows;                //!< of Step::Rows, as they were when Import was pressed
    QStringList m_waiting;                //!< files
    QString m_waitsForZone;               //!< file to open once the daemon has said where its times are
    core::ImportResult m_latest;
    std::function<void()> m_again;
    QStackedWidget *m_stack;
    ChoosePanel *m_choose;
    ImportWizard *m_wizard;
    RowsPanel *m_rows;
    ServicePanel *m_service = nullptr; //!< weather only
    ProgressPanel *m_progress;
    ResultPanel *m_result;
    UndoQuestion *m_question;
    QueueBar *m_queue;
};

} // namespace app
