#include "sensorcommands.h"

#include "core/wire/jsonsensors.h"
#include "server/api/adminsensors.h"
#include "server/daemon/accountlookup.h"
#include "server/daemon/optionparser.h"
#include "server/daemon/sensorcalls.h"
#include "server/daemon/sensorreadingscommand.h"

#include <QFile>
#include <QJsonArray>

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

namespace {

// The options of `sensor add`.
struct AddOptions
{
    QCommandLineOption id{u"id"_s, u"What the sensor calls itself; case does not matter."_s, u"id"_s};
    QCommandLineOption building{u"building"_s, u"Number of its building, which is made when it is not known."_s,
                                u"number"_s};
    QCommandLineOption utility{u"utility"_s, u"ELECTRICITY (the default), GAS or WATER."_s, u"utility"_s};
    QCommandLineOption kind{
        u"kind"_s, u"Instead of the utility: DIGITAL_ELECTRICITY, ANALOG_ELECTRICITY, GAS, WATER."_s, u"kind"_s};
    QCommandLineOption secret{u"secret"_s, u"What it proves itself with (default: one is made and printed)."_s,
                              u"text"_s};
    QCommandLineOption name{u"name"_s, u"What people call it."_s, u"text"_s};
    QCommandLineOption owner{u"owner"_s, u"The user whose it is."_s, u"name"_s};
    QCommandLineOption rotation{u"rotation"_s, u"Revolutions that make one kWh, of an analog sensor."_s, u"number"_s};
    QCommandLineOption limit{u"limit"_s, u"The most its counter may rise in a minute, in kWh or m3."_s, u"number"_s};
};

} // namespace

static Result<void> putNumber(const QCommandLineParser &parser, const QCommandLineOption &option,
                              QLatin1StringView field, QJsonObject &body)
{
    if (!parser.isSet(option))
        return {};
    bool isNumber = false;
    const double number = parser.value(option).toDouble(&isNumber);
    if (!isNumber)
        return wrongUse(u"--%1 must be a number, not '%2'"_s.arg(option.names().first(), parser.value(option)));
    body.insert(field, number);
    return {};
}

static Result<QJsonObject> addBody(const QCommandLineParser &parser, const AddOptions &options)
{
    if (!parser.isSet(options.id) || !parser.isSet(options.building) || !parser.positionalArguments().isEmpty())
        return wrongUse(u"sensor add needs --id and --building, and no other words"_s);
    QJsonObject body{{u"id"_s, parser.value(options.id)},
                     {u"building"_s, parser.value(options.building)},
                     {u"createBuilding"_s, true}};
    if (parser.isSet(options.kind))
        body.insert("kind"_L1, parser.value(options.kind));
    else
        body.insert("utility"_L1, parser.isSet(options.utility) ? parser.value(options.utility) : u"ELECTRICITY"_s);
    if (parser.isSet(options.secret)) {
        if (parser.value(options.secret).isEmpty())
            return wrongUse(u"--secret must not be empty"_s);
        body.insert("secret"_L1, parser.value(options.secret));
    }
    if (parser.isSet(options.name))
        body.insert("name"_L1, parser.value(options.name));
    if (auto put = putNumber(parser, options.rotation, "rotationPerKwh"_L1, body); !put)
        return put.error();
    if (auto put = putNumber(parser, options.limit, "limitPerMinute"_L1, body); !put)
        return put.error();
    return body;
}

static Result<QString> addSensor(const QStringList &arguments)
{
    OptionParser parser(u"Adds a sensor to a building."_s);
    const AddOptions options;
    parser->addOptions({options.id, options.building, options.utility, options.kind, options.secret, options.name,
                        options.owner, options.rotation, options.limit});
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    auto body = addBody(*parser.operator->(), options);
    if (!body)
        return body.error();
    auto caller = ApiCaller::on(*config);
    if (!caller)
        return caller.error();
    if (parser->isSet(options.owner)) {
        const auto owner = idOfUser(*caller, parser->value(options.owner));
        if (!owner)
            return owner.error();
        body->insert("ownerId"_L1, *owner);
    }
    const auto answer = caller->call({"POST", SensorsPath, {}, *body});
    if (!answer)
        return answer.error();
    const QString building = answer->value("building"_L1).toString();
    QString text = u"sensor %1 (%2) is added to building %3\n"_s.arg(answer->value("id"_L1).toString(),
                                                                     answer->value("kind"_L1).toString(), building);
    if (answer->value("createdBuilding"_L1).toBool())
        text += u"building %1 was not known and is created without area\n"_s.arg(building);
    if (answer->contains("secret"_L1))
        text += u"secret: %1\n"_s.arg(answer->value("secret"_L1).toString());
    return text;
}

static QString importReport(const QJsonObject &answer)
{
    const auto count = [&answer](QLatin1StringView field) { return QString::number(answer.value(field).toInteger()); };
    QString text = u"%1 sensors added, %2 known already, %3 rows skipped, %4 warnings\n"_s.arg(
        count("added"_L1), count("unchanged"_L1), count("skipped"_L1), count("warningCount"_L1));
    const QJsonArray warnings = answer.value("warnings"_L1).toArray();
    for (const QJsonValue warning : warnings) {
        const qint64 row = warning["row"_L1].toInteger();
        const QString message = warning["message"_L1].toString();
        text += row > 0 ? u"  row %1: %2\n"_s.arg(QString::number(row), message) : u"  %1\n"_s.arg(message);
    }
    const qint64 more = answer.value("warningCount"_L1).toInteger() - warnings.size();
    if (more > 0)
        text += u"  and %1 more\n"_s.arg(more);
    if (answer.value("withoutSecret"_L1).toInteger() > 0) {
        text += u"%1 of them have no secret: they get no token unless the configuration allows it\n"_s.arg(
            count("withoutSecret"_L1));
    }
    return text;
}

static Result<QString> importSensors(const QStringList &arguments)
{
    OptionParser parser(u"Adds the sensors of a CSV file with the columns id, building, utility and secret, and perhaps"
                        " name, all at once."_s);
    parser->addPositionalArgument(u"file"_s, u"CSV file"_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    if (parser->positionalArguments().size() != 1)
        return wrongUse(u"sensor import needs one file"_s);
    const QString name = parser->positionalArguments().first();
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, u"%1: %2"_s.arg(name, file.errorString())};
    const QByteArray csv = file.read(AdminSensorsApi::LargestList + 1);
    if (csv.size() > AdminSensorsApi::LargestList)
        return Error{ErrorCode::TooLarge, u"%1 is larger than %2 bytes"_s.arg(name).arg(AdminSensorsApi::LargestList)};
    auto caller = ApiCaller::on(*config);
    if (!caller)
        return caller.error();
    const auto answer = caller->call({"POST", SensorsPath + u"/import"_s, {}, {{u"csv"_s, QString::fromUtf8(csv)}}});
    if (!answer)
        return Error{answer.error().code, u"%1: %2"_s.arg(name, answer.error().detail)};
    return importReport(*answer);
}

static Result<QString> listSensors(const QStringList &arguments)
{
    OptionParser parser(u"Lists the sensors: id, name, building, kind, state, last reading, counter, readings held back"
                        " and owner, between tabs."_s);
    const auto config = parser.parseWithFolder(arguments);
    if (!config)
        return config.error();
    auto caller = ApiCaller::on(*config);
    if (!caller)
        return caller.error();
    const auto sensors = allSensors(*caller);
    if (!sensors)
        return sensors.error();
    QString text = u"id\tname\tbuilding\tkind\tstate\tlast reading\tcounter\theld back\towner\n"_s;
    for (const SensorOverview &one : *sensors) {
        const auto &last = one.lastReading;
        const QStringList cells{one.sensor.externalId,
                                one.sensor.name,
                                one.sensor.buildingNumber,
                                sensorKindName(one.sensor.kind),
                                sensorHealthName(one.health),
                                last ? wire::formatUtcMilliseconds(last->at) : QString(),
                                last ? u"%1 %2"_s.arg(last->counter, 0, 'g', QLocale::FloatingPointShortest)
                                           .arg(counterUnit(one.sensor.kind))
                                     : QString(),
                                QString::number(one.quarantined),
                                one.sensor.ownerName};
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

int runSensor(const QStringList &arguments)
{
    return runVerb(u"sensor"_s, arguments,
                   {{u"add"_s, addSensor},
                    {u"import"_s, importSensors},
                    {u"list"_s, listSensors},
                    {u"readings"_s, printSensorReadings}});
}

} // namespace server
