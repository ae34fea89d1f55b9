#include "conversationlist.h"

#include "app/pages/chat/conversationstore.h"
#include "app/theme/format.h"
#include "app/theme/plaintip.h"
#include "app/widgets/measures.h"
#include "app/widgets/selectiontint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int LeastLetters = 22;
constexpr int IdRole = Qt::UserRole;

namespace {

//! Without a chosen line nothing of a list tells that it has the focus, so a ring does.
class RingedList : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QListWidget::paintEvent(event);
        if (!hasFocus())
            return;
        QPainter painter(viewport());
        painter.setPen(QPen(palette().color(QPalette::Highlight), measures::FocusRing));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QListWidget::focusInEvent(event);
        viewport()->update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QListWidget::focusOutEvent(event);
        viewport()->update();
    }
};

} // namespace

ConversationList::ConversationList(Theme &theme, ConversationStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_new(new QPushButton(tr("New conversation"), this))
    , m_search(new QLineEdit(this))
    , m_list(new RingedList(this))
    , m_empty(new QLabel(this))
    , m_remove(new QPushButton(tr("Delete"), this))
    , m_undo(new QWidget(this))
{
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search conversations"));
    m_search->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Conversations"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setMinimumWidth(measures::letters(fontMetrics(), LeastLetters));
    m_list->installEventFilter(this);
    tintSelection(*m_list, theme);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_remove->setToolTip(tr("Deletes the conversation that is open"));
    auto *gone = new QLabel(tr("Deleted."), m_undo);
    auto *undo = new QPushButton(tr("Undo"), m_undo);
    undo->setAccessibleName(tr("Undo the deletion"));
    auto *undoRow = new QHBoxLayout(m_undo);
    undoRow->setContentsMargins(0, 0, 0, 0);
    undoRow->addWidget(gone, 1);
    undoRow->addWidget(undo);
    m_undo->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_new, m_search, m_empty})
        layout->addWidget(widget);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_remove);
    layout->addWidget(m_undo);
    connect(m_new, &QPushButton::clicked, this, &ConversationList::newAsked);
    connect(m_search, &QLineEdit::textChanged, this, &ConversationList::refill);
    connect(m_list, &QListWidget::currentItemChanged, this, &ConversationList::choose);
    connect(m_remove, &QPushButton::clicked, this, &ConversationList::removeChosen);
    connect(undo, &QPushButton::clicked, this, [this] {
        m_undo->hide();
        m_store.restore();
    });
    connect(&store, &ConversationStore::listed, this, &ConversationList::refill);
    refill();
}

void ConversationList::setCurrent(const QString &id)
{
    m_current = id;
    refill();
}

static bool says(const ConversationEntry &entry, const QStringList &words)
{
    return std::ranges::all_of(
        words, [&entry](const QString &word) { return entry.words.contains(word, Qt::CaseInsensitive); });
}

void ConversationList::refill()
{
    const QSignalBlocker blocker(m_list);
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    m_list->clear();
    for (const ConversationEntry &entry : m_store.entries()) {
        if (!says(entry, words))
            continue;
        const QString when = format::dateTime(entry.changedAt.toLocalTime());
        auto *item = new QListWidgetItem(u"%1\n%2"_s.arg(entry.title, when), m_list);
        item->setSizeHint({0, 2 * fontMetrics().lineSpacing() + 2 * measures::Grid});
        item->setData(IdRole, entry.id);
        item->setToolTip(plainTip(entry.title));
        item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(entry.title, when));
        if (entry.id == m_current)
            m_list->setCurrentItem(item);
    }
    m_empty->setText(words.isEmpty() ? tr("Conversations are kept here, on this computer.")
                                     : tr("No conversation has these words."));
    m_empty->setVisible(m_list->count() == 0);
    m_remove->setVisible(m_list->currentItem());
}

void ConversationList::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->data(IdRole).toString() == m_current)
        return;
    m_current = item->data(IdRole).toString();
    m_remove->show();
    Q_EMIT chosen(m_current);
}

void ConversationList::removeChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString id = item->data(IdRole).toString();
    Q_EMIT removed(id);
    m_store.remove(id);
    m_undo->show();
}

bool ConversationList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app
