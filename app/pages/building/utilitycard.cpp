#include "utilitycard.h"

#include "app/pages/building/driversentences.h"
#include "app/theme/format.h"
#include "app/theme/words.h"
#include "app/widgets/measures.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace app {

constexpr int ShapeExtent = 12;
constexpr int WidestLetters = 52; // one card alone need not fill the page
constexpr int RoomBesideShape = 6;
constexpr int NameGap = 10; // at least, between name and status
constexpr int WrapFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

UtilityCard::UtilityCard(Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred); // a fixed height were that of one line
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMaximumWidth(measures::letters(fontMetrics(), WidestLetters));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void UtilityCard::setDetail(const core::UtilityDetail &detail, const core::SiteZone &zone, core::Scoring scoring)
{
    const core::UtilityScore &score = detail.score;
    const DisplayUnit unit = displayUnit(score.utility, m_theme.units());
    m_utility = score.utility;
    m_status = detail.statusIn(scoring);
    const std::optional<double> value = score.score(scoring);
    m_statusText = value ? u"%1 %2"_s.arg(words::status(m_status), format::score(value)) : words::status(m_status);
    QString whole;
    if (score.latestActual || score.latestPredicted) {
        const QString actual = score.latestActual && score.latestPredicted
                                   ? format::number(unit.shown(*score.latestActual))
                                   : format::quantity(score.latestActual, unit);
        //: %1 is the actual amount, %2 the expected one with the unit of both: "Latest hour 1,420, expected 1,180 kWh".
        m_latest = tr("Latest hour %1, expected %2").arg(actual, format::quantity(score.latestPredicted, unit));
        //: %1 and %2 are amounts with their units.
        whole = tr("In the latest hour it used %1; %2 was expected.")
                    .arg(format::quantity(score.latestActual, unit), format::quantity(score.latestPredicted, unit));
    } else {
        m_latest = tr("No value to compare yet");
        whole = tr("There is no value to compare yet.");
    }
    m_reason = score.drivers.isEmpty() ? (value ? tr("Nothing unusual") : tr("Not enough data for a score"))
                                       : driverHeadline(score.drivers.constFirst(), zone);
    const QString name = words::utility(m_utility);
    setText(name);
    setAccessibleName(tr("%1: %2").arg(name, m_statusText));
    setAccessibleDescription(tr("%1 %2.").arg(whole, m_reason));
    setToolTip(u"%1\n%2"_s.arg(whole, m_reason));
    updateGeometry();
    update();
}

int UtilityCard::lineHeight() const
{
    return fontMetrics().height() + 2;
}

int UtilityCard::wrappedHeight(const QString &words, int width) const
{
    return fontMetrics().boundingRect(QRect(0, 0, std::max(1, width), QWIDGETSIZE_MAX), WrapFlags, words).height() + 2;
}

QSize UtilityCard::sizeHint() const
{
    const int width = std::max(fontMetrics().horizontalAdvance(m_latest), fontMetrics().horizontalAdvance(m_reason));
    return {std::max(width + 2 * measures::CardPadding, minimumSizeHint().width()),
            3 * lineHeight() + 2 * measures::CardPadding};
}

//! Name and status side by side; what stands below them wraps.
QSize UtilityCard::minimumSizeHint() const
{
    const QFontMetrics strong(measures::semibold(font()));
    const int width = strong.horizontalAdvance(text()) + NameGap + ShapeExtent + RoomBesideShape
                      + strong.horizontalAdvance(m_statusText);
    return {width + 2 * measures::CardPadding, 3 * lineHeight() + 2 * measures::CardPadding};
}

int UtilityCard::heightForWidth(int width) const
{
    const int room = width - 2 * measures::CardPadding;
    return lineHeight() + wrappedHeight(m_latest, room) + wrappedHeight(m_reason, room) + 2 * measures::CardPadding;
}

void UtilityCard::paintStatusLine(QPainter &painter, const QRect &line) const
{
    const QFont strong = measures::semibold(font());
    const QFontMetrics metrics(strong);
    const int status = metrics.horizontalAdvance(m_statusText);
    painter.setFont(strong);
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_statusText);
    const QRectF box(line.right() - status - ShapeExtent - RoomBesideShape, line.center().y() - ShapeExtent / 2.0,
                     ShapeExtent, ShapeExtent);
    paintStatus(painter, m_status, box, m_theme);
    painter.setFont(strong);
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text());
}

void UtilityCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = isChecked() || hasFocus();
    const double width = ring ? measures::FocusRing : 1.0;
    painter.setPen(QPen(m_theme.color(ring ? Role::Accent : Role::Border), width,
                        hasFocus() && !isChecked() ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), measures::CardRadius,
                            measures::CardRadius);
    if (isChecked() && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Role::Accent), 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5), 4, 4);
    }
    const int padding = measures::CardPadding;
    QRect line(padding, padding, rect().width() - 2 * padding, lineHeight());
    paintStatusLine(painter, line);
    painter.setFont(font());
    line.translate(0, lineHeight());
    line.setHeight(wrappedHeight(m_latest, line.width()));
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(line, WrapFlags, m_latest);
    line.translate(0, line.height());
    line.setHeight(wrappedHeight(m_reason, line.width()));
    painter.setPen(m_theme.color(Role::Muted));
    painter.drawText(line, WrapFlags, m_reason);
}

} // namespace app
