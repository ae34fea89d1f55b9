#pragma once

#include "app/pages/parts/formdialog.h"
#include "core/model/tariff.h"

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;

namespace app {

//! What somebody pays from a day on.
class TariffDialog : public FormDialog
{
    Q_OBJECT
public:
    //! Without `tariff`: a new one.
    TariffDialog(Theme &theme, const core::Tariff *tariff, QWidget *parent);

    core::Tariff tariff() const; //!< with the id of the one that is edited, unless it is for something else now

private:
    void refresh();

    core::Tariff m_before;
    QComboBox *m_commodity;
    QDateEdit *m_from;
    QLineEdit *m_name;
    QLineEdit *m_currency;
    QDoubleSpinBox *m_base;
    QDoubleSpinBox *m_work;
};

} // namespace app
