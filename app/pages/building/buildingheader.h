#pragma once

#include "core/model/campus.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace app {

class StatusBadge;
class Theme;

//! Back, name and number, overall status, and what can be done with the building.
class BuildingHeader : public QWidget
{
    Q_OBJECT
public:
    explicit BuildingHeader(Theme &theme, QWidget *parent = nullptr);

    //! Shows the bare number until the details are there; nothing can be done with the building until then.
    void setNumber(const QString &number);
    //! Name and number as they are shown.
    QString name() const;
    void setDetail(const core::BuildingDetail &detail);
    void setExportEnabled(bool enabled);

Q_SIGNALS:
    void backRequested();
    void whatIfRequested();
    void csvRequested();    //!< of the shown range
    void allCsvRequested(); //!< of every interval
    void pngRequested();

private:
    QLabel *m_name;
    StatusBadge *m_badge;
    QPushButton *m_whatIf;
    QPushButton *m_export;
};

} // namespace app
