#include "core/ingest/csvreader.h"

#include <QBuffer>
#include <QTest>

#include <zlib.h>

using namespace core;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(core::CsvReader::Outcome)

namespace {

using Outcome = CsvReader::Outcome;
using Rows = QList<QByteArrayList>;

struct Reading
{
    Rows rows; //!< a broken record is a row of one cell, its outcome's name
    QString error;
    char separator = ',';
};

Reading readAll(QIODevice &device)
{
    ByteSource source(device);
    CsvReader reader(source);
    Reading reading;
    bool header = true;
    while (true) {
        const auto outcome = header ? reader.readHeader() : reader.next();
        header = false;
        reading.separator = reader.separator();
        if (!outcome) {
            reading.error = outcome.error().detail;
            return reading;
        }
        QByteArrayList cells;
        switch (*outcome) {
        case Outcome::End:
            return reading;
        case Outcome::Record:
            for (const std::string_view cell : reader.cells())
                cells.append(QByteArray(cell.data(), static_cast<qsizetype>(cell.size())));
            break;
        case Outcome::TooLong:
            cells.append("<too long>");
            break;
        case Outcome::OpenQuote:
            cells.append("<open quote>");
            break;
        case Outcome::InvalidUtf8:
            cells.append("<invalid UTF-8>");
            break;
        case Outcome::HasNul:
            cells.append("<NUL>");
            break;
        }
        reading.rows.append(cells);
    }
}

Reading readAll(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer);
}

QByteArray gzipped(QByteArray plain)
{
    QByteArray packed(plain.size() + 1000, '\0');
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(packed.size() - static_cast<qsizetype>(stream.avail_out));
    deflateEnd(&stream);
    return packed;
}

//! Gives one byte a read, as a slow pipe may.
class Dripping final : public QIODevice
{
public:
    explicit Dripping(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 capacity) override
    {
        if (capacity == 0 || m_at == m_bytes.size())
            return 0;
        *data = m_bytes[m_at++];
        return 1;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace

class TestCsvReader : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Rows>("rows");
        const Rows plain{{"a", "b"}, {"1", "2"}};
        QTest::newRow("empty") << ""_ba << Rows{};
        QTest::newRow("byte order mark alone") << "\xef\xbb\xbf"_ba << Rows{};
        QTest::newRow("blank lines alone") << "\n\r\n\n"_ba << Rows{};
        QTest::newRow("plain") << "a,b\n1,2\n"_ba << plain;
        QTest::newRow("no line feed at the end") << "a,b\n1,2"_ba << plain;
        QTest::newRow("carriage returns") << "a,b\r\n1,2\r\n"_ba << plain;
        QTest::newRow("carriage return at the very end") << "a,b\r\n1,2\r\n\r"_ba << plain;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf"
                                            "a,b\n1,2\n"_ba
                                         << plain;
        QTest::newRow("semicolons") << "a;b\n1;2\n"_ba << plain;
        QTest::newRow("semicolons around commas") << "a;b\n1,5;2\n"_ba << Rows{{"a", "b"}, {"1,5", "2"}};
        QTest::newRow("a quoted semicolon decides nothing") << "\"a;;\",b\n1,2\n"_ba << Rows{{"a;;", "b"}, {"1", "2"}};
        QTest::newRow("blank lines between") << "a,b\n\n\r\n1,2\n\n"_ba << plain;
        QTest::newRow("empty cells") << "a,b,c\n,,\n1,,3\n"_ba << Rows{{"a", "b", "c"}, {"", "", ""}, {"1", "", "3"}};
        QTest::newRow("quoted comma") << "a,b\n\"1,5\",2\n"_ba << Rows{{"a", "b"}, {"1,5", "2"}};
        QTest::newRow("quoted line feed") << "a,b\n\"1\n5\",2\n"_ba << Rows{{"a", "b"}, {"1\n5", "2"}};
        QTest::newRow("quoted carriage return") << "a,b\r\n\"1\r\n5\",2\r\n"_ba << Rows{{"a", "b"}, {"1\r\n5", "2"}};
        QTest::newRow("doubled quotes") << "a,b\n\"say \"\"hi\"\"\",2\n"_ba << Rows{{"a", "b"}, {"say \"hi\"", "2"}};
        QTest::newRow("an empty quoted cell") << "a,b\n\"\",2\n"_ba << Rows{{"a", "b"}, {"", "2"}};
        QTest::newRow("quoted last cell") << "a,b\n1,\"2\""_ba << plain;
        QTest::newRow("a quote inside a cell is a letter")
            << "a,b\n5\" pipe,2\n3,4\n"_ba << Rows{{"a", "b"}, {"5\" pipe", "2"}, {"3", "4"}};
        QTest::newRow("letters after a closing quote") << "a,b\n\"1\"x,2\n"_ba << Rows{{"a", "b"}, {"1x", "2"}};
        QTest::newRow("an open quote costs its own line")
            << "a,b\n\"1,2\n3,4\n"_ba << Rows{{"a", "b"}, {"<open quote>"}, {"3", "4"}};
        QTest::newRow("an open quote as the last byte")
            << "a,b\n3,4\n1,\""_ba << Rows{{"a", "b"}, {"3", "4"}, {"<open quote>"}};
        QTest::newRow("invalid UTF-8 costs its own line")
            << "a,b\n\xff,2\n3,4\n"_ba << Rows{{"a", "b"}, {"<invalid UTF-8>"}, {"3", "4"}};
        QTest::newRow("a letter cut in half") << "a,b\n\xc3,2\n"_ba << Rows{{"a", "b"}, {"<invalid UTF-8>"}};
        QTest::newRow("UTF-8") << "a,b\nGeb\xc3\xa4ude,2\n"_ba << Rows{{"a", "b"}, {"Geb\xc3\xa4ude", "2"}};
        QTest::newRow("NUL") << QByteArray("a,b\n1\0,2\n3,4\n", 13) << Rows{{"a", "b"}, {"<NUL>"}, {"3", "4"}};
        QTest::newRow("gzip") << gzipped("a,b\n1,2\n") << plain;
        QTest::newRow("gzip in two members") << gzipped("a,b\n1") + gzipped(",2\n") << plain;
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(Rows, rows);
        const Reading reading = readAll(text);
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.rows, rows);
        Dripping slow(text);
        QCOMPARE(readAll(slow).rows, rows);
    }

    void longLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("outcome");
        QTest::newRow("letters") << QByteArray(5'000'000, 'x') << "<too long>"_ba;
        QTest::newRow("commas") << QByteArray(5'000'000, ',') << "<too long>"_ba;
        QTest::newRow("an open quote") << "1,\"" + QByteArray(5'000'000, 'x') << "<open quote>"_ba;
        QTest::newRow("a closed quote") << "1,\"" + QByteArray(5'000'000, 'x') + "\""
                                        << "<open quote>"_ba;
    }

    void longLine()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, outcome);
        const Rows expected{{"a", "b"}, {outcome}, {"3", "4"}};
        QCOMPARE(readAll("a,b\n" + line + "\n3,4\n").rows, expected);
        QCOMPARE(readAll("a,b\n" + line).rows, expected.first(2));
        QCOMPARE(readAll(line.left(2'000'000)).rows.first(), QByteArrayList{outcome});
    }

    void recordsCrossBlocks()
    {
        QByteArray text = "a,b\n";
        Rows expected{{"a", "b"}};
        for (int i = 0; i < 60'000; ++i) {
            const QByteArray number = QByteArray::number(i);
            const bool quoted = i % 3 == 0;
            text += number + ',' + (quoted ? "\"x\"\"\n" + number + "\"" : "plain " + number) + "\r\n"
                    + QByteArray(i % 97 == 0 ? 1 : 0, '\n');
            expected.append({number, quoted ? "x\"\n" + number : "plain " + number});
            text += QByteArray(50, 'p') + ",\n";
            expected.append({QByteArray(50, 'p'), ""});
        }
        QCOMPARE_GT(text.size(), 2 * CsvReader::MaximumRecordBytes);
        QCOMPARE(readAll(text).rows, expected);
        QCOMPARE(readAll(gzipped(text)).rows, expected);
    }

    void countsCellsItDoesNotCut()
    {
        QByteArray text = "a,b,c,d\n1,2,3,4\n1\n1,2,3,4,5\n\"1\",2,3,4\n";
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        ByteSource source(buffer);
        CsvReader reader(source);
        QVERIFY(reader.readHeader());
        reader.setWantedCells(2);
        for (const std::size_t count : {4, 1, 5, 4}) {
            QVERIFY(reader.next());
            QCOMPARE(reader.cellCount(), count);
            QCOMPARE(reader.cells().size(), std::min<std::size_t>(count, 2));
        }
    }

    void brokenGzip_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray plain;
        for (int i = 0; i < 20'000; ++i)
            plain += QByteArray::number(i * 7919 % 10007) + ",x\n";
        const QByteArray whole = gzipped(plain);
        QTest::newRow("ends in its header") << whole.first(5);
        QTest::newRow("ends in the middle") << whole.first(whole.size() / 2);
        QTest::newRow("lacks its last byte") << whole.chopped(1);
        QByteArray flipped = whole;
        flipped[whole.size() - 6] = static_cast<char>(~flipped[whole.size() - 6]);
        QTest::newRow("wrong checksum") << flipped;
        QTest::newRow("garbage behind it") << whole + "garbage";
    }

    void brokenGzip()
    {
        QFETCH(QByteArray, bytes);
        const Reading reading = readAll(bytes);
        QVERIFY2(reading.error.startsWith(u"The gzip file is broken"_s), qPrintable(reading.error));
    }

    void gzipMadeToFillTheMachineIsRefused()
    {
        const QByteArray bomb = gzipped(QByteArray("1,2\n").repeated(20 << 20)); // 80 MiB in some 80 kB
        QBuffer buffer;
        buffer.setData(bomb);
        buffer.open(QIODevice::ReadOnly);
        ByteSource source(buffer);
        QByteArray block(1 << 16, '\0');
        qint64 unpacked = 0;
        auto count = source.read(block.data(), block.size());
        for (; count && *count > 0; count = source.read(block.data(), block.size()))
            unpacked += *count;
        QVERIFY(!count);
        QCOMPARE(count.error().code, ErrorCode::Unprocessable);
        QVERIFY2(count.error().detail.contains(u"250 times"_s), qPrintable(count.error().detail));
        QVERIFY(unpacked < 70 << 20);
    }

    void startsAtTheDevicesPosition()
    {
        QByteArray text = "skip this\na,b\n1,2\n";
        QBuffer buffer(&text);
        buffer.open(QIODevice::ReadOnly);
        buffer.readLine();
        const Rows expected{{"a", "b"}, {"1", "2"}};
        QCOMPARE(readAll(buffer).rows, expected);
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)

#include "tst_csvreader.moc"
