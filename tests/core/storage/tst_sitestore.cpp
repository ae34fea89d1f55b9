#include "core/storage/sitestore.h"

#include "storagefixture.h"

using namespace core;
using namespace Qt::StringLiterals;

class TestSiteStore : public QObject
{
    Q_OBJECT

private slots:
    void aNewFolderHasADefaultSite()
    {
        StorageFixture store;
        const Site site = must(SiteStore(*store.database).read());
        QCOMPARE(site.zoneId, QByteArray("UTC"));
        QCOMPARE(site.latitude, 40.0795);
        QVERIFY(!site.simulated);
    }

    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a name") << u"Straße 5, Çampus"_s;
        QTest::newRow("an empty name") << u""_s;
        QTest::newRow("no name at all") << QString();
    }

    void whatIsWrittenIsRead()
    {
        QFETCH(QString, name);
        StorageFixture store;
        SiteStore sites(*store.database);
        auto transaction = store.begin();
        must(sites.write(transaction, {name, "Asia/Kathmandu", 27.7, 85.3, true}));
        must(transaction.commit());
        const Site site = must(sites.read());
        QCOMPARE(site.name, name.isNull() ? u""_s : name);
        QCOMPARE(site.zoneId, QByteArray("Asia/Kathmandu"));
        QCOMPARE(site.longitude, 85.3);
        QVERIFY(site.simulated);
    }

    void anUnknownZoneIsRefused()
    {
        StorageFixture store;
        auto transaction = store.begin();
        const auto written = SiteStore(*store.database).write(transaction, {u"x"_s, "Mars/Olympus", 0.0, 0.0, false});
        QVERIFY(!written);
        QVERIFY(written.error().detail.contains(u"Mars/Olympus"_s));
    }
};

QTEST_GUILESS_MAIN(TestSiteStore)

#include "tst_sitestore.moc"
