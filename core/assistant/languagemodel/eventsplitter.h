#pragma once

#include <QByteArray>
#include <QList>

namespace core {

//! Cuts server-sent events out of a stream of bytes that comes in pieces of any size. Bytes stay bytes until an event
//! is whole, so that no character is ever cut.
class EventSplitter
{
public:
    //! The data of the events that this piece completes; comments and other fields are read past. Lines may end in
    //! \n, \r\n or \r.
    QList<QByteArray> take(const QByteArray &piece);
    //! At the end of the stream: what came without the empty line that should have ended it.
    QList<QByteArray> finish();

    //! Bytes of the event that is not complete yet.
    qsizetype waiting() const { return m_line.size() + m_data.size(); }

private:
    void endLine(QList<QByteArray> &events);

    QByteArray m_line;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_afterReturn = false; //!< a \n now belongs to the \r before
};

} // namespace core
