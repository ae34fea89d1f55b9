#pragma once

#include "app/client/accountclient.h"
#include "app/pages/exports/filesection.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace app {

class FormDialog;
class Skeleton;

//! Experiments: for researchers their files, for administrators also who takes part and consents.
class ExperimentSection : public FileSection
{
    Q_OBJECT
public:
    ExperimentSection(Connection &connection, Theme &theme, QWidget *parent = nullptr);

    void reload() override;
    void forget() override;
    void setCaller(const Caller &caller);

    void addExperiment();
    void editExperiment();
    void enrol();
    void setConsent(bool consents);
    void removeParticipant();
    QTableWidget *experiments() const { return m_experiments; }
    QTableWidget *people() const { return m_people; }
    ExportSource source() const override;

protected:
    bool canSave() const override { return chosen(); }
    QString proposedName() const override;

private:
    QWidget *createBar();
    QWidget *createPeople();
    void showExperiments(const QList<core::Experiment> &experiments);
    void showPeople(const QList<core::Participant> &people);
    void loadPeople();
    void chosenChanged();
    void refresh();
    void experimentTaken(FormDialog *dialog, const core::Result<core::Experiment> &answer);
    void participantTaken(const core::Result<core::Participant> &answer);
    const core::Experiment *chosen() const;
    const core::Participant *chosenPerson() const;

    Theme &m_theme;
    ExportClient m_client;
    AccountClient m_accounts;
    Caller m_caller;
    QTableWidget *m_experiments;
    QPushButton *m_add;
    QPushButton *m_edit;
    QWidget *m_peoplePart = nullptr;
    QTableWidget *m_people;
    QPushButton *m_enrol;
    QPushButton *m_consent;
    QPushButton *m_remove;
    QLabel *m_meaning;
    Skeleton *m_skeleton;
    QPointer<Pending> m_request;
    QPointer<Pending> m_peopleRequest;
    QList<core::Experiment> m_shown;
    QList<core::Participant> m_shownPeople;
    qint64 m_chosenId = 0;
};

} // namespace app
