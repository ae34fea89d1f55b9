#pragma once

#include "core/wire/sensormessages.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QTest>

#include <memory>

//! A daemon without sensors, and what sensors and an administrator ask of it.
class SensorDaemon : public QObject
{
protected:
    inline static const support::Headers Admin{{"Authorization", QByteArray("Bearer ") + support::AdminToken}};

    std::unique_ptr<support::DaemonProcess> m_daemon;
    std::unique_ptr<support::TestClient> m_client;

    void start(const QByteArray &config = {}, const QString &folder = {})
    {
        m_client.reset();
        m_daemon.reset();
        m_daemon = std::make_unique<support::DaemonProcess>();
        if (!config.isEmpty())
            m_daemon->setConfig(config);
        QVERIFY2(m_daemon->start({}, folder), qPrintable(m_daemon->errorOutput()));
        m_client = std::make_unique<support::TestClient>(m_daemon->baseUrl());
    }

    support::Answer add(const QString &id,
                        const QJsonObject &more = {{QStringLiteral("secret"), QStringLiteral("secret")}})
    {
        QJsonObject body{{QStringLiteral("id"), id},
                         {QStringLiteral("building"), QStringLiteral("7")},
                         {QStringLiteral("utility"), QStringLiteral("GAS")},
                         {QStringLiteral("createBuilding"), true}};
        for (auto field = more.begin(); field != more.end(); ++field)
            body.insert(field.key(), field.value());
        return m_client->postJson(QStringLiteral("/api/admin/sensors"), body, Admin);
    }

    support::Answer postMessage(const QString &target, const QByteArray &body, const support::Headers &headers = {})
    {
        return m_client->post(target, "application/x-protobuf", body, headers);
    }

    //! The token answer; its status is checked against HTTP's.
    core::wire::SensorTokenAnswer login(const QString &id, const QString &secret, bool needsScript = false,
                                        const QString &target = QStringLiteral("/token"))
    {
        const support::Answer answer = postMessage(
            target, core::wire::encode(core::wire::SensorTokenRequest{id, core::SensorKind::Gas, needsScript, secret}));
        const auto decoded = core::wire::decodeTokenAnswer(answer.body);
        if (!decoded || decoded->status != answer.status || answer.contentType != "application/x-protobuf") {
            QTest::qFail("the answer is no message with the status of HTTP", __FILE__, __LINE__);
            return {};
        }
        return *decoded;
    }

    core::wire::SensorAnswer accept(const core::wire::ScriptAcceptedRequest &request,
                                    const support::Headers &headers = {})
    {
        const support::Answer answer =
            postMessage(QStringLiteral("/script_accepted"), core::wire::encode(request), headers);
        const auto decoded = core::wire::decodeSensorAnswer(answer.body);
        if (!decoded || decoded->status != answer.status)
            QTest::qFail("the answer is no message with the status of HTTP", __FILE__, __LINE__);
        return decoded ? *decoded : core::wire::SensorAnswer();
    }
};
