#include "app/shell/singleinstance.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QUuid>
#include <QtConcurrentRun>

using namespace app;
using namespace Qt::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

    QString m_name;

    QString socketPath() const
    {
        const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
        return QDir(runtime.isEmpty() ? QDir::tempPath() : runtime).filePath(m_name);
    }

private slots:
    void init() { m_name = u"meterhouse-test-%1"_s.arg(QUuid::createUuid().toString(QUuid::Id128)); }

    void secondHandsItsArgumentsToTheFirst()
    {
        SingleInstance first(m_name);
        QVERIFY(first.claim());
        QSignalSpy again(&first, &SingleInstance::startedAgain);
        const QStringList arguments{u"meterhouse"_s, u"meterhouse://building/311"_s, u"Größe \"3\"\n4"_s};
        // As another process would: its waiting must not keep the first from answering.
        const QFuture<std::pair<bool, bool>> second = QtConcurrent::run([this, arguments] {
            SingleInstance other(m_name);
            return std::pair(other.claim(), other.handOver(arguments));
        });
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(second.result(), std::pair(false, true));
        QTRY_COMPARE(again.count(), 1);
        QCOMPARE(again.first().first().toStringList(), arguments);
    }

    void namesDoNotMix()
    {
        SingleInstance first(m_name);
        SingleInstance other(m_name + u"-other"_s);
        QVERIFY(first.claim());
        QVERIFY(other.claim());
    }

    void nameIsFreeWhenTheFirstEnds()
    {
        {
            SingleInstance first(m_name);
            QVERIFY(first.claim());
        }
        SingleInstance next(m_name);
        QVERIFY(next.claim());
    }

    // A console that was killed leaves its socket and its lock behind.
    void leftoversOfAKilledOneAreTakenOver()
    {
        QProcess gone;
        gone.start(u"true"_s, {});
        QVERIFY(gone.waitForStarted());
        const qint64 pid = gone.processId();
        QVERIFY(gone.waitForFinished());
        for (const QString &path : {socketPath(), socketPath() + u".lock"_s}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::number(pid) + "\ntst\n" + QSysInfo::machineHostName().toUtf8() + "\n\n\n");
        }
        SingleInstance next(m_name);
        QVERIFY(next.claim());
        QLocalSocket socket;
        socket.connectToServer(socketPath());
        QVERIFY(socket.waitForConnected(3000));
    }

    void handingOverToNobodyFails()
    {
        const SingleInstance alone(m_name);
        QVERIFY(!alone.handOver({u"meterhouse"_s}));
    }

    void nonsenseIsDropped_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("hello\n");
        QTest::newRow("an object") << QByteArray("{\"a\":1}\n");
        QTest::newRow("no arguments") << QByteArray("[]\n");
        QTest::newRow("no end of line") << QByteArray(100000, 'x');
        QTest::newRow("zero bytes") << QByteArray(3, '\0') + '\n';
    }

    void nonsenseIsDropped()
    {
        QFETCH(QByteArray, bytes);
        SingleInstance first(m_name);
        QVERIFY(first.claim());
        QSignalSpy again(&first, &SingleInstance::startedAgain);
        QLocalSocket socket;
        socket.connectToServer(socketPath());
        QVERIFY(socket.waitForConnected(3000));
        socket.write(bytes);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(again.count(), 0);
        QVERIFY(socket.readAll().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)

#include "tst_singleinstance.moc"
