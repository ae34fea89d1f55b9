#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QWidget>

// A person at a form: fields and buttons by the names they read.
namespace forms {

inline void enter(const QWidget &form, const QString &field, const QString &text)
{
    for (QLineEdit *edit : form.findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == field)
            return edit->setText(text);
    }
    QFAIL(qPrintable(QStringLiteral("there is no field ") + field));
}

inline void press(const QWidget &form, const QString &text)
{
    for (QPushButton *button : form.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible()) {
            QVERIFY2(button->isEnabled(), qPrintable(text));
            return button->click();
        }
    }
    QFAIL(qPrintable(QStringLiteral("there is no button ") + text));
}

//! The open one of this kind below `page`.
template<typename T>
T *dialogOf(const QWidget &page)
{
    const auto all = page.findChildren<T *>();
    for (T *each : all) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

} // namespace forms
