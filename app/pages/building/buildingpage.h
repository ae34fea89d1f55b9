#pragma once

#include "app/client/campusclient.h"
#include "app/pages/building/exportbar.h"
#include "app/pages/page.h"
#include "core/model/sitezone.h"

class QStackedWidget;

namespace app {

class BuildingHeader;
class ChartCard;
class DeviationsCard;
class EmptyState;
class FactsCard;
class Skeleton;
class UtilityCards;
class VerticalScroll;
class WhyCard;

//! One building: facts, every utility's status, actual against expected use, and why it was judged so.
class BuildingPage : public Page
{
    Q_OBJECT
public:
    explicit BuildingPage(PageContext &context, QWidget *parent = nullptr);

    //! Shows another building, or the same one again; an empty number asks to choose one.
    void showBuilding(const QString &number);
    //! The same with what it is to be looked at for; a utility the building does not have is passed over.
    void showBuilding(const QString &number, core::Utility utility, core::Scoring scoring);
    QString buildingNumber() const { return m_number; }
    //! Which utility is shown; kept for the next building when it has it.
    core::Utility utility() const { return m_utility; }
    void setUtility(core::Utility utility);
    core::Scoring scoring() const { return m_scoring; }

    QString title() const override;
    void reload() override;
    void reword() override;
    bool isBusy() const override;

protected:
    void forget() override;

private:
    QWidget *buildContent();
    QList<QWidget *> cards() const;
    void keepRoomOfCards(bool kept);
    void connectParts();
    void loadDetail();
    void loadSeries();
    void receiveDetail(const core::Result<core::BuildingDetail> &result);
    void receiveSeries(const core::Result<core::TimeSeries> &result);
    void showUtility();
    void showScores();
    std::optional<core::EpochSeconds> findingStart() const;
    void showChoose();
    void showEmpty(const QString &sentence, const QString &action, PageId target);
    const core::UtilityDetail *utilityDetail() const;
    core::TimeRange judgedRange() const;
    core::SiteZone siteZone() const;
    void jumpTo(core::EpochSeconds utc);
    void saveCsv(bool all);
    void savePng();
    void askForFile(const QString &title, const QString &filter, const QString &suffix,
                    const std::function<ExportBar::Work()> &makeWork);
    void showSaveError(const core::Error &error);

    CampusClient m_client;
    QString m_number;
    core::Utility m_utility = core::Utility::Electricity;
    core::Scoring m_scoring = core::Scoring::SizeNormalized;
    std::optional<core::BuildingDetail> m_detail;
    std::optional<core::TimeSeries> m_series;
    QPointer<Pending> m_detailRequest;
    QPointer<Pending> m_seriesRequest;

    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    PageId m_emptyTarget = PageId::Map;
    BuildingHeader *m_header = nullptr;
    FactsCard *m_facts = nullptr;
    UtilityCards *m_utilities = nullptr;
    ChartCard *m_chart = nullptr;
    WhyCard *m_why = nullptr;
    DeviationsCard *m_deviations = nullptr;
    Skeleton *m_skeleton = nullptr;
    ExportBar *m_export = nullptr;
    EmptyState *m_noReadings = nullptr; //!< in place of chart and tables
    VerticalScroll *m_scroll = nullptr;
    std::function<void()> m_saveAgain;
};

} // namespace app
