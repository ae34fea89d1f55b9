#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

class QTemporaryDir;

namespace support {

constexpr auto AdminToken = "test-admin-token";

//! meterhoused of the build (folder METERHOUSE_BIN, or ../bin beside the test) on a free port with a data folder of its
//! own. Ended, if need be killed, by the destructor.
class DaemonProcess
{
public:
    DaemonProcess();
    ~DaemonProcess();

    //! Serves `dataFolder`, or a new temporary one; further arguments as given. False when no ready line came; then
    //! errorOutput() tells why.
    bool start(const QStringList &extraArguments = {}, const QString &dataFolder = {});
    //! TOML that start() passes as --config.
    void setConfig(const QByteArray &toml);

    QUrl baseUrl() const { return m_baseUrl; }
    QString dataFolder() const { return m_dataFolder; }
    QString readyLine() const { return m_readyLine; }
    QString errorOutput() const { return m_errorOutput; }
    qint64 processId() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    //! SIGTERM; the exit code, -1 when it crashed or did not end in time.
    int terminate();
    void kill(); //!< SIGKILL, as a power cut would

private:
    std::unique_ptr<QTemporaryDir> m_scratch;
    QProcess m_process;
    QUrl m_baseUrl;
    QString m_dataFolder;
    QString m_readyLine;
    QString m_errorOutput;
    QString m_configFile;
};

struct CommandOutcome
{
    int exitCode = -1; //!< -1 when it crashed or did not end in time
    QString output;
    QString errorOutput;
};

//! Runs meterhoused with these arguments to its end.
CommandOutcome runMeterhoused(const QStringList &arguments);

QString meterhousedPath();

} // namespace support
