#include "tlssettings.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

#include <sys/socket.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;

namespace server {

namespace {

core::Error wrong(const QString &what)
{
    return {core::ErrorCode::InvalidArgument, what};
}

core::Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

core::Result<QSslKey> keyOf(const QString &path)
{
    const auto pem = contentOf(path);
    if (!pem)
        return pem.error();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        QSslKey key(*pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return wrong(u"%1 holds no private key in PEM form without pass phrase"_s.arg(path));
}

//! Qt tells whether key and certificate belong together only when a connection begins, so one does.
QString faultOf(const QSslConfiguration &configuration)
{
    std::array<int, 2> ends{-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return u"no socket to try it with"_s;
    QSslSocket probe;
    probe.setSocketDescriptor(ends[0]);
    probe.setSslConfiguration(configuration);
    probe.startServerEncryption();
    QString fault = probe.error() == QAbstractSocket::UnknownSocketError ? QString() : probe.errorString();
    probe.abort();
    ::close(ends[1]);
    return fault;
}

} // namespace

core::Result<std::optional<QSslConfiguration>> TlsSettings::read(const std::optional<TlsFiles> &files)
{
    if (!files)
        return std::optional<QSslConfiguration>();
    if (!QSslSocket::supportsSsl())
        return core::Error{core::ErrorCode::Unavailable, u"This system has no TLS library that Qt can use"_s};
    const auto pem = contentOf(files->certificate);
    if (!pem)
        return pem.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (chain.isEmpty())
        return wrong(u"%1 holds no certificate in PEM form"_s.arg(files->certificate));
    const auto key = keyOf(files->privateKey);
    if (!key)
        return key.error();

    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(*key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show tokens, not certificates
    if (const QString fault = faultOf(configuration); !fault.isEmpty())
        return wrong(u"%1 and %2 cannot be used together: %3"_s.arg(files->certificate, files->privateKey, fault));
    return std::optional(configuration);
}

QSslConfiguration TlsSettings::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_configuration;
}

void TlsSettings::replace(const QSslConfiguration &configuration)
{
    const std::lock_guard lock(m_mutex);
    m_configuration = configuration;
}

} // namespace server
