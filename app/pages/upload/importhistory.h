#pragma once

#include "app/client/importclient.h"
#include "app/widgets/card.h"

#include <QModelIndex>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace app {

class ImportListModel;
class Skeleton;
class UndoQuestion;

//! Past imports; one can be undone after a question asked in place.
class ImportHistory : public Card
{
    Q_OBJECT
public:
    ImportHistory(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload();
    //! Nothing is known yet, and the daemon cannot be asked.
    void showLoading();
    //! Another daemon: what is shown was of the one before.
    void forget();
    //! Asks first; the answer buttons stand above the table.
    void askUndo();
    //! Closes an open question; false when there is none.
    bool closeQuestion();
    ImportListModel *model() const { return m_model; }

Q_SIGNALS:
    void received(const QList<core::ImportBatch> &batches);
    void undone(qint64 batchId);
    void failed(const QString &whatHappened, const core::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable(Theme &theme);
    QWidget *personField();
    void showBatches(const QList<core::ImportBatch> &batches);
    QModelIndex chosenIndex() const; //!< invalid: none is chosen
    void followChoice();
    void undo();

    ImportClient m_client;
    QPointer<Pending> m_request;
    QPointer<Pending> m_undoRequest;
    qint64 m_asked = 0;
    ImportListModel *m_model;
    QTableView *m_table;
    QLabel *m_empty;
    QStackedWidget *m_stack;
    QPushButton *m_undo;
    UndoQuestion *m_question;
    Skeleton *m_skeleton;
};

} // namespace app
