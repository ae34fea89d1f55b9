#pragma once

#include "core/base/result.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLabel;

namespace app {

class Theme;

//! A dialog for input that stays open until the daemon has taken what was entered, and says in place what is wrong.
//! Shown with open(); deletes itself when it is closed.
class FormDialog : public QDialog
{
    Q_OBJECT
public:
    //! `acceptText` is on the button that does it.
    FormDialog(Theme &theme, const QString &title, const QString &acceptText, QWidget *parent);

    //! Nothing was taken: it can be corrected.
    void showProblem(const core::Error &error);
    void showProblem(const QString &sentence); //!< likewise, in the reader's language
    QString problem() const;

Q_SIGNALS:
    void submitted();

protected:
    QFormLayout *form() const { return m_form; }
    //! A row with a name that is also the field's accessible name.
    void addRow(const QString &name, QWidget *field);
    void setAcceptEnabled(bool enabled);
    void showEvent(QShowEvent *event) override;

private:
    void submit();

    Theme &m_theme;
    QFormLayout *m_form;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
};

} // namespace app
