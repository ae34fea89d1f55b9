#pragma once

#include "core/base/result.h"
#include "core/ingest/textdecoder.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace core {

//! The bytes of an upload: the device's own from its current position on or, when they start like gzip, what they
//! unpack to. Not thread-safe.
class ByteSource
{
public:
    explicit ByteSource(QIODevice &device);
    ~ByteSource();

    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    //! What read() gives is UTF-8 whatever the encoding of the file. Before the first read().
    void setEncoding(TextEncoding encoding);

    //! At most `capacity` bytes; 0 only at the end. Errors: Unprocessable for a device that cannot be read and for gzip
    //! data that are broken, end early, or unpack to hundreds of times their size.
    Result<qint64> read(char *into, qint64 capacity);

    qint64 bytesTaken() const { return m_taken; } //!< of the device, before unpacking
    qint64 bytesInAll() const { return m_inAll; } //!< 0 when the device cannot tell

private:
    struct Inflater;

    Result<bool> readMagic();
    Result<qint64> readDevice(char *into, qint64 capacity);
    Result<bool> refillPacked();
    Result<qint64> readPacked(char *into, qint64 capacity);
    Result<qint64> readBytes(char *into, qint64 capacity);
    Result<qint64> readDecoded(char *into, qint64 capacity);

    QIODevice &m_device;
    qint64 m_taken = 0;
    qint64 m_inAll = 0;
    bool m_started = false;
    QByteArray m_readAhead;
    std::unique_ptr<Inflater> m_inflater;   //!< only for gzip
    std::unique_ptr<TextDecoder> m_decoder; //!< only for what is not UTF-8
    QByteArray m_decoded;
};

} // namespace core
