#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

namespace server {

struct StreamOptions
{
    qsizetype maximumPending = 256 * 1024; //!< bytes that may wait for a slow client; past it the stream is broken off
    QByteArray heartbeat;                  //!< sent whenever nothing else was for heartbeatInterval; empty: none
    std::chrono::milliseconds heartbeatInterval{15000};
    bool endless = false; //!< ended as soon as the server stops; others may go on until its deadline
};

//! Gives the next piece of a body, an empty one at its end; an error breaks the body off. Asked in the slow pool, once
//! the piece before is nearly sent: one call at a time, but from changing threads.
using Producer = std::function<core::Result<QByteArray>()>;

//! The writing end of a body that is made while it is sent. Copies share it, and all functions are thread-safe and
//! never block. When the last copy goes unfinished, the body is broken off, so that the client sees that something is
//! missing.
class StreamWriter
{
public:
    //! false: nothing is sent any more, for the client left or read too slowly, or the body was finished.
    bool write(const QByteArray &bytes) const;
    void finish() const;

    bool isOpen() const;

    //! Calls back once when the client left, read too slowly or the server stops; at once if that has happened; never
    //! after finish(). From any thread: it must not block.
    void onClosed(std::function<void()> callback) const;

private:
    friend class StreamBody;
    struct State;
    std::shared_ptr<State> m_state;
};

//! The reading end: what Reply::stream holds. Whoever drops it closes the stream.
class StreamBody
{
public:
    enum class State { Open, Finished, Broken };
    struct Piece
    {
        QByteArray bytes;
        State state = State::Open; //!< once the bytes are sent
    };
    using Ends = std::pair<StreamWriter, std::shared_ptr<StreamBody>>;

    static Ends make(const StreamOptions &options = {});
    //! A body that is asked for, piece by piece, as the client takes it: so it may be larger than the memory.
    static std::shared_ptr<StreamBody> produced(Producer producer);

    ~StreamBody();
    StreamBody(const StreamBody &) = delete;
    StreamBody &operator=(const StreamBody &) = delete;

    const StreamOptions &options() const;

    //! `wake` is called, from any thread, whenever take() has something again.
    void attach(std::function<void()> wake);
    Piece take();            //!< all that waits
    bool isOverfull() const; //!< the client took too long: there is nothing to wait for

    bool isProduced() const { return static_cast<bool>(m_producer); }
    //! What a worker runs to make the next piece. It may outlive this.
    std::function<void()> production() const;

private:
    struct Core;
    friend class StreamWriter;
    explicit StreamBody(std::shared_ptr<Core> core);

    const std::shared_ptr<Core> m_core;
    std::shared_ptr<Producer> m_producer;
};

} // namespace server
