#include "servicepanel.h"

#include "app/pages/upload/uploadwords.h"
#include "app/pages/upload/weatherdaysmodel.h"
#include "app/theme/format.h"
#include "app/theme/theme.h"
#include "app/widgets/datefield.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/keptlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/skeleton.h"

#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace app {

const Setting<QByteArray> Columns{"upload/weatherColumns"};
constexpr int UsualDays = 14;
constexpr int DelayOfTheService = 2; // days until the latest day is whole

static void setUpTable(QTableView &table, WeatherDaysModel &model)
{
    table.setModel(&model);
    table.setFrameShape(QFrame::NoFrame);
    new KeptColumns(table, Columns, KeptColumns::Usual::FitContent, WeatherDaysModel::State);
    table.setMinimumHeight(measures::rowHeight(table.fontMetrics()) * 5);
}

ServicePanel::ServicePanel(Connection &connection, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_client(connection)
    , m_model(new WeatherDaysModel(this))
    , m_first(makeDateField(tr("First day"), this))
    , m_last(makeDateField(tr("Last day"), this))
    , m_show(new QPushButton(tr("Show weather"), this))
    , m_note(new QLabel(this))
    , m_table(new QTableView(this))
    , m_import(new QPushButton(this))
    , m_skeleton(nullptr)
{
    setUpTable(*m_table, *m_model);
    makeRowTable(*m_table, theme, tr("Weather by day"));
    m_skeleton = new Skeleton(theme, m_table);
    m_note->setWordWrap(true);
    auto *close = new QPushButton(tr("Back"), this);
    auto *days = new FlowLayout(FlowLayout::Widths::Natural);
    days->setSpacing(measures::Grid);
    days->addWidget(new QLabel(tr("From"), this));
    days->addWidget(m_first);
    days->addWidget(new QLabel(tr("to"), this));
    days->addWidget(m_last);
    days->addWidget(m_show);
    auto *ends = new FlowLayout(FlowLayout::Widths::Natural);
    ends->setSpacing(measures::Grid);
    ends->addWidget(close);
    ends->addWidget(m_import);
    auto *row = new FlowLayout(FlowLayout::Widths::FirstFills);
    row->setSpacing(measures::Grid);
    row->addLayout(days);
    row->addLayout(ends);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addLayout(row);
    layout->addWidget(m_note);
    layout->addWidget(m_table, 1);
    m_model->setUnits(theme.units());
    connect(&theme, &Theme::unitsChanged, m_model, [this, &theme] { m_model->setUnits(theme.units()); });
    connect(m_first, &QDateEdit::dateChanged, this, &ServicePanel::forgetPreview);
    connect(m_last, &QDateEdit::dateChanged, this, &ServicePanel::forgetPreview);
    connect(m_show, &QPushButton::clicked, this, &ServicePanel::fetch);
    connect(close, &QPushButton::clicked, this, &ServicePanel::dismissed);
    connect(m_import, &QPushButton::clicked, this, &ServicePanel::importRequested);
    const QDate last = QDate::currentDate().addDays(-DelayOfTheService);
    setRange(last.addDays(1 - UsualDays), last);
    forgetPreview();
}

void ServicePanel::setRange(const QDate &first, const QDate &last)
{
    m_first->setDate(first);
    m_last->setDate(last);
}

void ServicePanel::beginTyping()
{
    m_first->setFocus();
}

// What is shown must be of the days that are named above it.
void ServicePanel::forgetPreview()
{
    if (m_request)
        m_request->cancel();
    m_skeleton->stop();
    m_model->setWeather({});
    showCounts();
    checkRange();
}

void ServicePanel::checkRange()
{
    const qint64 days = m_first->date().daysTo(m_last->date()) + 1;
    QString fault;
    if (days < 1) {
        fault = tr("✕ The last day lies before the first one.");
    } else if (days > ImportClient::MaximumWeatherDays) {
        //: %1 is a number of days above one, %2 as well; %n only chooses the plural form of %2.
        fault = tr("✕ The service gives at most %1 days at once; these are %2. Import them in parts.", nullptr,
                   pluralOf(days))
                    .arg(format::count(ImportClient::MaximumWeatherDays), format::count(days));
    }
    m_show->setEnabled(fault.isEmpty());
    m_note->setText(fault.isEmpty() ? tr("Nothing is stored before you press Import.") : fault);
}

void ServicePanel::fetch()
{
    if (!m_show->isEnabled())
        return;
    forgetPreview();
    m_note->setText(tr("Asking the weather service…"));
    m_skeleton->start();
    Q_EMIT fetchStarted();
    m_request = m_client.fetchWeather(m_first->date(), m_last->date(), this,
                                      [this](const core::Result<FetchedWeather> &result) { receive(result); });
}

void ServicePanel::receive(const core::Result<FetchedWeather> &result)
{
    m_skeleton->stop();
    if (!result) {
        checkRange();
        if (result.error().code == core::ErrorCode::Upstream) {
            Q_EMIT failed(tr("The weather service did not answer as it should. Nothing was changed; a CSV file can be "
                             "imported all the same."),
                          result.error());
        } else {
            Q_EMIT failed(tr("The weather could not be fetched."), result.error());
        }
        return;
    }
    m_model->setWeather(*result);
    showCounts();
    const int stored = m_model->storedDayCount();
    const int days = m_model->rowCount();
    if (days == 0)
        m_note->setText(tr("The service knows no weather of these days. Choose earlier ones."));
    else if (stored == days)
        m_note->setText(tr("All of these days are stored already; there is nothing to import."));
    else
        m_note->setText(foundText());
}

//! Each number in a sentence of its own, so that each has its plural.
QString ServicePanel::foundText() const
{
    const int days = m_model->rowCount();
    const int stored = m_model->storedDayCount();
    QStringList sentences;
    //: %1 is a number of hours; %n only chooses the plural form.
    sentences.append(tr("The service knows %1 hours.", nullptr, pluralOf(m_model->hourCount()))
                         .arg(format::count(m_model->hourCount())));
    if (stored > 0) {
        //: %1 is a number of days; %n only chooses the plural form.
        sentences.append(tr("%1 days are stored already and left out.", nullptr, stored).arg(format::count(stored)));
    }
    //: %1 is a number of days; %n only chooses the plural form.
    sentences.append(tr("%1 days would be imported.", nullptr, days - stored).arg(format::count(days - stored)));
    return sentences.join(u' ');
}

void ServicePanel::showCounts()
{
    const qsizetype rows = m_model->newRows().size();
    m_import->setEnabled(rows > 0);
    m_table->setEnabled(m_model->rowCount() > 0); // an empty one is no place for the keyboard
    //: %1 is "48,000 rows".
    m_import->setText(tr("Import %1").arg(rowCount(rows)));
}

QJsonArray ServicePanel::newRows() const
{
    return m_model->newRows();
}

QString ServicePanel::sourceText() const
{
    //: %1 is a range of days.
    return tr("Weather service, %1").arg(format::dateRange(m_first->date(), m_last->date()));
}

QString ServicePanel::noteText() const
{
    return m_note->text();
}

} // namespace app
