#pragma once

#include "core/base/result.h"
#include "server/api/message.h"

#include <optional>

// What the endpoints of sensors have in common: protobuf in, protobuf out, with the status in HTTP and in the message.
namespace server {

//! An encoded message as the answer; the message repeats the status.
Reply protobufReply(int status, const QByteArray &message);

//! The answer to readings and accepted scripts.
Reply sensorReply(int status, const QString &text);
//! Likewise for an error; a sensor is not told what is wrong with our store, the log is.
Reply sensorReply(const core::Error &error);

//! The status and the text that a sensor gets for an error.
struct SensorRefusal
{
    int status = 500;
    QString text;
};
SensorRefusal sensorRefusal(const core::Error &error);

//! Set when the answer has to be JSON, since the request is no protobuf at all: its Content-Type says so, or
//! `decodeError` does (Unprocessable or TooLarge of core::wire).
std::optional<Reply> notProtobuf(const Request &request, const core::Error *decodeError = nullptr);

//! The token of the Authorization header, with or without "Bearer", or else that of the body.
QByteArray sensorToken(const Request &request, const QByteArray &inBody);

} // namespace server
