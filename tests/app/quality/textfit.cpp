#include "textfit.h"

#include "tests/app/quality/controls.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QStyleOptionHeader>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

constexpr int Tolerance = 1;         // pixels; widths are rounded
constexpr int ButtonPadding = 2 * 4; // the frame and a little room, both sides
constexpr int FieldPadding = 2 * 4;
constexpr int IconGap = 4;

//! Room for the words of a widget; nothing when it has none.
static std::optional<QSize> neededBy(const QLabel &label)
{
    if (label.text().isEmpty())
        return std::nullopt;
    if (!label.wordWrap())
        return label.sizeHint();
    int longestWord = 0;
    if (label.textFormat() != Qt::RichText && !Qt::mightBeRichText(label.text())) {
        const QStringList words = label.text().simplified().split(u' ');
        for (const QString &word : words)
            longestWord = std::max(longestWord, label.fontMetrics().horizontalAdvance(word));
    }
    return QSize(longestWord, label.heightForWidth(label.width()));
}

static std::optional<QSize> neededBy(const QAbstractButton &button)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (button.text().isEmpty()
        || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()))
        return std::nullopt;
    if (!qobject_cast<const QPushButton *>(&button) && !tool)
        return QSize(button.minimumSizeHint().width(), button.hasHeightForWidth()
                                                           ? button.heightForWidth(button.width())
                                                           : button.minimumSizeHint().height());
    QSize words = button.fontMetrics().size(Qt::TextShowMnemonic, button.text());
    if (!button.icon().isNull())
        words.rwidth() += button.iconSize().width() + IconGap;
    return QSize(words.width() + ButtonPadding, words.height());
}

static std::optional<QSize> neededBy(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect field = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
    const int icon = box.itemIcon(box.currentIndex()).isNull() ? 0 : box.iconSize().width() + IconGap;
    return QSize(icon + box.fontMetrics().horizontalAdvance(box.currentText()) + box.width() - field.width(),
                 box.fontMetrics().height());
}

static std::optional<QSize> neededBy(const QLineEdit &field)
{
    const QString words = field.text().isEmpty() ? field.placeholderText() : QString();
    return words.isEmpty() ? std::nullopt
                           : std::optional(QSize(field.fontMetrics().horizontalAdvance(words) + FieldPadding,
                                                 field.fontMetrics().height()));
}

static std::optional<QSize> neededBy(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return neededBy(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return neededBy(*button);
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        return neededBy(*box);
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget);
        field && !field->parentWidget()->inherits("QComboBox"))
        return neededBy(*field);
    return std::nullopt;
}

// What a section's title takes. The header's own hint counts an arrow in every section, also where none is drawn, and
// bold letters where there are none.
static int neededBy(const QHeaderView &header, int section)
{
    const QString title = header.model()->headerData(section, Qt::Horizontal).toString();
    QFont font = header.font();
    font.setBold(font.bold() || header.highlightSections());
    QStyleOptionHeader option;
    option.initFrom(&header);
    option.state |= QStyle::State_Horizontal;
    option.orientation = Qt::Horizontal;
    option.rect = QRect(0, 0, header.sectionSize(section), header.height());
    if (header.isSortIndicatorShown() && header.sortIndicatorSection() == section)
        option.sortIndicator = QStyleOptionHeader::SortDown;
    const QRect label = header.style()->subElementRect(QStyle::SE_HeaderLabel, &option, &header);
    return QFontMetrics(font).size(0, title).width() + header.sectionSize(section) - label.width();
}

static void checkHeader(const QHeaderView &header, QStringList &cut)
{
    if (header.orientation() != Qt::Horizontal)
        return;
    for (int section = 0; section < header.count(); ++section) {
        const bool tells = header.model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).isValid();
        if (header.isSectionHidden(section) || tells)
            continue;
        const int needed = neededBy(header, section);
        if (needed > header.sectionSize(section) + Tolerance)
            cut.append(u"column title \"%1\" needs %2, has %3"_s
                           .arg(header.model()->headerData(section, Qt::Horizontal).toString())
                           .arg(needed)
                           .arg(header.sectionSize(section)));
    }
}

// What sticks out of a page that scrolls downwards can be scrolled to; nothing else can be seen.
static QString sticksOut(const QWidget &widget)
{
    QRect place = widget.rect();
    bool scrolls = false;
    const QWidget *inner = &widget;
    for (const QWidget *outer = widget.parentWidget(); outer; outer = outer->parentWidget()) {
        place.moveTopLeft(inner->mapToParent(place.topLeft()));
        inner = outer;
        const auto *area = qobject_cast<const QScrollArea *>(outer->parentWidget());
        scrolls = scrolls || (area && area->viewport() == outer);
        const QRect room = outer->rect().adjusted(-Tolerance, -Tolerance, Tolerance, Tolerance);
        const bool wide = place.left() < room.left() || place.right() > room.right();
        const bool high = !scrolls && (place.top() < room.top() || place.bottom() > room.bottom());
        if (wide || high)
            return QString::fromLatin1(outer->metaObject()->className());
        if (outer->isWindow())
            break;
    }
    return {};
}

static bool toldByTooltip(const QWidget &widget)
{
    const auto *field = qobject_cast<const QLineEdit *>(&widget);
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return field ? widget.toolTip() == field->placeholderText() : label && !label->toolTip().isEmpty();
}

QStringList cutTexts(const QWidget &window)
{
    QStringList cut;
    const auto all = window.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            checkHeader(*header, cut);
        if (const auto *area = qobject_cast<const QScrollArea *>(widget);
            area && area->widget() && area->widget()->width() > area->viewport()->width() + Tolerance)
            cut.append(u"%1 has %2 for %3"_s.arg(controls::describe(*widget))
                           .arg(area->viewport()->width())
                           .arg(area->widget()->width()));
        const auto needed = neededBy(*widget);
        if (!needed)
            continue;
        const QSize size = widget->size();
        const bool small = needed->width() > size.width() + Tolerance || needed->height() > size.height() + Tolerance;
        if (small && !toldByTooltip(*widget))
            cut.append(u"%1 needs %2 x %3, has %4 x %5"_s.arg(controls::describe(*widget))
                           .arg(needed->width())
                           .arg(needed->height())
                           .arg(size.width())
                           .arg(size.height()));
        if (const QString holder = sticksOut(*widget); !holder.isEmpty())
            cut.append(u"%1 sticks out of %2"_s.arg(controls::describe(*widget), holder));
    }
    return cut;
}
