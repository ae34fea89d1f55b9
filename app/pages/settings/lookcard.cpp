#include "lookcard.h"

#include "app/widgets/preferences.h"
#include "app/widgets/wrappedbutton.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QFile>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

struct LanguageName
{
    QLatin1StringView code;
    QStringView name; // in the language itself: who looks for it may read no other
};

constexpr std::array Known{LanguageName{"en"_L1, u"English"}, LanguageName{"de"_L1, u"Deutsch"},
                           LanguageName{"fr"_L1, u"Français"}, LanguageName{"es"_L1, u"Español"}};
constexpr std::array ThemeNames{""_L1, "light"_L1, "dark"_L1};

LookCard::LookCard(PageContext &context, QWidget *parent)
    : SettingForm(context.theme, tr("Language and look"), parent)
    , m_context(context)
    , m_language(new QComboBox(this))
    , m_motion(new WrappedCheckBox(tr("Change the map at once instead of gradually"), this))
    , m_hints(new WrappedCheckBox(tr("Show the hints of the first start on the simulated campus"), this))
{
    addLanguage();
    addTheme();
    addRow(tr("Motion"), m_motion);
    addRow(tr("Hints"), m_hints);
    m_motion->setAccessibleName(m_motion->text());
    m_hints->setAccessibleName(m_hints->text());
    connect(m_motion, &QCheckBox::toggled, this,
            [this](bool on) { m_context.preferences.set(settings::ReducedMotion, on); });
    connect(m_hints, &QCheckBox::toggled, this,
            [this](bool on) { m_context.preferences.set(settings::CoachMarks, on); });
    connect(&context.preferences, &Preferences::changed, this, &LookCard::refresh);
    refresh();
}

QStringList LookCard::languages()
{
    QStringList codes;
    for (const LanguageName &language : Known) {
        if (QFile::exists(u":/i18n/meterhouse_%1.qm"_s.arg(language.code)))
            codes.append(language.code);
    }
    return codes;
}

void LookCard::addLanguage()
{
    m_language->addItem(tr("As the system"), QString());
    const QStringList available = languages();
    for (const LanguageName &language : Known) {
        if (available.contains(language.code))
            m_language->addItem(language.name.toString(), QString(language.code));
    }
    addRow(tr("Language"), m_language);
    connect(m_language, &QComboBox::activated, this,
            [this] { m_context.preferences.set(settings::Language, m_language->currentData().toString()); });
}

void LookCard::addTheme()
{
    m_colours = addChoice(tr("Colours"), {tr("As the system"), tr("Light"), tr("Dark")});
    connect(m_colours, &QButtonGroup::idClicked, this, [this](int id) {
        m_context.preferences.set(settings::ThemeMode, QString(ThemeNames.at(static_cast<std::size_t>(id))));
    });
}

void LookCard::refresh()
{
    const QSignalBlocker blockMotion(m_motion);
    const QSignalBlocker blockHints(m_hints);
    const Preferences &preferences = m_context.preferences;
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.value(settings::Language))));
    m_colours->button(static_cast<int>(preferences.themeMode()))->setChecked(true);
    m_motion->setChecked(preferences.value(settings::ReducedMotion));
    m_hints->setChecked(preferences.value(settings::CoachMarks));
}

} // namespace app
