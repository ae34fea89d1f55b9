#include "app/client/connection.h"
#include "tests/app/client/fakeserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace app;

// A server under load answers everything, but late.
class TestSlowServer : public QObject
{
    Q_OBJECT

private slots:
    void isConnectedAllTheSame()
    {
        FakeServer server;
        server.setAnswer("/api/status", {200, "{}", 6000});
        Connection connection;
        QSignalSpy failed(&connection, &Connection::failed);
        connection.setBaseUrl(server.url());
        QTRY_COMPARE_WITH_TIMEOUT(connection.state(), Connection::State::Connected, 30000);
        QVERIFY(failed.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSlowServer)
#include "tst_slowserver.moc"
