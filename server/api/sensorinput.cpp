#include "sensorinput.h"

#include "core/base/logging.h"
#include "core/wire/sensormessages.h"
#include "server/api/sensoranswer.h"

using namespace core;
using namespace Qt::StringLiterals;

namespace server {

namespace {

//! The usual answer, encoded once.
const Reply &stored()
{
    static const Reply reply = sensorReply(200, u"OK"_s);
    return reply;
}

Reply replyOf(const SensorOutcome &outcome)
{
    switch (outcome.kind) {
    case SensorOutcome::Kind::Stored:
    case SensorOutcome::Kind::Repeated:
        return stored();
    case SensorOutcome::Kind::HeldBack:
    case SensorOutcome::Kind::Refused:
        return sensorReply(400, outcome.detail);
    case SensorOutcome::Kind::QueueFull:
        return sensorReply(503, outcome.detail);
    case SensorOutcome::Kind::Failed: // the log has the detail
        return sensorReply(503, u"The reading could not be stored; try again."_s);
    }
    Q_UNREACHABLE();
}

} // namespace

SensorInputApi::SensorInputApi(SensorService &sensors, const SensorRegistry &registry, const Clock &clock)
    : m_sensors(sensors)
    , m_registry(registry)
    , m_clock(clock)
    , m_batch(std::make_shared<AnswerBatch>())
{
    m_sensors.setAnswersGiven([batch = m_batch] { batch->flush(); });
}

void SensorInputApi::take(const Request &request, const Responder &responder) const
{
    if (auto refusal = notProtobuf(request)) {
        responder.answer(*std::move(refusal));
        return;
    }
    const auto message = wire::decodeDataRequest(request.body);
    if (!message) {
        auto refusal = notProtobuf(request, &message.error());
        responder.answer(refusal ? *std::move(refusal) : sensorReply(400, message.error().detail));
        return;
    }
    const SensorPtr sensor = m_registry.byToken(sensorToken(request, message->token), m_clock.now());
    if (!sensor) {
        responder.answer(sensorReply(401, u"The token is missing, unknown or expired."_s));
        return;
    }
    const SensorSubmission submission{sensor->id,     sensor->kind,   sensor->limitPerMinute, sensor->rotationPerKwh,
                                      message->value, message->power, message->feedIn,        message->at};
    m_sensors.submit(submission, [responder, batch = m_batch](const SensorOutcome &outcome) {
        if (outcome.kind == SensorOutcome::Kind::QueueFull) // in the event loop, whose batch this is not
            responder.answer(replyOf(outcome));
        else
            responder.answer(replyOf(outcome), *batch);
    });
}

} // namespace server
