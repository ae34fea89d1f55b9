#include "whatifpage.h"

#include "app/pages/whatif/overridescard.h"
#include "app/pages/whatif/scenarioresult.h"
#include "app/pages/whatif/workline.h"
#include "app/theme/format.h"
#include "app/theme/words.h"
#include "app/widgets/skeleton.h"

#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

// What the page asks the daemon, in this order: which days there are, expected use, scenario; the weather beside them.
namespace app {

namespace {

constexpr int DefaultDays = 31;
constexpr int MostWeatherDays = 90;   // of one request
constexpr int MostDays = 3 * 366 - 1; // of one prediction

QString longDate(const QDate &date)
{
    return QLocale().toString(date, format::dayPattern() + u" yyyy"_s);
}

core::Result<QJsonArray> hoursFromJson(const QJsonObject &object)
{
    if (!object["data"_L1].isArray())
        return core::Error{core::ErrorCode::Unprocessable, u"The answer about the weather has no hours"_s};
    return object["data"_L1].toArray();
}

} // namespace

//! Means over several answers of the weather.
class WeatherMeans
{
public:
    void add(const QJsonArray &rows)
    {
        for (const core::WeatherQuantityInfo &info : core::weatherQuantities()) {
            for (const QJsonValue row : rows) {
                const QJsonValue value = row[QLatin1StringView(info.name)];
                if (!value.isDouble())
                    continue;
                m_sums[info.quantity].total += value.toDouble();
                ++m_sums[info.quantity].count;
            }
        }
    }

    std::map<core::WeatherQuantity, double> result() const
    {
        std::map<core::WeatherQuantity, double> means;
        for (const auto &[quantity, sum] : m_sums)
            means[quantity] = sum.total / static_cast<double>(sum.count);
        return means;
    }

private:
    struct Sum
    {
        double total = 0.0;
        qint64 count = 0;
    };
    std::map<core::WeatherQuantity, Sum> m_sums;
};

void WhatIfPage::cancelRequests()
{
    m_debounce.stop();
    for (const QPointer<Pending> &request : {m_extentRequest, m_expectedRequest, m_scenarioRequest, m_weatherRequest}) {
        if (request)
            request->cancel();
    }
    m_result->workLine()->setState(WorkLine::State::Idle);
}

void WhatIfPage::stop()
{
    cancelRequests();
    m_skeleton->stop();
    m_result->workLine()->setState(WorkLine::State::Stopped);
}

bool WhatIfPage::closePopup()
{
    if (m_result->workLine()->state() != WorkLine::State::Working)
        return false;
    stop();
    return true;
}

void WhatIfPage::loadExtent()
{
    cancelRequests();
    if (buildingNumber().isEmpty() || m_utility->currentIndex() < 0)
        return;
    // The same building again, for instance after an import: what is shown stays until the new answer is there.
    if (m_expected && (m_expected->buildingNumber != buildingNumber() || m_expected->utility != utility()))
        m_expected.reset();
    if (!m_expected) {
        m_result->clear();
        m_skeleton->start();
    }
    m_extentRequest =
        m_client.timeSeries(buildingNumber(), utility(), core::Resolution::Daily, {}, {}, this,
                            [this](const core::Result<core::TimeSeries> &result) { receiveExtent(result); });
}

void WhatIfPage::receiveExtent(const core::Result<core::TimeSeries> &result)
{
    if (!result && result.error().code != core::ErrorCode::NotFound) {
        m_skeleton->stop();
        return showError(tr("The days with readings could not be loaded."), result.error());
    }
    m_days = result ? result->points : QList<core::SeriesPoint>();
    QDate first;
    QDate last;
    for (const core::SeriesPoint &point : std::as_const(m_days)) {
        if (!point.actual)
            continue;
        last = QDate::fromString(point.timestamp.left(10), Qt::ISODate);
        first = first.isValid() ? first : last;
    }
    for (QDateEdit *field : {m_from, m_to})
        field->setEnabled(last.isValid());
    if (!last.isValid()) {
        m_skeleton->stop();
        m_rangeNote->clear();
        return m_result->setEmpty(tr("This building has no readings of this utility."));
    }
    const QSignalBlocker blockFrom(m_from);
    const QSignalBlocker blockTo(m_to);
    const bool keep = m_hasDays && m_from->date() >= first && m_to->date() <= last && m_from->date() <= m_to->date();
    m_hasDays = true;
    m_from->setDateRange(first, last);
    m_to->setDateRange(first, last);
    if (!keep) {
        m_from->setDate(std::max(first, last.addDays(1 - DefaultDays)));
        m_to->setDate(last);
    }
    if (m_wantedScenario)
        takeWantedDays();
    loadExpected();
}

QString WhatIfPage::rangeProblem() const
{
    if (m_from->date() > m_to->date())
        return tr("The first day lies after the last one. Choose an earlier first day.");
    if (m_from->date().daysTo(m_to->date()) > MostDays)
        return tr("These are more than three years. Choose fewer days.");
    return {};
}

void WhatIfPage::showRangeNote()
{
    const QString problem = rangeProblem();
    m_rangeNote->setForegroundRole(problem.isEmpty() ? QPalette::PlaceholderText : QPalette::WindowText);
    m_rangeNote->setText(problem.isEmpty() ? tr("There are readings from %1 to %2.")
                                                 .arg(longDate(m_from->minimumDate()), longDate(m_to->maximumDate()))
                                           : problem);
    m_from->setAccessibleDescription(m_rangeNote->text());
    m_to->setAccessibleDescription(m_rangeNote->text());
}

void WhatIfPage::loadExpected()
{
    cancelRequests();
    clearError();
    showRangeNote();
    if (!rangeProblem().isEmpty()) {
        m_skeleton->stop();
        return dimOld();
    }
    if (m_expected) {
        dimOld();
        m_result->workLine()->setState(WorkLine::State::Working);
    } else {
        m_skeleton->start();
    }
    m_expectedRequest = m_client.predict(
        buildingNumber(), utility(), m_from->date().toString(Qt::ISODate), m_to->date().toString(Qt::ISODate), {}, this,
        [this](const core::Result<core::Prediction> &result) { receiveExpected(result); });
    loadWeatherMeans();
}

void WhatIfPage::receiveExpected(const core::Result<core::Prediction> &result)
{
    m_skeleton->stop();
    m_result->workLine()->setState(WorkLine::State::Idle);
    if (!result) {
        m_expected.reset();
        return showNoExpected(result.error());
    }
    markFresh();
    m_expected = *result;
    // The scenario shown before stays, dimmed, until the one of the new days is there.
    if (!m_result->shows(m_expected->buildingNumber, m_expected->utility))
        showResult(nullptr);
    loadScenario();
}

void WhatIfPage::showNoExpected(const core::Error &error)
{
    const auto judged = [](const core::SeriesPoint &point) { return point.predicted.has_value(); };
    const auto chosen = [this](const core::SeriesPoint &point) {
        const QDate day = QDate::fromString(point.timestamp.left(10), Qt::ISODate);
        return day >= m_from->date() && day <= m_to->date();
    };
    // A daemon that works but has no model says so with the code of a request it cannot process.
    if (error.code == core::ErrorCode::Unprocessable && std::ranges::none_of(m_days, judged)) {
        return m_result->setEmpty(tr("There is no model of what this building should use of this utility yet. It takes "
                                     "at least 14 days of readings and weather."));
    }
    if (error.code == core::ErrorCode::Unprocessable
        && std::ranges::none_of(m_days, [&](const auto &point) { return judged(point) && chosen(point); })) {
        return m_result->setEmpty(tr("There is no expected use in these days. Choose other days."));
    }
    m_result->clear();
    showError(tr("The expected use could not be worked out."), error, [this] { loadExpected(); });
}

void WhatIfPage::loadWeatherMeans()
{
    loadWeatherFrom(m_from->date(), std::make_shared<WeatherMeans>());
}

void WhatIfPage::loadWeatherFrom(const QDate &first, const std::shared_ptr<WeatherMeans> &means)
{
    const QDate last = std::min(m_to->date(), first.addDays(MostWeatherDays - 1));
    const QUrlQuery query{{u"start"_s, first.toString(Qt::ISODate)},
                          {u"end"_s, last.toString(Qt::ISODate)},
                          {u"storedOnly"_s, u"true"_s}}; // the means are of what the expected use was made from
    m_weatherRequest = context().connection.getAs<QJsonArray>(
        u"/api/weather/fetch"_s, query, this, &hoursFromJson,
        [this, last, means](const core::Result<QJsonArray> &hours) {
            // The scenario does not depend on them, so it goes on without.
            if (!hours) {
                return m_overrides->setMeansUnknown(
                    tr("The weather of these days could not be loaded. %1").arg(words::meaning(hours.error())));
            }
            means->add(*hours);
            if (last < m_to->date())
                loadWeatherFrom(last.addDays(1), means);
            else
                m_overrides->setActualMeans(means->result());
        });
}

void WhatIfPage::scheduleScenario()
{
    if (m_scenarioRequest)
        m_scenarioRequest->cancel();
    if (!m_expected || !rangeProblem().isEmpty())
        return;
    dimOld();
    m_debounce.start();
}

void WhatIfPage::loadScenario()
{
    if (m_scenarioRequest)
        m_scenarioRequest->cancel();
    m_result->workLine()->setState(WorkLine::State::Idle);
    if (!m_expected)
        return;
    const QList<core::WeatherOverride> overrides = m_overrides->overrides();
    if (overrides.isEmpty())
        return showResult(nullptr);
    dimOld();
    m_result->workLine()->setState(WorkLine::State::Working);
    m_scenarioRequest = m_client.predict(
        buildingNumber(), utility(), m_from->date().toString(Qt::ISODate), m_to->date().toString(Qt::ISODate),
        overrides, this, [this](const core::Result<core::Prediction> &result) { receiveScenario(result); });
}

void WhatIfPage::receiveScenario(const core::Result<core::Prediction> &result)
{
    m_result->workLine()->setState(WorkLine::State::Idle);
    if (result) {
        clearError();
        return showResult(&*result);
    }
    if (m_shownDays != chosenDays())
        showResult(nullptr); // of these days at least what is known
    showError(tr("The scenario could not be worked out."), result.error(), [this] { loadScenario(); });
}

std::pair<QDate, QDate> WhatIfPage::chosenDays() const
{
    return {m_from->date(), m_to->date()};
}

void WhatIfPage::showResult(const core::Prediction *scenario)
{
    m_shownDays = chosenDays();
    m_result->setResult(*m_expected, scenario);
}

// Of other days everything is old, of the same ones the scenario.
void WhatIfPage::dimOld()
{
    using Dimmed = ScenarioResult::Dimmed;
    m_result->setDimmed(m_shownDays == chosenDays() ? Dimmed::Scenario : Dimmed::All);
}

} // namespace app
