#include "app/theme/icons.h"
#include "app/theme/status.h"
#include "app/theme/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(app::Role)

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data()
    {
        QTest::addColumn<Role>("text");
        QTest::addColumn<Role>("background");
        QTest::addColumn<bool>("dark");
        for (const bool dark : {false, true}) {
            const char *mode = dark ? "dark" : "light";
            for (const auto &[name, background] :
                 {std::pair("window", Role::Window), std::pair("surface", Role::Surface)}) {
                QTest::addRow("text on %s, %s", name, mode) << Role::Text << background << dark;
                QTest::addRow("muted on %s, %s", name, mode) << Role::Muted << background << dark;
                QTest::addRow("link on %s, %s", name, mode) << Role::Accent << background << dark;
            }
        }
    }

    void textIsReadable()
    {
        QFETCH(Role, text);
        QFETCH(Role, background);
        QFETCH(bool, dark);
        QCOMPARE_GE(contrast(Theme::color(text, dark), Theme::color(background, dark)), 4.5);
    }

    // Shapes carry no text; 3:1 is what WCAG 2.1 asks of graphics.
    void shapesStandOut_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("dark");
        const QList<std::pair<const char *, Role>> roles{{"normal", Role::Normal},    {"caution", Role::Caution},
                                                         {"warning", Role::Warning},  {"anomaly", Role::Anomaly},
                                                         {"no data", Role::NoData},   {"expected", Role::Expected},
                                                         {"scenario", Role::Scenario}};
        for (const auto &[name, role] : roles) {
            QTest::addRow("%s light", name) << role << false;
            QTest::addRow("%s dark", name) << role << true;
        }
    }

    void shapesStandOut()
    {
        QFETCH(Role, role);
        QFETCH(bool, dark);
        QCOMPARE_GE(contrast(Theme::color(role, dark), Theme::color(Role::Surface, dark)), 3.0);
    }

    // The ring lies on cards and on the page between them.
    void focusRingStandsOut()
    {
        for (const bool dark : {false, true}) {
            for (const Role background : {Role::Window, Role::Surface})
                QCOMPARE_GE(contrast(Theme::color(Role::Accent, dark), Theme::color(background, dark)), 3.0);
        }
    }

    void statusWordsInTheirColourAreReadable()
    {
        for (const bool dark : {false, true})
            QCOMPARE_GE(contrast(Theme::color(Role::Anomaly, dark), Theme::color(Role::Surface, dark)), 4.5);
    }

    void motionIsReducedWhenAsked()
    {
        Theme theme;
        QCOMPARE(theme.transition(200), 200);
        theme.setReducedMotion(true);
        QVERIFY(theme.reducedMotion());
        QCOMPARE(theme.transition(200), 0);
        theme.setReducedMotion(false);
        QCOMPARE(theme.transition(200), 200);
    }

    void unitsAreToldWhenTheyChange()
    {
        Theme theme;
        QSignalSpy changed(&theme, &Theme::unitsChanged);
        theme.setUnits({});
        QCOMPARE(changed.count(), 0);
        theme.setUnits({EnergyUnit::Megajoules, AreaUnit::SquareFeet, TemperatureUnit::Fahrenheit});
        QCOMPARE(changed.count(), 1);
    }

    void selectedTextIsReadable()
    {
        for (const bool dark : {false, true}) {
            const QPalette palette = Theme::palette(dark);
            QCOMPARE_GE(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)), 4.5);
        }
    }

    void contrastOfKnownPairs()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::gray, Qt::gray), 1.0);
    }

    void followsThePlatformUntilToldOtherwise()
    {
        const QPalette before = QApplication::palette();
        Theme theme;
        theme.install();
        QSignalSpy changed(&theme, &Theme::changed);
        QApplication::setPalette(Theme::palette(true));
        QVERIFY(theme.isDark());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(Role::Window, true));

        theme.setMode(Theme::Mode::Light);
        QVERIFY(!theme.isDark());
        QCOMPARE(changed.count(), 2);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(Role::Window, false));

        theme.setMode(Theme::Mode::Platform);
        QVERIFY(theme.isDark());
        QApplication::setPalette(before);
    }

    void everyStatusHasAShapeOfItsOwn()
    {
        QList<QPainterPath> paths;
        for (const Status status : {Status(), Status(core::AnomalyStatus::Normal), Status(core::AnomalyStatus::Caution),
                                    Status(core::AnomalyStatus::Warning), Status(core::AnomalyStatus::Anomaly)}) {
            const QPainterPath path = statusPath(status, QRectF(0, 0, 20, 20));
            QVERIFY(!paths.contains(path));
            QVERIFY(QRectF(-0.01, -0.01, 20.02, 20.02).contains(path.boundingRect()));
            paths.append(path);
        }
    }

    void noDataIsHollow()
    {
        QVERIFY(!statusPath({}, QRectF(0, 0, 20, 20)).contains(QPointF(10, 10)));
        QVERIFY(statusPath(core::AnomalyStatus::Normal, QRectF(0, 0, 20, 20)).contains(QPointF(10, 10)));
    }

    void iconsAreThereAndTakeTheirRole()
    {
        Theme theme;
        for (const QString &name : {u"map"_s, u"upload"_s, u"whatif"_s, u"menu"_s, u"back"_s, u"search"_s})
            QVERIFY2(!icon(name, theme).isNull(), qPrintable(name));
        QVERIFY(icon(u"no such icon"_s, theme).isNull());
        QVERIFY(icon(u"map"_s, theme, Role::Anomaly).pixmap(20).toImage()
                != icon(u"map"_s, theme, Role::Text).pixmap(20).toImage());
    }
};

QTEST_MAIN(TestTheme)

#include "tst_theme.moc"
