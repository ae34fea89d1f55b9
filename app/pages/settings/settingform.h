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
    //! Muted, or in the colour of what is wrong.
    void setNote(QLabel *note, const QString &text, bool bad);
    //! A row for muted or status text below the field above.
    QLabel *addNote(const QString &text = {});
    QLabel *makeLabel(const QString &name);
    QFormLayout *form() const { return m_form; }

private:
    void tint(QLabel *note) const;

    QFormLayout *m_form;
};

} // namespace app
