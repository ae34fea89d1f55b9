#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

class QThread;

namespace bench {

//! The least that Qt can do: a QAbstractHttpServer on so many event loops, which answers /large with `large` and
//! anything else with `small`.
class BareLoops
{
public:
    BareLoops(int loops, const QByteArray &small, const QByteArray &large);
    ~BareLoops();
    quint16 port() const { return m_port; }

private:
    quint16 m_port = 0;
    std::vector<std::unique_ptr<QThread>> m_threads;
};

struct Figures
{
    double requestsPerSecond = 0;
    double p99Ms = 0;
    bool clean = true; //!< no answer but 2xx
};

//! wrk on two threads against a port of this machine.
Figures drive(quint16 port, const QString &path, int seconds, int connections);

} // namespace bench
