#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QWidget>

// A person at a form: fields and buttons by the names they read.
namespace forms {

//! The button with this text that is to be seen, or nullptr.
inline QPushButton *buttonNamed(const QWidget &form, const QString &text)
{
    for (QPushButton *button : form.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

//! The field of this kind and accessible name, or nullptr.
template<typename Field>
Field *fieldNamed(const QWidget &form, const QString &name)
{
    for (Field *field : form.findChildren<Field *>()) {
        if (field->accessibleName() == name)
            return field;
    }
    return nullptr;
}

inline void enter(const QWidget &form, const QString &field, const QString &text)
{
    if (auto *edit = fieldNamed<QLineEdit>(form, field))
        return edit->setText(text);
    QFAIL(qPrintable(QStringLiteral("there is no field ") + field));
}

inline void press(const QWidget &form, const QString &text)
{
    if (QPushButton *button = buttonNamed(form, text)) {
        QVERIFY2(button->isEnabled(), qPrintable(text));
        return button->click();
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
