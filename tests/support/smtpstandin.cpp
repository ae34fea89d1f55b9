#include "smtpstandin.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

using namespace Qt::StringLiterals;

namespace support {

SmtpStandIn::~SmtpStandIn()
{
    stop();
}

bool SmtpStandIn::makeCertificate()
{
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s,
                                 u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s,
                                 u"-out"_s, certificate(), u"-keyout"_s, m_folder.filePath(u"key.pem"_s)});
    return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
}

bool SmtpStandIn::start(const QString &security, const QString &user, const QString &password)
{
    QStringList arguments{QStringLiteral(METERHOUSE_SMTP_SERVER), m_mailFolder.path(), u"--security"_s, security};
    if (security != "none"_L1) {
        if (!makeCertificate()) {
            m_errorOutput = u"no certificate could be made"_s;
            return false;
        }
        arguments << u"--certificate"_s << certificate() << u"--key"_s << m_folder.filePath(u"key.pem"_s);
    }
    if (!user.isEmpty())
        arguments << u"--user"_s << user << u"--password"_s << password;
    m_process.start(u"/usr/bin/python3"_s, arguments); // the one that has Debian's packages
    while (m_process.waitForReadyRead(20000)) {
        const QByteArray line = m_process.readLine().trimmed();
        if (line.startsWith("port ")) {
            m_port = line.mid(5).toUShort();
            return true;
        }
    }
    m_errorOutput = QString::fromUtf8(m_process.readAllStandardError());
    return false;
}

void SmtpStandIn::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QList<QByteArray> SmtpStandIn::mails() const
{
    QList<QByteArray> mails;
    const QDir folder(m_mailFolder.path());
    const QFileInfoList files = folder.entryInfoList({u"*.eml"_s}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            mails.append(file.readAll());
    }
    return mails;
}

bool SmtpStandIn::waitForMails(int count, int milliseconds) const
{
    QElapsedTimer timer;
    timer.start();
    while (mails().size() < count) {
        if (timer.hasExpired(milliseconds))
            return false;
        QThread::msleep(20);
    }
    return true;
}

void SmtpStandIn::release()
{
    QFile file(m_mailFolder.filePath(u"go"_s));
    if (!file.open(QIODevice::WriteOnly))
        m_errorOutput = file.errorString();
}

QByteArray headerOf(const QByteArray &mail, const QByteArray &name)
{
    QByteArray headers = mail.left(mail.indexOf("\r\n\r\n"));
    headers.replace("\r\n ", " ");
    const QList<QByteArray> lines = headers.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ": "))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

QByteArray partOf(const QByteArray &mail, const QByteArray &contentType)
{
    const qsizetype head = mail.indexOf("Content-Type: " + contentType);
    const qsizetype body = mail.indexOf("\r\n\r\n", head);
    if (head < 0 || body < 0)
        return {};
    qsizetype end = mail.indexOf("\r\n--", body);
    if (end < 0)
        end = mail.size();
    return QByteArray::fromBase64(mail.mid(body, end - body));
}

} // namespace support
