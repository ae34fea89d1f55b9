#pragma once

#include <QImage>
#include <QWidget>

class QLabel;

namespace app {

//! A picture that a tool made, as wide as there is room for, with buttons to enlarge and to save it. GUI thread.
class PictureView : public QWidget
{
    Q_OBJECT
public:
    //! `name` tells screen readers which picture of how many it is.
    PictureView(const QImage &picture, const QString &name, QWidget *parent = nullptr);

    const QImage &picture() const { return m_picture; }
    //! Opens a window with the picture in its full size.
    void enlarge();
    void saveAs(const QString &path);

Q_SIGNALS:
    void notSaved(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askForFile();
    void fit();

    QImage m_picture;
    QLabel *m_label;
};

//! The picture in a data URI, or a null one when it holds none that can be shown.
QImage pictureFromDataUri(const QString &uri);

} // namespace app
