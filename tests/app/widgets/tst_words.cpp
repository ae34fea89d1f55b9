#include "app/widgets/elidedlabel.h"
#include "app/widgets/wrappedbutton.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace app;
using namespace Qt::StringLiterals;

// Words that do not fit in one line: wrapped, or shortened and told in full elsewhere.
class TestWords : public QObject
{
    Q_OBJECT

    template<typename Button>
    void wraps()
    {
        Button button(u"Day, month, year: Wednesday, 1 October 2025 (likely)"_s);
        const QSize line = button.sizeHint();
        QVERIFY(button.hasHeightForWidth());
        QCOMPARE(button.heightForWidth(line.width()), line.height());
        const int half = line.width() / 2;
        QVERIFY(button.heightForWidth(half) >= line.height() + button.fontMetrics().height());
        QVERIFY(button.minimumSizeHint().width() < half);
        button.resize(half, button.heightForWidth(half));
        button.show();
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        QTest::mouseClick(&button, Qt::LeftButton, {}, QPoint(half / 2, button.height() - 4)); // the last line
        QCOMPARE(clicked.count(), 1);
        QVERIFY(button.isChecked());
    }

private slots:
    void radioButtonWraps() { wraps<WrappedRadioButton>(); }
    void checkBoxWraps() { wraps<WrappedCheckBox>(); }

    void longNameIsToldInFull_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("shortened");
        QTest::newRow("short") << u"Mount Hall"_s << false;
        QTest::newRow("long") << u"William Green Building for Sciences and Arts"_s << true;
        QTest::newRow("looks like markup") << u"<b>William Green Building</b> & others, all of them"_s << true;
        QTest::newRow("empty") << QString() << false;
    }

    void longNameIsToldInFull()
    {
        QFETCH(QString, name);
        QFETCH(bool, shortened);
        ElidedLabel label;
        label.setName(name);
        label.resize(label.fontMetrics().horizontalAdvance(u"Mount Hall and more"_s), 30);
        label.show();
        QCOMPARE(label.text(), name);
        QTextDocument tip;
        if (Qt::mightBeRichText(label.toolTip()))
            tip.setHtml(label.toolTip());
        else
            tip.setPlainText(label.toolTip());
        QCOMPARE(tip.toPlainText(), shortened ? name : QString());
        label.resize(label.sizeHint().width() + 10, 30);
        QVERIFY(label.toolTip().isEmpty());
    }
};

QTEST_MAIN(TestWords)

#include "tst_words.moc"
