#pragma once

#include "app/client/campusclient.h"
#include "app/pages/pagecontext.h"

#include <QObject>

namespace app {

//! Names and numbers of all buildings, for the search field. Takes them from a page that has them, and asks the daemon
//! when they are needed sooner. GUI thread.
class BuildingDirectory : public QObject
{
    Q_OBJECT
public:
    explicit BuildingDirectory(PageContext &context, QObject *parent = nullptr);

    //! Asks unless the buildings are known, and again once the daemon can be reached or holds other data.
    void need();
    void setBuildings(const QList<core::BuildingSummary> &buildings);
    //! Nothing until they are known.
    const std::optional<QList<core::BuildingSummary>> &buildings() const { return m_buildings; }

Q_SIGNALS:
    void changed();
    void failed();

private:
    void ask();

    PageContext &m_context;
    CampusClient m_client;
    QPointer<Pending> m_pending;
    std::optional<QList<core::BuildingSummary>> m_buildings;
    bool m_needed = false;
    bool m_old = false; //!< the daemon holds other data since
};

} // namespace app
