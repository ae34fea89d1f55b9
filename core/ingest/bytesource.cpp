#include "bytesource.h"

#include <zlib.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 PackedBlock = 1 << 18;
constexpr qint64 DecodedBlock = 1 << 16;
constexpr int SlowDeviceMilliseconds = 30000;
// Tables of readings pack to a twentieth or so; gzip reaches a thousandth for data made to fill a machine.
constexpr qint64 UnsuspectedBytes = 64 << 20;
constexpr qint64 LargestExpansion = 250;
constexpr int GzipWindowBits = 15 + 16; // zlib's way to say: gzip, largest window

Error brokenGzip(const char *reason)
{
    return {ErrorCode::Unprocessable,
            u"The gzip file is broken: %1"_s.arg(QString::fromLatin1(reason ? reason : "its data make no sense"))};
}

} // namespace

struct ByteSource::Inflater
{
    z_stream stream{};
    QByteArray packed = QByteArray(PackedBlock, Qt::Uninitialized);
    qint64 unpacked = 0;
    bool ready = false;
    bool memberEnded = false; //!< a gzip file may hold several members one after another

    Inflater() { ready = inflateInit2(&stream, GzipWindowBits) == Z_OK; }
    ~Inflater() { inflateEnd(&stream); }
    Inflater(const Inflater &) = delete;
    Inflater &operator=(const Inflater &) = delete;
};

ByteSource::ByteSource(QIODevice &device)
    : m_device(device)
    , m_inAll(device.isSequential() ? 0 : device.size() - device.pos())
{
}

ByteSource::~ByteSource() = default;

void ByteSource::setEncoding(TextEncoding encoding)
{
    m_decoder = encoding == TextEncoding::Utf8 ? nullptr : std::make_unique<TextDecoder>(encoding);
}

Result<qint64> ByteSource::read(char *into, qint64 capacity)
{
    if (!m_started) {
        m_started = true;
        const auto magic = readMagic();
        if (!magic)
            return magic.error();
        if (*magic) {
            m_inflater = std::make_unique<Inflater>();
            if (!m_inflater->ready)
                return Error{ErrorCode::Internal, u"gzip data cannot be unpacked: out of memory"_s};
        }
    }
    return m_decoder ? readDecoded(into, capacity) : readBytes(into, capacity);
}

Result<qint64> ByteSource::readBytes(char *into, qint64 capacity)
{
    return m_inflater ? readPacked(into, capacity) : readDevice(into, capacity);
}

Result<qint64> ByteSource::readDecoded(char *into, qint64 capacity)
{
    bool ended = false;
    while (m_decoded.isEmpty() && !ended) {
        QByteArray block(DecodedBlock, Qt::Uninitialized);
        const auto count = readBytes(block.data(), block.size());
        if (!count)
            return count.error();
        block.truncate(*count);
        ended = *count == 0;
        const auto text = ended ? m_decoder->finish() : m_decoder->decode(block);
        if (!text)
            return text.error();
        m_decoded = *text;
    }
    const qint64 count = std::min<qint64>(capacity, m_decoded.size());
    std::copy_n(m_decoded.constData(), count, into);
    m_decoded.remove(0, count);
    return count;
}

//! A pipe may give single bytes, so peeking is not enough: what was read is handed out again by readDevice().
Result<bool> ByteSource::readMagic()
{
    QByteArray first(2, '\0');
    qint64 length = 0;
    while (length < first.size()) {
        const auto count = readDevice(first.data() + length, first.size() - length);
        if (!count)
            return count.error();
        if (*count == 0)
            break;
        length += *count;
    }
    m_taken = 0;
    m_readAhead = first.first(length);
    return m_readAhead == "\x1f\x8b"_ba;
}

Result<qint64> ByteSource::readDevice(char *into, qint64 capacity)
{
    if (!m_readAhead.isEmpty()) {
        const qint64 count = std::min<qint64>(capacity, m_readAhead.size());
        std::copy_n(m_readAhead.constData(), count, into);
        m_readAhead.remove(0, count);
        m_taken += count;
        return count;
    }
    while (true) {
        const qint64 count = m_device.read(into, capacity);
        if (count < 0 && !m_device.atEnd())
            return Error{ErrorCode::Unprocessable, u"The file cannot be read: %1"_s.arg(m_device.errorString())};
        if (count > 0) {
            m_taken += count;
            return count;
        }
        if (!m_device.isSequential() || !m_device.waitForReadyRead(SlowDeviceMilliseconds))
            return qint64(0);
    }
}

Result<bool> ByteSource::refillPacked()
{
    const auto count = readDevice(m_inflater->packed.data(), PackedBlock);
    if (!count)
        return count.error();
    m_inflater->stream.next_in = reinterpret_cast<Bytef *>(m_inflater->packed.data());
    m_inflater->stream.avail_in = static_cast<uInt>(*count);
    return *count > 0;
}

Result<qint64> ByteSource::readPacked(char *into, qint64 capacity)
{
    z_stream &stream = m_inflater->stream;
    stream.next_out = reinterpret_cast<Bytef *>(into);
    stream.avail_out = static_cast<uInt>(capacity);
    while (stream.avail_out == static_cast<uInt>(capacity)) {
        if (stream.avail_in == 0) {
            const auto more = refillPacked();
            if (!more)
                return more.error();
            if (!*more && m_inflater->memberEnded)
                return qint64(0);
            if (!*more)
                return brokenGzip("it ends early");
        }
        if (m_inflater->memberEnded) {
            m_inflater->memberEnded = false;
            inflateReset(&stream);
        }
        const int status = inflate(&stream, Z_NO_FLUSH);
        m_inflater->memberEnded = status == Z_STREAM_END;
        if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)
            return brokenGzip(stream.msg);
    }
    const qint64 count = capacity - static_cast<qint64>(stream.avail_out);
    m_inflater->unpacked += count;
    if (m_inflater->unpacked > UnsuspectedBytes && m_inflater->unpacked / LargestExpansion > m_taken)
        return Error{ErrorCode::Unprocessable,
                     u"The gzip file unpacks to more than %1 times its size, which no table of readings does"_s.arg(
                         LargestExpansion)};
    return count;
}

} // namespace core
