#include "chatservice.h"

#include "core/base/logging.h"

#include <QUuid>

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Chat
{
    std::shared_ptr<Assistant> assistant;
    Conversation conversation;
    MessageStream stream;
    std::function<void()> finished;
    std::stop_source stop;
};

Result<void> answerGuarded(Chat &chat, ToolBox &tools)
{
    try {
        return chat.assistant->answer(chat.conversation, tools, chat.stream, chat.stop.get_token());
    } catch (const std::exception &exception) { // out of memory, say: one answer fails, the others go on
        qCCritical(lcChat) << "An answer threw:" << exception.what();
        return Error{ErrorCode::Internal, u"the answer failed unexpectedly"_s};
    }
}

void answer(Chat &chat, ToolBox &tools)
{
    const auto answered = answerGuarded(chat, tools);
    if (!answered) {
        if (answered.error().code != ErrorCode::Cancelled)
            qCWarning(lcChat).noquote() << "An answer failed:" << answered.error().detail;
        chat.stream.error(answered.error().detail);
    }
}

} // namespace

struct ChatService::Private
{
    Private(std::shared_ptr<ToolBox> box, int most)
        : tools(std::move(box))
        , atOnce(static_cast<std::size_t>(most))
    {
    }

    //! Threads wait for the next answer rather than end: they have connections to the store.
    void work()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            ++idle;
            wake.wait(lock, [this] { return stopping || !waiting.empty(); });
            --idle;
            if (waiting.empty())
                return;
            const std::shared_ptr<Chat> chat = waiting.front();
            waiting.pop_front();
            lock.unlock();
            answer(*chat, *tools);
            lock.lock();
            std::erase(chats, chat); // before its reader can know that there is room again
            lock.unlock();
            chat->stream.finish();
            chat->finished();
            lock.lock();
        }
    }

    const std::shared_ptr<ToolBox> tools;
    const std::size_t atOnce;
    mutable std::mutex mutex; // guards what follows
    std::condition_variable wake;
    std::deque<std::shared_ptr<Chat>> waiting; //!< for a thread that is about to take it
    std::vector<std::shared_ptr<Chat>> chats;  //!< with the waiting ones
    std::vector<std::thread> threads;
    std::size_t idle = 0;
    bool stopping = false;
};

ChatService::ChatService(std::shared_ptr<ToolBox> tools, int atOnce)
    : d(std::make_unique<Private>(std::move(tools), atOnce))
{
}

ChatService::~ChatService()
{
    stop();
}

Result<std::stop_source> ChatService::begin(std::shared_ptr<Assistant> assistant, Conversation conversation,
                                            Listener listener)
{
    const auto chat = std::make_shared<Chat>(Chat{std::move(assistant), std::move(conversation),
                                                  MessageStream(std::move(listener.write)),
                                                  std::move(listener.finished), std::stop_source()});
    const std::lock_guard lock(d->mutex);
    if (d->stopping)
        return Error{ErrorCode::Unavailable, u"the daemon is stopping"_s};
    if (d->chats.size() >= d->atOnce)
        return Error{
            ErrorCode::Unavailable,
            u"%1 questions are being answered, and no more may be at once: try again soon"_s.arg(d->chats.size())};
    chat->stream.start(QUuid::createUuid().toString(QUuid::WithoutBraces));
    d->chats.push_back(chat);
    d->waiting.push_back(chat);
    if (d->waiting.size() > d->idle)
        d->threads.emplace_back([p = d.get()] { p->work(); });
    d->wake.notify_one();
    return chat->stop;
}

void ChatService::stop()
{
    std::vector<std::thread> threads;
    std::vector<std::stop_source> sources; // asked without the lock: what they wake is not ours
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
        threads.swap(d->threads);
        for (const auto &chat : d->chats)
            sources.push_back(chat->stop);
    }
    for (std::stop_source &source : sources)
        source.request_stop();
    d->wake.notify_all();
    for (std::thread &thread : threads)
        thread.join();
}

int ChatService::running() const
{
    const std::lock_guard lock(d->mutex);
    return static_cast<int>(d->chats.size());
}

const ToolBox &ChatService::tools() const
{
    return *d->tools;
}

} // namespace core
