#include "sandboxprocess.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Pair
{
    Descriptor ours;
    Descriptor theirs;
};

//! Their end is moved above the numbers that the program will see, so that putting one in place closes no other.
Descriptor lifted(Descriptor descriptor)
{
    constexpr int AboveAll = 10;
    return Descriptor(::fcntl(descriptor.get(), F_DUPFD_CLOEXEC, AboveAll));
}

Pair makePipe()
{
    std::array<int, 2> ends{-1, -1};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    Pair pair{Descriptor(ends[0]), lifted(Descriptor(ends[1]))};
    ::fcntl(pair.ours.get(), F_SETFL, O_NONBLOCK);
    return pair;
}

Pair makeSocket()
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return {};
    Pair pair{Descriptor(ends[0]), lifted(Descriptor(ends[1]))};
    ::fcntl(pair.ours.get(), F_SETFL, O_NONBLOCK);
    return pair;
}

Descriptor makeFile(const QByteArray &content)
{
    Descriptor file(::memfd_create("extra", MFD_CLOEXEC));
    if (!file || ::write(file.get(), content.constData(), static_cast<std::size_t>(content.size())) != content.size())
        return {};
    ::lseek(file.get(), 0, SEEK_SET);
    return lifted(std::move(file));
}

//! All that the child needs, made before the fork: after it, in a program of many threads, memory must not be asked for
//! and no lock taken.
struct Launch
{
    std::vector<char *> arguments;
    std::array<int, 5> descriptors{}; //!< [number the program sees]
    ProcessLimits limits;
    bool isRoot = false;
};

void limit(__rlimit_resource_t resource, rlim_t value)
{
    const rlimit both{value, value};
    if (::setrlimit(resource, &both) != 0)
        ::_exit(126);
}

void setLimits(const ProcessLimits &limits)
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_AS, static_cast<rlim_t>(limits.addressSpaceBytes));
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.processorSeconds));
    limit(RLIMIT_FSIZE, static_cast<rlim_t>(limits.fileBytes));
    limit(RLIMIT_NOFILE, static_cast<rlim_t>(limits.openFiles));
}

//! The first one to go when the machine runs out of memory. A kernel without it does no harm.
void offerToOomKiller()
{
    const int file = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return;
    if (::write(file, "1000", 4) < 0) {
        // nothing to be done about it
    }
    ::close(file);
}

[[noreturn]] void become(const Launch &launch)
{
    for (int number = 0; number < static_cast<int>(launch.descriptors.size()); ++number) {
        if (::dup2(launch.descriptors[static_cast<std::size_t>(number)], number) < 0)
            ::_exit(126);
    }
    if (::close_range(static_cast<unsigned>(launch.descriptors.size()), ~0U, 0) != 0)
        ::_exit(126);
    ::setpgid(0, 0); // both we and the parent do: whoever comes first, it is done when he goes on
    sigset_t none;
    sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    for (int signal = 1; signal < NSIG; ++signal)
        ::signal(signal, SIG_DFL); // an ignored one would stay so
    offerToOomKiller();
    if (launch.isRoot
        && (::setgroups(0, nullptr) != 0 || ::setresgid(NobodyId, NobodyId, NobodyId) != 0
            || ::setresuid(NobodyId, NobodyId, NobodyId) != 0))
        ::_exit(126);
    if (::chdir("/") != 0)
        ::_exit(126);
    setLimits(launch.limits);
    char *noEnvironment = nullptr;
    ::execve(launch.arguments.front(), launch.arguments.data(), &noEnvironment);
    ::_exit(126);
}

} // namespace

Result<SandboxProcess> SandboxProcess::start(const QList<QByteArray> &command, const ProcessLimits &limits,
                                             const QByteArray &extra)
{
    Pair output = makePipe();
    Pair errors = makePipe();
    Pair channel = makeSocket();
    const Descriptor content = makeFile(extra);
    const Descriptor nothing = lifted(Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)));
    if (!output.theirs || !errors.theirs || !channel.theirs || !content || !nothing)
        return Error{ErrorCode::Unavailable, u"no descriptors left for a sandbox: %1"_s.arg(qt_error_string(errno))};

    QList<QByteArray> words = command; // an argument is a char *, not a const one
    Launch launch;
    for (QByteArray &word : words)
        launch.arguments.push_back(word.data());
    launch.arguments.push_back(nullptr);
    launch.descriptors = {nothing.get(), output.theirs.get(), errors.theirs.get(), channel.theirs.get(), content.get()};
    launch.limits = limits;
    launch.isRoot = ::geteuid() == 0;

    SandboxProcess process;
    process.m_id = ::fork();
    if (process.m_id == 0)
        become(launch);
    if (process.m_id < 0)
        return Error{ErrorCode::Unavailable, u"no process for a sandbox: %1"_s.arg(qt_error_string(errno))};
    ::setpgid(process.m_id, process.m_id);
    // The C library's own pidfd_open is not declared for C++ in glibc 2.36.
    process.m_exit = Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, process.m_id, 0)));
    if (!process.m_exit)
        return Error{ErrorCode::Unavailable, u"a sandbox cannot be watched: %1"_s.arg(qt_error_string(errno))};
    process.m_output = std::move(output.ours);
    process.m_errors = std::move(errors.ours);
    process.m_channel = std::move(channel.ours);
    return Result<SandboxProcess>(std::move(process));
}

SandboxProcess::SandboxProcess(SandboxProcess &&other) noexcept
    : m_id(std::exchange(other.m_id, -1))
    , m_exitCode(other.m_exitCode)
    , m_exit(std::move(other.m_exit))
    , m_output(std::move(other.m_output))
    , m_errors(std::move(other.m_errors))
    , m_channel(std::move(other.m_channel))
{
}

SandboxProcess::~SandboxProcess()
{
    kill();
    exitCode();
}

bool SandboxProcess::isRunning() const
{
    return m_id >= 0 && !waitForExit(std::chrono::milliseconds(0));
}

bool SandboxProcess::waitForExit(std::chrono::milliseconds limit) const
{
    pollfd watch{m_exit.get(), POLLIN, 0};
    return ::poll(&watch, 1, static_cast<int>(limit.count())) > 0;
}

void SandboxProcess::kill()
{
    if (m_id < 0)
        return;
    // Its group, for bubblewrap's own child: in its first moments that does not end with it, and waits without end.
    ::kill(-m_id, SIGKILL);
    ::kill(m_id, SIGKILL);
}

int SandboxProcess::exitCode()
{
    if (m_id < 0)
        return m_exitCode;
    int status = 0;
    pid_t reaped = -1;
    do {
        reaped = ::waitpid(m_id, &status, 0);
    } while (reaped < 0 && errno == EINTR);
    constexpr int Unknown = 255;
    if (reaped < 0) // a program that ignores SIGCHLD has no children to wait for
        m_exitCode = Unknown;
    else
        m_exitCode = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    m_id = -1;
    return m_exitCode;
}

} // namespace core
