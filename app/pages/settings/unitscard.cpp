#include "unitscard.h"

#include "app/widgets/preferences.h"

#include <QAbstractButton>
#include <QButtonGroup>

using namespace Qt::StringLiterals;

namespace app {

UnitsCard::UnitsCard(PageContext &context, QWidget *parent)
    : SettingForm(context.theme, tr("Units"), parent)
    , m_context(context)
{
    bind(addChoice(tr("Energy"), {u"kWh"_s, u"MJ"_s}), settings::Megajoules);
    bind(addChoice(tr("Area"), {u"ft²"_s, u"m²"_s}), settings::SquareMetres);
    bind(addChoice(tr("Temperature"), {u"°F"_s, u"°C"_s}), settings::DegreesCelsius);
    addNote(tr("This changes what you read, never what is stored, sent or exported."));
}

void UnitsCard::bind(QButtonGroup *group, const Setting<bool> &second)
{
    const auto show = [this, group, &second] { group->button(m_context.preferences.value(second))->setChecked(true); };
    show();
    connect(&m_context.preferences, &Preferences::changed, group, show);
    connect(group, &QButtonGroup::idClicked, this,
            [this, &second](int id) { m_context.preferences.set(second, id == 1); });
}

} // namespace app
