#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

namespace core {

//! Writes one answer as server-sent events of the UI Message Stream Protocol v1, each in the order and with the keys
//! that its strict client accepts: parts are opened before they are filled and closed before the step ends. Belongs to
//! the thread that answers.
class MessageStream
{
public:
    //! Takes the bytes of one event, "data: {...}\n\n"; false: nobody listens any more.
    using Sink = std::function<bool(const QByteArray &)>;

    explicit MessageStream(Sink sink);

    void start(const QString &messageId);
    //! Ends the step before, if one is open.
    void startStep();
    //! Closes the open text; calls still without an output get an error.
    void finishStep();

    //! Opens a step and a text part when none is open. Half a surrogate pair at the end waits for the other half.
    void text(const QString &delta);
    void endText(); //!< what follows is a part of its own; without an open part nothing

    void toolInputStart(const QString &callId, const QString &toolName);
    void toolInputDelta(const QString &callId, const QString &delta);
    //! Announces the call first when toolInputStart did not.
    void toolInput(const QString &callId, const QString &toolName, const QJsonObject &input);
    void toolOutput(const QString &callId, const QJsonObject &output);
    void toolError(const QString &callId, const QString &errorText);

    void error(const QString &errorText);
    void finish(); //!< closes what is open, then finish and [DONE]

    bool isListenedTo() const { return m_isListenedTo; }

private:
    //! A call of the open step that has no output yet.
    struct OpenCall
    {
        QString id;
        QString toolName;
        bool hasInput = false;
    };

    OpenCall *openCall(const QString &callId);
    void endCall(const QString &callId);
    void ensureStep();
    void write(const QJsonObject &event);

    Sink m_sink;
    bool m_isListenedTo = true;
    bool m_stepOpen = false;
    QString m_textId; //!< of the open text part; empty: none
    QString m_half;   //!< the first half of a surrogate pair whose second half has not come yet
    int m_texts = 0;
    QList<OpenCall> m_calls;
};

} // namespace core
