#include "certificates.h"

#include <QProcess>

using namespace Qt::StringLiterals;

server::TlsFiles makeCertificate(const QString &folder, const QString &name)
{
    const server::TlsFiles files{folder + u'/' + name + u"-certificate.pem"_s, folder + u'/' + name + u"-key.pem"_s};
    QProcess openssl;
    openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                                 u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"30"_s, u"-subj"_s,
                                 u"/CN="_s + name, u"-addext"_s, u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s,
                                 u"-out"_s, files.certificate, u"-keyout"_s, files.privateKey});
    const bool done =
        openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit && openssl.exitCode() == 0;
    return done ? files : server::TlsFiles{};
}
