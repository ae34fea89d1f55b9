// What a connection does while it sends a body that is still being made.

#include "server/http/connection.h"
#include "server/http/eventloop.h"
#include "server/http/servercontext.h"

namespace server {

void Connection::startStream(const std::shared_ptr<StreamBody> &stream)
{
    m_phase = Phase::Streaming;
    m_stream = stream;
    m_pieceAsked = false;
    m_lastPiece = std::chrono::steady_clock::now();
    m_deadline = unsent() > 0 ? fromNow() : Instant::max();
    // An id and the gate, for this connection and its loop may be gone before the last piece comes.
    stream->attach([gate = m_loop.gate(), id = m_id] { gate->wake(id); });
    if (m_context.stopping && stream->options().endless)
        endStream();
    else
        pumpStream();
}

void Connection::pumpStream()
{
    if (!m_stream)
        return;
    if (unsent() > OutgoingLimitBytes) { // what is sent calls again
        if (m_stream->isOverfull())
            abort();
        return;
    }
    const StreamBody::Piece piece = m_stream->take();
    if (!piece.bytes.isEmpty()) {
        m_pieceAsked = false;
        sendPiece(piece.bytes);
    }
    if (piece.state == StreamBody::State::Broken)
        abort(); // the end is missing, and so the client can tell
    else if (piece.state == StreamBody::State::Finished)
        endStream();
    else if (m_stream && m_stream->isProduced() && unsent() <= OutgoingLimitBytes)
        askForPiece();
}

void Connection::askForPiece()
{
    // With a full queue, the next sweep asks again.
    if (!m_pieceAsked)
        m_pieceAsked = m_context.slowWork.submit(m_stream->production());
}

void Connection::sendPiece(const QByteArray &bytes)
{
    if (m_replyContext.http11) {
        QByteArray chunk = QByteArray::number(bytes.size(), 16) + "\r\n";
        chunk.reserve(chunk.size() + bytes.size() + 2);
        send(chunk.append(bytes).append("\r\n"), {});
    } else {
        send(bytes, {});
    }
    m_lastPiece = std::chrono::steady_clock::now();
    if (unsent() > 0 && m_deadline == Instant::max()) {
        m_progress = 0;
        m_deadline = fromNow();
    }
}

void Connection::streamSent()
{
    if (unsent() == 0) {
        m_deadline = Instant::max(); // now it waits for the next piece, not for the client
    } else if (m_progress >= LeastProgressBytes) {
        m_progress = 0;
        m_deadline = fromNow();
    }
    pumpStream();
}

void Connection::checkStream(Instant now)
{
    if (!m_stream)
        return;
    const StreamOptions &options = m_stream->options();
    if (!options.heartbeat.isEmpty() && unsent() == 0 && now - m_lastPiece >= options.heartbeatInterval)
        sendPiece(options.heartbeat);
    else if (m_stream->isProduced())
        pumpStream();
}

void Connection::endStream()
{
    m_stream.reset();
    m_phase = Phase::Idle;
    m_progress = 0;
    m_deadline = fromNow();
    if (m_replyContext.http11)
        send("0\r\n\r\n", {});
    if (m_context.stopping)
        m_replyContext.keepAlive = false;
    if (!m_replyContext.keepAlive) {
        startDraining();
    } else if (!m_parsing) {
        parseInput();
        readInput();
    }
}

} // namespace server
