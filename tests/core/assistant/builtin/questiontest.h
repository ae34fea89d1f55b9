#pragma once

#include "core/assistant/builtin/question.h"

#include <QTest>

Q_DECLARE_METATYPE(core::Intent)

//! A site with names that are easily mistaken for one another.
inline core::Snapshot smallSite()
{
    using namespace core;
    using namespace Qt::StringLiterals;
    const QList<std::pair<QString, QString>> names{
        {u"105"_s, u"Alder Laboratory"_s},  {u"106"_s, u"Thorne Library"_s},
        {u"311"_s, u"Mount Hall (0311)"_s}, {u"312"_s, u"Maple House"_s},
        {u"313"_s, u"Maple Hall"_s},        {u"376"_s, u"East Regional Chilled Water Plant"_s},
        {u"120"_s, u"Building 5"_s},        {u"6"_s, u"Annex"_s},
        {u"121"_s, u"Building 6"_s}};
    Snapshot site;
    for (const auto &[number, name] : names) {
        Building building;
        building.id = number.toLongLong();
        building.number = number;
        building.name = name;
        site.indexByNumber.insert(number, site.buildings.size());
        site.buildings.append(building);
        for (const Utility utility : {Utility::Electricity, Utility::Gas})
            site.scores[building.id][utility].utility = utility;
    }
    return site;
}

//! "buildings | utilities | periods | weather", in short.
inline QString essence(const core::Question &question)
{
    using namespace core;
    using namespace Qt::StringLiterals;
    QStringList buildings = question.buildings.unknown;
    for (const Building &one : question.buildings.found)
        buildings.append(one.number);
    if (!question.buildings.unclear.isEmpty())
        buildings.append(u"?"_s + question.buildings.unclear);
    if (question.buildings.outOfList)
        buildings.append(u"no place"_s);
    QStringList utilities;
    for (const Utility one : question.utilities)
        utilities.append(utilityName(one).toLower());
    QStringList periods;
    for (const Period &one : question.periods)
        periods.append(one.first.toString(Qt::ISODate) + u".."_s + one.last.toString(Qt::ISODate));
    QStringList weather;
    for (const WeatherWish &one : question.weather.wishes)
        weather.append(QString::fromLatin1(weatherQuantityInfo(one.quantity).name).section(u'_', 0, 0)
                       + (one.isChange ? (one.amount < 0 ? u""_s : u"+"_s) : u"="_s) + QString::number(one.amount));
    return QStringList{buildings.join(u','), utilities.join(u','), periods.join(u','), weather.join(u',')}.join(u'|');
}

//! Questions to that site, whose latest day with data is 31 October 2025.
class QuestionTest : public QObject
{
    Q_OBJECT

protected:
    const core::Snapshot m_site = smallSite();
    const QDate m_latest{2025, 10, 31};

    core::Question asked(const QStringList &messages) const
    {
        using namespace core;
        Conversation conversation;
        for (const QString &message : messages) {
            if (!conversation.isEmpty())
                conversation.append({ChatMessage::Role::Assistant, QStringLiteral("..."), {}});
            conversation.append({ChatMessage::Role::User, message, {}});
        }
        return understood(conversation, m_site, m_latest);
    }
};
