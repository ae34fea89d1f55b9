#include "server/daemon/apirequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace core;
using namespace server;
using namespace Qt::StringLiterals;

// Calls of routes as they go through the folder's socket, and how they are carried out.
class TestApiRequest : public QObject
{
    Q_OBJECT

    static RouteTable table()
    {
        RouteTable table;
        const Handler echo = [](const Request &request) {
            const QJsonObject said{{u"method"_s, QString::fromLatin1(request.method)},
                                   {u"path"_s, request.path},
                                   {u"id"_s, request.pathParameters.value(u"id"_s)},
                                   {u"start"_s, request.query.queryItemValue(u"start"_s, QUrl::FullyDecoded)},
                                   {u"body"_s, QString::fromUtf8(request.body)},
                                   {u"name"_s, request.principal.name}};
            Reply reply;
            reply.body = QJsonDocument(said).toJson(QJsonDocument::Compact);
            return reply;
        };
        const Handler fails = [](const Request &) { return Error{ErrorCode::NotFound, u"no such thing"_s}; };
        const LaterHandler later = [](const Request &, const Responder &) {};
        table.add({"PUT", "/things/{id}", Administrators, Runs::InPool, 100, echo, {}});
        table.add({"GET", "/fails", Administrators, Runs::OnLoop, 100, fails, {}});
        table.add({"POST", "/readings", Anybody, Runs::Later, 100, later, {}});
        table.add({"GET", "/open/{id}", Anybody, Runs::OnLoop, 100, echo, {}});
        table.add({"GET", "/exports", Callers{Role::Researcher}, Runs::InPool, 100, echo, {}});
        if (!table.prepare())
            qFatal("the table is wrong");
        return table;
    }

private slots:
    void survivesTheRoundTrip()
    {
        ApiCall call{"PATCH", u"/api/admin/users/3"_s, {}, {{u"role"_s, u"admin"_s}}};
        call.query.addQueryItem(u"subject"_s, u"user:a&b=c d+e"_s);
        const auto back = apiCallFromJson(toJson(call));
        QVERIFY(back);
        QVERIFY(isApiCall(toJson(call)));
        QCOMPARE(back->method, call.method);
        QCOMPARE(back->path, call.path);
        QCOMPARE(back->body, call.body);
        QCOMPARE(back->query.queryItemValue(u"subject"_s, QUrl::FullyDecoded),
                 call.query.queryItemValue(u"subject"_s, QUrl::FullyDecoded));
        const ApiAnswer answer = apiAnswerFromJson(toJson({201, "text/csv", "a,ü\n"}));
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.contentType, QByteArray("text/csv"));
        QCOMPARE(answer.body, QByteArray("a,ü\n"));
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("nothing") << QJsonObject{{u"command"_s, u"request"_s}};
        QTest::newRow("no path") << QJsonObject{{u"command"_s, u"request"_s}, {u"method"_s, u"GET"_s}};
        QTest::newRow("relative path") << QJsonObject{
            {u"command"_s, u"request"_s}, {u"method"_s, u"GET"_s}, {u"path"_s, u"api"_s}};
    }

    void refuses()
    {
        QFETCH(QJsonObject, json);
        const auto call = apiCallFromJson(json);
        QVERIFY(!call);
        QCOMPARE(call.error().code, ErrorCode::InvalidArgument);
    }

    void handlersGetAllOfTheCall()
    {
        ApiCall call{"PUT", u"/things/"_s + apiSegment(u"a/b c"_s), {}, {{u"x"_s, 1}}};
        call.query.addQueryItem(u"start"_s, u"2025-09-01"_s);
        const ApiAnswer answer = carryOutHere(table(), call);
        QCOMPARE(answer.status, 200);
        const QJsonObject said = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(said[u"method"_s].toString(), u"PUT"_s);
        QCOMPARE(said[u"id"_s].toString(), u"a/b c"_s);
        QCOMPARE(said[u"start"_s].toString(), u"2025-09-01"_s);
        QCOMPARE(said[u"body"_s].toString(), u"{\"x\":1}"_s);
        QCOMPARE(said[u"name"_s].toString(), u"command line"_s);
    }

    void whatAnybodyMayCallIsAnswered() { QCOMPARE(carryOutHere(table(), {"GET", u"/open/1"_s, {}, {}}).status, 200); }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("status");
        QTest::newRow("no such path") << QByteArray("GET") << u"/nowhere"_s << QString() << 404;
        QTest::newRow("no such method") << QByteArray("GET") << u"/things/1"_s << QString() << 405;
        QTest::newRow("the handler's own") << QByteArray("GET") << u"/fails"_s << QString() << 404;
        QTest::newRow("over HTTP alone") << QByteArray("POST") << u"/readings"_s << QString() << 400;
        QTest::newRow("not for admins") << QByteArray("GET") << u"/exports"_s << QString() << 403;
        QTest::newRow("too large") << QByteArray("PUT") << u"/things/1"_s << QString(200, u'x') << 413;
    }

    void refusals()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QString, text);
        ApiCall call{method, path, {}, {}};
        if (!text.isEmpty())
            call.body.insert(u"text"_s, text);
        const ApiAnswer answer = carryOutHere(table(), call);
        QTEST(answer.status, "status");
        QVERIFY(!QJsonDocument::fromJson(answer.body).object()[u"detail"_s].toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestApiRequest)

#include "tst_apirequest.moc"
