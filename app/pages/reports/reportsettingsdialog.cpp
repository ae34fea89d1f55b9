#include "reportsettingsdialog.h"

#include "app/pages/reports/reportorderdialog.h"
#include "app/pages/reports/reportplanform.h"
#include "app/pages/reports/tarifflist.h"
#include "app/theme/format.h"
#include "app/widgets/heightkeeper.h"
#include "app/widgets/measures.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace app {

constexpr int FieldLetters = 76; // width of the dialog: all weekdays side by side

static bool isSame(const core::Tariff &a, const core::Tariff &b)
{
    return a.validFrom == b.validFrom && a.name == b.name && a.currency == b.currency && a.baseMinor == b.baseMinor
           && a.workMicro == b.workMicro;
}

ReportSettingsDialog::ReportSettingsDialog(Connection &connection, Theme &theme, const QList<core::Account> &accounts,
                                           Whose accountId, QWidget *parent)
    : FormDialog(theme, tr("Settings of reports"), tr("Save"), parent)
    , m_client(connection)
    , m_user(new QComboBox(this))
    , m_next(new QLabel(this))
    , m_plan(nullptr)
    , m_tariffs(new TariffList(theme, this))
{
    fillUsers(*m_user, accounts, accountId);
    if (accounts.isEmpty())
        m_user->hide();
    else
        addRow(tr("User"), m_user);
    m_plan = new ReportPlanForm(*form(), *this);
    addRow(tr("Next report"), m_next);
    addRow(tr("Tariffs"), m_tariffs);
    connect(m_user, &QComboBox::currentIndexChanged, this, &ReportSettingsDialog::load);
    connect(this, &FormDialog::submitted, this, &ReportSettingsDialog::save);
    setMinimumWidth(measures::letters(fontMetrics(), FieldLetters));
    new HeightKeeper(this); // weekdays wrap where there is no room for all of them
    load();
}

Whose ReportSettingsDialog::whose() const
{
    return m_user->count() > 0 ? Whose(m_user->currentData().toLongLong()) : std::nullopt;
}

void ReportSettingsDialog::setLoaded(bool loaded)
{
    m_isLoaded = loaded;
    m_tariffs->setEnabled(loaded);
    setAcceptEnabled(loaded);
}

void ReportSettingsDialog::load()
{
    if (m_request)
        m_request->cancel();
    setLoaded(false);
    m_request = m_client.plan(whose(), this, [this](const core::Result<ReportPlan> &answer) {
        if (!answer)
            return fail(answer.error());
        m_plan->set(answer->settings);
        m_next->setText(answer->next.isEmpty() ? tr("none is due") : format::siteTime(answer->next));
        loadTariffs();
    });
}

void ReportSettingsDialog::loadTariffs()
{
    m_request = m_client.tariffs(whose(), this, [this](const core::Result<QList<core::Tariff>> &answer) {
        if (!answer)
            return fail(answer.error());
        m_known = *answer;
        m_tariffs->setTariffs(m_known);
        setLoaded(true);
    });
}

// What was not loaded cannot be saved.
void ReportSettingsDialog::fail(const core::Error &error)
{
    showProblem(error);
    setAcceptEnabled(m_isLoaded);
}

void ReportSettingsDialog::save()
{
    m_wanted = m_tariffs->tariffs();
    m_user->setEnabled(false);
    m_request = m_client.setPlan(whose(), m_plan->settings(), this, [this](const core::Result<ReportPlan> &answer) {
        if (!answer)
            return noteTariff(-1, answer.error());
        saveTariffs();
    });
}

// One after the other: what goes makes room for what comes from the same day on.
void ReportSettingsDialog::saveTariffs()
{
    const auto isWanted = [this](const core::Tariff &known) {
        return std::ranges::find(m_wanted, known.id, &core::Tariff::id) != m_wanted.end();
    };
    if (const auto gone = std::ranges::find_if_not(m_known, isWanted); gone != m_known.end()) {
        const qint64 id = gone->id;
        m_request = m_client.removeTariff(whose(), id, this, [this, id](const core::Result<QJsonObject> &answer) {
            if (!answer)
                return noteTariff(-1, answer.error());
            m_known.removeIf([id](const core::Tariff &known) { return known.id == id; });
            saveTariffs();
        });
        return;
    }
    for (qsizetype i = 0; i < m_wanted.size(); ++i) {
        const core::Tariff &wanted = m_wanted.at(i);
        const auto known = std::ranges::find(m_known, wanted.id, &core::Tariff::id);
        const auto note = [this, i](const core::Result<core::Tariff> &answer) { noteTariff(i, answer); };
        if (known == m_known.end()) {
            m_request = m_client.addTariff(whose(), wanted, this, note);
            return;
        }
        if (!isSame(*known, wanted)) {
            m_request = m_client.changeTariff(whose(), wanted, this, note);
            return;
        }
    }
    accept();
}

void ReportSettingsDialog::noteTariff(qsizetype index, const core::Result<core::Tariff> &answer)
{
    if (!answer) {
        m_user->setEnabled(true);
        m_tariffs->setTariffs(m_wanted); // with the ids that some have now
        return showProblem(answer.error());
    }
    m_wanted[index] = *answer;
    m_known.removeIf([&answer](const core::Tariff &known) { return known.id == answer->id; });
    m_known.append(*answer);
    saveTariffs();
}

} // namespace app
