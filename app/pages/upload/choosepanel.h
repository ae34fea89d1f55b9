#pragma once

#include "core/model/importbatch.h"

#include <QWidget>

namespace app {

class DropZone;
class Theme;

//! Where an import begins: drop or choose a file, enter rows, or, for weather, ask the service.
class ChoosePanel : public QWidget
{
    Q_OBJECT
public:
    ChoosePanel(Theme &theme, core::ImportKind kind, QWidget *parent = nullptr);

Q_SIGNALS:
    void filesChosen(const QStringList &paths);
    void rowsRequested();
    void serviceRequested();
};

} // namespace app
