#pragma once

#include "app/client/connection.h"
#include "app/client/eventlines.h"

#include <QJsonArray>

namespace app {

//! Who answers in the chat of a server, and what it can compute.
struct ChatAbilities
{
    bool usesModel = false; //!< else the built-in assistant answers
    QString model;          //!< its name; empty without one
    QStringList tools;
    bool hasPython = false;
    QString pythonReason; //!< English, why it has none
};

//! A language model to answer with instead of what the server is set up with.
struct ChatModel
{
    QString baseUrl; //!< empty: none
    QString name;
    QString key; //!< empty where the server of the model asks for none

    bool isEmpty() const { return baseUrl.isEmpty(); }
};

//! Asks one question after the other and tells the answer as it comes (POST /api/chat, server-sent events of the UI
//! Message Stream Protocol). GUI thread. Nothing is told after stop(), the destructor, or a change of server.
class ChatClient : public QObject
{
    Q_OBJECT
public:
    explicit ChatClient(Connection &connection, QObject *parent = nullptr);
    ~ChatClient() override;

    //! `messages` as the daemon takes them, the question last. Stops what is under way.
    void ask(const QJsonArray &messages, const ChatModel &model = {});
    void stop();
    bool isRunning() const { return m_reply; }

    QPointer<Pending> abilities(QObject *context, std::function<void(core::Result<ChatAbilities>)> done);
    //! Has the server try this model; the text says what came of it.
    QPointer<Pending> test(const ChatModel &model, QObject *context, std::function<void(core::Result<QString>)> done);

Q_SIGNALS:
    void started(const QString &messageId);
    void textStarted(const QString &id);
    void textArrived(const QString &id, const QString &text);
    void textEnded(const QString &id);
    void toolStarted(const QString &callId, const QString &tool);
    void toolInputArrived(const QString &callId, const QString &text); //!< a piece of the JSON of the arguments
    void toolCalled(const QString &callId, const QString &tool, const QJsonObject &input);
    void toolAnswered(const QString &callId, const QJsonObject &output);
    void toolFailed(const QString &callId, const QString &reason);
    void finished();
    //! The server refused, could not be reached, ended too early, or told of an error. Instead of finished().
    void failed(const core::Error &error);

private:
    void read();
    void take(const QByteArray &data);
    void takeText(const QByteArray &type, const QJsonObject &event);
    void takeTool(const QByteArray &type, const QJsonObject &event);
    void end();
    void fail(const core::Error &error);

    Connection &m_connection;
    QNetworkReply *m_reply = nullptr;
    EventLines m_lines;
    bool m_isWhole = false; //!< its end was told
    QString m_trouble;      //!< that the answer told of
};

} // namespace app
