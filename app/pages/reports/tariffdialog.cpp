#include "tariffdialog.h"

#include "app/pages/reports/reportwords.h"
#include "app/widgets/datefield.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

constexpr double MinorPerUnit = 100.0;
constexpr double MicroPerUnit = 1'000'000.0;
constexpr double MostBase = 1'000'000.0; // a month
constexpr double MostWork = 1000.0;      // a unit
constexpr int LongestName = 100;

TariffDialog::TariffDialog(Theme &theme, const core::Tariff *tariff, QWidget *parent)
    : FormDialog(theme, tariff ? tr("Edit tariff") : tr("Add a tariff"), tariff ? tr("Apply") : tr("Add tariff"),
                 parent)
    , m_before(tariff ? *tariff : core::Tariff())
    , m_commodity(new QComboBox(this))
    , m_from(makeDateField(tr("Valid from"), this))
    , m_name(new QLineEdit(m_before.name, this))
    , m_currency(new QLineEdit(m_before.currency, this))
    , m_base(new QDoubleSpinBox(this))
    , m_work(new QDoubleSpinBox(this))
{
    for (const core::Commodity commodity : core::AllCommodities)
        m_commodity->addItem(reportwords::commodity(commodity), static_cast<int>(commodity));
    m_commodity->setCurrentIndex(m_commodity->findData(static_cast<int>(m_before.commodity)));
    const QDate today = QDate::currentDate();
    m_from->setDate(tariff ? m_before.validFrom : QDate(today.year(), today.month(), 1));
    m_name->setMaxLength(LongestName);
    m_currency->setValidator(new QRegularExpressionValidator(QRegularExpression(u"[A-Z]{3}"_s), m_currency));
    m_currency->setToolTip(tr("Three capital letters, such as EUR"));
    m_base->setRange(0.0, MostBase);
    m_base->setDecimals(2);
    m_base->setValue(static_cast<double>(m_before.baseMinor) / MinorPerUnit);
    m_work->setRange(0.0, MostWork);
    m_work->setDecimals(6);
    m_work->setSingleStep(0.01);
    m_work->setValue(static_cast<double>(m_before.workMicro) / MicroPerUnit);
    addRow(tr("For"), m_commodity);
    addRow(tr("Valid from"), m_from);
    addRow(tr("Name"), m_name);
    addRow(tr("Currency"), m_currency);
    addRow(tr("Price of a month"), m_base);
    addRow(tr("Price of a unit"), m_work);
    connect(m_commodity, &QComboBox::currentIndexChanged, this, &TariffDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &TariffDialog::refresh);
    connect(m_currency, &QLineEdit::textChanged, this, &TariffDialog::refresh);
    refresh();
}

void TariffDialog::refresh()
{
    const auto commodity = static_cast<core::Commodity>(m_commodity->currentData().toInt());
    m_base->setSuffix(u' ' + m_currency->text());
    m_work->setSuffix(u" %1/%2"_s.arg(m_currency->text(), reportwords::unit(commodity)));
    setAcceptEnabled(!m_name->text().trimmed().isEmpty() && m_currency->hasAcceptableInput());
}

core::Tariff TariffDialog::tariff() const
{
    core::Tariff tariff = m_before;
    tariff.commodity = static_cast<core::Commodity>(m_commodity->currentData().toInt());
    if (tariff.commodity != m_before.commodity)
        tariff.id = 0; // a tariff keeps what it is for: this is another one
    tariff.validFrom = m_from->date();
    tariff.name = m_name->text().simplified();
    tariff.currency = m_currency->text();
    tariff.baseMinor = std::llround(m_base->value() * MinorPerUnit);
    tariff.workMicro = std::llround(m_work->value() * MicroPerUnit);
    return tariff;
}

} // namespace app
