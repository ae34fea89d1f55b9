#pragma once

#include "core/model/importbatch.h"

namespace core {

//! What an upload has to be told: the first ImportResult::MaximumWarnings in words, all counted. Words are only made
//! while they are kept, so that a file of nothing but bad rows costs no more than one of good ones.
class WarningList
{
public:
    //! `makeMessage` gives a QString; it is not called once the list is full.
    template<typename MakeMessage>
    void add(qint64 row, MakeMessage makeMessage)
    {
        ++m_count;
        if (m_warnings.size() < ImportResult::MaximumWarnings)
            m_warnings.append({row, makeMessage()});
    }

    qint64 count() const { return m_count; }
    const QList<RowWarning> &warnings() const { return m_warnings; }

private:
    QList<RowWarning> m_warnings;
    qint64 m_count = 0;
};

} // namespace core
