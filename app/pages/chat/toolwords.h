#pragma once

#include "app/pages/chat/buildingnames.h"
#include "app/pages/chat/conversation.h"
#include "app/pages/chat/toolfields.h"

namespace app::toolwords {

//! What the tool does, as a title: "Prediction". A tool that is not known keeps its name.
QString title(const QString &tool);
//! What it was asked about, in a few words: "Mount Hall (311), electricity, 1 Sep – 30 Sep"; may be empty.
QString subject(const ChatToolUse &use, const BuildingNames &buildings);
QString state(ChatToolUse::State state);
//! A value for reading: numbers with the locale's separators, times as everywhere; a dash for nothing.
QString value(const QJsonValue &value);
//! The same for a field: scores, shares and per cent as such.
QString value(const QString &key, const QJsonValue &value);
//! "Building: 311", a line for each argument.
QStringList arguments(const QJsonObject &input);

} // namespace app::toolwords
