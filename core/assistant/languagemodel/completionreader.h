#pragma once

#include "core/assistant/languagemodel/languagemodel.h"

#include <QByteArray>
#include <QJsonObject>

namespace core {

//! Puts a model's answer together from the pieces of the chat-completions interface, as differently as servers write
//! them: calls without index or id, names that come again, an answer in one piece, fields that are missing.
class CompletionReader
{
public:
    explicit CompletionReader(ModelListener &listener);

    //! The data of one server-sent event, or the body of an answer that is not streamed. Upstream when it is no JSON
    //! or tells of an error; then the answer is over.
    Result<void> take(const QByteArray &data);

    bool hasStarted() const { return m_hasStarted; } //!< something of the answer came
    bool isDone() const { return m_isDone; }         //!< [DONE] came
    bool isComplete() const { return m_isDone || !m_turn.finishReason.isEmpty(); }
    const ModelTurn &turn() const { return m_turn; }

private:
    void takeDelta(const QJsonObject &delta);
    void takeCall(const QJsonObject &call);
    qsizetype callFor(const QJsonObject &call);

    //! Where a call of the server's numbering is in m_turn.calls.
    struct Place
    {
        int index = -1;
        bool isAnnounced = false;
        qsizetype told = 0; //!< characters of the arguments that the listener has
    };

    ModelListener &m_listener;
    ModelTurn m_turn;
    QList<Place> m_places; //!< one a call
    bool m_isDone = false;
    bool m_hasStarted = false;
};

//! The sentence in an error's body, in any of the forms that servers use, cut to some length; empty: none.
QString modelErrorText(const QByteArray &body);

} // namespace core
