#include "eventsplitter.h"

#include <utility>

namespace core {

QList<QByteArray> EventSplitter::take(const QByteArray &piece)
{
    QList<QByteArray> events;
    for (const char c : piece) {
        const bool afterReturn = std::exchange(m_afterReturn, c == '\r');
        if (c == '\n' && afterReturn)
            continue;
        if (c == '\n' || c == '\r')
            endLine(events);
        else
            m_line += c;
    }
    return events;
}

QList<QByteArray> EventSplitter::finish()
{
    QList<QByteArray> events;
    if (!m_line.isEmpty())
        endLine(events);
    endLine(events);
    return events;
}

void EventSplitter::endLine(QList<QByteArray> &events)
{
    const QByteArray line = std::exchange(m_line, {});
    if (line.isEmpty()) {
        if (std::exchange(m_hasData, false))
            events.append(std::exchange(m_data, {}));
        return;
    }
    if (line != "data" && !line.startsWith("data:"))
        return;
    if (std::exchange(m_hasData, true))
        m_data += '\n';
    m_data += line.mid(line.startsWith("data: ") ? 6 : 5);
}

} // namespace core
