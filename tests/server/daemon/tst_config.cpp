#include "server/daemon/config.h"

#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace server;
using namespace Qt::StringLiterals;

class TestConfig : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<Config> load(const QByteArray &toml)
    {
        QFile file(m_folder.filePath(u"config.toml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(toml) != toml.size())
            return Error{ErrorCode::Internal, u"not written"_s};
        file.close();
        return loadConfig(file.fileName());
    }

private slots:
    void init()
    {
        qunsetenv("METERHOUSE_ADMIN_TOKEN");
        qunsetenv("METERHOUSE_MANAGER_TOKEN");
        qunsetenv("METERHOUSE_ML_API_KEY");
    }

    void defaultsWithoutAFile()
    {
        const auto config = loadConfig({});
        QVERIFY(config);
        QCOMPARE(config->listen.address, QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(config->listen.port, 8000);
        QCOMPARE(config->uploadBytes, 512LL * 1024 * 1024);
        QVERIFY(config->adminToken.isEmpty());
        QVERIFY(!config->site.zoneId);
    }

    void theExampleIsValidAndHoldsTheDefaults()
    {
        QFile file(QFINDTESTDATA("../../../resources/meterhoused.example.toml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text;
        while (!file.atEnd()) {
            // A key that is commented out is "#key"; prose is "# ".
            QByteArray line = file.readLine();
            if (line.startsWith('#') && !line.startsWith("# "))
                line.remove(0, 1);
            text += line;
        }
        const auto config = load(text);
        QVERIFY2(config, config ? "" : qPrintable(config.error().detail));
        const Config defaults;
        QCOMPARE(config->listen.port, defaults.listen.port);
        QCOMPARE(config->uploadBytes, defaults.uploadBytes);
        QVERIFY(config->idleLimit == defaults.idleLimit);
        QCOMPARE(config->corsOrigins, defaults.corsOrigins);
        QCOMPARE(config->campus.scoredDays, defaults.campus.scoredDays);
        QCOMPARE(config->campus.booster.rounds, defaults.campus.booster.rounds);
        QCOMPARE(config->campus.booster.l1, defaults.campus.booster.l1);
        QCOMPARE(config->campus.cutoffs.anomaly, defaults.campus.cutoffs.anomaly);
        QVERIFY(config->campus.absoluteThresholds == defaults.campus.absoluteThresholds);
    }

    void readsTheLanguageModel()
    {
        const auto config = load("[chat]\nbase_url = \"https://api.example.org/v1\"\nmodel = \"m\"\napi_key = \"k\"\n"
                                 "at_once = 3\nexecute_python = false\ndaily_tokens = 1000\n");
        QVERIFY2(config, config ? "" : qPrintable(config.error().detail));
        QVERIFY(config->chat.model.isSet());
        QCOMPARE(config->chat.model.apiKey, QByteArray("k"));
        QCOMPARE(config->chat.atOnce, 3);
        QVERIFY(!config->chat.executePython);
        QCOMPARE(config->chat.dailyTokens, 1000);
        qputenv("METERHOUSE_CHAT_API_KEY", "from-the-environment");
        const auto again = load("[chat]\nbase_url = \"https://api.example.org/v1\"\nmodel = \"m\"\napi_key = \"k\"\n");
        const auto unencrypted = load("[chat]\nbase_url = \"http://192.0.2.1/v1\"\nmodel = \"m\"\n");
        qunsetenv("METERHOUSE_CHAT_API_KEY");
        QVERIFY(again);
        QCOMPARE(again->chat.model.apiKey, QByteArray("from-the-environment"));
        QVERIFY(!unencrypted);
        QVERIFY2(unencrypted.error().detail.startsWith("chat: "_L1), qPrintable(unencrypted.error().detail));
    }

    void readsValues()
    {
        const auto config =
            load("listen = \"[::1]:9000\"\n"
                 "[site]\nzone = \"Europe/Berlin\"\nlatitude = 52\n"
                 "[http]\nupload_limit_mib = 0.5\nidle_seconds = 2\nallowed_hosts = [\"meter.example\"]\n"
                 "[scoring]\ncutoffs = [0.2, 0.4, 0.6]\n"
                 "[scoring.absolute_thresholds]\nGAS = [1, 2, 3]\n"
                 "[units]\ngas_kwh_per_m3 = 10.5\n");
        QVERIFY2(config, config ? "" : qPrintable(config.error().detail));
        QCOMPARE(config->listen.address, QHostAddress(QHostAddress::LocalHostIPv6));
        QCOMPARE(config->listen.port, 9000);
        QCOMPARE(config->site.zoneId, std::optional<QByteArray>("Europe/Berlin"));
        QCOMPARE(config->site.latitude, std::optional(52.0));
        QVERIFY(!config->site.longitude);
        QCOMPARE(config->uploadBytes, 512 * 1024);
        QVERIFY(config->idleLimit == std::chrono::seconds(2));
        QCOMPARE(config->allowedHosts, QList<QByteArray>{"meter.example"});
        QCOMPARE(config->campus.cutoffs.warning, 0.4);
        QCOMPARE(config->campus.absoluteThresholds.at(Utility::Gas)[2], 3.0);
        QCOMPARE(config->campus.absoluteThresholds.count(Utility::Electricity), 1u);
        QCOMPARE(config->campus.gasCalorificKwhPerCubicMetre, 10.5);
    }

    void theEnvironmentWinsOverTheFile()
    {
        qputenv("METERHOUSE_ADMIN_TOKEN", "from-environment");
        const auto config = load("[access]\nadmin_token = \"from-file\"\nmanager_token = \"m\"\n");
        QVERIFY(config);
        QCOMPARE(config->adminToken, QByteArray("from-environment"));
        QCOMPARE(config->managerToken, QByteArray("m"));
    }

    void faultsNameKeyAndLine_data()
    {
        QTest::addColumn<QByteArray>("toml");
        QTest::addColumn<QString>("expected");
        QTest::newRow("unknown key") << QByteArray("\nlisten_on = \"x\"") << u"line 2: listen_on"_s;
        QTest::newRow("unknown key in a table") << QByteArray("[http]\ncolour = 1") << u"line 2: http.colour"_s;
        QTest::newRow("unknown table") << QByteArray("[colours]\n") << u"colours"_s;
        QTest::newRow("certificate without key")
            << QByteArray("[http]\ncertificate = \"/c.pem\"") << u"http.certificate"_s;
        QTest::newRow("key without certificate")
            << QByteArray("[http]\nprivate_key = \"/k.pem\"") << u"http.private_key"_s;
        QTest::newRow("text for a number") << QByteArray("[http]\nidle_seconds = \"2\"") << u"http.idle_seconds"_s;
        QTest::newRow("out of range") << QByteArray("[site]\nlatitude = 91") << u"site.latitude"_s;
        QTest::newRow("not a number") << QByteArray("[site]\nlatitude = nan") << u"site.latitude"_s;
        QTest::newRow("no such zone") << QByteArray("[site]\nzone = \"Mars/Base\"") << u"site.zone"_s;
        QTest::newRow("number for text") << QByteArray("data_dir = 5") << u"data_dir"_s;
        QTest::newRow("bad address") << QByteArray("listen = \"8000\"") << u"listen"_s;
        QTest::newRow("cut-offs descend") << QByteArray("[scoring]\ncutoffs = [0.8, 0.5, 0.3]") << u"scoring.cutoffs"_s;
        QTest::newRow("unknown utility") << QByteArray("[scoring.absolute_thresholds]\nWATER = [1, 2, 3]")
                                         << u"scoring.absolute_thresholds.WATER"_s;
        QTest::newRow("no URL") << QByteArray("[weather]\nopen_meteo_url = \"ftp://x\"") << u"weather.open_meteo_url"_s;
        QTest::newRow("table as value") << QByteArray("http = 5") << u"http"_s;
        QTest::newRow("not TOML") << QByteArray("listen = \n= 3") << u"line "_s;
    }

    void faultsNameKeyAndLine()
    {
        QFETCH(QByteArray, toml);
        QFETCH(QString, expected);
        const auto config = load(toml);
        QVERIFY(!config);
        QVERIFY(config.error().code == ErrorCode::InvalidArgument);
        QVERIFY2(config.error().detail.contains(expected), qPrintable(config.error().detail));
    }

    void aMissingFileIsAnError()
    {
        const auto config = loadConfig(m_folder.filePath(u"nowhere.toml"_s));
        QVERIFY(!config);
        QVERIFY(config.error().detail.contains(u"nowhere.toml"_s));
    }

    void listenAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        QTest::newRow("IPv4") << u"0.0.0.0:80"_s << true;
        QTest::newRow("any port") << u"127.0.0.1:0"_s << true;
        QTest::newRow("localhost") << u"localhost:8000"_s << true;
        QTest::newRow("IPv6") << u"[::]:8000"_s << true;
        QTest::newRow("bare IPv6") << u"::1:8000"_s << false;
        QTest::newRow("no port") << u"127.0.0.1"_s << false;
        QTest::newRow("port too large") << u"127.0.0.1:65536"_s << false;
        QTest::newRow("negative port") << u"127.0.0.1:-1"_s << false;
        QTest::newRow("no address") << u":8000"_s << false;
        QTest::newRow("a name") << u"example.org:8000"_s << false;
        QTest::newRow("empty") << QString() << false;
    }

    void listenAddresses()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        QCOMPARE(parseListenAddress(text).hasValue(), valid);
    }
};

QTEST_GUILESS_MAIN(TestConfig)

#include "tst_config.moc"
