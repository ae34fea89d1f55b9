#include "tarifflist.h"

#include "app/pages/parts/plaintable.h"
#include "app/pages/reports/reportwords.h"
#include "app/pages/reports/tariffdialog.h"
#include "app/theme/format.h"
#include "app/widgets/emptystate.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

enum Column { For, ValidFrom, Name, Base, Work };

constexpr int VisibleRows = 3;
constexpr double MinorPerUnit = 100.0;
constexpr double MicroPerUnit = 1'000'000.0;

TariffList::TariffList(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_table(makePlainTable(theme, tr("Tariffs"),
                             {tr("For"), tr("Valid from"), tr("Name"), tr("A month"), tr("A unit")}, this))
    , m_stack(new QStackedWidget(this))
    , m_edit(new QPushButton(tr("Edit tariff…"), this))
    , m_remove(new QPushButton(tr("Remove tariff"), this))
{
    auto *add = new QPushButton(tr("Add tariff…"), this);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    auto *empty = new EmptyState(m_stack);
    empty->set(tr("Without a tariff, reports tell energy but no costs."), {});
    m_stack->addWidget(m_table);
    m_stack->addWidget(empty);
    m_stack->setFixedHeight((VisibleRows + 1) * measures::rowHeight(fontMetrics()) + measures::Grid);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measures::Grid);
    for (QPushButton *button : {add, m_edit, m_remove})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_stack);
    layout->addLayout(buttons);
    setFocusProxy(m_table);
    connect(add, &QPushButton::clicked, this, &TariffList::add);
    connect(m_edit, &QPushButton::clicked, this, &TariffList::edit);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (chosen())
            m_tariffs.removeAt(m_table->currentRow());
        refill();
    });
    connect(m_table, &QTableWidget::activated, this, &TariffList::edit);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &TariffList::refresh);
    refresh();
}

void TariffList::setTariffs(const QList<core::Tariff> &tariffs)
{
    m_tariffs = tariffs;
    refill();
}

void TariffList::refill()
{
    std::ranges::sort(m_tariffs, [](const core::Tariff &a, const core::Tariff &b) {
        return std::pair(a.commodity, a.validFrom) < std::pair(b.commodity, b.validFrom);
    });
    const int row = std::min(m_table->currentRow(), static_cast<int>(m_tariffs.size()) - 1);
    m_table->setRowCount(static_cast<int>(m_tariffs.size()));
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const core::Tariff &tariff = m_tariffs.at(i);
        const double work = static_cast<double>(tariff.workMicro) / MicroPerUnit;
        setRow(*m_table, i,
               {reportwords::commodity(tariff.commodity), format::day(tariff.validFrom), tariff.name,
                reportwords::price(static_cast<double>(tariff.baseMinor) / MinorPerUnit, tariff.currency),
                u"%1/%2"_s.arg(reportwords::price(work, tariff.currency), reportwords::unit(tariff.commodity))});
        for (const Column column : {Base, Work})
            m_table->item(i, column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_stack->setCurrentIndex(m_tariffs.isEmpty() ? 1 : 0);
    m_table->setFocusPolicy(m_tariffs.isEmpty() ? Qt::NoFocus : Qt::StrongFocus); // nothing to choose
    if (!m_tariffs.isEmpty())
        m_table->selectRow(std::max(0, row));
    refresh();
}

void TariffList::refresh()
{
    const bool isChosen = chosen() != nullptr;
    m_edit->setEnabled(isChosen);
    m_remove->setEnabled(isChosen);
}

core::Tariff *TariffList::chosen()
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_tariffs.size() ? &m_tariffs[row] : nullptr;
}

bool TariffList::isTaken(const core::Tariff &tariff, const core::Tariff *but) const
{
    return std::ranges::any_of(m_tariffs, [&](const core::Tariff &one) {
        return &one != but && one.commodity == tariff.commodity && one.validFrom == tariff.validFrom;
    });
}

void TariffList::add()
{
    ask(nullptr);
}

void TariffList::edit()
{
    if (core::Tariff *tariff = chosen())
        ask(tariff);
}

// Nothing else can change the list meanwhile: the dialog is modal.
void TariffList::ask(core::Tariff *edited)
{
    auto *dialog = new TariffDialog(m_theme, edited, this);
    connect(dialog, &FormDialog::submitted, this, [this, dialog, edited] {
        const core::Tariff tariff = dialog->tariff();
        if (isTaken(tariff, edited))
            return dialog->showProblem({core::ErrorCode::Conflict, u"two tariffs from one day on"_s});
        if (edited)
            *edited = tariff;
        else
            m_tariffs.append(tariff);
        dialog->accept();
        refill();
    });
    dialog->open();
}

} // namespace app
