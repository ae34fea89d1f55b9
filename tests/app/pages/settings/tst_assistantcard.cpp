#include "app/pages/parts/assistantmodel.h"
#include "app/pages/settings/assistantcard.h"
#include "tests/app/client/fakeserver.h"
#include "tests/app/support/formsupport.h"
#include "tests/app/support/pagesupport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QRadioButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <memory>
#include <optional>

using namespace app;
using namespace Qt::StringLiterals;

//! A person who chooses who answers in the chat.
class TestAssistantCard : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeServer> m_server;
    std::unique_ptr<PageWorld> m_world;
    std::unique_ptr<AssistantCard> m_card;

    bool says(const QString &part) const
    {
        const auto labels = m_card->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }

    void choose(qsizetype place) const { m_card->findChildren<QRadioButton *>().at(place)->click(); }

    void type(const QString &server, const QString &model, const QString &key) const
    {
        choose(1);
        forms::enter(*m_card, u"Server"_s, server);
        forms::enter(*m_card, u"Model"_s, model);
        forms::enter(*m_card, u"Key"_s, key);
    }

    //! As soon as the keychain has answered.
    QString keptKey()
    {
        auto found = std::make_shared<std::optional<QString>>(); // the answer may come after this has returned
        findAssistantModel(m_world->preferences, this, [found](const ChatModel &model) { *found = model.key; });
        return QTest::qWaitFor([&found] { return found->has_value(); }) ? **found : u"not answered"_s;
    }

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QSettings().clear();
        m_server = std::make_unique<FakeServer>();
        m_server->setAnswer("/api/chat/test", {200, R"({"ok":true,"detail":"42 tokens"})"});
        m_world = std::make_unique<PageWorld>(m_server->url());
        m_card = std::make_unique<AssistantCard>(m_world->context, nullptr);
        m_card->show();
    }

    void cleanup()
    {
        m_card.reset();
        m_world.reset();
    }

    void modelIsTriedByTheServiceOnThisComputer()
    {
        type(u"https://models.example.org/v1"_s, u"large"_s, u"secret"_s);
        forms::press(*m_card, u"Test model"_s);
        QTRY_VERIFY(says(u"The model answers. 42 tokens"_s));
        const auto asked =
            std::ranges::find(m_server->requests, QByteArray("/api/chat/test"), &FakeServer::Request::target);
        QVERIFY(asked != m_server->requests.end());
        const QJsonObject body = QJsonDocument::fromJson(asked->body).object();
        QCOMPARE(body["baseUrl"_L1].toString(), u"https://models.example.org/v1"_s);
        QCOMPARE(body["model"_L1].toString(), u"large"_s);
        QCOMPARE(body["apiKey"_L1].toString(), u"secret"_s);
    }

    void keyGoesToNoServiceElsewhere()
    {
        m_world->connection.setBaseUrl(QUrl(u"http://192.0.2.1:8080"_s));
        type(u"https://models.example.org/v1"_s, u"large"_s, u"secret"_s);
        forms::press(*m_card, u"Test model"_s);
        QVERIFY(says(u"Only the service on this computer can try a model."_s));
        QVERIFY(forms::buttonNamed(*m_card, u"Test model"_s)->isEnabled()); // nothing is under way
    }

    void whatIsMissingIsTold_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("told");
        const QString address = u"Enter an address that begins with http:// or https://."_s;
        QTest::newRow("nothing") << QString() << u"large"_s << address;
        QTest::newRow("no scheme") << u"models.example.org/v1"_s << u"large"_s << address;
        QTest::newRow("another scheme") << u"ftp://models.example.org"_s << u"large"_s << address;
        QTest::newRow("no host") << u"https:///v1"_s << u"large"_s << address;
        QTest::newRow("no address at all") << u"http://two words"_s << u"large"_s << address;
        QTest::newRow("no model") << u"https://models.example.org/v1"_s << u" "_s
                                  << u"Enter the name of a model that this server has."_s;
    }

    void whatIsMissingIsTold()
    {
        QFETCH(QString, server);
        QFETCH(QString, model);
        QFETCH(QString, told);
        type(server, model, u"secret"_s);
        for (const QString &button : {u"Test model"_s, u"Use model"_s}) {
            forms::press(*m_card, button);
            QVERIFY2(says(told), qPrintable(button));
        }
        QVERIFY(m_world->preferences.value(settings::AssistantServer).isEmpty());
    }

    void builtInForgetsTheKey()
    {
        type(u"https://models.example.org/v1"_s, u"large"_s, u"secret"_s);
        forms::press(*m_card, u"Use model"_s);
        QTRY_COMPARE(keptKey(), u"secret"_s);
        choose(0);
        QVERIFY(m_world->preferences.value(settings::AssistantServer).isEmpty());
        m_world->preferences.set(settings::AssistantServer, u"https://models.example.org/v1"_s);
        QVERIFY(keptKey().isEmpty());
    }
};

QTEST_MAIN(TestAssistantCard)

#include "tst_assistantcard.moc"
