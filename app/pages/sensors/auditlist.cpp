#include "auditlist.h"

#include "app/pages/parts/plaintable.h"
#include "app/pages/sensors/auditwords.h"
#include "app/theme/format.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/setting.h"
#include "app/widgets/skeleton.h"

#include <QDateTime>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

enum Column { Time, Actor, Action, Subject };
constexpr int ValueAfter = 2; // column
static const Setting<QByteArray> Columns{"sensors/auditColumns"};
static const Setting<QByteArray> ValueColumns{"sensors/auditValueColumns"};
static const Setting<QByteArray> SplitterState{"sensors/auditSplitter"};
constexpr int MostEntries = 500;

AuditList::AuditList(Connection &connection, Theme &theme, QWidget *parent)
    : PageSection(parent)
    , m_client(connection)
    , m_table(makePlainTable(theme, tr("Changes"), {tr("When"), tr("Who"), tr("What"), tr("Of what")}, this))
    , m_values(makePlainTable(theme, tr("Values"), {tr("Value"), tr("Before"), tr("After")}, this))
    , m_skeleton(new Skeleton(theme, m_table))
{
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_values);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    keepSizes(*splitter, SplitterState);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->addWidget(splitter);
    new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, Subject);
    new KeptColumns(*m_values, ValueColumns, KeptColumns::Usual::FitContent, ValueAfter);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &AuditList::showChosen);
}

void AuditList::reload()
{
    if (m_request)
        m_request->cancel();
    if (m_entries.isEmpty())
        m_skeleton->start();
    m_request = m_client.audit(MostEntries, this, [this](const core::Result<QList<core::AuditEntry>> &answer) {
        m_skeleton->stop();
        if (!answer) {
            Q_EMIT failed(tr("The changes could not be loaded."), answer.error());
            return;
        }
        showEntries(*answer);
        Q_EMIT received();
    });
}

void AuditList::forget()
{
    showEntries({});
}

void AuditList::showEntries(const QList<core::AuditEntry> &entries)
{
    if (std::ranges::equal(entries, m_entries, {}, &core::AuditEntry::id, &core::AuditEntry::id))
        return; // the choice stays
    const int row = m_table->currentRow();
    const qint64 before = row >= 0 && row < m_entries.size() ? m_entries.at(row).id : 0;
    m_entries = entries;
    m_table->clearContents(); // columns fit anew
    m_table->setRowCount(static_cast<int>(entries.size()));
    for (int i = 0; i < entries.size(); ++i) {
        const core::AuditEntry &entry = entries.at(i);
        // The moment somebody pressed a button: this machine's time, as in the list of imports.
        setRow(*m_table, i,
               {format::dateTime(QDateTime::fromSecsSinceEpoch(entry.at)), entry.actor,
                auditwords::action(entry.action), auditwords::subject(entry.subject)});
    }
    if (!entries.isEmpty()) {
        const auto kept = std::ranges::find(entries, before, &core::AuditEntry::id);
        m_table->selectRow(kept == entries.end() ? 0 : static_cast<int>(kept - entries.begin()));
    }
    showChosen();
}

void AuditList::showChosen()
{
    const int row = m_table->currentRow();
    const auto changes =
        row >= 0 && row < m_entries.size() ? auditwords::changes(m_entries.at(row)) : QList<auditwords::Change>();
    m_values->clearContents();
    m_values->setRowCount(static_cast<int>(changes.size()));
    for (int i = 0; i < changes.size(); ++i)
        setRow(*m_values, i, {changes.at(i).field, changes.at(i).before, changes.at(i).after});
}

} // namespace app
