#include "sensormessages.h"

#include "core/wire/messageoutline.h"

#include <energyleaf.pb.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace core::wire {

namespace {

template<typename Message>
Result<Message> parse(QByteArrayView bytes)
{
    Message message;
    if (!message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return notAMessage(u"its fields cannot be read"_s);
    return message;
}

template<typename Message>
Result<Message> checkedParse(QByteArrayView bytes, quint32 texts)
{
    if (const auto checked = outlineOf(bytes, texts); !checked)
        return checked.error();
    return parse<Message>(bytes);
}

template<typename Message>
QByteArray serialized(const Message &message)
{
    QByteArray bytes(static_cast<qsizetype>(message.ByteSizeLong()), Qt::Uninitialized);
    message.SerializeToArray(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

std::optional<SensorKind> kindOf(energyleaf::SensorType type)
{
    for (const SensorKind kind : AllSensorKinds) {
        if (static_cast<int>(kind) == static_cast<int>(type))
            return kind;
    }
    return std::nullopt;
}

energyleaf::SensorType typeOf(std::optional<SensorKind> kind)
{
    return static_cast<energyleaf::SensorType>(kind.value_or(SensorKind::AnalogElectricity));
}

Result<qint64> signedNumber(quint64 value, const QString &name)
{
    if (value > static_cast<quint64>(std::numeric_limits<qint64>::max()))
        return Error{ErrorCode::InvalidArgument, u"%1 is too large"_s.arg(name)};
    return static_cast<qint64>(value);
}

} // namespace

QByteArray utf8Within(const QString &text, qsizetype bytes)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= bytes)
        return utf8;
    qsizetype end = bytes;
    while (end > 0 && (static_cast<uchar>(utf8.at(end)) & 0xC0) == 0x80)
        --end;
    utf8.truncate(end);
    return utf8;
}

Result<SensorTokenRequest> decodeTokenRequest(QByteArrayView bytes)
{
    const auto message = checkedParse<energyleaf::TokenRequest>(bytes, textFields(1, 16));
    if (!message)
        return message.error();
    SensorTokenRequest request;
    request.sensorId = QString::fromStdString(message->client_id());
    request.kind = kindOf(message->type());
    request.needsScript = message->need_script();
    request.secret = QString::fromStdString(message->secret());
    return request;
}

Result<SensorTokenAnswer> decodeTokenAnswer(QByteArrayView bytes)
{
    const auto message = checkedParse<energyleaf::TokenResponse>(bytes, textFields(1, 4, 5));
    if (!message)
        return message.error();
    SensorTokenAnswer answer;
    answer.status = static_cast<int>(message->status());
    answer.message = QString::fromStdString(message->status_message());
    answer.token = QByteArray::fromStdString(message->access_token());
    answer.expiresInSeconds = static_cast<int>(message->expires_in());
    answer.script = QString::fromStdString(message->script());
    if (message->has_analog_rotation_per_kwh())
        answer.rotationPerKwh = message->analog_rotation_per_kwh();
    if (message->has_script_id()) {
        const auto id = signedNumber(message->script_id(), u"script_id"_s);
        if (!id)
            return id.error();
        answer.scriptId = *id;
    }
    return answer;
}

static Result<SensorDataRequest> decodeOlderDataRequest(QByteArrayView bytes)
{
    const auto message = parse<energyleaf::SensorDataRequest>(bytes);
    if (!message)
        return message.error();
    SensorDataRequest request;
    request.token = QByteArray::fromStdString(message->access_token());
    request.kind = kindOf(message->type());
    request.value = static_cast<double>(message->value());
    request.isOlderForm = true;
    return request;
}

Result<SensorDataRequest> decodeDataRequest(QByteArrayView bytes)
{
    const auto found = outlineOf(bytes, textFields(1));
    if (!found)
        return found.error();
    if (found->hasFloatCounter && !found->hasDoubleCounter)
        return decodeOlderDataRequest(bytes);
    const auto message = parse<energyleaf::SensorDataRequestV2>(bytes);
    if (!message)
        return message.error();
    SensorDataRequest request;
    request.token = QByteArray::fromStdString(message->access_token());
    request.kind = kindOf(message->type());
    request.value = message->value();
    if (message->has_value_current())
        request.power = message->value_current();
    if (message->has_value_out())
        request.feedIn = message->value_out();
    if (message->timestamp() != 0) { // 0 is what a sensor without a clock sends
        const auto at = signedNumber(message->timestamp(), u"timestamp"_s);
        if (!at)
            return at.error();
        request.at = *at;
    }
    return request;
}

Result<ScriptAcceptedRequest> decodeScriptAcceptedRequest(QByteArrayView bytes)
{
    const auto message = checkedParse<energyleaf::ScriptAcceptedRequest>(bytes, textFields(1, 16));
    if (!message)
        return message.error();
    ScriptAcceptedRequest request;
    request.token = QByteArray::fromStdString(message->access_token());
    request.sensorId = QString::fromStdString(message->sensor_id());
    if (message->has_script_id()) {
        const auto id = signedNumber(message->script_id(), u"script_id"_s);
        if (!id)
            return id.error();
        request.scriptId = *id;
    }
    return request;
}

Result<SensorAnswer> decodeSensorAnswer(QByteArrayView bytes)
{
    const auto message = checkedParse<energyleaf::SensorDataResponse>(bytes, textFields(2));
    if (!message)
        return message.error();
    return SensorAnswer{static_cast<int>(message->status()), QString::fromStdString(message->status_message())};
}

QByteArray encode(const SensorTokenRequest &request)
{
    energyleaf::TokenRequest message;
    message.set_client_id(request.sensorId.toStdString());
    message.set_type(typeOf(request.kind));
    message.set_need_script(request.needsScript);
    message.set_secret(request.secret.toStdString());
    return serialized(message);
}

QByteArray encode(const SensorTokenAnswer &answer)
{
    energyleaf::TokenResponse message;
    message.set_status(static_cast<quint32>(answer.status));
    message.set_status_message(utf8Within(answer.message, MaximumStatusMessageBytes).toStdString());
    message.set_access_token(answer.token.toStdString());
    message.set_expires_in(static_cast<quint32>(answer.expiresInSeconds));
    if (!answer.script.isEmpty())
        message.set_script(answer.script.toStdString());
    if (answer.rotationPerKwh)
        message.set_analog_rotation_per_kwh(*answer.rotationPerKwh);
    if (answer.scriptId)
        message.set_script_id(static_cast<quint64>(*answer.scriptId));
    return serialized(message);
}

QByteArray encode(const SensorDataRequest &request)
{
    if (request.isOlderForm) {
        energyleaf::SensorDataRequest message;
        message.set_access_token(request.token.toStdString());
        message.set_type(typeOf(request.kind));
        message.set_value(static_cast<float>(request.value));
        return serialized(message);
    }
    energyleaf::SensorDataRequestV2 message;
    message.set_access_token(request.token.toStdString());
    message.set_type(typeOf(request.kind));
    message.set_value(request.value);
    if (request.power)
        message.set_value_current(*request.power);
    if (request.feedIn)
        message.set_value_out(*request.feedIn);
    if (request.at)
        message.set_timestamp(static_cast<quint64>(*request.at));
    return serialized(message);
}

QByteArray encode(const ScriptAcceptedRequest &request)
{
    energyleaf::ScriptAcceptedRequest message;
    message.set_access_token(request.token.toStdString());
    message.set_sensor_id(request.sensorId.toStdString());
    if (request.scriptId)
        message.set_script_id(static_cast<quint64>(*request.scriptId));
    return serialized(message);
}

QByteArray encode(const SensorAnswer &answer)
{
    energyleaf::SensorDataResponse message;
    message.set_status(static_cast<quint32>(answer.status));
    message.set_status_message(utf8Within(answer.message, MaximumStatusMessageBytes).toStdString());
    return serialized(message);
}

} // namespace core::wire
