#include "columnspanel.h"

#include "app/models/previewmodel.h"
#include "app/pages/upload/columnwords.h"
#include "app/pages/upload/questionwords.h"
#include "app/theme/plaintip.h"
#include "app/theme/theme.h"
#include "app/widgets/measures.h"
#include "core/ingest/columns.h"
#include "core/ingest/columnunit.h"
#include "core/model/unit.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int ConstantData = Qt::UserRole + 1; // true at the entry "same for every row"
constexpr int ArrowRoom = 40;                  // and the frame of a box
constexpr int UsualInterval = 3600;            // s; only where the file does not tell

ColumnsPanel::ColumnsPanel(ImportDraft &draft, Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_theme(theme)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(measures::Grid / 2);
    grid->setColumnStretch(1, 2); // names that wrap ask for less than they could use
    grid->setColumnStretch(2, 1);
    buildRows(*grid);
    buildReading(*grid);
    grid->setRowStretch(grid->rowCount(), 1);
    connect(&theme, &Theme::changed, this, &ColumnsPanel::refresh);
}

void ColumnsPanel::buildRows(QGridLayout &grid)
{
    const core::ImportKind kind = m_draft.kind();
    for (const bool required : {true, false}) {
        for (std::size_t field = 0; field < fieldCount(kind); ++field) {
            if (isRequired(kind, field) == required)
                addRow(grid, fieldName(kind, field), required);
        }
        if (required && kind != core::ImportKind::Building)
            addRow(grid, u"timeOfDay"_s, false);
    }
}

void ColumnsPanel::addRow(QGridLayout &grid, const QString &field, bool required)
{
    const QString title = titleOfField(m_draft.kind(), field);
    Row row{field, required, new QLabel(this), new QComboBox(this), new QLineEdit(this), new QLabel(this)};
    auto *label = new QLabel(required ? tr("%1 *").arg(title) : title, this);
    label->setToolTip(field);
    label->setWordWrap(true);
    label->setBuddy(row.column);
    row.column->setAccessibleName(title);
    row.column->setObjectName(field);
    row.column->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.column->setMinimumContentsLength(1);
    for (const QString &words : {tr("not in the file"), tr("the same for every row")})
        row.column->setMinimumWidth(
            std::max(row.column->minimumWidth(), fontMetrics().horizontalAdvance(words) + ArrowRoom));
    row.reason->setWordWrap(true);
    //: %1 is a column.
    row.constant->setAccessibleName(tr("%1 of every row").arg(title));
    row.constant->setPlaceholderText(tr("The value of every row"));
    if (const QStringList values = valueWords(field); !values.isEmpty()) {
        auto *completer = new QCompleter(values, row.constant);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        row.constant->setCompleter(completer);
    }
    const int line = grid.rowCount();
    grid.addWidget(row.mark, line, 0);
    grid.addWidget(label, line, 1);
    auto *cell = new QVBoxLayout;
    cell->setSpacing(measures::Grid / 2);
    cell->addWidget(row.column);
    cell->addWidget(row.constant);
    grid.addLayout(cell, line, 2);
    grid.addWidget(row.reason, line, 3);
    connect(row.column, &QComboBox::activated, this, [this, row] { chooseColumn(row); });
    connect(row.constant, &QLineEdit::editingFinished, this, [this, row] {
        if (row.constant->isVisible() && row.constant->isModified() && !row.constant->text().trimmed().isEmpty())
            m_draft.setConstant(row.field, valueOfWords(row.field, row.constant->text()));
    });
    m_rows.append(row);
}

static QList<std::pair<QString, QString>> unitChoices()
{
    QStringList names{u"Wh"_s,   u"kWh"_s,   u"MWh"_s,   u"GWh"_s, u"kJ"_s, u"MJ"_s, u"GJ"_s,
                      u"kBtu"_s, u"MMBtu"_s, u"therm"_s, u"W"_s,   u"kW"_s, u"MW"_s};
    for (const core::UnitConversion &conversion : core::unitConversions()) {
        const QString name = QString::fromUtf8(conversion.unit);
        if (!names.contains(name))
            names.append(name);
    }
    QList<std::pair<QString, QString>> choices;
    for (const QString &name : std::as_const(names))
        choices.append({name, name});
    return choices;
}

void ColumnsPanel::buildReading(QGridLayout &grid)
{
    auto *heading = new QLabel(tr("How the file is read"), this);
    heading->setFont(measures::semibold(heading->font()));
    heading->setContentsMargins(0, measures::Grid, 0, 0);
    grid.addWidget(heading, grid.rowCount(), 0, 1, 4);
    if (m_draft.kind() != core::ImportKind::Building) {
        QList<std::pair<QString, QString>> orders;
        for (const QString &order : {QString(), u"ymd"_s, u"dmy"_s, u"mdy"_s})
            orders.append({order, dateOrderWords(order)});
        addReading(grid, u"dateOrder"_s, tr("Dates"), orders);
    }
    addReading(grid, u"decimalMark"_s, tr("Decimal mark"),
               {{u"."_s, tr("Point: 1234.5")}, {u","_s, tr("Comma: 1234,5")}});
    if (m_draft.kind() != core::ImportKind::Meter)
        return;
    addReading(grid, u"timeLabel"_s, tr("A time names"),
               {{u"start"_s, tr("The start of its interval")}, {u"end"_s, tr("The end of its interval")}});
    QList<std::pair<QString, QString>> units{{QString(), tr("As its column says")}};
    units.append(unitChoices());
    addReading(grid, u"unit"_s, tr("Unit of the readings"), units);
}

void ColumnsPanel::addReading(QGridLayout &grid, const QString &option, const QString &title,
                              const QList<std::pair<QString, QString>> &choices)
{
    Reading reading{option, new QLabel(title, this), new QComboBox(this)};
    reading.title->setWordWrap(true);
    reading.title->setBuddy(reading.choices);
    reading.choices->setAccessibleName(title);
    reading.choices->setObjectName(option);
    reading.choices->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const auto &[value, words] : choices)
        reading.choices->addItem(words, value);
    const int line = grid.rowCount();
    grid.addWidget(reading.title, line, 1);
    grid.addWidget(reading.choices, line, 2, 1, 2);
    connect(reading.choices, &QComboBox::activated, this,
            [this, reading] { chooseReading(reading.option, reading.choices->currentData().toString()); });
    m_readings.append(reading);
}

void ColumnsPanel::refresh()
{
    setEnabled(!m_draft.isBusy());
    for (const Row &row : std::as_const(m_rows))
        refreshRow(row);
    refreshReading();
}

QString ColumnsPanel::mappedColumn(const QString &field) const
{
    const core::Inspection &inspection = m_draft.inspection();
    if (const auto given = inspection.options.columns.constFind(field); given != inspection.options.columns.constEnd())
        return *given;
    const core::Schema &schema = core::schemaOf(m_draft.kind());
    const auto wanted = core::fieldOf(schema, field.toStdString());
    for (const core::InspectedColumn &column : inspection.columns) {
        if (wanted && core::fieldOf(schema, column.header.toStdString()) == wanted)
            return column.reference;
    }
    return {};
}

QString ColumnsPanel::reasonOf(const QString &path) const
{
    for (const core::OptionProposal &proposal : m_draft.inspection().proposals) {
        if (proposal.field == path)
            return reasonWords(proposal.reason);
    }
    return {};
}

//! In which unit the file has a column, and what becomes of it; empty where that is not said.
QString ColumnsPanel::unitOf(const QString &field) const
{
    const QString unit = m_draft.inspection().options.units.value(field);
    const auto measure = core::measureOf(m_draft.kind(), field);
    if (unit.isEmpty() || !measure || unit == core::unitsOf(*measure).constFirst())
        return unit;
    //: %1 and %2 are units.
    return tr("%1, converted to %2").arg(unit, core::unitsOf(*measure).constFirst());
}

void ColumnsPanel::refreshRow(const Row &row)
{
    const core::Inspection &inspection = m_draft.inspection();
    const QString mapped = mappedColumn(row.field);
    const QString constant = inspection.options.constants.value(row.field);
    row.column->clear();
    row.column->addItem(tr("not in the file"), QString());
    for (const core::InspectedColumn &column : inspection.columns) {
        row.column->addItem(column.header.isEmpty() ? column.reference : column.header, column.reference);
        row.column->setItemData(row.column->count() - 1, plainTip(column.samples.join(u", "_s)), Qt::ToolTipRole);
    }
    row.column->addItem(tr("the same for every row"), QString());
    row.column->setItemData(row.column->count() - 1, true, ConstantData);
    const int at = mapped.isEmpty() ? 0 : row.column->findData(mapped);
    row.column->setCurrentIndex(constant.isEmpty() ? std::max(0, at) : row.column->count() - 1);
    row.column->setToolTip(plainTip(row.column->currentText())); // a heading may be longer than the box
    row.constant->setText(wordsOfValue(row.field, constant));
    row.constant->setVisible(!constant.isEmpty());
    const bool found = !constant.isEmpty() || at > 0;
    const QString state = found ? tr("found") : row.required ? tr("missing") : tr("not in the file");
    row.mark->setText(markSign(found ? RowMark::Good : row.required ? RowMark::Refused : RowMark::Blank));
    QPalette palette = row.mark->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(found ? Role::Normal : Role::Anomaly));
    row.mark->setPalette(palette);
    row.mark->setToolTip(state);
    row.mark->setAccessibleName(state);
    const QString reason = reasonOf(u"columns."_s + row.field);
    QStringList reasons{!found && row.required ? tr("missing") : found && reason.isEmpty() ? tr("found") : reason};
    if (const QString unit = unitOf(row.field); found && !unit.isEmpty())
        reasons.append(unit);
    row.reason->setText(reasons.join(u'\n'));
}

void ColumnsPanel::refreshReading()
{
    const QJsonObject options = core::toJson(m_draft.inspection().options);
    for (const Reading &reading : std::as_const(m_readings)) {
        QString value = options[reading.option].toString();
        if (value.isEmpty() && reading.choices->findData(QString()) < 0)
            value = reading.choices->itemData(0).toString(); // the default is not written down
        reading.choices->setCurrentIndex(std::max(0, reading.choices->findData(value)));
    }
}

void ColumnsPanel::chooseColumn(const Row &row)
{
    if (row.column->currentData(ConstantData).toBool()) {
        row.constant->show();
        row.constant->setFocus();
        return;
    }
    m_draft.setColumn(row.field, row.column->currentData().toString());
}

void ColumnsPanel::chooseReading(const QString &option, const QString &value)
{
    QJsonObject patch{{option, value.isEmpty() && option == "dateOrder"_L1 ? QJsonValue() : QJsonValue(value)}};
    const core::Inspection &inspection = m_draft.inspection();
    if (value == "end"_L1 && inspection.options.intervalSeconds == 0) {
        const int interval = inspection.meters.isEmpty() ? 0 : inspection.meters.constFirst().intervalSeconds;
        patch.insert(u"intervalSeconds"_s, interval > 0 ? interval : UsualInterval);
    }
    if (option == "decimalMark"_L1)
        patch.insert(u"thousandsMark"_s, QString()); // the old one may be the new decimal mark
    m_draft.setReading(patch);
}

} // namespace app
