#include "runchannel.h"

#include <QJsonDocument>
#include <QtEndian>

#include <array>
#include <cerrno>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace core {

constexpr int MostLines = 20'000; // a question for each building and utility of a large campus, more than once

// A PNG whose pixels a reader may unpack without regret: the console shows what we pass on.
static bool isSmallPng(const QByteArray &file)
{
    constexpr qsizetype WidthAt = 16; // behind the signature, and the length and name of the first chunk
    constexpr quint32 LongestSide = 8192;
    if (file.size() < WidthAt + 8 || !file.startsWith("\x89PNG\r\n\x1a\n") || file.mid(12, 4) != "IHDR")
        return false;
    const auto width = qFromBigEndian<quint32>(file.constData() + WidthAt);
    const auto height = qFromBigEndian<quint32>(file.constData() + WidthAt + 4);
    return width > 0 && height > 0 && width <= LongestSide && height <= LongestSide;
}

RunChannel::RunChannel(int descriptor, const PythonOptions &options, Interpreter::Answer answer)
    : m_descriptor(descriptor)
    , m_options(options)
    , m_answer(std::move(answer))
{
}

void RunChannel::send(const QJsonObject &message)
{
    m_outgoing += QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
}

void RunChannel::write()
{
    const ssize_t sent = ::send(m_descriptor, m_outgoing.constData(), static_cast<std::size_t>(m_outgoing.size()),
                                MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0)
        m_outgoing.remove(0, sent);
    else if (sent < 0 && errno != EAGAIN && errno != EINTR)
        m_isOpen = false;
}

void RunChannel::read()
{
    // recv and not recvmsg: descriptors that the code may send along are closed by the kernel.
    std::array<char, 65536> buffer{};
    const ssize_t size = ::recv(m_descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR))
        m_isOpen = false;
    if (size <= 0)
        return;
    m_incoming.append(buffer.data(), size);
    qsizetype start = 0;
    for (qsizetype end = m_incoming.indexOf('\n'); end >= 0 && m_isOpen; end = m_incoming.indexOf('\n', start)) {
        takeLine(m_incoming.mid(start, end - start));
        start = end + 1;
    }
    m_incoming.remove(0, start);
    const qsizetype longest = m_options.imageBytes * 4 + 4096; // base64 takes 4/3; larger ones are named
    if (m_incoming.size() > longest)
        close(u"a message of more than %1 bytes"_s.arg(longest));
}

void RunChannel::takeLine(const QByteArray &line)
{
    if (++m_lines > MostLines) {
        close(u"more than %1 messages"_s.arg(MostLines));
        return;
    }
    const QJsonObject message = QJsonDocument::fromJson(line).object();
    if (message.contains("ready"_L1))
        takeReady(message);
    else if (message.contains("image"_L1))
        takeImage(message.value("image"_L1).toString().toLatin1());
    else if (message.contains("building"_L1) && !wantsToWrite())
        send(m_answer(message));
    else if (message.contains("building"_L1)) // the runner waits; what piled up would be answered past all limits
        close(u"a question before the last was answered"_s);
}

// Once: what comes later the code may have written.
void RunChannel::takeReady(const QJsonObject &message)
{
    if (!m_isReady)
        m_fonts = message.value("fonts"_L1).toObject();
    m_isReady = true;
}

void RunChannel::takeImage(const QByteArray &base64)
{
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (m_images.size() < m_options.images && decoded && decoded.decoded.size() <= m_options.imageBytes
        && isSmallPng(decoded.decoded))
        m_images.append(u"data:image/png;base64,"_s + QString::fromLatin1(base64));
    else
        ++m_imagesLeftOut;
}

QStringList RunChannel::notes() const
{
    QStringList notes = m_notes;
    if (m_imagesLeftOut > 0)
        notes.append(
            u"%1 more pictures were left out: at most %2, each a PNG of at most %3 KiB and 8192 pixels a side"_s
                .arg(m_imagesLeftOut)
                .arg(m_options.images)
                .arg(m_options.imageBytes / 1024));
    return notes;
}

void RunChannel::close(const QString &note)
{
    m_isOpen = false;
    ::shutdown(m_descriptor, SHUT_RDWR); // whoever writes or waits at the other end would block until killed
    m_incoming.clear();
    m_outgoing.clear();
    m_notes.append(u"the channel for pictures and data was closed: "_s + note);
}

} // namespace core
