#pragma once

#include <QPlainTextEdit>
#include <QWidget>

class QPushButton;

namespace app {

//! Where a question is typed: Enter sends it, Shift+Enter begins a new line, PgUp and PgDown scroll the conversation.
//! While an answer arrives the button stops it. GUI thread.
class Composer : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);

    QString text() const;
    //! Puts the cursor behind it.
    void setText(const QString &text);
    void setAnswering(bool answering);
    //! Says that an earlier question is being changed, with a way out.
    void setEditing(bool editing);
    void takeFocus();

Q_SIGNALS:
    void sent(const QString &text);
    void stopAsked();
    void editingGivenUp();
    void scrollAsked(int pages); //!< down, or up when negative

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void send();
    void fit();
    void refresh();

    QPlainTextEdit *m_field;
    QPushButton *m_button; //!< sends, or stops
    QWidget *m_editing;
    bool m_isAnswering = false;
};

} // namespace app
