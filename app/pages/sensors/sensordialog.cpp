#include "sensordialog.h"

#include "app/models/sensorwords.h"

#include <QComboBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace app {

constexpr int LongestName = 200;
constexpr int LongestId = 64;

static QLineEdit *numberField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    auto *validator = new QDoubleValidator(1e-9, 1e9, 9, field);
    validator->setNotation(QDoubleValidator::StandardNotation);
    field->setValidator(validator);
    return field;
}

SensorDialog::SensorDialog(Theme &theme, const core::Sensor *sensor, QWidget *parent)
    : FormDialog(theme, sensor ? tr("Edit sensor %1").arg(sensor->externalId) : tr("Add a sensor"),
                 sensor ? tr("Save") : tr("Add sensor"), parent)
    , m_isNew(!sensor)
    , m_id(new QLineEdit(this))
    , m_building(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_owner(new QComboBox(this))
    , m_rotation(numberField(this))
    , m_limit(numberField(this))
{
    using enum core::SensorKind;
    for (const core::SensorKind kind : {DigitalElectricity, AnalogElectricity, Gas, Water})
        m_kind->addItem(sensorwords::kind(kind), static_cast<int>(kind));
    m_id->setMaxLength(LongestId);
    m_id->setPlaceholderText(tr("As the sensor calls itself"));
    m_building->setMaxLength(LongestId);
    m_building->setPlaceholderText(tr("Number of its building"));
    m_name->setMaxLength(LongestName);
    m_name->setPlaceholderText(tr("Optional, for instance where it hangs"));
    addRow(tr("Sensor"), m_id);
    addRow(tr("Building"), m_building);
    addRow(tr("Name"), m_name);
    addRow(tr("Counts"), m_kind);
    addRow(tr("Owner"), m_owner);
    addRow(tr("Revolutions per kWh"), m_rotation);
    addRow(tr("Most per minute"), m_limit);
    m_limit->setToolTip(tr("Readings that rise faster are held back."));
    setAccounts({});
    if (sensor)
        fill(*sensor);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SensorDialog::refresh);
    connect(m_id, &QLineEdit::textChanged, this, &SensorDialog::refresh);
    connect(m_building, &QLineEdit::textChanged, this, &SensorDialog::refresh);
    refresh();
    (m_isNew ? m_id : m_building)->setFocus();
}

void SensorDialog::fill(const core::Sensor &sensor)
{
    const auto numberText = [](std::optional<double> value) {
        return value ? QLocale().toString(*value, 'f', QLocale::FloatingPointShortest) : QString();
    };
    m_id->setText(sensor.externalId);
    m_id->setReadOnly(true); // its readings hang on it
    m_building->setText(sensor.buildingNumber);
    m_name->setText(sensor.name);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(sensor.kind)));
    m_rotation->setText(numberText(sensor.rotationPerKwh));
    m_limit->setText(numberText(sensor.limitPerMinute));
    m_ownerId = sensor.ownerId;
    if (sensor.ownerId) {
        m_owner->addItem(sensor.ownerName, *sensor.ownerId);
        m_owner->setCurrentIndex(m_owner->count() - 1);
    }
}

void SensorDialog::setAccounts(const QList<core::Account> &accounts)
{
    const QVariant chosen = m_owner->currentData();
    const QString chosenName = m_owner->currentText();
    m_owner->clear();
    m_owner->addItem(tr("Nobody"), QVariant());
    for (const core::Account &account : accounts) {
        if (!account.disabledAt || account.id == m_ownerId)
            m_owner->addItem(account.displayName.isEmpty() ? account.name : account.displayName, account.id);
    }
    if (chosen.isValid() && m_owner->findData(chosen) < 0)
        m_owner->addItem(chosenName, chosen);
    m_owner->setCurrentIndex(chosen.isValid() ? m_owner->findData(chosen) : 0);
}

void SensorDialog::refresh()
{
    const auto kind = static_cast<core::SensorKind>(m_kind->currentData().toInt());
    form()->labelForField(m_rotation)->setVisible(kind == core::SensorKind::AnalogElectricity);
    m_rotation->setVisible(kind == core::SensorKind::AnalogElectricity);
    //: What a counter may rise in a minute unless another limit is given; %1 is a number with its unit.
    m_limit->setPlaceholderText(
        tr("%1, as is usual").arg(sensorwords::counter(core::usualLimitPerMinute(kind), core::counterUnit(kind))));
    setAcceptEnabled(!m_id->text().trimmed().isEmpty() && !m_building->text().trimmed().isEmpty());
}

std::optional<double> SensorDialog::numberIn(const QLineEdit &field)
{
    bool isNumber = false;
    const double value = QLocale().toDouble(field.text().trimmed(), &isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

SensorDraft SensorDialog::draft() const
{
    SensorDraft draft;
    draft.id = m_id->text().trimmed();
    draft.building = m_building->text().trimmed();
    draft.name = m_name->text().simplified();
    draft.kind = static_cast<core::SensorKind>(m_kind->currentData().toInt());
    if (m_owner->currentData().isValid())
        draft.ownerId = m_owner->currentData().toLongLong();
    if (draft.kind == core::SensorKind::AnalogElectricity)
        draft.rotationPerKwh = numberIn(*m_rotation);
    draft.limitPerMinute = numberIn(*m_limit);
    return draft;
}

} // namespace app
