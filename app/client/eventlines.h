#pragma once

#include <QByteArray>
#include <QList>

namespace app {

//! Takes server-sent events apart, whatever the pieces they come in: a piece may end inside a letter, a line or an
//! event. Comments and fields other than data are passed over. Any thread.
class EventLines
{
public:
    //! The data of the events that are whole now. Lines may end with either kind of line end.
    QList<QByteArray> take(const QByteArray &piece);
    //! What an event under way holds, in bytes.
    qsizetype held() const { return m_rest.size() + m_data.size(); }
    void clear();

private:
    void takeLine(QByteArray line, QList<QByteArray> &events);

    QByteArray m_rest;      //!< of a line that is not whole yet
    qsizetype m_looked = 0; //!< so much of the rest holds no line end
    QByteArray m_data;
    bool m_hasData = false;
};

} // namespace app
