#include "progresspanel.h"

#include "app/widgets/measures.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace app {

ProgressPanel::ProgressPanel(QWidget *parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_result(new QPushButton(tr("Show the result now"), this))
    , m_undo(new QPushButton(tr("Undo…"), this))
{
    m_what->setWordWrap(true);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_result->setToolTip(tr("The service goes on working; the bar at the bottom of the window shows how far it is."));
    m_undo->setAccessibleName(tr("Undo this import"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_result);
    row->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_what);
    layout->addLayout(row);
    layout->addStretch();
    connect(m_cancel, &QPushButton::clicked, this, &ProgressPanel::cancelled);
    connect(m_result, &QPushButton::clicked, this, &ProgressPanel::resultRequested);
    connect(m_undo, &QPushButton::clicked, this, &ProgressPanel::undoRequested);
    setPhase(Phase::Cancellable);
}

void ProgressPanel::setProgress(const QString &what, qint64 done, qint64 total)
{
    m_what->setText(what);
    m_bar->setAccessibleDescription(what);
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(1000.0 * static_cast<double>(done) / static_cast<double>(total)));
}

void ProgressPanel::setPhase(Phase phase)
{
    m_cancel->setVisible(phase != Phase::Stored);
    m_cancel->setEnabled(phase == Phase::Cancellable);
    m_result->setVisible(phase == Phase::Stored);
    m_undo->setVisible(phase == Phase::Stored);
}

QString ProgressPanel::text() const
{
    return m_what->text();
}

} // namespace app
