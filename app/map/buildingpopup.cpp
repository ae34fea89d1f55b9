#include "buildingpopup.h"

#include "app/map/sparkline.h"
#include "app/theme/format.h"
#include "app/theme/theme.h"
#include "app/theme/words.h"
#include "app/widgets/measures.h"
#include "app/widgets/scorebar.h"
#include "app/widgets/statusbadge.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

constexpr int PopupLetters = 46; // in a line, about
constexpr int MarkerGap = 18;
constexpr qsizetype MostUtilities = 3;
constexpr qsizetype MostReasons = 2;

BuildingPopup::BuildingPopup(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_name(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_badge(new StatusBadge(theme, this))
    , m_driver(new QLabel(this))
    , m_reasons(new QLabel(this))
    , m_utilities(new QGridLayout)
    , m_lastDays(new QLabel(this))
    , m_sparkline(new Sparkline(theme, this))
    , m_open(new QPushButton(tr("Open"), this))
{
    setCursor(Qt::ArrowCursor);
    for (QLabel *label : {m_name, m_facts, m_driver, m_reasons, m_lastDays}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_name->setFont(measures::semibold(font()));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_lastDays->setForegroundRole(QPalette::PlaceholderText);
    m_utilities->setHorizontalSpacing(measures::Grid);
    m_utilities->setVerticalSpacing(2);
    m_utilities->setColumnStretch(1, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(measures::CardPadding, measures::CardPadding, measures::CardPadding,
                               measures::CardPadding);
    layout->setSpacing(6);
    layout->addWidget(m_name);
    layout->addWidget(m_facts);
    layout->addWidget(m_badge);
    layout->addWidget(m_driver);
    layout->addWidget(m_reasons);
    layout->addLayout(m_utilities);
    layout->addWidget(m_lastDays);
    layout->addWidget(m_sparkline);
    layout->addWidget(m_open, 0, Qt::AlignRight);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(m_number); });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

// adjustSize() takes words that wrap for a line less than they need. What a low map has no room for stands on the
// building's page.
void BuildingPopup::fitSize()
{
    m_room = parentWidget()->size();
    const int height = m_room.height() - 2 * measures::Grid;
    layout()->activate();
    const int wanted = std::max(measures::letters(fontMetrics(), PopupLetters), layout()->totalMinimumSize().width());
    const int width = std::min(wanted, m_room.width() - 2 * measures::Grid);
    const QList<QList<QWidget *>> firstToGo{{m_lastDays, m_sparkline}, {m_reasons}};
    m_lastDays->setVisible(!m_lastDays->text().isEmpty());
    m_sparkline->setVisible(m_hasLastDays);
    m_reasons->setVisible(!m_reasons->text().isEmpty());
    layout()->activate();
    for (const QList<QWidget *> &parts : firstToGo) {
        if (layout()->totalHeightForWidth(width) <= height)
            break;
        for (QWidget *part : parts)
            part->hide();
        layout()->activate();
    }
    resize(width, layout()->totalHeightForWidth(width));
}

void BuildingPopup::showFacts(const core::BuildingSummary &building)
{
    QStringList facts;
    if (!building.campusName.isEmpty())
        facts.append(building.campusName);
    if (building.grossAreaSquareFeet)
        facts.append(format::area(building.grossAreaSquareFeet, m_theme.units()));
    m_facts->setText(facts.join(u" · "_s));
}

void BuildingPopup::show(const core::BuildingSummary &building, core::Scoring scoring)
{
    m_scoring = scoring;
    m_number = building.number;
    m_name->setText(building.name.isEmpty() ? building.number : building.name);
    showFacts(building);
    m_badge->setStatus(building.status, building.anomalyScore);
    m_driver->setVisible(building.driverUtility.has_value());
    if (building.driverUtility) {
        //: %1 is the utility with the building's highest score: "Driven by electricity".
        m_driver->setText(tr("Driven by %1").arg(words::utilityInSentence(*building.driverUtility)));
    }
    QStringList reasons;
    for (const core::Driver &driver : building.drivers.first(std::min(MostReasons, building.drivers.size()))) {
        //: A reason for a score and how strong it is: "step change (strong)".
        reasons.append(tr("%1 (%2)").arg(words::signal(driver.signal), words::strength(driver.strength)));
    }
    m_reasons->setText(reasons.isEmpty() ? QString() : tr("Why: %1").arg(reasons.join(u" · "_s)));
    clearUtilities();
    m_lastDays->clear();
    m_hasLastDays = false;
    setAccessibleName(m_name->text());
    fitSize();
    QFrame::show();
    raise();
}

void BuildingPopup::clearUtilities()
{
    while (QLayoutItem *item = m_utilities->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void BuildingPopup::setDetail(const core::BuildingDetail &detail)
{
    if (detail.building.number != m_number)
        return;
    clearUtilities();
    QList<core::UtilityDetail> utilities = detail.byUtility;
    const auto scoreOf = [this](const core::UtilityDetail &utility) {
        return utility.score.score(m_scoring).value_or(-1.0);
    };
    std::ranges::stable_sort(utilities, std::ranges::greater{}, scoreOf);
    int row = 0;
    for (const core::UtilityDetail &utility : utilities.first(std::min(MostUtilities, utilities.size()))) {
        const std::optional<double> score = utility.score.score(m_scoring);
        const Status status = utility.statusIn(m_scoring);
        auto *bar = new ScoreBar(m_theme, this);
        bar->setScore(status, score);
        auto *badge = new StatusBadge(m_theme, this);
        badge->setStatus(status, score);
        auto *name = new QLabel(words::utility(utility.score.utility), this);
        m_utilities->addWidget(name, row, 0);
        m_utilities->addWidget(bar, row, 1, Qt::AlignVCenter);
        m_utilities->addWidget(badge, row, 2);
        // Layouts show new widgets later, and hidden ones have no size yet.
        for (QWidget *widget : std::initializer_list<QWidget *>{name, bar, badge})
            widget->show();
        ++row;
    }
    fitSize();
    placeAt(m_point);
}

void BuildingPopup::setLastDays(const core::TimeSeries &series)
{
    if (series.buildingNumber != m_number || series.points.isEmpty())
        return;
    m_sparkline->setPoints(series.points);
    //: %1 is a utility; the line above which it stands shows actual use solid and expected use dashed.
    m_lastDays->setText(tr("%1, last 7 days, expected dashed").arg(words::utility(series.utility)));
    m_sparkline->setAccessibleName(m_lastDays->text());
    m_hasLastDays = true;
    fitSize();
    placeAt(m_point);
}

void BuildingPopup::setLastDaysFailed()
{
    m_lastDays->setText(tr("The readings of the last 7 days could not be loaded."));
    m_hasLastDays = false;
    fitSize();
    placeAt(m_point);
}

void BuildingPopup::takeFocus()
{
    m_open->setFocus(Qt::OtherFocusReason);
}

void BuildingPopup::placeAt(const QPointF &point)
{
    m_point = point;
    if (m_room != parentWidget()->size())
        fitSize();
    const QRect room =
        parentWidget()->rect().adjusted(measures::Grid, measures::Grid, -measures::Grid, -measures::Grid);
    QPoint corner(qRound(point.x()) + MarkerGap, qRound(point.y()) - height() / 2);
    if (corner.x() + width() > room.right())
        corner.setX(qRound(point.x()) - MarkerGap - width());
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(corner);
}

void BuildingPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Role::Border));
    painter.setBrush(m_theme.color(Role::Surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measures::CardRadius, measures::CardRadius);
}

} // namespace app
