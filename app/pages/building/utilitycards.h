#pragma once

#include "core/model/campus.h"
#include "core/model/sitezone.h"

#include <QWidget>

class QButtonGroup;
class QGridLayout;

namespace app {

class Theme;

//! One card per utility of the building; the checked one is shown in the chart. Arrow keys move between them.
class UtilityCards : public QWidget
{
    Q_OBJECT
public:
    explicit UtilityCards(Theme &theme, QWidget *parent = nullptr);

    void setUtilities(const QList<core::UtilityDetail> &utilities, const core::SiteZone &zone, core::Utility selected);

Q_SIGNALS:
    void selected(core::Utility utility);

private:
    Theme &m_theme;
    QGridLayout *m_grid;
    QButtonGroup *m_group;
};

} // namespace app
