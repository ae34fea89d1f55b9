#include "app/widgets/returnkey.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace app;

class TestReturnKey : public QObject
{
    Q_OBJECT

    ReturnKey m_filter;

    static int presses(QWidget &window, QAbstractButton &button, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        QVBoxLayout layout(&window);
        layout.addWidget(&button);
        window.show();
        window.activateWindow();
        button.setFocus();
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        QTest::keyClick(&button, key, modifiers);
        const auto count = static_cast<int>(clicked.count());
        layout.removeWidget(&button);
        button.setParent(nullptr);
        return count;
    }

private slots:
    void initTestCase() { qApp->installEventFilter(&m_filter); }

    void pressesButtons_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("times");
        QTest::newRow("Return") << int(Qt::Key_Return) << int(Qt::NoModifier) << 1;
        QTest::newRow("Enter of the number block") << int(Qt::Key_Enter) << int(Qt::KeypadModifier) << 1;
        QTest::newRow("Space as ever") << int(Qt::Key_Space) << int(Qt::NoModifier) << 1;
        QTest::newRow("Ctrl+Return means something else") << int(Qt::Key_Return) << int(Qt::ControlModifier) << 0;
    }

    void pressesButtons()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(int, times);
        const auto with = Qt::KeyboardModifiers(modifiers);
        QWidget window;
        QPushButton push;
        QCOMPARE(presses(window, push, Qt::Key(key), with), times);
        QToolButton tool;
        tool.setFocusPolicy(Qt::StrongFocus);
        QCOMPARE(presses(window, tool, Qt::Key(key), with), times);
    }

    void oncePerPressInADialog()
    {
        QDialog dialog;
        QPushButton button;
        QCOMPARE(presses(dialog, button, Qt::Key_Return, Qt::NoModifier), 1);
    }

    void leavesTheRestAlone()
    {
        QWidget window;
        QCheckBox box;
        QCOMPARE(presses(window, box, Qt::Key_Return, Qt::NoModifier), 0);
        QPushButton disabled;
        disabled.setEnabled(false);
        QCOMPARE(presses(window, disabled, Qt::Key_Return, Qt::NoModifier), 0);
    }
};

QTEST_MAIN(TestReturnKey)
#include "tst_returnkey.moc"
