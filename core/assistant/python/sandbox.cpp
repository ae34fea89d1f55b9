#include "sandbox.h"

#include "core/assistant/python/systemcallfilter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <array>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const auto Programs = u"/meterhouse"_s;

//! What Python and its packages read of the system. No program but Python itself.
const QStringList &systemFolders()
{
    static const QStringList folders{u"/usr/lib"_s,         u"/usr/lib64"_s,          u"/usr/share/matplotlib"_s,
                                     u"/usr/share/fonts"_s, u"/usr/share/zoneinfo"_s, u"/etc/alternatives"_s,
                                     u"/etc/ld.so.cache"_s, u"/etc/matplotlibrc"_s};
    return folders;
}

//! bubblewrap's arguments up to the program. The last mount makes all that is not one read-only.
QStringList isolation(const PythonOptions &options, const QString &folder, const QString &python)
{
    QStringList list{u"--unshare-user"_s, u"--unshare-all"_s,
                     u"--new-session"_s,  u"--die-with-parent"_s,
                     u"--cap-drop"_s,     u"ALL"_s,
                     u"--uid"_s,          u"65534"_s,
                     u"--gid"_s,          u"65534"_s,
                     u"--hostname"_s,     u"sandbox"_s,
                     u"--seccomp"_s,      QString::number(SandboxProcess::Extra),
                     u"--clearenv"_s};
    const std::array<std::pair<QString, QString>, 7> environment{{{u"HOME"_s, u"/tmp"_s},
                                                                  {u"LANG"_s, u"C.UTF-8"_s},
                                                                  {u"PATH"_s, u"/usr/bin"_s},
                                                                  {u"MPLCONFIGDIR"_s, u"/tmp"_s},
                                                                  {u"OMP_NUM_THREADS"_s, u"1"_s},
                                                                  {u"OPENBLAS_NUM_THREADS"_s, u"1"_s},
                                                                  {u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s}}};
    for (const auto &[name, value] : environment)
        list += {u"--setenv"_s, name, value};
    for (const QString &path : systemFolders())
        list += {u"--ro-bind-try"_s, path, path};
    list += {u"--symlink"_s, u"usr/lib"_s, u"/lib"_s, u"--symlink"_s, u"usr/lib64"_s, u"/lib64"_s};
    list += {u"--ro-bind"_s, python, python};
    for (const QString &device : {u"/dev/null"_s, u"/dev/urandom"_s})
        list += {u"--dev-bind"_s, device, device};
    list +=
        {u"--ro-bind"_s, folder + u"/programs"_s, Programs, u"--ro-bind"_s, folder + u"/data"_s, Sandbox::DataFolder};
    list += {u"--size"_s,       QString::number(options.scratchBytes),
             u"--tmpfs"_s,      u"/tmp"_s,
             u"--chdir"_s,      u"/tmp"_s,
             u"--remount-ro"_s, u"/"_s};
    return list;
}

Result<void> putProgram(const QString &folder, const QString &name)
{
    const QString path = folder + u'/' + name;
    QFile file(u":/meterhouse/python/"_s + name);
    if (!file.copy(path))
        return Error{ErrorCode::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    return Sandbox::share(path);
}

Result<void> makeSharedFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return Error{ErrorCode::Storage, u"%1 cannot be made"_s.arg(path)};
    return Sandbox::share(path);
}

} // namespace

Sandbox::Sandbox(const PythonOptions &options, ScratchFolder folder)
    : m_options(options)
    , m_folder(std::move(folder))
{
}

Result<void> Sandbox::available(const PythonOptions &options)
{
    const auto sandbox = create(options);
    if (!sandbox)
        return sandbox.error();
    return {};
}

Result<std::unique_ptr<Sandbox>> Sandbox::create(const PythonOptions &options)
{
    for (const auto &[program, package] :
         {std::pair(options.bubblewrap, u"bubblewrap"_s), std::pair(options.python, u"python3"_s)}) {
        if (!QFileInfo(program).isExecutable())
            return Error{ErrorCode::Unavailable, u"%1 is missing: install the package %2"_s.arg(program, package)};
    }
    auto scratch = ScratchFolder::create(QDir::tempPath());
    if (!scratch)
        return scratch.error();
    const QString folder = scratch->path();
    std::unique_ptr<Sandbox> sandbox(new Sandbox(options, *std::move(scratch)));
    for (const QString &path : {folder, folder + u"/programs"_s, folder + u"/data"_s}) {
        if (const auto made = makeSharedFolder(path); !made)
            return made.error();
    }
    for (const QString &name : {u"runner.py"_s, u"data.py"_s}) {
        if (const auto put = putProgram(folder + u"/programs"_s, name); !put)
            return put.error();
    }
    auto filter = systemCallFilter();
    if (!filter)
        return filter.error();
    sandbox->m_filter = *std::move(filter);
    if (const auto checked = sandbox->check(); !checked)
        return checked.error();
    return Result<std::unique_ptr<Sandbox>>(std::move(sandbox));
}

// Starts one and has it look for the packages: whether namespaces are allowed is known by trying alone.
Result<void> Sandbox::check() const
{
    const auto look =
        u"import importlib.util, sys\n"
        "print(*[n for n in ('numpy', 'pandas', 'matplotlib', 'scipy') if not importlib.util.find_spec(n)])"_s;
    auto trial = start({u"-I"_s, u"-c"_s, look});
    if (!trial)
        return trial.error();
    if (!trial->waitForExit(m_options.startTime))
        return Error{ErrorCode::Unavailable, u"Python does not start in bubblewrap in time"_s};
    std::array<char, 4096> text{};
    const auto readAll = [&text](int descriptor) {
        const ssize_t size = ::read(descriptor, text.data(), text.size());
        return QString::fromUtf8(text.data(), std::max<ssize_t>(size, 0)).simplified();
    };
    const int exitCode = trial->exitCode();
    if (exitCode != 0)
        return Error{
            ErrorCode::Unavailable,
            u"Python does not start in bubblewrap (exit code %1): %2. Are user namespaces allowed here?"_s.arg(exitCode)
                .arg(readAll(trial->errors()))};
    const QString missing = readAll(trial->output());
    if (!missing.isEmpty())
        return Error{ErrorCode::Unavailable, u"Python lacks packages (Debian: python3-NAME): %1"_s.arg(missing)};
    return {};
}

Result<SandboxProcess> Sandbox::start(const QStringList &arguments) const
{
    // The program itself: its name may be a link, and links are not followed out of the sandbox.
    const QString python = QFileInfo(m_options.python).canonicalFilePath();
    const QStringList words = QStringList{m_options.bubblewrap} + isolation(m_options, m_folder.path(), python)
                              + QStringList{u"--"_s, python} + arguments;
    QList<QByteArray> command;
    for (const QString &word : words)
        command.append(QFile::encodeName(word));
    constexpr qint64 ProgramBytes = 512LL << 20; // libraries fill addresses, and hardly any memory
    constexpr int StartSeconds = 10;             // of processor time, before the first line
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_options.processorTime).count();
    return SandboxProcess::start(command,
                                 {m_options.memoryBytes + ProgramBytes, static_cast<int>(seconds) + StartSeconds,
                                  m_options.scratchBytes, m_options.openFiles},
                                 m_filter);
}

Result<SandboxProcess> Sandbox::startRunner() const
{
    return start({u"-I"_s, Programs + u"/runner.py"_s, QString::number(m_options.processes),
                  QString::number(SandboxProcess::Channel), QString::number(m_options.imageBytes)});
}

Result<void> Sandbox::keepFonts(const QJsonObject &fonts) const
{
    const QString path = m_folder.path() + u"/programs/fonts.json"_s;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(fonts).toJson(QJsonDocument::Compact)) < 0
        || !file.commit())
        return Error{ErrorCode::Storage, u"%1: %2"_s.arg(path, file.errorString())};
    return share(path);
}

Result<void> Sandbox::share(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const mode_t mode = QFileInfo(path).isDir() ? S_IRWXU | S_IRGRP | S_IXGRP : S_IRUSR | S_IWUSR | S_IRGRP;
    if (::geteuid() == 0 && ::chown(name.constData(), 0, NobodyId) != 0)
        return Error{ErrorCode::Storage, u"%1 cannot be given to the sandbox: %2"_s.arg(path, qt_error_string())};
    if (::chmod(name.constData(), ::geteuid() == 0 ? mode : mode & S_IRWXU) != 0)
        return Error{ErrorCode::Storage, u"%1 cannot be opened to the sandbox: %2"_s.arg(path, qt_error_string())};
    return {};
}

} // namespace core
