#include "choosepanel.h"

#include "app/pages/upload/uploadwords.h"
#include "app/widgets/dropzone.h"
#include "app/widgets/heightkeeper.h"
#include "app/widgets/measures.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace app {

constexpr int LeastPadding = 5;

ChoosePanel::ChoosePanel(Theme &theme, core::ImportKind kind, QWidget *parent)
    : QWidget(parent)
{
    auto *drop = new DropZone(theme, kindSentence(kind), fileFilter(kind), this);
    auto *rows = new QPushButton(tr("Enter rows…"), this);
    rows->setAccessibleDescription(kindTitle(kind));
    rows->setToolTip(tr("Type a few rows, or paste them from a spreadsheet."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(drop, 1);
    layout->addWidget(rows);
    new HeightKeeper(this);
    connect(drop, &DropZone::filesChosen, this, &ChoosePanel::filesChosen);
    connect(rows, &QPushButton::clicked, this, &ChoosePanel::rowsRequested);
    if (kind != core::ImportKind::Weather)
        return;
    auto *service = new QPushButton(tr("Ask the weather service…"), this);
    service->setToolTip(tr("Up to 90 days of the weather at the site."));
    // Long words in some languages: beside them less room than usual, so that three cards fit side by side.
    service->setMinimumWidth(fontMetrics().horizontalAdvance(service->text()) + 2 * LeastPadding);
    layout->addWidget(service);
    connect(service, &QPushButton::clicked, this, &ChoosePanel::serviceRequested);
}

} // namespace app
