#include "testclient.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace support {

QString Answer::detail() const
{
    return json.value(u"detail"_s).toString();
}

Answer TestClient::send(const QByteArray &method, const QString &target, const QByteArray &contentType,
                        const QByteArray &body, const Headers &headers)
{
    QNetworkAccessManager network; // of its own, so that several threads may each have a client
    QNetworkRequest request(QUrl(m_baseUrl.toString() + target, QUrl::StrictMode));
    if (!contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    if (!reply->isFinished())
        loop.exec();

    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    answer.contentType = reply->rawHeader("content-type");
    answer.retryAfter = reply->rawHeader("retry-after");
    answer.json = QJsonDocument::fromJson(answer.body).object();
    if (answer.status == 0) {
        answer.body = reply->errorString().toUtf8();
        return answer;
    }
    const QString problem =
        m_validator.check(method, request.url().path(), answer.status, answer.contentType, answer.body);
    if (!problem.isEmpty()) {
        const QString text = u"%1 %2 -> %3 breaks the description: %4\n%5"_s.arg(
            QString::fromLatin1(method), target, QString::number(answer.status), problem,
            QString::fromUtf8(answer.body.left(500)));
        QTest::qFail(qPrintable(text), __FILE__, __LINE__);
    }
    return answer;
}

Answer TestClient::get(const QString &target, const Headers &headers)
{
    return send("GET", target, {}, {}, headers);
}

Answer TestClient::remove(const QString &target, const Headers &headers)
{
    return send("DELETE", target, {}, {}, headers);
}

Answer TestClient::post(const QString &target, const QByteArray &contentType, const QByteArray &body,
                        const Headers &headers)
{
    return send("POST", target, contentType, body, headers);
}

Answer TestClient::postJson(const QString &target, const QJsonObject &body, const Headers &headers)
{
    return post(target, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Answer TestClient::putJson(const QString &target, const QJsonObject &body, const Headers &headers)
{
    return send("PUT", target, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Answer TestClient::patchJson(const QString &target, const QJsonObject &body, const Headers &headers)
{
    return send("PATCH", target, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}

Answer TestClient::postFile(const QString &target, const QByteArray &content, const QByteArray &fileName,
                            const QByteArray &field)
{
    const QByteArray boundary = "----meterhouse-test-boundary";
    QByteArray body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                      + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n";
    body += content;
    body += "\r\n--" + boundary + "--\r\n";
    return post(target, "multipart/form-data; boundary=" + boundary, body);
}

bool TestClient::waitUntilIdle(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        const Answer status = get(u"/api/status"_s);
        if (status.status == 200 && status.json.value(u"pendingWork"_s).toInt(-1) == 0)
            return true;
        QTest::qWait(50);
    }
    return false;
}

} // namespace support
