#include "controls.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGraphicsView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace controls {

static bool isOneOf(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return label->text().contains(u"<a href"_s);
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QComboBox *>(&widget)
           || qobject_cast<const QLineEdit *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
           || (qobject_cast<const QAbstractSlider *>(&widget) && !qobject_cast<const QScrollBar *>(&widget))
           || (qobject_cast<const QAbstractItemView *>(&widget) && !widget.inherits("QHeaderView"))
           || qobject_cast<const QTextEdit *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget)
           || qobject_cast<const QGraphicsView *>(&widget) || qobject_cast<const QTabBar *>(&widget);
}

static QWidget *ownerOf(const QWidget &part)
{
    for (QWidget *above = part.parentWidget(); above && !above->isWindow(); above = above->parentWidget()) {
        const bool isPart = qobject_cast<QComboBox *>(above) || qobject_cast<QAbstractSpinBox *>(above)
                            || qobject_cast<QLineEdit *>(above) || qobject_cast<QAbstractItemView *>(above);
        if (isPart)
            return above;
    }
    return nullptr;
}

bool isControl(const QWidget &widget)
{
    const auto *items = qobject_cast<const QAbstractItemView *>(&widget);
    if (items && items->model() && items->model()->rowCount() == 0)
        return false; // nothing to choose
    return widget.isVisible() && widget.isEnabled() && isOneOf(widget) && !ownerOf(widget);
}

QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> found;
    const auto all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (isControl(*widget) && widget->window() == &window)
            found.append(widget);
    }
    return found;
}

QWidget *wholeOf(QWidget *part)
{
    while (QWidget *owner = part ? ownerOf(*part) : nullptr)
        part = owner;
    return part;
}

constexpr qsizetype LongestName = 60; // letters; a whole help text would hide the rest of the message

QString describe(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const QString words = (button ? button->text() : label ? label->text() : QString()).left(LongestName);
    QString place;
    for (const QWidget *above = widget.parentWidget(); above && place.isEmpty(); above = above->parentWidget()) {
        if (QByteArray(above->metaObject()->className()).startsWith("app::"))
            place = QString::fromLatin1(above->metaObject()->className());
    }
    return u"%1 \"%2\" (%3) in %4"_s.arg(QString::fromLatin1(widget.metaObject()->className()), words,
                                         widget.accessibleName(), place);
}

} // namespace controls
