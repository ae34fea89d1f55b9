#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace app {

//! A question asked in place before something is taken away: what goes, one button that does it, one that does not.
//! Esc is No. Hidden until asked.
class UndoQuestion : public QWidget
{
    Q_OBJECT
public:
    //! Vertical for a narrow place: the buttons below the text.
    explicit UndoQuestion(Qt::Orientation orientation, QWidget *parent = nullptr);

    void ask(const QString &question);
    void keep();
    QString text() const;

Q_SIGNALS:
    void confirmed();
    void kept();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_text;
    QPushButton *m_confirm;
};

} // namespace app
