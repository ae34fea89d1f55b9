#include "mapsourcecard.h"

#include "app/widgets/measures.h"
#include "app/widgets/preferences.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <array>

using namespace Qt::StringLiterals;

namespace app {

constexpr std::array KindNames{""_L1, "tiles"_L1, "mbtiles"_L1};

MapSourceCard::MapSourceCard(PageContext &context, QWidget *parent)
    : SettingForm(context.theme, tr("Map background"), parent)
    , m_context(context)
    , m_url(new QLineEdit(this))
    , m_attribution(new QLineEdit(this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(tr("Browse"), this))
{
    m_kind = addChoice(tr("Background"), {tr("Drawn"), tr("Tile server"), tr("MBTiles file")});
    addTiles();
    addFile();
    m_problem = addNote();
    connect(m_kind, &QButtonGroup::idClicked, this, [this](int id) {
        m_context.preferences.set(settings::MapBackground, QString(KindNames.at(static_cast<std::size_t>(id))));
    });
    connect(&context.preferences, &Preferences::changed, this, [this](Preferences::Group group) {
        if (group == Preferences::Group::MapBackground)
            refresh();
    });
    refresh();
}

void MapSourceCard::addTiles()
{
    m_url->setPlaceholderText(u"https://tiles.example.org/{z}/{x}/{y}.png"_s);
    m_url->setToolTip(tr("{z}, {x} and {y} stand for zoom level, column and row of a tile."));
    addRow(tr("Address of the tiles"), m_url);
    m_attribution->setPlaceholderText(tr("for instance © OpenStreetMap contributors"));
    m_attribution->setToolTip(tr("Shown on the map, as most tile servers ask for."));
    addRow(tr("Source named on the map"), m_attribution);
    connect(m_url, &QLineEdit::editingFinished, this,
            [this] { m_context.preferences.set(settings::TileUrl, m_url->text().trimmed()); });
    connect(m_attribution, &QLineEdit::editingFinished, this,
            [this] { m_context.preferences.set(settings::TileAttribution, m_attribution->text().trimmed()); });
}

void MapSourceCard::addFile()
{
    m_fileRow = new QWidget(this);
    auto *layout = new QHBoxLayout(m_fileRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(measures::Grid);
    layout->addWidget(m_file, 1);
    layout->addWidget(m_browse);
    m_file->setAccessibleName(tr("File of tiles"));
    m_browse->setAccessibleName(tr("Choose a file of tiles"));
    addRow(tr("File of tiles"), m_fileRow);
    m_fileRow->setFocusProxy(m_file);
    connect(m_file, &QLineEdit::editingFinished, this,
            [this] { m_context.preferences.set(settings::MbTilesFile, m_file->text().trimmed()); });
    connect(m_browse, &QPushButton::clicked, this, &MapSourceCard::browse);
}

void MapSourceCard::browse()
{
    auto *dialog =
        new QFileDialog(this, tr("File of tiles"), m_file->text(), tr("MBTiles files (*.mbtiles);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_context.preferences.set(settings::MbTilesFile, path); });
    dialog->open();
}

void MapSourceCard::refresh()
{
    const Preferences &preferences = m_context.preferences;
    const QString kind = preferences.value(settings::MapBackground);
    const auto found = std::ranges::find(KindNames, kind);
    const int id = found == KindNames.end() ? Drawn : static_cast<int>(found - KindNames.begin());
    m_kind->button(id)->setChecked(true);
    m_url->setText(preferences.value(settings::TileUrl));
    m_attribution->setText(preferences.value(settings::TileAttribution));
    m_file->setText(preferences.value(settings::MbTilesFile));
    form()->setRowVisible(m_url, id == Tiles);
    form()->setRowVisible(m_attribution, id == Tiles);
    form()->setRowVisible(m_fileRow, id == MbTiles);
    showProblem();
}

void MapSourceCard::showProblem()
{
    QString text;
    bool bad = true;
    const QString url = m_context.preferences.value(settings::TileUrl);
    const QString file = m_context.preferences.value(settings::MbTilesFile);
    if (m_kind->checkedId() == Tiles && url.isEmpty()) {
        text = tr("Enter the address of the tiles. Until then the background is drawn.");
    } else if (m_kind->checkedId() == Tiles && !Preferences::tileUrlProblem(url).isEmpty()) {
        text = tr("An address of tiles begins with http:// or https:// and holds {z}, {x} and {y}. Until then the "
                  "background is drawn.");
    } else if (m_kind->checkedId() == MbTiles && file.isEmpty()) {
        text = tr("Choose a file of tiles. Until then the background is drawn.");
    } else if (m_kind->checkedId() == MbTiles && !QFileInfo(file).isReadable()) {
        text = tr("%1 cannot be read.").arg(file);
    } else {
        bad = false;
        text = m_kind->checkedId() == Tiles ? tr("The tile server learns which places you look at.")
                                            : tr("No network is needed.");
    }
    setNote(m_problem, text, bad);
}

} // namespace app
