// What an administrator changes about experiments and those who take part.
#include "experimentsection.h"

#include "app/pages/exports/experimentdialog.h"
#include "app/pages/exports/filepreview.h"

#include <QComboBox>

#include <algorithm>

namespace app {

namespace {

//! Who is to take part.
class EnrolDialog : public FormDialog
{
public:
    EnrolDialog(Theme &theme, QWidget *parent)
        : FormDialog(theme, ExperimentSection::tr("Enrol a user"), ExperimentSection::tr("Enrol"), parent)
        , m_user(new QComboBox(this))
    {
        addRow(ExperimentSection::tr("User"), m_user);
        setAcceptEnabled(false);
    }
    void setAccounts(const QList<core::Account> &accounts)
    {
        for (const core::Account &account : accounts) {
            if (!account.disabledAt)
                m_user->addItem(account.displayName.isEmpty() ? account.name : account.displayName, account.id);
        }
        setAcceptEnabled(m_user->count() > 0);
    }
    qint64 accountId() const { return m_user->currentData().toLongLong(); }

private:
    QComboBox *m_user;
};

} // namespace

void ExperimentSection::experimentTaken(FormDialog *dialog, const core::Result<core::Experiment> &answer)
{
    if (!answer)
        return dialog->showProblem(answer.error());
    m_chosenId = answer->id;
    dialog->accept();
    Q_EMIT changed();
}

void ExperimentSection::addExperiment()
{
    auto *dialog = new ExperimentDialog(m_theme, nullptr, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        m_client.create(dialog->draft(), dialog, [this, dialog](const core::Result<core::Experiment> &answer) {
            experimentTaken(dialog, answer);
        });
    });
    dialog->open();
}

void ExperimentSection::editExperiment()
{
    const core::Experiment *experiment = chosen();
    if (!experiment || m_caller.role != core::Role::Admin)
        return;
    auto *dialog = new ExperimentDialog(m_theme, experiment, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, id = experiment->id] {
        m_client.change(id, dialog->draft(), dialog, [this, dialog](const core::Result<core::Experiment> &answer) {
            experimentTaken(dialog, answer);
        });
    });
    dialog->open();
}

void ExperimentSection::enrol()
{
    const core::Experiment *experiment = chosen();
    if (!experiment)
        return;
    auto *dialog = new EnrolDialog(m_theme, this);
    m_accounts.accounts(dialog, [this, dialog](const core::Result<QList<core::Account>> &answer) {
        if (!answer)
            return dialog->showProblem(answer.error());
        QList<core::Account> others;
        std::ranges::copy_if(*answer, std::back_inserter(others), [this](const core::Account &account) {
            return std::ranges::find(m_shownPeople, account.id, &core::Participant::accountId) == m_shownPeople.end();
        });
        dialog->setAccounts(others);
    });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, id = experiment->id] {
        m_client.enrol(id, dialog->accountId(), dialog, [this, dialog](const core::Result<core::Participant> &answer) {
            if (!answer)
                return dialog->showProblem(answer.error());
            dialog->accept();
            participantTaken(answer);
        });
    });
    dialog->open();
}

void ExperimentSection::setConsent(bool consents)
{
    const core::Experiment *experiment = chosen();
    const core::Participant *person = chosenPerson();
    if (!experiment || !person)
        return;
    m_client.setConsent(experiment->id, person->accountId, consents, this,
                        [this](const core::Result<core::Participant> &answer) { participantTaken(answer); });
}

void ExperimentSection::removeParticipant()
{
    const core::Experiment *experiment = chosen();
    const core::Participant *person = chosenPerson();
    if (!experiment || !person)
        return;
    m_client.remove(experiment->id, person->accountId, this, [this](const core::Result<core::Experiment> &answer) {
        if (!answer) {
            Q_EMIT refused(tr("That could not be changed."), answer.error());
            return;
        }
        Q_EMIT changed();
    });
}

void ExperimentSection::participantTaken(const core::Result<core::Participant> &answer)
{
    if (!answer) {
        Q_EMIT refused(tr("That could not be changed."), answer.error());
        return;
    }
    preview()->clear(); // it may hold more or less than the file now does
    Q_EMIT changed();
}

} // namespace app
