#include "interpreter.h"

#include "core/assistant/python/boundedtext.h"
#include "core/assistant/python/processtree.h"
#include "core/assistant/python/runchannel.h"

#include <array>
#include <cerrno>
#include <utility>

#include <poll.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Clock = std::chrono::steady_clock;

constexpr auto LookEvery = std::chrono::milliseconds(50); // at limits, and whether we are to stop
constexpr int StoppedByUs = 137;                          // as a shell tells a SIGKILL

//! One run, from sending the code to the end of all its processes.
class Run
{
public:
    Run(SandboxProcess &process, const PythonOptions &options, const Interpreter::Answer &answer)
        : m_process(process)
        , m_options(options)
        , m_channel(process.channel(), options, answer)
        , m_output(options.outputBytes)
        , m_errors(options.outputBytes)
    {
    }

    Result<PythonResult> carryOut(const QJsonObject &order, const std::stop_token &stop)
    {
        bool isSent = false;
        while (m_process.isRunning() && m_reason.isEmpty()) {
            // Not before: what is killed in its first moments may leave a child, which must find nothing to run.
            if (m_channel.isReady() && !std::exchange(isSent, true))
                m_channel.send(order);
            if (stop.stop_requested()) {
                m_process.kill();
                return Error{ErrorCode::Cancelled, u"the code was stopped"_s};
            }
            wait(LookEvery);
            look();
        }
        m_process.kill();
        const int exitCode = m_process.exitCode();
        drain();
        return result(m_reason.isEmpty() ? exitCode : StoppedByUs);
    }

private:
    void wait(std::chrono::milliseconds limit)
    {
        const auto channelEvents = static_cast<short>(m_channel.wantsToWrite() ? POLLIN | POLLOUT : POLLIN);
        std::array<pollfd, 4> watched{{{m_outputOpen ? m_process.output() : -1, POLLIN, 0},
                                       {m_errorsOpen ? m_process.errors() : -1, POLLIN, 0},
                                       {m_channel.isOpen() ? m_channel.descriptor() : -1, channelEvents, 0},
                                       {m_process.exitWatch(), POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), static_cast<int>(limit.count())) <= 0)
            return;
        if (watched[0].revents != 0)
            m_outputOpen = read(m_process.output(), m_output);
        if (watched[1].revents != 0)
            m_errorsOpen = read(m_process.errors(), m_errors);
        if ((watched[2].revents & POLLOUT) != 0)
            m_channel.write();
        if ((watched[2].revents & ~POLLOUT) != 0 && m_channel.isOpen())
            m_channel.read();
    }

    //! Whether there may be more.
    static bool read(int descriptor, BoundedText &text)
    {
        std::array<char, 65536> buffer{};
        const ssize_t size = ::read(descriptor, buffer.data(), buffer.size());
        if (size > 0)
            text.add(QByteArrayView(buffer.data(), size));
        return size > 0 || (size < 0 && (errno == EAGAIN || errno == EINTR));
    }

    void look()
    {
        const auto now = Clock::now();
        if (now < m_nextLook)
            return;
        m_nextLook = now + LookEvery;
        const TreeUse use = useOfTree(m_process.id());
        if (!m_isRunning && m_channel.isReady()) {
            m_isRunning = true;
            m_since = now;
            m_before = use.processorTime;
        }
        if (!m_isRunning && now - m_since > m_options.startTime)
            m_reason = u"Python did not start within %1 s"_s.arg(seconds(m_options.startTime));
        else if (m_isRunning && now - m_since > m_options.runTime)
            m_reason = u"stopped after %1 s"_s.arg(seconds(m_options.runTime));
        else if (m_isRunning && use.processorTime - m_before > m_options.processorTime)
            m_reason = u"stopped after %1 s of processor time"_s.arg(seconds(m_options.processorTime));
        else if (use.memoryBytes > m_options.memoryBytes && memoryOfTree(m_process.id()) > m_options.memoryBytes)
            m_reason =
                u"stopped: more than %1 MiB of memory in all processes together"_s.arg(m_options.memoryBytes >> 20);
    }

    //! What is left in the pipes. They end when the last process of the sandbox has, which is at once.
    void drain()
    {
        const auto until = Clock::now() + std::chrono::seconds(2);
        while ((m_outputOpen || m_errorsOpen) && Clock::now() < until) {
            std::array<pollfd, 2> watched{{{m_outputOpen ? m_process.output() : -1, POLLIN, 0},
                                           {m_errorsOpen ? m_process.errors() : -1, POLLIN, 0}}};
            if (::poll(watched.data(), watched.size(), static_cast<int>(LookEvery.count())) <= 0)
                continue;
            if (watched[0].revents != 0)
                m_outputOpen = read(m_process.output(), m_output);
            if (watched[1].revents != 0)
                m_errorsOpen = read(m_process.errors(), m_errors);
        }
        while (m_channel.isOpen()) { // pictures of the last moment
            pollfd watched{m_channel.descriptor(), POLLIN, 0};
            if (::poll(&watched, 1, 0) <= 0)
                break;
            m_channel.read();
        }
    }

    Result<PythonResult> result(int exitCode) const
    {
        if (!m_channel.isReady())
            return Error{ErrorCode::Unavailable,
                         u"Python does not start in the sandbox (exit code %1): %2 %3"_s.arg(exitCode).arg(
                             m_reason, m_errors.text().simplified())};
        PythonResult result{m_output.text(), m_errors.text(), exitCode, m_channel.images(), m_channel.fonts()};
        QStringList notes = m_channel.notes();
        if (!m_reason.isEmpty())
            notes.append(m_reason);
        for (const QString &note : std::as_const(notes))
            result.errors +=
                (result.errors.isEmpty() || result.errors.endsWith(u'\n') ? u"["_s : u"\n["_s) + note + u"]\n"_s;
        return result;
    }

    static QString seconds(std::chrono::milliseconds time)
    {
        return QString::number(std::chrono::duration<double>(time).count());
    }

    SandboxProcess &m_process;
    const PythonOptions &m_options;
    RunChannel m_channel;
    BoundedText m_output;
    BoundedText m_errors;
    bool m_outputOpen = true;
    bool m_errorsOpen = true;
    bool m_isRunning = false; //!< the code, and not Python's start
    Clock::time_point m_since = Clock::now();
    Clock::time_point m_nextLook = Clock::now();
    std::chrono::milliseconds m_before{0}; //!< processor time used until the code began
    QString m_reason;                      //!< why we ended it; empty: we did not
};

} // namespace

Interpreter::Interpreter(SandboxProcess process, const PythonOptions &options)
    : m_process(std::move(process))
    , m_options(options)
{
}

Result<std::unique_ptr<Interpreter>> Interpreter::start(const Sandbox &sandbox)
{
    auto process = sandbox.startRunner();
    if (!process)
        return process.error();
    return std::unique_ptr<Interpreter>(new Interpreter(*std::move(process), sandbox.options()));
}

Result<PythonResult> Interpreter::run(const QString &code, const QString &dataFolder, const Answer &answer,
                                      const std::stop_token &stop)
{
    return Run(m_process, m_options, answer).carryOut({{u"code"_s, code}, {u"data"_s, dataFolder}}, stop);
}

} // namespace core
