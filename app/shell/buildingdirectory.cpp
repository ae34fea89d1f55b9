#include "buildingdirectory.h"

#include "app/client/statusmonitor.h"

namespace app {

BuildingDirectory::BuildingDirectory(PageContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_client(context.connection)
{
    connect(&context.connection, &Connection::serverChanged, this, [this] {
        m_pending.clear();
        m_buildings.reset();
        emit changed();
    });
    connect(&context.connection, &Connection::stateChanged, this, [this](Connection::State state) {
        if (state == Connection::State::Connected && m_needed)
            ask();
    });
    connect(&context.status, &StatusMonitor::dataChanged, this, [this] { m_old = true; });
}

void BuildingDirectory::need()
{
    m_needed = true;
    if ((!m_buildings || m_old) && !m_context.connection.isStarting())
        ask();
}

void BuildingDirectory::setBuildings(const QList<core::BuildingSummary> &buildings)
{
    if (m_pending)
        m_pending->cancel();
    m_pending.clear();
    m_needed = false;
    m_old = false;
    m_buildings = buildings;
    emit changed();
}

void BuildingDirectory::ask()
{
    if (m_pending)
        return;
    // Which scores come with the names is all the same.
    m_pending = m_client.buildings(core::Utility::Electricity, core::Scoring::SizeNormalized, this,
                                   [this](const core::Result<core::BuildingList> &answer) {
                                       m_pending.clear();
                                       if (answer)
                                           setBuildings(answer->buildings);
                                       else
                                           emit failed();
                                   });
}

} // namespace app
