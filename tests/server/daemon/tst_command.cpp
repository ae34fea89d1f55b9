#include "server/daemon/command.h"
#include "server/daemon/controlchannel.h"

#include <QTest>

using namespace core;
using namespace server;
using namespace Qt::StringLiterals;

class TestCommand : public QObject
{
    Q_OBJECT

private slots:
    void survivesTheRoundTrip_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("import") << toJson(
            Command{Command::Kind::Import, ImportKind::Weather, u"/tmp/a b.csv"_s, 0, {}});
        Command withOptions{Command::Kind::Import, ImportKind::Meter, u"/tmp/a.csv"_s, 0, {}};
        withOptions.options.unit = u"MWh"_s;
        withOptions.options.columns.insert(u"readingValue"_s, u"Menge"_s);
        QTest::newRow("import of another format") << toJson(withOptions);
        QTest::newRow("train all") << toJson(Command{Command::Kind::Train, {}, {}, 0, {}});
        QTest::newRow("train one") << toJson(Command{Command::Kind::Train, {}, {}, 0, Utility::Gas});
        QTest::newRow("score") << toJson(Command{Command::Kind::Score, {}, {}, 0, {}});
        QTest::newRow("undo") << toJson(Command{Command::Kind::Undo, {}, {}, 12, {}});
    }

    void survivesTheRoundTrip()
    {
        QFETCH(QJsonObject, json);
        const auto command = commandFromJson(json);
        QVERIFY2(command, command ? "" : qPrintable(command.error().detail));
        QCOMPARE(toJson(*command), json);
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("nothing") << QJsonObject{};
        QTest::newRow("unknown") << QJsonObject{{u"command"_s, u"format"_s}};
        QTest::newRow("relative file") << QJsonObject{
            {u"command"_s, u"import"_s}, {u"kind"_s, u"meter"_s}, {u"file"_s, u"a.csv"_s}};
        QTest::newRow("unknown kind") << QJsonObject{
            {u"command"_s, u"import"_s}, {u"kind"_s, u"people"_s}, {u"file"_s, u"/a.csv"_s}};
        QTest::newRow("unknown option") << QJsonObject{{u"command"_s, u"import"_s},
                                                       {u"kind"_s, u"meter"_s},
                                                       {u"file"_s, u"/a.csv"_s},
                                                       {u"options"_s, QJsonObject{{u"colour"_s, u"red"_s}}}};
        QTest::newRow("unknown utility") << QJsonObject{{u"command"_s, u"train"_s}, {u"utility"_s, u"WATER"_s}};
    }

    void refuses()
    {
        QFETCH(QJsonObject, json);
        const auto command = commandFromJson(json);
        QVERIFY(!command);
        QVERIFY(command.error().code == ErrorCode::InvalidArgument);
    }

    void errorsCrossTheSocket()
    {
        const Error error{ErrorCode::Conflict, u"already undone"_s};
        const Error read = errorFromControl(controlError(error));
        QVERIFY(read.code == error.code);
        QCOMPARE(read.detail, error.detail);
        QVERIFY(errorFromControl({{u"error"_s, 9999}}).code == ErrorCode::Internal);
    }

    void linesAreOneLine()
    {
        const QByteArray line = controlLine({{u"a"_s, u"b\nc"_s}});
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
    }
};

QTEST_GUILESS_MAIN(TestCommand)

#include "tst_command.moc"
