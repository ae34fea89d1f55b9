#include "buildingsearch.h"

#include "app/theme/icons.h"
#include "app/widgets/measures.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QStandardItemModel>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

constexpr int NumberRole = Qt::UserRole;
constexpr int MostShown = 12;

BuildingSearch::BuildingSearch(PageContext &context, QWidget *parent)
    : QLineEdit(parent)
    , m_context(context)
    , m_directory(context)
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
                open(number);
            });
    connect(this, &QLineEdit::returnPressed, this, [this] { choose(text()); });
    connect(this, &QLineEdit::textChanged, this, &BuildingSearch::hideNote);
    connect(&m_directory, &BuildingDirectory::changed, this, &BuildingSearch::fill);
    connect(&m_directory, &BuildingDirectory::failed, this, [this] {
        if (std::exchange(m_chooseOnceKnown, false))
            showNote(tr("The list of buildings could not be loaded. Press Enter to try again."));
    });
    connect(&context.theme, &Theme::changed, this, &BuildingSearch::updateIcon);
    updateIcon();
}

BuildingSearch::~BuildingSearch()
{
    delete m_note;
}

void BuildingSearch::fill()
{
    m_model->clear();
    if (!m_directory.buildings())
        return;
    for (const core::BuildingSummary &building : *m_directory.buildings()) {
        const bool numbered = building.name.contains(building.number);
        //: A building's name and its number in a list to choose from.
        auto *item = new QStandardItem(numbered ? building.name : tr("%1 (%2)").arg(building.name, building.number));
        item->setData(building.number, NumberRole);
        m_model->appendRow(item);
    }
    if (std::exchange(m_chooseOnceKnown, false))
        choose(text());
    else if (hasFocus() && !text().isEmpty())
        m_completer->complete();
}

// Enter without a choice from the list: an exact number, or the only building that fits.
void BuildingSearch::choose(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return;
    if (!m_directory.buildings()) {
        m_chooseOnceKnown = true;
        showNote(tr("The list of buildings is being loaded."));
        return m_directory.need();
    }
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
    if (fitting == 1) {
        clear();
        return open(number);
    }
    if (fitting == 0)
        showNote(tr("No building fits \"%1\". Try a part of its name, or its number.").arg(wanted));
    else
        showNote(tr("%n buildings fit. Type more, or choose one with the Down key.", nullptr, fitting));
}

void BuildingSearch::open(const QString &number)
{
    hideNote();
    emit buildingChosen(number);
}

void BuildingSearch::showNote(const QString &text)
{
    if (!m_note) {
        m_note = new QLabel(window());
        m_note->setAutoFillBackground(true);
        m_note->setBackgroundRole(QPalette::Base);
        m_note->setFrameShape(QFrame::Box);
        m_note->setMargin(measures::Grid);
        m_note->setWordWrap(true);
        m_note->setTextFormat(Qt::PlainText);
    }
    m_completer->popup()->hide();
    m_note->setText(text);
    setAccessibleDescription(text);
    m_note->resize(width(), m_note->heightForWidth(width()));
    m_note->move(mapTo(window(), QPoint(0, height() + 2)));
    m_note->show();
    m_note->raise();
    QAccessibleEvent event(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void BuildingSearch::hideNote()
{
    setAccessibleDescription({});
    if (m_note)
        m_note->hide();
}

QString BuildingSearch::note() const
{
    return m_note && m_note->isVisible() ? m_note->text() : QString();
}

void BuildingSearch::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    m_directory.need();
}

void BuildingSearch::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_chooseOnceKnown = false;
    hideNote();
}

void BuildingSearch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier && m_model->rowCount() > 0) {
        hideNote();
        m_completer->setCompletionPrefix(text());
        return m_completer->complete();
    }
    QLineEdit::keyPressEvent(event);
}

void BuildingSearch::updateIcon()
{
    m_icon->setIcon(icon(u"search"_s, m_context.theme, Role::Muted, 16));
}

} // namespace app
