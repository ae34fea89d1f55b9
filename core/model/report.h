#pragma once

#include "core/base/time.h"
#include "core/model/mail.h"
#include "core/model/sensor.h"
#include "core/model/tariff.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <optional>

// A report on what an account used in a period of whole days of the site. What is not known is empty, never zero.
namespace core {

enum class ReportLanguage { English, German };
QString reportLanguageName(ReportLanguage language); //!< "en" or "de"
std::optional<ReportLanguage> reportLanguageFromName(QStringView name);

//! When an account gets reports, and how.
struct ReportSettings
{
    qint64 accountId = 0;
    bool enabled = false;
    int intervalDays = 7; //!< 1..366, counted from firstDay; unless weekdays are chosen
    QList<int> weekdays;  //!< 1 = Monday .. 7 = Sunday, ascending; empty = by interval
    int hour = 6;         //!< 0..23, local: of the day after the last one that is reported
    QDate firstDay;       //!< a day on which a report is due
    ReportLanguage language = ReportLanguage::English;
    std::optional<qint64> goalWh; //!< of electricity a day
    bool mail = true;             //!< false: reports are written and not mailed
    bool mailCorrections = false; //!< whether a report that replaces one is mailed too
    EpochSeconds changedAt = 0;   //!< 0 = never set
};

struct ReportDay
{
    QDate date;
    std::optional<double> value; //!< in the section's unit; empty = no data
    double coverage = 0.0;       //!< share of the day that was measured, 0..1
    //! Share of the day whose use is known as part of a longer gap's total alone, and spread evenly over it, 0..1.
    double estimated = 0.0;
};

//! The days of one tariff, of those that the report covers.
struct CostLine
{
    QString tariff;
    QDate firstDay;
    QDate lastDay;
    double amount = 0.0;  //!< in the section's unit
    qint64 workMicro = 0; //!< the price of a unit, in millionths
    qint64 baseMinor = 0; //!< the price of a month, in hundredths
    qint64 workCost = 0;  //!< in hundredths, rounded
    qint64 baseCost = 0;  //!< in hundredths, rounded
};

struct ReportCost
{
    QString currency;
    QList<CostLine> lines;
    qint64 totalMinor = 0;     //!< the sum of what the lines say, in hundredths
    int daysWithoutTariff = 0; //!< which the total leaves out
};

//! Against the same number of days before.
struct ReportComparison
{
    QDate firstDay;
    QDate lastDay;
    std::optional<double> meanPerDay;
    double coverage = 0.0;
    std::optional<double> change; //!< of the mean per day, 0.1 = 10 % more; empty when one of the two has too few data
};

//! The same, with the earlier mean moved to the weather of this period.
struct WeatherComparison
{
    enum class State {
        Compared,
        NoWeather,    //!< the site has too few hours of it
        TooFewDays,   //!< with use and weather to learn from
        NoDependence, //!< the use did not follow the weather: the plain comparison says it all
        NothingBefore //!< the plain comparison has no answer either
    };
    State state = State::NoWeather;
    double heatingDegreeDays = 0.0; //!< K a day, mean of this period
    double coolingDegreeDays = 0.0;
    double heatingDegreeDaysBefore = 0.0;
    double coolingDegreeDaysBefore = 0.0;
    double perHeatingDegreeDay = 0.0; //!< use for each K, 0 when it does not depend on it
    double perCoolingDegreeDay = 0.0;
    int learntDays = 0;
    double rSquared = 0.0;
    double adjustedMeanPerDay = 0.0; //!< what the days before would have used in this weather
    double change = 0.0;
};
QString weatherComparisonName(WeatherComparison::State state);
std::optional<WeatherComparison::State> weatherComparisonFromName(QStringView name);

//! A peak or an anomaly.
struct ReportEvent
{
    QString sensor;
    EpochMilliseconds from = 0;
    EpochMilliseconds to = 0;
    double energyKwh = 0.0;
    double meanPowerWatts = 0.0;
    QString device; //!< the likely appliance; empty = none
    double probability = 0.0;
    bool confirmed = false; //!< a person named the device
};

//! One commodity.
struct ReportSection
{
    Commodity commodity = Commodity::Electricity;
    QStringList sensors;
    QList<ReportDay> days;
    std::optional<double> total;
    std::optional<double> meanPerDay; //!< of the time that is known
    std::optional<QDate> bestDay;     //!< least use, of the days with enough data
    std::optional<QDate> worstDay;
    double coverage = 0.0;
    double estimated = 0.0;
    std::optional<double> goalPerDay;
    int daysWithinGoal = 0;         //!< of daysJudged
    int daysJudged = 0;             //!< days with enough data
    std::optional<ReportCost> cost; //!< empty without any tariff
    ReportComparison before;
    WeatherComparison weather;
    QList<ReportEvent> peaks; //!< the largest, by energy
    int peakCount = 0;
    QList<ReportEvent> anomalies;
    bool eventsKnown = false; //!< false: nobody looked for peaks and anomalies
};

//! What a report says of the version that it replaces.
struct ReportCorrection
{
    int version = 0;
    EpochSeconds generatedAt = 0;
    struct Change
    {
        Commodity commodity = Commodity::Electricity;
        std::optional<double> totalBefore;
        std::optional<double> totalNow;
    };
    QList<Change> changes;
};

struct ReportContent
{
    QString accountName;
    QString displayName;
    QString siteName;
    QByteArray zoneId = "UTC";
    ReportLanguage language = ReportLanguage::English;
    QDate firstDay;
    QDate lastDay;
    QList<ReportSection> sections;
    std::optional<ReportCorrection> correction;
};

//! A report as it is kept, without what it says.
struct ReportSummary
{
    qint64 id = 0;
    qint64 accountId = 0;
    QString accountName;
    TimeRange period; //!< whole local days
    int version = 1;
    EpochSeconds generatedAt = 0;
    std::optional<qint64> supersedes;         //!< the report that this one replaces
    std::optional<EpochSeconds> supersededAt; //!< when late data changed it
    std::optional<MailState> mail;            //!< empty: it was not mailed
    std::optional<EpochSeconds> mailedAt;
};

struct Report
{
    ReportSummary summary;
    ReportContent content;
    QString html;
    QString text;
};

//! Of days with at least this share of known time, the best, the worst and those within the goal are told.
constexpr double EnoughCoverage = 0.8;

} // namespace core
