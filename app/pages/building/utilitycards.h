#pragma once

#include "core/model/campus.h"
#include "core/model/sitezone.h"

#include <QWidget>

class QButtonGroup;

namespace app {

class FlowLayout;
class Theme;

//! One card per utility of the building; the checked one is shown in the chart. Arrow keys move between them.
class UtilityCards : public QWidget
{
    Q_OBJECT
public:
    explicit UtilityCards(Theme &theme, QWidget *parent = nullptr);

    void setUtilities(const QList<core::UtilityDetail> &utilities, const core::SiteZone &zone, core::Utility selected,
                      core::Scoring scoring);

Q_SIGNALS:
    void selected(core::Utility utility);

private:
    Theme &m_theme;
    FlowLayout *m_row;
    QButtonGroup *m_group;
};

} // namespace app
