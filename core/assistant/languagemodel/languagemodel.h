#pragma once

#include "core/base/result.h"

#include <QJsonArray>
#include <QList>
#include <QString>

#include <chrono>
#include <stop_token>

namespace core {

//! A tool that the model wants to be called.
struct ModelCall
{
    QString id; //!< as the model gave it; may be empty
    QString name;
    QString arguments; //!< JSON as the model wrote it, right or wrong
};

//! What the model said until it stopped by itself.
struct ModelTurn
{
    QString text;
    QList<ModelCall> calls;
    QString finishReason; //!< "stop", "tool_calls", "length", ...; empty when the server gave none
    qint64 tokens = 0;    //!< in and out, as the server counts them; 0 when it does not tell
};

//! Hears what a model says while it says it, in the thread that asked.
class ModelListener
{
public:
    virtual ~ModelListener() = default;
    virtual void text(const QString &delta) = 0;
    //! `index` is the call's place in ModelTurn::calls. Its name is known.
    virtual void callStarted(qsizetype index, const ModelCall &call) = 0;
    virtual void callArguments(qsizetype index, const QString &delta) = 0;
};

struct ModelQuestion
{
    QJsonArray messages; //!< in the form of the chat-completions interface
    QJsonArray tools;    //!< likewise
    bool mayCall = true; //!< false: it must answer without calling tools
};

//! A language model that streams its answers. Thread-safe.
class LanguageModel
{
public:
    virtual ~LanguageModel() = default;

    virtual QString name() const = 0;
    //! Blocks until the model is done, at most `limit`. Errors: Upstream, whose detail may be shown to the reader;
    //! Cancelled soon after `stop` is asked for.
    virtual Result<ModelTurn> ask(const ModelQuestion &question, ModelListener &listener, const std::stop_token &stop,
                                  std::chrono::milliseconds limit) = 0;
};

} // namespace core
