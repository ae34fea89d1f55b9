#include "textdecoder.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

//! 0x80 to 0x9F of Windows-1252; 0 where it has no character. The rest is Latin-1.
constexpr std::array<char16_t, 32> Windows1252Middle{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QByteArray fromWindows1252(const QByteArray &block)
{
    QString text = QString::fromLatin1(block);
    for (QChar &letter : text) {
        if (letter.unicode() >= 0x80 && letter.unicode() <= 0x9F) {
            const char16_t middle = Windows1252Middle[static_cast<std::size_t>(letter.unicode() - 0x80)];
            letter = middle == 0 ? QChar(QChar::ReplacementCharacter) : QChar(middle);
        }
    }
    return text.toUtf8();
}

QStringDecoder::Encoding qtEncoding(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Be ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE;
}

Error notText()
{
    return {ErrorCode::Unprocessable, u"The file is not text of the encoding that was chosen"_s};
}

} // namespace

TextDecoder::TextDecoder(TextEncoding encoding)
    : m_encoding(encoding)
    , m_decoder(qtEncoding(encoding))
{
}

Result<QByteArray> TextDecoder::decode(const QByteArray &block)
{
    if (m_encoding == TextEncoding::Windows1252)
        return fromWindows1252(block);
    QByteArray whole = m_half + block;
    m_half = whole.size() % 2 != 0 ? whole.last(1) : QByteArray();
    whole.chop(m_half.size());
    const QString text = m_decoder.decode(whole);
    if (m_decoder.hasError())
        return notText();
    return text.toUtf8();
}

Result<QByteArray> TextDecoder::finish()
{
    if (!m_half.isEmpty())
        return notText();
    return QByteArray();
}

} // namespace core
