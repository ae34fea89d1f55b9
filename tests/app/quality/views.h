#pragma once

#include "tests/app/quality/wholeconsole.h"

#include <QByteArray>
#include <QList>

#include <functional>

//! Something a person can have before them: a page in one of its forms, or what lies over a page.
struct View
{
    QByteArray name;
    std::function<bool()> open;             //!< from any page, nothing else being open; true once it shows its data
    std::function<void()> close = {};       //!< may be empty
    std::function<QWidget *()> dialog = {}; //!< the window it is, when it is one over the main window; usually empty
};

//! The window that holds the view, once it is open.
QWidget &windowOf(const View &view, WholeConsole &console);

//! Every view of the console. `console` outlives them.
QList<View> allViews(WholeConsole &console);
