#include "app/shell/topbar.h"
#include "app/widgets/card.h"
#include "app/widgets/measures.h"
#include "tests/app/quality/controls.h"
#include "tests/app/quality/views.h"

#include <QButtonGroup>
#include <QImage>
#include <QRadioButton>
#include <QSet>
#include <QToolButton>

using namespace app;
using namespace Qt::StringLiterals;

constexpr int LongestStay = 400;  // presses inside one control: the cells of a table, the markers of the map
constexpr int LongestWalk = 2000; // presses

// Walks every view of the console with Tab and with Shift+Tab.
class TestKeyboard : public QObject
{
    Q_OBJECT

    WholeConsole m_console;
    QList<View> m_views;

    //! One way round the window.
    struct Walk
    {
        QList<QWidget *> stops; //!< from the first control of the top bar on
        QStringList unseen;     //!< stops that look the same with and without the focus
        QString trap;           //!< the control that does not let go
    };

    static QWidget *focused() { return controls::wholeOf(QApplication::focusWidget()); }

    // Where a person begins to read: at the top left.
    QWidget *beginning(const View &view) const
    {
        if (!view.dialog)
            return m_console.find<TopBar>()->findChild<QToolButton *>();
        const QWidget *window = view.dialog();
        const auto placeOf = [window](const QWidget *control) {
            const QPoint place = control->mapTo(window, QPoint());
            return std::pair(place.y(), place.x());
        };
        return std::ranges::min(controls::controlsOf(*window), {}, placeOf);
    }

    static Walk walk(QWidget *first, bool back)
    {
        Walk walk;
        first->setFocus(Qt::TabFocusReason);
        QTest::keyClick(first, Qt::Key_Tab); // from the first press on rings are drawn
        first->setFocus(Qt::TabFocusReason);
        walk.stops.append(first);
        QImage lit = first->grab().toImage();
        int stay = 0;
        for (int press = 0; press < LongestWalk; ++press) {
            QTest::keyClick(QApplication::focusWidget(), back ? Qt::Key_Backtab : Qt::Key_Tab,
                            back ? Qt::ShiftModifier : Qt::NoModifier);
            QWidget *now = focused();
            QWidget *before = walk.stops.last();
            if (now == before) {
                if (++stay > LongestStay) {
                    walk.trap = controls::describe(*now);
                    break;
                }
                continue;
            }
            stay = 0;
            if (before->grab().toImage() == lit)
                walk.unseen.append(controls::describe(*before));
            if (now == first)
                return walk;
            walk.stops.append(now);
            lit = now->grab().toImage();
        }
        if (walk.trap.isEmpty())
            walk.trap = u"the walk does not come back:\n  "_s + lastRound(walk.stops).join(u"\n  "_s);
        return walk;
    }

    // The controls the keyboard goes round, and the one from which it came among them.
    static QStringList lastRound(const QList<QWidget *> &stops)
    {
        const qsizetype before = stops.lastIndexOf(stops.constLast(), -2);
        QStringList names;
        for (qsizetype i = std::max<qsizetype>(before - 1, 0); i < stops.size(); ++i)
            names.append(controls::describe(*stops.at(i)));
        return names;
    }

    // Of buttons that exclude each other one is reached by Tab and the others by arrow keys.
    static bool isReached(const QWidget *control, const QSet<QWidget *> &stops)
    {
        if (stops.contains(const_cast<QWidget *>(control)) || stops.contains(control->focusProxy()))
            return true;
        const auto *button = qobject_cast<const QAbstractButton *>(control);
        if (!button)
            return false;
        const auto siblings = button->group() && button->group()->exclusive()
                                  ? button->group()->buttons()
                                  : control->parentWidget()->findChildren<QAbstractButton *>();
        const bool exclusive = button->autoExclusive() || (button->group() && button->group()->exclusive());
        return exclusive && std::ranges::any_of(siblings, [&stops](QAbstractButton *sibling) {
                   return (sibling->autoExclusive() || sibling->group()) && stops.contains(sibling);
               });
    }

    // The place of a control among those of another: its card, unless the other lies in the same one.
    static QRect placeOf(const QWidget *control, const QWidget *other)
    {
        const QWidget *place = control;
        for (const QWidget *above = control->parentWidget(); above; above = above->parentWidget()) {
            if (qobject_cast<const Card *>(above) && !above->isAncestorOf(other)) {
                place = above;
                break;
            }
        }
        return {place->mapTo(place->window(), QPoint()), place->size()};
    }

    static bool jumpsBack(const QWidget *from, const QWidget *to)
    {
        const QRect a = placeOf(from, to);
        const QRect b = placeOf(to, from);
        const bool nextColumn = b.left() >= a.right();
        const int common = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
        const bool sameRow = common > std::min(a.height(), b.height()) / 2;
        return (sameRow && b.right() <= a.left()) || (!nextColumn && b.bottom() < a.top() - measures::RowHeight);
    }

    const View &view()
    {
        QFETCH(int, place);
        return m_views.at(place);
    }

private slots:
    void initTestCase()
    {
        if (WholeConsole::daemonProgram().isEmpty())
            QSKIP("meterhoused is not built");
        QVERIFY(m_console.start({1440, 900}));
        m_views = allViews(m_console);
    }

    void tabWalksThroughEveryView_data()
    {
        QTest::addColumn<int>("place");
        for (int place = 0; place < m_views.size(); ++place)
            QTest::newRow(m_views.at(place).name.constData()) << place;
    }

    void tabWalksThroughEveryView()
    {
        const View current = view();
        QVERIFY(current.open());
        const auto close = qScopeGuard([&current] {
            if (current.close)
                current.close();
        });
        QWidget *first = beginning(current);
        QVERIFY(first);
        const Walk forward = walk(first, false);
        QVERIFY2(forward.trap.isEmpty(), qPrintable(forward.trap));
        QStringList wrong;
        const QSet<QWidget *> stops(forward.stops.begin(), forward.stops.end());
        for (const QWidget *control : controls::controlsOf(windowOf(current, m_console))) {
            if (!isReached(control, stops))
                wrong.append(u"not reached: "_s + controls::describe(*control));
        }
        for (const QString &stop : forward.unseen)
            wrong.append(u"focus not seen: "_s + stop);
        const QWidget *page =
            current.dialog ? current.dialog() : m_console.window().page(m_console.window().currentPage());
        for (qsizetype i = 1; i < forward.stops.size(); ++i) {
            const QWidget *from = forward.stops.at(i - 1);
            const QWidget *to = forward.stops.at(i);
            if (page->isAncestorOf(from) && page->isAncestorOf(to) && jumpsBack(from, to))
                wrong.append(u"jumps back: "_s + controls::describe(*from) + u" -> "_s + controls::describe(*to));
        }
        const Walk back = walk(first, true);
        if (!back.trap.isEmpty())
            wrong.append(u"Shift+Tab does not get out: "_s + back.trap);
        QList<QWidget *> wayBack = back.stops;
        std::reverse(wayBack.begin() + 1, wayBack.end());
        for (qsizetype i = 0; i < std::max(wayBack.size(), forward.stops.size()); ++i) {
            if (wayBack.value(i) != forward.stops.value(i)) {
                const auto named = [i](const QList<QWidget *> &walked) {
                    return i < walked.size() ? controls::describe(*walked.at(i)) : u"the end"_s;
                };
                wrong.append(u"Shift+Tab comes by %1 instead of %2"_s.arg(named(wayBack), named(forward.stops)));
                break;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u"\n  "_s + wrong.join(u"\n  "_s)));
    }
};

QTEST_MAIN(TestKeyboard)

#include "tst_keyboard.moc"
