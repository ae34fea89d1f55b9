#pragma once

#include "core/assistant/python/descriptor.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QList>

#include <chrono>

#include <sys/types.h>

namespace core {

//! Limits that each process inherits from the first.
struct ProcessLimits
{
    qint64 addressSpaceBytes = 0;
    int processorSeconds = 0;
    qint64 fileBytes = 0;
    int openFiles = 0;
};

//! A program in a new world of its own: no environment, no descriptors but those named here, limits set, and, when we
//! are root, nobody's rights. Killed when this goes, and also when the *thread* that called start() ends: what it runs
//! (bubblewrap) asks the kernel for that. Any thread may use it, one at a time.
class SandboxProcess
{
public:
    //! Descriptors of the program.
    static constexpr int Channel = 3; //!< a socket to us
    static constexpr int Extra = 4;   //!< what start() was given, to be read from its beginning

    static Result<SandboxProcess> start(const QList<QByteArray> &command, const ProcessLimits &limits,
                                        const QByteArray &extra);
    SandboxProcess(SandboxProcess &&) noexcept;
    SandboxProcess &operator=(SandboxProcess &&) = delete;
    ~SandboxProcess();

    pid_t id() const { return m_id; }
    int exitWatch() const { return m_exit.get(); } //!< readable once it has ended
    int output() const { return m_output.get(); }  //!< all of ours do not block
    int errors() const { return m_errors.get(); }
    int channel() const { return m_channel.get(); }

    bool isRunning() const;
    bool waitForExit(std::chrono::milliseconds limit) const;
    void kill(); //!< and all that it started within the sandbox
    //! Blocks until it has ended; 128 + the signal's number when one ended it, 255 when it cannot be known.
    int exitCode();

private:
    SandboxProcess() = default;

    pid_t m_id = -1; //!< not reaped yet while >= 0, so that nobody else can have the number
    int m_exitCode = 0;
    Descriptor m_exit;
    Descriptor m_output;
    Descriptor m_errors;
    Descriptor m_channel;
};

//! Whom a sandbox is run as when we are root: "nobody", as no file is bound in that he could change.
constexpr uid_t NobodyId = 65534;

} // namespace core
