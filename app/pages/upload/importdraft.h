#pragma once

#include "app/client/importclient.h"
#include "app/pages/upload/inspectionjob.h"
#include "app/pages/upload/sourcememory.h"

namespace app {

//! A file on its way into the daemon: how it is read, what was answered, and what is still to be asked. Every change
//! reads the file anew in the background. GUI thread.
class ImportDraft : public QObject
{
    Q_OBJECT
public:
    struct Answer
    {
        core::ImportQuestion question;
        int choice = -1;
        QString text; //!< for a question that takes a text of the person's own
    };

    ImportDraft(Connection &connection, core::ImportKind kind, QObject *parent = nullptr);

    void open(const QString &path, const core::SiteZone &zone);
    void cancel();
    //! Reads and asks again as it stands, after a failure.
    void again();

    core::ImportKind kind() const { return m_kind; }
    QString path() const { return m_path; }
    QString fileName() const;
    const core::SiteZone &zone() const { return m_zone; }
    const core::Inspection &inspection() const { return m_inspection; }
    QList<core::ImportQuestion> openQuestions() const;
    const QList<Answer> &answers() const { return m_answers; }
    bool isBusy() const { return m_job.isRunning() || m_check; }
    //! Read, asked, and every question answered.
    bool isReady() const;
    //! The file that taught how this one is read; empty when none did.
    QString rememberedFrom() const { return m_rememberedFrom; }

    void answer(const core::ImportQuestion &question, int choice, const QString &text = {});
    void takeBack(int answer);
    //! Our column is the file's `reference`; empty: the file does not have it.
    void setColumn(const QString &field, const QString &reference);
    //! Every row has this value; empty: none.
    void setConstant(const QString &field, const QString &value);
    //! Fields of the options' JSON, such as {"dateOrder": "dmy"}.
    void setReading(const QJsonObject &patch);
    void forgetSource();
    //! To be called once the file is imported.
    void remember() const;
    //! The import was undone: what it taught may be why.
    void unlearn() const;

Q_SIGNALS:
    void changed(); //!< another inspection, other questions, or busy or not
    void progressed(qint64 done, qint64 total);
    //! Could not be read, or the daemon could not be asked.
    void failed(const core::Error &error, bool unreadable);

private:
    core::Result<core::ImportOptions> given() const;
    void inspect();
    void receive(const core::Result<core::Inspection> &result);
    void askHistory();
    void receiveHistory(const core::Result<QList<core::MeterFacts>> &facts);

    ImportClient m_client;
    core::ImportKind m_kind;
    InspectionJob m_job;
    QPointer<Pending> m_check;
    QString m_path;
    core::SiteZone m_zone = core::SiteZone::utc();
    core::ImportOptions m_base; //!< remembered, and changed by hand; answers come on top
    QList<Answer> m_answers;
    core::Inspection m_inspection;
    QList<core::ImportQuestion> m_historyQuestions;
    bool m_read = false;         //!< m_inspection is of the options as they are now
    bool m_historyKnown = false; //!< and the daemon said what it knows of its meters
    bool m_mayRemember = true;   //!< what is remembered of the source has not been looked up yet
    QString m_rememberedFrom;
};

} // namespace app
