#include "tests/app/quality/languages.h"
#include "tests/app/quality/views.h"
#include "tests/app/support/pagesupport.h"

#include <QImage>
#include <QSet>

using namespace app;
using namespace Qt::StringLiterals;

constexpr qsizetype FewestColours = 24; // with the edges of letters a page has hundreds

// Writes a picture of every view in every language, light and dark, for people to look at.
class TestScreenshots : public QObject
{
    Q_OBJECT

    WholeConsole m_console;

    static qsizetype colours(const QImage &image)
    {
        QSet<QRgb> found;
        for (int y = 0; y < image.height(); y += 2) {
            for (int x = 0; x < image.width(); x += 2)
                found.insert(image.pixel(x, y));
        }
        return found.size();
    }

private slots:
    void initTestCase()
    {
        if (WholeConsole::daemonProgram().isEmpty())
            QSKIP("meterhoused is not built");
        QVERIFY(m_console.start({1440, 900}));
    }

    void noViewIsBlank_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : builtLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void noViewIsBlank()
    {
        QFETCH(QString, language);
        QVERIFY(m_console.speak(language));
        const QList<View> views = allViews(m_console);
        for (const View &view : views) {
            QVERIFY2(view.open(), view.name.constData());
            QImage before;
            for (const bool dark : {true, false}) {
                m_console.console().theme().setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
                QVERIFY(m_console.settle());
                const QString name =
                    u"%1-%2-%3"_s.arg(QString::fromLatin1(view.name), language, dark ? u"dark"_s : u"light"_s);
                takePicture(windowOf(view, m_console), name);
                const QImage image = windowOf(view, m_console).grab().toImage();
                QVERIFY2(colours(image) >= FewestColours, qPrintable(name));
                QVERIFY2(image != before, qPrintable(name));
                before = image;
            }
            if (view.close)
                view.close();
        }
    }
};

QTEST_MAIN(TestScreenshots)

#include "tst_screenshots.moc"
