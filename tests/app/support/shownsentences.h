#pragma once

#include "app/widgets/emptystate.h"

//! What the empty states of a page say at the moment.
inline QString shownSentences(const QWidget &page)
{
    QStringList all;
    for (const app::EmptyState *state : page.findChildren<app::EmptyState *>()) {
        if (state->isVisible())
            all.append(state->sentence());
    }
    return all.join(u' ');
}
