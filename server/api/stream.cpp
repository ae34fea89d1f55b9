#include "stream.h"

#include "core/base/logging.h"

#include <exception>
#include <limits>
#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace server {

// What both ends share.
struct StreamBody::Core
{
    explicit Core(const StreamOptions &given)
        : options(given)
    {
    }

    bool write(const QByteArray &bytes)
    {
        const std::lock_guard lock(mutex);
        if (closed || state != State::Open)
            return false;
        if (pending.size() + bytes.size() > options.maximumPending) {
            pending = {};
            overfull = true;
            woken = false; // whoever waits for the client to take more must hear it nevertheless
            end(State::Broken);
            return false;
        }
        if (bytes.isEmpty())
            return true;
        pending.append(bytes); // shares the bytes when nothing else waits
        notify();
        return true;
    }

    void finish(State how)
    {
        const std::lock_guard lock(mutex);
        if (!closed && state == State::Open)
            end(how);
    }

    void end(State how) // with the lock held
    {
        state = how;
        notify();
    }

    void notify() // with the lock held, so that the loop's end is not gone meanwhile
    {
        if (!std::exchange(woken, true) && wake)
            wake();
    }

    void close()
    {
        std::vector<std::function<void()>> callbacks;
        QByteArray dropped; // outside the lock
        bool finished = false;
        {
            const std::lock_guard lock(mutex);
            closed = true;
            dropped.swap(pending);
            wake = nullptr;
            callbacks.swap(onClosed); // also when they are not called: they may hold a writer
            finished = state == State::Finished;
        }
        if (finished)
            return;
        for (const auto &callback : callbacks)
            callback();
    }

    const StreamOptions options;
    std::mutex mutex; // guards what follows
    QByteArray pending;
    State state = State::Open;
    bool closed = false; // nobody reads any more
    bool overfull = false;
    bool woken = false; // since the last take()
    std::function<void()> wake;
    std::vector<std::function<void()>> onClosed;
};

struct StreamWriter::State
{
    explicit State(std::shared_ptr<StreamBody::Core> shared)
        : core(std::move(shared))
    {
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State() { core->finish(StreamBody::State::Broken); }

    const std::shared_ptr<StreamBody::Core> core;
};

bool StreamWriter::write(const QByteArray &bytes) const
{
    return m_state->core->write(bytes);
}

void StreamWriter::finish() const
{
    m_state->core->finish(StreamBody::State::Finished);
}

bool StreamWriter::isOpen() const
{
    const std::lock_guard lock(m_state->core->mutex);
    return !m_state->core->closed && m_state->core->state == StreamBody::State::Open;
}

void StreamWriter::onClosed(std::function<void()> callback) const
{
    StreamBody::Core &core = *m_state->core;
    {
        const std::lock_guard lock(core.mutex);
        if (core.state == StreamBody::State::Finished)
            return;
        if (!core.closed) {
            core.onClosed.push_back(std::move(callback));
            return;
        }
    }
    callback();
}

StreamBody::StreamBody(std::shared_ptr<Core> core)
    : m_core(std::move(core))
{
}

StreamBody::~StreamBody()
{
    m_core->close();
}

StreamBody::Ends StreamBody::make(const StreamOptions &options)
{
    auto core = std::make_shared<Core>(options);
    StreamWriter writer;
    writer.m_state = std::make_shared<StreamWriter::State>(core);
    return {std::move(writer), std::shared_ptr<StreamBody>(new StreamBody(std::move(core)))};
}

std::shared_ptr<StreamBody> StreamBody::produced(Producer producer)
{
    StreamOptions options;
    options.maximumPending = std::numeric_limits<qsizetype>::max(); // one piece at a time is all that ever waits
    std::shared_ptr<StreamBody> body(new StreamBody(std::make_shared<Core>(options)));
    body->m_producer = std::make_shared<Producer>(std::move(producer));
    return body;
}

const StreamOptions &StreamBody::options() const
{
    return m_core->options;
}

void StreamBody::attach(std::function<void()> wake)
{
    const std::lock_guard lock(m_core->mutex);
    m_core->wake = std::move(wake);
    if (m_core->woken)
        m_core->wake();
}

StreamBody::Piece StreamBody::take()
{
    const std::lock_guard lock(m_core->mutex);
    m_core->woken = false;
    return {std::exchange(m_core->pending, {}), m_core->state};
}

bool StreamBody::isOverfull() const
{
    const std::lock_guard lock(m_core->mutex);
    return m_core->overfull;
}

static core::Result<QByteArray> nextPiece(const Producer &producer)
{
    try {
        return producer();
    } catch (const std::exception &exception) {
        return core::Error{core::ErrorCode::Internal, QString::fromUtf8(exception.what())};
    }
}

std::function<void()> StreamBody::production() const
{
    return [core = m_core, producer = m_producer] {
        auto piece = nextPiece(*producer);
        if (!piece) {
            qCWarning(core::lcHttp).noquote() << "A streamed answer broke off:" << piece.error().detail;
            core->finish(State::Broken);
        } else if (piece->isEmpty()) {
            core->finish(State::Finished);
        } else {
            core->write(*piece);
        }
    };
}

} // namespace server
