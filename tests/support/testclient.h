#pragma once

#include "tests/support/answervalidator.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace support {

struct Answer
{
    int status = 0; //!< 0 when no answer came
    QByteArray body;
    QByteArray contentType;
    QJsonObject json; //!< empty when it is none
    QByteArray retryAfter;

    QString detail() const;
};

using Headers = QList<std::pair<QByteArray, QByteArray>>;

//! A blocking HTTP client. Every answer is held to openapi.json; one that breaks it fails the running test.
class TestClient
{
public:
    explicit TestClient(QUrl baseUrl)
        : m_baseUrl(std::move(baseUrl))
    {
    }

    //! `target` is path and query, percent-encoded.
    Answer get(const QString &target, const Headers &headers = {});
    Answer remove(const QString &target, const Headers &headers = {});
    Answer post(const QString &target, const QByteArray &contentType, const QByteArray &body,
                const Headers &headers = {});
    Answer postJson(const QString &target, const QJsonObject &body, const Headers &headers = {});
    Answer putJson(const QString &target, const QJsonObject &body, const Headers &headers = {});
    Answer patchJson(const QString &target, const QJsonObject &body, const Headers &headers = {});
    //! multipart/form-data with one part.
    Answer postFile(const QString &target, const QByteArray &content, const QByteArray &fileName = "data.csv",
                    const QByteArray &field = "file");
    //! Polls /api/status until pendingWork is 0; false when it is not in time.
    bool waitUntilIdle(int milliseconds = 120000);

private:
    Answer send(const QByteArray &method, const QString &target, const QByteArray &contentType, const QByteArray &body,
                const Headers &headers);

    QUrl m_baseUrl;
    AnswerValidator m_validator;
};

} // namespace support
