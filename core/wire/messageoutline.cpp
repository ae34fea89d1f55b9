#include "messageoutline.h"

#include "core/wire/sensormessages.h"

#include <google/protobuf/io/coded_stream.h>

#include <QStringView>

#include <cstdint>

using namespace Qt::StringLiterals;

namespace core::wire {

namespace {

enum WireType { Varint = 0, Fixed64 = 1, Bytes = 2, Fixed32 = 5 };

constexpr quint32 CounterField = 3;

bool isText(quint32 field, quint32 texts)
{
    return field < 32 && (texts >> field & 1U) != 0;
}

//! Reads past one field's value; false where the bytes end too early, hold a group or bad text.
bool skipValue(google::protobuf::io::CodedInputStream &input, bool isText, quint32 wireType)
{
    std::uint64_t number = 0;
    std::uint32_t length = 0;
    const void *data = nullptr;
    int available = 0;
    switch (wireType) {
    case Varint:
        return input.ReadVarint64(&number);
    case Fixed64:
        return input.Skip(8);
    case Fixed32:
        return input.Skip(4);
    case Bytes:
        if (!input.ReadVarint32(&length) || length > static_cast<quint32>(input.BytesUntilTotalBytesLimit()))
            return false;
        if (length > 0 && isText) {
            if (!input.GetDirectBufferPointer(&data, &available) || length > static_cast<quint32>(available))
                return false;
            if (!QUtf8StringView(static_cast<const char *>(data), static_cast<qsizetype>(length)).isValidUtf8())
                return false;
        }
        return input.Skip(static_cast<int>(length));
    default:
        return false; // groups, which nest, are in none of our messages
    }
}

} // namespace

Result<MessageOutline> outlineOf(QByteArrayView bytes, quint32 texts)
{
    if (bytes.size() > MaximumSensorMessageBytes)
        return Error{ErrorCode::TooLarge, u"a message may have at most %1 bytes"_s.arg(MaximumSensorMessageBytes)};
    const auto size = static_cast<int>(bytes.size());
    google::protobuf::io::CodedInputStream input(reinterpret_cast<const quint8 *>(bytes.data()), size);
    input.SetTotalBytesLimit(size);
    MessageOutline found;
    for (int fields = 0; input.CurrentPosition() < size; ++fields) {
        if (fields == MaximumSensorMessageFields)
            return Error{ErrorCode::InvalidArgument,
                         u"a message may have at most %1 fields"_s.arg(MaximumSensorMessageFields)};
        const int position = input.CurrentPosition();
        const quint32 tag = input.ReadTag();
        const quint32 field = tag >> 3;
        const quint32 wireType = tag & 7;
        if (field == 0 || !skipValue(input, isText(field, texts), wireType))
            return notAMessage(u"it breaks at byte %1"_s.arg(position));
        if (field == CounterField) {
            found.hasFloatCounter |= wireType == Fixed32;
            found.hasDoubleCounter |= wireType == Fixed64;
        }
    }
    return found;
}

Error notAMessage(const QString &why)
{
    return {ErrorCode::Unprocessable, u"the body is not a protobuf message: %1"_s.arg(why)};
}

} // namespace core::wire
