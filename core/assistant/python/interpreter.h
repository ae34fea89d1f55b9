#pragma once

#include "core/assistant/python/pythonoptions.h"
#include "core/assistant/python/sandbox.h"

#include <QJsonObject>

#include <functional>
#include <stop_token>

namespace core {

//! What came of a piece of code. Text of ours, such as which limit it ran into, stands in brackets at the end of
//! stderr.
struct PythonResult
{
    QString output;
    QString errors;
    int exitCode = 0;   //!< 137: stopped by us
    QStringList images; //!< data URIs of PNG files
    QJsonObject fonts;  //!< the list of fonts as resources/python/runner.py packs it, if it had to make one
};

//! A Python of its own in the sandbox, for one piece of code. Any thread, one at a time.
class Interpreter
{
public:
    //! Answers what the code asks of the data, from the thread of run().
    using Answer = std::function<QJsonObject(const QJsonObject &)>;

    //! Returns at once, while it loads. It lives no longer than the calling thread.
    static Result<std::unique_ptr<Interpreter>> start(const Sandbox &sandbox);

    bool isAlive() const { return m_process.isRunning(); }

    //! Blocks until the code is through or a limit is reached; then nothing of it runs any more. `dataFolder` as it is
    //! called inside. Unavailable when Python itself does not come up; Cancelled.
    Result<PythonResult> run(const QString &code, const QString &dataFolder, const Answer &answer,
                             const std::stop_token &stop);

private:
    Interpreter(SandboxProcess process, const PythonOptions &options);

    SandboxProcess m_process;
    PythonOptions m_options;
};

} // namespace core
