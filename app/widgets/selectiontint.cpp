#include "selectiontint.h"

#include "app/theme/theme.h"

#include <QWidget>

namespace app {

void tintSelection(QWidget &view, Theme &theme)
{
    const auto dress = [&view, &theme] {
        QColor tint = theme.color(Role::Accent);
        tint.setAlphaF(theme.isDark() ? 0.28F : 0.16F);
        QPalette palette = theme.palette();
        palette.setColor(QPalette::Highlight, tint);
        palette.setColor(QPalette::HighlightedText, theme.color(Role::Text));
        view.setPalette(palette);
    };
    dress();
    QObject::connect(&theme, &Theme::changed, &view, dress);
}

} // namespace app
