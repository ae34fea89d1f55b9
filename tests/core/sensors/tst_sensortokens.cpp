#include "loginfixture.h"

using namespace core;
using namespace Qt::StringLiterals;

class TestSensorTokens : public QObject
{
    Q_OBJECT

private slots:
    void givesATokenForTheSecret()
    {
        LoginFixture fleet;
        const qint64 id = fleet.addSensor(u"aa:bb"_s, "secret");
        const TokenOutcome outcome = fleet.login(u" AA:bB "_s, u"secret"_s); // case and spaces do not matter
        QVERIFY2(outcome.grant, outcome.grant ? "" : qPrintable(outcome.grant.error().detail));
        QCOMPARE(outcome.grant->token.size(), 43);
        QCOMPARE(outcome.grant->expiresInSeconds, 3600);
        const SensorPtr sensor = fleet.registry->byToken(outcome.grant->token, fleet.clock.now());
        QVERIFY(sensor);
        QCOMPARE(sensor->id, id);
        QCOMPARE(sensor->buildingNumber, u"1"_s);
    }

    void keepsNeitherTokenNorSecret()
    {
        LoginFixture fleet;
        fleet.addSensor(u"a"_s, "very-secret-word");
        const QByteArray token = fleet.login(u"a"_s, u"very-secret-word"_s).grant->token;
        fleet.writes.reset();
        fleet.database.reset();
        for (const auto &entry : QDir(fleet.folder.path()).entryInfoList(QDir::Files)) {
            QFile file(entry.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains(token), qPrintable(entry.fileName()));
            QVERIFY2(!content.contains("very-secret-word"), qPrintable(entry.fileName()));
        }
    }

    void refusesAlike_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("secret");
        QTest::newRow("unknown sensor") << u"b"_s << u"secret"_s;
        QTest::newRow("wrong secret") << u"a"_s << u"Secret"_s;
        QTest::newRow("no secret") << u"a"_s << QString();
        QTest::newRow("no id") << QString() << QString();
        QTest::newRow("sensor without secret") << u"open"_s << QString();
        QTest::newRow("a secret for one that has none") << u"open"_s << u"x"_s;
        QTest::newRow("retired sensor") << u"retired"_s << u"secret"_s;
    }

    void refusesAlike()
    {
        QFETCH(QString, id);
        QFETCH(QString, secret);
        LoginFixture fleet;
        fleet.addSensor(u"a"_s, "secret");
        fleet.addSensor(u"open"_s, {});
        const qint64 retired = fleet.addSensor(u"retired"_s, "secret");
        fleet.change(retired, [](Sensor &sensor) { sensor.retiredAt = 5; });
        const TokenOutcome outcome = fleet.login(id, secret);
        QVERIFY(!outcome.grant);
        QCOMPARE(outcome.grant.error().code, ErrorCode::Unauthorized);
        QCOMPARE(outcome.grant.error().detail, u"unknown sensor or wrong secret"_s);
        QVERIFY(!outcome.retryAfterSeconds);
    }

    void givesTokensWithoutSecretWhenAllowed()
    {
        LoginFixture fleet;
        fleet.addSensor(u"a"_s, "secret");
        fleet.addSensor(u"open"_s, {});
        fleet.restartTokens({.allowSecretless = true});
        QVERIFY(fleet.login(u"open"_s, {}).grant);
        QVERIFY(fleet.login(u"a"_s, {}).grant);
        QVERIFY(!fleet.login(u"a"_s, u"wrong"_s).grant);
        QVERIFY(!fleet.login(u"nobody"_s, {}).grant);
    }

    void keepsOneTokenASensor()
    {
        LoginFixture fleet;
        const qint64 id = fleet.addSensor(u"a"_s, "secret");
        const QByteArray first = fleet.login(u"a"_s, u"secret"_s).grant->token;
        const QByteArray second = fleet.login(u"a"_s, u"secret"_s).grant->token;
        QVERIFY(!fleet.registry->byToken(first, fleet.clock.now()));
        QVERIFY(fleet.registry->byToken(second, fleet.clock.now()));
        QCOMPARE(fleet.registry->tokenExpiresAt(id), std::optional(fleet.clock.now() + 3600));
    }

    void expiresTokens()
    {
        LoginFixture fleet;
        fleet.addSensor(u"a"_s, "secret");
        const QByteArray token = fleet.login(u"a"_s, u"secret"_s).grant->token;
        QVERIFY(fleet.registry->byToken(token, fleet.clock.now() + 3599));
        QVERIFY(!fleet.registry->byToken(token, fleet.clock.now() + 3600));
        QVERIFY(!fleet.registry->byToken({}, fleet.clock.now()));
    }

    void remembersTokensAcrossARestart()
    {
        LoginFixture fleet;
        fleet.addSensor(u"a"_s, "secret");
        const QByteArray token = fleet.login(u"a"_s, u"secret"_s).grant->token;
        fleet.reopen();
        QVERIFY(fleet.registry->byToken(token, fleet.clock.now()));
        QVERIFY(!fleet.registry->byToken(token, fleet.clock.now() + 3600));
        QVERIFY(fleet.login(u"a"_s, u"secret"_s).grant);
        QVERIFY(!fleet.registry->byToken(token, fleet.clock.now()));
    }

    void letsFiveFailuresPassInAMinute()
    {
        LoginFixture fleet;
        fleet.addSensor(u"a"_s, "secret");
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(fleet.login(u"a"_s, u"wrong"_s).grant.error().code, ErrorCode::Unauthorized);
            fleet.clock.set(fleet.clock.now() + 2);
        }
        const TokenOutcome refused = fleet.login(u"A"_s, u"secret"_s);
        QVERIFY(!refused.grant);
        QCOMPARE(refused.retryAfterSeconds, std::optional(50));
        QVERIFY(fleet.login(u"a"_s, u"secret"_s, false, "127.0.0.2").grant); // another pair
        QVERIFY(!fleet.login(u"unknown"_s, u"secret"_s).retryAfterSeconds);
        fleet.clock.set(fleet.clock.now() + 50);
        QVERIFY(fleet.login(u"a"_s, u"secret"_s).grant);
    }

    void doesNotCountWhatSucceeds()
    {
        LoginFixture fleet;
        fleet.addSensor(u"a"_s, "secret");
        for (int i = 0; i < 20; ++i)
            QVERIFY(fleet.login(u"a"_s, u"secret"_s).grant);
    }

    void deliversTheScriptUntilItIsAccepted()
    {
        LoginFixture fleet;
        const qint64 id = fleet.addSensor(u"a"_s, "secret");
        QVERIFY(!fleet.login(u"a"_s, u"secret"_s, true).grant->script.scriptId);
        fleet.change(id, [](Sensor &sensor) {
            sensor.script = u"read"_s;
            sensor.scriptId = 7;
        });
        for (int i = 0; i < 2; ++i) {
            const ScriptDelivery delivery = fleet.login(u"a"_s, u"secret"_s).grant->script;
            QCOMPARE(delivery.script, u"read"_s);
            QCOMPARE(delivery.scriptId, std::optional<qint64>(7));
        }
        const QByteArray token = fleet.login(u"a"_s, u"secret"_s).grant->token;
        QVERIFY(fleet.accept(token));
        QCOMPARE(fleet.registry->byId(id)->scriptAcceptedAt, std::optional(fleet.clock.now()));
        QVERIFY(!fleet.login(u"a"_s, u"secret"_s).grant->script.scriptId);
        QCOMPARE(fleet.login(u"a"_s, u"secret"_s, true).grant->script.script, u"read"_s); // it asks again
        fleet.reopen();
        QVERIFY(!fleet.login(u"a"_s, u"secret"_s).grant->script.scriptId);
    }

    void doesNotTakeAnAcceptanceForALaterScript()
    {
        LoginFixture fleet;
        const qint64 id = fleet.addSensor(u"a"_s, "secret");
        const auto setScript = [&](const QString &script, qint64 number) {
            fleet.change(id, [&](Sensor &sensor) {
                sensor.script = script;
                sensor.scriptId = number;
            });
        };
        setScript(u"one"_s, 1);
        const QByteArray token = fleet.login(u"a"_s, u"secret"_s).grant->token;
        setScript(u"two"_s, 2);
        QVERIFY(fleet.accept(token));
        QVERIFY(!fleet.registry->byId(id)->scriptAcceptedAt);
        QCOMPARE(fleet.login(u"a"_s, u"secret"_s).grant->script.script, u"two"_s);
    }

    void acceptsScripts_data()
    {
        QTest::addColumn<QString>("sensorId");
        QTest::addColumn<int>("scriptId"); // 0: not given
        QTest::addColumn<bool>("hasScript");
        QTest::addColumn<bool>("validToken");
        QTest::addColumn<int>("error"); // -1: none
        const auto code = [](ErrorCode error) { return static_cast<int>(error); };
        QTest::newRow("token alone") << QString() << 0 << true << true << -1;
        QTest::newRow("nothing pending") << QString() << 0 << false << true << -1;
        QTest::newRow("own id in other case") << u"A"_s << 0 << true << true << -1;
        QTest::newRow("own script") << QString() << 7 << true << true << -1;
        QTest::newRow("other script") << QString() << 8 << true << true << code(ErrorCode::NotFound);
        QTest::newRow("no script at all") << QString() << 7 << false << true << code(ErrorCode::NotFound);
        QTest::newRow("other sensor") << u"b"_s << 0 << true << true << code(ErrorCode::NotFound);
        QTest::newRow("invalid token") << u"a"_s << 7 << true << false << code(ErrorCode::Unauthorized);
    }

    void acceptsScripts()
    {
        QFETCH(QString, sensorId);
        QFETCH(int, scriptId);
        QFETCH(bool, hasScript);
        QFETCH(bool, validToken);
        QFETCH(int, error);
        LoginFixture fleet;
        const qint64 id = fleet.addSensor(u"a"_s, "secret");
        fleet.addSensor(u"b"_s, "secret");
        if (hasScript) {
            fleet.change(id, [](Sensor &sensor) {
                sensor.script = u"read"_s;
                sensor.scriptId = 7;
            });
        }
        const QByteArray token = fleet.login(u"a"_s, u"secret"_s).grant->token;
        const auto result = fleet.accept(validToken ? token : QByteArray("other"), sensorId,
                                         scriptId ? std::optional<qint64>(scriptId) : std::nullopt);
        QCOMPARE(result ? -1 : static_cast<int>(result.error().code), error);
        QCOMPARE(fleet.registry->byId(id)->scriptAcceptedAt.has_value(), hasScript && error < 0);
    }

    void logsManyInAtOnce()
    {
        constexpr int Count = 10'000;
        LoginFixture fleet;
        QVERIFY(fleet.writes->run([&](Transaction &transaction) -> Result<void> {
            const auto building = BuildingStore(*fleet.database).ensure(transaction, u"1"_s, {}, nullptr);
            if (!building)
                return building.error();
            const QByteArray hash = fleet.hash.of("secret");
            for (int i = 0; i < Count; ++i) {
                Sensor sensor;
                sensor.externalId = u"s%1"_s.arg(i);
                sensor.buildingId = *building;
                if (const auto added = SensorStore(*fleet.database).add(transaction, sensor, hash); !added)
                    return added.error();
            }
            return {};
        }));
        QVERIFY(fleet.registry->refreshAll());
        std::mutex mutex;
        QList<QByteArray> issued;
        for (int i = 0; i < Count; ++i) {
            fleet.tokens->issue({u"s%1"_s.arg(i), {}, false, u"secret"_s}, "127.0.0.1",
                                [&](const TokenOutcome &outcome) {
                                    const std::scoped_lock lock(mutex);
                                    if (outcome.grant)
                                        issued.append(outcome.grant->token);
                                });
        }
        fleet.writes.reset();
        QCOMPARE(issued.size(), Count);
        QSet<qint64> sensors;
        for (const QByteArray &token : std::as_const(issued)) {
            const SensorPtr sensor = fleet.registry->byToken(token, fleet.clock.now());
            QVERIFY(sensor);
            sensors.insert(sensor->id);
        }
        QCOMPARE(sensors.size(), Count);
    }

    void readsTheRegistryWhileItChanges()
    {
        LoginFixture fleet;
        const qint64 id = fleet.addSensor(u"a"_s, "secret");
        std::atomic<bool> stop = false;
        std::thread reader([&] {
            while (!stop) {
                const SensorPtr sensor = fleet.registry->byExternalId(u"a"_s);
                if (!sensor || sensor->id != id)
                    qFatal("the sensor is gone");
                (void)fleet.registry->byToken("x", 0);
                (void)fleet.registry->all();
            }
        });
        for (int i = 0; i < 200; ++i) {
            QVERIFY(fleet.login(u"a"_s, u"secret"_s).grant);
            QVERIFY(i % 20 != 0 || fleet.registry->refreshAll());
        }
        stop = true;
        reader.join();
    }
};

QTEST_GUILESS_MAIN(TestSensorTokens)

#include "tst_sensortokens.moc"
