#pragma once

#include "app/client/campusclient.h"
#include "app/pages/page.h"
#include "app/pages/whatif/scenario.h"

#include <QTimer>

#include <memory>

class QComboBox;
class QDateEdit;
class QLabel;
class QStackedWidget;

namespace app {

class EmptyState;
class OverridesCard;
class ScenarioResult;
class Skeleton;
class WeatherMeans;

//! What a building would have used in other weather: expected against scenario, hour by hour and in total.
class WhatIfPage : public Page
{
    Q_OBJECT
public:
    static constexpr int DebounceMilliseconds = 250;

    explicit WhatIfPage(PageContext &context, QWidget *parent = nullptr);
    ~WhatIfPage() override;

    //! Chooses the building, also before the list of buildings is there.
    void setBuilding(const QString &number);
    //! Likewise with utility, days and weather; days without readings are left as they are.
    void setScenario(const Scenario &scenario);

    QString title() const override;
    void reload() override;
    void reword() override;
    //! Stops what is being worked out.
    bool closePopup() override;

protected:
    void forget() override;

private:
    QWidget *buildContent();
    QWidget *buildChoices();
    void connectParts();
    void receiveBuildings(const core::Result<core::BuildingList> &result);
    void fillUtilities();
    void takeWantedUtility();
    void takeWantedDays();
    void loadExtent();
    void receiveExtent(const core::Result<core::TimeSeries> &result);
    void loadExpected();
    void receiveExpected(const core::Result<core::Prediction> &result);
    void loadWeatherMeans();
    void loadWeatherFrom(const QDate &first, const std::shared_ptr<WeatherMeans> &means);
    QString rangeProblem() const;
    void showRangeNote();
    void showNoExpected(const core::Error &error);
    void stop();
    void loadScenario();
    void receiveScenario(const core::Result<core::Prediction> &result);
    void showResult(const core::Prediction *scenario);
    void dimOld();
    std::pair<QDate, QDate> chosenDays() const;
    void scheduleScenario();
    void cancelRequests();
    void showEmpty(const QString &sentence, const QString &action, PageId target);
    QString buildingNumber() const;
    core::Utility utility() const;

    CampusClient m_client;
    QString m_wanted;                         //!< building to choose once the list is there
    std::optional<Scenario> m_wantedScenario; //!< what else to choose then
    QList<core::BuildingSummary> m_buildings;
    QTimer m_debounce;
    QPointer<Pending> m_listRequest;
    QPointer<Pending> m_extentRequest;
    QPointer<Pending> m_expectedRequest;
    QPointer<Pending> m_scenarioRequest;
    QPointer<Pending> m_weatherRequest;
    std::optional<core::Prediction> m_expected;
    std::pair<QDate, QDate> m_shownDays; //!< of the curves and totals
    QList<core::SeriesPoint> m_days;     //!< daily values of the utility, all there are
    bool m_hasDays = false;              //!< the fields hold days of this campus, not what they were made with

    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    PageId m_emptyTarget = PageId::Upload;
    QComboBox *m_building = nullptr;
    QComboBox *m_utility = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QLabel *m_rangeNote = nullptr; //!< which days there are, or what is wrong with the chosen ones
    OverridesCard *m_overrides = nullptr;
    ScenarioResult *m_result = nullptr;
    Skeleton *m_skeleton = nullptr;
};

} // namespace app
