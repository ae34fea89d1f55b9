#include "app/pages/settings/settingspage.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/cannedanswers.h"
#include "tests/app/support/pagesupport.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace app;
using namespace Qt::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<SettingsPage> m_page;

    template<typename T>
    T *named(const QString &name) const
    {
        for (T *child : m_page->findChildren<T *>()) {
            if (child->accessibleName() == name)
                return child;
        }
        return nullptr;
    }

    QAbstractButton *button(const QString &text) const
    {
        for (auto *child : m_page->findChildren<QAbstractButton *>()) {
            if (child->text() == text || child->accessibleName() == text)
                return child;
        }
        return nullptr;
    }

    bool says(const QString &part) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }

    void click(const QString &text) const
    {
        QAbstractButton *found = button(text);
        QVERIFY2(found, qPrintable(text));
        QVERIFY2(found->isEnabled(), qPrintable(text));
        found->click();
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<FakeServer>();
        m_server->setAnswer("/api/status", {200, canned::status()});
        m_world = std::make_unique<PageWorld>(QUrl());
        m_world->theme.install();
        m_page = std::make_unique<SettingsPage>(m_world->context);
        m_page->resize(1200, 760);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_world.reset();
        m_server.reset();
    }

    void looksTheSameInLightAndDark() { takePictures(m_world->theme, *m_page, u"settings"_s); }

    void choicesAreKeptAndTold()
    {
        QSignalSpy changed(&m_world->preferences, &Preferences::changed);
        click(u"Energy: MJ"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<Preferences::Group>(), Preferences::Group::Units);
        click(u"Area: m²"_s);
        click(u"Temperature: °C"_s);
        QCOMPARE(m_world->preferences.units(),
                 (Units{EnergyUnit::Megajoules, AreaUnit::SquareMetres, TemperatureUnit::Celsius}));
        click(u"Colours: Dark"_s);
        QCOMPARE(m_world->preferences.themeMode(), Theme::Mode::Dark);
        click(u"Temperature: °F"_s);
        QCOMPARE(m_world->preferences.units().temperature, TemperatureUnit::Fahrenheit);
        // Another page made later shows what was chosen.
        SettingsPage again(m_world->context);
        const auto buttons = again.findChildren<QAbstractButton *>();
        const auto dark = std::ranges::find(buttons, u"Colours: Dark"_s, &QWidget::accessibleName);
        QVERIFY(dark != buttons.end() && (*dark)->isChecked());
    }

    void languagesAreThoseWithATranslation()
    {
        auto *language = named<QComboBox>(u"Language"_s);
        QVERIFY(language);
        QVERIFY(language->findData(u"en"_s) > 0);
        QVERIFY(language->findData(u"de"_s) > 0);
        QCOMPARE(language->currentIndex(), 0);
        language->setCurrentIndex(language->findData(u"de"_s));
        emit language->activated(language->currentIndex());
        QCOMPARE(m_world->preferences.value(settings::Language), u"de"_s);
    }

    void serverIsTriedBeforeItIsUsed()
    {
        click(u"A server"_s);
        QVERIFY(m_world->preferences.server().isEmpty()); // not before Connect
        auto *address = named<QLineEdit>(u"Address"_s);
        address->setText(m_server->url().toString());
        click(u"Test connection"_s);
        QTRY_VERIFY(says(u"The service answers, version 0.1.0."_s));
        takePictures(m_world->theme, *m_page, u"settings-server"_s);
        QVERIFY(m_world->preferences.server().isEmpty());
        click(u"Connect"_s);
        QCOMPARE(m_world->preferences.server(), m_server->url());
        click(u"My own campus on this computer"_s);
        QVERIFY(m_world->preferences.server().isEmpty());
        QVERIFY(m_world->preferences.value(settings::OwnCampus));
    }

    void badServersAreNamed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("no address") << QByteArray() << u"energy"_s << u"begins with http"_s;
        QTest::newRow("empty") << QByteArray() << QString() << u"begins with http"_s;
        QTest::newRow("nothing listens") << QByteArray() << u"http://127.0.0.1:1"_s << u"Nothing answers there"_s;
        QTest::newRow("something else") << QByteArray("<html>") << QString(u"server"_s) << u"not as this service"_s;
        QTest::newRow("other JSON") << QByteArray("{\"a\":[]}") << QString(u"server"_s) << u"not as this service"_s;
    }

    void badServersAreNamed()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, typed);
        QFETCH(QString, said);
        m_server->setAnswer("/api/status", {200, body});
        click(u"A server"_s);
        auto *address = named<QLineEdit>(u"Address"_s);
        address->setText(typed == u"server"_s ? m_server->url().toString() : typed);
        click(u"Test connection"_s);
        QTRY_VERIFY(says(said));
        QVERIFY(button(u"Test connection"_s)->isEnabled());
    }

    void mapSourceIsDrawnUntilItIsComplete()
    {
        using Kind = MapSource::Kind;
        QSignalSpy changed(&m_world->preferences, &Preferences::changed);
        click(u"Background: Tile server"_s);
        QCOMPARE(m_world->preferences.mapSource().kind, Kind::Drawn);
        QVERIFY(says(u"Enter the address of the tiles"_s));
        auto *url = named<QLineEdit>(u"Address of the tiles"_s);
        url->setText(u"https://tiles.example.org/{z}/{x}.png"_s);
        emit url->editingFinished();
        QCOMPARE(m_world->preferences.mapSource().kind, Kind::Drawn);
        QVERIFY(says(u"holds {z}, {x} and {y}"_s));
        url->setText(u"https://tiles.example.org/{z}/{x}/{y}.png"_s);
        emit url->editingFinished();
        auto *attribution = named<QLineEdit>(u"Source named on the map"_s);
        attribution->setText(u"© some map"_s);
        emit attribution->editingFinished();
        QCOMPARE(m_world->preferences.mapSource(),
                 (MapSource{Kind::Tiles, u"https://tiles.example.org/{z}/{x}/{y}.png"_s, u"© some map"_s, {}}));
        click(u"Background: MBTiles file"_s);
        QCOMPARE(m_world->preferences.mapSource().kind, Kind::Drawn);
        auto *file = named<QLineEdit>(u"File of tiles"_s);
        file->setText(u"/no/such/file.mbtiles"_s);
        emit file->editingFinished();
        QCOMPARE(m_world->preferences.mapSource().kind, Kind::MbTiles);
        QVERIFY(says(u"cannot be read"_s));
        for (const auto &signal : changed)
            QCOMPARE(signal.first().value<Preferences::Group>(), Preferences::Group::MapBackground);
    }

    void resetAsksFirst_data()
    {
        QTest::addColumn<bool>("agreed");
        QTest::newRow("cancelled") << false;
        QTest::newRow("agreed") << true;
    }

    void resetAsksFirst()
    {
        QFETCH(bool, agreed);
        click(u"Energy: MJ"_s);
        m_world->preferences.setConnection(m_server->url(), true);
        click(u"Reset all settings"_s);
        auto *question = m_page->findChild<QMessageBox *>();
        QVERIFY(question);
        const auto buttons = question->buttons();
        const auto wanted = agreed ? QMessageBox::AcceptRole : QMessageBox::RejectRole;
        for (QAbstractButton *candidate : buttons) {
            if (question->buttonRole(candidate) == wanted)
                candidate->click();
        }
        QCOMPARE(m_world->preferences.units() == Units(), agreed);
        QCOMPARE(m_world->preferences.server().isEmpty(), agreed);
        QCOMPARE(button(u"Energy: kWh"_s)->isChecked(), agreed);
    }

    // From first to last control and round again, without a trap.
    void tabReachesEveryControl()
    {
        click(u"A server"_s);
        click(u"Background: Tile server"_s);
        QWidget *first = button(u"A server"_s);
        first->setFocus();
        QSet<QWidget *> reached;
        for (int step = 0; step < 60; ++step) {
            reached.insert(QApplication::focusWidget());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const QString &name : {u"Test connection"_s, u"Connect"_s, u"Reset all settings"_s})
            QVERIFY2(reached.contains(button(name)), qPrintable(name));
        for (const QString &name : {u"Address"_s, u"Address of the tiles"_s, u"Source named on the map"_s})
            QVERIFY2(reached.contains(named<QLineEdit>(name)), qPrintable(name));
        QVERIFY(reached.contains(named<QComboBox>(u"Language"_s)));
    }
};

QTEST_MAIN(TestSettingsPage)

#include "tst_settingspage.moc"
