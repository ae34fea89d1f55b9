#pragma once

#include <QProxyStyle>

class QStyleOptionSlider;

namespace app {

//! Fusion with room beside the words of a button, rows that look selected as a whole, a plain focus ring, and check
//! marks and radio buttons that can be seen in the dark.
class ConsoleStyle : public QProxyStyle
{
    Q_OBJECT
public:
    ConsoleStyle();

    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    void drawGroove(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget) const;
    static void drawOutline(const QStyleOption &option, QPainter &painter);
    static void drawRing(const QStyleOption &option, QPalette::ColorRole role, QPainter &painter);
    static void drawIndicator(bool round, const QStyleOption &option, QPainter &painter);
};

} // namespace app
