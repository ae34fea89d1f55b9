#include "toolwords.h"

#include "app/theme/format.h"
#include "app/theme/words.h"
#include "core/model/score.h"
#include "core/model/utility.h"
#include "core/model/weather.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app::toolwords {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChatTools)
};

constexpr qsizetype LongestTime = 30; // letters

QString titleOfKnown(const QString &tool)
{
    if (tool == "run_prediction"_L1)
        return Tr::tr("Prediction");
    if (tool == "execute_python"_L1)
        return Tr::tr("Python program");
    if (tool == "list_buildings"_L1)
        return Tr::tr("List of buildings");
    if (tool == "get_building"_L1)
        return Tr::tr("Building");
    if (tool == "get_timeseries"_L1)
        return Tr::tr("Readings");
    if (tool == "rank"_L1)
        return Tr::tr("Ranking");
    if (tool == "data_quality"_L1)
        return Tr::tr("Data quality");
    return {};
}

// A day, or a time on the site's clock; anything else as it is.
QString textValue(const QString &text)
{
    if (const auto utility = core::utilityFromName(text))
        return words::utility(*utility);
    if (const auto signal = core::signalFromName(text))
        return words::signal(*signal);
    if (text.size() < 10 || text.size() > LongestTime || text.at(4) != u'-')
        return text;
    const QDate date = QDate::fromString(text.first(10), Qt::ISODate);
    if (!date.isValid())
        return text;
    if (text.size() == 10)
        return format::day(date);
    return text.at(10) == u'T' ? format::siteTime(text.first(std::min<qsizetype>(text.size(), 19))) : text;
}

QString numberValue(double number)
{
    const bool isWhole = std::abs(number) < 1e15 && number == std::floor(number);
    return isWhole ? format::count(static_cast<qint64>(number)) : format::number(number);
}

} // namespace

QString title(const QString &tool)
{
    const QString known = titleOfKnown(tool);
    return known.isEmpty() ? tool : known;
}

QString subject(const ChatToolUse &use, const BuildingNames &buildings)
{
    QStringList about;
    const QJsonValue number = use.input["buildingNumber"_L1];
    if (!number.isUndefined() && !number.isNull())
        about.append(buildings.title(number.isString() ? number.toString() : number.toVariant().toString()));
    if (const auto utility = core::utilityFromName(use.input["utility"_L1].toString()))
        about.append(words::utilityInSentence(*utility));
    const QDate first = QDate::fromString(use.input["startDate"_L1].toString().left(10), Qt::ISODate);
    const QDate last = QDate::fromString(use.input["endDate"_L1].toString().left(10), Qt::ISODate);
    if (first.isValid() && last.isValid())
        about.append(format::dateRange(first, last));
    return about.join(u", "_s);
}

QString state(ChatToolUse::State state)
{
    switch (state) {
    case ChatToolUse::State::Announced:
        return Tr::tr("being prepared");
    case ChatToolUse::State::Running:
        return Tr::tr("working");
    case ChatToolUse::State::Done:
        return Tr::tr("done");
    case ChatToolUse::State::Failed:
        return Tr::tr("failed");
    case ChatToolUse::State::Stopped:
        return Tr::tr("stopped");
    }
    Q_UNREACHABLE();
}

QString value(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? Tr::tr("yes") : Tr::tr("no");
    case QJsonValue::Double:
        return numberValue(value.toDouble());
    case QJsonValue::String:
        return textValue(value.toString());
    case QJsonValue::Array: {
        QStringList all;
        for (const QJsonValue item : value.toArray())
            all.append(toolwords::value(item));
        return all.join(u", "_s);
    }
    case QJsonValue::Object: {
        QStringList all;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            all.append(u"%1 %2"_s.arg(field(it.key()), toolwords::value(it.key(), it.value())));
        return all.join(u", "_s);
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return format::missing();
}

QString value(const QString &key, const QJsonValue &value)
{
    const auto status = core::statusFromName(value.toString());
    if (status && key.endsWith("status"_L1, Qt::CaseInsensitive))
        return words::status(status);
    if (!value.isDouble())
        return toolwords::value(value);
    const double number = value.toDouble();
    if (key == "coverage"_L1)
        return format::percent(number);
    if (key.endsWith("Percent"_L1))
        return format::number(number) + u" %"_s;
    if (key == "score"_L1 || key == "anomalyScore"_L1)
        return format::score(number);
    return toolwords::value(value);
}

QStringList arguments(const QJsonObject &input)
{
    QStringList lines;
    for (auto it = input.begin(); it != input.end(); ++it) {
        if (it.key() == "code"_L1 || it.value().isNull())
            continue;
        //: The name of an argument and its value: "Building: 311".
        lines.append(Tr::tr("%1: %2").arg(field(it.key()), value(it.value())));
    }
    return lines;
}

} // namespace app::toolwords
