#include "app/widgets/qrcode.h"

#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

class TestQrCode : public QObject
{
    Q_OBJECT

    // The square in three of its corners by which a reader finds a code.
    static bool hasFinder(const QrCode &code, int top, int left)
    {
        for (int row = 0; row < 7; ++row) {
            for (int column = 0; column < 7; ++column) {
                const int ring = std::max(std::abs(row - 3), std::abs(column - 3));
                if (code.isBlack(top + row, left + column) != (ring != 2))
                    return false;
            }
        }
        return true;
    }

private slots:
    void showsATextAsACode()
    {
        QrCode code;
        code.setText(u"Zk3_t7Qp-4vXh9LmN2sRb8WcYd6Ef1Ga"_s);
        QVERIFY(code.side() >= 21);
        QCOMPARE((code.side() - 17) % 4, 0);
        QVERIFY(hasFinder(code, 0, 0));
        QVERIFY(hasFinder(code, 0, code.side() - 7));
        QVERIFY(hasFinder(code, code.side() - 7, 0));
        code.resize(code.sizeHint());
        const QImage image = code.grab().toImage();
        QCOMPARE(image.pixelColor(image.width() / 2, 2), QColor(Qt::white)); // quiet around
        QCOMPARE(image.pixelColor(4 * 4 + 1, 4 * 4 + 1), QColor(Qt::black)); // the corner
    }

    void differsWithTheText()
    {
        QrCode one;
        QrCode other;
        one.setText(u"secret-1"_s);
        other.setText(u"secret-2"_s);
        QCOMPARE(one.side(), other.side());
        QVERIFY(one.grab().toImage() != other.grab().toImage());
    }

    void showsNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("for nothing") << QString();
        QTest::newRow("for more than a code holds") << QString(3000, u'x');
    }
    void showsNothing()
    {
        QFETCH(QString, text);
        QrCode code;
        code.setText(u"before"_s);
        code.setText(text);
        QCOMPARE(code.side(), 0);
        QCOMPARE(code.sizeHint(), QSize(0, 0));
    }
};

QTEST_MAIN(TestQrCode)

#include "tst_qrcode.moc"
