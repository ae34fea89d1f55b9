#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace app {

//! The daemon as a child of the console: on a private port, over a private data folder, started again when it dies and
//! ended with the console, also when the console is killed. GUI thread of the main thread only (see PR_SET_PDEATHSIG).
class BundledDaemon : public QObject
{
    Q_OBJECT
public:
    enum class Campus { Demo, Own };
    Q_ENUM(Campus)

    //! `program` is the daemon's executable; `dataFolder` holds one folder for each campus and is created when missing.
    BundledDaemon(const QString &program, const QString &dataFolder, QObject *parent = nullptr);
    //! As stop().
    ~BundledDaemon() override;

    //! METERHOUSE_DAEMON, or meterhoused next to this executable.
    static QString defaultProgram();
    static QString defaultDataFolder();

    //! Ends a daemon that runs and starts one with this campus.
    void start(Campus campus);
    //! Asks the daemon to end and waits; kills it after 5 s. Does nothing when none runs.
    void stop();
    Campus campus() const { return m_campus; }
    //! Of the daemon that runs, from its data folder; empty when it cannot be read.
    QByteArray adminToken() const;
    //! 0 while none runs.
    qint64 processId() const { return m_process.processId(); }
    //! The wait before the first restart; each further one in a row is twice as long, up to 30 s.
    void setFirstDelay(std::chrono::milliseconds delay) { m_firstDelay = delay; }
    //! How long a daemon may take until it is ready before that is told. 60 s unless set.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

Q_SIGNALS:
    void ready(const QUrl &baseUrl);
    //! The daemon ended by itself and will be started again. `reason` is English detail.
    void died(const QString &reason);
    //! It does not get ready: it cannot be started, ends before, or takes too long. Told once for each reason, while it
    //! is still tried; ready() may come yet. `reason` is English detail, with the daemon's own last words.
    void failed(const QString &reason);

private:
    QString folder() const;
    void launch();
    void readOutput();
    void readErrors();
    void startAgain();
    void fail(const QString &reason);
    void handleFinished();
    void handleError(QProcess::ProcessError error);

    QString m_program;
    QString m_dataFolder;
    Campus m_campus = Campus::Demo;
    QProcess m_process;
    QByteArray m_output;    //!< of this run, until the ready line
    QByteArray m_lastWords; //!< the latest line of its errors
    QString m_told;         //!< the reason that was told last, until it is ready
    QElapsedTimer m_readyFor;
    QTimer m_patience;
    QTimer m_restart;
    int m_attempts = 0; //!< restarts in a row that did not hold
    bool m_stopping = false;
    std::chrono::milliseconds m_firstDelay{500};
};

} // namespace app
