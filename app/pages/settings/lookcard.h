#pragma once

#include "app/pages/pagecontext.h"
#include "app/pages/settings/settingform.h"

class QCheckBox;
class QComboBox;

namespace app {

//! Language, light or dark, motion, and the hints of the first start.
class LookCard : public SettingForm
{
    Q_OBJECT
public:
    LookCard(PageContext &context, QWidget *parent);

    //! Codes of the languages there are translations for, in the order they are offered.
    static QStringList languages();

private:
    void addLanguage();
    void addTheme();
    void refresh();

    PageContext &m_context;
    QComboBox *m_language;
    QButtonGroup *m_colours = nullptr;
    QCheckBox *m_motion;
    QCheckBox *m_hints;
};

} // namespace app
