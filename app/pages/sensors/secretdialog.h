#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace app {

class QrCode;

//! The secret of a sensor, told once: to copy it into the sensor. With a question before, when a new one would cut off
//! the sensor that has the old one. Shown with open(); deletes itself when it is closed.
class SecretDialog : public QDialog
{
    Q_OBJECT
public:
    SecretDialog(const QString &sensor, QWidget *parent);

    //! Asks before rotationRequested().
    void askToRotate();
    void showSecret(const QString &secret);
    void showProblem(const QString &problem);

Q_SIGNALS:
    void rotationRequested();

private:
    QWidget *createQuestion();
    QWidget *createAnswer();

    QString m_sensor;
    QStackedWidget *m_steps;
    QLabel *m_question;
    QPushButton *m_rotate;
    QLineEdit *m_secret;
    QPushButton *m_copy;
    QrCode *m_code;
};

} // namespace app
