#include "startview.h"

#include "app/theme/plaintip.h"
#include "app/theme/theme.h"
#include "app/widgets/chip.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/taborder.h"
#include "app/widgets/verticalscroll.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

constexpr int WidestColumn = 110; // letters, as the messages

StartView::StartView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_holder(new QWidget(this))
    , m_chips(new FlowLayout(FlowLayout::Widths::Natural))
{
    auto *title = new QLabel(tr("What do you want to know?"), this);
    title->setFont(measures::pageTitle(font()));
    title->setWordWrap(true);
    auto *note = new QLabel(tr("Every number of an answer is computed when you ask. What it was computed from stands "
                               "beside it."),
                            this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    m_chips->setSpacing(measures::Grid);
    m_holder->setLayout(m_chips);
    auto *column = new QWidget(this);
    column->setMaximumWidth(measures::letters(fontMetrics(), WidestColumn));
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(measures::Grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, note, m_holder})
        lines->addWidget(widget);
    auto *inside = new QWidget(this);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch(2);
    auto *middle = new QHBoxLayout; // as wide as allowed, and in the middle
    middle->addWidget(column);
    layout->addLayout(middle);
    layout->addStretch(3);
    auto *scroll = new VerticalScroll(this); // large letters on a small screen
    scroll->setWidget(inside);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(scroll);
    connect(&theme, &Theme::unitsChanged, this, &StartView::refill);
    refill();
}

QList<StartView::Suggestion> StartView::suggestions() const
{
    QList<Suggestion> all{
        {tr("Wasted electricity"), tr("Which buildings waste most electricity, and why?")},
        {tr("Most use for the size"), tr("Which buildings use most for their size?")},
    };
    if (!m_building.isEmpty()) {
        const bool inCelsius = m_theme.units().temperature == TemperatureUnit::Celsius;
        const QString warmer = inCelsius ? tr("5 °C warmer in %1") : tr("10 °F warmer in %1");
        const QString question =
            inCelsius ? tr("What if it were 5 °C warmer in %1?") : tr("What if it were 10 °F warmer in %1?");
        all += {{tr("Why is %1 unusual?").arg(m_building), tr("Why is %1 unusual?").arg(m_building)},
                {warmer.arg(m_building), question.arg(m_building)},
                {tr("Peaks of %1").arg(m_building), tr("When does %1 have its peaks?").arg(m_building)}};
    }
    return all
           + QList<Suggestion>{{tr("Missing data"), tr("Where are data missing?")},
                               {tr("What can you compute?"), tr("What can you compute?")}};
}

void StartView::setBuildings(const QList<core::BuildingSummary> &buildings)
{
    // The most unusual one is asked about first.
    const auto highest = std::ranges::max_element(buildings, {}, [](const core::BuildingSummary &building) {
        return building.utilities.isEmpty() ? -2.0 : building.anomalyScore.value_or(-1.0);
    });
    QString name;
    if (highest != buildings.end() && !highest->utilities.isEmpty())
        name = tr("building %1", "in a sentence").arg(highest->number);
    if (name == m_building)
        return;
    m_building = name;
    refill();
}

void StartView::refill()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Suggestion &suggestion : suggestions()) {
        auto *chip = new Chip(m_theme, suggestion.label, m_holder);
        chip->setCheckable(false);
        chip->setToolTip(plainTip(suggestion.question));
        connect(chip, &Chip::clicked, this, [this, question = suggestion.question] { Q_EMIT chosen(question); });
        m_chips->addWidget(chip);
        chip->show();
    }
    tabInReadingOrder(*this);
}

} // namespace app
