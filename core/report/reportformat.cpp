#include "reportformat.h"

#include "core/report/degreedays.h"

#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

constexpr double Alike = 0.005; // changes below half a per cent

static QLocale localeOf(ReportLanguage language)
{
    return language == ReportLanguage::German ? QLocale(QLocale::German, QLocale::Germany)
                                              : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

static QString shownUnit(Commodity commodity)
{
    return commodity == Commodity::Water ? u"m³"_s : u"kWh"_s;
}

ReportFormat::ReportFormat(ReportLanguage language, SiteZone zone)
    : m_language(language)
    , m_locale(localeOf(language))
    , m_zone(std::move(zone))
{
}

QString ReportFormat::number(double value, int decimals) const
{
    return m_locale.toString(value, 'f', decimals);
}

QString ReportFormat::amount(double value, Commodity commodity) const
{
    const double size = std::abs(value);
    const int decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
    return number(value, decimals) + u' ' + shownUnit(commodity);
}

QString ReportFormat::amount(std::optional<double> value, Commodity commodity) const
{
    return value ? amount(*value, commodity) : word(Words::NoData);
}

QString ReportFormat::percent(double share) const
{
    const double value = share * 100;
    // What is nearly nothing or nearly all is not rounded to it.
    const bool nearEdge = (value > 0 && value < 1) || (value > 99 && value < 100);
    const QString text = nearEdge ? number(std::floor(value * 10) / 10, 1) : number(value, 0);
    return text + u" %"_s;
}

QString ReportFormat::money(qint64 minor, const QString &currency) const
{
    const QString sign = minor < 0 ? u"-"_s : QString();
    const qint64 size = std::abs(minor);
    return u"%1%2%3%4 %5"_s.arg(sign, m_locale.toString(size / 100), m_locale.decimalPoint(),
                                QString::number(size % 100).rightJustified(2, u'0'), currency);
}

QString ReportFormat::price(qint64 micro, const QString &currency, Commodity commodity) const
{
    return u"%1 %2/%3"_s.arg(number(static_cast<double>(micro) / 1e6, 4), currency, shownUnit(commodity));
}

QString ReportFormat::day(const QDate &date) const
{
    return m_locale.toString(date, m_language == ReportLanguage::German ? u"d. MMM yyyy"_s : u"d MMM yyyy"_s);
}

QString ReportFormat::weekday(const QDate &date) const
{
    return m_locale.toString(date, m_language == ReportLanguage::German ? u"ddd d. MMM"_s : u"ddd d MMM"_s);
}

QString ReportFormat::span(const QDate &first, const QDate &last) const
{
    return first == last ? day(first) : word(Words::Period).arg(day(first), day(last));
}

QString ReportFormat::shortSpan(const QDate &first, const QDate &last) const
{
    const QString pattern = m_language == ReportLanguage::German ? u"d. MMM"_s : u"d MMM"_s;
    const QString begin = m_locale.toString(first, pattern);
    return first == last ? begin : begin + u" – "_s + m_locale.toString(last, pattern);
}

static QString clock(const SiteZone &zone, EpochSeconds utc)
{
    return zone.format(utc).mid(11, 5);
}

QString ReportFormat::time(EpochSeconds utc) const
{
    return day(m_zone.localDate(utc)) + u' ' + clock(m_zone, utc);
}

QString ReportFormat::event(const ReportEvent &event) const
{
    const EpochSeconds from = event.from / 1000;
    const EpochSeconds to = event.to / 1000;
    const QDate first = m_zone.localDate(from);
    const QDate last = m_zone.localDate(to);
    const QString end = first == last ? clock(m_zone, to) : weekday(last) + u' ' + clock(m_zone, to);
    return u"%1 %2–%3"_s.arg(weekday(first), clock(m_zone, from), end);
}

QString ReportFormat::appliance(const ReportEvent &event) const
{
    if (event.device.isEmpty())
        return word(Words::ApplianceUnknown);
    const QString name = applianceWord(m_language, event.device);
    return event.confirmed ? name : word(Words::ApplianceGuess).arg(name, percent(event.probability));
}

QString ReportFormat::bestAndWorst(const ReportSection &section) const
{
    const auto amountOn = [&](const QDate &date) {
        for (const ReportDay &one : section.days) {
            if (one.date == date)
                return amount(one.value, section.commodity);
        }
        return word(Words::NoData);
    };
    if (section.days.size() < 2)
        return {};
    if (!section.bestDay || !section.worstDay)
        return word(Words::NoBest);
    if (section.daysJudged == 1)
        return word(Words::OneDay).arg(weekday(*section.bestDay), amountOn(*section.bestDay));
    if (amountOn(*section.bestDay) == amountOn(*section.worstDay)) // as far as one reads
        return word(Words::AllAlike).arg(amountOn(*section.bestDay));
    return word(Words::BestAndWorst)
        .arg(weekday(*section.bestDay), amountOn(*section.bestDay), weekday(*section.worstDay),
             amountOn(*section.worstDay));
}

QString ReportFormat::goal(const ReportSection &section) const
{
    if (!section.goalPerDay)
        return {};
    const QString goal = amount(*section.goalPerDay, section.commodity);
    if (section.daysJudged == 0)
        return word(Words::GoalNotJudged).arg(goal);
    return word(Words::GoalKept)
        .arg(QString::number(section.daysWithinGoal), QString::number(section.daysJudged), goal);
}

QString ReportFormat::comparison(const ReportSection &section) const
{
    const ReportComparison &before = section.before;
    const QString first = day(before.firstDay);
    const QString last = day(before.lastDay);
    const bool isDay = before.firstDay == before.lastDay;
    if (!before.change)
        return isDay ? word(Words::NotComparedDay).arg(first) : word(Words::NotCompared).arg(first, last);
    const QString mean = amount(before.meanPerDay, section.commodity);
    const QString share = percent(std::abs(*before.change));
    if (isDay && std::abs(*before.change) < Alike)
        return word(Words::SameAsOnDay).arg(first, mean);
    if (isDay)
        return word(*before.change > 0 ? Words::MoreThanOnDay : Words::LessThanOnDay).arg(share, first, mean);
    if (std::abs(*before.change) < Alike)
        return word(Words::Same).arg(first, last, mean);
    return word(*before.change > 0 ? Words::More : Words::Less).arg(share, first, last, mean);
}

QString ReportFormat::weather(const ReportSection &section) const
{
    const WeatherComparison &weather = section.weather;
    switch (weather.state) {
    case WeatherComparison::State::NothingBefore:
        return {};
    case WeatherComparison::State::NoWeather:
        return word(Words::WeatherMissing);
    case WeatherComparison::State::TooFewDays:
        return word(Words::WeatherTooFew).arg(weather.learntDays).arg(FewestLearntDays);
    case WeatherComparison::State::NoDependence:
        return word(Words::WeatherNone);
    case WeatherComparison::State::Compared:
        break;
    }
    const QString expected = amount(weather.adjustedMeanPerDay, section.commodity);
    if (std::abs(weather.change) < Alike)
        return word(Words::WeatherSame).arg(expected);
    return word(weather.change > 0 ? Words::WeatherMore : Words::WeatherLess)
        .arg(percent(std::abs(weather.change)), expected);
}

QString ReportFormat::weatherFormula(const ReportSection &section) const
{
    const WeatherComparison &weather = section.weather;
    if (weather.state != WeatherComparison::State::Compared)
        return {};
    return word(Words::WeatherFormula)
        .arg(QString::number(weather.learntDays), number(weather.rSquared, 2),
             amount(weather.perHeatingDegreeDay, section.commodity),
             amount(weather.perCoolingDegreeDay, section.commodity), number(weather.heatingDegreeDays, 1),
             number(weather.heatingDegreeDaysBefore, 1), number(weather.coolingDegreeDays, 1),
             number(weather.coolingDegreeDaysBefore, 1));
}

QString ReportFormat::coverage(const ReportSection &section) const
{
    if (!section.total)
        return word(Words::CoverageNone);
    QString text =
        section.coverage >= 1.0 ? word(Words::CoverageFull) : word(Words::CoveragePart).arg(percent(section.coverage));
    if (section.estimated > 0)
        text += u' ' + word(Words::Estimated).arg(percent(section.estimated));
    if (section.commodity == Commodity::Gas)
        text += u' ' + word(Words::GasVolume);
    return text;
}

QStringList ReportFormat::correction(const ReportContent &content) const
{
    if (!content.correction)
        return {};
    QStringList lines{word(Words::Correction)
                          .arg(QString::number(content.correction->version), time(content.correction->generatedAt))};
    for (const ReportCorrection::Change &change : content.correction->changes) {
        const QString before = amount(change.totalBefore, change.commodity);
        const QString now = amount(change.totalNow, change.commodity);
        if (before != now) // another commodity may have changed, the weather, or an appliance
            lines.append(word(Words::CorrectionChange).arg(commodityWord(m_language, change.commodity), before, now));
    }
    return lines;
}

ReportFormat formatOf(const ReportContent &content)
{
    return {content.language, SiteZone::create(content.zoneId).valueOr(SiteZone::utc())};
}

} // namespace core
