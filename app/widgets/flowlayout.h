#pragma once

#include <QLayout>

namespace app {

//! Places its items beside each other as far as the width allows, and goes on below.
class FlowLayout : public QLayout
{
public:
    //! Each as wide as it likes, or all of one width in columns.
    enum class Widths { Natural, Equal };

    explicit FlowLayout(Widths widths);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    int widthOf(const QLayoutItem &item, int room) const;
    //! Returns the height it takes; moves the items only when `move`.
    int layOut(const QRect &rect, bool move) const;

    Widths m_widths;
    QList<QLayoutItem *> m_items; //!< owned
};

} // namespace app
