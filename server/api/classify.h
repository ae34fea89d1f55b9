#pragma once

#include "core/appliance/applianceclassifier.h"
#include "core/model/sitezone.h"
#include "server/api/message.h"

namespace server {

//! Who may ask POST /ml: the holder of one key. Immutable, so threads may share it.
class ApiKey
{
public:
    //! An empty key belongs to nobody.
    explicit ApiKey(const QByteArray &key);

    //! Unauthorized unless the request has the key as "Authorization: Bearer ...". Takes the same time for every wrong
    //! one.
    core::Result<void> check(const Request &request) const;

private:
    QByteArray m_hash; //!< of the key; empty without one
};

//! POST /ml: which appliance made a peak. InvalidArgument for a body that cannot be read, Internal with the reason for
//! samples that cannot be classified.
core::Result<Reply> classifyPeak(const core::ApplianceClassifier &classifier, const core::SiteZone &zone,
                                 const Request &request);

} // namespace server
