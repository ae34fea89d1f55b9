#pragma once

#include "app/client/sensorclient.h"
#include "app/pages/parts/formdialog.h"
#include "core/model/account.h"

class QComboBox;
class QLineEdit;

namespace app {

//! Describes a new sensor, or one that is there.
class SensorDialog : public FormDialog
{
    Q_OBJECT
public:
    //! Without `sensor`: a new one.
    SensorDialog(Theme &theme, const core::Sensor *sensor, QWidget *parent);

    //! Whom it may belong to, once that is known.
    void setAccounts(const QList<core::Account> &accounts);
    SensorDraft draft() const;

private:
    void fill(const core::Sensor &sensor);
    void refresh();
    static std::optional<double> numberIn(const QLineEdit &field);

    const bool m_isNew;
    std::optional<qint64> m_ownerId;
    QLineEdit *m_id;
    QLineEdit *m_building;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QComboBox *m_owner;
    QLineEdit *m_rotation;
    QLineEdit *m_limit;
};

} // namespace app
