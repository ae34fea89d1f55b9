#include "scheduledialog.h"

#include "app/models/cronwords.h"
#include "app/models/jobwords.h"
#include "app/theme/format.h"
#include "app/theme/plaintip.h"
#include "app/theme/words.h"
#include "app/widgets/heightkeeper.h"
#include "app/widgets/measures.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto TypingPause = 250ms;
constexpr int RunsShown = 5;
constexpr int LabelOffset = 4; // the words of a form stand beside one-line fields

//: %1 is a job: "Back up".
ScheduleDialog::ScheduleDialog(Connection &connection, Theme &theme, const core::JobInfo &job, QWidget *parent)
    : FormDialog(theme, tr("Schedule of “%1”").arg(jobwords::title(job.name)), tr("Save"), parent)
    , m_client(connection)
    , m_job(job)
    , m_expression(new QLineEdit(job.schedule, this))
    , m_usual(new QPushButton(tr("Usual schedule"), this))
    , m_words(new QLabel(this))
    , m_next(new QLabel(this))
    , m_catchUp(new QComboBox(this))
{
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(measures::Grid);
    line->addWidget(m_expression, 1);
    line->addWidget(m_usual);
    addRow(tr("Schedule"), row);
    m_expression->setAccessibleName(tr("Schedule"));
    m_usual->setToolTip(plainTip(job.usualSchedule));
    row->setFocusProxy(m_expression);
    auto *hint = new QLabel(tr("Minute, hour, day of the month, month and day of the week, as in crontab. "
                               "“*” is each, “*/15” each 15th, “1-5” from 1 to 5, “1,15” both."),
                            this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    form()->addRow(QString(), hint);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(0, LabelOffset, 0, 0);
    m_words->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_next->setTextFormat(Qt::PlainText);
    m_next->setContentsMargins(0, LabelOffset, 0, 0);
    m_next->setMinimumHeight(RunsShown * fontMetrics().lineSpacing() + LabelOffset);
    m_next->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    form()->addRow(tr("In words"), m_words);
    form()->addRow(tr("Next runs"), m_next);
    for (const core::CatchUp each : {core::CatchUp::Once, core::CatchUp::All, core::CatchUp::Skip})
        m_catchUp->addItem(jobwords::catchUp(each), static_cast<int>(each));
    m_catchUp->setCurrentIndex(m_catchUp->findData(static_cast<int>(job.catchUp)));
    m_catchUp->setToolTip(tr("What becomes of runs that were due while the service was not running"));
    addRow(tr("Missed runs"), m_catchUp);
    m_soon.setSingleShot(true);
    m_soon.setInterval(TypingPause);
    connect(&m_soon, &QTimer::timeout, this, &ScheduleDialog::check);
    connect(m_expression, &QLineEdit::textChanged, this, &ScheduleDialog::checkSoon);
    connect(m_usual, &QPushButton::clicked, this, [this] { m_expression->setText(m_job.usualSchedule); });
    m_usual->setAutoDefault(false);
    checkSoon();
    check();
    m_expression->setFocus();
    new HeightKeeper(this);
}

QString ScheduleDialog::text() const
{
    return m_expression->text().simplified();
}

QString ScheduleDialog::words() const
{
    return m_words->text();
}

QStringList ScheduleDialog::nextRuns() const
{
    return m_next->text().split(u'\n', Qt::SkipEmptyParts);
}

// What is typed is not saved before the daemon has read it.
void ScheduleDialog::checkSoon()
{
    m_usual->setEnabled(text() != m_job.usualSchedule);
    setAcceptEnabled(false);
    m_soon.start();
}

void ScheduleDialog::check()
{
    m_soon.stop();
    if (m_request)
        m_request->cancel();
    m_request =
        m_client.check(text(), RunsShown, this, [this](const core::Result<ScheduleCheck> &answer) { receive(answer); });
}

void ScheduleDialog::receive(const core::Result<ScheduleCheck> &answer)
{
    QStringList next;
    if (answer) {
        m_words->setText(cronwords::sentences(*answer));
        for (const QString &time : answer->next)
            next.append(format::siteTime(time));
        if (next.isEmpty())
            next.append(tr("Never: there is no such day."));
    } else if (answer.error().code == core::ErrorCode::InvalidArgument) {
        //: %1 is what is wrong with it, the service's own words in English.
        m_words->setText(tr("This is no schedule: %1").arg(answer.error().detail.section(u": "_s, 1)));
    } else {
        m_words->setText(words::meaning(answer.error()));
    }
    m_next->setText(next.join(u'\n'));
    m_expression->setAccessibleDescription(m_words->text());
    setAcceptEnabled(answer && !answer->next.isEmpty());
}

JobEdit ScheduleDialog::edit() const
{
    JobEdit edit;
    if (text() != m_job.schedule)
        edit.schedule = text() == m_job.usualSchedule ? QString() : text();
    const auto catchUp = static_cast<core::CatchUp>(m_catchUp->currentData().toInt());
    if (catchUp != m_job.catchUp)
        edit.catchUp = catchUp;
    return edit;
}

} // namespace app
