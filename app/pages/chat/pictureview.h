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
    //! `png` is the whole file and `picture` what shownPicture() makes of it; `name` tells screen readers which picture
    //! of how many it is.
    PictureView(const QByteArray &png, const QImage &picture, const QString &name, QWidget *parent = nullptr);

    const QImage &picture() const { return m_picture; }
    //! Opens a window with the picture in its full size.
    void enlarge();
    //! Writes the file as it came.
    void saveAs(const QString &path);

Q_SIGNALS:
    void notSaved(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askForFile();
    void fit();

    QByteArray m_png;
    QImage m_picture;
    QLabel *m_label;
};

//! What a data URI calls a PNG file; nothing when it names another kind.
QByteArray pngFromDataUri(const QString &uri);
//! The picture, shrunk to at most 2048 pixels a side; null when `png` is no such file.
QImage shownPicture(const QByteArray &png);

} // namespace app
