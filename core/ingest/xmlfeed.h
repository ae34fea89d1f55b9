#pragma once

#include "core/ingest/bytesource.h"

#include <QXmlStreamReader>

namespace core {

//! The elements of an XML file, read block by block. Document type declarations are refused, so that nothing is ever
//! expanded or fetched. Not thread-safe.
class XmlFeed
{
public:
    explicit XmlFeed(QIODevice &device)
        : m_source(device)
    {
    }

    enum class Token { Start, End, Done };
    //! The next begin or end of an element. Errors: Unprocessable, naming the line; the source's own.
    Result<Token> next();

    QStringView name() const { return m_xml.name(); } //!< of the element, without its prefix
    QString attribute(QLatin1StringView attribute) const { return m_xml.attributes().value(attribute).toString(); }
    //! Of an element that ended: the text right before its end.
    const QString &text() const { return m_text; }
    const ByteSource &source() const { return m_source; }

private:
    Result<void> refill();
    Error fault(const QString &problem) const;

    ByteSource m_source;
    QXmlStreamReader m_xml;
    QString m_text;
    int m_depth = 0;
};

} // namespace core
