#include "outboxlist.h"

#include "app/models/jobwords.h"
#include "app/pages/parts/plaintable.h"
#include "app/theme/format.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/setting.h"
#include "app/widgets/skeleton.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app {

enum Column { Written, To, Subject, State, Tries, Note };
constexpr int MostMails = 200;
static const Setting<QByteArray> Columns{"jobs/outboxColumns"};

OutboxList::OutboxList(Connection &connection, Theme &theme, QWidget *parent)
    : PageSection(parent)
    , m_theme(theme)
    , m_client(connection)
    , m_filter(new QComboBox(this))
    , m_retry(new QPushButton(tr("Send again"), this))
    , m_note(new QLabel(this))
    , m_table(makePlainTable(theme, tr("Mails"),
                             {tr("Written"), tr("To"), tr("Subject"), tr("State"), tr("Tries"), tr("Note")}, this))
    , m_skeleton(new Skeleton(theme, m_table))
{
    using enum core::MailState;
    m_filter->addItem(tr("All mails"));
    m_filter->addItem(tr("Mails that wait"), static_cast<int>(Waiting));
    m_filter->addItem(tr("Mails that could not be sent"), static_cast<int>(Failed));
    m_filter->addItem(tr("Mails that were not confirmed"), static_cast<int>(Unconfirmed));
    m_filter->addItem(tr("Mails that were sent"), static_cast<int>(Sent));
    m_filter->setAccessibleName(tr("Mails shown"));
    m_retry->setToolTip(tr("Sends a mail again that failed or was not confirmed"));
    m_note->setWordWrap(true);
    auto *bar = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Widths::Natural);
    row->setSpacing(measures::Grid);
    bar->setLayout(row);
    row->addWidget(m_filter);
    row->addWidget(m_retry);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(bar);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    layout->addStretch();
    new KeptColumns(*m_table, Columns, KeptColumns::Usual::FitContent, Note);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &OutboxList::reload);
    connect(m_retry, &QPushButton::clicked, this, &OutboxList::retry);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &OutboxList::refreshButton);
    connect(&theme, &Theme::changed, this, &OutboxList::fill);
    forget();
}

void OutboxList::reload()
{
    if (m_request)
        m_request->cancel();
    if (!m_loaded)
        m_skeleton->start();
    const QVariant state = m_filter->currentData();
    const auto only = state.isValid() ? std::optional(static_cast<core::MailState>(state.toInt())) : std::nullopt;
    m_request = m_client.outbox(only, MostMails, this, [this](const core::Result<OutboxContent> &answer) {
        m_skeleton->stop();
        if (!answer) {
            Q_EMIT failed(tr("The mails could not be loaded."), answer.error());
            return;
        }
        m_loaded = true;
        showMails(answer->mails);
        if (!answer->isEnabled)
            m_note->setText(tr("No mail server is set in the configuration of the service: mails wait until there is "
                               "one."));
        else
            m_note->setText(answer->mails.isEmpty() ? tr("There are no such mails.") : QString());
        m_note->setVisible(!m_note->text().isEmpty());
        Q_EMIT received();
    });
}

void OutboxList::forget()
{
    if (m_request)
        m_request->cancel();
    m_skeleton->stop();
    m_loaded = false;
    showMails({});
    m_note->hide();
}

QString OutboxList::note() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

void OutboxList::showMails(const QList<OutboxMailInfo> &mails)
{
    const OutboxMailInfo *before = chosen();
    const qint64 beforeId = before ? before->entry.id : 0;
    const auto id = [](const OutboxMailInfo &each) { return each.entry.id; };
    const bool areSame = std::ranges::equal(mails, m_mails, {}, id, id);
    m_mails = mails;
    {
        const QSignalBlocker quiet(m_table);
        fill();
        if (!areSame && !mails.isEmpty()) {
            const auto kept = std::ranges::find(mails, beforeId, id);
            m_table->selectRow(kept == mails.end() ? 0 : static_cast<int>(kept - mails.begin()));
        }
    }
    m_table->setVisible(!m_loaded || !mails.isEmpty()); // an empty table says nothing, and shows no focus
    refreshButton();
}

static QString noteOf(const OutboxMailInfo &mail)
{
    if (mail.entry.state == core::MailState::Sent)
        return OutboxList::tr("sent %1").arg(format::siteTime(mail.sentAt));
    if (mail.entry.state == core::MailState::Waiting && mail.entry.attempts > 0) {
        //: %1 is a time, %2 the error of the last try, in English.
        return OutboxList::tr("next try %1: %2").arg(format::siteTime(mail.dueAt), mail.entry.error);
    }
    return mail.entry.error;
}

void OutboxList::fill()
{
    QList<QStringList> rows;
    for (const OutboxMailInfo &mail : std::as_const(m_mails)) {
        rows.append({format::siteTime(mail.createdAt), mail.entry.to, mail.entry.subject,
                     jobwords::mailState(mail.entry.state), format::count(mail.entry.attempts), noteOf(mail)});
    }
    setRows(*m_table, rows);
    for (int row = 0; row < m_mails.size(); ++row)
        m_table->item(row, State)->setIcon(statusIcon(jobwords::mailStatus(m_mails.at(row).entry.state), m_theme));
}

const OutboxMailInfo *OutboxList::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_mails.size() ? &m_mails.at(row) : nullptr;
}

void OutboxList::refreshButton()
{
    using enum core::MailState;
    const OutboxMailInfo *mail = chosen();
    m_retry->setEnabled(mail && (mail->entry.state == Failed || mail->entry.state == Unconfirmed));
}

void OutboxList::retry()
{
    const OutboxMailInfo *mail = chosen();
    if (!mail)
        return;
    m_client.retryMail(mail->entry.id, this, [this](const core::Result<QJsonObject> &answer) {
        if (!answer) {
            Q_EMIT refused(tr("The mail is not sent again."), answer.error());
            return;
        }
        Q_EMIT changed();
    });
}

} // namespace app
