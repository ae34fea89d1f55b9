// Whether the console can be kept open: working days of eight hours over the demo campus, run as fast as the answers
// come, with the memory it takes. A day is sixteen rounds through every view with what one does there, and as many
// questions for the daemon's state as eight hours bring. What the first round leaves is what the views need; what
// comes on top within the first day, and with each day after it, is growth.
//
//   QT_QPA_PLATFORM=offscreen METERHOUSE_BIN=build/release/bin bench_soak [DAYS]

#include "app/charts/serieschart.h"
#include "app/map/campusmapview.h"
#include "app/pages/map/mappage.h"
#include "app/pages/upload/uploadpage.h"
#include "app/shell/buildingsearch.h"
#include "app/shell/heap.h"
#include "app/shell/topbar.h"
#include "app/widgets/preferences.h"
#include "tests/app/quality/views.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
#include <QTextStream>

#include <functional>

#include <malloc.h>
#include <unistd.h>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

constexpr int RoundsOfADay = 16;
constexpr int AsksOfARound = 8 * 3600 / 5 / RoundsOfADay; // one every five seconds
constexpr double Limit = 0.05;
constexpr double Mebibyte = 1024.0 * 1024.0;

//! What the process holds, and what of it is in use: memory that was freed is not always given back.
struct Memory
{
    double resident = 0;
    double inUse = 0;
};

Memory memory()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const double pages = file.readAll().split(' ').value(1).toDouble();
    const struct mallinfo2 heap = mallinfo2();
    return {pages * static_cast<double>(sysconf(_SC_PAGESIZE)) / Mebibyte,
            static_cast<double>(heap.uordblks + heap.hblkhd) / Mebibyte};
}

class Soak
{
public:
    bool start() { return m_console.start({1440, 900}); }

    //! `afterRound` is told how many rounds are done.
    void day(const std::function<void(int)> &afterRound = {})
    {
        for (int round = 0; round < RoundsOfADay; ++round) {
            for (const View &view : allViews(m_console)) {
                if (!view.open())
                    QTextStream(stderr) << "did not open: " << view.name << "\n";
                use();
                if (view.close)
                    view.close();
                settle();
            }
            map();
            look(round);
            for (int ask = 0; ask < AsksOfARound; ++ask)
                askState();
            if (afterRound)
                afterRound(round + 1);
        }
        m_console.speak(u"de"_s); // the window is built anew
        m_console.speak(u"en"_s);
        settle();
    }

private:
    void settle() const
    {
        for (int turn = 0; turn < 20; ++turn)
            QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    //! What one does on most pages: look along a chart, change a number.
    void use() const
    {
        const QWidget &page = *m_console.window().page(m_console.window().currentPage());
        for (SeriesChart *chart : page.findChildren<SeriesChart *>()) {
            if (!chart->isVisible())
                continue;
            for (const auto key : {Qt::Key_Plus, Qt::Key_Left, Qt::Key_Right, Qt::Key_Minus, Qt::Key_0})
                QTest::keyClick(chart, key);
        }
        for (QDoubleSpinBox *field : page.findChildren<QDoubleSpinBox *>()) {
            if (field->isVisible() && field->isEnabled())
                field->stepBy(1);
        }
        QTest::qWait(400); // for what waits for the last change
        settle();
    }

    void map() const
    {
        m_console.window().showPage(PageId::Map);
        auto *page = static_cast<MapPage *>(m_console.window().page(PageId::Map));
        for (QComboBox *choice : page->findChildren<QComboBox *>()) {
            const int before = choice->currentIndex();
            for (int entry = 0; entry < choice->count(); ++entry) {
                choice->setCurrentIndex(entry);
                QTest::qWait(50);
            }
            choice->setCurrentIndex(before);
            QTest::qWait(50);
        }
        auto *view = page->findChild<CampusMapView *>();
        for (const auto key : {Qt::Key_Plus, Qt::Key_Up, Qt::Key_Right, Qt::Key_Minus, Qt::Key_Home})
            QTest::keyClick(view, key);
        auto *filter = page->findChild<QLineEdit *>();
        filter->setText(u"hall"_s);
        settle();
        filter->clear();
        auto *search = m_console.find<BuildingSearch>();
        search->setFocus();
        QTest::keyClicks(search, u"hal"_s);
        settle();
        search->clear();
        settle();
    }

    void look(int round) const
    {
        auto &preferences = m_console.console().preferences();
        // As a desktop that turns dark for the evening.
        preferences.set(settings::ThemeMode, round < RoundsOfADay / 2 ? u"light"_s : u"dark"_s);
        preferences.set(settings::Megajoules, round % 2 == 1);
        settle();
        m_console.window().grab();
    }

    void askState() const
    {
        bool answered = false;
        m_console.console().connection().get(u"/api/status"_s, {}, &m_console.window(),
                                             [&answered](const core::Result<QJsonObject> &) { answered = true; });
        if (!QTest::qWaitFor([&answered] { return answered; }, WholeConsole::Patience))
            qFatal("the daemon does not answer");
    }

    WholeConsole m_console;
};

} // namespace

int main(int argc, char *argv[])
{
    giveLargeBlocksBack(); // as the console does
    QApplication application(argc, argv);
    const int days = std::max(2, argc > 1 ? QByteArray(argv[1]).toInt() : 3);
    QTextStream out(stdout);
    Soak soak;
    if (!soak.start()) {
        QTextStream(stderr) << "the console did not come up; METERHOUSE_BIN names the folder of meterhoused\n";
        return 1;
    }
    const auto print = [&out](const QString &when, const Memory &now) {
        out << u"%1 resident %2 MiB, in use %3 MiB"_s.arg(when, -22)
                   .arg(now.resident, 7, 'f', 1)
                   .arg(now.inUse, 7, 'f', 1)
            << Qt::endl;
    };
    print(u"at the start"_s, memory());
    QElapsedTimer timer;
    timer.start();
    Memory first;
    soak.day([&](int rounds) {
        const Memory now = memory();
        if (rounds == 1)
            first = now;
        if ((rounds & (rounds - 1)) == 0) // the growth is in the beginning
            print(u"after round %1"_s.arg(rounds), now);
    });
    const Memory warm = memory();
    print(u"after the first day"_s, warm);
    Memory last = warm;
    for (int day = 2; day <= days; ++day) {
        soak.day();
        last = memory();
        print(u"after day %1"_s.arg(day), last);
    }
    const auto compare = [&out](const QString &when, double growth) {
        out << u"growth %1 %2 %, %3 of the limit of %4 %"_s.arg(when)
                   .arg(growth * 100, 0, 'f', 2)
                   .arg(growth / Limit, 0, 'f', 2)
                   .arg(Limit * 100)
            << Qt::endl;
    };
    compare(u"within the first day, after its first round"_s, (warm.resident - first.resident) / first.resident);
    compare(u"a day after it"_s, (last.resident - warm.resident) / warm.resident / (days - 1));
    out << u"%1 s in all\n"_s.arg(timer.elapsed() / 1000);
    return 0;
}
