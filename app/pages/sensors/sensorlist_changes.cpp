#include "sensorlist.h"

#include "app/models/sensorlistmodel.h"
#include "app/pages/parts/refusalwords.h"
#include "app/pages/sensors/scriptdialog.h"
#include "app/pages/sensors/secretdialog.h"
#include "app/pages/sensors/sensordetail.h"
#include "app/pages/sensors/sensordialog.h"

// What an administrator changes about sensors: each in a dialog that stays open until the daemon has taken it.
namespace app {

void SensorList::loadAccounts(FormDialog *dialog, const std::function<void(const QList<core::Account> &)> &use)
{
    // Without them the owner stays as it is; the dialog works nevertheless.
    m_accounts.accounts(dialog, [use](const core::Result<QList<core::Account>> &answer) {
        if (answer)
            use(*answer);
    });
}

void SensorList::addSensor()
{
    auto *dialog = new SensorDialog(m_theme, nullptr, this);
    loadAccounts(dialog, [dialog](const QList<core::Account> &accounts) { dialog->setAccounts(accounts); });
    connect(dialog, &FormDialog::submitted, this, [this, dialog] {
        const QString id = dialog->draft().id.toLower();
        m_client.add(dialog->draft(), dialog, [this, dialog, id](const core::Result<QString> &secret) {
            if (!secret)
                return dialog->showProblem(secret.error());
            dialog->accept();
            m_wanted = id;
            reload();
            Q_EMIT changed();
            showSecret(id, *secret);
        });
    });
    dialog->open();
}

void SensorList::showSecret(const QString &id, const QString &secret)
{
    if (secret.isEmpty())
        return;
    auto *dialog = new SecretDialog(id, this);
    dialog->showSecret(secret);
    dialog->open();
}

void SensorList::take(FormDialog *dialog, const core::Result<core::SensorOverview> &answer)
{
    if (!answer)
        return dialog->showProblem(answer.error());
    dialog->accept();
    m_model->update(*answer);
    updateCounts();
    Q_EMIT changed();
}

void SensorList::editSensor()
{
    const core::SensorOverview *chosen = m_model->find(m_detail->sensorId());
    if (!chosen)
        return;
    const QString id = chosen->sensor.externalId;
    auto *dialog = new SensorDialog(m_theme, &chosen->sensor, this);
    loadAccounts(dialog, [dialog](const QList<core::Account> &accounts) { dialog->setAccounts(accounts); });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, id] {
        m_client.edit(id, dialog->draft(), dialog,
                      [this, dialog](const core::Result<core::SensorOverview> &answer) { take(dialog, answer); });
    });
    dialog->open();
}

void SensorList::rotateSecret()
{
    const QString id = m_detail->sensorId();
    auto *dialog = new SecretDialog(id, this);
    dialog->askToRotate();
    connect(dialog, &SecretDialog::rotationRequested, this, [this, dialog, id] {
        m_client.rotateSecret(id, dialog, [this, dialog](const core::Result<QString> &secret) {
            if (!secret)
                return dialog->showProblem(refusalwords::sentence(secret.error()));
            dialog->showSecret(*secret);
            Q_EMIT changed();
        });
    });
    dialog->open();
}

void SensorList::setScript()
{
    const core::SensorOverview *chosen = m_model->find(m_detail->sensorId());
    if (!chosen)
        return;
    const QString id = chosen->sensor.externalId;
    auto *dialog = new ScriptDialog(m_theme, chosen->sensor, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, id] {
        m_client.setScript(id, dialog->script(), dialog,
                           [this, dialog](const core::Result<core::SensorOverview> &answer) { take(dialog, answer); });
    });
    dialog->open();
}

// No question: the same button takes it back.
void SensorList::setRetired(bool retired)
{
    m_client.setRetired(m_detail->sensorId(), retired, this, [this](const core::Result<core::SensorOverview> &answer) {
        if (!answer) {
            Q_EMIT refused(tr("The sensor was not changed."), answer.error());
            return;
        }
        m_model->update(*answer);
        updateCounts();
        Q_EMIT changed();
    });
}

} // namespace app
