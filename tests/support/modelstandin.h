#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace support {

//! What the stand-in answers to one request: bytes as a server of the chat-completions interface sends them.
struct ModelPlay
{
    enum End {
        Whole, //!< with the end that HTTP asks for
        Cut,   //!< the connection breaks
        Hang   //!< nothing more comes
    };

    QList<QByteArray> pieces; //!< of the body; each is sent on its own
    End end = Whole;
    int status = 200;
    QByteArray contentType = "text/event-stream";
    QList<QByteArray> headers = {}; //!< "Name: value"
    int pauseMs = 0;                //!< between pieces
};

struct ModelRequest
{
    QByteArray head; //!< request line and headers
    QJsonObject body;
};

//! A local server in the place of a language model's, with threads of its own. Answers requests with what it was given
//! to play, in turn, and with 500 when that is used up.
class ModelStandIn
{
public:
    ModelStandIn();
    ~ModelStandIn();
    ModelStandIn(const ModelStandIn &) = delete;
    ModelStandIn &operator=(const ModelStandIn &) = delete;

    QString baseUrl() const; //!< ends in /v1

    void play(const ModelPlay &play);
    //! From now on for every request for which nothing else is left; `afterTool` for those that end in an output.
    void playAlways(const ModelPlay &play) { playAlways(play, play); }
    void playAlways(const ModelPlay &play, const ModelPlay &afterTool);
    void forget(); //!< requests and what is left to play

    QList<ModelRequest> requests() const;
    int left() const; //!< clients that closed their connection while it hung

private:
    void accept();
    void serve(int socket);
    ModelPlay next(const ModelRequest &request);
    bool send(int socket, const QByteArray &bytes) const;

    int m_listener = -1;
    quint16 m_port = 0;
    mutable std::mutex m_mutex; // guards what follows
    std::deque<ModelPlay> m_plays;
    ModelPlay m_always;
    ModelPlay m_afterTool;
    QList<ModelRequest> m_requests;
    int m_left = 0;
    bool m_stopping = false;
    std::vector<int> m_sockets;
    std::vector<std::thread> m_threads;
    std::thread m_accepting;
};

//! One event with this delta.
QByteArray modelEvent(const QJsonObject &delta, const QString &finishReason = {});
//! The events of an answer in these pieces of text, with finish_reason and [DONE].
QList<QByteArray> modelText(const QStringList &deltas);
//! The events of a call; the arguments come in two pieces.
QList<QByteArray> modelCall(const QString &id, const QString &name, const QByteArray &arguments);
//! The same bytes, each on its own.
QList<QByteArray> byteByByte(const QList<QByteArray> &pieces);

} // namespace support
