#include "buildingsearch.h"

#include "app/theme/icons.h"

#include <QAction>
#include <QCompleter>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace app {

constexpr int NumberRole = Qt::UserRole;
constexpr int MostShown = 12;

BuildingSearch::BuildingSearch(PageContext &context, QWidget *parent)
    : QLineEdit(parent)
    , m_context(context)
    , m_completer(new QCompleter(this))
    , m_model(new QStandardItemModel(this))
    , m_icon(addAction(QIcon(), QLineEdit::LeadingPosition))
{
    setPlaceholderText(tr("Search buildings (Ctrl+K)"));
    setToolTip(placeholderText()); // large letters may cut it
    setAccessibleName(tr("Search buildings"));
    setClearButtonEnabled(true);
    setMaximumWidth(420);
    m_completer->setModel(m_model);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setMaxVisibleItems(MostShown);
    setCompleter(m_completer);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) {
                const QString number = index.data(NumberRole).toString();
                // The completer writes its text after this signal; clear what it wrote.
                QMetaObject::invokeMethod(this, &QLineEdit::clear, Qt::QueuedConnection);
                emit buildingChosen(number);
            });
    connect(this, &QLineEdit::returnPressed, this, [this] { choose(text()); });
    connect(&context.theme, &Theme::changed, this, &BuildingSearch::updateIcon);
    updateIcon();
}

void BuildingSearch::setBuildings(const core::BuildingList &list)
{
    m_model->clear();
    for (const core::BuildingSummary &building : list.buildings) {
        const bool numbered = building.name.contains(building.number);
        //: A building's name and its number in a list to choose from.
        auto *item = new QStandardItem(numbered ? building.name : tr("%1 (%2)").arg(building.name, building.number));
        item->setData(building.number, NumberRole);
        m_model->appendRow(item);
    }
}

// Enter without a choice from the list: an exact number, or the only building that fits.
void BuildingSearch::choose(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    QString number;
    int fitting = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        const QString candidate = index.data(NumberRole).toString();
        if (candidate.compare(wanted, Qt::CaseInsensitive) == 0) {
            number = candidate;
            fitting = 1;
            break;
        }
        if (index.data().toString().contains(wanted, Qt::CaseInsensitive)) {
            number = candidate;
            ++fitting;
        }
    }
    if (fitting != 1)
        return;
    clear();
    emit buildingChosen(number);
}

void BuildingSearch::updateIcon()
{
    m_icon->setIcon(icon(u"search"_s, m_context.theme, Role::Muted, 16));
}

} // namespace app
