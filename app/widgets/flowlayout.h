#pragma once

#include <QLayout>

namespace app {

//! Places its items beside each other as far as the width allows, and goes on below.
class FlowLayout : public QLayout
{
public:
    //! Each as wide as it likes and in the middle of its row; the same, but the first one takes what its row leaves; or
    //! all of one width in columns, those of a row of one height.
    enum class Widths { Natural, FirstFills, Equal };

    explicit FlowLayout(Widths widths);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    void addLayout(QLayout *layout) { addItem(layout); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    //! A single item has nothing to go on with below, unless its own height follows from its width.
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Place
    {
        QLayoutItem *item;
        QSize size;
    };
    using Row = QList<Place>;

    QList<QLayoutItem *> shown() const;
    int widthOf(const QLayoutItem &item, int room) const;
    QList<Row> rows(int room) const;
    static int heightOf(const Row &row);

    Widths m_widths;
    QList<QLayoutItem *> m_items; //!< owned
};

} // namespace app
