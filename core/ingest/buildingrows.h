#pragma once

#include "core/ingest/rowchecker.h"
#include "core/model/building.h"

#include <QHash>

#include <vector>

namespace core {

//! Rows of a building upload. A row given again fills in and overrides what an earlier one of the file said.
class BuildingRowChecker final : public RowChecker
{
public:
    explicit BuildingRowChecker(WarningList &warnings);

    bool check(qint64 row, Fields fields) override;

    struct Claim
    {
        Building building;
        qint64 superseded = 0; //!< earlier rows of the same building that said something else
        qint64 repeated = 0;   //!< earlier rows that said the same
    };
    //! One a building, in the order they first came.
    const std::vector<Claim> &claims() const { return m_claims; }

private:
    bool readTexts(qint64 row, Fields fields, Building &building);
    bool readPlace(qint64 row, Fields fields, Building &building);
    bool readArea(qint64 row, Fields fields, Building &building);
    void readFloors(qint64 row, Fields fields, Building &building);
    void readConstructionDate(qint64 row, Fields fields, Building &building);
    bool readDegrees(qint64 row, std::size_t field, std::string_view text, double limit,
                     std::optional<double> &degrees);

    std::vector<Claim> m_claims;
    QHash<QString, std::size_t> m_claimOfNumber;
};

} // namespace core
