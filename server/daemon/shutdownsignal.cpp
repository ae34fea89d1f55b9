#include "shutdownsignal.h"

#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace server {

// A signal handler can reach nothing but statics.
static int pipeEnds[2] = {-1, -1};

extern "C" {
static void wakeUp(int signal)
{
    const char byte = static_cast<char>(signal);
    // A full pipe means that the wake-up is on its way already.
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
}
}

static void setHandler(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGHUP, &action, nullptr);
}

ShutdownSignal::ShutdownSignal()
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(pipeEnds[0], &byte, 1) != 1)
            return;
        if (byte == SIGHUP)
            emit reloadRequested();
        else
            emit requested();
    });
    setHandler(wakeUp);
    ::signal(SIGPIPE, SIG_IGN); // a client that leaves is an error of one write, not the end of the daemon
}

ShutdownSignal::~ShutdownSignal()
{
    setHandler(SIG_DFL);
    m_notifier.reset();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

} // namespace server
