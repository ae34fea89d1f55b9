#pragma once

#include "tests/app/support/pagesupport.h"

//! A page in a window of its own, as a person sees it, against one server.
template<typename P>
struct ShownPage : PageWorld
{
    explicit ShownPage(const QUrl &url, QSize size = {1280, 800})
        : PageWorld(url)
        , page(context)
    {
        theme.install();
        page.resize(size);
        page.show();
    }

    P page;
};
