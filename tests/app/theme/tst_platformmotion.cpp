#include "app/theme/platformmotion.h"

#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

// A desktop's portal with the settings it is given.
class Portal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    QHash<QString, QVariant> settings; //!< by key

public Q_SLOTS:
    QDBusVariant Read(const QString &, const QString &key)
    {
        if (!settings.contains(key))
            sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, u"Requested setting not found"_s);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(settings.value(key))));
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestPlatformMotion : public QObject
{
    Q_OBJECT

    QProcess m_bus;
    Portal m_portal;
    QString m_address;

    static QDBusConnection connectTo(const QString &address, const QString &name)
    {
        return QDBusConnection::connectToBus(address, name);
    }

private slots:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (program.isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_bus.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QVERIFY(m_bus.waitForReadyRead(10000));
        m_address = QString::fromUtf8(m_bus.readLine().trimmed());
        QDBusConnection portal = connectTo(m_address, u"portal"_s);
        QVERIFY(portal.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(portal.registerService(u"org.freedesktop.portal.Desktop"_s));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"portal"_s);
        QDBusConnection::disconnectFromBus(u"console"_s);
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void theDesktopsSettingIsRead_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<bool>("reduced");
        const auto row = [](const char *name, const QString &key, const QVariant &value, bool reduced) {
            QTest::newRow(name) << key << value << reduced;
        };
        row("GNOME without animations", u"enable-animations"_s, false, true);
        row("GNOME with animations", u"enable-animations"_s, true, false);
        row("KDE, at once", u"AnimationDurationFactor"_s, u"0"_s, true);
        row("KDE, slowly", u"AnimationDurationFactor"_s, u"1.4"_s, false);
        row("KDE, not a number", u"AnimationDurationFactor"_s, u"fast"_s, false);
        row("any, reduced", u"reduced-motion"_s, 1U, true);
        row("any, no preference", u"reduced-motion"_s, 0U, false);
        row("none", u"color-scheme"_s, 1U, false);
    }

    void theDesktopsSettingIsRead()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(bool, reduced);
        m_portal.settings = {{key, value}};
        const PlatformMotion motion(connectTo(m_address, u"console"_s));
        QTRY_COMPARE(motion.isReduced(), reduced);
        QTest::qWait(100); // a later answer would change it
        QCOMPARE(motion.isReduced(), reduced);
    }

    void aChangeIsFollowed()
    {
        m_portal.settings = {{u"enable-animations"_s, true}};
        const PlatformMotion motion(connectTo(m_address, u"console"_s));
        QSignalSpy changed(&motion, &PlatformMotion::changed);
        QTest::qWait(100);
        const auto tell = [this](bool animations) {
            emit m_portal.SettingChanged(u"org.gnome.desktop.interface"_s, u"enable-animations"_s,
                                         QDBusVariant(animations));
        };
        tell(false);
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(motion.isReduced());
        tell(true);
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(!motion.isReduced());
    }

    void withoutABusNothingIsReduced()
    {
        const PlatformMotion motion(connectTo(u"unix:path=/nonexistent"_s, u"nowhere"_s));
        QVERIFY(!motion.isReduced());
    }
};

QTEST_GUILESS_MAIN(TestPlatformMotion)
#include "tst_platformmotion.moc"
