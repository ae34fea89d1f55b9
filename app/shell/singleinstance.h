#pragma once

#include <QLocalServer>
#include <QLockFile>

namespace app {

//! One console per person and set of settings: a second start hands its arguments to the first and ends. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    //! `name` is what starts that belong together share; see usualName().
    explicit SingleInstance(const QString &name, QObject *parent = nullptr);
    ~SingleInstance() override;

    //! Of this person and this place of settings.
    static QString usualName();

    //! True for the first, which listens from then on. False when another one runs already.
    bool claim();
    //! Gives the arguments to the one that runs. False when it does not take them within 3 s.
    bool handOver(const QStringList &arguments) const;

Q_SIGNALS:
    //! A second start with these arguments, the program's name first.
    void startedAgain(const QStringList &arguments);

private:
    void receive();

    QString m_socket;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace app
