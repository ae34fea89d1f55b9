#include "app/client/eventlines.h"

#include <QTest>

using namespace app;

class TestEventLines : public QObject
{
    Q_OBJECT

private slots:
    void takesTheDataOfEachEvent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("events");
        QTest::newRow("nothing") << QByteArray() << QByteArrayList();
        QTest::newRow("one") << QByteArray("data: one\n\n") << QByteArrayList{"one"};
        QTest::newRow("two") << QByteArray("data: one\n\ndata: two\n\n") << QByteArrayList{"one", "two"};
        QTest::newRow("lines ended as on Windows")
            << QByteArray("data: one\r\n\r\ndata: two\r\n\r\n") << QByteArrayList{"one", "two"};
        QTest::newRow("data in two lines") << QByteArray("data: one\ndata: two\n\n") << QByteArrayList{"one\ntwo"};
        QTest::newRow("data in two lines ended as on Windows")
            << QByteArray("data: one\r\ndata: two\r\n\r\n") << QByteArrayList{"one\ntwo"};
        QTest::newRow("empty line of data") << QByteArray("data:\ndata: two\n\n") << QByteArrayList{"\ntwo"};
        QTest::newRow("empty data") << QByteArray("data:\n\n") << QByteArrayList{""};
        QTest::newRow("no space after the colon") << QByteArray("data:one\n\n") << QByteArrayList{"one"};
        QTest::newRow("only one space is taken away") << QByteArray("data:  one \n\n") << QByteArrayList{" one "};
        QTest::newRow("comment") << QByteArray(": beat\n\ndata: one\n\n") << QByteArrayList{"one"};
        QTest::newRow("comment within an event")
            << QByteArray("data: one\n: beat\ndata: two\n\n") << QByteArrayList{"one\ntwo"};
        QTest::newRow("other fields") << QByteArray("event: sensor\nid: 7\ndata: one\nretry: 5\n\n")
                                      << QByteArrayList{"one"};
        QTest::newRow("another field that begins alike") << QByteArray("database: one\n\n") << QByteArrayList();
        QTest::newRow("letters of several bytes")
            << QByteArray("data: K\u00f6ln \u2603\n\n") << QByteArrayList{"K\u00f6ln \u2603"};
        QTest::newRow("not ended") << QByteArray("data: one\n\ndata: two\n") << QByteArrayList{"one"};
        QTest::newRow("cut off within a line") << QByteArray("data: one\n\ndata: tw") << QByteArrayList{"one"};
    }

    void takesTheDataOfEachEvent()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArrayList, events);
        for (const qsizetype length : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
            EventLines lines;
            QByteArrayList taken;
            for (qsizetype at = 0; at < bytes.size(); at += length)
                taken += lines.take(bytes.mid(at, length));
            QCOMPARE(taken, events);
        }
    }

    void eventComesWithItsLastByte()
    {
        const QByteArray bytes = "data: one\ndata: two\r\n\r\n";
        EventLines lines;
        for (qsizetype at = 0; at + 1 < bytes.size(); ++at)
            QVERIFY(lines.take(bytes.mid(at, 1)).isEmpty());
        QCOMPARE(lines.take(bytes.last(1)), QByteArrayList{"one\ntwo"});
        QCOMPARE(lines.held(), qsizetype(0));
    }

    void whatItHoldsGrowsAndIsForgotten()
    {
        EventLines lines;
        QVERIFY(lines.take("data: 1234\n").isEmpty());
        QCOMPARE(lines.held(), qsizetype(4));
        QVERIFY(lines.take("data: 12").isEmpty());
        QCOMPARE(lines.held(), qsizetype(12));
        lines.clear();
        QCOMPARE(lines.held(), qsizetype(0));
        QCOMPARE(lines.take("34\n\ndata: new\n\n"), QByteArrayList{"new"});
    }
};

QTEST_APPLESS_MAIN(TestEventLines)

#include "tst_eventlines.moc"
