#pragma once

#include "core/model/campus.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace app {

class ElidedLabel;
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
    //! The status is that of the utility with the highest score in this way of scoring.
    void setDetail(const core::BuildingDetail &detail, core::Scoring scoring);
    void setExportEnabled(bool enabled);

Q_SIGNALS:
    void backRequested();
    void whatIfRequested();
    void chatRequested();
    void csvRequested();    //!< of the shown range
    void allCsvRequested(); //!< of every interval
    void pngRequested();

private:
    void showStatus(const core::BuildingDetail &detail, core::Scoring scoring);

    ElidedLabel *m_name;
    QLabel *m_scoring; //!< which scoring the status is of
    StatusBadge *m_badge;
    QPushButton *m_whatIf;
    QPushButton *m_ask;
    QPushButton *m_export;
};

} // namespace app
