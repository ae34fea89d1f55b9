#pragma once

#include "app/client/campusclient.h"
#include "app/client/eventstream.h"
#include "app/models/buildingfilter.h"
#include "app/models/buildinglistmodel.h"
#include "app/pages/page.h"

#include <array>

class QComboBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace app {

class BuildingPopup;
class CampusMapView;
class Chip;
class EmptyState;
class Skeleton;

//! The campus map and the table of the same buildings, for one utility and one way of scoring.
class MapPage : public Page
{
    Q_OBJECT
public:
    explicit MapPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    void reword() override;
    bool closePopup() override;

    //! Empty: each building is shown by the utility that scores highest.
    std::optional<core::Utility> utility() const;
    //! What the score of this building is about.
    core::Utility utilityOf(const QString &number) const;
    core::Scoring scoring() const;
    const core::BuildingList &list() const { return m_model.list(); }

Q_SIGNALS:
    void listChanged(); //!< an answer has come; list() holds it

protected:
    void forget() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Widths = std::array<int, BuildingListModel::ColumnCount>;
    static const QList<Status> &chipStatuses();

    QWidget *createSelectors();
    QWidget *createTable();
    void connectMap();
    void ask();
    void take(const QByteArray &event, const QJsonObject &told);
    void receive(const core::Result<core::BuildingList> &answer);
    void showContent();
    void updateChips();
    void updateFilter();
    void countShown();
    void selectRow(const QString &number);
    void selectFromTable();
    void showPopup(const QString &number, bool byKeyboard = false);
    void loadLastDays(const core::BuildingDetail &detail);
    void placePopup();
    void applyMapSource();
    void tellTileTrouble();
    void prepareColumns();
    void followColumns(const QEvent &event);
    void fitColumns();
    void fitSpareColumns(int left);
    void placeColumn(int column, int width, int room);
    int titleWidth(int column) const;
    int contentWidth(int column) const;
    int usualWidth(int column) const;
    int widestStatus() const;
    int widestDriver() const;
    int largestArea() const;
    int longestName() const;
    QString numberAt(const QModelIndex &index) const;

    CampusClient m_client;
    BuildingListModel m_model;
    BuildingFilter m_filter;
    QPointer<Pending> m_pending;
    QPointer<Pending> m_detail;
    QPointer<Pending> m_lastDays;
    EventStream m_events;
    qint64 m_revision = -1; //!< of the daemon's scores, as it told last; -1: nothing yet
    bool m_again = false;   //!< other scores came while some were on their way
    bool m_loaded = false;
    std::optional<core::Error> m_tileTrouble; // not told yet

    QComboBox *m_utility;
    QComboBox *m_scoring;
    QList<std::pair<Status, Chip *>> m_chips; //!< worst first, no data last
    QLineEdit *m_search;
    QLabel *m_count;
    QSplitter *m_splitter;
    CampusMapView *m_map;
    BuildingPopup *m_popup;
    QTableView *m_table;
    Widths m_chosenWidths{};  //!< pixels, of the columns that the person dragged; 0: none
    Widths m_pressedWidths{}; //!< when the mouse was pressed
    int m_nameWidth = 0;      //!< pixels that the longest name takes
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Skeleton *m_skeleton;
};

} // namespace app
