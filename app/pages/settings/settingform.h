#pragma once

#include "app/widgets/card.h"

class QButtonGroup;
class QFormLayout;
class QLabel;

namespace app {

//! A card of the Settings page: rows of a name and what is chosen for it.
class SettingForm : public Card
{
    Q_OBJECT
public:
    SettingForm(Theme &theme, const QString &title, QWidget *parent);

protected:
    //! A row of its own choices side by side; button n has id n.
    QButtonGroup *addChoice(const QString &name, const QStringList &choices);
    void addRow(const QString &name, QWidget *field);
    //! A row for muted or status text below the field above.
    QLabel *addNote(const QString &text = {});
    QFormLayout *form() const { return m_form; }

private:
    QFormLayout *m_form;
};

} // namespace app
