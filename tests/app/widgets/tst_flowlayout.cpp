#include "app/widgets/flowlayout.h"

#include <QTest>
#include <QWidget>

#include <algorithm>

using app::FlowLayout;
using enum FlowLayout::Widths;

constexpr int Spacing = 10;

//! Likes one size, and can be of any.
class Block : public QWidget
{
public:
    Block(QSize size, QWidget *parent)
        : QWidget(parent)
        , m_size(size)
    {
    }
    QSize sizeHint() const override { return m_size; }
    QSize minimumSizeHint() const override { return m_size; }

private:
    QSize m_size;
};

class TestFlowLayout : public QObject
{
    Q_OBJECT

private slots:
    void placesItems_data()
    {
        QTest::addColumn<FlowLayout::Widths>("widths");
        QTest::addColumn<QList<QSize>>("items");
        QTest::addColumn<int>("room");
        QTest::addColumn<QList<QRect>>("places");
        const QList<QSize> three{{100, 20}, {100, 30}, {100, 20}};
        QTest::newRow("all in one row, in its middle")
            << Natural << three << 400 << QList<QRect>{{0, 5, 100, 20}, {110, 0, 100, 30}, {220, 5, 100, 20}};
        QTest::newRow("exactly enough room")
            << Natural << three << 320 << QList<QRect>{{0, 5, 100, 20}, {110, 0, 100, 30}, {220, 5, 100, 20}};
        QTest::newRow("the last one goes on below")
            << Natural << three << 319 << QList<QRect>{{0, 5, 100, 20}, {110, 0, 100, 30}, {0, 40, 100, 20}};
        QTest::newRow("wider than all the room, which cuts nothing here")
            << Natural << three << 90 << QList<QRect>{{0, 0, 90, 20}, {0, 30, 90, 30}, {0, 70, 90, 20}};
        QTest::newRow("the first takes what is left")
            << FirstFills << three << 400 << QList<QRect>{{0, 5, 180, 20}, {190, 0, 100, 30}, {300, 5, 100, 20}};
        QTest::newRow("the first takes what its row leaves")
            << FirstFills << three << 250 << QList<QRect>{{0, 5, 140, 20}, {150, 0, 100, 30}, {0, 40, 100, 20}};
        QTest::newRow("columns of one width and rows of one height")
            << Equal << three << 220 << QList<QRect>{{0, 0, 105, 30}, {115, 0, 105, 30}, {0, 40, 105, 20}};
        QTest::newRow("no more columns than items")
            << Equal << three << 620 << QList<QRect>{{0, 0, 200, 30}, {210, 0, 200, 30}, {420, 0, 200, 30}};
    }

    void placesItems()
    {
        QFETCH(FlowLayout::Widths, widths);
        QFETCH(QList<QSize>, items);
        QFETCH(int, room);
        QFETCH(QList<QRect>, places);
        QWidget holder;
        auto *layout = new FlowLayout(widths);
        layout->setSpacing(Spacing);
        holder.setLayout(layout);
        QList<QWidget *> widgets;
        for (const QSize size : items) {
            widgets.append(new Block(size, &holder));
            layout->addWidget(widgets.constLast());
        }
        const int height = layout->heightForWidth(room);
        holder.resize(room, height);
        layout->setGeometry(QRect(0, 0, room, height));
        QList<QRect> found;
        for (const QWidget *widget : std::as_const(widgets))
            found.append(widget->geometry());
        QCOMPARE(found, places);
        QCOMPARE(height, std::max(places.at(1).bottom(), places.constLast().bottom()) + 1);
    }

    void hiddenItemsTakeNoPlace()
    {
        QWidget holder;
        auto *layout = new FlowLayout(Natural);
        layout->setSpacing(Spacing);
        holder.setLayout(layout);
        auto *hidden = new QWidget(&holder);
        auto *shown = new QWidget(&holder);
        for (QWidget *widget : {hidden, shown}) {
            widget->setFixedSize(100, 20);
            layout->addWidget(widget);
        }
        hidden->hide();
        layout->setGeometry(QRect(0, 0, 300, 20));
        QCOMPARE(shown->geometry(), QRect(0, 0, 100, 20));
        QVERIFY(!layout->hasHeightForWidth());
        hidden->show();
        QVERIFY(layout->hasHeightForWidth());
        QCOMPARE(layout->heightForWidth(150), 20 + Spacing + 20);
    }
};

QTEST_MAIN(TestFlowLayout)

#include "tst_flowlayout.moc"
