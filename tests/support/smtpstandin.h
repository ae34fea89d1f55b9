#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace support {

//! A real SMTP server (aiosmtpd) on loopback as a child process; smtpserver.py says what it does with which recipient.
class SmtpStandIn
{
public:
    ~SmtpStandIn();

    //! False when it does not start; errorOutput() tells why. `security`: "none", "starttls" or "tls", the latter two
    //! with a certificate for localhost that certificate() names.
    bool start(const QString &security = QStringLiteral("none"), const QString &user = {},
               const QString &password = {});
    void stop();

    quint16 port() const { return m_port; }
    QString certificate() const { return m_folder.filePath(QStringLiteral("certificate.pem")); }
    QString errorOutput() const { return m_errorOutput; }

    //! What it accepted, oldest first.
    QList<QByteArray> mails() const;
    //! Waits until it has accepted so many, at most `milliseconds`.
    bool waitForMails(int count, int milliseconds = 20000) const;
    //! Lets recipients called "slow" go on.
    void release();

private:
    bool makeCertificate();

    QTemporaryDir m_folder;
    QTemporaryDir m_mailFolder;
    QProcess m_process;
    QString m_errorOutput;
    quint16 m_port = 0;
};

//! The decoded content of the part of that type ("text/plain"), or of nothing.
QByteArray partOf(const QByteArray &mail, const QByteArray &contentType);
//! The value of a header, unfolded, as it was sent.
QByteArray headerOf(const QByteArray &mail, const QByteArray &name);

} // namespace support
