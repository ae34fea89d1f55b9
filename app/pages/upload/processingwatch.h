#pragma once

#include "app/pages/pagecontext.h"

#include <QObject>

namespace app {

//! Follows what the daemon works out after an import, until nothing waits any more. Waits while the daemon is away.
class ProcessingWatch : public QObject
{
    Q_OBJECT
public:
    explicit ProcessingWatch(PageContext &context, QObject *parent = nullptr);

    void start();
    void stop() { m_active = false; }

Q_SIGNALS:
    void progressed(const QString &what, qint64 done, qint64 total); //!< total 0: no end in sight
    void finished();

private:
    void look();

    PageContext &m_context;
    bool m_active = false;
    bool m_sawWork = false; //!< the daemon named its work for this import at least once
    int m_quietAnswers = 0;
};

} // namespace app
