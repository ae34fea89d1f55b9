#pragma once

class QWidget;

namespace app {

//! Makes Tab walk through the controls below `root` in the order in which its layouts and splitters hold them, whatever
//! order they were made in. Call it again after controls were added; what lies outside of `root` keeps its place.
void tabInReadingOrder(QWidget &root);

} // namespace app
