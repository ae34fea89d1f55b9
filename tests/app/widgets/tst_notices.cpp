#include "app/theme/consolestyle.h"
#include "app/theme/theme.h"
#include "app/widgets/errorbar.h"
#include "app/widgets/linklabel.h"
#include "app/widgets/stalelabel.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace app;
using namespace Qt::StringLiterals;

static QList<std::pair<QAccessible::Event, QObject *>> heard;

static void hear(QAccessibleEvent *event)
{
    heard.append({event->type(), event->object()});
}

// What tells a person something without being asked.
class TestNotices : public QObject
{
    Q_OBJECT

private slots:
    void init() { heard.clear(); }

    void errorIsReadOut()
    {
        QAccessible::setActive(true);
        const auto before = QAccessible::installUpdateHandler(hear);
        const auto restore = qScopeGuard([before] { QAccessible::installUpdateHandler(before); });
        Theme theme;
        ErrorBar bar(theme);
        bar.showError(u"The buildings could not be loaded."_s, u"The service does not answer."_s, {}, u"Retry"_s,
                      [] {});
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&bar);
        QCOMPARE(reader->text(QAccessible::Name), u"The buildings could not be loaded."_s);
        QVERIFY(reader->text(QAccessible::Description).contains(u"does not answer"_s));
        if (!QAccessible::isActive())
            QSKIP("this platform has no bridge to screen readers, so that no event is sent");
        QVERIFY(heard.contains(std::pair(QAccessible::Alert, static_cast<QObject *>(&bar))));
    }

    void dataAreOfATimeInUtc()
    {
        StaleLabel label;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        label.setReceived(now);
        QVERIFY(label.isHidden());
        label.setAway(true);
        QVERIFY(!label.isHidden());
        QCOMPARE(label.text(), u"as of %1 UTC"_s.arg(now.time().toString(u"HH:mm"_s)));
        label.setReceived({});
        QVERIFY(label.isHidden());
    }

    void dataOfAnotherDayTellTheDay()
    {
        StaleLabel label;
        label.setAway(true);
        const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-2);
        label.setReceived(before);
        QVERIFY2(label.text().contains(QLocale().toString(before, u"d MMM"_s)), qPrintable(label.text()));
        QVERIFY(label.text().endsWith(u" UTC"_s));
    }

    void linksAreMarkedFromTheFirstTabOn()
    {
        QApplication::setStyle(new ConsoleStyle);
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *before = new QLineEdit(&window);
        auto *text = new LinkLabel(&window);
        text->setText(u"<a href='1'>one</a> and <a href='2'>two</a>"_s);
        auto *after = new QLineEdit(&window);
        for (QWidget *part : std::initializer_list<QWidget *>{before, text, after})
            layout->addWidget(part);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        before->setFocus();
        const QImage plain = text->grab().toImage();
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(text->hasFocus());
        QCOMPARE(text->selectedText(), u"one"_s);
        QVERIFY(text->grab().toImage() != plain);
        QTest::keyClick(text, Qt::Key_Tab);
        QCOMPARE(text->selectedText(), u"two"_s);
        QTest::keyClick(text, Qt::Key_Tab);
        QVERIFY(after->hasFocus());
        QVERIFY(text->grab().toImage() == plain);
        QTest::keyClick(after, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(text->selectedText(), u"two"_s);
    }
};

QTEST_MAIN(TestNotices)

#include "tst_notices.moc"
