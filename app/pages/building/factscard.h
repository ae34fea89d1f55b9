#pragma once

#include "app/widgets/card.h"
#include "core/model/building.h"

class QFormLayout;

namespace app {

//! Place, age and size of a building; what is unknown shows a dash.
class FactsCard : public Card
{
    Q_OBJECT
public:
    explicit FactsCard(Theme &theme, QWidget *parent = nullptr);

    void setBuilding(const core::Building &building);

private:
    static QString floorsText(const core::Building &building);
    QLabel *addRow(const QString &label);

    QFormLayout *m_form;
    QLabel *m_campus;
    QLabel *m_address;
    QLabel *m_built;
    QLabel *m_area;
    QLabel *m_floors;
};

} // namespace app
