#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace app {

class FlowLayout;
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
    //! For controls on the right side of the title, or below it where the card is too narrow for both.
    FlowLayout *header() const { return m_controls; }
    //! For a word that stays beside the title.
    QHBoxLayout *titleRow() const { return m_titleRow; }

protected:
    Theme &theme() const { return m_theme; }
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
    QLabel *m_title;
    QHBoxLayout *m_titleRow;
    FlowLayout *m_controls;
    QVBoxLayout *m_body;
};

} // namespace app
