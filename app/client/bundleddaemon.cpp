#include "bundleddaemon.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <utility>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace app {

constexpr auto PatienceAtEnd = 5s;
constexpr std::chrono::milliseconds LongestDelay = 30s;
constexpr auto Steady = 60s;            // ready for that long, a later death starts counting anew
constexpr qsizetype MostOutput = 65536; // bytes looked through for the ready line
constexpr qsizetype LongestWords = 400; // bytes of an error that is told
constexpr auto Patience = 60s;          // far more than a store that was not closed takes to open

BundledDaemon::BundledDaemon(const QString &program, const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_program(program)
    , m_dataFolder(dataFolder)
{
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &BundledDaemon::launch);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &BundledDaemon::readOutput);
    connect(&m_process, &QProcess::finished, this, &BundledDaemon::handleFinished);
    connect(&m_process, &QProcess::errorOccurred, this, &BundledDaemon::handleError);
    connect(&m_process, &QProcess::readyReadStandardError, this, &BundledDaemon::readErrors);
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(m_patience.intervalAsDuration());
        fail(u"%1 did not get ready within %2 s"_s.arg(m_program).arg(seconds.count()));
    });
    // Trainers that wait for each other by spinning take minutes instead of seconds on a machine that is busy
    // otherwise.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(u"OMP_WAIT_POLICY"_s))
        environment.insert(u"OMP_WAIT_POLICY"_s, u"passive"_s);
    m_process.setProcessEnvironment(environment);
#ifdef Q_OS_LINUX
    // A console that is killed runs no destructor: let the kernel end its daemon.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
}

BundledDaemon::~BundledDaemon()
{
    stop();
}

QString BundledDaemon::defaultProgram()
{
    const QString chosen = qEnvironmentVariable("METERHOUSE_DAEMON");
    return chosen.isEmpty() ? QDir(QCoreApplication::applicationDirPath()).filePath(u"meterhoused"_s) : chosen;
}

QString BundledDaemon::defaultDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

void BundledDaemon::start(Campus campus)
{
    stop();
    m_campus = campus;
    m_attempts = 0;
    m_told.clear();
    launch();
}

QString BundledDaemon::folder() const
{
    return QDir(m_dataFolder).filePath(m_campus == Campus::Demo ? u"demo"_s : u"own"_s);
}

QByteArray BundledDaemon::adminToken() const
{
    constexpr qint64 LongestToken = 256;
    QFile file(QDir(folder()).filePath(u"admin-token"_s));
    return file.open(QIODevice::ReadOnly) ? file.read(LongestToken).trimmed() : QByteArray();
}

void BundledDaemon::launch()
{
    if (!QDir().mkpath(folder())) {
        fail(u"The data folder %1 cannot be created"_s.arg(folder()));
        return startAgain();
    }
    QStringList arguments{u"serve"_s, u"--data-dir"_s, folder(), u"--listen"_s, u"127.0.0.1:0"_s};
    if (m_campus == Campus::Demo)
        arguments.append(u"--demo"_s);
    m_output.clear();
    m_lastWords.clear();
    m_readyFor.invalidate();
    m_stopping = false;
    m_patience.start();
    m_process.start(m_program, arguments);
}

void BundledDaemon::readOutput()
{
    const QByteArray text = m_process.readAllStandardOutput();
    if (m_readyFor.isValid() || m_output.size() > MostOutput)
        return;
    m_output += text;
    static const QRegularExpression pattern(u" ready on (http://\\S+)[^\\n]*\\n"_s);
    const auto match = pattern.match(QString::fromUtf8(m_output));
    if (!match.hasMatch())
        return;
    m_readyFor.start();
    m_patience.stop();
    m_told.clear();
    emit ready(QUrl(match.captured(1)));
}

// The errors stay in this terminal; the last one is what there is to say when it ends.
void BundledDaemon::readErrors()
{
    const QByteArray text = m_process.readAllStandardError();
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stderr);
    for (const QByteArray &line : text.split('\n')) {
        if (const QByteArray words = line.trimmed(); !words.isEmpty())
            m_lastWords = words.left(LongestWords);
    }
}

void BundledDaemon::startAgain()
{
    m_patience.stop();
    const auto delay = std::min(m_firstDelay * (1 << std::min(m_attempts, 10)), LongestDelay);
    ++m_attempts;
    m_restart.start(delay);
}

void BundledDaemon::fail(const QString &reason)
{
    if (std::exchange(m_told, reason) != reason)
        emit failed(reason);
}

void BundledDaemon::handleFinished()
{
    if (m_stopping)
        return;
    readErrors();
    const bool wasReady = m_readyFor.isValid();
    if (wasReady && std::chrono::milliseconds(m_readyFor.elapsed()) > Steady)
        m_attempts = 0;
    startAgain();
    QString reason = m_process.exitStatus() == QProcess::CrashExit
                         ? u"%1 was killed or crashed"_s.arg(m_program)
                         : u"%1 ended with code %2"_s.arg(m_program).arg(m_process.exitCode());
    if (!m_lastWords.isEmpty())
        reason += u": "_s + QString::fromUtf8(m_lastWords);
    if (wasReady)
        emit died(reason);
    else
        fail(reason);
}

void BundledDaemon::handleError(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return;
    startAgain(); // it may be being installed anew
    fail(u"%1: %2"_s.arg(m_program, m_process.errorString()));
}

void BundledDaemon::stop()
{
    m_restart.stop();
    m_patience.stop();
    m_stopping = true;
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(static_cast<int>(std::chrono::milliseconds(PatienceAtEnd).count()))) {
        m_process.kill();
        m_process.waitForFinished(-1);
    }
}

} // namespace app
