#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace app {

class ConversationStore;
class Theme;

//! The conversations that are kept: a new one, a search through all that was said, and the list. Delete removes the
//! chosen one, and a line below brings it back. GUI thread.
class ConversationList : public QWidget
{
    Q_OBJECT
public:
    //! Both outlive it.
    ConversationList(Theme &theme, ConversationStore &store, QWidget *parent = nullptr);

    //! Marks the one that is open, without choosing it.
    void setCurrent(const QString &id);
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void newAsked();
    void chosen(const QString &id);
    void removed(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void choose();
    void removeChosen();

    ConversationStore &m_store;
    QPushButton *m_new;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_remove;
    QWidget *m_undo;
    QString m_current;
};

} // namespace app
