#include "assistantmodel.h"

#include "app/pages/parts/servertokens.h"
#include "app/widgets/preferences.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace app {

// The same keeper as of tokens, under addresses that no token has.
static QUrl keyAddress(const QString &baseUrl)
{
    QUrl address(baseUrl);
    address.setScheme(u"model-"_s + address.scheme());
    return address;
}

void findAssistantModel(const Preferences &preferences, QObject *context, std::function<void(const ChatModel &)> done)
{
    ChatModel model{preferences.value(settings::AssistantServer), preferences.value(settings::AssistantModel), {}};
    if (model.isEmpty())
        return done({});
    findServerToken(keyAddress(model.baseUrl), context, [model, done = std::move(done)](const ServerToken &key) {
        ChatModel whole = model;
        whole.key = QString::fromLatin1(key.text);
        done(whole);
    });
}

void keepAssistantModel(Preferences &preferences, const ChatModel &model)
{
    const QString before = preferences.value(settings::AssistantServer);
    if (!before.isEmpty() && before != model.baseUrl)
        keepServerToken(keyAddress(before), {});
    if (!model.isEmpty())
        keepServerToken(keyAddress(model.baseUrl), {model.key.toLatin1(), false});
    preferences.set(settings::AssistantModel, model.name);
    preferences.set(settings::AssistantServer, model.baseUrl);
}

bool takesAssistantModel(const QUrl &daemon)
{
    return daemon.host() == "localhost"_L1 || QHostAddress(daemon.host()).isLoopback();
}

} // namespace app
