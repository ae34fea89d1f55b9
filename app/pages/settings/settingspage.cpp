#include "settingspage.h"

#include "app/pages/settings/assistantcard.h"
#include "app/pages/settings/connectioncard.h"
#include "app/pages/settings/lookcard.h"
#include "app/pages/settings/mapsourcecard.h"
#include "app/pages/settings/unitscard.h"
#include "app/widgets/flowlayout.h"
#include "app/widgets/measures.h"
#include "app/widgets/preferences.h"
#include "app/widgets/verticalscroll.h"

#include <QHBoxLayout>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

constexpr int WidestColumn = 110; // letters; longer lines are hard to read
constexpr int LeastColumn = 80;   // letters; where two do not fit, one below the other reads better

SettingsPage::SettingsPage(PageContext &context, QWidget *parent)
    : Page(context, parent)
{
    auto *scroll = new VerticalScroll(this);
    auto *content = new QWidget(scroll);
    auto *left = new QVBoxLayout;
    left->setSpacing(measures::Grid);
    left->addWidget(new ConnectionCard(context, content));
    left->addWidget(new AssistantCard(context, content));
    left->addWidget(new MapSourceCard(context, content));
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(measures::Grid);
    right->addWidget(new LookCard(context, content));
    right->addWidget(new UnitsCard(context, content));
    right->addWidget(buildEnd());
    right->addStretch(1);
    auto *columns = new FlowLayout(FlowLayout::Widths::Equal); // one below the other in a narrow window
    content->setLayout(columns);
    columns->setSpacing(measures::Grid);
    for (QVBoxLayout *column : {left, right}) {
        auto *holder = new QWidget(content);
        column->setContentsMargins(0, 0, 0, 0);
        holder->setLayout(column);
        holder->setMinimumWidth(measures::letters(fontMetrics(), LeastColumn));
        holder->setMaximumWidth(fontMetrics().averageCharWidth() * WidestColumn);
        columns->addWidget(holder);
    }
    scroll->setWidget(content);
    setContent(scroll);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QWidget *SettingsPage::buildEnd()
{
    auto *end = new QWidget(this);
    auto *reset = new QPushButton(tr("Reset all settings"), end);
    auto *layout = new QHBoxLayout(end);
    layout->setContentsMargins(0, measures::Grid, 0, 0);
    layout->addStretch();
    layout->addWidget(reset);
    connect(reset, &QPushButton::clicked, this, &SettingsPage::askForReset);
    return end;
}

void SettingsPage::askForReset()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Reset all settings"),
                                     tr("Set everything on this page back to how it was on the first start?"),
                                     QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("The console goes back to the simulated campus on this computer. What you imported "
                                    "stays stored and is there again when you choose your own campus."));
    QPushButton *reset = question->addButton(tr("Reset"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(reset, &QPushButton::clicked, this, [this] { context().preferences.reset(); });
    question->open();
}

} // namespace app
