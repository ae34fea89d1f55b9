#include "xmlfeed.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr qint64 BlockBytes = 1 << 16;
constexpr qsizetype LongestText = 10'000; // of one element; a reading takes a dozen
constexpr int DeepestElement = 64;
} // namespace

Error XmlFeed::fault(const QString &problem) const
{
    return {ErrorCode::Unprocessable,
            u"The XML file cannot be read: %1 (line %2)"_s.arg(problem).arg(m_xml.lineNumber())};
}

Result<void> XmlFeed::refill()
{
    QByteArray block(BlockBytes, Qt::Uninitialized);
    const auto count = m_source.read(block.data(), block.size());
    if (!count)
        return count.error();
    if (*count == 0)
        return fault(u"it ends early"_s);
    block.truncate(*count);
    m_xml.addData(block);
    return {};
}

Result<XmlFeed::Token> XmlFeed::next()
{
    while (true) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            m_text.clear();
            if (++m_depth > DeepestElement)
                return fault(u"its elements are nested too deeply"_s);
            return Token::Start;
        case QXmlStreamReader::EndElement:
            --m_depth;
            return Token::End;
        case QXmlStreamReader::Characters:
            m_text += m_xml.text();
            if (m_text.size() > LongestText)
                return fault(u"an element holds too much text"_s);
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return fault(u"document type declarations and entities are refused"_s);
        case QXmlStreamReader::EndDocument:
            return Token::Done;
        case QXmlStreamReader::Invalid: {
            if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                return fault(m_xml.errorString());
            const auto more = refill();
            if (!more)
                return more.error();
            break;
        }
        default:
            break;
        }
    }
}

} // namespace core
