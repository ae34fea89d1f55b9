#include "tests/server/http/certificates.h"
#include "tests/support/daemonprocess.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace support;
using namespace Qt::StringLiterals;

// HTTPS as an administrator sets it up, and renews its certificate.
class TestEncryption : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    //! The common name of the certificate a client is shown, or what GET /healthz answers with it.
    static QString shown(const DaemonProcess &daemon, QByteArray *answer = nullptr)
    {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(daemon.baseUrl().host(), static_cast<quint16>(daemon.baseUrl().port()));
        if (!socket.waitForEncrypted(20000))
            return {};
        if (answer) {
            socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            while (socket.waitForReadyRead(20000))
                *answer += socket.readAll();
        }
        return socket.peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    }

    static void replace(const QString &target, const QString &source)
    {
        QFile::remove(target);
        QVERIFY(QFile::copy(source, target));
    }

    static QByteArray configOf(const server::TlsFiles &files)
    {
        return u"[http]\ncertificate = \"%1\"\nprivate_key = \"%2\"\n"_s.arg(files.certificate, files.privateKey)
            .toUtf8();
    }

private slots:
    void aRenewedCertificateIsTakenWithoutARestart()
    {
        const auto used = makeCertificate(m_folder.path(), u"old"_s);
        const auto next = makeCertificate(m_folder.path(), u"new"_s);
        QVERIFY(!used.certificate.isEmpty() && !next.certificate.isEmpty());
        DaemonProcess daemon;
        daemon.setConfig(configOf(used));
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        QCOMPARE(daemon.baseUrl().scheme(), u"https"_s);
        QByteArray answer;
        QCOMPARE(shown(daemon, &answer), u"old"_s);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 "), answer.constData());

        const auto pid = static_cast<pid_t>(daemon.processId());
        replace(used.certificate, next.certificate); // the key is not there yet: not to be used
        ::kill(pid, SIGHUP);
        QCOMPARE(shown(daemon), u"old"_s);
        replace(used.privateKey, next.privateKey);
        ::kill(pid, SIGHUP);
        QTRY_COMPARE_WITH_TIMEOUT(shown(daemon), u"new"_s, 20000);
        QCOMPARE(daemon.terminate(), 0);
    }

    void aHangUpDoesNotEndAPlainDaemon()
    {
        DaemonProcess daemon;
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        ::kill(static_cast<pid_t>(daemon.processId()), SIGHUP);
        QCOMPARE(daemon.terminate(), 0);
    }

    void refusesToListenUnencryptedBeyondThisMachine()
    {
        const QString data = m_folder.filePath(u"data"_s);
        const auto outcome = runMeterhoused({u"serve"_s, u"--data-dir"_s, data, u"--listen"_s, u"0.0.0.0:0"_s});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.errorOutput.contains(u"--allow-unencrypted"_s), qPrintable(outcome.errorOutput));
        QVERIFY(!QFile::exists(data + u"/admin-token"_s)); // the start that works makes it, and prints it once
        DaemonProcess daemon;
        QVERIFY2(daemon.start({u"--listen"_s, u"0.0.0.0:0"_s, u"--allow-unencrypted"_s}),
                 qPrintable(daemon.errorOutput()));
        DaemonProcess configured;
        configured.setConfig("[http]\nallow_unencrypted = true\n");
        QVERIFY2(configured.start({u"--listen"_s, u"0.0.0.0:0"_s}), qPrintable(configured.errorOutput()));
    }

    void refusesCertificatesItCannotUse_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("said");
        const auto one = makeCertificate(m_folder.path(), u"one"_s);
        const auto other = makeCertificate(m_folder.path(), u"other"_s);
        QTest::newRow("missing") << u"/nonexistent.pem"_s << one.privateKey << u"/nonexistent.pem"_s;
        QTest::newRow("key of another") << one.certificate << other.privateKey << other.privateKey;
    }

    void refusesCertificatesItCannotUse()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, said);
        DaemonProcess daemon;
        daemon.setConfig(configOf({certificate, key}));
        QVERIFY(!daemon.start());
        QVERIFY2(daemon.errorOutput().contains(said), qPrintable(daemon.errorOutput()));
    }
};

QTEST_GUILESS_MAIN(TestEncryption)

#include "tst_encryption.moc"
