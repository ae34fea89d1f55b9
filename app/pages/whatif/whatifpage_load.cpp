#include "whatifpage.h"

#include "app/pages/whatif/overridescard.h"
#include "app/pages/whatif/scenarioresult.h"
#include "app/widgets/skeleton.h"

#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

// What the page asks the daemon, in this order: which days there are, expected use, scenario; the weather beside them.
namespace app {

namespace {

constexpr int DefaultDays = 31;
constexpr int MostWeatherDays = 90; // of one request

std::map<core::WeatherQuantity, double> meansOf(const QJsonArray &rows)
{
    std::map<core::WeatherQuantity, double> means;
    for (const core::WeatherQuantityInfo &info : core::weatherQuantities()) {
        double sum = 0.0;
        qint64 count = 0;
        for (const QJsonValue row : rows) {
            const QJsonValue value = row[QLatin1StringView(info.name)];
            if (!value.isDouble())
                continue;
            sum += value.toDouble();
            ++count;
        }
        if (count > 0)
            means[info.quantity] = sum / static_cast<double>(count);
    }
    return means;
}

} // namespace

void WhatIfPage::cancelRequests()
{
    m_debounce.stop();
    for (const QPointer<Pending> &request : {m_extentRequest, m_expectedRequest, m_scenarioRequest, m_weatherRequest}) {
        if (request)
            request->cancel();
    }
}

void WhatIfPage::loadExtent()
{
    cancelRequests();
    if (buildingNumber().isEmpty() || m_utility->currentIndex() < 0)
        return;
    // The same building again, for instance after an import: what is shown stays until the new answer is there.
    if (m_expected && (m_expected->buildingNumber != buildingNumber() || m_expected->utility != utility()))
        m_expected.reset();
    if (!m_expected)
        m_skeleton->start();
    m_extentRequest =
        m_client.timeSeries(buildingNumber(), utility(), core::Resolution::Daily, {}, {}, this,
                            [this](const core::Result<core::TimeSeries> &result) { receiveExtent(result); });
}

void WhatIfPage::receiveExtent(const core::Result<core::TimeSeries> &result)
{
    if (!result) {
        m_skeleton->stop();
        return showError(tr("The days with readings could not be loaded."), result.error());
    }
    QDate first;
    QDate last;
    for (const core::SeriesPoint &point : result->points) {
        if (!point.actual)
            continue;
        last = QDate::fromString(point.timestamp.left(10), Qt::ISODate);
        first = first.isValid() ? first : last;
    }
    if (!last.isValid()) {
        m_skeleton->stop();
        m_result->clear();
        return showError(tr("This building has no readings of this utility."),
                         {core::ErrorCode::NotEnoughData, u"no daily values"_s});
    }
    const QSignalBlocker blockFrom(m_from);
    const QSignalBlocker blockTo(m_to);
    const bool keep = m_from->date() >= first && m_to->date() <= last && m_from->date() <= m_to->date();
    m_from->setDateRange(first, last);
    m_to->setDateRange(first, last);
    if (!keep || m_from->date() == m_to->date()) {
        m_from->setDate(std::max(first, last.addDays(1 - DefaultDays)));
        m_to->setDate(last);
    }
    loadExpected();
}

void WhatIfPage::loadExpected()
{
    cancelRequests();
    if (m_from->date() > m_to->date()) {
        m_skeleton->stop();
        return showError(tr("The first day lies after the last one."),
                         {core::ErrorCode::InvalidArgument, u"from > to"_s}, [this] { loadExpected(); });
    }
    clearError();
    if (!m_expected)
        m_skeleton->start();
    m_expectedRequest = m_client.predict(buildingNumber(), utility(), m_from->date().toString(Qt::ISODate),
                                         m_to->date().toString(Qt::ISODate), {}, this,
                                         [this](const core::Result<core::Prediction> &result) {
                                             m_skeleton->stop();
                                             if (!result) {
                                                 m_result->clear();
                                                 return showError(tr("The expected use could not be worked out."),
                                                                  result.error(), [this] { loadExpected(); });
                                             }
                                             markFresh();
                                             m_expected = *result;
                                             m_result->setResult(*m_expected, nullptr);
                                             loadScenario();
                                         });
    loadWeatherMeans();
}

void WhatIfPage::loadWeatherMeans()
{
    if (m_from->date().daysTo(m_to->date()) >= MostWeatherDays)
        return m_overrides->setActualMeans({});
    QUrlQuery query;
    query.addQueryItem(u"start"_s, m_from->date().toString(Qt::ISODate));
    query.addQueryItem(u"end"_s, m_to->date().toString(Qt::ISODate));
    m_weatherRequest =
        context().connection.get(u"/api/weather/fetch"_s, query, this, [this](const core::Result<QJsonObject> &result) {
            // Without the weather service the means stay dashes; the scenario does not depend on them.
            m_overrides->setActualMeans(result ? meansOf(result->value("data"_L1).toArray())
                                               : std::map<core::WeatherQuantity, double>());
        });
}

void WhatIfPage::scheduleScenario()
{
    if (m_scenarioRequest)
        m_scenarioRequest->cancel();
    m_result->setWaiting(true);
    m_debounce.start();
}

void WhatIfPage::loadScenario()
{
    if (m_scenarioRequest)
        m_scenarioRequest->cancel();
    if (!m_expected)
        return;
    const QList<core::WeatherOverride> overrides = m_overrides->overrides();
    if (overrides.isEmpty())
        return m_result->setResult(*m_expected, nullptr);
    m_result->setWaiting(true);
    m_scenarioRequest = m_client.predict(buildingNumber(), utility(), m_from->date().toString(Qt::ISODate),
                                         m_to->date().toString(Qt::ISODate), overrides, this,
                                         [this](const core::Result<core::Prediction> &result) {
                                             if (!result) {
                                                 return showError(tr("The scenario could not be worked out."),
                                                                  result.error(), [this] { loadScenario(); });
                                             }
                                             clearError();
                                             m_result->setResult(*m_expected, &*result);
                                         });
}

} // namespace app
