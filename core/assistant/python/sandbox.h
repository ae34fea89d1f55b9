#pragma once

#include "core/assistant/python/pythonoptions.h"
#include "core/assistant/python/sandboxprocess.h"
#include "core/assistant/python/scratchfolder.h"

#include <QJsonObject>
#include <QStringList>

#include <memory>

namespace core {

//! Python within bubblewrap: namespaces of its own without a network, no rights, the system's libraries read-only, a
//! small /tmp, no /proc, and of the host's files only the folder of data. Thread-safe.
class Sandbox
{
public:
    //! Whether it can be used here; the detail says what is missing. Takes a tenth of a second.
    static Result<void> available(const PythonOptions &options);
    //! Unavailable as available() has it.
    static Result<std::unique_ptr<Sandbox>> create(const PythonOptions &options);

    //! Starts an interpreter with the runner of resources/python. It lives no longer than the calling thread.
    Result<SandboxProcess> startRunner() const;
    //! On the host; what is put in and given to share() is seen below DataFolder inside.
    QString dataFolder() const { return m_folder.path() + QStringLiteral("/data"); }
    static inline const QString DataFolder = QStringLiteral("/data");
    //! Lets the sandbox, which has nobody's rights when we are root, read a file or folder below dataFolder().
    static Result<void> share(const QString &path);
    //! Gives interpreters to come the list of fonts that one has made, as PythonResult has it: some hundred fonts take
    //! longer to look through than the packages to load.
    Result<void> keepFonts(const QJsonObject &fonts) const;

    const PythonOptions &options() const { return m_options; }

private:
    Sandbox(const PythonOptions &options, ScratchFolder folder);
    Result<void> check() const;
    Result<SandboxProcess> start(const QStringList &arguments) const;

    PythonOptions m_options;
    ScratchFolder m_folder; //!< "programs" and "data"
    QByteArray m_filter;
};

} // namespace core
