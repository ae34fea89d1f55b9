#pragma once

#include "app/models/sensorlistmodel.h"
#include "app/pages/sensors/sensorlist.h"
#include "app/pages/sensors/sensorspage.h"
#include "core/wire/sensormessages.h"
#include "tests/app/support/pagesupport.h"
#include "tests/support/campusfiles.h"
#include "tests/support/daemonprocess.h"
#include "tests/support/testclient.h"

#include <QDateTime>
#include <QJsonObject>
#include <QSettings>
#include <QStandardPaths>

#include <memory>

//! The Sensors page in the hands of a person, against the daemon itself with three buildings and no sensor.
struct SensorsDay
{
    static constexpr int Patience = 30000; // milliseconds
    static constexpr auto Sensor = QLatin1StringView("a4:cf:12-7");

    support::DaemonProcess daemon;
    std::unique_ptr<support::TestClient> client;
    std::unique_ptr<PageWorld> world;
    std::unique_ptr<app::SensorsPage> page;
    const support::Headers admin{{"Authorization", QByteArray("Bearer ") + support::AdminToken}};
    QString secret;   //!< of the sensor
    QByteArray token; //!< likewise
    qint64 now = QDateTime::currentMSecsSinceEpoch();

    //! `name` keeps the settings of one test from those of another.
    void start(const QString &name)
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("meterhouse-test"));
        QCoreApplication::setApplicationName(name);
        QSettings().clear();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QVERIFY2(daemon.start(), qPrintable(daemon.errorOutput()));
        client = std::make_unique<support::TestClient>(daemon.baseUrl());
        QCOMPARE(client->postFile(QStringLiteral("/api/upload/building"), support::buildingCsv(3)).status, 200);
        world = std::make_unique<PageWorld>(daemon.baseUrl());
        world->theme.install();
        page = std::make_unique<app::SensorsPage>(world->context);
        page->resize(1280, 780);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }
    void end()
    {
        page.reset();
        world.reset();
    }

    //! The sensor, without the page.
    void addSensor()
    {
        const QJsonObject sensor{{QStringLiteral("id"), Sensor},
                                 {QStringLiteral("name"), QStringLiteral("Basement")},
                                 {QStringLiteral("building"), QStringLiteral("1")},
                                 {QStringLiteral("kind"), QStringLiteral("DIGITAL_ELECTRICITY")}};
        secret = client->postJson(QStringLiteral("/api/admin/sensors"), sensor, admin)
                     .json[QStringLiteral("secret")]
                     .toString();
        QVERIFY(!secret.isEmpty());
    }
    //! What the daemon gives a sensor that asks for a token with this secret.
    core::wire::SensorTokenAnswer askToken(const QString &secretOfIt, bool needsScript = false) const
    {
        const core::wire::SensorTokenRequest request{QStringLiteral("A4:CF:12-7"), core::SensorKind::DigitalElectricity,
                                                     needsScript, secretOfIt};
        const support::Answer answer =
            client->post(QStringLiteral("/token"), "application/x-protobuf", core::wire::encode(request));
        auto given = core::wire::decodeTokenAnswer(answer.body);
        return answer.status == 200 && given ? *given : core::wire::SensorTokenAnswer();
    }
    //! The status of a reading, `secondsAgo` before this test began.
    int send(double counter, int secondsAgo) const
    {
        core::wire::SensorDataRequest request;
        request.kind = core::SensorKind::DigitalElectricity;
        request.value = counter;
        request.power = 420.0;
        request.at = now - secondsAgo * 1000LL;
        const support::Headers headers{{"Authorization", "Bearer " + token}};
        return client
            ->post(QStringLiteral("/sensor_input"), "application/x-protobuf", core::wire::encode(request), headers)
            .status;
    }
    //! What the list shows of the sensor; empty while it is not in it.
    QString cell(app::SensorListModel::Column column) const
    {
        const app::SensorListModel *model = page->sensors()->model();
        const QModelIndexList found = model->match(model->index(0, 0), app::SensorListModel::IdRole, QString(Sensor));
        return found.isEmpty() ? QString() : found.constFirst().siblingAtColumn(column).data().toString();
    }
};
