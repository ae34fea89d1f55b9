#pragma once

#include "app/pages/pagecontext.h"
#include "app/pages/settings/settingform.h"

class QLineEdit;
class QPushButton;

namespace app {

//! What lies below the markers of the map: drawn, tiles of a server, or a file of tiles.
class MapSourceCard : public SettingForm
{
    Q_OBJECT
public:
    MapSourceCard(PageContext &context, QWidget *parent);

private:
    enum Choice { Drawn, Tiles, MbTiles };

    void addTiles();
    void addFile();
    void browse();
    void refresh();
    void showProblem();

    PageContext &m_context;
    QButtonGroup *m_kind = nullptr;
    QLineEdit *m_url;
    QLineEdit *m_attribution;
    QWidget *m_fileRow = nullptr;
    QLineEdit *m_file;
    QPushButton *m_browse;
    QLabel *m_problem = nullptr;
};

} // namespace app
