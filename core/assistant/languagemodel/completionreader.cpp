#include "completionreader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString errorText(const QJsonObject &object)
{
    const QJsonValue error = object.value("error"_L1);
    if (error.isString())
        return error.toString();
    QString message = error["message"_L1].toString();
    if (!message.isEmpty())
        return message;
    const QString own = object.value("message"_L1).toString();
    return own.isEmpty() ? object.value("detail"_L1).toString() : own;
}

bool isError(const QJsonValue &value)
{
    return value.isObject() || (value.isString() && !value.toString().isEmpty());
}

} // namespace

QString modelErrorText(const QByteArray &body)
{
    QJsonDocument document = QJsonDocument::fromJson(body);
    if (document.isArray()) // some wrap it once more
        document = QJsonDocument(document.array().at(0).toObject());
    return errorText(document.object()).simplified();
}

CompletionReader::CompletionReader(ModelListener &listener)
    : m_listener(listener)
{
}

Result<void> CompletionReader::take(const QByteArray &data)
{
    if (data.trimmed() == "[DONE]") {
        m_isDone = true;
        return {};
    }
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(data, &parsing);
    if (parsing.error != QJsonParseError::NoError || !document.isObject())
        return Error{ErrorCode::Upstream, u"the language model's server sent something that is no JSON object"_s};
    const QJsonObject object = document.object();
    if (isError(object.value("error"_L1))) {
        const QString text = modelErrorText(data);
        return Error{ErrorCode::Upstream,
                     u"the language model broke off: %1"_s.arg(text.isEmpty() ? u"no reason was given"_s : text)};
    }
    const QJsonValue tokens = object.value("usage"_L1)["total_tokens"_L1];
    if (tokens.isDouble())
        m_turn.tokens = tokens.toInteger();
    const QJsonValue choice = object.value("choices"_L1)[0];
    takeDelta((choice["delta"_L1].isObject() ? choice["delta"_L1] : choice["message"_L1]).toObject());
    if (choice["finish_reason"_L1].isString())
        m_turn.finishReason = choice["finish_reason"_L1].toString();
    return {};
}

void CompletionReader::takeDelta(const QJsonObject &delta)
{
    const QString text = delta.value("content"_L1).toString();
    if (!text.isEmpty()) {
        m_hasStarted = true;
        m_turn.text += text;
        m_listener.text(text);
    }
    for (const QJsonValue call : delta.value("tool_calls"_L1).toArray())
        takeCall(call.toObject());
}

//! Some servers leave the index out, some give each call the same one.
qsizetype CompletionReader::callFor(const QJsonObject &call)
{
    const QString id = call.value("id"_L1).toString();
    const int index = call.value("index"_L1).toInt(-1);
    const bool startsOne = !call.value("function"_L1)["name"_L1].toString().isEmpty();
    for (qsizetype i = m_places.size() - 1; i >= 0; --i) {
        const QString &known = m_turn.calls.at(i).id;
        if (!id.isEmpty() && !known.isEmpty()) {
            if (id == known)
                return i;
        } else if (index >= 0 ? m_places.at(i).index == index : (id.isEmpty() && !startsOne)) {
            return i;
        }
    }
    m_places.append(Place{index});
    m_turn.calls.append(ModelCall{id, {}, {}});
    return m_places.size() - 1;
}

void CompletionReader::takeCall(const QJsonObject &object)
{
    const qsizetype at = callFor(object);
    m_hasStarted = true;
    ModelCall &call = m_turn.calls[at];
    Place &place = m_places[at];
    if (call.id.isEmpty())
        call.id = object.value("id"_L1).toString();
    const QJsonValue function = object.value("function"_L1);
    if (call.name.isEmpty())
        call.name = function["name"_L1].toString();
    const QJsonValue arguments = function["arguments"_L1];
    call.arguments += arguments.isObject()
                          ? QString::fromUtf8(QJsonDocument(arguments.toObject()).toJson(QJsonDocument::Compact))
                          : arguments.toString();
    if (call.name.isEmpty())
        return;
    if (!std::exchange(place.isAnnounced, true))
        m_listener.callStarted(at, call);
    if (place.told < call.arguments.size())
        m_listener.callArguments(at, call.arguments.mid(std::exchange(place.told, call.arguments.size())));
}

} // namespace core
