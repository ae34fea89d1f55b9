#include "datefield.h"

#include "app/theme/format.h"

#include <QDateEdit>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace app {

QDateEdit *makeDateField(const QString &name, QWidget *parent)
{
    auto *field = new QDateEdit(parent);
    field->setCalendarPopup(true);
    field->setDisplayFormat(format::dayPattern(field->locale()) + u" yyyy"_s); // digits alone are read in two orders
    nameDateField(*field, name);
    return field;
}

void nameDateField(QDateEdit &field, const QString &name)
{
    field.setAccessibleName(name);
    if (auto *line = field.findChild<QLineEdit *>())
        line->setAccessibleName(name); // this is what takes the focus
}

} // namespace app
