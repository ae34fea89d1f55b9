#pragma once

#include "app/widgets/wrappedwords.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QStyleOptionButton>

namespace app {

//! A radio button or check box whose words go on below where there is no room for them in one line.
template<typename Button>
class WrappedButton : public Button
{
public:
    explicit WrappedButton(const QString &text, QWidget *parent = nullptr)
        : Button(text, parent)
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        this->setSizePolicy(policy);
    }

    QSize minimumSizeHint() const override { return wrappedwords::leastSize(*this, Button::sizeHint()); }
    int heightForWidth(int width) const override { return wrappedwords::height(*this, Button::sizeHint(), width); }

protected:
    bool hitButton(const QPoint &position) const override { return this->rect().contains(position); }
    void paintEvent(QPaintEvent *event) override
    {
        if (this->width() >= Button::sizeHint().width())
            return Button::paintEvent(event);
        QStyleOptionButton option;
        this->initStyleOption(&option);
        wrappedwords::paint(*this, option);
    }
};

using WrappedRadioButton = WrappedButton<QRadioButton>;
using WrappedCheckBox = WrappedButton<QCheckBox>;

} // namespace app
