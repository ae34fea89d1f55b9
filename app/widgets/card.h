#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace app {

class Theme;

//! A surface with a border, an optional title row and the page's content. Its accessible name is its title.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(Theme &theme, const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    //! Where content goes, below the title.
    QVBoxLayout *body() const { return m_body; }
    //! The title row, for controls on its right side.
    QHBoxLayout *header() const { return m_header; }

protected:
    Theme &theme() const { return m_theme; }
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QLabel *m_title;
    QHBoxLayout *m_header;
    QVBoxLayout *m_body;
};

} // namespace app
