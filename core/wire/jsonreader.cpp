#include "jsonreader.h"

#include <QDateTime>
#include <QTimeZone>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace core::wire {

constexpr double LargestExactInteger = 9007199254740992.0; // 2^53: JSON numbers are doubles

JsonReader::JsonReader(const QJsonObject &object, QString *fault, QString path)
    : m_object(object)
    , m_fault(fault)
    , m_path(std::move(path))
{
}

void JsonReader::fail(QLatin1StringView name, const QString &problem)
{
    if (m_fault->isEmpty())
        *m_fault = m_path + name + u' ' + problem;
}

bool JsonReader::isNull(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    return value.isNull() || value.isUndefined();
}

QString JsonReader::string(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        fail(name, u"is not a string"_s);
    return value.toString();
}

QString JsonReader::optionalString(QLatin1StringView name)
{
    return isNull(name) ? QString() : string(name);
}

double JsonReader::number(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isDouble())
        fail(name, u"is not a number"_s);
    return value.toDouble();
}

std::optional<double> JsonReader::optionalNumber(QLatin1StringView name)
{
    // One look for the name, where isNull() and number() take two: lists of buildings are full of these.
    const QJsonValue value = m_object.value(name);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    if (!value.isDouble())
        fail(name, u"is not a number"_s);
    return value.toDouble();
}

qint64 JsonReader::integer(QLatin1StringView name)
{
    const double value = number(name);
    if (std::abs(value) > LargestExactInteger || value != std::floor(value)) {
        fail(name, u"is not a whole number"_s);
        return 0;
    }
    return static_cast<qint64>(value);
}

std::optional<qint64> JsonReader::optionalInteger(QLatin1StringView name)
{
    return isNull(name) ? std::nullopt : std::optional(integer(name));
}

int JsonReader::int32(QLatin1StringView name)
{
    const qint64 value = integer(name);
    if (!std::in_range<int>(value)) {
        fail(name, u"is too large"_s);
        return 0;
    }
    return static_cast<int>(value);
}

bool JsonReader::boolean(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isBool())
        fail(name, u"is not true or false"_s);
    return value.toBool();
}

JsonReader JsonReader::object(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isObject())
        fail(name, u"is not an object"_s);
    return JsonReader(value.toObject(), m_fault, m_path + name + u'.');
}

QJsonArray JsonReader::array(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        fail(name, u"is not an array"_s);
    return value.toArray();
}

QStringList JsonReader::strings(QLatin1StringView name)
{
    QStringList all;
    const QJsonArray elements = array(name);
    for (const QJsonValue value : elements) {
        if (!value.isString())
            fail(name, u"holds something that is not a string"_s);
        all.append(value.toString());
    }
    return all;
}

QDate JsonReader::date(QLatin1StringView name)
{
    constexpr qsizetype DateSize = 10; // ISODate takes a time behind it as well
    constexpr qsizetype MostShown = 64;
    const QString text = string(name);
    const QDate date = text.size() == DateSize ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid())
        fail(name, u"is not a date like 2025-09-01: '%1'"_s.arg(text.left(MostShown)));
    return date;
}

std::optional<QDate> JsonReader::optionalDate(QLatin1StringView name)
{
    return isNull(name) ? std::nullopt : std::optional(date(name));
}

// "2025-09-01T04:00:00Z", as our own writer has it: QDateTime takes many times as long, and a list of buildings has
// thousands.
static std::optional<EpochSeconds> secondsOf(QStringView text)
{
    constexpr QStringView Pattern = u"dddd-dd-ddTdd:dd:ddZ";
    if (text.size() != Pattern.size())
        return std::nullopt;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool digit = text.at(i) >= u'0' && text.at(i) <= u'9';
        if (Pattern.at(i) == u'd' ? !digit : text.at(i) != Pattern.at(i))
            return std::nullopt;
    }
    const auto number = [text](qsizetype from, qsizetype count) {
        int value = 0;
        for (qsizetype i = from; i < from + count; ++i)
            value = 10 * value + (text.at(i).unicode() - u'0');
        return value;
    };
    const QDate date(number(0, 4), number(5, 2), number(8, 2));
    const QTime time(number(11, 2), number(14, 2), number(17, 2));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return (date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()) * SecondsPerDay + time.msecsSinceStartOfDay() / 1000;
}

EpochSeconds JsonReader::time(QLatin1StringView name)
{
    const QByteArray utcName = QByteArray(name.data(), name.size()) + "Utc";
    const QLatin1StringView field(utcName);
    const QString text = string(field);
    if (const auto seconds = secondsOf(text))
        return *seconds;
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODate);
    if (!instant.isValid() || instant.timeSpec() == Qt::LocalTime) {
        fail(field, u"is not a UTC time: '%1'"_s.arg(text));
        return 0;
    }
    return instant.toSecsSinceEpoch();
}

std::optional<EpochSeconds> JsonReader::optionalTime(QLatin1StringView name)
{
    const QByteArray utcName = QByteArray(name.data(), name.size()) + "Utc";
    return isNull(QLatin1StringView(utcName)) ? std::nullopt : std::optional(time(name));
}

} // namespace core::wire
