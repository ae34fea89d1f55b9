#pragma once

#include "core/base/result.h"
#include "core/model/sensor.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

// The messages of proto/energyleaf.proto as plain values. Decoding reads past unknown fields. Its errors: Unprocessable
// for bytes that are no message at all, TooLarge beyond MaximumSensorMessageBytes, InvalidArgument for a message that
// is one but cannot be meant. All functions are pure.
namespace core::wire {

constexpr qsizetype MaximumSensorMessageBytes = 4096;
constexpr int MaximumSensorMessageFields = 64; //!< repeated and unknown ones included

// What the sensors can hold, in bytes of UTF-8.
constexpr qsizetype MaximumTokenBytes = 44;
constexpr qsizetype MaximumScriptBytes = 665;
constexpr qsizetype MaximumStatusMessageBytes = 254;

struct SensorTokenRequest
{
    QString sensorId;               //!< as sent
    std::optional<SensorKind> kind; //!< nullopt: a number that is none
    bool needsScript = false;
    QString secret; //!< empty when it sent none
};

struct SensorTokenAnswer
{
    int status = 0; //!< as the HTTP status
    QString message;
    QByteArray token;
    int expiresInSeconds = 0;
    QString script; //!< empty = none
    std::optional<quint32> rotationPerKwh;
    std::optional<qint64> scriptId;
};

struct SensorDataRequest
{
    QByteArray token; //!< empty when the body has none
    std::optional<SensorKind> kind;
    double value = 0.0; //!< as sent: not checked, also not for being a number
    std::optional<double> power;
    std::optional<double> feedIn;
    std::optional<EpochMilliseconds> at; //!< nullopt: now
    bool isOlderForm = false;            //!< the value came as a float
};

struct ScriptAcceptedRequest
{
    QByteArray token;
    QString sensorId; //!< empty when not given
    std::optional<qint64> scriptId;
};

//! The answer to readings and to an accepted script: the two have the same fields.
struct SensorAnswer
{
    int status = 0;
    QString message;
};

Result<SensorTokenRequest> decodeTokenRequest(QByteArrayView bytes);
Result<SensorTokenAnswer> decodeTokenAnswer(QByteArrayView bytes);
Result<SensorDataRequest> decodeDataRequest(QByteArrayView bytes);
Result<ScriptAcceptedRequest> decodeScriptAcceptedRequest(QByteArrayView bytes);
Result<SensorAnswer> decodeSensorAnswer(QByteArrayView bytes);

QByteArray encode(const SensorTokenRequest &request);
//! A message longer than the sensors hold is cut.
QByteArray encode(const SensorTokenAnswer &answer);
QByteArray encode(const SensorDataRequest &request);
QByteArray encode(const ScriptAcceptedRequest &request);
QByteArray encode(const SensorAnswer &answer);

//! The first `bytes` bytes of UTF-8 of `text`, without half a character at the end.
QByteArray utf8Within(const QString &text, qsizetype bytes);

} // namespace core::wire
