#include "app/charts/serieschart.h"
#include "app/map/campusmapview.h"
#include "app/map/mapaccessible.h"
#include "app/map/sparkline.h"
#include "app/pages/sensors/questionpicture.h"
#include "app/widgets/qrcode.h"
#include "app/widgets/scorebar.h"
#include "app/widgets/statusbadge.h"
#include "tests/app/quality/controls.h"
#include "tests/app/quality/views.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBrowser>
#include <QTextEdit>

#include <map>

#include <QTabBar>

using namespace app;
using namespace Qt::StringLiterals;

constexpr qsizetype ShortestSummary = 20; // characters

// Asks what a screen reader asks, of every control of every view.
class TestAccessible : public QObject
{
    Q_OBJECT

    WholeConsole m_console;
    QList<View> m_views;

    static QString nameOf(QWidget *control)
    {
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(control);
        if (!reader)
            return {};
        if (!qobject_cast<QComboBox *>(control))
            return reader->text(QAccessible::Name).trimmed();
        // Of a box Qt gives the chosen text as the name; the platform takes its label instead.
        const auto labels = reader->relations(QAccessible::Label);
        return !control->accessibleName().isEmpty() ? control->accessibleName()
               : labels.isEmpty()                   ? QString()
                                                    : labels.first().first->text(QAccessible::Name);
    }
    static QAccessible::Role roleOf(QWidget *control)
    {
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(control);
        return reader ? reader->role() : QAccessible::NoRole;
    }

    static QList<QAccessible::Role> fittingRoles(const QWidget *control)
    {
        if (qobject_cast<const QAbstractButton *>(control))
            return {QAccessible::Button,     QAccessible::CheckBox,       QAccessible::RadioButton,
                    QAccessible::ButtonMenu, QAccessible::ButtonDropDown, QAccessible::PushButton};
        if (qobject_cast<const QComboBox *>(control))
            return {QAccessible::ComboBox};
        if (qobject_cast<const QTextBrowser *>(control))
            return {QAccessible::StaticText};
        if (qobject_cast<const QLineEdit *>(control) || qobject_cast<const QTextEdit *>(control)
            || qobject_cast<const QPlainTextEdit *>(control))
            return {QAccessible::EditableText};
        if (qobject_cast<const QAbstractSpinBox *>(control))
            return {QAccessible::SpinBox};
        if (qobject_cast<const QAbstractSlider *>(control))
            return {QAccessible::Slider};
        if (qobject_cast<const QAbstractItemView *>(control))
            return {QAccessible::Table, QAccessible::List, QAccessible::Tree};
        if (qobject_cast<const QLabel *>(control))
            return {QAccessible::StaticText, QAccessible::Link};
        if (qobject_cast<const QTabBar *>(control))
            return {QAccessible::PageTabList};
        return {QAccessible::List, QAccessible::Chart, QAccessible::Graphic};
    }

    // What tells two controls of one name apart: the nearest thing round them that is read out by name.
    static const QWidget *groupOf(const QWidget *control)
    {
        const QWidget *group = control->parentWidget();
        while (group->parentWidget() && group->accessibleName().isEmpty())
            group = group->parentWidget();
        return group;
    }

    static QStringList wrongControls(const QWidget &window)
    {
        QStringList wrong;
        std::map<std::tuple<const QWidget *, int, QString>, QWidget *> known;
        for (QWidget *control : controls::controlsOf(window)) {
            const QString name = nameOf(control);
            const QAccessible::Role role = roleOf(control);
            if (name.isEmpty())
                wrong.append(u"no name: "_s + controls::describe(*control));
            if (!fittingRoles(control).contains(role))
                wrong.append(u"role %1: "_s.arg(static_cast<int>(role)) + controls::describe(*control));
            QWidget *&other = known[{groupOf(control), static_cast<int>(role), name}];
            if (other)
                wrong.append(u"twice: "_s + controls::describe(*control));
            other = control;
        }
        return wrong;
    }

    // Drawn things tell nothing to a screen reader unless they say it in words.
    static QStringList wrongPictures(const QWidget &window)
    {
        QStringList wrong;
        const auto pictures = window.findChildren<QWidget *>();
        for (QWidget *picture : pictures) {
            if (!picture->isVisible())
                continue;
            const bool isSummed = qobject_cast<CampusMapView *>(picture) || qobject_cast<SeriesChart *>(picture);
            const bool isSmall = qobject_cast<StatusBadge *>(picture) || qobject_cast<ScoreBar *>(picture)
                                 || qobject_cast<Sparkline *>(picture) || qobject_cast<QuestionPicture *>(picture)
                                 || qobject_cast<QrCode *>(picture);
            QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(picture);
            QString words = reader->text(QAccessible::Name);
            if (isSummed)
                words = reader->text(QAccessible::Value) + reader->text(QAccessible::Description);
            const bool tells = isSummed ? words.size() >= ShortestSummary
                                              && std::ranges::any_of(words, [](QChar c) { return c.isDigit(); })
                                        : !words.isEmpty();
            if ((isSummed || isSmall) && !tells)
                wrong.append(u"no summary: "_s + controls::describe(*picture) + u": "_s + words);
        }
        return wrong;
    }

private slots:
    void initTestCase()
    {
        if (WholeConsole::daemonProgram().isEmpty())
            QSKIP("meterhoused is not built");
        QVERIFY(m_console.start({1440, 900}));
        m_views = allViews(m_console);
    }

    void everyControlSaysWhatItIs_data()
    {
        QTest::addColumn<int>("place");
        for (int place = 0; place < m_views.size(); ++place)
            QTest::newRow(m_views.at(place).name.constData()) << place;
    }

    void everyControlSaysWhatItIs()
    {
        QFETCH(int, place);
        const View &view = m_views.at(place);
        QVERIFY(view.open());
        const QWidget &window = windowOf(view, m_console);
        QVERIFY(controls::controlsOf(window).size() >= (view.dialog ? 2 : 5));
        const QStringList wrong = wrongControls(window) + wrongPictures(window);
        if (view.close)
            view.close();
        QVERIFY2(wrong.isEmpty(), qPrintable(u"\n  "_s + wrong.join(u"\n  "_s)));
    }
};

QTEST_MAIN(TestAccessible)

#include "tst_accessible.moc"
