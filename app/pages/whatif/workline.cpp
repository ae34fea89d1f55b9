#include "workline.h"

#include "app/widgets/measures.h"
#include "app/widgets/skeleton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace app {

WorkLine::WorkLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_text);
    layout->addWidget(m_button);
    // Its place is kept while it is hidden, so that nothing jumps when it comes.
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_delay.setSingleShot(true);
    m_delay.setInterval(Skeleton::DelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, [this] { say(tr("Working it out…"), tr("Cancel")); });
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_state == State::Working)
            Q_EMIT cancelRequested();
        else
            Q_EMIT resumeRequested();
    });
    say(tr("Working it out…"), tr("Cancel"));
    hide();
}

void WorkLine::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    m_delay.stop();
    if (state == State::Idle)
        hide();
    else if (state == State::Working)
        m_delay.start();
    else
        say(tr("Stopped. This is the result before."), tr("Work it out"));
}

void WorkLine::say(const QString &text, const QString &button)
{
    m_text->setText(text);
    m_button->setText(button);
    setAccessibleName(text);
    show();
}

} // namespace app
