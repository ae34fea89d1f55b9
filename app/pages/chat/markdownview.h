#pragma once

#include "app/pages/chat/buildingnames.h"

#include <QTextBrowser>
#include <QTimer>

namespace app {

class Theme;

//! Markdown as high as it is: headings, lists, tables, code. The buildings it speaks of are links, which Tab walks
//! through and Enter opens. Shows no HTML and fetches nothing. GUI thread.
class MarkdownView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MarkdownView(Theme &theme, QWidget *parent = nullptr);

    //! Shown at once, or a moment later while much arrives.
    void setText(const QString &markdown);
    //! Shows what still waits to be shown.
    void flush();
    const QString &text() const { return m_text; }
    //! What was said, without its marks, for screen readers and the clipboard.
    QString plainText() const { return document()->toPlainText().trimmed(); }
    void setBuildings(const BuildingNames &names);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QVariant loadResource(int type, const QUrl &name) override;

Q_SIGNALS:
    void buildingChosen(const QString &number);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Anchor
    {
        int start;
        int end;
        QString link;
    };

    void render();
    void follow(const QUrl &link);
    void fitHeight();
    //! The one that is marked; -1: none.
    int markedAnchor() const;
    void mark(int anchor);

    Theme &m_theme;
    const BuildingNames *m_names = nullptr;
    QString m_text;
    QTimer m_soon;
    QList<Anchor> m_anchors;
    int m_height = 0;
};

} // namespace app
