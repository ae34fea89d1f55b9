#include "auditlist.h"

#include "app/pages/sensors/accountwords.h"
#include "app/pages/sensors/plaintable.h"
#include "app/theme/format.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/setting.h"
#include "app/widgets/skeleton.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

enum Column { Time, Actor, Action, Subject };
static const Setting<QByteArray> Columns{"sensors/auditColumns"};
constexpr int MostEntries = 500;

AuditList::AuditList(Connection &connection, Theme &theme, QWidget *parent)
    : SensorSection(parent)
    , m_client(connection)
    , m_table(makePlainTable(tr("Changes"), {tr("When"), tr("Who"), tr("What"), tr("Of what")}, this))
    , m_detail(new QLabel(this))
    , m_skeleton(new Skeleton(theme, m_table))
{
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setMinimumHeight(fontMetrics().lineSpacing() * 3); // the table keeps its place
    m_detail->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);
    new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, Subject);
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
                accountwords::action(entry.action), entry.subject});
    }
    if (!entries.isEmpty()) {
        const auto kept = std::ranges::find(entries, before, &core::AuditEntry::id);
        m_table->selectRow(kept == entries.end() ? 0 : static_cast<int>(kept - entries.begin()));
    }
    showChosen();
}

// "name: old → new" of the fields that differ.
static QString differences(const QString &before, const QString &after)
{
    const QJsonObject old = QJsonDocument::fromJson(before.toUtf8()).object();
    const QJsonObject now = QJsonDocument::fromJson(after.toUtf8()).object();
    const auto text = [](const QJsonValue &value) {
        if (value.isObject() || value.isArray())
            return u"…"_s;
        const QString written = value.toVariant().toString();
        return written.isEmpty() ? format::missing() : written;
    };
    QStringList keys = old.keys() + now.keys();
    keys.removeDuplicates();
    QStringList lines;
    for (const QString &key : std::as_const(keys)) {
        if (old.value(key) == now.value(key))
            continue;
        lines.append(old.isEmpty() ? u"%1: %2"_s.arg(key, text(now.value(key)))
                                   : u"%1: %2 → %3"_s.arg(key, text(old.value(key)), text(now.value(key))));
    }
    return lines.join(u"; "_s);
}

void AuditList::showChosen()
{
    const int row = m_table->currentRow();
    m_detail->setText(row >= 0 && row < m_entries.size()
                          ? differences(m_entries.at(row).before, m_entries.at(row).after)
                          : QString());
}

} // namespace app
