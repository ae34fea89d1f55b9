#pragma once

#include "app/pages/pagecontext.h"
#include "app/pages/settings/settingform.h"

namespace app {

template<typename T>
struct Setting;

//! What amounts are read in.
class UnitsCard : public SettingForm
{
    Q_OBJECT
public:
    UnitsCard(PageContext &context, QWidget *parent);

private:
    void bind(QButtonGroup *group, const Setting<bool> &second);

    PageContext &m_context;
};

} // namespace app
