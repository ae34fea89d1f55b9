#pragma once

#include "core/report/mailcourier.h"
#include "core/report/reportservice.h"
#include "core/report/reportsettings.h"
#include "core/schedule/jobspec.h"
#include "core/sensors/sensorservice.h"
#include "server/daemon/mailconfig.h"

#include <memory>

namespace server {

//! Mails and reports of one data folder. Does nothing by itself before start().
class ReportRoom
{
public:
    struct Parts
    {
        core::Database &database;
        const core::Clock &clock;
        core::SensorService &sensors;
        std::shared_ptr<core::LateWatch> late; //!< told of what the sensors accept
        std::function<core::Result<core::SensorEvents>(qint64 sensorId, const core::TimeRange &range)> events;
        double gasCalorificKwhPerCubicMetre = 11.2;
    };

    static core::Result<std::unique_ptr<ReportRoom>> create(const MailConfig &mail, const Parts &parts);

    //! Delivers mails from now on.
    void start();
    //! After a mail may have been put: it need not wait.
    void wakeCourier();

    core::Outbox &outbox() { return m_outbox; }
    core::Unsubscribes &unsubscribes() { return m_unsubscribes; }
    core::ReportService &reports() { return m_reports; }
    core::ReportSettingsService &settings() { return m_settings; }

    //! "reports": one unit an account, by its id.
    core::JobSpec job();

private:
    ReportRoom(const MailConfig &mail, const core::KeyedHash &hash, const Parts &parts);

    const MailConfig m_mail;
    core::Outbox m_outbox;
    core::Unsubscribes m_unsubscribes;
    core::ReportService m_reports;
    core::ReportSettingsService m_settings;
    std::unique_ptr<core::MailCourier> m_courier; //!< last: it uses the outbox
};

} // namespace server
