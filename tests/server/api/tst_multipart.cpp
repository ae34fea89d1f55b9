#include "server/api/multipart.h"

#include <QTest>

using namespace core;
using namespace server;
using namespace Qt::StringLiterals;

constexpr auto ContentType = "multipart/form-data; boundary=XX";

static QByteArray part(const QByteArray &disposition, const QByteArray &data)
{
    return "--XX\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + data + "\r\n";
}

class TestMultipart : public QObject
{
    Q_OBJECT

private slots:
    void readsParts_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("fileName");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("plain") << part("name=\"file\"; filename=\"a.csv\"", "x,y\r\n1,2\r\n") + "--XX--\r\n"
                               << u"a.csv"_s << QByteArray("x,y\r\n1,2\r\n");
        QTest::newRow("empty file") << part("name=\"file\"; filename=\"a.csv\"", "") + "--XX--" << u"a.csv"_s
                                    << QByteArray("");
        QTest::newRow("preamble and epilogue")
            << "not read\r\n" + part("name=\"file\"; filename=\"a.csv\"", "1") + "--XX--\r\nnot read" << u"a.csv"_s
            << QByteArray("1");
        QTest::newRow("boundary-like data") << part("name=\"file\"; filename=a", "-- XX\r\n-XX--\r\n--X") + "--XX--"
                                            << u"a"_s << QByteArray("-- XX\r\n-XX--\r\n--X");
        QTest::newRow("binary data") << part("name=\"file\"; filename=\"a.gz\"", QByteArray("\x1f\x8b\0\n", 4))
                                            + "--XX--"
                                     << u"a.gz"_s << QByteArray("\x1f\x8b\0\n", 4);
        QTest::newRow("path of a browser")
            << part("name=\"file\"; filename=\"C:\\fakepath\\a.csv\"", "1") + "--XX--" << u"a.csv"_s << QByteArray("1");
        QTest::newRow("folders are cut off")
            << part("name=\"file\"; filename=\"../../etc/passwd\"", "1") + "--XX--" << u"passwd"_s << QByteArray("1");
        QTest::newRow("quotes and UTF-8") << part("name=\"file\"; filename=\"\xc3\xa4;%22\\\"b.csv\"", "1") + "--XX--"
                                          << u"ä;\"\"b.csv"_s << QByteArray("1");
        QTest::newRow("no file name") << part("name=\"file\"", "1") + "--XX--" << QString() << QByteArray("1");
    }

    void readsParts()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, fileName);
        QFETCH(QByteArray, data);
        const auto parts = parseMultipart(ContentType, body);
        QVERIFY2(parts, parts ? "" : qPrintable(parts.error().detail));
        QCOMPARE(parts->size(), 1);
        QCOMPARE(parts->first().name, u"file"_s);
        QCOMPARE(parts->first().fileName, fileName);
        QCOMPARE(parts->first().data, data);
    }

    void readsSeveralPartsInOrder()
    {
        const auto parts =
            parseMultipart("Multipart/Form-Data; charset=utf-8; boundary=\"XX\"",
                           part("name=\"note\"", "hello") + part("name=\"file\"; filename=\"b\"", "2") + "--XX--");
        QVERIFY2(parts, parts ? "" : qPrintable(parts.error().detail));
        QCOMPARE(parts->size(), 2);
        QCOMPARE(parts->at(0).name, u"note"_s);
        QCOMPARE(parts->at(1).name, u"file"_s);
    }

    void doesNotCopyTheFile()
    {
        const QByteArray body = part("name=\"file\"; filename=\"a\"", QByteArray(100, 'x')) + "--XX--";
        const auto parts = parseMultipart(ContentType, body);
        QVERIFY(parts);
        const char *data = parts->first().data.constData();
        QVERIFY(data > body.constData() && data < body.constData() + body.size());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no boundary") << QByteArray("multipart/form-data") << QByteArray("--XX--");
        QTest::newRow("boundary too long")
            << QByteArray("multipart/form-data; boundary=") + QByteArray(71, 'x') << QByteArray("--XX--");
        QTest::newRow("empty body") << QByteArray(ContentType) << QByteArray();
        QTest::newRow("other boundary") << QByteArray(ContentType) << QByteArray("--YY\r\n\r\nx\r\n--YY--");
        QTest::newRow("cut off in the data") << QByteArray(ContentType) << part("name=\"file\"", "1");
        QTest::newRow("cut off in the header") << QByteArray(ContentType) << QByteArray("--XX\r\nContent-Disp");
        QTest::newRow("header without end") << QByteArray(ContentType) << QByteArray("--XX\r\nA: b\r\n--XX--");
        QTest::newRow("more than 100 parts")
            << QByteArray(ContentType) << part("name=\"a\"", "1").repeated(101) + "--XX--";
    }

    void refuses()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        const auto parts = parseMultipart(contentType, body);
        QVERIFY(!parts);
        QVERIFY(parts.error().code == ErrorCode::Unprocessable);
    }

    void everyTruncationIsAnErrorOrComplete()
    {
        const QByteArray body = part("name=\"file\"; filename=\"a\\\"b\"", "1,2\r\n--X") + "--XX--\r\n";
        for (qsizetype length = 0; length < body.size(); ++length) {
            const QByteArray cut = body.left(length);
            const auto parts = parseMultipart(ContentType, cut);
            QVERIFY(!parts || cut.endsWith("--XX--") || cut.endsWith("--XX--\r"));
        }
    }
};

QTEST_GUILESS_MAIN(TestMultipart)

#include "tst_multipart.moc"
