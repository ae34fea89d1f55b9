#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace core::wire {

//! What a look at the bytes of a sensor's message says before the generated parser takes them.
struct MessageOutline
{
    bool hasFloatCounter = false; //!< field 3 as the older form has it
    bool hasDoubleCounter = false;
};

//! The fields of a message that hold text, as bits.
template<typename... Numbers>
constexpr quint32 textFields(Numbers... numbers)
{
    return ((1U << static_cast<quint32>(numbers)) | ...);
}

//! Flat and bounded, whatever comes: the generated parser would keep each unknown field, descend into groups, and write
//! a line to stderr for text that is not UTF-8. Pure. Unprocessable, TooLarge, InvalidArgument as in sensormessages.h.
Result<MessageOutline> outlineOf(QByteArrayView bytes, quint32 texts);

//! Unprocessable.
Error notAMessage(const QString &why);

} // namespace core::wire
