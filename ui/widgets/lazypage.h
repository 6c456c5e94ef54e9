// SPDX-FileCopyrightText: 2026 Pollux contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace Pollux::Ui {

//! The place of a page that is made when it is first needed. Most pages nobody opens today, and what the style keeps of
//! their widgets is the greater part of a window's memory.
class PageHolder : public QWidget
{
public:
    //! Makes the page unless it is there.
    virtual void ensure() = 0;

protected:
    explicit PageHolder(QWidget *parent);
    void hold(QWidget *page);
};

//! T: a widget.
template<typename T>
class LazyPage : public PageHolder
{
public:
    //! `make` is called once at most, and what it returns is owned by this.
    explicit LazyPage(std::function<T *()> make, QWidget *parent = nullptr)
        : PageHolder(parent)
        , m_make(std::move(make))
    {
    }

    void ensure() override { get(); }

    T *get()
    {
        if (!m_page) {
            m_page = m_make();
            hold(m_page);
        }
        return m_page;
    }

    //! nullptr while nobody has needed it.
    T *made() const { return m_page; }

private:
    std::function<T *()> m_make;
    T *m_page = nullptr;
};

} // namespace Pollux::Ui
