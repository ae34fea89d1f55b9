#include "app/widgets/taborder.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QGroupBox>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace app;
using namespace Qt::StringLiterals;

constexpr int LongestWalk = 30; // presses

// Tab and Shift+Tab through a panel between two buttons, whose controls were made in any order.
class TestTabOrder : public QObject
{
    Q_OBJECT

    struct Window : QWidget
    {
        QVBoxLayout *column = new QVBoxLayout(this);
        QPushButton *before = named(new QPushButton, u"before"_s);
        QWidget *panel = new QWidget;
        QPushButton *after = named(new QPushButton, u"after"_s);
        QVBoxLayout *rows = new QVBoxLayout(panel);

        Window()
        {
            column->addWidget(before);
            column->addWidget(panel);
            column->addWidget(after);
        }
    };

    template<typename Control>
    static Control *named(Control *control, const QString &name)
    {
        control->setObjectName(name);
        return control;
    }

    static QGroupBox *group(QWidget *parent, const QString &name)
    {
        auto *box = new QGroupBox(parent);
        auto *layout = new QVBoxLayout(box);
        for (const QString &answer : {u"yes"_s, u"no"_s}) {
            auto *button = named(new QRadioButton(box), name + u' ' + answer);
            button->setAutoExclusive(false);
            layout->addWidget(button);
        }
        return box;
    }

    static QStringList walk(QWidget *from, Qt::Key key, const QString &end)
    {
        from->setFocus();
        QStringList names{from->objectName()};
        while (names.size() < LongestWalk && names.constLast() != end) {
            QTest::keyClick(QApplication::focusWidget(), key, key == Qt::Key_Tab ? Qt::NoModifier : Qt::ShiftModifier);
            names.append(QApplication::focusWidget()->objectName());
        }
        return names;
    }

    static void walks(Window &window, QStringList expected)
    {
        expected.prepend(u"before"_s);
        expected.append(u"after"_s);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(walk(window.before, Qt::Key_Tab, u"after"_s), expected);
        std::reverse(expected.begin(), expected.end());
        QCOMPARE(walk(window.after, Qt::Key_Backtab, u"before"_s), expected);
    }

private slots:
    void followsTheLayout()
    {
        Window window;
        auto *third = named(new QPushButton(window.panel), u"third"_s);
        auto *second = named(new QTableView(window.panel), u"second"_s);
        auto *first = named(new QDateEdit(window.panel), u"first"_s);
        second->setTabKeyNavigation(false);
        first->setDisplayFormat(u"yyyy"_s); // Tab walks through the parts of a longer one
        for (QWidget *control :
             {static_cast<QWidget *>(first), static_cast<QWidget *>(second), static_cast<QWidget *>(third)})
            window.rows->addWidget(control);
        tabInReadingOrder(window);
        walks(window, {u"first"_s, u"second"_s, u"third"_s});
    }

    void groupsMadeLateComeWhereTheyStand()
    {
        Window window;
        auto *unit = named(new QComboBox(window.panel), u"unit"_s);
        window.rows->addWidget(unit);
        tabInReadingOrder(window);
        window.rows->insertWidget(0, group(window.panel, u"dates"_s));
        window.rows->insertWidget(1, group(window.panel, u"times"_s));
        tabInReadingOrder(*window.panel);
        walks(window, {u"dates yes"_s, u"dates no"_s, u"times yes"_s, u"times no"_s, u"unit"_s});
    }

    void groupsMadeAnewComeWhereTheyStand()
    {
        Window window;
        auto *scroll = new QScrollArea(window.panel);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidgetResizable(true);
        auto *content = new QWidget;
        auto *rows = new QVBoxLayout(content);
        scroll->setWidget(content);
        window.rows->addWidget(scroll);
        rows->addWidget(named(new QDateEdit(content), u"day"_s));
        content->findChild<QDateEdit *>()->setDisplayFormat(u"yyyy"_s);
        tabInReadingOrder(window);
        for (int round = 0; round < 3; ++round) {
            if (round > 0) {
                QWidget *old = rows->itemAt(0)->widget();
                rows->removeWidget(old);
                old->hide();
                old->deleteLater();
            }
            rows->insertWidget(0, group(content, u"dates"_s));
            tabInReadingOrder(*window.panel);
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        walks(window, {u"dates yes"_s, u"dates no"_s, u"day"_s});
    }
};

QTEST_MAIN(TestTabOrder)

#include "tst_taborder.moc"
