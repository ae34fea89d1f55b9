#include "daemonprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace support {

constexpr int StartMilliseconds = 60000;
constexpr int StopMilliseconds = 60000;

QString meterhousedPath()
{
    const QString folder =
        qEnvironmentVariable("METERHOUSE_BIN", QCoreApplication::applicationDirPath() + u"/../bin"_s);
    return folder + u"/meterhoused"_s;
}

static QProcessEnvironment daemonEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"METERHOUSE_ADMIN_TOKEN"_s, QLatin1StringView(AdminToken));
    environment.insert(u"TZ"_s, u"UTC"_s);
    return environment;
}

DaemonProcess::DaemonProcess()
    : m_scratch(std::make_unique<QTemporaryDir>())
{
    m_process.setProcessEnvironment(daemonEnvironment());
}

DaemonProcess::~DaemonProcess()
{
    if (m_process.state() != QProcess::NotRunning && terminate() < 0)
        kill();
}

void DaemonProcess::setConfig(const QByteArray &toml)
{
    m_configFile = m_scratch->filePath(u"config.toml"_s);
    QFile file(m_configFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size())
        qFatal("the configuration cannot be written");
}

bool DaemonProcess::start(const QStringList &extraArguments, const QString &dataFolder)
{
    m_dataFolder = dataFolder.isEmpty() ? m_scratch->filePath(u"data"_s) : dataFolder;
    QStringList arguments{u"serve"_s, u"--data-dir"_s, m_dataFolder, u"--listen"_s, u"127.0.0.1:0"_s};
    if (!m_configFile.isEmpty())
        arguments << u"--config"_s << m_configFile;
    m_process.start(meterhousedPath(), arguments + extraArguments);
    QElapsedTimer clock;
    clock.start();
    while (!m_process.canReadLine() && clock.elapsed() < StartMilliseconds) {
        if (m_process.state() == QProcess::NotRunning || !m_process.waitForReadyRead(1000)) {
            if (m_process.state() == QProcess::NotRunning)
                break;
        }
    }
    m_readyLine = QString::fromUtf8(m_process.readLine()).trimmed();
    m_errorOutput = QString::fromUtf8(m_process.readAllStandardError());
    // From here on nobody reads it, and a full pipe would stop the daemon.
    m_process.closeReadChannel(QProcess::StandardError);
    static const QRegularExpression pattern(u"^meterhoused \\S+ ready on (https?://\\S+) \\(data folder (.+)\\)$"_s);
    const auto match = pattern.match(m_readyLine);
    m_baseUrl = QUrl(match.captured(1));
    return match.hasMatch();
}

int DaemonProcess::terminate()
{
    m_process.terminate();
    if (!m_process.waitForFinished(StopMilliseconds) || m_process.exitStatus() != QProcess::NormalExit)
        return -1;
    return m_process.exitCode();
}

void DaemonProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(StopMilliseconds);
}

CommandOutcome runMeterhoused(const QStringList &arguments)
{
    constexpr int CommandMilliseconds = 60000;
    QProcess process;
    process.setProcessEnvironment(daemonEnvironment());
    process.start(meterhousedPath(), arguments);
    CommandOutcome outcome;
    if (process.waitForFinished(CommandMilliseconds) && process.exitStatus() == QProcess::NormalExit)
        outcome.exitCode = process.exitCode();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(StopMilliseconds);
    }
    outcome.output = QString::fromUtf8(process.readAllStandardOutput());
    outcome.errorOutput = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

} // namespace support
