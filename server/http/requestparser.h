#pragma once

#include "server/api/message.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace server {

//! Takes a client's bytes and makes one request after the other of them. Belongs to one connection and its thread.
//! Nothing grows without bound: the header is limited, the body by setBodyLimit, what lies between chunks too.
class RequestParser
{
public:
    enum class State {
        NeedMore,   //!< everything usable was taken
        HeaderDone, //!< head() and the request's headers stand; set the body limit, then advance again
        Complete,   //!< takeRequest() may be called
        Failed,     //!< failureStatus() says why; the connection cannot go on
    };

    //! What the header says beside the fields.
    struct Head
    {
        QByteArray target; //!< as sent
        bool http11 = false;
        bool keepAlive = false;
        bool hasBody = false;
        bool expectsContinue = false;
        qint64 contentLength = -1; //!< -1 when chunked or absent
    };

    explicit RequestParser(qsizetype maximumHeaderBytes);
    ~RequestParser();

    void append(const char *bytes, qsizetype size) { m_input.append(bytes, size); }
    State advance();

    const Head &head() const;
    Request &request();
    void setBodyLimit(qint64 bytes);
    int failureStatus() const { return m_failureStatus; }

    bool isWithinRequest() const; //!< some bytes of a request have come, but not all
    qsizetype bodyBytes() const;

    //! Hands over the finished request and gets ready for the next one.
    Request takeRequest();

private:
    class Message;

    State fail(int status);
    State advanceHeader();
    State advanceBody();
    void drop(qsizetype bytes);

    const qsizetype m_maximumHeaderBytes;
    QByteArray m_input;
    qsizetype m_offset = 0; //!< bytes of m_input already taken
    qsizetype m_headerBytes = 0;
    int m_failureStatus = 0;
    std::unique_ptr<Message> m_message;
};

} // namespace server
