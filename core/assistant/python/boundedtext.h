#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>

namespace core {

//! The beginning of what a program writes, and how much more there was.
class BoundedText
{
public:
    explicit BoundedText(qsizetype limit)
        : m_limit(limit)
    {
    }

    void add(QByteArrayView bytes)
    {
        const auto taken = std::min(bytes.size(), m_limit - m_text.size());
        m_text.append(bytes.first(taken));
        m_left += bytes.size() - taken;
    }

    //! With a note of what was left out, if anything was.
    QString text() const
    {
        const QString text = QString::fromUtf8(m_text);
        return m_left == 0 ? text : text + QStringLiteral("\n[%1 more bytes were left out]\n").arg(m_left);
    }

private:
    qsizetype m_limit;
    QByteArray m_text;
    qint64 m_left = 0;
};

} // namespace core
