#pragma once

#include <QLabel>

namespace app {

//! Text with links that the keyboard walks through: the first or the last of them is marked as soon as Tab comes to the
//! text, so that it is always seen where the focus is.
class LinkLabel : public QLabel
{
    Q_OBJECT
public:
    explicit LinkLabel(QWidget *parent = nullptr);

protected:
    void focusInEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;
};

} // namespace app
