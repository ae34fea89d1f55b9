#pragma once

#include "app/client/chatclient.h"

#include <functional>

class QObject;

// The language model that the person chose for the daemon on this computer. Its key is kept as tokens are: in the
// desktop's keychain, or in the console's settings where there is none. It goes to no other address. GUI thread.
namespace app {

class Preferences;

//! Calls `done` with the model, its key included, or with an empty one: the built-in assistant. At once, or when the
//! keychain has answered; never after `context` was destroyed.
void findAssistantModel(const Preferences &preferences, QObject *context, std::function<void(const ChatModel &)> done);
//! An empty `baseUrl` chooses the built-in assistant; its key is forgotten then.
void keepAssistantModel(Preferences &preferences, const ChatModel &model);
//! Only a daemon on this computer takes a model from the console.
bool takesAssistantModel(const QUrl &daemon);

} // namespace app
