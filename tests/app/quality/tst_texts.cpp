#include "app/theme/theme.h"
#include "tests/app/quality/languages.h"
#include "tests/app/quality/textfit.h"
#include "tests/app/quality/views.h"
#include "tests/app/support/pagesupport.h"

#include <QScreen>
#include <QTemporaryFile>
#include <QWindow>

#include <algorithm>
#include <array>

using namespace app;
using namespace Qt::StringLiterals;

constexpr QSize SmallestWindow{1100, 700};

//! How a person may see the console.
struct Sight
{
    QByteArrayView name;
    double letters;     //!< times the usual size
    double points;      //!< and so many more
    bool onSmallScreen; //!< a laptop of 1440 x 900 pixels at 200 %: half of them each way for a layout
};
constexpr std::array Sights{Sight{"100 %", 1.0, 0.0, false}, Sight{"two points larger", 1.0, 2.0, false},
                            Sight{"150 %", 1.5, 0.0, false}, Sight{"200 % on a laptop", 1.0, 0.0, true}};

// No view cuts a text, in any language: in the smallest window, there also with larger letters, and in the one that a
// small screen makes smaller still, where the pages scroll.
class TestTexts : public QObject
{
    Q_OBJECT

    WholeConsole m_console;
    QFont m_font;

    static QScreen *smallScreen()
    {
        const QList<QScreen *> screens = QGuiApplication::screens();
        return *std::ranges::find(screens, u"small"_s, &QScreen::name);
    }

    void prepare(const QString &language, const Sight &sight)
    {
        QFont font = m_font;
        font.setPointSizeF(m_font.pointSizeF() * sight.letters + sight.points);
        QApplication::setFont(font);
        QVERIFY(m_console.speak(language)); // a new window, with the new letters
        if (!sight.onSmallScreen)
            return;
        MainWindow &window = m_console.window();
        window.windowHandle()->setScreen(smallScreen());
        QTRY_VERIFY(window.minimumSize().width() < smallScreen()->availableSize().width());
        QVERIFY(window.minimumSize().height() < smallScreen()->availableSize().height());
        window.resize(window.minimumSize());
    }

private slots:
    void initTestCase()
    {
        if (WholeConsole::daemonProgram().isEmpty())
            QSKIP("meterhoused is not built");
        QCOMPARE(QGuiApplication::screens().size(), 2);
        m_font = QApplication::font();
        QVERIFY(m_console.start(SmallestWindow));
    }

    void everyTextHasRoom_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("sight");
        QTest::addColumn<int>("place");
        const QList<View> views = allViews(m_console);
        for (std::size_t sight = 0; sight < Sights.size(); ++sight) {
            for (const QString &language : builtLanguages()) {
                for (int place = 0; place < views.size(); ++place) {
                    QTest::addRow("%s %s %s", qPrintable(language), Sights.at(sight).name.constData(),
                                  views.at(place).name.constData())
                        << language << static_cast<int>(sight) << place;
                }
            }
        }
    }

    void everyTextHasRoom()
    {
        QFETCH(QString, language);
        QFETCH(int, sight);
        QFETCH(int, place);
        const Sight &seen = Sights.at(static_cast<std::size_t>(sight));
        if (place == 0) {
            prepare(language, seen);
            if (QTest::currentTestFailed())
                return;
        }
        if (!seen.onSmallScreen)
            QCOMPARE(m_console.window().size(), SmallestWindow);
        else
            QCOMPARE(m_console.window().size(), m_console.window().minimumSize());
        const View view = allViews(m_console).at(place);
        QVERIFY(view.open());
        QVERIFY(m_console.settle());
        const QStringList cut = cutTexts(windowOf(view, m_console));
        const QString name = u"text-%1-%2-%3"_s.arg(QString::fromLatin1(view.name), language).arg(sight);
        if (!cut.isEmpty() || qEnvironmentVariableIsSet("METERHOUSE_ALL_SIGHTS"))
            takePicture(windowOf(view, m_console), name);
        if (view.close)
            view.close();
        QVERIFY2(cut.isEmpty(), qPrintable(u"\n  "_s + cut.join(u"\n  "_s)));
    }
};

// A usual screen and, beside it, one of 1440 x 900 pixels at 200 %.
constexpr QByteArrayView Screens = R"({"screens": [
    {"name": "usual", "x": 0, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "small", "x": 1920, "y": 0, "width": 720, "height": 450, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 2}
]})";

int main(int argc, char *argv[])
{
    QTemporaryFile screens;
    if (!screens.open() || screens.write(Screens.data(), Screens.size()) != Screens.size() || !screens.flush())
        return 1;
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    QApplication application(argc, argv);
    TestTexts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_texts.moc"
