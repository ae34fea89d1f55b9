// Every message of the sensors: no input may crash a decoder, and what one takes it takes again after encoding.
#include "core/wire/sensormessages.h"
#include "fuzztarget.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace core;

namespace {

void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

void checkError(const Error &error)
{
    require(error.code == ErrorCode::Unprocessable || error.code == ErrorCode::TooLarge
                || error.code == ErrorCode::InvalidArgument,
            "an error that callers do not expect");
    require(!error.detail.isEmpty(), "an error without a reason");
}

bool same(double one, double other)
{
    return one == other || (std::isnan(one) && std::isnan(other));
}

bool same(std::optional<double> one, std::optional<double> other)
{
    return one.has_value() == other.has_value() && (!one || same(*one, *other));
}

void tokenRequest(QByteArrayView bytes)
{
    const auto first = wire::decodeTokenRequest(bytes);
    if (!first)
        return checkError(first.error());
    const auto second = wire::decodeTokenRequest(wire::encode(*first));
    require(second && second->sensorId == first->sensorId && second->needsScript == first->needsScript
                && second->secret == first->secret,
            "a token request changed on its way");
}

void dataRequest(QByteArrayView bytes)
{
    const auto first = wire::decodeDataRequest(bytes);
    if (!first)
        return checkError(first.error());
    const auto second = wire::decodeDataRequest(wire::encode(*first));
    require(second && second->token == first->token && same(second->power, first->power)
                && same(second->feedIn, first->feedIn) && second->at == first->at,
            "a reading changed on its way");
    require(same(second->value, first->value), "a reading's value changed on its way");
}

void scriptAccepted(QByteArrayView bytes)
{
    const auto first = wire::decodeScriptAcceptedRequest(bytes);
    if (!first)
        return checkError(first.error());
    const auto second = wire::decodeScriptAcceptedRequest(wire::encode(*first));
    require(second && second->token == first->token && second->sensorId == first->sensorId
                && second->scriptId == first->scriptId,
            "an acceptance changed on its way");
}

void answers(QByteArrayView bytes)
{
    const auto token = wire::decodeTokenAnswer(bytes);
    if (!token)
        checkError(token.error());
    else
        require(wire::encode(*token).size() <= 2 * wire::MaximumSensorMessageBytes, "an answer grew");
    const auto answer = wire::decodeSensorAnswer(bytes);
    if (!answer)
        checkError(answer.error());
    else
        require(wire::utf8Within(answer->message, wire::MaximumStatusMessageBytes).size()
                    <= wire::MaximumStatusMessageBytes,
                "a message is longer than sensors hold");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    tokenRequest(bytes);
    dataRequest(bytes);
    scriptAccepted(bytes);
    answers(bytes);
    return 0;
}

std::vector<std::string> fuzzSeeds()
{
    std::vector<std::string> seeds;
    for (const char *hex :
         {"0a0341626310011801820102", "0a03416263100118018201027331", "0a0174",
          "0a017410021900000000004a9340210000000000e0754029000000000000d03f3080d095ffbc31", "0a017410011d00509a44",
          "0a01748201016188010c", "0a03746f6b10901c18c80122024f4b2a0173304b800103", "08910312026e6f", "0b0c", ""})
        seeds.push_back(QByteArray::fromHex(hex).toStdString());
    return seeds;
}
