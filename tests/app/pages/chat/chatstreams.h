#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

// Answers as the daemon streams them.
namespace streams {

using namespace Qt::StringLiterals;

inline QByteArray event(const QJsonObject &object)
{
    return "data: " + QJsonDocument(object).toJson(QJsonDocument::Compact) + "\n\n";
}

inline QByteArray begin()
{
    return event({{u"type"_s, u"start"_s}, {u"messageId"_s, u"m1"_s}}) + event({{u"type"_s, u"start-step"_s}});
}

inline QByteArray end()
{
    return event({{u"type"_s, u"finish-step"_s}}) + event({{u"type"_s, u"finish"_s}}) + "data: [DONE]\n\n";
}

inline QByteArray text(const QString &whole, const QString &id = u"t1"_s, int pieceLength = 7)
{
    QByteArray bytes = event({{u"type"_s, u"text-start"_s}, {u"id"_s, id}});
    for (qsizetype at = 0; at < whole.size(); at += pieceLength)
        bytes += event({{u"type"_s, u"text-delta"_s}, {u"id"_s, id}, {u"delta"_s, whole.mid(at, pieceLength)}});
    return bytes + event({{u"type"_s, u"text-end"_s}, {u"id"_s, id}});
}

inline QByteArray call(const QString &tool, const QJsonObject &input, const QString &id = u"c1"_s)
{
    const QString arguments = QString::fromUtf8(QJsonDocument(input).toJson(QJsonDocument::Compact));
    const qsizetype half = arguments.size() / 2;
    const auto delta = [&id](const QString &piece) {
        return event({{u"type"_s, u"tool-input-delta"_s}, {u"toolCallId"_s, id}, {u"inputTextDelta"_s, piece}});
    };
    return event({{u"type"_s, u"tool-input-start"_s}, {u"toolCallId"_s, id}, {u"toolName"_s, tool}})
           + delta(arguments.first(half)) + delta(arguments.sliced(half))
           + event({{u"type"_s, u"tool-input-available"_s},
                    {u"toolCallId"_s, id},
                    {u"toolName"_s, tool},
                    {u"input"_s, input}});
}

inline QByteArray output(const QJsonObject &output, const QString &id = u"c1"_s)
{
    return event({{u"type"_s, u"tool-output-available"_s}, {u"toolCallId"_s, id}, {u"output"_s, output}});
}

inline QByteArray outputError(const QString &reason, const QString &id = u"c1"_s)
{
    return event({{u"type"_s, u"tool-output-error"_s}, {u"toolCallId"_s, id}, {u"errorText"_s, reason}});
}

inline QByteArray error(const QString &reason)
{
    return event({{u"type"_s, u"error"_s}, {u"errorText"_s, reason}});
}

} // namespace streams
