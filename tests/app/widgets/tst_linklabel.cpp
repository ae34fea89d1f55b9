#include "app/widgets/linklabel.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace app;
using namespace Qt::StringLiterals;

constexpr int LongestWalk = 20; // presses

// The keyboard's way through the links of a text, and out of it again.
class TestLinkLabel : public QObject
{
    Q_OBJECT

    // The links marked between the button one starts from and the one that ends the walk.
    static QStringList walk(QWidget &from, LinkLabel &label, Qt::Key key)
    {
        from.setFocus();
        QStringList links;
        for (int press = 0; press < LongestWalk; ++press) {
            QTest::keyClick(QApplication::focusWidget(), key, key == Qt::Key_Tab ? Qt::NoModifier : Qt::ShiftModifier);
            if (QApplication::focusWidget() != &label)
                return links;
            links.append(label.selectedText());
        }
        return links;
    }

private slots:
    void keyboardComesByEveryLink_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("links");
        QTest::newRow("one at the very start") << u"<a href='1'>One</a> is long."_s << QStringList{u"One"_s};
        QTest::newRow("one within a sentence") << u"This <a href='1'>one</a> is long."_s << QStringList{u"one"_s};
        QTest::newRow("at the start of each paragraph")
            << u"<p><b><a href='1'>One</a></b><br>since May</p><p><b><a href='2'>Two</a></b><br>since June</p>"
               "<p><b><a href='3'>Three</a></b></p>"_s
            << QStringList{u"One"_s, u"Two"_s, u"Three"_s};
        QTest::newRow("paragraphs of links only")
            << u"<p><a href='1'>One</a></p><p><a href='2'>Two</a></p>"_s << QStringList{u"One"_s, u"Two"_s};
        QTest::newRow("within one paragraph")
            << u"<a href='1'>One</a>, <a href='2'>two</a> and <a href='3'>three</a>."_s
            << QStringList{u"One"_s, u"two"_s, u"three"_s};
    }

    void keyboardComesByEveryLink()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, links);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *before = new QPushButton(&window);
        auto *label = new LinkLabel(&window);
        auto *after = new QPushButton(&window);
        for (QWidget *part :
             {static_cast<QWidget *>(before), static_cast<QWidget *>(label), static_cast<QWidget *>(after)})
            column->addWidget(part);
        label->setText(text);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (int round = 0; round < 2; ++round) { // no link may stay marked from the way before
            QCOMPARE(walk(*before, *label, Qt::Key_Tab), links);
            QVERIFY(after->hasFocus());
            QStringList backwards = links;
            std::reverse(backwards.begin(), backwards.end());
            QCOMPARE(walk(*after, *label, Qt::Key_Backtab), backwards);
            QVERIFY(before->hasFocus());
        }
    }
};

QTEST_MAIN(TestLinkLabel)

#include "tst_linklabel.moc"
