#include "core/appliance/sequenceguess.h"
#include "server/api/appliancelabels.h"
#include "server/api/appliancepower.h"
#include "tests/core/sequence/sequencefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace core;
using namespace server;
using namespace support;
using namespace Qt::StringLiterals;

constexpr EpochMilliseconds Midnight = 1'760'054'400'000; // 2025-10-10T00:00:00Z

// What the peaks of a user's sensor tell: a kettle of 2 kW three times, and one peak that somebody corrects.
class TestAppliances : public QObject
{
    Q_OBJECT

    std::unique_ptr<SequenceFleet> m_fleet;
    std::unique_ptr<AccountService> m_accounts;
    qint64 m_owner = 0;
    qint64 m_sensor = 0;

    Request asked(const QString &query = {}) const
    {
        Request request;
        request.query = QUrlQuery(query);
        request.principal.accountId = m_owner;
        request.pathParameters.insert(u"id"_s, QString::number(m_owner));
        return request;
    }

    AppliancePowerApi powers() const
    {
        return AppliancePowerApi(*m_fleet->sequences, *m_fleet->registry, *m_accounts, m_fleet->clock);
    }

    QByteArray labels() const
    {
        const auto reply = ApplianceLabelsApi(*m_fleet->sequences, *m_fleet->readings, *m_fleet->registry).get();
        return reply ? reply->body : QByteArray("failed");
    }

    bool own(qint64 sensor)
    {
        auto transaction = Transaction::begin(*m_fleet->database);
        const SensorPtr known = m_fleet->registry->byId(sensor);
        if (!transaction || !known)
            return false;
        Sensor changed = *known;
        changed.ownerId = m_owner;
        return SensorStore(*m_fleet->database).write(*transaction, changed) && transaction->commit()
               && m_fleet->registry->refresh(sensor);
    }

private slots:
    void initTestCase()
    {
        m_fleet = std::make_unique<SequenceFleet>();
        m_fleet->sequences->setClassify(
            [shared = std::make_shared<ApplianceClassifier>(std::move(*ApplianceClassifier::load()))](
                const Sequence &peak, const std::vector<MeasuredReading> &readings) {
                const auto guess = guessOf(*shared, peak, readings);
                return guess ? SequenceService::Guess{guess->name, guess->probability} : SequenceService::Guess{};
            });
        m_accounts = std::move(*AccountService::create(*m_fleet->database, m_fleet->clock, m_fleet->hash));
        const Principal by{Role::Admin, 0, u"test"_s, 0, {}};
        const auto account = m_accounts->createAccount(by, {u"ada"_s, Role::User, {}, {}, {}});
        QVERIFY2(account, account ? "" : qPrintable(account.error().detail));
        m_owner = account->id;
        m_sensor = m_fleet->add(u"a"_s);
        QVERIFY(own(m_sensor));
        LoadCurve load(Midnight);
        for (const EpochMilliseconds at : {26 * Hour, 30 * Hour, 34 * Hour, 38 * Hour})
            load.add(at, 3 * Minute, 2000);
        m_fleet->clock.set(Midnight + 2 * Day);
        QVERIFY(m_fleet->send(m_sensor, load.readings(2 * Day - Minute)));
        QVERIFY(m_fleet->process(m_sensor));
    }

    void cleanupTestCase()
    {
        m_accounts.reset();
        m_fleet.reset();
    }

    void peaksAreGuessedAndTheirPowerIsTold()
    {
        const auto peaks = m_fleet->sequences->sequences(m_sensor, SequenceKind::Peak, {});
        QVERIFY(peaks);
        QCOMPARE(peaks->size(), 4);
        for (const Sequence &peak : *peaks)
            QCOMPARE(peak.device, u"kettle"_s);
        for (const auto &reply : {powers().own(asked()), powers().ofUser(asked())}) {
            QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
            const QJsonObject json = QJsonDocument::fromJson(reply->body).object();
            QCOMPARE(json[u"peaks"_s].toInt(), 4);
            const QJsonArray appliances = json[u"appliances"_s].toArray();
            QCOMPARE(appliances.size(), 1);
            QCOMPARE(appliances[0][u"name"_s].toString(), u"kettle"_s);
            const double watts = appliances[0][u"powerWatts"_s].toDouble();
            QVERIFY2(std::abs(watts - 2000.0) < 120.0, qPrintable(QString::number(watts)));
        }
    }

    void correctionsCountAndAreLabels()
    {
        QCOMPARE(labels().count('\n'), 1); // nobody has said anything yet
        const auto peaks = m_fleet->sequences->sequences(m_sensor, SequenceKind::Peak, {});
        QVERIFY(peaks);
        const auto corrected = m_fleet->sequences->correct(m_sensor, peaks->first().id, u"dryer"_s, u"ada"_s);
        QVERIFY2(corrected, corrected ? "" : qPrintable(corrected.error().detail));
        const auto reply = powers().own(asked());
        QVERIFY(reply);
        const QJsonArray appliances = QJsonDocument::fromJson(reply->body).object()[u"appliances"_s].toArray();
        QCOMPARE(appliances.size(), 2);
        QCOMPARE(appliances[0][u"name"_s].toString(), u"dryer"_s);
        QCOMPARE(appliances[0][u"peaks"_s].toInt(), 1);

        const QByteArrayList lines = labels().trimmed().split('\n');
        QVERIFY(lines.size() >= 12);
        QCOMPARE(lines[0], "class,device_id,date,timestamp,power_w");
        for (const QByteArray &line : lines.mid(1))
            QVERIFY2(line.startsWith("dryer," + QByteArray::number(m_sensor) + ",peak 2025-10-11T02:0"),
                     line.constData());
        QVERIFY(lines[5].split(',').last().toDouble() > 1900.0);
    }

    void othersAndOlderPeaksDoNotCount()
    {
        Request request = asked();
        request.principal.accountId = m_owner + 1;
        const auto others = powers().own(request);
        QVERIFY(others);
        QCOMPARE(QJsonDocument::fromJson(others->body).object()[u"peaks"_s].toInt(), 0);
        m_fleet->clock.set(Midnight + 40 * Day);
        const auto older = powers().own(asked());
        const auto longer = powers().own(asked(u"days=60"_s));
        m_fleet->clock.set(Midnight + 2 * Day);
        QVERIFY(older && longer);
        QCOMPARE(QJsonDocument::fromJson(older->body).object()[u"peaks"_s].toInt(), 0);
        QVERIFY(QJsonDocument::fromJson(older->body).object()[u"rSquared"_s].isNull());
        QCOMPARE(QJsonDocument::fromJson(longer->body).object()[u"peaks"_s].toInt(), 4);
    }

    void refuses()
    {
        for (const QString &days : {u"days=0"_s, u"days=367"_s, u"days=x"_s}) {
            const auto reply = powers().own(asked(days));
            QVERIFY(!reply);
            QCOMPARE(reply.error().code, ErrorCode::InvalidArgument);
        }
        Request nobody = asked();
        nobody.principal.accountId = 0;
        QCOMPARE(powers().own(nobody).error().code, ErrorCode::Unauthorized);
        nobody.pathParameters[u"id"_s] = u"4711"_s;
        QCOMPARE(powers().ofUser(nobody).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestAppliances)

#include "tst_appliances.moc"
