#pragma once

#include "core/model/campus.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace app {

class StatusBadge;
class Theme;

//! Back, name and number, overall status, and what can be done with the building.
class BuildingHeader : public QWidget
{
    Q_OBJECT
public:
    explicit BuildingHeader(Theme &theme, QWidget *parent = nullptr);

    //! Shows the bare number until the details are there.
    void setNumber(const QString &number);
    void setDetail(const core::BuildingDetail &detail);
    void setExportEnabled(bool enabled);

Q_SIGNALS:
    void backRequested();
    void whatIfRequested();
    void csvRequested();
    void pngRequested();

private:
    QLabel *m_name;
    StatusBadge *m_badge;
    QPushButton *m_whatIf;
    QToolButton *m_export;
};

} // namespace app
