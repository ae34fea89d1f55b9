#pragma once

#include "core/assistant/chatmessage.h"
#include "core/assistant/languagemodel/languagemodel.h"
#include "core/assistant/tool.h"

#include <QJsonArray>

// Conversations and tools in the form of the chat-completions interface.
namespace core {

//! What an output may take of a model's attention, in characters; the rest is cut off, and the model is told.
constexpr qsizetype LongestNewOutput = 60'000;
constexpr qsizetype LongestOldOutput = 6'000; //!< of earlier answers
constexpr qsizetype MostOldCalls = 40;        //!< of earlier answers; the newest are told

QJsonArray modelMessages(const QString &instructions, const Conversation &conversation);
QJsonArray modelTools(const QList<ToolInfo> &tools);

//! Appends a step: what the model said and called, and what came of each call.
void appendStep(QJsonArray &messages, const QString &text, const QList<ToolUse> &uses,
                qsizetype longestOutput = LongestNewOutput);

//! An output as a model is told of it: without pictures, which only the reader sees, and within the length.
QString outputForModel(const ToolUse &use, qsizetype longest);

} // namespace core
