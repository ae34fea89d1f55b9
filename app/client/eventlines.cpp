#include "eventlines.h"

#include <utility>

namespace app {

constexpr qsizetype FieldName = 5; // "data:"

QList<QByteArray> EventLines::take(const QByteArray &piece)
{
    QList<QByteArray> events;
    m_rest += piece;
    qsizetype begin = 0;
    for (qsizetype end = m_rest.indexOf('\n', m_looked); end >= 0; end = m_rest.indexOf('\n', begin)) {
        takeLine(m_rest.sliced(begin, end - begin), events);
        begin = end + 1;
    }
    m_rest.remove(0, begin);
    m_looked = m_rest.size(); // a long line comes in many pieces
    return events;
}

void EventLines::takeLine(QByteArray line, QList<QByteArray> &events)
{
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty()) {
        if (std::exchange(m_hasData, false))
            events.append(std::exchange(m_data, {}));
        return;
    }
    if (!line.startsWith("data:"))
        return;
    if (std::exchange(m_hasData, true))
        m_data += '\n';
    const bool spaced = line.size() > FieldName && line.at(FieldName) == ' ';
    m_data += line.sliced(spaced ? FieldName + 1 : FieldName);
}

void EventLines::clear()
{
    *this = EventLines();
}

} // namespace app
