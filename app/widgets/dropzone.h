#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace app {

class Theme;

//! A dashed frame that takes dropped files, with a button for those who do not drag.
class DropZone : public QWidget
{
    Q_OBJECT
public:
    //! `sentence` says what belongs here; `filter` is a QFileDialog filter.
    DropZone(Theme &theme, const QString &sentence, const QString &filter, QWidget *parent = nullptr);

Q_SIGNALS:
    void filesChosen(const QStringList &paths); //!< at least one

protected:
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void chooseFiles();

    Theme &m_theme;
    QString m_filter;
    QLabel *m_sentence;
    QPushButton *m_choose;
    bool m_dragged = false;
};

} // namespace app
